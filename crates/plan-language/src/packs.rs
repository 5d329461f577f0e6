//! The language packs: everything that is specific to one language.
//!
//! A pack is a folder with an implementation of [`LanguagePack`]. To add a language, add its
//! [`Locale`], its folder and its line in [`pack`]; all other code asks the pack and names no
//! language.

pub mod fr;
pub mod nl;

use std::sync::LazyLock;

pub use rust_stemmers::{Algorithm, Stemmer};

use crate::lexicon::{Lexicon, LexiconBuilder, LexiconEntry};
use crate::sense::{ActIssuer, ActKind, TimeUnit};
use crate::tokens::TokenView;
use crate::typography_issue::{CompoundWords, TypographyIssue, TypographyRule};
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

/// Builds the lexicon ahead of its first use.
pub fn prepare_lexicon() {
    LazyLock::force(&LEXICON);
}

/// Looks up a word in lower case in the lexicon of all languages.
pub fn look_up(word: &str) -> Option<&'static LexiconEntry> {
    LEXICON.get(word)
}

/// An acronym that officials know, so that plans need not explain it.
#[derive(Debug)]
pub struct CommonAcronym {
    /// The identifier of what it stands for, in English; the same in every pack.
    pub concept: &'static str,
    /// The acronym, then other words for the same.
    pub forms: &'static [&'static str],
}

/// Short words that the fact scanner and the comparison expect in fixed places. Case matters unless
/// the field says otherwise.
#[derive(Debug)]
pub struct Phrases {
    /// Endings of an ordinal in digits: `1er`, `2e`.
    pub ordinal_endings: &'static [&'static str],
    /// Endings of an ordinal in Roman numerals: `XXIe`.
    pub roman_ordinal_endings: &'static [&'static str],
    /// Words for hundreds and thousands that multiply a numeral: `5 duizend`.
    pub numeral_multiples: &'static [&'static str],
    /// The word between a number and its repetition: `24 uur op 24`.
    pub rate: &'static str,
    /// Words between an amount and its currency: `millions d’euros`.
    pub amount_links: &'static [&'static str],
    /// Words between a share and its whole: `een derde van`.
    pub share_links: &'static [&'static str],
    /// Articles that mean one before a share: `un tiers`.
    pub share_articles: &'static [&'static str],
    /// Words between a month and its year.
    pub year_links: &'static [&'static str],
    /// Words between a bound and its value, besides fillers: `meer dan`.
    pub bound_links: &'static [&'static str],
    /// Words after an hour with its minutes: `9.30 uur`.
    pub hours: &'static [&'static str],
    /// Letters between an hour and its minutes: `10h30`.
    pub hour_letters: &'static [char],
    /// Words that match the numeral `1`, in lower case.
    pub one: &'static [&'static str],
    /// Words that deny the name joined to them, in lower case: `niet-EU-landen`.
    pub name_denials: &'static [&'static str],
    /// Words for non-members, in lower case: `pays tiers`.
    pub outsiders: &'static [&'static str],
    /// Conjunctions after a suspended hyphen: `energie- en klimaatplannen`.
    pub conjunctions: &'static [&'static str],
    /// The language as a part of a web address.
    pub address_tags: &'static [&'static str],
}

/// Everything that is specific to one language.
///
/// Methods with a default are for features that only some languages have.
pub trait LanguagePack: Sync {
    /// The name of the language in the language itself.
    fn own_name(&self) -> &'static str;

    /// The fixed words of pages and reports: the text of `templates/catalog/<tag>.yaml`, which is
    /// compiled into the program.
    fn catalog(&self) -> &'static str;

    /// The plural forms of the language as the header of a PO file states them (manual of GNU
    /// gettext, "Plural forms").
    fn plural_forms(&self) -> &'static str;

    /// The stemmer of the search. `templates/html/site.js` must use the same one. Without a
    /// stemmer, words are found only as they are written.
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

    // Typography of published texts.

    /// Whether a line must not break between these texts, which a space separates.
    fn keeps_together(&self, before: &str, after: &str) -> bool;

    /// Whether a no-break space separates guillemets from the text that they enclose.
    fn spaces_guillemets(&self) -> bool {
        false
    }

