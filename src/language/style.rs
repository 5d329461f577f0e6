//! What a text of one language types otherwise than its rules want: spaces, quotation marks,
//! accents on capitals, compounds.
//!
//! The sources are the Lexique des règles typographiques de l’Imprimerie nationale for French, and
//! the Groene Boekje and the Taalunie for Dutch; where they leave a choice, the plan's own. Which
//! kind of space stands before a mark is the business of [`super::typography`]. Addresses of links
//! are passed over.

use std::ops::Range;

use super::facts::{self, Reading};
use super::tokens::{Shape, Token, is_space};
use super::typography::months;
use super::vocabulary::{Trait, Word};
use crate::locale::Locale;

/// What a slip is about.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Habit {
    /// Spaces around marks in French.
    FrenchSpacing,
    /// Quotation marks and apostrophes in French.
    FrenchQuotes,
    /// Capitals, accents and ligatures in French.
    FrenchCapitals,
    /// Quotation marks and apostrophes in Dutch.
    DutchQuotes,
    /// Compounds in Dutch.
    DutchCompound,
}

/// A place that is typed otherwise than the language wants.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Slip {
    /// What it is about.
    pub habit: Habit,
    /// The bytes of the text.
    pub range: Range<usize>,
    /// Which words of the rule say it.
    pub message: &'static str,
    /// What to write there instead.
    pub replacement: String,
    /// The replacement says the same for certain, and may be written without asking.
    pub is_safe: bool,
}

/// Finds the slips of a text, in order.
pub fn slips(text: &str, locale: Locale) -> Vec<Slip> {
    slips_of(&facts::read(text, locale))
}

/// Finds the slips of a text that was read, in order.
pub fn slips_of(reading: &Reading<'_>) -> Vec<Slip> {
    let Reading { text, tokens, words, .. } = reading;
    let mut finder = Finder { text, tokens, words, slips: Vec::new() };
    match reading.locale {
        Locale::Nl => finder.dutch(),
        Locale::Fr => finder.french(),
    }
    finder.slips
}

struct Finder<'f> {
    text: &'f str,
    tokens: &'f [Token],
    words: &'f [Word],
    slips: Vec<Slip>,
}

