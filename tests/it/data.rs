//! The published data, read back with independent libraries, and `list`, which prints the same
//! rows.
//!
//! `BLESS=1 cargo test --test it data::` rewrites `tests/expected/data/` and `docs/data.md`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use calamine::Reader;
use plan_check::compile::{Compilation, compile};
use plan_core::locale::Locale;
use plan_core::schema;
use plan_core::world::disk::Disk;
use plan_render::data::Data;
use plan_render::data::columns::{Column, ColumnFit, TableKind};
use plan_render::templates::Templates;
use plan_render::{OutputFile, Renderer, Site};
use plan_testing::{assert_matches_file, example_folder, folder, root};
use serde_json::Value;

use crate::support::data::{self as support, *};
use crate::support::program::{run, text};

const FULL: &str = "tests/fixtures/full";
const EXAMPLE: &str = "tests/fixtures/example";

/// Returns a workbook as text, one cell per line.
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
fn data_files_match_expected_output() {
    let files =
        render_data(&folder(&root().join(FULL)), Some("https://plan.example.org/site"), &[]);
    for OutputFile { path, bytes, .. } in files {
        let name = path.replace("data/2021/", "");
        let text = match name.rsplit('.').next().unwrap() {
            "xlsx" => sheets(&bytes),
            _ if name == "plan.schema.json" => continue,
            // The size and hash of the workbook depend on the version of the library that writes
            // it.
            "json" if name == "datapackage.json" => {
                let text = String::from_utf8(bytes).unwrap();
                let kept = |line: &&str| !line.contains("\"bytes\"") && !line.contains("\"hash\"");
                text.lines().filter(kept).map(|line| format!("{line}\n")).collect()
            }
            _ => String::from_utf8(bytes).unwrap().replace("\r\n", "\n"),
        };
        let name = name.replace(".xlsx", ".xlsx.txt");
        assert_matches_file(&format!("tests/expected/data/full/{name}"), &text);
    }
}

#[test]
fn data_files_have_the_scope_of_their_year_and_language() {
    let plan = Disk::new(root().join(FULL));
    let scopes: Vec<_> = render_data(&plan, None, &[Locale::Fr])
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
        let tree = render_data(&plan, None, locales);
        tree.into_iter().find(|file| file.path == path("plan.json")).unwrap().bytes
    };
    assert!(whole(&[Locale::Fr]) == whole(&[]), "plan.json has all languages");
}

#[test]
fn data_files_are_reproducible_over_time() {
    let first = data(FULL);
    // Timestamps in archives have a resolution of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert!(first == data(FULL));
}

#[test]
fn data_files_conform_to_their_standards() {
    jsonschema::meta::validate(&support::schema()).unwrap();
    for (plan, projects) in [(FULL, 2), (EXAMPLE, 1)] {
        assert_plan_json_fits_its_schema(plan);
        assert_csv_has_the_rows_of_list(plan);
        assert_workbook_has_a_table_per_sheet(plan, projects);
        assert_calendar_keeps_to_the_standard(plan);
        assert_package_describes_the_files(plan);
    }
}

/// Visits every object in a JSON value.
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
fn the_schema_of_plan_json_rejects_undocumented_keys() {
    let validator = jsonschema::draft202012::new(&support::schema()).unwrap();
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
        assert!(!validator.is_valid(&value), "object {at} accepts an undocumented key");
    }
}

