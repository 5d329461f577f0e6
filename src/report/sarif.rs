//! Diagnostics in SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code hosts and
//! editors.

use std::io::{self, Write};

use plan_core::diagnostic::{Code, Severity, messages};
use plan_core::locale::UiLanguage;
use serde::Serialize;

use super::located::{Located, Region};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
struct Log<'l> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'l>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'l> {
    tool: Tool,
    /// Columns count characters (3.14.17).
    column_kind: &'static str,
    results: Vec<RunResult<'l>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    language: &'static str,
    rules: Vec<Rule>,
}

/// A rule that some result refers to (3.49).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: &'static str,
    short_description: Text,
    full_description: Text,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RunResult<'l> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'l>>,
    partial_fingerprints: Fingerprints,
}

/// The fingerprint of the result. GitHub reads the first key, which then does not depend on lines.
#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "primaryLocationLineHash")]
    host: String,
    #[serde(rename = "beneluxPlan/v1")]
    own: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Artifact,
    region: RegionData,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RegionData {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'l> {
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Text>,
    artifact_changes: [ArtifactChange<'l>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange<'l> {
    artifact_location: Artifact,
    replacements: [Replacement<'l>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'l> {
    deleted_region: RegionData,
    inserted_content: Content<'l>,
}

#[derive(Serialize)]
struct Content<'l> {
    text: &'l str,
}

pub(super) fn write(
    findings: &[Located<'_>],
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
    codes.sort_by_key(|code| code.name());
    codes.dedup();
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: env!("CARGO_PKG_NAME"),
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    language: ui_language.tag(),
                    rules: codes.iter().map(|code| rule(*code, ui_language)).collect(),
                },
            },
            column_kind: "unicodeCodePoints",
            results: findings.iter().map(|finding| result(finding, &codes)).collect(),
        }],
    };
    serde_json::to_writer_pretty(&mut *out, &log).map_err(io::Error::from)?;
    writeln!(out)
}

fn rule(code: Code, ui_language: UiLanguage) -> Rule {
    let page = code.definition().pages[ui_language as usize].trim_end();
    let summary = messages::summary(code, ui_language);
    Rule {
        id: code.name(),
        name: code.name(),
        short_description: Text { text: summary.clone() },
        full_description: Text { text: summary },
        help: Help { text: page.to_owned(), markdown: page },
        default_configuration: Configuration { level: level(code.definition().severity) },
    }
}

fn result<'l>(finding: &Located<'l>, codes: &[Code]) -> RunResult<'l> {
    let name = finding.code.name();
    let message = match &finding.help {
        Some(help) => format!("{}\n{help}", finding.message),
        None => finding.message.clone(),
    };
    let related = finding.related.iter().enumerate().map(|(at, (region, label))| Location {
        id: Some(at + 1),
        physical_location: physical(region),
        message: label.clone().map(|text| Text { text }),
    });
    let fix = |region: &Region, replacement: &'l str| Fix {
        description: finding.help.clone().map(|text| Text { text }),
        artifact_changes: [ArtifactChange {
            artifact_location: artifact(region),
            replacements: [Replacement {
                deleted_region: region_data(region),
                inserted_content: Content { text: replacement },
            }],
        }],
    };
    let place = finding.place.as_ref();
    let fingerprint = finding.fingerprint.to_string();
    RunResult {
        rule_id: name,
        rule_index: codes.iter().position(|code| code.name() == name).unwrap_or_default(),
        level: level(finding.severity),
        message: Text { text: message },
        locations: place
            .map(|region| Location { id: None, physical_location: physical(region), message: None })
            .into_iter()
            .collect(),
        related_locations: related.collect(),
        fixes: place
            .zip(finding.fix)
            .map(|(region, (replacement, _))| fix(region, replacement))
            .into_iter()
            .collect(),
        partial_fingerprints: Fingerprints { host: fingerprint.clone(), own: fingerprint },
    }
}

/// The level of a severity (3.27.10).
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn physical(region: &Region) -> PhysicalLocation {
    PhysicalLocation { artifact_location: artifact(region), region: region_data(region) }
}

/// Returns the file as a relative URI reference (RFC 3986, 4.2): other characters than these are
/// percent-encoded.
fn artifact(region: &Region) -> Artifact {
    let mut uri = String::with_capacity(region.path.len());
    for byte in region.path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    Artifact { uri }
}

fn region_data(region: &Region) -> RegionData {
    let Region { line, column, end_line, end_column, .. } = *region;
    RegionData { start_line: line, start_column: column, end_line, end_column }
}