    /// The ending of the first day of a month: `1er août`.
    fn first_day_ending(&self) -> Option<&'static str> {
        None
    }

    // Typography of source texts.

    /// The rules whose issues the pack reports.
    fn typography_rules(&self) -> &'static [TypographyRule];

    /// Whether [`Self::typography_issues`] must examine this word. This is called once per distinct
    /// word of a plan; the results for the tokens of a text are passed to it as `is_suspect`. The
    /// compound names of the plan are always suspect.
    fn is_suspect(&self, word: &str) -> bool;

    /// Finds the places of a text that break a rule of typography, in order. `compounds` are the
    /// words of the plan that form compounds in the language.
    fn typography_issues(
        &self,
        view: TokenView<'_>,
        is_suspect: &dyn Fn(usize) -> bool,
        compounds: &CompoundWords,
    ) -> Vec<TypographyIssue>;

    // Numbers in words.

    /// The value of a number that is written as one word and is not in the lexicon:
    /// `driehonderdvijftig`.
    fn number_compound(&self, _word: &str) -> Option<u64> {
        None
    }

    /// Whether a word means 1 inside a number; alone it is an article.
    fn is_one_in_number(&self, _word: &str) -> bool {
        false
    }

    /// The value below a thousand of a number after one more word: `read` is its value so far, and
    /// `next` that of the word, which is below a hundred. None if the word starts another number.
    fn continue_number(&self, read: u64, next: u64) -> Option<u64>;

    /// The position of the word that continues a number after the linking word at `at`:
    /// `vingt et un`. `read` is the value of the number below a thousand so far.
    fn after_number_link(&self, _view: TokenView<'_>, _at: usize, _read: u64) -> Option<usize> {
        None
    }

    // Dates and periods.

    /// Corrects a number of units as a measure of time: `quinze jours` are two weeks.
    fn period(&self, number: u64, unit: TimeUnit) -> (u64, TimeUnit) {
        (number, unit)
    }

    /// Whether the word at `at` means this season in its context, from spring (0) to winter (3).
    fn is_season(&self, _season: u8, _view: TokenView<'_>, _at: usize) -> bool {
        true
    }

    /// Whether the word before a bound reverses it: `plus` is a minimum, `au plus` a maximum.
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

    // Negation and modality of words in lower case.

    /// Whether a word plainly denies a statement, if [`Self::is_denial`] confirms it in its
    /// context.
    fn is_plain_denial(&self, word: &str) -> bool;

    /// Whether the plain denial at `at` denies a statement in its context.
    fn is_denial(&self, view: TokenView<'_>, at: usize) -> bool;

    /// Whether a word that the lexicon does not list as a denial can deny something: `onmogelijk`.
    fn may_deny(&self, word: &str) -> bool;

    /// Whether the ending of a word is that of a future tense.
    fn is_future(&self, _word: &str) -> bool {
        false
    }

    // Terms.

    /// Removes the ending of a plural or an adjective from a word in lower case.
    fn stem<'w>(&self, word: &'w str) -> &'w str;

    /// Whether terms form compounds, so that a longer word may contain a term.
    fn joins_compounds(&self) -> bool {
        false
    }

    /// Whether a noun after this word belongs to a fixed phrase and is not the term:
    /// `ter beschikking`.
    fn starts_fixed_phrase(&self, _word: &str) -> bool {
        false
    }

    /// Whether terms of this language have one meaning, so that the other language must have a form
    /// of a term even if the glossary does not mark it as binding.
    fn has_precise_terms(&self) -> bool {
        false
    }

    /// Whether a word has letters or an ending that only this language has. This distinguishes a
    /// short title from a name.
    fn is_characteristic(&self, word: &str) -> bool;
}

/// Removes the first ending of a list that leaves at least three bytes. Each ending has the number
/// of its bytes to keep.
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

/// Whether a word starts with one of these stems. A stem of at most three bytes must be the whole
/// word.
fn has_stem(word: &str, stems: &[&str]) -> bool {
    let matches =
        |stem: &&str| if stem.len() < 4 { word == *stem } else { word.starts_with(*stem) };
    stems.iter().any(matches)
}

#[cfg(test)]
mod tests;
