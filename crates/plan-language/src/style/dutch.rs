//! Slips of Dutch: quotation marks and compounds.

use std::ops::Range;

use super::{Finder, TypographyRule};
use crate::tokens::{Shape, is_space};
use crate::vocabulary::Trait;

impl Finder<'_> {
    pub(super) fn dutch(&mut self) {
        let mut straight = 0_usize;
        for at in 0..self.tokens.len() {
            match self.tokens[at].shape {
                Shape::Mark('-') => self.suspended(at),
                Shape::Mark(mark) => {
                    straight += usize::from(mark == '"');
                    self.dutch_quote(at, mark, straight);
                }
                // Hardly any word begins a compound that could be torn.
                Shape::Word if !self.words[at].traits.has(Trait::TypographyIssue) => {}
                _ => self.compound(at),
            }
        }
        self.leave_straight_marks(straight);
    }

    fn dutch_quote(&mut self, at: usize, mark: char, straight: usize) {
        if !matches!(mark, '"' | '\'' | '’' | '«' | '»' | '„') {
            return;
        }
        let range = self.tokens[at].range();
        let (before, after) = (self.before(at), self.after(at));
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_short = matches!(self.written(at + 1), "s" | "t" | "n" | "k" | "m" | "r" | "en")
            && self.tokens[at + 1].start() == range.end;
        match mark {
            '"' => {
                let replacement = if straight % 2 == 1 { "“" } else { "”" };
                self.slip(TypographyRule::DutchQuotes, range, "message", replacement);
            }
            '\'' => {
                let is_opening = !is_letter(before) && is_letter(after) && !is_short;
                let replacement = if is_opening { "‘" } else { "’" };
                let is_apostrophe =
                    (is_letter(before) && is_letter(after)) || (is_short && !is_letter(before));
                let message = if is_apostrophe { "message-apostrophe" } else { "message" };
                self.slip(TypographyRule::DutchQuotes, range, message, replacement);
            }
            '’' if before.is_none_or(|c| is_space(c) || c == '(')
                && is_letter(after)
                && !is_short =>
            {
                self.slip(TypographyRule::DutchQuotes, range, "message-turned", "‘");
            }
            '«' => self.slip_with_space(range, "“", true),
            '»' => self.slip_with_space(range, "”", false),
            '„' => self.slip(TypographyRule::DutchQuotes, range, "message", "“"),
            _ => {}
        }
    }

    /// A guillemet goes together with the space inside it.
    fn slip_with_space(&mut self, range: Range<usize>, replacement: &str, is_opening: bool) {
        let range = if is_opening {
            let rest = &self.text[range.end..];
            range.start..self.text.len() - rest.trim_start_matches(is_space).len()
        } else {
            self.text[..range.start].trim_end_matches(is_space).len()..range.end
        };
        self.slip(TypographyRule::DutchQuotes, range, "message", replacement);
    }

    /// A hyphen that stands apart from its word: `energie - en klimaatplannen`.
    fn suspended(&mut self, hyphen: usize) {
        let Some(at) = hyphen.checked_sub(1) else { return };
        let token = &self.tokens[hyphen];
        if !matches!(self.tokens[at].shape, Shape::Mark(_))
            && token.is_spaced
            && !token.is_first
            && self.tokens.get(hyphen + 1).is_some_and(|after| after.is_spaced)
            && matches!(self.written(hyphen + 1), "en" | "of")
            && self.written(at).chars().next_back().is_some_and(char::is_lowercase)
        {
            let range = self.tokens[at].start()..token.end();
            let replacement = format!("{}-", self.written(at));
            self.slip(TypographyRule::DutchCompound, range, "message-suspended", &replacement);
        }
    }

    /// A compound that is written in two words.
    fn compound(&mut self, at: usize) {
        let Some(next) = self.tokens.get(at + 1) else { return };
        let is_blank =
            next.is_spaced && self.text.get(self.tokens[at].end()..next.start()) == Some(" ");
        if !is_blank || next.shape != Shape::Word {
            return;
        }
        let (word, start) = (self.written(at), self.tokens[at].start());
        let is_first = is_first_member(word);
        let second = self.written(at + 1);
        if !second.chars().next().is_some_and(char::is_lowercase) || !is_noun(second) {
            return;
        }
        let capitals = word.chars().filter(|c| c.is_ascii_uppercase()).count();
        let is_year = self.shape(at) == Some(Shape::Number)
            && word.len() == 4
            && word.starts_with("20")
            && matches!(
                second,
                "visie" | "agenda" | "strategie" | "doelstelling" | "doelstellingen"
            );
        let is_head = word == "Benelux"
            || is_year
            || (self.shape(at) == Some(Shape::Mixed)
                && capitals > 0
                && !word.ends_with(char::is_lowercase))
            || (self.shape(at) == Some(Shape::Word)
                && word.len() > 1
                && word.len() < 6
                && capitals == word.len());
        let is_tied =
            at > 0 && self.shape(at - 1) == Some(Shape::Mark('-')) && !self.tokens[at].is_spaced;
        if is_head && !is_tied {
            let replacement = format!("{word}-{second}");
            self.slip(TypographyRule::DutchCompound, start..next.end(), "message", &replacement);
        } else if is_first {
            let hyphen = if word == "corona" { "-" } else { "" };
            let replacement = format!("{word}{hyphen}{second}");
            self.slip(TypographyRule::DutchCompound, start..next.end(), "message", &replacement);
            // The binding letter of a compound only a person knows.
            if let Some(slip) = self.slips.last_mut() {
                slip.is_safe = false;
            }
        }
    }
}

/// Tells whether a Dutch noun begins a compound when another noun follows it directly.
pub(super) fn is_first_member(word: &str) -> bool {
    const NOUNS: [&str; 26] = [
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
    NOUNS.contains(&word)
}

/// Tells whether a Dutch word is surely a noun that hangs on a name before it.
fn is_noun(word: &str) -> bool {
    const NOUNS: [&str; 57] = [
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
        "politieverdrag",
        "context",
        "formaat",
        "verband",
        "systeem",
        "systemen",
        "instellingen",
    ];
    NOUNS.contains(&word)
        || (word.len() > 6
            && [
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
            ]
            .iter()
            .any(|ending| word.ends_with(ending)))
}
