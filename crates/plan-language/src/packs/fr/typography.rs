//! Finds issues of typography: spaces around punctuation, quotation marks, capitals and ligatures.

use super::MONTHS;
use crate::tokens::{TokenShape, TokenView, is_space};
use crate::typography_issue::{IssueCollector, TypographyIssue, TypographyRule};

/// Spaces around punctuation.
pub const SPACING: TypographyRule = TypographyRule("french-spacing");
/// Quotation marks and apostrophes.
pub const QUOTES: TypographyRule = TypographyRule("french-quotes");
/// Capitals, their accents, and ligatures.
pub const CAPITALS: TypographyRule = TypographyRule("french-capitals");

/// Finds all issues of a text, in order.
pub(super) fn issues(
    view: TokenView<'_>,
    is_suspect: &dyn Fn(usize) -> bool,
) -> Vec<TypographyIssue> {
    let mut checker = Checker { view, issues: IssueCollector::new(view) };
    let mut is_quoted = false;
    let mut straight_quotes = 0_usize;
    for (at, token) in view.tokens.iter().enumerate() {
        match token.shape {
            TokenShape::Word if is_suspect(at) => checker.word(at),
            // Fast path: most punctuation is one of these, right after a word.
            TokenShape::Mark(',' | '.' | ')' | ']') if at > 0 && !token.is_spaced => {}
            TokenShape::Mark(mark) => {
                match mark {
                    '«' => is_quoted = true,
                    '»' => is_quoted = false,
                    '"' => straight_quotes += 1,
                    _ => {}
                }
                checker.space(at, mark);
                checker.quote(at, mark, is_quoted, straight_quotes);
            }
            TokenShape::Word | TokenShape::Number | TokenShape::Mixed => {}
        }
    }
    checker.issues.finish(straight_quotes)
}

/// Whether a word is wrong, or can be wrong in its context.
pub(super) fn is_suspect(word: &str) -> bool {
    word_check(word).is_some()
}

/// The mistake that a word may have.
#[derive(Clone, Debug, Eq, PartialEq)]
enum WordCheck {
    /// It lacks a ligature; the correct word.
    Ligature(String),
    /// Its capital lacks an accent; the correct word.
    Accent(String),
    /// `A` at the start of a sentence may be the preposition `À`.
    Preposition,
    /// It is a month, which has no capital in a date.
    Month,
    /// It is a language, which has no capital after `en`.
    Language,
    /// It is an adjective, which has no capital after these nouns.
    Adjective(&'static [&'static str]),
}

/// Returns the check that a word needs. The checker and [`is_suspect`] both use it, so that no word
/// is skipped by mistake.
fn word_check(word: &str) -> Option<WordCheck> {
    if let Some(right) = with_ligature(word) {
        return Some(WordCheck::Ligature(right));
    }
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    if word == "A" {
        return Some(WordCheck::Preposition);
    }
    if UNACCENTED.contains(&word) || UNACCENTED_VERBS.contains(&word) {
        return Some(WordCheck::Accent(format!("É{}", &word[1..])));
    }
    if MONTHS.contains(&word.to_lowercase().as_str()) {
        return Some(WordCheck::Month);
    }
    if LANGUAGES.contains(&word) {
        return Some(WordCheck::Language);
    }
    match word {
        "Européen" | "Européenne" => Some(WordCheck::Adjective(&INSTITUTIONS)),
        "Général" | "Généraux" => Some(WordCheck::Adjective(&["Secrétariat", "Secrétaires"])),
        _ => None,
    }
}

struct Checker<'t> {
    view: TokenView<'t>,
    issues: IssueCollector<'t>,
}

