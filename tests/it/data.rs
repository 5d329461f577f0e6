//! The data that are published, read back with other readers than the one that wrote them, and the
//! command `list`, whose rows are the same.
//!
//! `BLESS=1 cargo test --release --test data` writes `tests/expected/data/` and `docs/data.md` anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Output};

use calamine::{Reader, Xlsx};
use icalendar::{Calendar, CalendarComponent, Component};
use plan_check::compile::{Compilation, compile};
use plan_core::locale::Locale;
use plan_core::schema;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_render::data::columns::{Column, Fit, Kind};
use plan_render::data::{Data, PLAN_SCHEMA};
use plan_render::html::BaseUrl;
use plan_render::templates::Templates;
use plan_render::{OutputFile, Renderer, Site};
use plan_testing::{example_folder, expect, folder, root};
use serde_json::Value;
use sha2::{Digest, Sha256};

const FULL: &str = "tests/fixtures/full";
const PLANS: [&str; 3] = ["plan", FULL, "tests/fixtures/example"];

fn made(world: &dyn World, base: Option<&str>, locales: &[Locale]) -> Vec<OutputFile> {
    let Compilation { plan, .. } = compile(world).unwrap();
    let templates = Templates::load(world).unwrap();
    let mut site = Site::new(&plan, &[], locales);
    site.base_url = base.map(|base| BaseUrl::parse(base).unwrap());
    Data.render(&site, &templates).unwrap()
}

