//! What can be told of a word without those around it, told once for every word that a plan uses.
//!
//! A plan says the same few thousand words again and again. Of each a [`Vocabulary`] remembers what
//! the rules would ask: whether it may state a fact, deny, bind, be a slip of typing, begin a term.
//! So a rule asks for a [`Trait`] and looks only at the texts that have a word of that kind.
//!
//! What a trait leads to is decided where it always was: a trait that is missing says that there is
//! nothing to find, one that is there only that it is worth looking.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::facts::{self, Reading};
use super::glossary::stem;
use rustc_hash::FxHashMap;

use super::lexicon::{self, Entry};
use super::{polarity, style};
use plan_core::locale::Locale;

/// A quality of a word that some rule looks for; a bit each, and all eight are taken.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum Trait {
    /// It may state a fact.
    Fact = 1,
    /// It denies without any doubt, if those around it agree.
    Denial = 1 << 1,
    /// It may deny.
    MayDeny = 1 << 2,
    /// It binds, or allows, or tells of the future.
    Modal = 1 << 3,
    /// It is a small word of the other language.
    Foreign = 1 << 4,
    /// It may be typed otherwise than its language wants.
    TypographyIssue = 1 << 5,
    /// A term may begin with it.
    Term = 1 << 6,
    /// The name of somebody who acts may begin with it.
    Actor = 1 << 7,
}

/// Qualities of a word, or of all words of a text.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Traits(u8);

impl Traits {
    /// All of them.
    #[cfg(test)]
    pub const ALL: Self = Self(u8::MAX);

    /// Tells whether one of them is there.
    pub const fn has(self, one: Trait) -> bool {
        self.0 & one as u8 != 0
    }

    /// Adds those of another word.
    pub const fn include(&mut self, others: Self) {
        self.0 |= others.0;
    }

    fn set(&mut self, one: Trait, is_there: bool) {
        self.0 |= if is_there { one as u8 } else { 0 };
    }
}

/// What is known of a word.
#[derive(Copy, Clone, Debug, Default)]
pub struct Word {
    /// Its place in the lexicon.
    pub entry: Option<&'static Entry>,
    /// The number of its stem; 0 when no term has it.
    pub stem: u32,
    /// Its qualities.
    pub traits: Traits,
}

impl Word {
    fn of(written: &str, locale: Locale, stems: &Stems) -> Self {
        let small = small_letters(written);
        // No word of the lexicon is longer.
        let entry = (small.len() <= 24).then(|| lexicon::look_up(&small)).flatten();
        let mut traits = Traits::default();
        traits.set(Trait::Fact, facts::may_state(written, entry, locale));
        traits.set(Trait::Denial, polarity::is_denial(&small, locale));
        traits.set(Trait::MayDeny, polarity::may_deny(&small, entry, locale));
        traits.set(Trait::Modal, polarity::modality(&small, entry, locale).is_some());
        let function = entry.and_then(|entry| entry.function);
        traits.set(Trait::Foreign, function.is_some_and(|function| function != locale));
        traits.set(Trait::TypographyIssue, style::may_slip(written, locale));
        let stem = stems.number(stem(&small, locale), locale);
        traits.include(stems.begins(stem, locale));
        Self { entry, stem, traits }
    }
}

/// A word in small letters.
pub fn small_letters(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().flat_map(char::to_lowercase).collect())
}

/// The stems of the words of which terms are made, by language.
#[derive(Debug, Default)]
struct Stems {
    /// Their numbers, from 1.
    numbers: [FxHashMap<Box<str>, u32>; Locale::ALL.len()],
    /// By number, what may begin with them.
    begins: [Vec<Traits>; Locale::ALL.len()],
}

impl Stems {
    /// The number of a stem; 0 when no term has it.
    fn number(&self, stem: &str, locale: Locale) -> u32 {
        self.numbers[locale as usize].get(stem).copied().unwrap_or_default()
    }

    fn begins(&self, number: u32, locale: Locale) -> Traits {
        self.begins[locale as usize].get(number as usize).copied().unwrap_or_default()
    }
}

/// The words of a language that were read so far, as they were written.
#[derive(Debug, Default)]
struct Words {
    /// By their bytes: nearly all words are that short, and are compared as one number.
    short: FxHashMap<u128, Word>,
    long: FxHashMap<Box<str>, Word>,
}

