//! The properties of a word that do not depend on its context, computed once for every distinct
//! word of a plan.
//!
//! A plan repeats the same few thousand words. A rule that searches for a kind of word first tests
//! a [`WordTrait`] of the whole text, which is one bit, and so skips most texts. A trait only
//! selects the words that a rule must examine; the rule decides what they mean in their context.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::fact_start;
use crate::lexicon::LexiconEntry;
use crate::packs::{look_up, pack};
use crate::sense::Modality;
use crate::tokens::lowercase;
use plan_core::locale::{Locale, PerLocale};

/// A property of a word that some rule searches for; one bit each.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum WordTrait {
    /// It can start a fact.
    StartsFact = 1,
    /// It is a plain denial, see [`is_plain_denial`](crate::packs::LanguagePack::is_plain_denial).
    PlainDenial = 1 << 1,
    /// It can deny something.
    MayDeny = 1 << 2,
    /// It is a modal verb or a future tense, see [`Modality`].
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
    pub const fn has(self, wanted: WordTrait) -> bool {
        self.0 & wanted as u8 != 0
    }

    /// Adds the traits of another word.
    pub const fn include(&mut self, others: Self) {
        self.0 |= others.0;
    }

    const fn add_if(&mut self, is_present: bool, added: WordTrait) {
        self.0 |= if is_present { added as u8 } else { 0 };
    }
}

/// The properties of a word.
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
        traits.add_if(starts_fact, WordTrait::StartsFact);
        traits.add_if(pack.is_plain_denial(&lowercase), WordTrait::PlainDenial);
        let may_deny = entry.is_some_and(|entry| entry.in_language(locale).denies)
            || pack.may_deny(&lowercase);
        traits.add_if(may_deny, WordTrait::MayDeny);
        traits.add_if(modality(&lowercase, entry, locale).is_some(), WordTrait::Modal);
        let function = entry.and_then(|entry| entry.function);
        traits.add_if(function.is_some_and(|function| function != locale), WordTrait::Foreign);
        traits.add_if(pack.is_suspect(written), WordTrait::Suspect);
        let stem = stems.number(pack.stem(&lowercase), locale);
        traits.include(stems.starts(stem, locale));
        Self { entry, stem, traits }
    }
}

/// Returns the modality of a word in lower case: that of a modal verb in the lexicon, or
/// [`Modality::Will`] for the ending of a future tense.
pub fn modality(word: &str, entry: Option<&LexiconEntry>, locale: Locale) -> Option<Modality> {
    let listed = entry.and_then(|entry| entry.in_language(locale).modality);
    listed.or_else(|| pack(locale).is_future(word).then_some(Modality::Will))
}

/// The stems of the words of terms, numbered from 1 in each language.
#[derive(Debug, Default)]
pub struct Stems {
    numbers: PerLocale<FxHashMap<Box<str>, u32>>,
    /// The traits of the words with each stem, by the number of the stem.
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

    /// Gives the words with a stem the trait that a term or an actor can start with them.
    pub fn mark_start(&mut self, number: u32, locale: Locale, start: WordTrait) {
        let starts = &mut self.starts[locale];
        let number = number as usize;
        if starts.len() <= number {
            starts.resize(number + 1, WordTraits::default());
        }
        starts[number].add_if(true, start);
    }

    /// The number of a stem; 0 if no term has it.
    fn number(&self, stem: &str, locale: Locale) -> u32 {
        self.numbers[locale].get(stem).copied().unwrap_or_default()
    }

    fn starts(&self, number: u32, locale: Locale) -> WordTraits {
        self.starts[locale].get(number as usize).copied().unwrap_or_default()
    }
}

/// The properties of the words that one thread has read, by language.
#[derive(Debug, Default)]
pub struct WordCache(PerLocale<FxHashMap<Box<str>, Word>>);

impl WordCache {
    /// Returns the properties of the word in a range of a text, which has letters only.
    pub fn word(&mut self, text: &str, range: Range<usize>, locale: Locale, stems: &Stems) -> Word {
        let (words, written) = (&mut self.0[locale], &text[range]);
        if let Some(word) = words.get(written) {
            return *word;
        }
        let word = Word::of(written, locale, stems);
        words.insert(written.into(), word);
        word
    }

    /// Calls `visit` with every word of a language in lower case, possibly more than once.
    pub fn each_word(&self, locale: Locale, visit: &mut impl FnMut(&str)) {
        self.0[locale].keys().for_each(|word| visit(&lowercase(word)));
    }
}

/// Returns the properties of a token with digits. There are too many different ones to cache them.
pub fn with_digits(written: &str, locale: Locale, stems: &Stems) -> Word {
    let stem = stems.number(pack(locale).stem(written), locale);
    Word { stem, traits: stems.starts(stem, locale), ..Word::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cached_word_has_the_properties_that_are_computed_for_it() {
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