#[test]
fn the_schema_of_plan_json_is_closed_and_documented() {
    let schema = support::schema();
    let definitions = schema["$defs"].as_object().unwrap();
    let text = schema.to_string();
    for (name, definition) in definitions {
        assert!(definition["description"].is_string(), "{name} is not described");
        assert!(text.contains(&format!("\"#/$defs/{name}\"")), "{name} is unused");
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
fn links_in_markdown_use_record_ids() {
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

#[test]
fn catalogs_have_exactly_the_headings_of_visible_columns() {
    let templates = Templates::load(&plan_testing::example_plan()).unwrap();
    for locale in Locale::ALL {
        let keys = templates.catalog(locale).keys();
        let written = |group: &str| -> BTreeSet<String> {
            let group = format!("{group}.");
            keys.iter().filter_map(|key| key.strip_prefix(&group)).map(str::to_owned).collect()
        };
        let is_seen = |column: &&Column| column.in_sheet || column.in_terminal != ColumnFit::Hidden;
        let seen = TableKind::ALL.iter().flat_map(|kind| kind.columns().iter().filter(is_seen));
        assert_eq!(written("column"), seen.map(|column| column.key.to_owned()).collect());
        assert_eq!(
            written("sheet"),
            TableKind::ALL.iter().map(|kind| kind.name().to_owned()).collect()
        );
    }
}

#[test]
fn an_invalid_sheet_title_is_reported_with_its_catalog() {
    let world = folder(&root().join(FULL))
        .with_template("catalog/fr.yaml", "sheet:\n  projects: Projets [1]\n");
    let Compilation { plan, .. } = compile(&world).unwrap();
    let templates = Templates::load(&world).unwrap();
    let error = Data.render(&Site::new(&plan, &[], &[]), &templates).unwrap_err();
    assert!(error.to_string().starts_with("templates/catalog/fr.yaml: "), "{error}");
}

#[test]
fn the_documentation_of_the_data_is_up_to_date() {
    let mut out = fs::read_to_string(root().join("docs/data-introduction.md")).unwrap();
    for kind in TableKind::ALL {
        writeln!(
            out,
            "\n## {}\n\n| key | type | sheet | description |\n| --- | --- | --- | --- |",
            kind.name()
        )
        .unwrap();
        for Column { key, value, doc, in_sheet, in_terminal: _ } in kind.columns() {
            let value = format!("{value:?}").to_lowercase();
            let sheet = if *in_sheet { "yes" } else { "" };
            writeln!(out, "| `{key}` | {value} | {sheet} | {doc} |").unwrap();
        }
    }
    assert_matches_file("docs/data.md", &out);
}

#[test]
fn lists_are_as_expected() {
    for kind in TableKind::ALL {
        let name = kind.name();
        let listed = list(FULL, &[name, "--lang", "fr"]);
        assert_eq!(listed.status.code(), Some(0), "{listed:?}");
        assert_matches_file(&format!("tests/expected/data/list/{name}.txt"), &text(&listed.stdout));
        let listed = list(FULL, &[name, "--format", "json"]);
        assert_matches_file(
            &format!("tests/expected/data/list/{name}.json"),
            &text(&listed.stdout),
        );
        let rows = json(&listed.stdout);
        let keys: Vec<&str> = kind.columns().iter().map(|column| column.key).collect();
        for row in rows.as_array().unwrap() {
            assert_eq!(row.as_object().unwrap().len(), keys.len());
            assert!(keys.iter().all(|key| row.get(key).is_some()));
        }
    }
    let listed = list(FULL, &["events", "--format", "csv"]);
    assert_matches_file(
        "tests/expected/data/list/events.csv",
        &text(&listed.stdout).replace("\r\n", "\n"),
    );
}

#[test]
fn rows_follow_the_selected_language() {
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
fn a_plan_with_errors_is_listed_with_a_warning() {
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
fn escape_sequences_in_texts_do_not_reach_the_terminal() {
    let folder = example_folder();
    let path = folder.path().join("plan/2021/1.1-energie.yaml");
    let chapter = fs::read_to_string(&path).unwrap();
    fs::write(&path, chapter.replace("nl: Waterstof bevorderen", "nl: \"Water\\e[31mstof\""))
        .unwrap();
    let listed = run(folder.path(), &["list", "projects"]);
    assert!(!listed.stdout.contains(&0x1b), "{listed:?}");
}
