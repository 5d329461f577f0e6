//! `datapackage.json`: what the data are, for catalogs and programs (Data Package 2.0).
//!
//! It names the files of the languages that were asked for, with their size and their SHA-256, and
//! describes the columns of the CSV files. There is no licence in it: nobody gave one for the
//! texts, and the licence of the program is not theirs. The description says what the pages say,
//! that the texts restate the plan and are not the authentic ones.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::columns::{Kind, ValueKind};
use super::csv::{BETWEEN, Dialect};
use crate::OutputFile;

/// The name of the JSON Schema of `plan.json`.
const PLAN_SCHEMA: &str = "plan.schema.json";

#[derive(Serialize)]
pub(super) struct Package {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: String,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    sources: Vec<Source>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Source {
    title: String,
}

#[derive(Serialize)]
struct Resource {
    name: String,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    path: String,
    format: String,
    mediatype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    bytes: usize,
    hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<CsvDialect>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<TableSchema>,
    /// The JSON Schema beside a JSON file; not a resource of its own, because readers of packages
    /// take a file of that name for a table schema.
    #[serde(rename = "jsonSchema", skip_serializing_if = "Option::is_none")]
    json_schema: Option<&'static str>,
}

/// Table Dialect 2.0.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CsvDialect {
    delimiter: char,
    line_terminator: &'static str,
    quote_char: char,
    double_quote: bool,
    header: bool,
}

/// Table Schema 2.0.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TableSchema {
    fields: Vec<Field>,
    primary_key: [&'static str; 2],
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Field {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    delimiter: Option<&'static str>,
    description: &'static str,
}

/// Describes files that lie beside it.
pub(super) fn package(
    year: u16,
    titles: &[String],
    notices: &[String],
    homepage: Option<String>,
    files: &[OutputFile],
) -> Package {
    let title = titles.join(" / ");
    Package {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: format!("benelux-plan-{year}"),
        description: notices.join("\n\n"),
        homepage,
        sources: titles.iter().map(|title| Source { title: title.clone() }).collect(),
        title,
        resources: files.iter().filter(|f| !f.path.ends_with(PLAN_SCHEMA)).map(resource).collect(),
    }
}

fn resource(file: &OutputFile) -> Resource {
    let path = file.path.rsplit('/').next().unwrap_or_default().to_owned();
    let (stem, ending) = path.rsplit_once('.').unwrap_or((&path, ""));
    let (mediatype, is_text) = match ending {
        "csv" => ("text/csv", true),
        "ics" => ("text/calendar", true),
        "xlsx" => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        _ => ("application/json", true),
    };
    let is_table = ending == "csv";
    Resource {
        name: format!("{}-{ending}", stem.replace('.', "-")),
        kind: is_table.then_some("table"),
        format: ending.to_owned(),
        mediatype,
        encoding: is_text.then_some("utf-8"),
        language: file.locale.map(plan_core::locale::Locale::tag),
        bytes: file.bytes.len(),
        hash: format!("sha256:{}", hex(&Sha256::digest(&file.bytes))),
        dialect: is_table.then_some(CsvDialect {
            delimiter: Dialect::Spreadsheet.delimiter(),
            line_terminator: "\r\n",
            quote_char: '"',
            double_quote: true,
            header: true,
        }),
        schema: is_table.then(table_schema),
        json_schema: (path == "plan.json").then_some(PLAN_SCHEMA),
        path,
    }
}

fn table_schema() -> TableSchema {
    let fields = Kind::Projects.columns().iter().map(|column| Field {
        name: column.key,
        kind: match column.value {
            ValueKind::Text => "string",
            ValueKind::List => "list",
            ValueKind::Number => "integer",
            ValueKind::Flag => "boolean",
            ValueKind::Day => "date",
        },
        delimiter: (column.value == ValueKind::List).then_some(BETWEEN),
        description: column.doc,
    });
    TableSchema { fields: fields.collect(), primary_key: ["year", "id"], missing_values: [""] }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