/// The data of a plan by their names.
fn data(plan: &str) -> BTreeMap<String, Vec<u8>> {
    let files = made(&Disk::new(root().join(plan)), None, &[]);
    files.into_iter().map(|file| (file.path.replace("data/2021/", ""), file.bytes)).collect()
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

fn workbook(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// A workbook as text: what stands in which cell.
fn sheets(bytes: &[u8]) -> String {
    let mut book = workbook(bytes);
    let mut out = String::new();
    for name in book.sheet_names() {
        writeln!(out, "== {name}").unwrap();
        let range = book.worksheet_range(&name).unwrap();
        for (row, column, cell) in range.used_cells() {
            let cell = cell.to_string().replace('\n', "\n    ");
            writeln!(
                out,
                "{}{}: {cell}",
                char::from(b'A' + u8::try_from(column).unwrap()),
                row + 1
            )
            .unwrap();
        }
    }
    out
}

#[test]
fn the_data_of_a_plan_with_every_field_are_as_expected() {
    let files = made(&folder(&root().join(FULL)), Some("https://plan.example.org/site"), &[]);
    for OutputFile { path, bytes, .. } in files {
        let name = path.replace("data/2021/", "");
        let text = match name.rsplit('.').next().unwrap() {
            "xlsx" => sheets(&bytes),
            _ if name == "plan.schema.json" => continue,
            // The size and the hash of a workbook change with the library that writes it.
            "json" if name == "datapackage.json" => {
                let text = String::from_utf8(bytes).unwrap();
                let kept = |line: &&str| !line.contains("\"bytes\"") && !line.contains("\"hash\"");
                text.lines().filter(kept).map(|line| format!("{line}\n")).collect()
            }
            _ => String::from_utf8(bytes).unwrap().replace("\r\n", "\n"),
        };
        let name = name.replace(".xlsx", ".xlsx.txt");
        expect(&format!("tests/expected/data/full/{name}"), &text);
    }
}

#[test]
fn files_belong_to_a_year_and_to_a_language_where_their_words_do() {
    let plan = Disk::new(root().join(FULL));
    let scopes: Vec<_> = made(&plan, None, &[Locale::Fr])
        .into_iter()
        .map(|file| (file.path, file.year, file.locale))
        .collect();
    let path = |name: &str| format!("data/2021/{name}");
    let expected = [
        ("datapackage.json", None),
        ("events-fr.ics", Some(Locale::Fr)),
        ("plan-fr.xlsx", Some(Locale::Fr)),
        ("plan.json", None),
        ("plan.schema.json", None),
        ("projects-fr.csv", Some(Locale::Fr)),
    ];
    assert_eq!(scopes, expected.map(|(name, locale)| (path(name), Some(2021), locale)));
    let whole = |locales: &[Locale]| {
        let tree = made(&plan, None, locales);
        tree.into_iter().find(|file| file.path == path("plan.json")).unwrap().bytes
    };
    assert!(whole(&[Locale::Fr]) == whole(&[]), "plan.json has all languages");
}

#[test]
fn the_same_plan_gives_the_same_bytes_also_later() {
    let first = data("plan");
    // The times in an archive count in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert!(first == data("plan"));
}

fn schema() -> Value {
    serde_json::from_str(PLAN_SCHEMA).unwrap()
}

#[test]
fn plan_json_is_what_its_schema_says() {
    jsonschema::meta::validate(&schema()).unwrap();
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    for plan in PLANS {
        let value = json(&data(plan)["plan.json"]);
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{plan}: {errors:#?}");
    }
}

/// Visits every object of a value.
fn objects<'v>(value: &'v mut Value, visit: &mut dyn FnMut(&mut serde_json::Map<String, Value>)) {
    match value {
        Value::Object(map) => {
            visit(map);
            map.values_mut().for_each(|inner| objects(inner, visit));
        }
        Value::Array(list) => list.iter_mut().for_each(|inner| objects(inner, visit)),
        _ => {}
    }
}

#[test]
fn nothing_can_be_added_to_plan_json_without_its_schema() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let whole = json(&data(FULL)["plan.json"]);
    let mut count = 0;
    objects(&mut whole.clone(), &mut |_| count += 1);
    assert!(count > 100);
    for at in 0..count {
        let mut value = whole.clone();
        let mut seen = 0;
        objects(&mut value, &mut |map| {
            if seen == at {
                map.insert("undocumented".to_owned(), Value::Null);
            }
            seen += 1;
        });
        assert!(!validator.is_valid(&value), "object {at} takes a key that is not documented");
    }
}

#[test]
fn the_schema_of_plan_json_is_closed_described_and_used() {
    let schema = schema();
    let definitions = schema["$defs"].as_object().unwrap();
    let text = schema.to_string();
    for (name, definition) in definitions {
        assert!(definition["description"].is_string(), "{name} is not described");
        assert!(text.contains(&format!("\"#/$defs/{name}\"")), "{name} is used by nothing");
    }
    for record in definitions.values().chain([&schema]).filter(|value| value["type"] == "object") {
        assert_eq!(record["additionalProperties"], Value::Bool(false), "{record}");
        let Some(properties) = record["properties"].as_object() else { continue };
        let required = record["required"].as_array().unwrap();
        assert_eq!(required.len(), properties.len(), "{record}");
        assert!(required.iter().all(|key| properties.contains_key(key.as_str().unwrap())));
    }
    let words = |value: &Value| -> Vec<String> {
        let words = value["enum"].as_array().unwrap();
        words.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let kind = |name: &str| words(&definitions[name]["properties"]["kind"]);
    assert_eq!(words(&definitions["basis"]), schema::BASES);
    assert_eq!(kind("instrument"), schema::INSTRUMENT_KINDS);
    assert_eq!(kind("annex_entry"), schema::INSTRUMENT_KINDS);
    assert_eq!(kind("forum"), schema::FORUM_KINDS);
    assert_eq!(kind("partner"), schema::PARTNER_KINDS);
    assert_eq!(kind("act"), schema::ACT_KINDS);
    let of = |name: &str, key: &str| words(&definitions[name]["properties"][key]);
    assert_eq!(of("instrument", "status"), schema::INSTRUMENT_STATUSES);
    assert_eq!(of("term", "confidence"), schema::CONFIDENCES);
    assert_eq!(of("date", "precision"), schema::Date::PRECISIONS);
}

#[test]
fn plan_json_of_2021_has_the_counts_of_the_source() {
    let plan = json(&data("plan")["plan.json"]);
    let counts = &plan["counts"];
    let by_category: Vec<(String, u64)> = counts["projects_by_category"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["category"].as_str().unwrap().to_owned(), c["projects"].as_u64().unwrap()))
        .collect();
    let expected = [("essential", 20), ("in-development", 51), ("ongoing", 46)];
    assert_eq!(by_category, expected.map(|(name, count)| (name.to_owned(), count)));
    for (key, count) in [("chapters", 13), ("projects", 117), ("actions", 162), ("sub_actions", 7)]
    {
        assert_eq!(counts[key], count, "{key}");
    }
    let annex = plan["annex"]["entries"].as_array().unwrap();
    let marked = plan["chapters"].as_array().unwrap().iter().flat_map(|chapter| {
        let projects = chapter["projects"].as_array().unwrap();
        projects.iter().flat_map(|project| project["instruments"].as_array().unwrap())
    });
    assert_eq!(annex.len(), marked.filter(|instrument| instrument["annex"] == true).count());
}

#[test]
fn links_in_markdown_keep_their_ids() {
    let plan = data(FULL)["plan.json"].clone();
    let text = String::from_utf8(plan).unwrap();
    for link in [
        "[verordening (EU) 2019/943](<act:eu-2019-943>)",
        "[Wind op zee](<project:wind>)",
        "[1.1](<chapter:energie>)",
        "[overleg](<forum:dg-energie>)",
        "[Noordrijn-Westfalen](<partner:nrw>)",
    ] {
        assert!(text.contains(link), "{link}");
    }
}

fn csv_records(bytes: &[u8], delimiter: u8) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    let fields = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let header = fields(reader.headers().unwrap());
    (header, reader.records().map(|record| fields(&record.unwrap())).collect())
}

