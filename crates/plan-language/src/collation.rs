//! Sorts words as a dictionary of their language does.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use crate::packs::pack;
use plan_core::locale::Locale;

/// The dictionary order of a language.
pub struct Sorter(Option<CollatorBorrowed<'static>>);

impl Sorter {
    /// Creates the order of a language: the Unicode Collation Algorithm (UTS #10) with the
    /// tailoring of CLDR.
    pub fn new(locale: Locale) -> Self {
        let tag = pack(locale).collation();
        Self(Collator::try_new(tag.into(), CollatorOptions::default()).ok())
    }

    /// Compares two words.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        }
    }
}

/// Splits a title after its article, which an index ignores: `De ` and `mobiliteit`. Without an
/// article, the first part is empty. Case and the kind of space or apostrophe do not matter.
pub fn part_after_article(locale: Locale, title: &str) -> (&str, &str) {
    let is_equal = |typed: char, known: char| match known {
        '’' => matches!(typed, '’' | '\''),
        ' ' => typed.is_whitespace(),
        _ => typed.to_lowercase().eq([known]),
    };
    let length = |article: &&str| {
        let mut typed = title.char_indices();
        let is_there =
            article.chars().all(|known| typed.next().is_some_and(|(_, c)| is_equal(c, known)));
        let rest = typed.next().map(|(at, _)| at);
        rest.filter(|_| is_there)
    };
    title.split_at(pack(locale).articles().iter().find_map(length).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_split_after_its_article() {
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
    fn accented_letters_sort_with_their_base_letters() {
        let sorter = Sorter::new(Locale::Fr);
        let mut words = ["zone", "Énergie", "eau", "transport"];
        words.sort_by(|a, b| sorter.compare(a, b));
        assert_eq!(words, ["eau", "Énergie", "transport", "zone"]);
    }
}
