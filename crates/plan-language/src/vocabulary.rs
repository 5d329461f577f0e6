//! The words of a plan, shared by the analysis of all its texts.

use std::sync::{Mutex, PoisonError};

use crate::reading::Reading;
use crate::word::{Stems, WordCache, WordTrait};
use plan_core::locale::Locale;

/// The stems of the terms to search for, and a cache of the words that were read.
///
/// Several threads may read at once: each takes one of the idle caches and returns it afterwards.
#[derive(Debug, Default)]
pub struct Vocabulary {
    stems: Stems,
    idle: Mutex<Vec<WordCache>>,
}

impl Vocabulary {
    /// Adds the stem of a word of a term and returns its number.
    pub fn add_stem(&mut self, stem: &str, locale: Locale) -> u32 {
        // The cached words lack the new stem.
        self.idle = Mutex::default();
        self.stems.add(stem, locale)
    }

    /// Marks the words with the stem of this number as the start of a term or actor.
    pub fn mark_start(&mut self, number: u32, locale: Locale, start: WordTrait) {
        self.idle = Mutex::default();
        self.stems.mark_start(number, locale, start);
    }

    /// Analyses a text.
    pub fn read<'t>(&self, text: &'t str, locale: Locale) -> Reading<'t> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let mut cache = idle().pop().unwrap_or_default();
        let reading = Reading::of(text, locale, &self.stems, &mut cache);
        idle().push(cache);
        reading
    }

    /// Calls `visit` with every word that was read in a language, in lower case, possibly more than
    /// once.
    pub fn each_word(&self, locale: Locale, mut visit: impl FnMut(&str)) {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.iter().for_each(|cache| cache.each_word(locale, &mut visit));
    }
}

/// Analyses a single text, without any terms. To analyse many texts, keep a [`Vocabulary`].
pub fn read(text: &str, locale: Locale) -> Reading<'_> {
    Vocabulary::default().read(text, locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_visits_every_word_that_was_read() {
        let vocabulary = Vocabulary::default();
        vocabulary.read("De OVERHEDEN in IJsland, grensoverschrijdende Benelux’", Locale::Nl);
        let mut words = Vec::new();
        vocabulary.each_word(Locale::Nl, |word| words.push(word.to_owned()));
        words.sort();
        assert_eq!(words, ["benelux", "de", "grensoverschrijdende", "ijsland", "in", "overheden"]);
        vocabulary.each_word(Locale::Fr, |word| panic!("{word}"));
    }
}
