//! Readers for data files, and checks that hold for the data of any plan.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::process::Output;

use calamine::{Reader, Xlsx};
use icalendar::{Calendar, CalendarComponent, Component};
use plan_check::compile::{Compilation, compile};
use plan_core::locale::Locale;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_render::data::columns::TableKind;
use plan_render::data::{Data, PLAN_SCHEMA};
use plan_render::html::BaseUrl;
use plan_render::templates::Templates;
use plan_render::{OutputFile, Renderer, Site};
use plan_testing::root;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::program::run;

/// Renders the data files of a plan. `base` is the base URL of the site; an empty list of languages
/// selects all of them.
pub fn render_data(world: &dyn World, base: Option<&str>, locales: &[Locale]) -> Vec<OutputFile> {
    let Compilation { plan, .. } = compile(world).unwrap();
    let templates = Templates::load(world).unwrap();
    let mut site = Site::new(&plan, &[], locales);
    site.base_url = base.map(|base| BaseUrl::parse(base).unwrap());
    Data.render(&site, &templates).unwrap()
}

/// Returns the data files of a plan folder in the repository, by file name.
pub fn data(plan: &str) -> BTreeMap<String, Vec<u8>> {
    let files = render_data(&Disk::new(root().join(plan)), None, &[]);
    files.into_iter().map(|file| (file.path.replace("data/2021/", ""), file.bytes)).collect()
}

/// Parses JSON.
pub fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// Opens an `.xlsx` file.
pub fn workbook(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// Returns the JSON Schema of `plan.json`.
pub fn schema() -> Value {
    serde_json::from_str(PLAN_SCHEMA).unwrap()
}

/// Parses a CSV file. Returns its header and its records.
pub fn csv_records(bytes: &[u8], delimiter: u8) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    let fields = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let header = fields(reader.headers().unwrap());
    (header, reader.records().map(|record| fields(&record.unwrap())).collect())
}

/// Parses an `.ics` file.
pub fn calendar(bytes: &[u8]) -> Calendar {
    String::from_utf8(bytes.to_vec()).unwrap().parse().unwrap()
}

/// Runs `list` on a plan of this repository, in Dutch unless the arguments say otherwise.
pub fn list(plan: &str, args: &[&str]) -> Output {
    let path = root().join(plan);
    let all = [&["list"], args, &["--plan", path.to_str().unwrap()]].concat();
    run(&root(), &all)
}

/// Checks that `plan.json` is valid against its schema.
pub fn assert_plan_json_fits_its_schema(plan: &str) {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let value = json(&data(plan)["plan.json"]);
    let errors: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{plan}: {errors:#?}");
}

/// Checks that the published CSV files have the same header and rows as `list projects`.
pub fn assert_csv_has_the_rows_of_list(plan: &str) {
    let folder = tempfile::tempdir().unwrap();
    let files = data(plan);
    for locale in ["nl", "fr"] {
        let bytes = &files[&format!("projects-{locale}.csv")];
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
        assert!(!bytes.starts_with("\u{feff}".as_bytes()));
        let (header, rows) = csv_records(bytes, b';');
        let keys: Vec<&str> = TableKind::Projects.columns().iter().map(|c| c.key).collect();
        assert_eq!(header, keys);
        let path = root().join(plan);
        let path = path.to_str().unwrap();
        let args = ["list", "projects", "--plan", path, "--lang", locale, "--format", "csv"];
        let listed = run(folder.path(), &args);
        assert!(!listed.stdout.starts_with("\u{feff}".as_bytes()));
        assert_eq!((header, rows), csv_records(&listed.stdout, b','));
    }
}

/// Checks the tables, columns and row count of the workbooks.
pub fn assert_workbook_has_a_table_per_sheet(plan: &str, projects: usize) {
    for (locale, first) in [("nl", "Projecten"), ("fr", "Projets")] {
        let mut book = workbook(&data(plan)[&format!("plan-{locale}.xlsx")]);
        let names = book.sheet_names();
        assert_eq!((names.len(), names[0].as_str()), (TableKind::ALL.len(), first));
        book.load_tables().unwrap();
        for (kind, name) in TableKind::ALL.iter().zip(&names) {
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

/// Checks the lines and events of the calendars (RFC 5545), and that UIDs agree across languages.
pub fn assert_calendar_keeps_to_the_standard(plan: &str) {
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

/// Checks that `datapackage.json` describes every file and every column of the CSV files.
pub fn assert_package_describes_the_files(plan: &str) {
    let files = data(plan);
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
    // The package lists neither itself nor the JSON Schema of `plan.json`.
    assert_eq!(resources.len(), files.len() - 2);
    let schemas: Vec<&Value> = resources.iter().filter_map(|r| r.get("jsonSchema")).collect();
    assert_eq!(schemas, ["plan.schema.json"]);
    assert!(package.get("licenses").is_none(), "nobody gave a licence");
}