#[test]
fn the_csv_file_opens_in_excel_and_has_the_rows_of_list() {
    let folder = tempfile::tempdir().unwrap();
    for plan in PLANS {
        let files = data(plan);
        for locale in ["nl", "fr"] {
            let bytes = &files[&format!("projects-{locale}.csv")];
            let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
            assert!(!bytes.starts_with("\u{feff}".as_bytes()));
            let (header, rows) = csv_records(bytes, b';');
            let keys: Vec<&str> = Kind::Projects.columns().iter().map(|c| c.key).collect();
            assert_eq!(header, keys);
            let path = root().join(plan);
            let path = path.to_str().unwrap();
            let args = ["list", "projects", "--plan", path, "--lang", locale, "--format", "csv"];
            let listed = run(folder.path(), &args);
            assert!(!listed.stdout.starts_with("\u{feff}".as_bytes()));
            assert_eq!((header, rows), csv_records(&listed.stdout, b','));
        }
    }
    assert_eq!(csv_records(&data("plan")["projects-nl.csv"], b';').1.len(), 117);
}

#[test]
fn the_workbook_has_a_table_per_sheet_that_can_be_filtered() {
    for (plan, projects) in [("plan", 117), (FULL, 2), ("tests/fixtures/example", 1)] {
        for (locale, first) in [("nl", "Projecten"), ("fr", "Projets")] {
            let mut book = workbook(&data(plan)[&format!("plan-{locale}.xlsx")]);
            let names = book.sheet_names();
            assert_eq!((names.len(), names[0].as_str()), (Kind::ALL.len(), first));
            book.load_tables().unwrap();
            for (kind, name) in Kind::ALL.iter().zip(&names) {
                let tables: Vec<String> =
                    book.table_names_in_sheet(name).into_iter().cloned().collect();
                assert_eq!(tables, [kind.name()], "{name}");
                let shown = kind.columns().iter().filter(|column| column.in_sheet).count();
                let table = book.table_by_name(kind.name()).unwrap();
                assert_eq!(table.columns().len(), shown, "{name}");
            }
            let range = book.worksheet_range(first).unwrap();
            assert_eq!(range.height(), projects + 1);
        }
    }
}

fn calendar(bytes: &[u8]) -> Calendar {
    String::from_utf8(bytes.to_vec()).unwrap().parse().unwrap()
}

#[test]
fn the_calendar_keeps_to_the_standard() {
    for plan in PLANS {
        let files = data(plan);
        let mut uids: Vec<BTreeSet<String>> = Vec::new();
        for locale in ["nl", "fr"] {
            let bytes = &files[&format!("events-{locale}.ics")];
            let text = String::from_utf8(bytes.clone()).unwrap();
            let lines: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
            let calendar = calendar(bytes);
            let written = calendar.property_value("X-BENELUX-PLAN-OMITTED").unwrap();
            let omitted: u64 = written.parse().unwrap();
            let mut own = BTreeSet::new();
            for component in &calendar.components {
                let CalendarComponent::Event(event) = component else { panic!("{component:?}") };
                assert!(own.insert(event.get_uid().unwrap().to_owned()), "a UID twice");
                assert_eq!(event.property_value("DTSTAMP"), Some("20210101T000000Z"));
                assert!(event.property_value("DTSTART") < event.property_value("DTEND"));
                assert!(event.get_summary().is_some());
            }
            let events = json(&files["plan.json"])["counts"]["events"].as_u64().unwrap();
            assert_eq!(own.len() as u64 + omitted, events, "{plan}");
            uids.push(own);
        }
        assert_eq!(uids[0], uids[1], "an event has the same UID in every language");
    }
}