impl Finder<'_> {
    fn written(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range()])
    }

    fn shape(&self, at: usize) -> Option<Shape> {
        self.tokens.get(at).map(|token| token.shape)
    }

    /// The character before a token.
    fn before(&self, at: usize) -> Option<char> {
        self.text[..self.tokens[at].start()].chars().next_back()
    }

    /// The character after a token.
    fn after(&self, at: usize) -> Option<char> {
        self.text[self.tokens[at].end()..].chars().next()
    }

    fn slip(
        &mut self,
        habit: Habit,
        range: Range<usize>,
        message: &'static str,
        replacement: &str,
    ) {
        let replacement = replacement.to_owned();
        self.slips.push(Slip { habit, range, message, replacement, is_safe: true });
    }

    fn french(&mut self) {
        let mut is_quoted = false;
        let mut straight = 0_usize;
        for at in 0..self.tokens.len() {
            let token = &self.tokens[at];
            match token.shape {
                Shape::Word if self.words[at].traits.has(Trait::Slip) => self.french_word(at),
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
    }

    /// Tells whether one of the straight quotation marks has no other: which of them opens, only a
    /// person knows then.
    fn is_one_straight_too_many(&self) -> bool {
        let is_straight = |token: &&Token| token.shape == Shape::Mark('"');
        self.tokens.iter().filter(is_straight).count() % 2 == 1
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
                    self.slip(Habit::FrenchSpacing, range, "message-missing", &replacement);
                }
            }
            '«' if after.is_some_and(|c| !is_space(c)) => {
                self.slip(Habit::FrenchSpacing, range, "message-missing-after", "« ");
            }
            '°' if after.is_some_and(|c| c.is_ascii_digit())
                && matches!(self.written(at.wrapping_sub(1)), "n" | "N") =>
            {
                self.slip(Habit::FrenchSpacing, range, "message-missing-after", "° ");
            }
            ',' | '.' | ')' | ']' | '…' if is_spaced && !is_at_edge => {
                let belongs_to_next =
                    mark == '.' && after.is_some_and(|c| c.is_alphanumeric() || c == '.');
                let is_ellipsis =
                    before.is_some() && mark == '…' && self.written(at.wrapping_sub(1)) == "[";
                if !belongs_to_next && !is_ellipsis {
                    let start = self.text[..range.start].trim_end_matches(is_space).len();
                    self.slip(
                        Habit::FrenchSpacing,
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
                    Habit::FrenchSpacing,
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
                self.slip(Habit::FrenchQuotes, range, "message-apostrophe", "’");
            }
            '"' if !is_quoted => {
                let replacement = if straight % 2 == 1 { "« " } else { " »" };
                self.slip(Habit::FrenchQuotes, range, "message", replacement);
                if self.is_one_straight_too_many()
                    && let Some(slip) = self.slips.last_mut()
                {
                    slip.is_safe = false;
                }
            }
            '“' | '„' if !is_quoted => self.slip(Habit::FrenchQuotes, range, "message", "« "),
            '”' if !is_quoted => self.slip(Habit::FrenchQuotes, range, "message", " »"),
            '‘' | '‚' => self.slip(Habit::FrenchQuotes, range, "message", "« "),
            '’' if !is_letter(after) && self.text[..range.start].contains('‘') => {
                self.slip(Habit::FrenchQuotes, range, "message", " »");
            }
            _ => {}
        }
    }

    fn french_word(&mut self, at: usize) {
        let word = self.written(at);
        let first = word.chars().next().unwrap_or_default();
        let range = self.tokens[at].range();
        if let Some(right) = with_ligature(word) {
            self.slip(Habit::FrenchCapitals, range, "message-ligature", &right);
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
            self.slip(Habit::FrenchCapitals, range, "message-accent", &right);
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
                self.slip(Habit::FrenchCapitals, range, "message-accent", "À");
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
            self.slip(Habit::FrenchCapitals, range, "message-small", &small);
            return;
        }
        let languages = ["Allemand", "Anglais", "Français", "Luxembourgeois", "Néerlandais"];
        if languages.contains(&word) && previous.is_some_and(|before| self.written(before) == "en")
        {
            self.slip(Habit::FrenchCapitals, range, "message-small", &small);
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
            self.slip(Habit::FrenchCapitals, range, "message-small", &small);
        }
    }

    fn dutch(&mut self) {
        let mut straight = 0_usize;
        for at in 0..self.tokens.len() {
            match self.tokens[at].shape {
                Shape::Mark('-') => self.suspended(at),
                Shape::Mark(mark) => {
                    straight += usize::from(mark == '"');
                    self.dutch_quote(at, mark, straight);
                }
                // Hardly any word begins a compound that could be torn.
                Shape::Word if !self.words[at].traits.has(Trait::Slip) => {}
                _ => self.compound(at),
            }
        }
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
                self.slip(Habit::DutchQuotes, range, "message", replacement);
                if self.is_one_straight_too_many()
                    && let Some(slip) = self.slips.last_mut()
                {
                    slip.is_safe = false;
                }
            }
            '\'' => {
                let is_opening = !is_letter(before) && is_letter(after) && !is_short;
                let replacement = if is_opening { "‘" } else { "’" };
                let is_apostrophe =
                    (is_letter(before) && is_letter(after)) || (is_short && !is_letter(before));
                let message = if is_apostrophe { "message-apostrophe" } else { "message" };
                self.slip(Habit::DutchQuotes, range, message, replacement);
            }
            '’' if before.is_none_or(|c| is_space(c) || c == '(')
                && is_letter(after)
                && !is_short =>
            {
                self.slip(Habit::DutchQuotes, range, "message-turned", "‘");
            }
            '«' => self.slip_with_space(range, "“", true),
            '»' => self.slip_with_space(range, "”", false),
            '„' => self.slip(Habit::DutchQuotes, range, "message", "“"),
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
        self.slip(Habit::DutchQuotes, range, "message", replacement);
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
            self.slip(Habit::DutchCompound, range, "message-suspended", &replacement);
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
            self.slip(Habit::DutchCompound, start..next.end(), "message", &replacement);
        } else if is_first {
            let hyphen = if word == "corona" { "-" } else { "" };
            let replacement = format!("{word}{hyphen}{second}");
            self.slip(Habit::DutchCompound, start..next.end(), "message", &replacement);
            // The binding letter of a compound only a person knows.
            if let Some(slip) = self.slips.last_mut() {
                slip.is_safe = false;
            }
        }
    }
}

