//! Whether a text has a word: as it is, inflected, or in a compound.

use super::Stem;
use crate::facts::Reading;
use crate::tokens::Shape;
use plan_core::locale::Locale;

/// A word, or a name with digits in it, as terms are compared.
fn word<'r>(reading: &'r Reading<'_>, at: usize) -> &'r str {
    match reading.tokens[at].shape {
        Shape::Word => reading.small(at),
        Shape::Mark(_) => "",
        Shape::Number | Shape::Mixed => reading.written(at),
    }
}

/// Tells whether a text has a word, inflected or in a compound.
pub(super) fn has_word(
    reading: &Reading<'_>,
    wanted: &Stem,
    is_same: fn(&str, &str) -> bool,
) -> bool {
    // A word with this very stem answers at once; where both languages say the same, there is one.
    let is_it = |at: &usize| reading.words[*at].stem == wanted.number;
    if (0..reading.words.len()).filter(is_it).any(|at| !is_fixed(reading, at)) {
        return true;
    }
    let (Some(start), Some(text)) = (wanted.finder(), reading.small_text()) else {
        return (0..reading.tokens.len()).any(|at| {
            let word = word(reading, at);
            (0..word.len()).any(|begin| answers(reading, at, begin, wanted, is_same))
        });
    };
    // Only words in which its first letters stand are looked at.
    let mut from = 0;
    while let Some(found) = text.as_bytes().get(from..).and_then(|rest| start.find(rest)) {
        let found = from + found;
        if let Some(at) = reading.token_at(found)
            && answers(reading, at, found - reading.tokens[at].start(), wanted, is_same)
        {
            return true;
        }
        from = found + 1;
    }
    false
}

/// Tells whether a token is a word, inflected or in a compound, of which it may be that from its
/// byte `begin` on.
fn answers(
    reading: &Reading<'_>,
    at: usize,
    begin: usize,
    wanted: &Stem,
    is_same: fn(&str, &str) -> bool,
) -> bool {
    let is_whole = || {
        let found = reading.words[at].stem;
        let stem = || stem(word(reading, at), reading.locale);
        found == wanted.number || (wanted.length > 3 && is_same(stem(), &wanted.text))
    };
    let is_part = || {
        let rest = word(reading, at).get(begin..);
        rest.is_some_and(|rest| rest.starts_with(&*wanted.text))
    };
    ((begin == 0 && is_whole()) || (wanted.length > 4 && reading.locale == Locale::Nl && is_part()))
        && !is_fixed(reading, at)
}

/// `ter beschikking` says something else than its noun.
fn is_fixed(reading: &Reading<'_>, at: usize) -> bool {
    let is_ter = |before| reading.written(before).eq_ignore_ascii_case("ter");
    reading.locale == Locale::Nl && at.checked_sub(1).is_some_and(is_ter)
}

/// Tells whether two words begin alike but for their last letters.
pub(super) fn shares(a: &str, b: &str) -> bool {
    // Most words that begin with the same letter go on differently.
    if a.as_bytes().first_chunk::<4>() != b.as_bytes().first_chunk() {
        return false;
    }
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let longest = a.chars().count().max(b.chars().count());
    same >= 4 && same + 3 >= longest
}

/// A word without the ending of a plural or of an adjective.
pub fn stem(word: &str, locale: Locale) -> &str {
    if word.len() < 4 {
        return word;
    }
    let strip = |word: &'static [&'static str]| word;
    let endings: &[&str] = match locale {
        Locale::Nl => strip(&["en", "e", "s", "n"]),
        Locale::Fr => strip(&["aux", "ales", "ale", "al", "es", "s", "x", "e"]),
    };
    for ending in endings {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() > 2
        {
            // `national`, `nationale` and `nationaux` keep their a.
            let keeps = if ending.starts_with('a') { 1 } else { 0 };
            return &word[..stem.len() + keeps];
        }
    }
    word
}
