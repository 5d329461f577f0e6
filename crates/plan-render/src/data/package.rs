//! `datapackage.json`: the metadata of the data, for catalogs and programs (Data Package 2.0).
//!
//! It lists the files with their size and their SHA-256 and describes the columns of the CSV files.
//! It names no licence, because none was granted for the texts; the licence of the program does not
//! cover them. The description repeats the notice of the pages: the texts are not the authentic
//! ones.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::columns::{TableKind, ValueKind};
use super::csv::{Dialect, LIST_SEPARATOR};
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
    /// The JSON Schema of a JSON file. It is not a resource of its own, because package readers
    /// would take a resource of that name for a table schema.
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

/// Returns the metadata of the files of an edition.
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
    let (stem, extension) = path.rsplit_once('.').unwrap_or((&path, ""));
    let (mediatype, is_text) = match extension {
        "csv" => ("text/csv", true),
        "ics" => ("text/calendar", true),
        "xlsx" => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        _ => ("application/json", true),
    };
    let is_table = extension == "csv";
    Resource {
        name: format!("{}-{extension}", stem.replace('.', "-")),
        kind: is_table.then_some("table"),
        format: extension.to_owned(),
        mediatype,
        encoding: is_text.then_some("utf-8"),
        language: file.locale.map(plan_core::locale::Locale::tag),
        bytes: file.bytes.len(),
        hash: format!("sha256:{}", hex::encode(Sha256::digest(&file.bytes))),
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
    let fields = TableKind::Projects.columns().iter().map(|column| Field {
        name: column.key,
        kind: match column.value {
            ValueKind::Text => "string",
            ValueKind::List => "list",
            ValueKind::Number => "integer",
            ValueKind::Flag => "boolean",
            ValueKind::Day => "date",
        },
        delimiter: (column.value == ValueKind::List).then_some(LIST_SEPARATOR),
        description: column.doc,
    });
    TableSchema { fields: fields.collect(), primary_key: ["year", "id"], missing_values: [""] }
}
