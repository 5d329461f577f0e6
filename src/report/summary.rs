//! The line that counts the diagnostics.

use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::locale::UiLanguage;

use crate::message;

/// Returns the number of diagnostics of each severity (`2 errors, 1 warning`), or `None` if there
/// are none.
pub fn summary(diagnostics: &[Diagnostic], ui_language: UiLanguage) -> Option<String> {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    counted(Severity::ALL.map(|severity| (severity, count(severity))), ui_language)
}

/// Joins the counts above zero, or returns `None` if all are zero.
pub fn counted(
    counts: impl IntoIterator<Item = (Severity, usize)>,
    ui_language: UiLanguage,
) -> Option<String> {
    let counts: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| match severity {
            Severity::Error => message!(ui_language, "report-errors", count = count),
            Severity::Warning => message!(ui_language, "report-warnings", count = count),
            Severity::Advice => message!(ui_language, "report-advices", count = count),
        })
        .collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}