#[test]
fn the_calendar_of_2021_says_what_is_not_fixed() {
    let calendar = calendar(&data("plan")["events-nl.ics"]);
    let event = |project: &str| {
        let uid = format!("{project}.1.2021@benelux-plan");
        let event = calendar.components.iter().filter_map(|component| component.as_event());
        event.into_iter().find(|event| event.get_uid() == Some(&uid))
    };
    // Of 31 events, 25 have no date; a month without a year and the end of a year have no days.
    assert_eq!(calendar.property_value("X-BENELUX-PLAN-OMITTED"), Some("27"));
    let spring = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .find(|event| event.property_value("DTSTART") == Some("20210301"))
        .unwrap();
    assert_eq!(spring.property_value("DTEND"), Some("20210601"));
    assert!(spring.get_summary().unwrap().ends_with("(voorjaar 2021, verwacht)"));
    assert_eq!(spring.property_value("STATUS"), Some("TENTATIVE"));
    let day = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .find(|event| event.property_value("DTSTART") == Some("20210801"))
        .unwrap();
    assert_eq!(day.property_value("DTEND"), Some("20210802"));
    assert_eq!(day.property_value("STATUS"), Some("CONFIRMED"));
    assert!(event("toerisme").is_some());
}

#[test]
fn the_package_describes_the_files_as_they_are() {
    let files = data("plan");
    let package = json(&files["datapackage.json"]);
    let resources = package["resources"].as_array().unwrap();
    for resource in resources {
        let path = resource["path"].as_str().unwrap();
        let bytes = &files[path];
        assert_eq!(resource["bytes"], bytes.len());
        let hash: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(resource["hash"], format!("sha256:{hash}"));
        let Some(fields) = resource["schema"]["fields"].as_array() else { continue };
        let (header, rows) = csv_records(bytes, b';');
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(
            names,
            header.iter().map(|h| h.trim_start_matches('\u{feff}')).collect::<Vec<_>>()
        );
        for (at, field) in fields.iter().enumerate() {
            let is_right = |value: &str| match field["type"].as_str().unwrap() {
                "integer" => value.parse::<u64>().is_ok(),
                "boolean" => matches!(value, "true" | "false"),
                _ => true,
            };
            assert!(rows.iter().all(|row| row[at].is_empty() || is_right(&row[at])), "{field}");
        }
    }
    // It does not describe itself, and the JSON Schema belongs to plan.json.
    assert_eq!(resources.len(), files.len() - 2);
    let schemas: Vec<&Value> = resources.iter().filter_map(|r| r.get("jsonSchema")).collect();
    assert_eq!(schemas, ["plan.schema.json"]);
    assert!(package.get("licenses").is_none(), "nobody gave a licence");
}

#[test]
fn every_column_that_people_see_has_a_heading_and_no_heading_is_left_over() {
    let templates = Templates::load(&plan_testing::example_plan()).unwrap();
    for locale in Locale::ALL {
        let keys = templates.catalog(locale).keys();
        let written = |group: &str| -> BTreeSet<String> {
            let group = format!("{group}.");
            keys.iter().filter_map(|key| key.strip_prefix(&group)).map(str::to_owned).collect()
        };
        let is_seen = |column: &&Column| column.in_sheet || column.in_terminal != Fit::Hidden;
        let seen = Kind::ALL.iter().flat_map(|kind| kind.columns().iter().filter(is_seen));
        assert_eq!(written("column"), seen.map(|column| column.key.to_owned()).collect());
        assert_eq!(written("sheet"), Kind::ALL.iter().map(|kind| kind.name().to_owned()).collect());
    }
}

#[test]
fn a_title_of_a_sheet_that_excel_refuses_is_told_with_its_catalog() {
    let world = folder(&root().join(FULL))
        .with_template("catalog/fr.yaml", "sheet:\n  projects: Projets [1]\n");
    let Compilation { plan, .. } = compile(&world).unwrap();
    let templates = Templates::load(&world).unwrap();
    let error = Data.render(&Site::new(&plan, &[], &[]), &templates).unwrap_err();
    assert!(error.to_string().starts_with("templates/catalog/fr.yaml: "), "{error}");
}

