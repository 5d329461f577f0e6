//! The words of a plan, shared by all texts that are read.

use std::sync::{Mutex, PoisonError};

use crate::reading::Reading;
use crate::word::{Stems, WordCache, WordTrait};
use plan_core::locale::Locale;

/// The stems of the terms that are looked for, and a cache of the words that were read.
///
/// Several threads may read at once: each takes a word cache of its own and leaves it for the next
/// reader.
#[derive(Debug, Default)]
pub struct Vocabulary {
    stems: Stems,
    idle: Mutex<Vec<WordCache>>,
}

impl Vocabulary {
    /// Adds the stem of a word of a term and returns its number.
    pub fn add_stem(&mut self, stem: &str, locale: Locale) -> u32 {
        // Cached words do not know the new stem.
        self.idle = Mutex::default();
        self.stems.add(stem, locale)
    }

    /// Marks the words with the stem of this number as the start of a term or actor.
    pub fn set_start(&mut self, number: u32, locale: Locale, what: WordTrait) {
        self.idle = Mutex::default();
        self.stems.set_start(number, locale, what);
    }

    /// Reads a text.
    pub fn read<'t>(&self, text: &'t str, locale: Locale) -> Reading<'t> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let mut cache = idle().pop().unwrap_or_default();
        let reading = Reading::of(text, locale, &self.stems, &mut cache);
        idle().push(cache);
        reading
    }

    /// Calls `look` with every word that was read in a language, in lower case; some come more than
    /// once.
    pub fn each_word(&self, locale: Locale, mut look: impl FnMut(&str)) {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.iter().for_each(|cache| cache.each_word(locale, &mut look));
    }
}

/// Reads a single text. To read many, keep a [`Vocabulary`].
pub fn read(text: &str, locale: Locale) -> Reading<'_> {
    Vocabulary::default().read(text, locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_was_read_is_given() {
        let vocabulary = Vocabulary::default();
        vocabulary.read("De OVERHEDEN in IJsland, grensoverschrijdende Benelux’", Locale::Nl);
        let mut words = Vec::new();
        vocabulary.each_word(Locale::Nl, |word| words.push(word.to_owned()));
        words.sort();
        assert_eq!(words, ["benelux", "de", "grensoverschrijdende", "ijsland", "in", "overheden"]);
        vocabulary.each_word(Locale::Fr, |word| panic!("{word}"));
    }
}
