//! Fingerprints of texts that do not depend on typography.
//!
//! A confirmation is about the words of a text, not about its spaces and quotation marks. So the
//! fingerprint is the hash of the *folded* text.

use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// The first eight bytes of the SHA-256 (FIPS 180-4) of a folded text.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Computes the fingerprint of a text.
    pub fn of(text: &str) -> Self {
        let hash: [u8; 32] = Sha256::digest(fold(text).as_bytes()).into();
        let mut first = [0; 8];
        first.copy_from_slice(&hash[..8]);
        Self(u64::from_be_bytes(first))
    }

    /// Parses what [`fmt::Display`] prints: sixteen lower-case hexadecimal digits.
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

/// Removes typographic differences: text is normalised to NFC (Unicode Annex 15), every run of
/// white space becomes one space, all quotation marks become `'` and all dashes `-`, and spaces
/// that depend on the conventions of a language (before `; : ? ! %`, inside guillemets) and
/// invisible characters are dropped.
///
/// Folding is idempotent.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // A space is added only if the next character keeps it.
    let mut is_space_pending = false;
    let mut drops_spaces = true;
    // Soft hyphens and zero-width characters can separate a letter from its accent, so they are
    // dropped before the normalisation.
    let is_visible =
        |c: &char| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    // Nearly every text is in NFC already: all of these characters are NFC_QC=Yes in the Unicode
    // Character Database.
    let visible = text.chars().filter(is_visible);
    let is_composed = |c| matches!(c, '\0'..='\u{2ff}' | '\u{2002}'..='\u{206f}' | '€');
    let (plain, composed) = match text.chars().all(is_composed) {
        true => (Some(visible), None),
        false => (None, Some(visible.nfc())),
    };
    for c in plain.into_iter().flatten().chain(composed.into_iter().flatten()) {
        // The fast path for letters.
        if c.is_ascii_alphabetic() {
            if is_space_pending {
                folded.push(' ');
            }
            folded.push(c);
            (is_space_pending, drops_spaces) = (false, false);
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
            c if c.is_whitespace() => is_space_pending = !drops_spaces,
            '«' => {
                push(&mut folded, is_space_pending, "'");
                (is_space_pending, drops_spaces) = (false, true);
            }
            '»' => {
                push(&mut folded, false, "'");
                (is_space_pending, drops_spaces) = (false, false);
            }
            ';' | ':' | '?' | '!' | '%' => {
                folded.push(c);
                (is_space_pending, drops_spaces) = (false, false);
            }
            '…' => {
                push(&mut folded, is_space_pending, "...");
                (is_space_pending, drops_spaces) = (false, false);
            }
            c => {
                if is_space_pending {
                    folded.push(' ');
                }
                folded.push(c);
                (is_space_pending, drops_spaces) = (false, false);
            }
        }
    }
    folded
}

fn push(folded: &mut String, has_space: bool, text: &str) {
    if has_space {
        folded.push(' ');
    }
    folded.push_str(text);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn typography_does_not_affect_fingerprints() {
        for (a, b) in [
            ("« oui » : 70 %", "«oui»: 70%"),
            ("« oui »", "“oui”"),
            ("l’énergie", "l'e\u{301}nergie"),
            ("een\n  twee", " een twee\n"),
            ("2021-2024", "2021–2024"),
            ("enz…", "enz..."),
            ("zacht\u{ad}e", "zachte"),
            ("n°\u{a0}883/2004", "n° 883/2004"),
        ] {
            assert_eq!(fold(a), fold(b));
            assert_eq!(Fingerprint::of(a), Fingerprint::of(b));
        }
    }

    #[test]
    fn words_and_meaningful_signs_change_the_fingerprint() {
        for (a, b) in [
            ("70 %", "80 %"),
            ("Benelux", "benelux"),
            ("een twee", "eentwee"),
            ("[a](act:b)", "[a](act:c)"),
            ("wil, niet", "wil niet"),
            ("a : b", "a ; b"),
        ] {
            assert_ne!(fold(a), fold(b), "{a}");
        }
    }

    #[test]
    fn displaying_a_fingerprint_is_the_inverse_of_parsing() {
        let fingerprint = Fingerprint::of("Waterstof");
        assert_eq!(Fingerprint::parse(&fingerprint.to_string()), Some(fingerprint));
        for invalid in ["", "0", "00112233445566778", "001122334455667G", "+01122334455667a"] {
            assert_eq!(Fingerprint::parse(invalid), None, "{invalid}");
        }
        // The start of the SHA-256 of `abc` in FIPS 180-4.
        assert_eq!(Fingerprint::of("abc").to_string(), "ba7816bf8f01cfea");
    }

    proptest! {
        #[test]
        fn folding_is_idempotent(text in "[ \\n\u{a0}a-c«»“”’'\"%:;?!…–\\-e\u{301}\u{ad}]{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_any_text_is_idempotent(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
