//! Pairs of languages.

use plan_core::locale::Locale;

/// Two different languages of a plan, in the order in which they were asked for.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct LanguagePair {
    /// The language that was named first.
    pub first: Locale,
    /// The other language.
    pub second: Locale,
}

impl LanguagePair {
    /// All pairs of languages, each in the order of [`Locale::ALL`].
    pub fn all() -> impl Iterator<Item = Self> {
        let later = |first| Locale::ALL.into_iter().filter(move |second| *second > first);
        Locale::ALL
            .into_iter()
            .flat_map(move |first| later(first).map(move |second| Self { first, second }))
    }

    /// Both languages in their order.
    pub const fn both(self) -> [Locale; 2] {
        [self.first, self.second]
    }

    /// The other one of the two languages.
    pub fn other(self, locale: Locale) -> Locale {
        if locale == self.first { self.second } else { self.first }
    }

    /// The pair in the order of [`Locale::ALL`], in which texts are always compared.
    pub(super) fn sorted(self) -> Self {
        let (first, second) = (self.first.min(self.second), self.first.max(self.second));
        Self { first, second }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_two_languages_are_one_pair() {
        let pairs: Vec<LanguagePair> = LanguagePair::all().collect();
        let languages = Locale::ALL.len();
        assert_eq!(pairs.len(), languages * (languages - 1) / 2);
        for pair in pairs {
            assert_ne!(pair.first, pair.second);
            assert_eq!(pair.sorted(), pair);
            assert_eq!(LanguagePair { first: pair.second, second: pair.first }.sorted(), pair);
        }
    }
}
