//! The words of a plan, shared by the analysis of all its texts.

use std::sync::{Mutex, PoisonError};

use crate::packs::pack;
use crate::reading::Reading;
use crate::tokens::lowercase;
use crate::typography_issue::{CompoundWords, TypographyIssue};
use crate::word::{Stems, WordCache, WordTrait};
use plan_core::locale::{Locale, PerLocale};

/// The stems of the terms to search for, the words that form compounds, and a cache of the words that
/// were read.
///
/// Several threads may read at once: each takes one of the idle caches and returns it afterwards.
#[derive(Debug, Default)]
pub struct Vocabulary {
    stems: Stems,
    compounds: PerLocale<CompoundWords>,
    idle: Mutex<Vec<WordCache>>,
}

impl Vocabulary {
    /// Adds the stem of a word of a term and returns its number.
    pub fn add_stem(&mut self, stem: &str, locale: Locale) -> u32 {
        // The cached words lack the new stem.
        self.idle = Mutex::default();
        self.stems.add(stem, locale)
    }

    /// Marks the words with the stem of this number as the start of a term, an actor or a compound.
    pub fn mark_start(&mut self, number: u32, locale: Locale, start: WordTrait) {
        self.idle = Mutex::default();
        self.stems.mark_start(number, locale, start);
    }

    /// Adds a name to which the language joins the noun after it.
    pub fn add_compound_name(&mut self, name: &str, locale: Locale) {
        // Only suspect words are examined.
        let stem = self.add_stem(pack(locale).stem(&lowercase(name)), locale);
        self.mark_start(stem, locale, WordTrait::Suspect);
        self.compounds[locale].names.insert(name.to_owned());
    }

    /// Adds a noun, in lower case, that the language joins to the name before it.
    pub fn add_compound_noun(&mut self, noun: &str, locale: Locale) {
        self.compounds[locale].nouns.insert(noun.to_owned());
    }

    /// Analyses a text.
    pub fn read<'t>(&self, text: &'t str, locale: Locale) -> Reading<'t> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let mut cache = idle().pop().unwrap_or_default();
        let reading = Reading::of(text, locale, &self.stems, &mut cache);
        idle().push(cache);
        reading
    }

    /// Finds the places of a text that break a rule of the typography of its language, in order. The
    /// text must have been read with this vocabulary.
    pub fn typography_issues(&self, reading: &Reading<'_>) -> Vec<TypographyIssue> {
        let is_suspect = |at: usize| reading.words[at].traits.has(WordTrait::Suspect);
        let compounds = &self.compounds[reading.locale];
        pack(reading.locale).typography_issues(reading.view(), &is_suspect, compounds)
    }

    /// Calls `visit` with every word that was read in a language, in lower case; some come more than
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
