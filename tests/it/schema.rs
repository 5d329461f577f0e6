//! JSON Schemas of plan files are up to date and valid, accept every plan file of this repository, and
//! are never stricter than the reader.
//!
//! `BLESS=1 cargo test --test it schema::` regenerates `docs/schema/`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use plan_check::compile::compile;
use plan_core::diagnostic::Severity;
use plan_core::json_schema::{file_name, pointer, schema};
use plan_core::locale::{Locale, UiLanguage};
use plan_core::schema::FileKind;
use plan_core::world::memory::Memory;
use serde_json::{Value, json};

/// Returns the text of the schema of a kind of plan file, as `docs/schema/` must hold it: for a plan
/// in Dutch and French.
pub fn text(kind: FileKind) -> String {
    serde_json::to_string_pretty(&schema(kind, UiLanguage::En, &[Locale::Nl, Locale::Fr])).unwrap()
        + "\n"
}

#[test]
fn a_text_must_have_the_languages_of_the_plan() {
    let chapter = |languages: &[Locale]| {
        let schema = serde_json::to_value(schema(FileKind::Chapter, UiLanguage::En, languages));
        jsonschema::draft202012::new(&schema.unwrap()).unwrap()
    };
    let dutch = json!({
        "id": "water", "number": "1.1", "title": {"nl": "Water"}, "context": {"nl": "Over water."},
        "projects": [{"id": "regen", "category": "ongoing", "title": {"nl": "Regen"}}],
    });
    assert!(chapter(&[Locale::Nl]).is_valid(&dutch));
    assert!(!chapter(&[Locale::Nl, Locale::Fr]).is_valid(&dutch));
}

fn validator(kind: FileKind) -> Validator {
    let schema: Value = serde_json::from_str(&text(kind)).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Returns the plan files below a folder: relative path, kind and text.
fn files(folder: &Path) -> Vec<(String, FileKind, String)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = entries.map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let files =
        files.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "yaml"));
    let files = files.map(|entry| {
        let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        let (kind, _) = FileKind::of(&path).unwrap_or_else(|| panic!("{path} is no plan file"));
        (path, kind, fs::read_to_string(entry.path()).unwrap())
    });
    files.collect()
}

#[test]
fn committed_schemas_are_up_to_date() {
    let folder = plan_testing::root().join("docs/schema");
    for kind in FileKind::ALL {
        plan_testing::assert_matches_file(&format!("docs/schema/{}", file_name(kind)), &text(kind));
    }
    let committed: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let stale: Vec<_> =
        committed.into_iter().filter(|name| !FileKind::ALL.map(file_name).contains(name)).collect();
    assert!(stale.is_empty(), "no kind of plan file has these schemas; delete them: {stale:?}");
}

#[test]
fn schemas_contain_all_descriptions_of_the_tables() {
    for kind in FileKind::ALL {
        let (record, _) = kind.record();
        let schema: Value = serde_json::from_str(&text(kind)).unwrap();
        assert_eq!(schema["description"], record.description(UiLanguage::En));
        let root = schema.get("properties").unwrap_or_else(|| {
            let name = schema["items"]["$ref"].as_str().unwrap().trim_start_matches("#/$defs/");
            &schema["$defs"][name]["properties"]
        });
        for field in record.fields {
            assert_eq!(
                root[field.name]["description"],
                record.field_description(field, UiLanguage::En),
                "{}",
                field.name
            );
        }
    }
}

