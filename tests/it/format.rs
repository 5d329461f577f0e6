//! `docs/format.md` is generated from the schema tables, so it cannot be out of date.
//!
//! `BLESS=1 cargo test --test it format::` regenerates it.

use std::fmt::Write;
use std::fs;

use plan_core::locale::UiLanguage;
use plan_core::schema::{FileKind, Presence, RecordSchema, ValueType};

fn type_words(value_type: &ValueType) -> String {
    match value_type {
        ValueType::Id => "an id".into(),
        ValueType::Reference(kind) => format!("the id of a {kind}"),
        ValueType::Text => "one line of text".into(),
        ValueType::Line => "one line per language".into(),
        ValueType::Prose => "Markdown per language".into(),
        ValueType::Terms => "a list of words per language".into(),
        ValueType::Number => "a number such as `\"2.1\"`".into(),
        ValueType::Year => "a year".into(),
        ValueType::Date => "a date".into(),
        ValueType::Flag => "`true` or `false`".into(),
        ValueType::Language => "`nl` or `fr`".into(),
        ValueType::OneOf(words) => {
            words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        }
        ValueType::List(inner) => format!("a list: {}", type_words(inner)),
        ValueType::Record(record) => link(record),
        ValueType::ProseOr(record) => format!("Markdown per language, or {}", link(record)),
        ValueType::Reasons => "a reason per code of a diagnostic".into(),
        ValueType::ById(kind, record) => format!("per id of a {kind}: {}", link(record)),
    }
}

fn link(record: &RecordSchema) -> String {
    format!("[{}](#{})", record.name, anchor(record))
}

fn anchor(record: &RecordSchema) -> String {
    record.fields.iter().fold(record.name.replace(' ', "-"), |name, field| name + "-" + field.name)
}

/// Documents a record and its nested records, each once.
fn write_record(
    out: &mut String,
    record: &'static RecordSchema,
    level: usize,
    done: &mut Vec<String>,
) {
    if done.contains(&anchor(record)) {
        return;
    }
    done.push(anchor(record));
    let name = record.name;
    writeln!(out, "{} <a id=\"{}\"></a>The {name}\n", "#".repeat(level), anchor(record)).unwrap();
    writeln!(out, "{}\n", record.description(UiLanguage::En)).unwrap();
    writeln!(out, "| field | required | value | description |\n| --- | --- | --- | --- |").unwrap();
    for field in record.fields {
        let required = if field.presence == Presence::Optional { "" } else { "yes" };
        let value_type = type_words(&field.value_type);
        writeln!(
            out,
            "| `{}` | {required} | {value_type} | {} |",
            field.name,
            record.field_description(field, UiLanguage::En)
        )
        .unwrap();
    }
    out.push('\n');
    for field in record.fields {
        let mut value_type = &field.value_type;
        while let ValueType::List(inner) = value_type {
            value_type = inner;
        }
        if let ValueType::Record(inner) | ValueType::ProseOr(inner) | ValueType::ById(_, inner) =
            value_type
        {
            write_record(out, inner, 3, done);
        }
    }
}

fn document() -> String {
    let mut out =
        fs::read_to_string(plan_testing::root().join("docs/format-introduction.md")).unwrap();
    let mut done = Vec::new();
    for kind in FileKind::ALL {
        let (record, is_list) = kind.record();
        writeln!(out, "\n## `{}`\n", kind.place()).unwrap();
        if is_list {
            writeln!(out, "A list of records.\n").unwrap();
        }
        let inside = kind.place().trim_start_matches("plan/");
        let inside = match kind {
            FileKind::Chapter => "2021/1.1-energie.yaml".to_owned(),
            _ => inside.replace("<year>", "2021"),
        };
        let full = plan_testing::root().join("tests/fixtures/full").join(&inside);
        let example = plan_testing::root().join("tests/fixtures/example").join(&inside);
        let text = fs::read_to_string(full).or_else(|_| fs::read_to_string(example)).unwrap();
        writeln!(out, "```yaml\n{text}```\n").unwrap();
        write_record(&mut out, record, 3, &mut done);
    }
    format!("{}\n", out.trim_end())
}

#[test]
fn the_documentation_of_the_format_is_up_to_date() {
    let path = plan_testing::root().join("docs/format.md");
    let document = document();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &document).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == document, "docs/format.md is out of date; BLESS=1 regenerates it");
}
