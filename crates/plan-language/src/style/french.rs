//! Slips of French: spaces around marks, quotation marks, accents on capitals and ligatures.

use super::{Finder, TypographyRule};
use crate::tokens::{Shape, is_space};
use crate::typography::months;
use crate::vocabulary::Trait;
use plan_core::locale::Locale;

impl Finder<'_> {
    pub(super) fn french(&mut self) {
        let mut is_quoted = false;
        let mut straight = 0_usize;
        for at in 0..self.tokens.len() {
            let token = &self.tokens[at];
            match token.shape {
                Shape::Word if self.words[at].traits.has(Trait::TypographyIssue) => {
                    self.french_word(at)
                }
                // Nearly all marks are these, and nearly all stand right behind a word.
                Shape::Mark(',' | '.' | ')' | ']') if at > 0 && !token.is_spaced => {}
                Shape::Mark(mark) => {
                    match mark {
                        '«' => is_quoted = true,
                        '»' => is_quoted = false,
                        '"' => straight += 1,
                        _ => {}
                    }
                    self.french_space(at, mark);
                    self.french_quote(at, mark, is_quoted, straight);
                }
                Shape::Word | Shape::Number | Shape::Mixed => {}
            }
        }
        self.leave_straight_marks(straight);
    }

    fn french_space(&mut self, at: usize, mark: char) {
        let range = self.tokens[at].range();
        let (before, after) = (self.before(at), self.after(at));
        let is_spaced = before.is_none_or(is_space);
        let is_at_edge = before.is_none_or(|c| c == '\n');
        match mark {
            ';' | '!' | '?' | ':' | '%' | '»' if !is_spaced => {
                let is_tight = match mark {
                    // `10:30`, `project:x`; what follows without a space belongs to it.
                    ':' | ';' => after.is_some_and(char::is_alphanumeric) || after == Some('/'),
                    '%' => !before.is_some_and(|c| c.is_ascii_digit()),
                    '»' => false,
                    _ => matches!(before, Some('?' | '!' | '(' | '[')),
                };
                if !is_tight {
                    let replacement = format!(" {mark}");
                    self.slip(
                        TypographyRule::FrenchSpacing,
                        range,
                        "message-missing",
                        &replacement,
                    );
                }
            }
            '«' if after.is_some_and(|c| !is_space(c)) => {
                self.slip(TypographyRule::FrenchSpacing, range, "message-missing-after", "« ");
            }
            '°' if after.is_some_and(|c| c.is_ascii_digit())
                && matches!(self.written(at.wrapping_sub(1)), "n" | "N") =>
            {
                self.slip(TypographyRule::FrenchSpacing, range, "message-missing-after", "° ");
            }
            ',' | '.' | ')' | ']' | '…' if is_spaced && !is_at_edge => {
                let belongs_to_next =
                    mark == '.' && after.is_some_and(|c| c.is_alphanumeric() || c == '.');
                let is_ellipsis =
                    before.is_some() && mark == '…' && self.written(at.wrapping_sub(1)) == "[";
                if !belongs_to_next && !is_ellipsis {
                    let start = self.text[..range.start].trim_end_matches(is_space).len();
                    self.slip(
                        TypographyRule::FrenchSpacing,
                        start..range.end,
                        "message-extra",
                        mark.encode_utf8(&mut [0; 4]),
                    );
                }
            }
            '(' | '[' if after.is_some_and(|c| is_space(c) && c != '\n') => {
                let rest = &self.text[range.end..];
                let end = self.text.len() - rest.trim_start_matches(is_space).len();
                self.slip(
                    TypographyRule::FrenchSpacing,
                    range.start..end,
                    "message-extra-after",
                    mark.encode_utf8(&mut [0; 4]),
                );
            }
            _ => {}
        }
    }

    fn french_quote(&mut self, at: usize, mark: char, is_quoted: bool, straight: usize) {
        if !matches!(mark, '\'' | '"' | '“' | '„' | '”' | '‘' | '‚' | '’') {
            return;
        }
        let range = self.tokens[at].range();
        let (before, after) = (self.before(at), self.after(at));
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match mark {
            '\'' if is_letter(before) && is_letter(after) => {
                self.slip(TypographyRule::FrenchQuotes, range, "message-apostrophe", "’");
            }
            '"' if !is_quoted => {
                let replacement = if straight % 2 == 1 { "« " } else { " »" };
                self.slip(TypographyRule::FrenchQuotes, range, "message", replacement);
            }
            '“' | '„' if !is_quoted => {
                self.slip(TypographyRule::FrenchQuotes, range, "message", "« ")
            }
            '”' if !is_quoted => self.slip(TypographyRule::FrenchQuotes, range, "message", " »"),
            '‘' | '‚' => self.slip(TypographyRule::FrenchQuotes, range, "message", "« "),
            '’' if !is_letter(after) && self.text[..range.start].contains('‘') => {
                self.slip(TypographyRule::FrenchQuotes, range, "message", " »");
            }
            _ => {}
        }
    }

    fn french_word(&mut self, at: usize) {
        let word = self.written(at);
        let first = word.chars().next().unwrap_or_default();
        let range = self.tokens[at].range();
        if let Some(right) = with_ligature(word) {
            self.slip(TypographyRule::FrenchCapitals, range, "message-ligature", &right);
            return;
        }
        if !first.is_uppercase() {
            return;
        }
        const ACCENTED: [&str; 37] = [
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
        const VERBS: [&str; 12] = [
            "Evaluer", "Elaborer", "Etudier", "Echanger", "Etablir", "Etendre", "Elargir",
            "Eviter", "Eliminer", "Equiper", "Ecouter", "Editer",
        ];
        if first == 'E' && (ACCENTED.contains(&word) || VERBS.contains(&word)) {
            let right = format!("É{}", &word[1..]);
            self.slip(TypographyRule::FrenchCapitals, range, "message-accent", &right);
            return;
        }
        if word == "A" {
            let starts = at == 0
                || self.tokens[at].is_first
                || matches!(self.shape(at - 1), Some(Shape::Mark('.' | ':' | '«')));
            let next = self.written(at + 1).to_owned();
            let is_word = self.shape(at + 1) == Some(Shape::Word)
                && self.tokens[at + 1].is_spaced
                && next.chars().all(char::is_lowercase);
            if starts && is_word {
                self.slip(TypographyRule::FrenchCapitals, range, "message-accent", "À");
            }
            return;
        }
        let small = word.to_lowercase();
        let previous = at.checked_sub(1);
        let is_dated = previous.is_some_and(|before| match self.shape(before) {
            Some(Shape::Number) => self.written(before).len() <= 2,
            Some(Shape::Mixed) => self.written(before) == "1er",
            Some(Shape::Word) => {
                matches!(self.written(before), "en" | "dès" | "depuis" | "début" | "fin")
            }
            _ => false,
        });
        if is_dated && months(Locale::Fr).contains(&small.as_str()) {
            self.slip(TypographyRule::FrenchCapitals, range, "message-small", &small);
            return;
        }
        let languages = ["Allemand", "Anglais", "Français", "Luxembourgeois", "Néerlandais"];
        if languages.contains(&word) && previous.is_some_and(|before| self.written(before) == "en")
        {
            self.slip(TypographyRule::FrenchCapitals, range, "message-small", &small);
            return;
        }
        let institutions = ["Union", "Commission", "Parlement", "Conseil", "Autorité", "Cour"];
        let adjectives = ["Européen", "Européenne", "Général", "Généraux"];
        let of = |before: usize| {
            let before = self.written(before);
            match word {
                "Européen" | "Européenne" => institutions.contains(&before),
                _ => matches!(before, "Secrétariat" | "Secrétaires"),
            }
        };
        if adjectives.contains(&word) && previous.is_some_and(of) {
            self.slip(TypographyRule::FrenchCapitals, range, "message-small", &small);
        }
    }
}

/// A word with `œ` where it was typed as two letters.
pub(super) fn with_ligature(word: &str) -> Option<String> {
    const STEMS: [&str; 8] =
        ["oeuvre", "coeur", "soeur", "oeil", "voeu", "noeud", "moeurs", "manoeuvre"];
    if !word.contains("oe") && !word.contains("Oe") {
        return None;
    }
    let small = word.to_lowercase();
    let is_one = STEMS.iter().any(|stem| small.starts_with(stem) || small == format!("{stem}s"));
    is_one.then(|| word.replacen("oe", "œ", 1).replacen("Oe", "Œ", 1))
}
