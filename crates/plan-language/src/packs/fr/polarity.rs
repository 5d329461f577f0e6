//! Negation: which words deny something.

use crate::packs::has_stem;
use crate::tokens::TokenView;

/// Stems of words that can deny something.
const STEMS: [&str; 22] = [
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

pub(super) fn is_plain_denial(word: &str) -> bool {
    matches!(word, "sans" | "pas" | "jamais" | "aucun" | "aucune")
}

/// Except for `sans`, a denial needs a `ne` nearby; `pas seulement` and `pas moins` deny nothing.
pub(super) fn is_denial(view: TokenView<'_>, at: usize) -> bool {
    let is_ne = |near: usize| matches!(&*view.lowercase(near), "ne" | "n");
    let has_ne = || (at.saturating_sub(6)..at + 7).any(is_ne);
    (view.lowercase(at) == "sans" || has_ne())
        && !matches!(&*view.lowercase(at + 1), "seulement" | "uniquement" | "moins")
}

pub(super) fn may_deny(word: &str) -> bool {
    let is_impossible = || {
        ["in", "im", "ir"].iter().any(|start| word.starts_with(start))
            && ["able", "ables", "ible", "ibles"].iter().any(|ending| word.ends_with(ending))
    };
    has_stem(word, &STEMS) || is_impossible()
}
