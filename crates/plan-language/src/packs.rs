//! The language packs: everything that the program knows of one language.
//!
//! A pack is a folder with an implementation of [`LanguagePack`]. To add a language, add its
//! [`Locale`], its folder and its line in [`pack`]; the engines ask the pack and name no language.

pub mod fr;
pub mod nl;

use std::sync::LazyLock;

pub use rust_stemmers::{Algorithm, Stemmer};

use crate::lexicon::{Lexicon, LexiconBuilder, LexiconEntry};
use crate::sense::{ActIssuer, ActKind, TimeUnit};
use crate::tokens::TokenView;
use crate::typography_issue::{TypographyIssue, TypographyRule};
use plan_core::locale::Locale;

/// The language pack of a language.
pub fn pack(locale: Locale) -> &'static dyn LanguagePack {
    match locale {
        Locale::Nl => &nl::Dutch,
        Locale::Fr => &fr::French,
    }
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for locale in Locale::ALL {
        pack(locale).add_words(&mut lexicon.language(locale));
    }
    lexicon
});

/// Builds the lexicon, so that the first text need not wait for it.
pub fn prepare_lexicon() {
    LazyLock::force(&LEXICON);
}

/// Looks up a word in lower case in the lexicon of all languages.
pub fn look_up(word: &str) -> Option<&'static LexiconEntry> {
    LEXICON.get(word)
}

/// An acronym that every official knows, so that no plan need explain it.
#[derive(Debug)]
pub struct CommonAcronym {
    /// What it stands for, in English; the same in every pack that has it.
    pub concept: &'static str,
    /// The acronym, then other ways to say it.
    pub forms: &'static [&'static str],
}

/// Short words that the scanners of facts and the comparison expect in fixed places, as they are
/// written.
#[derive(Debug)]
pub struct Phrases {
    /// Endings of an ordinal in digits: `1er`, `2e`.
    pub ordinal_endings: &'static [&'static str],
    /// Endings of an ordinal in Roman numerals: `XXIe`.
    pub roman_ordinal_endings: &'static [&'static str],
    /// Hundreds and thousands that multiply a numeral: `5 duizend`.
    pub numeral_multiples: &'static [&'static str],
    /// Between a number and the same number again: `24 uur op 24`.
    pub rate: &'static str,
    /// Between an amount and its currency: `millions d’euros`.
    pub amount_links: &'static [&'static str],
    /// Between a share and its whole: `een derde van`.
    pub share_links: &'static [&'static str],
    /// Articles that count one before a share: `un tiers`.
    pub share_articles: &'static [&'static str],
    /// Between a month and its year.
    pub year_links: &'static [&'static str],
    /// Between a bound and its value, besides fillers: `meer dan`.
    pub bound_links: &'static [&'static str],
    /// After an hour with its minutes: `9.30 uur`.
    pub hours: &'static [&'static str],
    /// Letters between an hour and its minutes: `10h30`.
    pub hour_letters: &'static [char],
    /// Words that answer the numeral `1`, in lower case.
    pub one: &'static [&'static str],
    /// Words that deny the name joined to them, in lower case: `niet-EU-landen`.
    pub name_denials: &'static [&'static str],
    /// Words for those who are not members, in lower case: `pays tiers`.
    pub outsiders: &'static [&'static str],
    /// Between two words of which the first has a suspended hyphen: `energie- en klimaatplannen`.
    pub conjunctions: &'static [&'static str],
    /// The language as a part of a web address.
    pub address_tags: &'static [&'static str],
}

/// Everything that the program knows of one language.
///
/// Methods with a body describe what only some languages have.
pub trait LanguagePack: Sync {
    /// The name of the language in the language itself.
    fn own_name(&self) -> &'static str;

    /// The fixed words of pages and reports that are compiled into the program: the text of
    /// `templates/catalog/<tag>.yaml`.
    fn catalog(&self) -> &'static str;

    /// The plural forms of the language as the header of a PO file states them (manual of GNU
    /// gettext, "Plural forms").
    fn plural_forms(&self) -> &'static str;

    /// The stemmer of the search. `templates/html/site.js` must have the same one; without one,
    /// words are found as they are written.
    fn search_stemmer(&self) -> Option<Algorithm> {
        None
    }

    /// The tag of the language for collation (BCP 47).
    fn collation(&self) -> icu_locale_core::Locale;

