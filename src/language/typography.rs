//! The spaces that a language wants, whatever was typed.
//!
//! Authors type ordinary spaces; what is published has no-break spaces where a line must not end.
//! French: before `; : ? !` and `%`, inside guillemets, after `n°`, between a day and its month
//! (Lexique des règles typographiques de l’Imprimerie nationale; here always U+00A0). Dutch: after
//! `nr.` and `art.`, between a day and its month.

use crate::locale::Locale;

const NO_BREAK: char = '\u{a0}';

const MONTHS_NL: [&str; 12] = [
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
const MONTHS_FR: [&str; 12] = [
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

/// The names of the months of a language.
pub fn months(locale: Locale) -> &'static [&'static str; 12] {
    match locale {
        Locale::Nl => &MONTHS_NL,
        Locale::Fr => &MONTHS_FR,
    }
}

/// Gives a text the spaces of its language. Nothing but spaces changes.
pub fn typeset(locale: Locale, text: &str) -> String {
    let plain: Vec<char> = text.chars().collect();
    let mut set = String::with_capacity(text.len() + 8);
    let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let mut at = 0;
    while at < plain.len() {
        let c = plain[at];
        if !is_space(c) {
            set.push(c);
            at += 1;
            // A guillemet that was typed without its space gets one.
            if locale == Locale::Fr
                && c == '«'
                && plain.get(at).is_some_and(|next| !is_space(*next))
            {
                set.push(NO_BREAK);
            }
            if locale == Locale::Fr && plain.get(at) == Some(&'»') && !is_space(c) {
                set.push(NO_BREAK);
            }
            continue;
        }
        let next = plain.get(at + 1).copied();
        let keeps = match locale {
            Locale::Fr => {
                matches!(next, Some(';' | ':' | '?' | '!' | '%' | '»'))
                    || set.ends_with('«')
                    || set.ends_with("n°")
            }
            Locale::Nl => set.ends_with(" nr.") || set.ends_with("(nr.") || set.ends_with(" art."),
        };
        let keeps = keeps || is_day_before_month(locale, &set, &plain[at + 1..]);
        set.push(if keeps {
            NO_BREAK
        } else if c == ' ' {
            ' '
        } else {
            c
        });
        at += 1;
    }
    set
}

/// Tells whether a text ends with a day and a month follows.
fn is_day_before_month(locale: Locale, before: &str, after: &[char]) -> bool {
    let before = before.strip_suffix("er").filter(|_| locale == Locale::Fr).unwrap_or(before);
    let digits = before.chars().rev().take_while(char::is_ascii_digit).count();
    if digits == 0 || digits > 2 {
        return false;
    }
    let word: String = after.iter().take_while(|c| c.is_alphabetic()).collect();
    months(locale).contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_gets_its_no_break_spaces_whatever_was_typed() {
        for (typed, set) in [
            ("Qui ? Moi !", "Qui\u{a0}? Moi\u{a0}!"),
            ("« oui » : 70 %", "«\u{a0}oui\u{a0}»\u{a0}: 70\u{a0}%"),
            ("«oui»", "«\u{a0}oui\u{a0}»"),
            ("n° 883/2004", "n°\u{a0}883/2004"),
            ("le 1er août 2021", "le 1er\u{a0}août 2021"),
            ("à 10:30", "à 10:30"),
        ] {
            assert_eq!(typeset(Locale::Fr, typed), set);
        }
    }

    #[test]
    fn dutch_keeps_numbers_and_dates_together() {
        for (typed, set) in [
            ("op 7 oktober 2020", "op 7\u{a0}oktober 2020"),
            ("verordening (EG) nr. 883/2004", "verordening (EG) nr.\u{a0}883/2004"),
            ("Waarom ?", "Waarom ?"),
        ] {
            assert_eq!(typeset(Locale::Nl, typed), set);
        }
    }
}
