//! Diagnostics as a Code Quality report of GitLab (GitLab documentation, “Code Quality report
//! format”).

use std::io::{self, Write};

use plan_core::diagnostic::Severity;
use serde::Serialize;

use super::located::Located;

#[derive(Serialize)]
struct Issue<'i> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: IssueLocation<'i>,
}

#[derive(Serialize)]
struct IssueLocation<'i> {
    path: &'i str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

pub(super) fn write(findings: &[Located<'_>], out: &mut dyn Write) -> io::Result<()> {
    let issue = |finding: &'_ Located<'_>| -> (String, &'static str, String, &'static str) {
        let description = match &finding.help {
            Some(help) => format!("{} ({help})", finding.message),
            None => finding.message.clone(),
        };
        let severity = match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Advice => "info",
        };
        (description, finding.code.name(), finding.fingerprint.to_string(), severity)
    };
    let issues: Vec<Issue<'_>> = findings
        .iter()
        .map(|finding| {
            let (description, check_name, fingerprint, severity) = issue(finding);
            let place = finding.place.as_ref();
            let location = IssueLocation {
                path: place.map_or("", |place| &place.path),
                lines: Lines {
                    begin: place.map_or(1, |place| place.line),
                    end: place.map_or(1, |place| place.end_line),
                },
            };
            Issue { description, check_name, fingerprint, severity, location }
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &issues).map_err(io::Error::from)?;
    writeln!(out)
}
