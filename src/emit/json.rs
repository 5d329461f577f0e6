//! Findings as one JSON document; `docs/findings.md` describes it. Always in English.

use std::io::{self, Write};

use serde::Serialize;

use crate::diag::{Diagnostic, Label, Severity, words};
use crate::locale::Tongue;
use crate::source::SourceMap;

#[derive(Serialize)]
struct Document<'d> {
    version: u8,
    counts: Counts,
    findings: Vec<Finding<'d>>,
}

#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    advice: usize,
}

#[derive(Serialize)]
struct Finding<'d> {
    code: &'static str,
    severity: &'static str,
    subject: Option<String>,
    message: String,
    help: Option<String>,
    place: Option<Place<'d>>,
    related: Vec<Place<'d>>,
}

#[derive(Serialize)]
struct Place<'d> {
    path: &'d str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// Offsets of bytes in the file as it lies on disk.
    start_byte: usize,
    end_byte: usize,
    label: Option<String>,
}

pub(super) fn emit(
    sources: &SourceMap,
    diagnostics: &[Diagnostic],
    out: &mut dyn Write,
) -> io::Result<()> {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    let place = |diagnostic: &Diagnostic, label: &Label| {
        let file = sources.file_of(label.span)?;
        let range = file.range_of(label.span);
        let (start, end) = (file.position(range.start), file.position(range.end));
        let bytes = file.bytes_on_disk(label.span);
        Some(Place {
            path: file.path(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start_byte: bytes.start,
            end_byte: bytes.end,
            label: words::label(diagnostic, label.words, Tongue::En),
        })
    };
    let finding = |diagnostic| {
        let Diagnostic { code, severity, subject, primary, secondary, .. }: &Diagnostic =
            diagnostic;
        Finding {
            code: code.name(),
            severity: severity.name(),
            subject: subject.as_ref().map(ToString::to_string),
            message: words::message(diagnostic, Tongue::En),
            help: words::help(diagnostic, Tongue::En),
            place: place(diagnostic, primary),
            related: secondary.iter().filter_map(|label| place(diagnostic, label)).collect(),
        }
    };
    let document = Document {
        version: 1,
        counts: Counts {
            error: count(Severity::Error),
            warning: count(Severity::Warning),
            advice: count(Severity::Advice),
        },
        findings: diagnostics.iter().map(finding).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document).map_err(io::Error::from)?;
    writeln!(out)
}
