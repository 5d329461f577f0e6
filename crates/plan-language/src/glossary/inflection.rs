//! Searches a text for a word: as it is, inflected, or in a compound.

use super::Stem;
use std::borrow::Cow;

use crate::packs::pack;
use crate::reading::Reading;
use crate::tokens::TokenShape;

/// Returns a token in the form in which terms are compared: a word in lower case, or a token with
/// digits as it is written.
fn word<'r>(reading: &'r Reading<'_>, at: usize) -> Cow<'r, str> {
    match reading.tokens[at].shape {
        TokenShape::Word => reading.lowercase(at),
        TokenShape::Mark(_) => Cow::Borrowed(""),
        TokenShape::Number | TokenShape::Mixed => Cow::Borrowed(reading.written(at)),
    }
}

/// Whether a text has a word, inflected or in a compound. `is_same` decides whether two stems
/// belong to the same word.
pub(super) fn has_word(
    reading: &Reading<'_>,
    wanted: &Stem,
    is_same: fn(&str, &str) -> bool,
) -> bool {
    // Fast path: in most texts the word with this very stem is there.
    let has_stem = |at: &usize| reading.words[*at].stem == wanted.number;
    if (0..reading.words.len()).filter(has_stem).any(|at| !is_fixed(reading, at)) {
        return true;
    }
    let (Some(start), Some(text)) = (wanted.finder(), reading.lowercase_text()) else {
        return (0..reading.tokens.len()).any(|at| {
            let length = word(reading, at).len();
            (0..length).any(|start| is_word_at(reading, at, start, wanted, is_same))
        });
    };
    // Only a word that contains the first letters of the stem can match.
    let mut from = 0;
    while let Some(found) = text.as_bytes().get(from..).and_then(|rest| start.find(rest)) {
        let found = from + found;
        if let Some(at) = reading.token_at(found)
            && is_word_at(reading, at, found - reading.tokens[at].start(), wanted, is_same)
        {
            return true;
        }
        from = found + 1;
    }
    false
}

/// Whether the token at `at` is the wanted word or has it in a compound, from the byte `start` of
/// the token on.
fn is_word_at(
    reading: &Reading<'_>,
    at: usize,
    start: usize,
    wanted: &Stem,
    is_same: fn(&str, &str) -> bool,
) -> bool {
    let pack = pack(reading.locale);
    let is_whole = || {
        let found = reading.words[at].stem;
        let has_same_stem = || is_same(pack.stem(&word(reading, at)), &wanted.text);
        found == wanted.number || (wanted.length > 3 && has_same_stem())
    };
    let is_part = || {
        let word = word(reading, at);
        word.get(start..).is_some_and(|rest| rest.starts_with(&*wanted.text))
    };
    ((start == 0 && is_whole()) || (wanted.length > 4 && pack.joins_compounds() && is_part()))
        && !is_fixed(reading, at)
}

/// Whether a word is part of a fixed phrase and so not the term: `ter beschikking`.
fn is_fixed(reading: &Reading<'_>, at: usize) -> bool {
    let pack = pack(reading.locale);
    at.checked_sub(1).is_some_and(|before| pack.starts_fixed_phrase(reading.written(before)))
}

/// Whether two stems differ only in their last letters.
pub(super) fn is_inflection(a: &str, b: &str) -> bool {
    if a.as_bytes().first_chunk::<4>() != b.as_bytes().first_chunk() {
        return false;
    }
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let longest = a.chars().count().max(b.chars().count());
    same >= 4 && same + 3 >= longest
}
