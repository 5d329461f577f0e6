//! Dutch.
//!
//! Spelling and typography follow the Groene Boekje and the advice of the Taalunie, and the style
//! of the plan where these leave a choice.

mod acronyms;
mod lexicon;
mod numbers;
mod polarity;
mod typography;

use super::{Algorithm, CommonAcronym, LanguagePack, Phrases, strip_ending};
use crate::lexicon::LexiconBuilder;
use crate::sense::{ActIssuer, ActKind};
use crate::tokens::TokenView;
use crate::typography_issue::{CompoundWords, TypographyIssue, TypographyRule};
pub use typography::{COMPOUNDS, QUOTES};

/// The language pack.
#[derive(Debug)]
pub struct Dutch;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

static PHRASES: Phrases = Phrases {
    ordinal_endings: &["e", "de", "ste"],
    roman_ordinal_endings: &["e"],
    numeral_multiples: &["duizend", "honderd"],
    rate: "op",
    amount_links: &[],
    share_links: &["van", "de"],
    share_articles: &["een", "Een"],
    year_links: &["van"],
    bound_links: &["dan", "op", "en"],
    hours: &["uur", "u", "h"],
    hour_letters: &['h', 'u'],
    one: &["een", "één", "eerste", "enkel"],
    name_denials: &["niet", "non"],
    outsiders: &["derde", "derden", "buiten"],
    conjunctions: &["en", "of", "als", "dan", "noch", "tot"],
    address_tags: &["nl", "NL", "nld"],
};

impl LanguagePack for Dutch {
    fn own_name(&self) -> &'static str {
        "Nederlands"
    }

    fn catalog(&self) -> &'static str {
        include_str!("../../../../../templates/catalog/nl.yaml")
    }

    fn plural_forms(&self) -> &'static str {
        "nplurals=2; plural=(n != 1);"
    }

    fn search_stemmer(&self) -> Option<Algorithm> {
        Some(Algorithm::Dutch)
    }

    fn collation(&self) -> icu_locale_core::Locale {
        icu_locale_core::locale!("nl")
    }

    fn articles(&self) -> &'static [&'static str] {
        &["de ", "het ", "een ", "’t "]
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

    /// Keeps `nr.` and `art.` together with their number.
    fn keeps_together(&self, before: &str, _after: &str) -> bool {
        [" nr.", "(nr.", " art."].iter().any(|word| before.ends_with(word))
    }

    fn typography_rules(&self) -> &'static [TypographyRule] {
        &[QUOTES, COMPOUNDS]
    }

    fn is_suspect(&self, word: &str) -> bool {
        typography::is_suspect(word)
    }

    fn typography_issues(
        &self,
        view: TokenView<'_>,
        is_suspect: &dyn Fn(usize) -> bool,
        compounds: &CompoundWords,
    ) -> Vec<TypographyIssue> {
        typography::issues(view, is_suspect, compounds)
    }

    fn number_compound(&self, word: &str) -> Option<u64> {
        numbers::compound(word)
    }

    /// Numbers below a hundred are one word, so only hundreds can be continued.
    fn continue_number(&self, read: u64, next: u64) -> Option<u64> {
        read.is_multiple_of(100).then_some(read + next)
    }

    fn act_issuer(&self, word: &str) -> Option<ActIssuer> {
        Some(match word {
            "EU" => ActIssuer::Union,
            "EG" => ActIssuer::Community,
            "EEG" => ActIssuer::EconomicCommunity,
            "Euratom" | "EURATOM" => ActIssuer::Euratom,
            _ => return None,
        })
    }

    fn act_kind_of_compound(&self, word: &str) -> Option<ActKind> {
        let kinds = [
            ("verordening", ActKind::Regulation),
            ("richtlijn", ActKind::Directive),
            ("beschikking", ActKind::Decision),
            ("aanbeveling", ActKind::Recommendation),
        ];
        let kind = kinds.iter().find(|(ending, _)| word.ends_with(ending));
        kind.map(|(_, kind)| *kind)
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

    fn stem<'w>(&self, word: &'w str) -> &'w str {
        strip_ending(word, &[("en", 0), ("e", 0), ("s", 0), ("n", 0)])
    }

    fn joins_compounds(&self) -> bool {
        true
    }

    fn starts_fixed_phrase(&self, word: &str) -> bool {
        word.eq_ignore_ascii_case("ter")
    }

    fn has_precise_terms(&self) -> bool {
        true
    }

    fn is_characteristic(&self, word: &str) -> bool {
        const ENDINGS: [&str; 11] = [
            "eren", "heid", "lijk", "lijke", "schap", "teit", "werking", "isch", "ische", "atie",
            "aties",
        ];
        let is_long = word.chars().count() > 5;
        (is_long && ENDINGS.iter().any(|ending| word.ends_with(ending)))
            || ["ij", "aa"].iter().any(|letters| word.contains(letters))
    }
}
