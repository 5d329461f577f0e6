//! The line that counts the findings.

use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::locale::UiLanguage;

/// Says how many findings there are; nothing when there are none.
pub fn summary(diagnostics: &[Diagnostic], ui_language: UiLanguage) -> Option<String> {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    counted(Severity::ALL.map(|severity| (severity, count(severity))), ui_language)
}

/// Says counts, those of nothing left out; nothing when all are.
pub fn counted(
    counts: impl IntoIterator<Item = (Severity, usize)>,
    ui_language: UiLanguage,
) -> Option<String> {
    let words: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| format!("{count} {}", noun(severity, count, ui_language)))
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn noun(severity: Severity, count: usize, ui_language: UiLanguage) -> &'static str {
    let (one, many) = match (ui_language, severity) {
        (UiLanguage::En, Severity::Error) => ("error", "errors"),
        (UiLanguage::En, Severity::Warning) => ("warning", "warnings"),
        (UiLanguage::En, Severity::Advice) => ("piece of advice", "pieces of advice"),
        (UiLanguage::Nl, Severity::Error) => ("fout", "fouten"),
        (UiLanguage::Nl, Severity::Warning) => ("waarschuwing", "waarschuwingen"),
        (UiLanguage::Nl, Severity::Advice) => ("advies", "adviezen"),
        (UiLanguage::Fr, Severity::Error) => ("erreur", "erreurs"),
        (UiLanguage::Fr, Severity::Warning) => ("avertissement", "avertissements"),
        (UiLanguage::Fr, Severity::Advice) => ("conseil", "conseils"),
    };
    if ui_language.is_singular(count) { one } else { many }
}
