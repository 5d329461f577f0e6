//! Diagnostics as one JSON document; `docs/findings.md` describes it. Always in English.

use std::io::{self, Write};

use serde::Serialize;

use plan_core::diagnostic::fingerprint::fingerprints;
use plan_core::diagnostic::{Diagnostic, Label, Severity, messages};
use plan_core::locale::UiLanguage;
use plan_core::source::{SourceMap, Span};

use super::located::writable;

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
    place: Option<LabelledPlace<'d>>,
    related: Vec<LabelledPlace<'d>>,
    fix: Option<Fix<'d>>,
    fingerprint: String,
}

/// An edit of a file that resolves the problem.
#[derive(Serialize)]
struct Fix<'d> {
    /// Whether `check --fix` applies it, because the meaning stays the same.
    safe: bool,
    replacement: &'d str,
    #[serde(flatten)]
    range: FileRange<'d>,
}

#[derive(Serialize)]
struct LabelledPlace<'d> {
    #[serde(flatten)]
    range: FileRange<'d>,
    label: Option<String>,
}

/// A range of a file.
#[derive(Serialize)]
struct FileRange<'d> {
    path: &'d str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// Byte offsets in the file on disk.
    start_byte: usize,
    end_byte: usize,
}

pub(super) fn write(
    sources: &SourceMap,
    diagnostics: &[Diagnostic],
    out: &mut dyn Write,
) -> io::Result<()> {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    let locate = |span: Span| {
        let file = sources.file_of(span)?;
        let range = file.range_of(span);
        let (start, end) = (file.position(range.start), file.position(range.end));
        let bytes = file.bytes_on_disk(span);
        Some(FileRange {
            path: file.path(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start_byte: bytes.start,
            end_byte: bytes.end,
        })
    };
    let labelled = |diagnostic: &Diagnostic, label: &Label| {
        let text = messages::label(diagnostic, label, UiLanguage::En);
        Some(LabelledPlace { range: locate(label.span)?, label: text })
    };
    let writable = writable(sources, diagnostics);
    let fingerprints = fingerprints(sources, diagnostics);
    let finding = |(at, diagnostic): (usize, _)| {
        let Diagnostic { code, severity, subject, primary, secondary, fix, .. }: &'_ Diagnostic =
            diagnostic;
        let fix = fix.as_ref().filter(|_| writable.contains(&at)).and_then(|fix| {
            let range = locate(primary.span)?;
            Some(Fix { safe: fix.is_safe, replacement: &fix.replacement, range })
        });
        Finding {
            code: code.name(),
            severity: severity.name(),
            subject: subject.as_ref().map(ToString::to_string),
            message: messages::message(diagnostic, UiLanguage::En),
            help: messages::help(diagnostic, UiLanguage::En),
            place: labelled(diagnostic, primary),
            related: secondary.iter().filter_map(|label| labelled(diagnostic, label)).collect(),
            fix,
            fingerprint: fingerprints[at].to_string(),
        }
    };
    let document = Document {
        version: 1,
        counts: Counts {
            error: count(Severity::Error),
            warning: count(Severity::Warning),
            advice: count(Severity::Advice),
        },
        findings: diagnostics.iter().enumerate().map(finding).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document).map_err(io::Error::from)?;
    writeln!(out)
}
