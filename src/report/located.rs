//! Diagnostics with their messages and locations, as formats for other programs need them.

use std::collections::HashSet;

use plan_core::diagnostic::fingerprint::{Fingerprint, fingerprints};
use plan_core::diagnostic::{Code, Diagnostic, Label, Severity, messages};
use plan_core::edit;
use plan_core::locale::UiLanguage;
use plan_core::source::{SourceMap, Span};

/// A diagnostic with its messages and locations.
pub(super) struct Located<'d> {
    pub code: Code,
    pub severity: Severity,
    pub message: String,
    pub help: Option<String>,
    pub place: Option<Region>,
    pub related: Vec<(Region, Option<String>)>,
    /// The text that replaces the place, if that can be written to the file, and whether it can be
    /// applied without review.
    pub fix: Option<(&'d str, bool)>,
    pub fingerprint: Fingerprint,
}

/// A region of a file; lines and columns count characters from 1, and the end is exclusive.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(super) struct Region {
    pub path: String,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

/// Locates diagnostics, in their order. Paths begin with `folder` instead of the plan folder as the
/// user named it, if it is given.
pub(super) fn located<'d>(
    sources: &SourceMap,
    diagnostics: &'d [Diagnostic],
    folder: Option<&str>,
    ui_language: UiLanguage,
) -> Vec<Located<'d>> {
    let region = |span: Span| {
        let file = sources.file_of(span)?;
        let range = file.range_of(span);
        let (start, end) = (file.position(range.start), file.position(range.end));
        Some(Region {
            path: path_below(file.path(), folder),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        })
    };
    let related = |diagnostic: &Diagnostic, label: &Label| {
        Some((region(label.span)?, messages::label(diagnostic, label, ui_language)))
    };
    let writable = writable(sources, diagnostics);
    let fingerprints = fingerprints(sources, diagnostics);
    let all = diagnostics.iter().zip(fingerprints).enumerate();
    all.map(|(at, (diagnostic, fingerprint))| {
        let fix = diagnostic.fix.as_ref().filter(|_| writable.contains(&at));
        let secondary = diagnostic.secondary.iter();
        Located {
            code: diagnostic.code,
            severity: diagnostic.severity,
            message: messages::message(diagnostic, ui_language),
            help: messages::help(diagnostic, ui_language),
            place: region(diagnostic.primary.span),
            related: secondary.filter_map(|label| related(diagnostic, label)).collect(),
            fix: fix.map(|fix| (&*fix.replacement, fix.is_safe)),
            fingerprint,
        }
    })
    .collect()
}

/// Replaces the name of the plan folder in the path of a file. Plan files are in folders of the plan
/// folder, never deeper.
pub(super) fn path_below(path: &str, folder: Option<&str>) -> String {
    let Some(folder) = folder else { return path.to_owned() };
    let inner = path.rmatch_indices('/').nth(1).map_or(path, |(at, _)| &path[at + 1..]);
    if folder.is_empty() { inner.to_owned() } else { format!("{folder}/{inner}") }
}

/// Returns the indices of the diagnostics whose fix can be applied to the bytes of the file, which
/// is not the case where YAML escapes or folds the text.
pub(super) fn writable(sources: &SourceMap, diagnostics: &[Diagnostic]) -> HashSet<usize> {
    let mut writable = HashSet::new();
    for file in sources.files() {
        let own = file.span();
        let here = diagnostics.iter().enumerate().filter_map(|(at, diagnostic)| {
            let (fix, span) = (diagnostic.fix.as_ref()?, diagnostic.primary.span);
            let is_here = own.start <= span.start && span.end <= own.end;
            is_here.then(|| (at, (file.range_of(span), fix.replacement.as_str())))
        });
        let (at, parts): (Vec<usize>, Vec<_>) = here.unzip();
        if parts.is_empty() {
            continue;
        }
        let (_, is_done) = edit::replace_where_possible(file.text(), &parts);
        writable.extend(at.into_iter().zip(is_done).filter(|(_, is_done)| *is_done).map(|of| of.0));
    }
    writable
}