impl Checker<'_> {
    /// Checks the spaces around a punctuation mark.
    fn space(&mut self, at: usize, mark: char) {
        let range = self.view.tokens[at].range();
        let (before, after) = (self.view.char_before(at), self.view.char_after(at));
        let is_spaced = before.is_none_or(is_space);
        let is_at_edge = before.is_none_or(|c| c == '\n');
        match mark {
            ';' | '!' | '?' | ':' | '%' | '»' if !is_spaced => {
                let is_tight = match mark {
                    // `10:30`, `project:x`: the mark is inside a word.
                    ':' | ';' => after.is_some_and(char::is_alphanumeric) || after == Some('/'),
                    '%' => !before.is_some_and(|c| c.is_ascii_digit()),
                    '»' => false,
                    _ => matches!(before, Some('?' | '!' | '(' | '[')),
                };
                if !is_tight {
                    let replacement = format!(" {mark}");
                    self.issues.report(SPACING, range, "message-missing", replacement);
                }
            }
            '«' if after.is_some_and(|c| !is_space(c)) => {
                self.issues.report(SPACING, range, "message-missing-after", "« ");
            }
            '°' if after.is_some_and(|c| c.is_ascii_digit())
                && matches!(self.view.written(at.wrapping_sub(1)), "n" | "N") =>
            {
                self.issues.report(SPACING, range, "message-missing-after", "° ");
            }
            ',' | '.' | ')' | ']' | '…' if is_spaced && !is_at_edge => {
                let belongs_to_next =
                    mark == '.' && after.is_some_and(|c| c.is_alphanumeric() || c == '.');
                let is_ellipsis =
                    before.is_some() && mark == '…' && self.view.written(at.wrapping_sub(1)) == "[";
                if !belongs_to_next && !is_ellipsis {
                    let start = self.view.text[..range.start].trim_end_matches(is_space).len();
                    self.issues.report(SPACING, start..range.end, "message-extra", mark);
                }
            }
            '(' | '[' if after.is_some_and(|c| is_space(c) && c != '\n') => {
                let rest = &self.view.text[range.end..];
                let end = self.view.text.len() - rest.trim_start_matches(is_space).len();
                self.issues.report(SPACING, range.start..end, "message-extra-after", mark);
            }
            _ => {}
        }
    }

    /// Checks a quotation mark or an apostrophe. `is_quoted` is whether it is between guillemets,
    /// and `straight_quotes` the number of straight quotation marks up to this one.
    fn quote(&mut self, at: usize, mark: char, is_quoted: bool, straight_quotes: usize) {
        if !matches!(mark, '\'' | '"' | '“' | '„' | '”' | '‘' | '‚' | '’') {
            return;
        }
        let range = self.view.tokens[at].range();
        let (before, after) = (self.view.char_before(at), self.view.char_after(at));
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match mark {
            '\'' if is_letter(before) && is_letter(after) => {
                self.issues.report(QUOTES, range, "message-apostrophe", "’");
            }
            '"' if !is_quoted => {
                let replacement = if straight_quotes % 2 == 1 { "« " } else { " »" };
                self.issues.report(QUOTES, range, "message", replacement);
            }
            '“' | '„' if !is_quoted => self.issues.report(QUOTES, range, "message", "« "),
            '”' if !is_quoted => self.issues.report(QUOTES, range, "message", " »"),
            '‘' | '‚' => self.issues.report(QUOTES, range, "message", "« "),
            '’' if !is_letter(after) && self.view.text[..range.start].contains('‘') => {
                self.issues.report(QUOTES, range, "message", " »");
            }
            _ => {}
        }
    }

    /// Checks the capitals and ligatures of a word.
    fn word(&mut self, at: usize) {
        let (view, word) = (self.view, self.view.written(at));
        let Some(check) = word_check(word) else { return };
        let range = view.tokens[at].range();
        let before = at.checked_sub(1);
        let is_wrong = match check {
            WordCheck::Ligature(right) => {
                self.issues.report(CAPITALS, range, "message-ligature", right);
                return;
            }
            WordCheck::Accent(right) => {
                self.issues.report(CAPITALS, range, "message-accent", right);
                return;
            }
            WordCheck::Preposition => {
                if self.is_preposition(at) {
                    self.issues.report(CAPITALS, range, "message-accent", "À");
                }
                return;
            }
            WordCheck::Month => before.is_some_and(|before| match view.shape(before) {
                Some(TokenShape::Number) => view.written(before).len() <= 2,
                Some(TokenShape::Mixed) => view.written(before) == "1er",
                Some(TokenShape::Word) => {
                    matches!(view.written(before), "en" | "dès" | "depuis" | "début" | "fin")
                }
                _ => false,
            }),
            WordCheck::Language => before.is_some_and(|before| view.written(before) == "en"),
            WordCheck::Adjective(nouns) => {
                before.is_some_and(|before| nouns.contains(&view.written(before)))
            }
        };
        if is_wrong {
            self.issues.report(CAPITALS, range, "message-small", word.to_lowercase());
        }
    }

    /// Whether `A` starts a sentence and a word follows: `A partir de`, not `A. Dupont`.
    fn is_preposition(&self, at: usize) -> bool {
        let view = self.view;
        let starts_sentence = at == 0
            || view.tokens[at].is_first
            || matches!(view.shape(at - 1), Some(TokenShape::Mark('.' | ':' | '«')));
        starts_sentence
            && view.shape(at + 1) == Some(TokenShape::Word)
            && !view.is_joined(at + 1)
            && view.written(at + 1).chars().all(char::is_lowercase)
    }
}

/// Returns a word with the ligature `œ`, if it was typed with two letters.
fn with_ligature(word: &str) -> Option<String> {
    const STEMS: [&str; 8] =
        ["oeuvre", "coeur", "soeur", "oeil", "voeu", "noeud", "moeurs", "manoeuvre"];
    if !word.contains("oe") && !word.contains("Oe") {
        return None;
    }
    let small = word.to_lowercase();
    let has_ligature = STEMS.iter().any(|stem| small.starts_with(stem));
    has_ligature.then(|| word.replacen("oe", "œ", 1).replacen("Oe", "Œ", 1))
}

/// Words whose capital lacks its accent.
const UNACCENTED: [&str; 37] = [
    "Economie",
    "Economies",
    "Economique",
    "Economiques",
    "Energie",
    "Energies",
    "Energétique",
    "Energétiques",
    "Etat",
    "Etats",
    "Echange",
    "Echanges",
    "Elaboration",
    "Etude",
    "Etudes",
    "Evaluation",
    "Evaluations",
    "Ecole",
    "Ecoles",
    "Egalité",
    "Egalement",
    "Electricité",
    "Electronique",
    "Equipe",
    "Equipes",
    "Etablissement",
    "Education",
    "Elargissement",
    "Elimination",
    "Emission",
    "Emissions",
    "Etape",
    "Etapes",
    "Evolution",
    "Ecologie",
    "Evénement",
    "Emettre",
];
/// Verbs whose capital lacks its accent.
const UNACCENTED_VERBS: [&str; 12] = [
    "Evaluer", "Elaborer", "Etudier", "Echanger", "Etablir", "Etendre", "Elargir", "Eviter",
    "Eliminer", "Equiper", "Ecouter", "Editer",
];

/// Languages, with a capital.
const LANGUAGES: [&str; 5] = ["Allemand", "Anglais", "Français", "Luxembourgeois", "Néerlandais"];

/// Institutions whose adjective `européen` has no capital.
const INSTITUTIONS: [&str; 6] = ["Union", "Commission", "Parlement", "Conseil", "Autorité", "Cour"];
