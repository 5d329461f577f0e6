//! Finds issues of typography: quotation marks, apostrophes and compounds.

use std::ops::Range;

use crate::tokens::{TokenShape, TokenView, is_space};
use crate::typography_issue::{CompoundWords, IssueCollector, TypographyIssue, TypographyRule};

/// Quotation marks and apostrophes.
pub const QUOTES: TypographyRule = TypographyRule("dutch-quotes");
/// Compounds that are written as two words.
pub const COMPOUNDS: TypographyRule = TypographyRule("dutch-compound");

/// Finds all issues of a text, in order.
pub(super) fn issues(
    view: TokenView<'_>,
    is_suspect: &dyn Fn(usize) -> bool,
    compounds: &CompoundWords,
) -> Vec<TypographyIssue> {
    let mut checker = Checker { view, compounds, issues: IssueCollector::new(view) };
    let mut straight_quotes = 0_usize;
    for at in 0..view.tokens.len() {
        match view.tokens[at].shape {
            TokenShape::Mark('-') => checker.suspended_hyphen(at),
            TokenShape::Mark(mark) => {
                straight_quotes += usize::from(mark == '"');
                checker.quote(at, mark, straight_quotes);
            }
            TokenShape::Word if !is_suspect(at) => {}
            TokenShape::Word | TokenShape::Number | TokenShape::Mixed => checker.compound(at),
        }
    }
    checker.issues.finish(straight_quotes)
}

/// Whether a word can be the first member of a compound in every plan.
pub(super) fn is_suspect(word: &str) -> bool {
    first_member(word, TokenShape::Word, &CompoundWords::default()).is_some()
}

/// How a token can be joined to the noun after it.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
enum FirstMember {
    /// A name, an acronym or a symbol, with a hyphen: `EU-regelgeving`, `5G-netwerk`.
    Name,
    /// A year, with a hyphen, before a few nouns: `2030-doelstellingen`.
    Year,
    /// A noun, directly: `energiebeleid`.
    Noun,
}

/// Returns how a token can start a compound. The checker and [`is_suspect`] both use it, so that no
/// word is skipped by mistake.
fn first_member(word: &str, shape: TokenShape, compounds: &CompoundWords) -> Option<FirstMember> {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let is_name = match shape {
        TokenShape::Word => {
            compounds.names.contains(word)
                || (word.len() > 1 && word.len() < 6 && capitals == word.len())
        }
        TokenShape::Mixed => capitals > 0 && !word.ends_with(char::is_lowercase),
        TokenShape::Number | TokenShape::Mark(_) => false,
    };
    if is_name {
        return Some(FirstMember::Name);
    }
    let is_year = shape == TokenShape::Number && word.len() == 4 && word.starts_with("20");
    if is_year {
        return Some(FirstMember::Year);
    }
    FIRST_MEMBERS.contains(&word).then_some(FirstMember::Noun)
}

struct Checker<'t> {
    view: TokenView<'t>,
    compounds: &'t CompoundWords,
    issues: IssueCollector<'t>,
}

