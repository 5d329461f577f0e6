//! Diagnostics as a JUnit report, which most CI systems show as test results: a test suite for each
//! plan file, with a test case for each diagnostic, or one that passes if there is none.
//!
//! Errors are failures, and warnings are if they stop the command; other diagnostics are skipped
//! tests, whose message is shown without making the job fail.

use std::io::{self, Write};

use plan_core::diagnostic::Severity;
use plan_core::source::SourceMap;
use plan_render::escape::escape_html;

use super::located::{Located, path_below};

/// How to write the report.
pub(super) struct Context<'c> {
    /// The path of the plan folder in its repository, if it is not printed as the user named it.
    pub folder: Option<&'c str>,
    /// Whether warnings are failures.
    pub deny_warnings: bool,
    /// When the plan was checked, as `2026-01-31T12:00:00`.
    pub timestamp: &'c str,
}

pub(super) fn write(
    sources: &SourceMap,
    findings: &[Located<'_>],
    context: &Context<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>")?;
    let mut paths: Vec<String> =
        sources.files().iter().map(|file| path_below(file.path(), context.folder)).collect();
    let elsewhere = findings.iter().filter_map(|finding| Some(&finding.place.as_ref()?.path));
    paths.extend(elsewhere.cloned());
    paths.sort();
    paths.dedup();
    for (id, path) in paths.iter().enumerate() {
        let own: Vec<&Located<'_>> = findings
            .iter()
            .filter(|finding| finding.place.as_ref().is_some_and(|place| place.path == *path))
            .collect();
        suite(id, path, &own, context, out)?;
    }
    writeln!(out, "</testsuites>")
}

fn suite(
    id: usize,
    path: &str,
    findings: &[&Located<'_>],
    context: &Context<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let is_failure = |finding: &Located<'_>| match finding.severity {
        Severity::Error => true,
        Severity::Warning => context.deny_warnings,
        Severity::Advice => false,
    };
    let failures = findings.iter().filter(|finding| is_failure(finding)).count();
    let path = attribute(path);
    writeln!(
        out,
        "<testsuite id=\"{id}\" package=\"benelux-plan\" name=\"{path}\" timestamp=\"{}\" \
         hostname=\"localhost\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"{}\" \
         time=\"0\">\n<properties/>",
        context.timestamp,
        findings.len().max(1),
        findings.len() - failures,
    )?;
    if findings.is_empty() {
        writeln!(out, "<testcase name=\"check\" classname=\"{path}\" time=\"0\"/>")?;
    }
    for finding in findings {
        let (line, column) = finding.place.as_ref().map_or((1, 1), |p| (p.line, p.column));
        let code = finding.code.name();
        let severity = finding.severity.name();
        writeln!(
            out,
            "<testcase name=\"{severity}[{code}] {line}:{column}\" classname=\"{path}\" time=\"0\">"
        )?;
        let message = attribute(&finding.message);
        if is_failure(finding) {
            let help = finding.help.as_deref().unwrap_or_default();
            writeln!(
                out,
                "<failure type=\"{code}\" message=\"{message}\">{path}:{line}:{column}: {severity}\
                 [{code}]: {}\n{}</failure>",
                text(&finding.message),
                text(help),
            )?;
        } else {
            writeln!(out, "<skipped message=\"{message}\"/>")?;
        }
        writeln!(out, "</testcase>")?;
    }
    writeln!(out, "<system-out/>\n<system-err/>\n</testsuite>")
}

/// Escapes a text for the content of an element; characters that XML 1.0 does not allow (2.2) are
/// replaced.
fn text(text: &str) -> String {
    let is_allowed = |c: char| {
        matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    let allowed: String =
        text.chars().map(|c| if is_allowed(c) { c } else { '\u{fffd}' }).collect();
    escape_html(&allowed).into_owned()
}

/// Escapes a text for an attribute, in which a line break would become a space.
fn attribute(value: &str) -> String {
    text(value).replace('\n', "&#10;")
}
