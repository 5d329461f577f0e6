//! What is known of a language: its typography, how it sorts, and how it is searched.

pub mod acronyms;
pub mod facts;
pub mod fingerprint;
pub mod fold;
pub mod glossary;
pub mod lexicon;
pub mod lock;
pub mod style;
pub mod tokens;
pub mod typography;

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use crate::locale::Locale;

/// Sorts words as a dictionary of the language does.
pub struct Sorter(Option<CollatorBorrowed<'static>>);

impl Sorter {
    /// Makes the sorter of a language (Unicode collation, CLDR tailoring).
    pub fn new(locale: Locale) -> Self {
        let locale = match locale {
            Locale::Nl => locale!("nl"),
            Locale::Fr => locale!("fr"),
        };
        Self(Collator::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Compares two words.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_do_not_move_a_word_to_the_end() {
        let sorter = Sorter::new(Locale::Fr);
        let mut words = ["zone", "Énergie", "eau", "transport"];
        words.sort_by(|a, b| sorter.compare(a, b));
        assert_eq!(words, ["eau", "Énergie", "transport", "zone"]);
    }
}