/// The bytes of a word of 1 to 16 bytes, none of which is 0.
fn packed(text: &str, word: &Range<usize>) -> Option<u128> {
    const MOST: usize = 16;
    if word.len() > MOST {
        return None;
    }
    let rest = text.as_bytes().get(word.start..)?;
    let bytes = match rest.first_chunk::<MOST>() {
        Some(bytes) => u128::from_le_bytes(*bytes),
        // At the end of the text.
        None => {
            let mut bytes = [0; MOST];
            bytes[..rest.len()].copy_from_slice(rest);
            u128::from_le_bytes(bytes)
        }
    };
    // What stands behind the word is cut off.
    Some(bytes & (u128::MAX >> (8 * (MOST - word.len()))))
}

/// What texts are read with: the stems of terms that may stand in them, and what is known of the
/// words that were read before.
///
/// Threads may read at once: each works with words of its own, and leaves them for the next one.
#[derive(Debug, Default)]
pub struct Vocabulary {
    stems: Stems,
    idle: Mutex<Vec<[Words; Locale::ALL.len()]>>,
}

impl Vocabulary {
    /// The number of a stem of a term, which gets one if it has none.
    pub fn add(&mut self, stem: &str, locale: Locale) -> u32 {
        let numbers = &mut self.stems.numbers[locale as usize];
        if let Some(number) = numbers.get(stem) {
            return *number;
        }
        let number = numbers.len() as u32 + 1;
        numbers.insert(stem.into(), number);
        // What was read before did not know of it.
        self.idle = Mutex::default();
        number
    }

    /// Notes what may begin with the stem of this number.
    pub fn begin(&mut self, number: u32, locale: Locale, what: Trait) {
        let begins = &mut self.stems.begins[locale as usize];
        let number = number as usize;
        if begins.len() <= number {
            begins.resize(number + 1, Traits::default());
        }
        if !begins[number].has(what) {
            begins[number].set(what, true);
            self.idle = Mutex::default();
        }
    }

    /// Reads a text.
    pub fn read<'t>(&self, text: &'t str, locale: Locale) -> Reading<'t> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let mut words = idle().pop().unwrap_or_default();
        let reading =
            facts::read_with(text, locale, &mut Reader { stems: &self.stems, words: &mut words });
        idle().push(words);
        reading
    }

    /// Gives every word that was read in a language, in small letters, some of them more than once.
    pub fn each_word(&self, locale: Locale, mut look: impl FnMut(&str)) {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        for words in idle.iter().map(|words| &words[locale as usize]) {
            for bytes in words.short.keys().map(|bytes| bytes.to_le_bytes()) {
                let length = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
                look(&small_letters(std::str::from_utf8(&bytes[..length]).unwrap_or_default()));
            }
            words.long.keys().for_each(|word| look(&small_letters(word)));
        }
    }
}

/// What one text is read with.
pub(super) struct Reader<'r> {
    stems: &'r Stems,
    words: &'r mut [Words; Locale::ALL.len()],
}

impl Reader<'_> {
    /// What is known of a word of letters that stands in a text.
    pub(super) fn word(&mut self, text: &str, range: Range<usize>, locale: Locale) -> Word {
        let words = &mut self.words[locale as usize];
        let of_new = || Word::of(&text[range.clone()], locale, self.stems);
        match packed(text, &range) {
            Some(bytes) => *words.short.entry(bytes).or_insert_with(of_new),
            None => match words.long.get(&text[range.clone()]) {
                Some(word) => *word,
                None => *words.long.entry(text[range.clone()].into()).or_insert_with(of_new),
            },
        }
    }

    /// What is known of a name or number with digits; there are too many to remember them.
    pub(super) fn other(&self, written: &str, locale: Locale) -> Word {
        let stem = self.stems.number(stem(written, locale), locale);
        Word { stem, traits: self.stems.begins(stem, locale), ..Word::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_does_not_depend_on_the_position() {
        let text = "é waterstof, waterstofbeleid waterstofbeleids waterstof";
        let word = |at: usize, length: usize| packed(text, &(at..at + length));
        let places: Vec<usize> = text.match_indices("waterstof").map(|(at, _)| at).collect();
        assert_eq!(word(places[0], 9), word(places[3], 9));
        assert_ne!(word(places[0], 9), word(places[1], 15));
        assert!(word(places[2], 16).is_some() && word(places[2], 17).is_none());
        assert_eq!(word(0, 2), packed("é", &(0..2)));
    }

    #[test]
    fn parsed_words_are_remembered() {
        let vocabulary = Vocabulary::default();
        vocabulary.read("De OVERHEDEN in IJsland, grensoverschrijdende Benelux’", Locale::Nl);
        let mut words = Vec::new();
        vocabulary.each_word(Locale::Nl, |word| words.push(word.to_owned()));
        words.sort();
        assert_eq!(words, ["benelux", "de", "grensoverschrijdende", "ijsland", "in", "overheden"]);
        vocabulary.each_word(Locale::Fr, |word| panic!("{word}"));
    }
}
