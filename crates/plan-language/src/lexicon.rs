//! The lexicon: the words with a meaning to the program, filled by the language packs.
//!
//! All languages share one table, because most lookups only ask whether it has the word at all, or
//! whether that is a function word of another language.

use rustc_hash::FxHashMap;

use crate::sense::{Modality, Opening, Sense};
use plan_core::locale::{Locale, PerLocale};

/// The length in bytes of the longest word of the lexicon; longer words need no lookup.
const LONGEST: usize = 24;

/// What a word means in one language.
#[derive(Copy, Clone, Debug, Default)]
pub struct WordUse {
    /// Its sense in a fact.
    pub sense: Option<Sense>,
    /// The phrase that it can start besides its sense.
    pub opening: Option<Opening>,
    /// Whether it can deny a statement.
    pub denies: bool,
    /// How binding it is, if it is a modal verb.
    pub modality: Option<Modality>,
}

/// A word of the lexicon.
#[derive(Copy, Clone, Debug, Default)]
pub struct LexiconEntry {
    uses: PerLocale<WordUse>,
    /// The language of which it is a function word. A word that several languages share is in none.
    pub function: Option<Locale>,
}

impl LexiconEntry {
    /// What the word means in a language.
    pub fn in_language(&self, locale: Locale) -> &WordUse {
        &self.uses[locale]
    }
}

/// The words of all languages, in lower case.
#[derive(Debug, Default)]
pub struct Lexicon(FxHashMap<Box<str>, LexiconEntry>);

impl Lexicon {
    /// Looks up a word in lower case.
    pub fn get(&self, word: &str) -> Option<&LexiconEntry> {
        if word.len() > LONGEST {
            return None;
        }
        self.0.get(word)
    }

    /// Returns the builder with which a language pack adds its words.
    pub fn language(&mut self, locale: Locale) -> LexiconBuilder<'_> {
        LexiconBuilder { locale, entries: &mut self.0 }
    }
}

/// Adds the words of one language to the lexicon. Lists of words are separated by spaces.
#[derive(Debug)]
pub struct LexiconBuilder<'l> {
    locale: Locale,
    entries: &'l mut FxHashMap<Box<str>, LexiconEntry>,
}

impl LexiconBuilder<'_> {
    fn entry(&mut self, word: &str) -> &mut LexiconEntry {
        debug_assert!(word.len() <= LONGEST, "{word} is looked up");
        self.entries.entry(word.into()).or_default()
    }

    fn word_use(&mut self, word: &str) -> &mut WordUse {
        let locale = self.locale;
        &mut self.entry(word).uses[locale]
    }

    /// Gives words a sense, unless they have one.
    pub fn sense(&mut self, words: &str, sense: Sense) {
        for word in words.split_whitespace() {
            self.word_use(word).sense.get_or_insert(sense);
        }
    }

    /// Gives words a phrase that they can start besides their sense.
    pub fn opening(&mut self, words: &str, opening: Opening) {
        for word in words.split_whitespace() {
            self.word_use(word).opening = Some(opening);
        }
    }

    /// Adds function words that no other language has.
    pub fn function_words(&mut self, words: &str) {
        let locale = self.locale;
        for word in words.split_whitespace() {
            let entry = self.entry(word);
            debug_assert!(entry.function.is_none(), "{word} is a function word of two languages");
            entry.function = Some(locale);
        }
    }

    /// Adds words that can deny a statement.
    pub fn denials(&mut self, words: &str) {
        for word in words.split_whitespace() {
            self.word_use(word).denies = true;
        }
    }

    /// Adds modal verbs.
    pub fn modals(&mut self, words: &str, modality: Modality) {
        for word in words.split_whitespace() {
            self.word_use(word).modality = Some(modality);
        }
    }
}
