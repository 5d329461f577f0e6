//! French.
//!
//! Typography follows the Lexique des règles typographiques en usage à l’Imprimerie nationale, and
//! the style of the plan where that leaves a choice. No-break spaces are always U+00A0.

mod acronyms;
mod lexicon;
mod numbers;
mod polarity;
mod typography;

use super::{Algorithm, CommonAcronym, LanguagePack, Phrases, strip_ending};
use crate::lexicon::LexiconBuilder;
use crate::sense::{ActIssuer, TimeUnit};
use crate::tokens::TokenView;
use crate::typography_issue::{CompoundWords, TypographyIssue, TypographyRule};
pub use typography::{CAPITALS, QUOTES, SPACING};

/// The language pack.
#[derive(Debug)]
pub struct French;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

static PHRASES: Phrases = Phrases {
    ordinal_endings: &["e", "er", "re", "ère", "ème", "eme", "ième", "nd", "nde", "ers", "res"],
    roman_ordinal_endings: &["ème", "e", "er", "re"],
    numeral_multiples: &["mille", "milliers"],
    rate: "sur",
    amount_links: &["d", "de"],
    share_links: &["de", "des", "du", "d"],
    share_articles: &["un", "Un", "le", "Le"],
    year_links: &["de"],
    bound_links: &["à", "en"],
    hours: &["heures", "h"],
    hour_letters: &['h'],
    one: &["un", "une", "premier", "première", "seul", "seule"],
    name_denials: &["non"],
    outsiders: &["tiers", "tierce", "tierces", "hors"],
    conjunctions: &["et", "ou"],
    address_tags: &["fr", "FR", "fra"],
};

impl LanguagePack for French {
    fn own_name(&self) -> &'static str {
        "Français"
    }

    fn catalog(&self) -> &'static str {
        include_str!("../../../../../templates/catalog/fr.yaml")
    }

    fn plural_forms(&self) -> &'static str {
        "nplurals=2; plural=(n > 1);"
    }

    fn search_stemmer(&self) -> Option<Algorithm> {
        Some(Algorithm::French)
    }

    fn collation(&self) -> icu_locale_core::Locale {
        icu_locale_core::locale!("fr")
    }

    fn articles(&self) -> &'static [&'static str] {
        &["le ", "la ", "les ", "l’", "un ", "une ", "des "]
    }

    fn months(&self) -> &'static [&'static str; 12] {
        &MONTHS
    }

    fn phrases(&self) -> &'static Phrases {
        &PHRASES
    }

    fn common_acronyms(&self) -> &'static [CommonAcronym] {
        acronyms::COMMON
    }

    fn add_words(&self, lexicon: &mut LexiconBuilder<'_>) {
        lexicon::add(lexicon);
    }

    /// Keeps together: high punctuation and `%` with the word before, guillemets with the text
    /// inside, and `n°` and `art.` with their number.
    fn keeps_together(&self, before: &str, after: &str) -> bool {
        matches!(after.chars().next(), Some(';' | ':' | '?' | '!' | '%' | '»'))
            || ["«", "n°", " art.", "(art."].iter().any(|word| before.ends_with(word))
    }

    fn spaces_guillemets(&self) -> bool {
        true
    }

    fn first_day_ending(&self) -> Option<&'static str> {
        Some("er")
    }

    fn typography_rules(&self) -> &'static [TypographyRule] {
        &[SPACING, QUOTES, CAPITALS]
    }

    fn is_suspect(&self, word: &str) -> bool {
        typography::is_suspect(word)
    }

    fn typography_issues(
        &self,
        view: TokenView<'_>,
        is_suspect: &dyn Fn(usize) -> bool,
        _: &CompoundWords,
    ) -> Vec<TypographyIssue> {
        typography::issues(view, is_suspect)
    }

    fn is_one_in_number(&self, word: &str) -> bool {
        matches!(word, "un" | "une")
    }

    fn continue_number(&self, read: u64, next: u64) -> Option<u64> {
        numbers::continue_number(read, next)
    }

    fn after_number_link(&self, view: TokenView<'_>, at: usize, read: u64) -> Option<usize> {
        numbers::after_link(view, at, read)
    }

    fn period(&self, number: u64, unit: TimeUnit) -> (u64, TimeUnit) {
        match (number, unit) {
            // `quinze jours`
            (15, TimeUnit::Days(1)) => (2, TimeUnit::Days(7)),
            other => other,
        }
    }

    /// The word `été` is a participle far more often than a season.
    fn is_season(&self, season: u8, view: TokenView<'_>, at: usize) -> bool {
        if season != 1 {
            return true;
        }
        let Some(before) = at.checked_sub(1) else { return false };
        matches!(view.written(before), "cet" | "en" | "chaque")
            || (view.is_apostrophe(before)
                && before > 0
                && matches!(view.written(before - 1), "l" | "d" | "L" | "D"))
    }

    fn reverses_bound(&self, before: &str, bound: &str) -> bool {
        before == "au" && matches!(bound, "plus" | "moins")
    }

    fn act_issuer(&self, word: &str) -> Option<ActIssuer> {
        Some(match word {
            "UE" => ActIssuer::Union,
            "CE" => ActIssuer::Community,
            "CEE" => ActIssuer::EconomicCommunity,
            "Euratom" | "EURATOM" => ActIssuer::Euratom,
            _ => return None,
        })
    }

    fn is_plain_denial(&self, word: &str) -> bool {
        polarity::is_plain_denial(word)
    }

    fn is_denial(&self, view: TokenView<'_>, at: usize) -> bool {
        polarity::is_denial(view, at)
    }

    fn may_deny(&self, word: &str) -> bool {
        polarity::may_deny(word)
    }

    fn is_future(&self, word: &str) -> bool {
        word.len() > 4 && (word.ends_with("ra") || word.ends_with("ront"))
    }

    /// For example, `national`, `nationale` and `nationaux` have the stem `nationa`.
    fn stem<'w>(&self, word: &'w str) -> &'w str {
        const ENDINGS: [(&str, usize); 8] = [
            ("aux", 1),
            ("ales", 1),
            ("ale", 1),
            ("al", 1),
            ("es", 0),
            ("s", 0),
            ("x", 0),
            ("e", 0),
        ];
        strip_ending(word, &ENDINGS)
    }

    fn is_characteristic(&self, word: &str) -> bool {
        const ENDINGS: [&str; 5] = ["aux", "eux", "oir", "aire", "aires"];
        let is_long = word.chars().count() > 5;
        (is_long && ENDINGS.iter().any(|ending| word.ends_with(ending)))
            || word.contains(['è', 'ê', 'à', 'ç', 'œ', 'î', 'ô', 'û'])
    }
}
