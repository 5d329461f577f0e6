//! Negation: which words deny something.

use crate::packs::has_stem;
use crate::tokens::{TokenShape, TokenView};

/// Stems of words that can deny something.
const STEMS: [&str; 21] = [
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

pub(super) fn is_plain_denial(word: &str) -> bool {
    matches!(word, "niet" | "geen" | "nooit" | "zonder")
}

/// A negative word denies nothing in a compound (`niet-EU-landen`) or in a fixed phrase
/// (`niet alleen`, `of niet`).
pub(super) fn is_denial(view: TokenView<'_>, at: usize) -> bool {
    let is_compound = view.shape(at + 1) == Some(TokenShape::Mark('-')) && view.is_joined(at + 1);
    let is_phrase =
        matches!(&*view.lowercase(at + 1), "alleen" | "enkel" | "zozeer" | "minder" | "langer");
    let is_question =
        at.checked_sub(1).is_some_and(|before| matches!(&*view.lowercase(before), "of" | "dan"));
    !is_compound && !is_phrase && !is_question
}

pub(super) fn may_deny(word: &str) -> bool {
    has_stem(word, &STEMS) || word.ends_with("loos") || word.ends_with("loze")
}
