//! What is known of a language: its typography, how it sorts, and how it is searched.

pub mod acronyms;
pub mod diff;
pub mod facts;

pub mod fold;
pub mod glossary;
pub mod lexicon;

pub mod polarity;
pub mod style;
pub mod tokens;
pub mod typography;
pub mod units;
pub mod vocabulary;

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use plan_core::locale::Locale;

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

/// Parts a title after the article that it begins with, which an index passes over: “De ” and
/// “mobiliteit”. The first part is empty where there is none.
pub fn part_after_article(locale: Locale, title: &str) -> (&str, &str) {
    let articles: &[&str] = match locale {
        Locale::Nl => &["de ", "het ", "een ", "’t "],
        Locale::Fr => &["le ", "la ", "les ", "l’", "un ", "une ", "des "],
    };
    // What was typed: any kind of apostrophe or space, in any case.
    let is_same = |typed: char, known: char| match known {
        '’' => matches!(typed, '’' | '\''),
        ' ' => typed.is_whitespace(),
        _ => typed.to_lowercase().eq([known]),
    };
    let length = |article: &&str| {
        let mut typed = title.char_indices();
        let is_there =
            article.chars().all(|known| typed.next().is_some_and(|(_, c)| is_same(c, known)));
        let rest = typed.next().map(|(at, _)| at);
        rest.filter(|_| is_there)
    };
    title.split_at(articles.iter().find_map(length).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_articles_are_split_off() {
        for (locale, article, rest) in [
            (Locale::Nl, "De ", "mobiliteit verduurzamen"),
            (Locale::Nl, "Het\u{a0}", "AMR-project"),
            (Locale::Nl, "", "Deelname"),
            (Locale::Nl, "", "De"),
            (Locale::Nl, "", "De "),
            (Locale::Nl, "", ""),
            (Locale::Fr, "L'", "Énergie"),
            (Locale::Fr, "L’", "énergie"),
            (Locale::Fr, "Les ", "énergies"),
            (Locale::Fr, "", "De la mobilité"),
        ] {
            let title = format!("{article}{rest}");
            assert_eq!(part_after_article(locale, &title), (article, rest));
        }
    }

    #[test]
    fn accents_do_not_affect_sorting() {
        let sorter = Sorter::new(Locale::Fr);
        let mut words = ["zone", "Énergie", "eau", "transport"];
        words.sort_by(|a, b| sorter.compare(a, b));
        assert_eq!(words, ["eau", "Énergie", "transport", "zone"]);
    }
}
