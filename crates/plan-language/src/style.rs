//! What a text of one language types otherwise than its rules want: spaces, quotation marks,
//! accents on capitals, compounds.
//!
//! The sources are the Lexique des règles typographiques de l’Imprimerie nationale for French, and
//! the Groene Boekje and the Taalunie for Dutch; where they leave a choice, the plan's own. Which
//! kind of space stands before a mark is the business of [`super::typography`]. Addresses of links
//! are passed over.

mod dutch;
mod french;

use std::ops::Range;

use super::facts::{self, Reading};
use super::tokens::{Shape, Token};
use super::vocabulary::Word;
use plan_core::locale::Locale;

/// What a slip is about.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum TypographyRule {
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
pub struct TypographyIssue {
    /// What it is about.
    pub habit: TypographyRule,
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
pub fn slips(text: &str, locale: Locale) -> Vec<TypographyIssue> {
    slips_of(&facts::read(text, locale))
}

/// Finds the slips of a text that was read, in order.
pub fn slips_of(reading: &Reading<'_>) -> Vec<TypographyIssue> {
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
    slips: Vec<TypographyIssue>,
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
        habit: TypographyRule,
        range: Range<usize>,
        message: &'static str,
        replacement: &str,
    ) {
        let replacement = replacement.to_owned();
        self.slips.push(TypographyIssue { habit, range, message, replacement, is_safe: true });
    }

    /// Leaves the straight quotation marks of a text to a person when one of so many has no other:
    /// which of them opens, only a person knows then.
    fn leave_straight_marks(&mut self, straight: usize) {
        if straight % 2 == 1 {
            let text = self.text;
            let is_straight = |slip: &&mut TypographyIssue| &text[slip.range.clone()] == "\"";
            self.slips.iter_mut().filter(is_straight).for_each(|slip| slip.is_safe = false);
        }
    }
}

/// Tells whether a word may be a slip, or begin one; a word of which this says no is passed over.
pub(super) fn may_slip(word: &str, locale: Locale) -> bool {
    let first = word.chars().next().unwrap_or_default();
    match locale {
        Locale::Nl => {
            word.bytes().any(|byte| byte.is_ascii_uppercase()) || dutch::is_first_member(word)
        }
        Locale::Fr => {
            let is_judged = word.is_ascii()
                || word.contains("oe")
                || matches!(first, 'F' | 'A' | 'D' | 'E' | 'G' | 'N');
            is_judged && (first.is_uppercase() || french::with_ligature(word).is_some())
        }
    }
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
    fn french_mistakes_are_corrected() {
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
    fn dutch_mistakes_are_corrected() {
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
    fn unpaired_straight_quotes_have_no_safe_fix() {
        for (text, is_safe) in [("\"een\" en \"twee\"", true), ("\"een\" en \"twee", false)] {
            for locale in Locale::ALL {
                let slips = slips(text, locale);
                let marks = slips.iter().filter(|slip| &text[slip.range.clone()] == "\"");
                assert!(marks.clone().count() > 2, "{text}");
                assert!(marks.clone().all(|slip| slip.is_safe == is_safe), "{text}");
            }
        }
    }

    #[test]
    fn correct_texts_are_not_reported() {
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