#[test]
fn the_documentation_of_the_data_is_current() {
    let mut out = fs::read_to_string(root().join("docs/data-introduction.md")).unwrap();
    for kind in Kind::ALL {
        writeln!(
            out,
            "\n## {}\n\n| key | value | sheet | what |\n| --- | --- | --- | --- |",
            kind.name()
        )
        .unwrap();
        for Column { key, value, doc, in_sheet, in_terminal: _ } in kind.columns() {
            let value = format!("{value:?}").to_lowercase();
            let sheet = if *in_sheet { "yes" } else { "" };
            writeln!(out, "| `{key}` | {value} | {sheet} | {doc} |").unwrap();
        }
    }
    expect("docs/data.md", &out);
}

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_benelux-plan"))
        .args(args)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("LANG", "C")
        .env_remove("COLUMNS")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Lists from a plan of the repository, in Dutch unless something else is said.
fn list(plan: &str, args: &[&str]) -> Output {
    let path = root().join(plan);
    let all = [&["list"], args, &["--plan", path.to_str().unwrap()]].concat();
    run(&root(), &all)
}

#[test]
fn lists_are_as_expected() {
    for kind in Kind::ALL {
        let name = kind.name();
        let listed = list(FULL, &[name, "--lang", "fr"]);
        assert_eq!(listed.status.code(), Some(0), "{listed:?}");
        expect(&format!("tests/expected/data/list/{name}.txt"), &text(&listed.stdout));
        let listed = list(FULL, &[name, "--format", "json"]);
        expect(&format!("tests/expected/data/list/{name}.json"), &text(&listed.stdout));
        let rows = json(&listed.stdout);
        let keys: Vec<&str> = kind.columns().iter().map(|column| column.key).collect();
        for row in rows.as_array().unwrap() {
            assert_eq!(row.as_object().unwrap().len(), keys.len());
            assert!(keys.iter().all(|key| row.get(key).is_some()));
        }
    }
    let listed = list(FULL, &["events", "--format", "csv"]);
    expect("tests/expected/data/list/events.csv", &text(&listed.stdout).replace("\r\n", "\n"));
}

/// The ids of a list of the real plan.
fn ids(args: &[&str]) -> Vec<String> {
    let listed = list("plan", &[args, &["--format", "json"]].concat());
    assert_eq!(listed.status.code(), Some(0), "{listed:?}");
    let rows = json(&listed.stdout);
    let id = |row: &Value| {
        let id = row.get("id").or_else(|| row.get("project")).and_then(Value::as_str);
        id.unwrap().to_owned()
    };
    rows.as_array().unwrap().iter().map(id).collect()
}

#[test]
fn filters_narrow_what_is_listed() {
    assert_eq!(ids(&["projects"]).len(), 117);
    assert_eq!(ids(&["actions"]).len(), 162 + 7);
    assert_eq!(ids(&["projects", "--category", "essential"]).len(), 20);
    assert_eq!(ids(&["projects", "--category", "essential,Ongoing"]).len(), 20 + 46);
    let by_number = ids(&["projects", "--chapter", "2.1.1"]);
    assert_eq!(by_number, ids(&["projects", "--chapter", "politiesamenwerking"]));
    assert_eq!(by_number.len(), 9);
    assert_eq!(ids(&["projects", "--chapter", "2.1.1", "--category", "ongoing"]).len(), 1);
    assert_eq!(ids(&["chapters", "--chapter", "2.1.1"]), ["politiesamenwerking"]);
    // Part 2 counts anew: what is numbered 1 there is chapter 1 of that part only.
    assert_eq!(ids(&["chapters", "--category", "essential"]).len(), 13);
    assert_eq!(ids(&["fora", "--chapter", "energie-klimaat"]), ["dg-energie-klimaat"]);
    assert_eq!(ids(&["partners", "--partner", "nrw"]), ["nrw"]);
    assert!(ids(&["projects", "--partner", "nrw"]).contains(&"klimaatplatform".to_owned()));
    assert!(ids(&["acts", "--chapter", "1.1"]).contains(&"waterstofverklaring-2020".to_owned()));
}

#[test]
fn words_are_found_in_both_languages_whatever_their_accents() {
    let french = ids(&["projects", "--text", "HYDROGENE", "--lang", "nl"]);
    assert!(french.contains(&"waterstofverklaring".to_owned()), "{french:?}");
    let dutch = ids(&["projects", "--text", "waterstof", "--lang", "fr"]);
    assert!(dutch.contains(&"waterstofverklaring".to_owned()), "{dutch:?}");
    let both = ids(&["projects", "--text", "waterstof infrastructuur"]);
    assert!(both.contains(&"waterstofverklaring".to_owned()) && both.len() < dutch.len());
}

