//! The baseline of `check`: a file that accepts the findings of today, so that only new ones are
//! shown.
//!
//! It has one line per finding: the fingerprint, and for people the code, the severity, the record
//! and the file. Only the fingerprint counts.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use plan_check::compile::Compilation;
use plan_core::diagnostic::Diagnostic;
use plan_core::diagnostic::fingerprint::fingerprints;

/// The first line of a baseline; the number is the version of the format.
const HEADER: &str = "benelux-plan baseline 1";

/// The accepted findings.
pub(super) struct Baseline {
    accepted: BTreeSet<String>,
}

/// Why a baseline cannot be read.
pub(super) enum BaselineError {
    Io(io::Error),
    /// The file is not a baseline, or one of a later version of the program.
    NotABaseline,
    /// This line, from 1, does not begin with a fingerprint.
    BadLine(usize),
}

/// The findings that a baseline leaves, and what it did.
pub(super) struct Applied {
    pub left: Vec<Diagnostic>,
    /// The number of findings that it accepts.
    pub accepted: usize,
    /// The number of its entries that accept nothing any more.
    pub unused: usize,
}

impl Baseline {
    /// Reads a baseline.
    pub(super) fn read(path: &Path) -> Result<Self, BaselineError> {
        let text = fs::read_to_string(path).map_err(BaselineError::Io)?;
        let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate();
        if lines.next().is_none_or(|(_, line)| line.trim_end() != HEADER) {
            return Err(BaselineError::NotABaseline);
        }
        let mut accepted = BTreeSet::new();
        let lines = lines.map(|(at, line)| (at + 1, line.trim()));
        // A merge conflict is resolved by keeping both sides, so an entry may occur twice.
        for (number, line) in lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let fingerprint = line.split_whitespace().next().unwrap_or_default();
            let is_hash =
                fingerprint.len() == 32 && fingerprint.bytes().all(|b| b.is_ascii_hexdigit());
            if !is_hash {
                return Err(BaselineError::BadLine(number));
            }
            accepted.insert(fingerprint.to_owned());
        }
        Ok(Self { accepted })
    }

    /// Returns the text of a baseline that accepts all findings.
    pub(super) fn text(compilation: &Compilation) -> String {
        let Compilation { sources, diagnostics, .. } = compilation;
        let line = |(diagnostic, fingerprint)| -> String {
            let diagnostic: &Diagnostic = diagnostic;
            let path = sources.file_of(diagnostic.primary.span).map_or("", |file| file.path());
            let subject = diagnostic.subject.as_ref().map_or("-".to_owned(), ToString::to_string);
            let (code, severity) = (diagnostic.code.name(), diagnostic.severity.name());
            format!("{fingerprint} {code} {severity} {subject} {path}\n")
        };
        let all = diagnostics.iter().zip(fingerprints(sources, diagnostics));
        let mut lines: Vec<String> = all.map(line).collect();
        // The order of fingerprints would move lines at random; this one follows the files.
        lines.sort_by(|a, b| a[32..].cmp(&b[32..]).then(a.cmp(b)));
        format!(
            "{HEADER}\n# Written by `benelux-plan check --write-baseline`; after a merge conflict keep \
             both sides.\n{}",
            lines.concat()
        )
    }

    /// Takes the accepted findings away.
    pub(super) fn apply(&self, compilation: &mut Compilation) -> Applied {
        let Compilation { sources, diagnostics, .. } = compilation;
        let all = fingerprints(sources, diagnostics);
        let mut used = BTreeSet::new();
        let mut left = Vec::new();
        for (diagnostic, fingerprint) in std::mem::take(diagnostics).into_iter().zip(all) {
            let fingerprint = fingerprint.to_string();
            if self.accepted.contains(&fingerprint) {
                used.insert(fingerprint);
            } else {
                left.push(diagnostic);
            }
        }
        let unused = self.accepted.difference(&used).count();
        Applied { left, accepted: used.len(), unused }
    }
}