    /// Articles that an index ignores at the start of a title, in lower case, with the space or the
    /// curly apostrophe after them.
    fn articles(&self) -> &'static [&'static str];

    /// The names of the months.
    fn months(&self) -> &'static [&'static str; 12];

    /// The short words of fixed phrases.
    fn phrases(&self) -> &'static Phrases;

    /// Acronyms that every official knows.
    fn common_acronyms(&self) -> &'static [CommonAcronym];

    /// Adds the words of the language to the lexicon.
    fn add_words(&self, lexicon: &mut LexiconBuilder<'_>);

    // Typography of what is published.

    /// Whether a line must not end between these texts, which a space separates.
    fn keeps_together(&self, before: &str, after: &str) -> bool;

    /// Whether guillemets are separated from what they enclose by a no-break space.
    fn spaces_guillemets(&self) -> bool {
        false
    }

    /// The ending of the first day of a month: `1er août`.
    fn first_day_ending(&self) -> Option<&'static str> {
        None
    }

    // Typography of what was typed.

    /// The rules of which the pack reports issues.
    fn typography_rules(&self) -> &'static [TypographyRule];

    /// Whether [`Self::typography_issues`] must look at this word. It is asked once per word of a
    /// plan; the answer for the words of a text is passed as `is_suspect`.
    fn is_suspect(&self, word: &str) -> bool;

    /// Finds the places of a text that break a rule of typography, in order.
    fn typography_issues(
        &self,
        view: TokenView<'_>,
        is_suspect: &dyn Fn(usize) -> bool,
    ) -> Vec<TypographyIssue>;

    // Numbers in words.

    /// The value of a number that is written as one word and that the lexicon does not list:
    /// `driehonderdvijftig`.
    fn number_compound(&self, _word: &str) -> Option<u64> {
        None
    }

    /// Whether a word continues a number as one; alone it is an article.
    fn is_one_in_number(&self, _word: &str) -> bool {
        false
    }

    /// The value below a thousand of a number of which `read` was read and a word for `next`, which
    /// is below a hundred, follows; none when that word starts another number.
    fn continue_number(&self, read: u64, next: u64) -> Option<u64>;

    /// The position of the word that continues a number after a linking word at `at`: `vingt et un`.
    /// `read` is its value below a thousand so far.
    fn after_number_link(&self, _view: TokenView<'_>, _at: usize, _read: u64) -> Option<usize> {
        None
    }

    // Dates and periods.

    /// A number of units as a measure of time: `quinze jours` are two weeks.
    fn period(&self, number: u64, unit: TimeUnit) -> (u64, TimeUnit) {
        (number, unit)
    }

    /// Whether the season at `at` is meant as such, from spring (0) to winter (3).
    fn is_season(&self, _season: u8, _view: TokenView<'_>, _at: usize) -> bool {
        true
    }

    /// Whether a word before a bound reverses it: `au plus`.
    fn reverses_bound(&self, _before: &str, _bound: &str) -> bool {
        false
    }

    // Legal acts.

    /// The organisation that these letters next to the number of an act stand for.
    fn act_issuer(&self, word: &str) -> Option<ActIssuer>;

    /// The kind of act that a compound names: `elektriciteitsverordening`.
    fn act_kind_of_compound(&self, _word: &str) -> Option<ActKind> {
        None
    }

    // Polarity and modality of words in lower case.

    /// Whether a word denies a statement, provided that [`Self::is_denial`] confirms it.
    fn is_plain_denial(&self, word: &str) -> bool;

    /// Whether the plain denial at `at` denies a statement in its context.
    fn is_denial(&self, view: TokenView<'_>, at: usize) -> bool;

    /// Whether a word can deny something, though the lexicon does not say so: `onmogelijk`.
    fn may_deny(&self, word: &str) -> bool;

    /// Whether the ending of a word is that of a future tense.
    fn is_future(&self, _word: &str) -> bool {
        false
    }

    // Terms.

    /// A word in lower case without the ending of a plural or of an adjective.
    fn stem<'w>(&self, word: &'w str) -> &'w str;

    /// Whether terms are joined to compounds, so that a longer word may contain one.
    fn joins_compounds(&self) -> bool {
        false
    }

    /// Whether a noun after this word is part of a fixed phrase and not the term: `ter beschikking`.
    fn starts_fixed_phrase(&self, _word: &str) -> bool {
        false
    }

    /// Whether a term has one meaning, so that the other language must have a form of it even where
    /// the glossary does not bind.
    fn has_precise_terms(&self) -> bool {
        false
    }

    /// Whether only this language writes a word like this, so that a short title can be told from a
    /// name.
    fn is_characteristic(&self, word: &str) -> bool;
}

/// The word without the first ending of a list that leaves at least three bytes. An ending has the
/// number of its bytes that stay.
fn strip_ending<'w>(word: &'w str, endings: &[(&str, usize)]) -> &'w str {
    if word.len() < 4 {
        return word;
    }
    for (ending, kept) in endings {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() > 2
        {
            return &word[..stem.len() + kept];
        }
    }
    word
}

/// Whether a word starts with one of some stems; a stem of at most three bytes is a whole word.
fn has_stem(word: &str, stems: &[&str]) -> bool {
    let matches =
        |stem: &&str| if stem.len() < 4 { word == *stem } else { word.starts_with(*stem) };
    stems.iter().any(matches)
}

#[cfg(test)]
mod tests;
