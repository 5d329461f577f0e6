//! The line that counts the findings.

use crate::diag::{Diagnostic, Severity};
use crate::locale::Tongue;

/// Says how many findings there are; nothing when there are none.
pub fn summary(diagnostics: &[Diagnostic], tongue: Tongue) -> Option<String> {
    let count = |severity: Severity| {
        let count = diagnostics.iter().filter(|d| d.severity == severity).count();
        (count > 0).then(|| format!("{count} {}", noun(severity, count, tongue)))
    };
    let counts: Vec<String> = Severity::ALL.into_iter().filter_map(count).collect();
    (!counts.is_empty()).then(|| counts.join(", "))
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
