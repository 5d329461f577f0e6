//! Texts for people, in the languages of the user interface.
//!
//! Every text is a message of a Fluent file (<https://projectfluent.org/fluent/guide/>), one file
//! per language, so that a translator needs no Rust. A [`Catalog`] is a set of such files with the
//! same message ids in every language. Its files are parsed on first use, and only those of the
//! language in use: a program that prints nothing parses nothing.
//!
//! Tests check that every message exists in all languages with the same placeholders, and that the
//! code uses existing messages only.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::locale::{Locale, UiLanguage};

pub use fluent_bundle::FluentValue as Value;

/// The name of a placeholder and its value.
pub type NamedValue<'v> = (&'static str, Value<'v>);

type Bundle = FluentBundle<FluentResource>;

/// The messages of one topic in all languages of the user interface.
pub struct Catalog {
    /// The Fluent files of each language, in the order of [`UiLanguage::ALL`].
    sources: [&'static [&'static str]; UiLanguage::ALL.len()],
    bundles: [OnceLock<Bundle>; UiLanguage::ALL.len()],
}

impl Catalog {
    /// Creates a catalog from the text of its Fluent files, by language in the order of
    /// [`UiLanguage::ALL`].
    pub const fn new(sources: [&'static [&'static str]; UiLanguage::ALL.len()]) -> Self {
        Self { sources, bundles: [const { OnceLock::new() }; UiLanguage::ALL.len()] }
    }

    /// Returns the text of the Fluent files of a language.
    pub fn sources(&self, ui_language: UiLanguage) -> &'static [&'static str] {
        self.sources[ui_language as usize]
    }

    /// Formats a message. Returns its key if there is no such message, so that the mistake shows.
    pub fn format(
        &self,
        ui_language: UiLanguage,
        key: &str,
        arguments: &[NamedValue<'_>],
    ) -> String {
        self.find(ui_language, key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Formats a message, or an attribute of a message (`id.attribute`), if it exists.
    ///
    /// A placeholder without a value is left as `{$name}`.
    pub fn find(
        &self,
        ui_language: UiLanguage,
        key: &str,
        arguments: &[NamedValue<'_>],
    ) -> Option<String> {
        let bundle = self.bundle(ui_language);
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            values.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    fn bundle(&self, ui_language: UiLanguage) -> &Bundle {
        self.bundles[ui_language as usize].get_or_init(|| {
            let language = ui_language.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            // Isolation marks (U+2068, U+2069) are for mixed writing directions.
            bundle.set_use_isolating(false);
            for source in self.sources(ui_language) {
                // A resource with syntax errors still has the valid messages.
                let resource = match FluentResource::try_new((*source).to_owned()) {
                    Ok(resource) | Err((resource, _)) => resource,
                };
                // Of two messages with the same id, the first one stays.
                let _ = bundle.add_resource(resource);
            }
            bundle
        })
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalog").finish_non_exhaustive()
    }
}

/// Words that many messages use: kinds of records, types of values, names of languages.
pub static VOCABULARY: Catalog = Catalog::new([
    &[include_str!("messages/vocabulary.en.ftl")],
    &[include_str!("messages/vocabulary.nl.ftl")],
    &[include_str!("messages/vocabulary.fr.ftl")],
]);

/// The descriptions of the records and fields of plan files.
pub static SCHEMA: Catalog = Catalog::new([
    &[include_str!("messages/schema.en.ftl")],
    &[include_str!("messages/schema.nl.ftl")],
    &[include_str!("messages/schema.fr.ftl")],
]);

/// Returns a word of the [`VOCABULARY`]; a space in a word (`external relations`) is a hyphen in
/// its message id.
pub fn word(word: &str, ui_language: UiLanguage) -> String {
    VOCABULARY.find(ui_language, &word.replace(' ', "-"), &[]).unwrap_or_else(|| word.to_owned())
}

/// Returns the name of a language of a plan: `Dutch`, `Nederlands`, `néerlandais`.
pub fn language_name(locale: Locale, ui_language: UiLanguage) -> String {
    word(locale.tag(), ui_language)
}

#[cfg(test)]
mod tests {
    use super::*;

    static CATALOG: Catalog = Catalog::new([
        &["files = { $count ->\n    [one] { $count } file\n   *[other] { $count } files\n }"],
        &["option = De optie.\n    .value = MAP\n"],
        &["files = { $count ->\n    [one] { $count } fichier\n   *[other] { $count } fichiers\n }"],
    ]);

    #[test]
    fn a_count_selects_the_plural_form_of_its_language() {
        let files = |language, count: usize| {
            CATALOG.format(language, "files", &[("count", Value::from(count))])
        };
        assert_eq!(files(UiLanguage::En, 0), "0 files");
        assert_eq!(files(UiLanguage::En, 1), "1 file");
        assert_eq!(files(UiLanguage::Fr, 0), "0 fichier");
        assert_eq!(files(UiLanguage::Fr, 2021), "2021 fichiers");
    }

    #[test]
    fn a_missing_message_shows_its_key_and_a_missing_value_its_name() {
        assert_eq!(CATALOG.format(UiLanguage::Nl, "option", &[]), "De optie.");
        assert_eq!(CATALOG.format(UiLanguage::Nl, "option.value", &[]), "MAP");
        assert_eq!(CATALOG.format(UiLanguage::Nl, "files", &[]), "files");
        assert!(CATALOG.format(UiLanguage::En, "files", &[]).contains("{$count}"));
    }
}
