//! The line that counts the findings.

use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::locale::Tongue;

/// Says how many findings there are; nothing when there are none.
pub fn summary(diagnostics: &[Diagnostic], tongue: Tongue) -> Option<String> {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    counted(Severity::ALL.map(|severity| (severity, count(severity))), tongue)
}

/// Says counts, those of nothing left out; nothing when all are.
pub fn counted(
    counts: impl IntoIterator<Item = (Severity, usize)>,
    tongue: Tongue,
) -> Option<String> {
    let words: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| format!("{count} {}", noun(severity, count, tongue)))
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn noun(severity: Severity, count: usize, tongue: Tongue) -> &'static str {
    let (one, many) = match (tongue, severity) {
        (Tongue::En, Severity::Error) => ("error", "errors"),
        (Tongue::En, Severity::Warning) => ("warning", "warnings"),
        (Tongue::En, Severity::Advice) => ("piece of advice", "pieces of advice"),
        (Tongue::Nl, Severity::Error) => ("fout", "fouten"),
        (Tongue::Nl, Severity::Warning) => ("waarschuwing", "waarschuwingen"),
        (Tongue::Nl, Severity::Advice) => ("advies", "adviezen"),
        (Tongue::Fr, Severity::Error) => ("erreur", "erreurs"),
        (Tongue::Fr, Severity::Warning) => ("avertissement", "avertissements"),
        (Tongue::Fr, Severity::Advice) => ("conseil", "conseils"),
    };
    if tongue.is_singular(count) { one } else { many }
}
