//! What stays the same when only the typography of a text changes.
//!
//! A translation is confirmed for what two texts say, not for the spaces and quotation marks with
//! which they say it. So a text is *folded* first, and the fingerprint is made of what is left.

use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// 64 bits that stand for a folded text: the first eight bytes of its SHA-256 (FIPS 180-4).
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Makes the fingerprint of a text.
    pub fn of(text: &str) -> Self {
        let hash: [u8; 32] = Sha256::digest(fold(text).as_bytes()).into();
        let mut first = [0; 8];
        first.copy_from_slice(&hash[..8]);
        Self(u64::from_be_bytes(first))
    }

    /// Reads what [`fmt::Display`] writes: sixteen hexadecimal digits in lower case.
    pub fn parse(text: &str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let fits = text.len() == 16 && text.bytes().all(is_plain);
        u64::from_str_radix(text, 16).ok().filter(|_| fits).map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Takes away what is only typography: composed and separate accents are one, every run of white
/// space is one blank, all quotation marks are one, all dashes are one, and blanks that only a
/// language's manners want (before `; : ? ! %`, inside quotation marks) are none.
///
/// Folding a folded text changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // A blank is written when it is clear that one is wanted.
    let mut is_blank_due = false;
    let mut eats_blanks = true;
    // Soft hyphens and marks without width are seen by nobody; they may part a letter from its
    // accent, so they go first.
    let is_seen =
        |c: &char| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    // What holds only letters of the alphabet and signs is composed as it is (all of these are
    // NFC_QC=Yes in the Unicode Character Database); nearly every text does.
    let seen = text.chars().filter(is_seen);
    let is_composed = |c| matches!(c, '\0'..='\u{2ff}' | '\u{2002}'..='\u{206f}' | '€');
    let (plain, composed) = match text.chars().all(is_composed) {
        true => (Some(seen), None),
        false => (None, Some(seen.nfc())),
    };
    for c in plain.into_iter().flatten().chain(composed.into_iter().flatten()) {
        // By far most are letters.
        if c.is_ascii_alphabetic() {
            if is_blank_due {
                folded.push(' ');
            }
            folded.push(c);
            (is_blank_due, eats_blanks) = (false, false);
            continue;
        }
        let c = match c {
            '‘' | '’' | '‚' | '‛' | '“' | '”' | '„' | '‟' | '‹' | '›' | '"' | '´' | '`' | '′' => {
                '\''
            }
            '‐' | '‑' | '–' | '—' | '―' | '−' => '-',
            other => other,
        };
        match c {
            c if c.is_whitespace() => is_blank_due = !eats_blanks,
            '«' => {
                push(&mut folded, is_blank_due, "'");
                (is_blank_due, eats_blanks) = (false, true);
            }
            '»' => {
                push(&mut folded, false, "'");
                (is_blank_due, eats_blanks) = (false, false);
            }
            ';' | ':' | '?' | '!' | '%' => {
                folded.push(c);
                (is_blank_due, eats_blanks) = (false, false);
            }
            '…' => {
                push(&mut folded, is_blank_due, "...");
                (is_blank_due, eats_blanks) = (false, false);
            }
            c => {
                if is_blank_due {
                    folded.push(' ');
                }
                folded.push(c);
                (is_blank_due, eats_blanks) = (false, false);
            }
        }
    }
    folded
}

fn push(folded: &mut String, blank: bool, text: &str) {
    if blank {
        folded.push(' ');
    }
    folded.push_str(text);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn typography_changes_nothing() {
        for (one, other) in [
            ("« oui » : 70 %", "«oui»: 70%"),
            ("« oui »", "“oui”"),
            ("l’énergie", "l'e\u{301}nergie"),
            ("een\n  twee", " een twee\n"),
            ("2021-2024", "2021–2024"),
            ("enz…", "enz..."),
            ("zacht\u{ad}e", "zachte"),
            ("n°\u{a0}883/2004", "n° 883/2004"),
        ] {
            assert_eq!(fold(one), fold(other));
            assert_eq!(Fingerprint::of(one), Fingerprint::of(other));
        }
    }

    #[test]
    fn words_and_signs_that_mean_something_stay() {
        for (one, other) in [
            ("70 %", "80 %"),
            ("Benelux", "benelux"),
            ("een twee", "eentwee"),
            ("[a](act:b)", "[a](act:c)"),
            ("wil, niet", "wil niet"),
            ("a : b", "a ; b"),
        ] {
            assert_ne!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn a_fingerprint_is_read_as_it_is_written() {
        let fingerprint = Fingerprint::of("Waterstof");
        assert_eq!(Fingerprint::parse(&fingerprint.to_string()), Some(fingerprint));
        for wrong in ["", "0", "00112233445566778", "001122334455667G", "+01122334455667a"] {
            assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
        }
        // A named hash: whoever wants can make it with another program.
        assert_eq!(Fingerprint::of("abc").to_string(), "ba7816bf8f01cfea");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "[ \\n\u{a0}a-c«»“”’'\"%:;?!…–\\-e\u{301}\u{ad}]{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_any_text_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
