//! The languages of plans and of the user interface, and values per language.
//!
//! Everything specific to a language is in its language pack, in the crate `plan-language`.

use std::fmt;
use std::ops::{Index, IndexMut};

use crate::source::Span;

macro_rules! locales {
    ($($name:ident = $tag:literal, $doc:literal;)*) => {
        /// A language in which a plan can be written and published.
        #[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
        pub enum Locale {
            $(#[doc = $doc] $name,)*
        }

        impl Locale {
            /// All languages, in the default order of a plan.
            pub const ALL: [Self; [$($tag),*].len()] = [$(Self::$name),*];

            /// The language tag (BCP 47), such as `nl`. It is also the key in plan files.
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Self::$name => $tag,)*
                }
            }
        }
    };
}

// To add a language, add its line; CONTRIBUTING lists the files that belong to it.
locales! {
    Nl = "nl", "Dutch.";
    Fr = "fr", "French.";
}

impl Locale {
    /// Finds the language with a tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A language of the user interface: diagnostics, help, rule pages.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug, Default)]
pub enum UiLanguage {
    /// English, the fallback.
    #[default]
    En,
    /// Dutch.
    Nl,
    /// French.
    Fr,
}

impl UiLanguage {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::En, Self::Nl, Self::Fr];

    /// The language tag (BCP 47): `en`, `nl` or `fr`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::Fr => "fr",
        }
    }

    /// The same language as a language of plans; `None` if plans are not written in it.
    pub fn locale(self) -> Option<Locale> {
        Locale::from_tag(self.tag())
    }

    /// Finds the language of a system locale, such as `nl_BE.UTF-8` or `fr-LU`; English if it is
    /// not supported.
    pub fn from_system(language: &str) -> Self {
        let tag = language.split(['_', '-', '.', '@']).next().unwrap_or_default();
        let tag = tag.to_ascii_lowercase();
        Self::ALL.into_iter().find(|ui_language| ui_language.tag() == tag).unwrap_or_default()
    }
}

/// A value for every language, indexed by [`Locale`].
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct PerLocale<T>([T; Locale::ALL.len()]);

impl<T> PerLocale<T> {
    /// Creates the value of each language with a function.
    pub fn from_fn(make: impl FnMut(Locale) -> T) -> Self {
        Self(Locale::ALL.map(make))
    }

    /// The languages with their values, in the order of [`Locale::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &T)> {
        Locale::ALL.into_iter().zip(&self.0)
    }

    /// Applies a function to every value.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> PerLocale<U> {
        PerLocale(self.0.map(change))
    }
}

impl<T> Index<Locale> for PerLocale<T> {
    type Output = T;

    fn index(&self, locale: Locale) -> &T {
        &self.0[locale as usize]
    }
}

impl<T> IndexMut<Locale> for PerLocale<T> {
    fn index_mut(&mut self, locale: Locale) -> &mut T {
        &mut self.0[locale as usize]
    }
}

/// A value written once per language; any may be missing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Localized<T> {
    values: PerLocale<Option<T>>,
    /// The span of the field, which exists even if every language is missing.
    pub span: Span,
    /// Whether a part of the value could not be read, so that a language that seems missing may
    /// exist.
    pub is_damaged: bool,
}

impl<T> Localized<T> {
    /// Creates a value with every language missing.
    pub fn empty(span: Span) -> Self {
        Self { values: PerLocale::from_fn(|_| None), span, is_damaged: false }
    }

    /// The value in one language.
    pub fn get(&self, locale: Locale) -> Option<&T> {
        self.values[locale].as_ref()
    }

    /// The value in a language, or else in the first language that has one.
    pub fn get_or_first(&self, locale: Option<Locale>) -> Option<&T> {
        let wanted = locale.and_then(|locale| self.get(locale));
        wanted.or_else(|| self.iter().next().map(|(_, value)| value))
    }

    /// Sets the value in one language.
    pub fn set(&mut self, locale: Locale, value: T) {
        self.values[locale] = Some(value);
    }

    /// The languages that have a value, with their values.
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &T)> {
        Locale::ALL.into_iter().filter_map(|locale| Some((locale, self.get(locale)?)))
    }

    /// Applies a function to every value.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Localized<U> {
        let mut change = change;
        Localized {
            values: self.values.map(|value| value.map(&mut change)),
            span: self.span,
            is_damaged: self.is_damaged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_value_of_its_own() {
        let mut tags = PerLocale::from_fn(|locale| locale.tag().to_owned());
        tags[Locale::Fr].push('!');
        let lengths = tags.clone().map(|tag| tag.len());
        assert_eq!(tags[Locale::Nl], "nl");
        assert_eq!(lengths.iter().collect::<Vec<_>>(), [(Locale::Nl, &2), (Locale::Fr, &3)]);
    }

    #[test]
    fn the_system_locale_selects_the_language() {
        for (system, ui_language) in [
            ("nl_BE.UTF-8", UiLanguage::Nl),
            ("fr-LU", UiLanguage::Fr),
            ("FR", UiLanguage::Fr),
            ("de_DE", UiLanguage::En),
            ("C", UiLanguage::En),
            ("", UiLanguage::En),
        ] {
            assert_eq!(UiLanguage::from_system(system), ui_language, "{system}");
        }
    }
}