#[test]
fn what_there_is_not_is_told_with_what_may_be_meant() {
    for (args, words) in [
        (&["projects", "--forum", "dg-energie-klimat"][..], "did you mean `dg-energie-klimaat`?"),
        (&["projects", "--category", "essentieel"], "did you mean `essential`?"),
        (&["projects", "--category", "dringend"], "there are `essential`, `in-development`, "),
        (&["projects", "--chapter", "energie-klimat"], "did you mean `energie-klimaat`?"),
        (&["projects", "--chapter", "9.9"], "there are 1.1, 1.2"),
        (&["events", "--partner", "zzzzzzzz"], "`benelux-plan list partners` lists all"),
        (&["projects", "--year", "1999"], "the plan has no edition 1999"),
        (&["glossary", "--forum", "dg-energie-klimaat"], "terms belong to no project"),
        (&["proyects"], "projects"),
    ] {
        let listed = list("plan", args);
        assert_eq!(listed.status.code(), Some(2), "{args:?}");
        assert!(listed.stdout.is_empty());
        assert!(text(&listed.stderr).contains(words), "{args:?}: {}", text(&listed.stderr));
    }
    let listed = list("plan", &["fora", "--forum", "dg-energie-klimat", "--messages", "fr"]);
    assert!(text(&listed.stderr).contains("vouliez-vous dire `dg-energie-klimaat`\u{a0}?"));
}

#[test]
fn a_list_without_rows_is_no_error() {
    for (format, rows) in [("table", ""), ("json", "[]\n")] {
        let listed = list("plan", &["projects", "--text", "xyzzy", "--format", format]);
        assert_eq!((listed.status.code(), text(&listed.stdout).as_str()), (Some(0), rows));
        assert!(text(&listed.stderr).contains("nothing fits all these filters"));
    }
}

#[test]
fn rows_are_in_the_language_of_the_reader() {
    let title = |args: &[&str]| {
        let listed = list(FULL, &[&["projects", "--format", "json"], args].concat());
        json(&listed.stdout)[0]["title"].as_str().unwrap().to_owned()
    };
    let (dutch, french) = ("Waterstof bevorderen", "Promouvoir l’hydrogène");
    assert_eq!(title(&[]), dutch);
    assert_eq!(title(&["--messages", "fr"]), french);
    assert_eq!(title(&["--messages", "nl"]), dutch);
    assert_eq!(title(&["--messages", "nl", "--lang", "fr"]), french);
    let folder = example_folder();
    let path = folder.path().join("plan/2021/plan.yaml");
    let plan = fs::read_to_string(&path).unwrap();
    fs::write(&path, plan.replace("[nl, fr]", "[nl]")).unwrap();
    let listed = run(folder.path(), &["list", "projects", "--lang", "fr"]);
    assert_eq!(listed.status.code(), Some(2));
    assert!(text(&listed.stderr).contains("the edition 2021 is not in `fr`; it is in `nl`"));
    let listed = run(folder.path(), &["list", "projects", "--messages", "fr"]);
    assert!(text(&listed.stdout).contains("Waterstof"), "{listed:?}");
}

#[test]
fn a_plan_with_errors_is_listed_and_told() {
    let folder = example_folder();
    let path = folder.path().join("plan/2021/1.1-energie.yaml");
    let chapter = fs::read_to_string(&path).unwrap();
    let broken = chapter.replace("category: essential", "category: essentieel");
    assert_ne!(chapter, broken);
    fs::write(&path, broken.replace("dg-energie", "dg-energy")).unwrap();
    let listed =
        run(folder.path(), &["list", "projects", "--forum", "dg-energy", "--format", "json"]);
    assert_eq!(listed.status.code(), Some(0), "{listed:?}");
    assert!(text(&listed.stderr).contains("the plan has errors"));
    let rows = json(&listed.stdout);
    assert_eq!(rows[0]["category"], "essentieel");
    assert_eq!(rows[0]["category_title"], Value::Null);
}

#[test]
fn a_terminal_is_not_steered_by_a_text() {
    let folder = example_folder();
    let path = folder.path().join("plan/2021/1.1-energie.yaml");
    let chapter = fs::read_to_string(&path).unwrap();
    fs::write(&path, chapter.replace("nl: Waterstof bevorderen", "nl: \"Water\\e[31mstof\""))
        .unwrap();
    let listed = run(folder.path(), &["list", "projects"]);
    assert!(!listed.stdout.contains(&0x1b), "{listed:?}");
}
