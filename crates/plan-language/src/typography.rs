//! No-break spaces in published texts.
//!
//! Authors type ordinary spaces. [`typeset`] replaces them where a line must not break: in the
//! number of a Benelux act, between a day and its month, and where the language pack says so.

use crate::packs::{LanguagePack, pack};
use plan_core::locale::Locale;

const NO_BREAK: char = '\u{a0}';

/// The names of the months of a language, from January on.
pub fn months(locale: Locale) -> &'static [&'static str; 12] {
    pack(locale).months()
}

/// Sets the no-break spaces of a text, and changes nothing but spaces.
///
/// Every text of every page passes through here several times, so this works on bytes and copies
/// unchanged stretches at once.
pub fn typeset(locale: Locale, text: &str) -> String {
    let pack = pack(locale);
    let spaces_guillemets = pack.spaces_guillemets();
    let bytes = text.as_bytes();
    let mut set = String::with_capacity(text.len() + 8);
    let (mut copied, mut at) = (0, 0);
    while at < bytes.len() {
        let space = space_at(bytes, at);
        if space > 0 {
            let (before, after) = (&text[..at], &text[at + space..]);
            if keeps_together(pack, before, after) {
                set.push_str(&text[copied..at]);
                set.push(NO_BREAK);
                copied = at + space;
            }
            at += space;
            continue;
        }
        // Guillemets (C2 AB, C2 BB) without their space get one.
        if spaces_guillemets && bytes[at] == 0xC2 {
            let is_inner = |end: usize| end < bytes.len() && space_at(bytes, end) == 0;
            match bytes.get(at + 1) {
                Some(0xAB) if is_inner(at + 2) => {
                    set.push_str(&text[copied..at + 2]);
                    set.push(NO_BREAK);
                    copied = at + 2;
                }
                Some(0xBB) if at > 0 && !text[..at].ends_with(is_space) => {
                    set.push_str(&text[copied..at]);
                    set.push(NO_BREAK);
                    copied = at;
                }
                _ => {}
            }
            at += 2;
            continue;
        }
        at += 1;
    }
    set.push_str(&text[copied..]);
    set
}

/// The length in bytes of the space at an offset; 0 if there is none.
fn space_at(bytes: &[u8], at: usize) -> usize {
    match (bytes[at], bytes.get(at + 1), bytes.get(at + 2)) {
        (b' ', ..) => 1,
        (0xC2, Some(0xA0), _) => 2,
        (0xE2, Some(0x80), Some(0xAF | 0x89)) => 3,
        _ => 0,
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Whether a line must not break between two texts, which a space separates.
fn keeps_together(pack: &dyn LanguagePack, before: &str, after: &str) -> bool {
    pack.keeps_together(before, after)
        || is_in_number_of_act(before, after)
        || is_day_before_month(pack, before, after)
}

/// Whether the space is inside the number of a Benelux act: `M (83) 27`.
fn is_in_number_of_act(before: &str, after: &str) -> bool {
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let letter = |text: &str| {
        let rest = text.strip_suffix('M');
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    if let Some(year) = after.strip_prefix('(') {
        return digit(year) && letter(before);
    }
    let year = before.strip_suffix(')').filter(|_| digit(after));
    let start = year.map(|year| year.trim_end_matches(|c: char| c.is_ascii_digit()));
    let start = start.and_then(|start| start.strip_suffix('('));
    start.is_some_and(|start| letter(start.trim_end_matches(is_space)))
}

/// Whether the first text ends with a day and the second one starts with a month.
fn is_day_before_month(pack: &dyn LanguagePack, before: &str, after: &str) -> bool {
    let ending = pack.first_day_ending();
    let before = ending.and_then(|ending| before.strip_suffix(ending)).unwrap_or(before);
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 2 {
        return false;
    }
    let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    pack.months().contains(&&after[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_punctuation_gets_no_break_spaces() {
        for (typed, set) in [
            ("Qui ? Moi !", "Qui\u{a0}? Moi\u{a0}!"),
            ("« oui » : 70 %", "«\u{a0}oui\u{a0}»\u{a0}: 70\u{a0}%"),
            ("«oui»", "«\u{a0}oui\u{a0}»"),
            ("n° 883/2004", "n°\u{a0}883/2004"),
            ("le 1er août 2021", "le 1er\u{a0}août 2021"),
            ("à 10:30", "à 10:30"),
            ("(cf. art. 22)", "(cf. art.\u{a0}22)"),
            ("la décision M (83) 27 (1983)", "la décision M\u{a0}(83)\u{a0}27 (1983)"),
            ("le\u{202f}« mot »\u{2009}!", "le\u{202f}«\u{a0}mot\u{a0}»\u{a0}!"),
            ("«", "«"),
            ("»", "»"),
            ("", ""),
        ] {
            assert_eq!(typeset(Locale::Fr, typed), set);
        }
    }

    #[test]
    fn dutch_numbers_and_dates_get_no_break_spaces() {
        for (typed, set) in [
            ("op 7 oktober 2020", "op 7\u{a0}oktober 2020"),
            ("verordening (EG) nr. 883/2004", "verordening (EG) nr.\u{a0}883/2004"),
            ("beschikking M (2009) 1.", "beschikking M\u{a0}(2009)\u{a0}1."),
            ("FORUM (12) 3 en (83) 27", "FORUM (12) 3 en (83) 27"),
            ("Waarom ?", "Waarom ?"),
        ] {
            assert_eq!(typeset(Locale::Nl, typed), set);
        }
    }
}