impl Checker<'_> {
    /// Checks a quotation mark or an apostrophe. `straight_quotes` is the number of straight
    /// quotation marks up to this one.
    fn quote(&mut self, at: usize, mark: char, straight_quotes: usize) {
        if !matches!(mark, '"' | '\'' | '’' | '«' | '»' | '„') {
            return;
        }
        let range = self.view.tokens[at].range();
        let (before, after) = (self.view.char_before(at), self.view.char_after(at));
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // `’s`, `’t`, `’n`
        let is_clitic =
            matches!(self.view.written(at + 1), "s" | "t" | "n" | "k" | "m" | "r" | "en")
                && self.view.is_joined(at + 1);
        match mark {
            '"' => {
                let replacement = if straight_quotes % 2 == 1 { "“" } else { "”" };
                self.issues.report(QUOTES, range, "message", replacement);
            }
            '\'' => {
                let is_opening = !is_letter(before) && is_letter(after) && !is_clitic;
                let replacement = if is_opening { "‘" } else { "’" };
                let is_apostrophe =
                    (is_letter(before) && is_letter(after)) || (is_clitic && !is_letter(before));
                let message = if is_apostrophe { "message-apostrophe" } else { "message" };
                self.issues.report(QUOTES, range, message, replacement);
            }
            '’' if before.is_none_or(|c| is_space(c) || c == '(')
                && is_letter(after)
                && !is_clitic =>
            {
                self.issues.report(QUOTES, range, "message-turned", "‘");
            }
            '«' => {
                let rest = &self.view.text[range.end..];
                let end = self.view.text.len() - rest.trim_start_matches(is_space).len();
                self.guillemet(range.start..end, "“");
            }
            '»' => {
                let start = self.view.text[..range.start].trim_end_matches(is_space).len();
                self.guillemet(start..range.end, "”");
            }
            '„' => self.issues.report(QUOTES, range, "message", "“"),
            _ => {}
        }
    }

    /// Reports a guillemet together with the space inside it.
    fn guillemet(&mut self, range: Range<usize>, replacement: &str) {
        self.issues.report(QUOTES, range, "message", replacement);
    }

    /// Reports a suspended hyphen with a space before it: `energie - en klimaatplannen`.
    fn suspended_hyphen(&mut self, hyphen: usize) {
        let Some(at) = hyphen.checked_sub(1) else { return };
        let token = &self.view.tokens[hyphen];
        if !matches!(self.view.tokens[at].shape, TokenShape::Mark(_))
            && token.is_spaced
            && !token.is_first
            && self.view.tokens.get(hyphen + 1).is_some_and(|after| after.is_spaced)
            && matches!(self.view.written(hyphen + 1), "en" | "of")
            && self.view.written(at).chars().next_back().is_some_and(char::is_lowercase)
        {
            let range = self.view.tokens[at].start()..token.end();
            let replacement = format!("{}-", self.view.written(at));
            self.issues.report(COMPOUNDS, range, "message-suspended", replacement);
        }
    }

    /// Reports a compound that is written as two words.
    fn compound(&mut self, at: usize) {
        let (token, word) = (&self.view.tokens[at], self.view.written(at));
        let Some(member) = first_member(word, token.shape, self.compounds) else { return };
        let Some(next) = self.view.tokens.get(at + 1) else { return };
        let is_blank = next.is_spaced && self.view.text.get(token.end()..next.start()) == Some(" ");
        let noun = self.view.written(at + 1);
        if !is_blank || next.shape != TokenShape::Word || !self.is_noun(noun) {
            return;
        }
        // Part of a compound with a hyphen: `niet-EU landen`.
        let is_joined_before = at > 0 && self.view.is_mark(at - 1, '-') && !token.is_spaced;
        let range = token.start()..next.end();
        match member {
            FirstMember::Name if !is_joined_before => {
                self.issues.report(COMPOUNDS, range, "message", format!("{word}-{noun}"));
            }
            FirstMember::Year if !is_joined_before && YEAR_NOUNS.contains(&noun) => {
                self.issues.report(COMPOUNDS, range, "message", format!("{word}-{noun}"));
            }
            FirstMember::Name | FirstMember::Year => {}
            FirstMember::Noun => {
                let hyphen = if word == "corona" { "-" } else { "" };
                // The compound may need linking letters (`-s-`, `-en-`), so a person must decide.
                let replacement = format!("{word}{hyphen}{noun}");
                self.issues.report_unsafe(COMPOUNDS, range, "message", replacement);
            }
        }
    }

    /// Whether a word is certainly a noun that is joined to a name before it.
    fn is_noun(&self, word: &str) -> bool {
        word.starts_with(char::is_lowercase)
            && (NOUNS.contains(&word)
                || self.compounds.nouns.contains(word)
                || (word.len() > 6 && NOUN_ENDINGS.iter().any(|ending| word.ends_with(ending))))
    }
}

/// Nouns that start a compound if another noun follows directly.
const FIRST_MEMBERS: [&str; 26] = [
    "online",
    "Online",
    "energie",
    "klimaat",
    "politie",
    "netwerk",
    "transport",
    "corona",
    "douane",
    "crisis",
    "milieu",
    "water",
    "gas",
    "waterstof",
    "verkeer",
    "spoor",
    "grens",
    "markt",
    "landbouw",
    "veiligheid",
    "arbeid",
    "onderwijs",
    "justitie",
    "migratie",
    "defensie",
    "fraude",
];

/// Nouns that form a compound with a year.
const YEAR_NOUNS: [&str; 5] = ["visie", "agenda", "strategie", "doelstelling", "doelstellingen"];

/// Nouns that form a compound with a name.
const NOUNS: [&str; 56] = [
    "landen",
    "land",
    "lidstaat",
    "lidstaten",
    "beschikking",
    "beschikkingen",
    "verdrag",
    "verdragen",
    "overleg",
    "college",
    "top",
    "aanbeveling",
    "aanbevelingen",
    "dienst",
    "diensten",
    "markt",
    "netwerk",
    "netwerken",
    "niveau",
    "beleid",
    "recht",
    "regels",
    "norm",
    "normen",
    "project",
    "projecten",
    "plan",
    "programma",
    "richtlijn",
    "richtlijnen",
    "agenda",
    "visie",
    "strategie",
    "doelstelling",
    "doelstellingen",
    "budget",
    "fonds",
    "handel",
    "platform",
    "platforms",
    "uitstoot",
    "prijs",
    "emissies",
    "conferentie",
    "partners",
    "burgers",
    "begroting",
    "raad",
    "parlement",
    "gebied",
    "context",
    "formaat",
    "verband",
    "systeem",
    "systemen",
    "instellingen",
];

/// Endings of words that are always nouns.
const NOUN_ENDINGS: [&str; 10] = [
    "geving",
    "synchronisatie",
    "analyse",
    "werking",
    "ordening",
    "wisseling",
    "zitterschap",
    "beprijzing",
    "handeling",
    "plichting",
];
