//! Diagnostics as annotations of GitHub Actions (GitHub documentation, “Workflow commands”).
//!
//! GitHub shows at most ten annotations of a level per step. The first ten are written; the summary
//! of the job lists all.

use std::io::{self, Write};

use plan_core::diagnostic::Severity;
use plan_core::locale::UiLanguage;

use super::located::Located;
use super::markdown_text::{cell, escaped, in_code};
use crate::message;

/// The number of annotations of a level that GitHub shows per step.
const SHOWN: usize = 10;

/// The maximum size of a job summary in bytes is 1 MiB; this leaves room for other steps’ notes.
const MAX_SUMMARY: usize = 1_000_000;

/// Writes the annotations, errors first.
pub(super) fn write(
    findings: &[Located<'_>],
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    for severity in Severity::ALL {
        let own = || findings.iter().filter(|finding| finding.severity == severity);
        for finding in own().take(SHOWN) {
            annotation(finding, out)?;
        }
        let hidden = own().count().saturating_sub(SHOWN);
        if hidden > 0 {
            let level = severity.name();
            let text = message!(ui_language, "check-not-annotated", count = hidden, level = level);
            writeln!(out, "{text}")?;
        }
        // The log of the job still has a line for each.
        for finding in own().skip(SHOWN) {
            let place = finding.place.as_ref();
            let place =
                place.map_or(String::new(), |p| format!("{}:{}:{}: ", p.path, p.line, p.column));
            let (level, code) = (severity.name(), finding.code.name());
            let message = finding.message.replace('\n', " ");
            writeln!(out, "{place}{level}[{code}]: {message}")?;
        }
    }
    Ok(())
}

fn annotation(finding: &Located<'_>, out: &mut dyn Write) -> io::Result<()> {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let mut properties = Vec::new();
    if let Some(place) = &finding.place {
        properties.push(format!("file={}", property(&place.path)));
        properties.push(format!("line={}", place.line));
        properties.push(format!("endLine={}", place.end_line));
        // Columns are only allowed within one line.
        if place.line == place.end_line {
            properties.push(format!("col={}", place.column));
            properties.push(format!("endColumn={}", place.end_column));
        }
    }
    properties.push(format!("title={}", property(finding.code.name())));
    let message = match &finding.help {
        Some(help) => format!("{}\n{help}", finding.message),
        None => finding.message.clone(),
    };
    writeln!(out, "::{command} {}::{}", properties.join(","), data(&message))
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Returns the summary of the job as Markdown: all diagnostics, errors first; empty if there are
/// none.
pub(super) fn summary(findings: &[Located<'_>], heading: &str, ui_language: UiLanguage) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let mut summary = format!("### benelux-plan check\n\n{}\n\n", escaped(heading));
    let columns = [
        message!(ui_language, "check-column-place"),
        message!(ui_language, "check-column-finding"),
    ];
    summary += &format!("| {} |\n| --- | --- |\n", columns.join(" | "));
    let mut left = findings.len();
    for severity in Severity::ALL {
        for finding in findings.iter().filter(|finding| finding.severity == severity) {
            let place = finding.place.as_ref();
            let place = place.map_or(String::new(), |p| format!("{}:{}", p.path, p.line));
            let help = finding.help.as_deref().map(|help| format!("<br>{}", in_code(help)));
            let row = format!(
                "| {} | {}[{}]: {}{} |\n",
                cell(&escaped(&place)),
                severity.name(),
                finding.code.name(),
                cell(&in_code(&finding.message.replace('\n', " "))),
                cell(&help.unwrap_or_default().replace('\n', " ")),
            );
            if summary.len() + row.len() > MAX_SUMMARY {
                summary +=
                    &format!("\n{}\n", message!(ui_language, "check-not-listed", count = left));
                return summary;
            }
            summary += &row;
            left -= 1;
        }
    }
    summary
}
