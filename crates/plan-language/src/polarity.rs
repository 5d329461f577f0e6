//! How much a word weighs: whether it denies, and whether it binds.
//!
//! Only the word itself is judged, in small letters; those around it are the business of whoever
//! compares two texts.

use super::lexicon::{Entry, Modality};
use plan_core::locale::Locale;

/// Tells whether a word denies something without any doubt, if those around it agree.
pub fn is_denial(word: &str, locale: Locale) -> bool {
    match locale {
        Locale::Nl => matches!(word, "niet" | "geen" | "nooit" | "zonder"),
        Locale::Fr => matches!(word, "sans" | "pas" | "jamais" | "aucun" | "aucune"),
    }
}

/// Tells whether a word may deny.
pub fn may_deny(word: &str, entry: Option<&Entry>, locale: Locale) -> bool {
    const NL: [&str; 21] = [
        "onmogelijk",
        "onvold",
        "ongeacht",
        "uitgesl",
        "voorkom",
        "voorkóm",
        "vermijd",
        "vermed",
        "ontbre",
        "gebrek",
        "afwez",
        "nauwelijks",
        "weinig",
        "behalve",
        "tenzij",
        "verbied",
        "verbod",
        "niet",
        "evenmin",
        "geheim",
        "vertrouwelijk",
    ];
    const FR: [&str; 22] = [
        "impossib",
        "insuffis",
        "inexist",
        "absen",
        "sauf",
        "hors",
        "dépourv",
        "exempt",
        "dispens",
        "évit",
        "empêch",
        "manqu",
        "guère",
        "interdi",
        "exclu",
        "défaut",
        "non",
        "ne",
        "n",
        "peu",
        "prévenir",
        "irr",
    ];
    let stems: &[&str] = match locale {
        Locale::Nl => &NL,
        Locale::Fr => &FR,
    };
    let denies = |stem: &str| if stem.len() < 4 { word == stem } else { word.starts_with(stem) };
    entry.is_some_and(|entry| entry.denies[locale as usize])
        || (locale == Locale::Fr
            && ["in", "im", "ir"].iter().any(|start| word.starts_with(start))
            && ["able", "ables", "ible", "ibles"].iter().any(|end| word.ends_with(end)))
        || (!word.is_empty() && stems.iter().any(|stem| denies(stem)))
        || (locale == Locale::Nl && (word.ends_with("loos") || word.ends_with("loze")))
}

/// How a word binds: a verb of the lexicon, or a French verb with the ending of the future.
pub fn modality(word: &str, entry: Option<&Entry>, locale: Locale) -> Option<Modality> {
    let known = entry.and_then(|entry| entry.modality[locale as usize]);
    let is_future = || {
        locale == Locale::Fr && word.len() > 4 && (word.ends_with("ra") || word.ends_with("ront"))
    };
    known.or_else(|| is_future().then_some(Modality::Will))
}