/// A word with `œ` where it was typed as two letters.
fn with_ligature(word: &str) -> Option<String> {
    const STEMS: [&str; 8] =
        ["oeuvre", "coeur", "soeur", "oeil", "voeu", "noeud", "moeurs", "manoeuvre"];
    if !word.contains("oe") && !word.contains("Oe") {
        return None;
    }
    let small = word.to_lowercase();
    let is_one = STEMS.iter().any(|stem| small.starts_with(stem) || small == format!("{stem}s"));
    is_one.then(|| word.replacen("oe", "œ", 1).replacen("Oe", "Œ", 1))
}

/// Tells whether a word may be a slip, or begin one; a word of which this says no is passed over.
pub(super) fn may_slip(word: &str, locale: Locale) -> bool {
    let first = word.chars().next().unwrap_or_default();
    match locale {
        Locale::Nl => word.bytes().any(|byte| byte.is_ascii_uppercase()) || is_first_member(word),
        Locale::Fr => {
            let is_judged = word.is_ascii()
                || word.contains("oe")
                || matches!(first, 'F' | 'A' | 'D' | 'E' | 'G' | 'N');
            is_judged && (first.is_uppercase() || with_ligature(word).is_some())
        }
    }
}

/// Tells whether a Dutch noun begins a compound when another noun follows it directly.
fn is_first_member(word: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str, locale: Locale) -> String {
        let mut mended = text.to_owned();
        for slip in slips(text, locale).into_iter().rev() {
            mended.replace_range(slip.range, &slip.replacement);
        }
        mended
    }

    #[test]
    fn french_slips_are_found_and_mended() {
        for (typed, right) in [
            ("Qui? Moi!", "Qui ? Moi !"),
            ("«oui»: 70%", "« oui » : 70 %"),
            ("un , deux ( trois )", "un, deux (trois)"),
            ("n°883/2004", "n° 883/2004"),
            ("l'eau et \"l’air\"", "l’eau et « l’air »"),
            ("“oui”", "« oui »"),
            ("Etats membres, mise en oeuvre", "États membres, mise en œuvre"),
            ("A partir du 7 Octobre", "À partir du 7 octobre"),
            ("l’Union Européenne", "l’Union européenne"),
        ] {
            assert_eq!(mended(typed, Locale::Fr), right);
        }
    }

    #[test]
    fn dutch_slips_are_found_and_mended() {
        for (typed, right) in [
            ("de 'proeftuin' en \"wat\"", "de ‘proeftuin’ en “wat”"),
            ("regio's, 's avonds", "regio’s, ’s avonds"),
            ("de ’just transition’", "de ‘just transition’"),
            ("de Benelux landen en 5G netwerken", "de Benelux-landen en 5G-netwerken"),
            ("energie - en klimaatplannen", "energie- en klimaatplannen"),
            ("« wat »", "“wat”"),
            ("EU regelgeving", "EU-regelgeving"),
        ] {
            assert_eq!(mended(typed, Locale::Nl), right);
        }
    }

    #[test]
    fn what_is_right_is_left_alone() {
        for (text, locale) in [
            (
                "Le « mot » : à 10:30 ; qui\u{a0}?! (voir [x](project:y)), l’eau, 70\u{202f}% [a] (b).",
                Locale::Fr,
            ),
            ("« il dit “oui” »", Locale::Fr),
            ("États-Unis ; Européenne, la Commission européenne. A. Dupont", Locale::Fr),
            (
                "De Benelux Unie, de Benelux wil, ’s-Gravenhage, regio’s, ‘wat’ en “hoe”.",
                Locale::Nl,
            ),
            ("- punt een\n- punt twee en meer", Locale::Nl),
            ("Benelux Interne Markt, 5G in de Benelux en EU.", Locale::Nl),
        ] {
            assert_eq!(slips(text, locale), [], "{text}");
        }
    }
}
