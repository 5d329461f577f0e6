//! What is known of a word without its context, computed once for every distinct word of a plan.
//!
//! A plan repeats the same few thousand words. A rule that looks for words of some kind first asks
//! for a [`WordTrait`] of the text, which is a bit, and skips most texts. A trait says that the rule
//! must look at the word; what the word means in its context the rule decides, from the same data.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::fact_start;
use crate::lexicon::LexiconEntry;
use crate::packs::{look_up, pack};
use crate::sense::Modality;
use crate::tokens::lowercase;
use plan_core::locale::{Locale, PerLocale};

/// A property of a word for which some rule looks; one bit each.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum WordTrait {
    /// It can start a fact.
    StartsFact = 1,
    /// It is a plain denial.
    PlainDenial = 1 << 1,
    /// It can deny something.
    MayDeny = 1 << 2,
    /// It binds, allows, or tells of the future.
    Modal = 1 << 3,
    /// It is a function word of another language.
    Foreign = 1 << 4,
    /// It can break a rule of typography.
    Suspect = 1 << 5,
    /// A term can start with it.
    StartsTerm = 1 << 6,
    /// The name of an actor can start with it.
    StartsActor = 1 << 7,
}

/// The traits of a word, or of all words of a text.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct WordTraits(u8);

impl WordTraits {
    /// All traits.
    #[cfg(test)]
    pub const ALL: Self = Self(u8::MAX);

    /// Whether a trait is among them.
    pub const fn has(self, one: WordTrait) -> bool {
        self.0 & one as u8 != 0
    }

    /// Adds the traits of another word.
    pub const fn include(&mut self, others: Self) {
        self.0 |= others.0;
    }

    const fn set(&mut self, one: WordTrait, is_there: bool) {
        self.0 |= if is_there { one as u8 } else { 0 };
    }
}

/// What is known of a word.
#[derive(Copy, Clone, Debug, Default)]
pub struct Word {
    /// Its entry in the lexicon.
    pub entry: Option<&'static LexiconEntry>,
    /// The number of its stem; 0 when no term has it.
    pub stem: u32,
    /// Its traits.
    pub traits: WordTraits,
}

impl Word {
    fn of(written: &str, locale: Locale, stems: &Stems) -> Self {
        let pack = pack(locale);
        let lowercase = lowercase(written);
        let entry = look_up(&lowercase);
        let mut traits = WordTraits::default();
        let starts_fact = fact_start::starts(written, entry, locale).next().is_some();
        traits.set(WordTrait::StartsFact, starts_fact);
        traits.set(WordTrait::PlainDenial, pack.is_plain_denial(&lowercase));
        let may_deny = entry.is_some_and(|entry| entry.in_language(locale).denies)
            || pack.may_deny(&lowercase);
        traits.set(WordTrait::MayDeny, may_deny);
        traits.set(WordTrait::Modal, modality(&lowercase, entry, locale).is_some());
        let function = entry.and_then(|entry| entry.function);
        traits.set(WordTrait::Foreign, function.is_some_and(|function| function != locale));
        traits.set(WordTrait::Suspect, pack.is_suspect(written));
        let stem = stems.number(pack.stem(&lowercase), locale);
        traits.include(stems.starts(stem, locale));
        Self { entry, stem, traits }
    }
}

/// How a word in lower case binds: a verb of the lexicon, or one with the ending of a future tense.
pub fn modality(word: &str, entry: Option<&LexiconEntry>, locale: Locale) -> Option<Modality> {
    let listed = entry.and_then(|entry| entry.in_language(locale).modality);
    listed.or_else(|| pack(locale).is_future(word).then_some(Modality::Will))
}

/// The stems of the words of terms, numbered from 1 in each language.
#[derive(Debug, Default)]
pub struct Stems {
    numbers: PerLocale<FxHashMap<Box<str>, u32>>,
    /// By number, what can start with the stem.
    starts: PerLocale<Vec<WordTraits>>,
}

impl Stems {
    /// Adds a stem and returns its number.
    pub fn add(&mut self, stem: &str, locale: Locale) -> u32 {
        let numbers = &mut self.numbers[locale];
        if let Some(number) = numbers.get(stem) {
            return *number;
        }
        let number = numbers.len() as u32 + 1;
        numbers.insert(stem.into(), number);
        number
    }

    /// Gives a stem a trait: something can start with it.
    pub fn set_start(&mut self, number: u32, locale: Locale, what: WordTrait) {
        let starts = &mut self.starts[locale];
        let number = number as usize;
        if starts.len() <= number {
            starts.resize(number + 1, WordTraits::default());
        }
        starts[number].set(what, true);
    }

    /// The number of a stem; 0 when no term has it.
    fn number(&self, stem: &str, locale: Locale) -> u32 {
        self.numbers[locale].get(stem).copied().unwrap_or_default()
    }

    fn starts(&self, number: u32, locale: Locale) -> WordTraits {
        self.starts[locale].get(number as usize).copied().unwrap_or_default()
    }
}

/// The words that one thread looked up, by language.
#[derive(Debug, Default)]
pub struct WordCache(PerLocale<FxHashMap<Box<str>, Word>>);

impl WordCache {
    /// What is known of the word of letters in a range of a text.
    pub fn word(&mut self, text: &str, range: Range<usize>, locale: Locale, stems: &Stems) -> Word {
        let (words, written) = (&mut self.0[locale], &text[range]);
        match words.get(written) {
            Some(word) => *word,
            None => *words.entry(written.into()).or_insert(Word::of(written, locale, stems)),
        }
    }

    /// Calls `look` with every word of a language, in lower case; some come more than once.
    pub fn each_word(&self, locale: Locale, look: &mut impl FnMut(&str)) {
        self.0[locale].keys().for_each(|word| look(&lowercase(word)));
    }
}

/// What is known of a name or a number with digits. There are too many different ones to cache them.
pub fn with_digits(written: &str, locale: Locale, stems: &Stems) -> Word {
    let stem = stems.number(pack(locale).stem(written), locale);
    Word { stem, traits: stems.starts(stem, locale), ..Word::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cached_word_is_the_word_as_it_is_computed() {
        let (stems, mut cache) = (Stems::default(), WordCache::default());
        let text = include_str!("../../../tests/fixtures/pairs/pairs.yaml");
        let tokens = crate::tokens::tokens(text);
        let words = tokens.iter().filter(|token| token.shape == crate::tokens::TokenShape::Word);
        for token in words {
            for locale in Locale::ALL {
                let cached = cache.word(text, token.range(), locale, &stems);
                let computed = Word::of(&text[token.range()], locale, &stems);
                assert_eq!(cached.traits, computed.traits, "{}", &text[token.range()]);
                assert_eq!(cached.stem, computed.stem);
                assert_eq!(cached.entry.is_some(), computed.entry.is_some());
            }
        }
    }
}