#[test]
fn plan_files_are_valid_against_their_schema() {
    let root = plan_testing::root();
    let mut count = 0;
    for folder in ["plan", "tests/fixtures/full", "tests/fixtures/example"] {
        for (path, kind, text) in files(&root.join(folder)) {
            let value: Value = serde_yaml::from_str(&text).unwrap();
            let errors_found: Vec<String> = validator(kind)
                .iter_errors(&value)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert_eq!(errors_found, Vec::<String>::new(), "{folder}/{path}");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

#[test]
fn plan_files_reference_their_schema() {
    for (path, kind, text) in files(&plan_testing::root().join("plan")) {
        let first = text.lines().next();
        assert_eq!(first, Some(&*pointer(kind, "../../docs/schema")), "{path}");
    }
}

/// Returns the number of errors in a plan with one file replaced.
fn errors(base: &Memory, path: &str, text: &str) -> usize {
    compile(&base.clone().with(path, text)).unwrap().count(Severity::Error)
}

/// Editors parse these scalars as numbers, the reader as text.
#[test]
fn schema_and_reader_accept_numeric_scalars() {
    let full = plan_testing::root().join("tests/fixtures/full");
    let base = plan_testing::folder(&full);
    for (path, from, to) in [
        ("2021/1.1-energie.yaml", "number: \"1.1\"", "number: 1.1"),
        ("2021/1.1-energie.yaml", "{ nl: Energie, fr: Énergie }", "{ nl: 2021, fr: 2021 }"),
        ("2021/1.1-energie.yaml", "{ nl: Energie, fr: Énergie }", "{ nl: 1.10, fr: 1.10 }"),
        ("2021/1.1-energie.yaml", "date: 2021-08-01", "date: 2021"),
        ("2021/1.1-energie.yaml", "date: 2021-08-01", "date: \"2021\""),
        ("2021/1.1-energie.yaml", "date: 2021-08-01", "date: 2021-11"),
        ("2021/1.1-energie.yaml", "date: 2021-08-01", "date: 2021-spring"),
        ("2021/1.1-energie.yaml", "id: wind", "id: 2030"),
        ("2021/plan.yaml", "year: 2021", "year: \"2021\""),
        ("2021/plan.yaml", "number: \"1\"", "number: 1"),
    ] {
        let text = fs::read_to_string(full.join(path)).unwrap();
        let mut changed = text.replace(from, to);
        if from == "id: wind" {
            changed = changed.replace("[wind]", "[2030]").replace("project:wind", "project:2030");
        }
        assert_ne!(text, changed, "{from}");
        let value: Value = serde_yaml::from_str(&changed).unwrap();
        let (kind, _) = FileKind::of(path).unwrap();
        assert!(validator(kind).is_valid(&value), "{to}");
        assert_eq!(errors(&base, path, &changed), 0, "{to}");
    }
}

#[test]
fn schema_and_reader_reject_the_same_mistakes() {
    let full = plan_testing::root().join("tests/fixtures/full");
    let base = plan_testing::folder(&full);
    for (path, from, to) in [
        ("2021/1.1-energie.yaml", "id: energie", "id: Energie"),
        ("2021/1.1-energie.yaml", "id: energie", "id: energie--klimaat"),
        ("2021/1.1-energie.yaml", "number: \"1.1\"", "number: \"1.01\""),
        ("2021/1.1-energie.yaml", "number: \"1.1\"", "number: 0.1"),
        ("2021/1.1-energie.yaml", "date: 2021-08-01", "date: 2021-13"),
        ("2021/1.1-energie.yaml", "date: 2021-08-01", "date: 1 augustus 2021"),
        ("2021/1.1-energie.yaml", "date: 2021-08-01", "date: 20210801"),
        ("2021/1.1-energie.yaml", "kind: decision", "kind: besluit"),
        ("2021/1.1-energie.yaml", "annex: true", "annex: ja"),
        ("2021/1.1-energie.yaml", "category: ongoing", "categorie: ongoing"),
        ("2021/1.1-energie.yaml", "    category: ongoing\n", ""),
        ("2021/1.1-energie.yaml", ", fr: Énergie }", " }"),
        ("2021/1.1-energie.yaml", "partners: [nrw]", "partners: nrw"),
        ("2021/1.1-energie.yaml", "{ nl: Energie, fr: Énergie }", "Energie"),
        ("2021/1.1-energie.yaml", "nl: Energie,", "nl: \" \","),
        ("2021/1.1-energie.yaml", "nl: Energie,", "nl: ,"),
        ("2021/1.1-energie.yaml", "nl: Energie,", "de: Energie,"),
        ("2021/plan.yaml", "basis: described", "basis: beschreven"),
        ("2021/plan.yaml", "languages: [nl, fr]", "languages: [nl, de]"),
        ("2021/plan.yaml", "chapters: [energie]", "chapters: [[energie]]"),
        ("2021/plan.yaml", "year: 2021", "year: dit jaar"),
        ("registers/partners.yaml", "kind: region", "kind: gewest"),
        ("registers/fora.yaml", "- id: dg-energie\n ", "-"),
        ("registers/glossary.yaml", "confidence: official", "confidence: [official]"),
        ("2021/presidency.yaml", "priorities:", "priority:"),
    ] {
        let text = fs::read_to_string(full.join(path)).unwrap();
        let changed = text.replacen(from, to, 1);
        assert_ne!(text, changed, "{from}");
        let value: Value = serde_yaml::from_str(&changed).unwrap();
        let (kind, _) = FileKind::of(path).unwrap();
        assert!(!validator(kind).is_valid(&value), "the schema accepts {to}");
        assert!(errors(&base, path, &changed) > 0, "the reader accepts {to}");
    }
}

/// Collects the JSON pointers of all values.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, item)| pointers(item, &format!("{at}/{index}"), found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| pointers(field, &format!("{at}/{name}"), found));
        }
        _ => {}
    }
}

/// Mutates every value of a plan that uses every field: whatever the schema rejects, the reader or a
/// rule rejects too.
#[test]
fn schemas_are_never_stricter_than_the_reader() {
    let full = plan_testing::root().join("tests/fixtures/full");
    let base = plan_testing::folder(&full);
    let (mut refused, mut passed) = (0, 0);
    for (path, kind, text) in files(&full) {
        let validator = validator(kind);
        let value: Value = serde_yaml::from_str(&text).unwrap();
        assert_eq!(errors(&base, &path, &serde_yaml::to_string(&value).unwrap()), 0, "{path}");
        let mut all = Vec::new();
        pointers(&value, "", &mut all);
        for pointer in all {
            let mut mutated = Vec::new();
            let odd = [
                json!(null),
                json!(""),
                json!([]),
                json!({}),
                json!("X y"),
                json!(-5),
                json!(["x"]),
                json!({ "x": "y" }),
                json!({ "nl": ["x"], "fr": "x" }),
            ];
            for odd in odd {
                let mut changed = value.clone();
                *changed.pointer_mut(&pointer).unwrap() = odd;
                mutated.push(changed);
            }
            if let Some(Value::Object(fields)) = value.pointer(&pointer) {
                for name in fields.keys() {
                    let mut changed = value.clone();
                    let fields = changed.pointer_mut(&pointer).unwrap().as_object_mut().unwrap();
                    fields.remove(name);
                    mutated.push(changed);
                }
                let mut changed = value.clone();
                changed.pointer_mut(&pointer).unwrap()["zzz"] = json!("x");
                mutated.push(changed);
            }
            for changed in mutated {
                if validator.is_valid(&changed) {
                    passed += 1;
                    continue;
                }
                refused += 1;
                let text = serde_yaml::to_string(&changed).unwrap();
                assert!(errors(&base, &path, &text) > 0, "{path} {pointer}:\n{text}");
            }
        }
    }
    assert!(refused > 1500 && passed > 100, "{refused} refused, {passed} passed");
}
