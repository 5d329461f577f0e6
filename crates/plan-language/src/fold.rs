//! Folds texts for the search: without capitals, accents and typography.
//!
//! Inflected forms (a plural, an elision) stay different; stemming handles those.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text: `Énergie` and `energie` become the same, as do `cœur` and `coeur`, a no-break
/// space and a space, a curly apostrophe and a straight one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for c in letters {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '‘' | '’' => folded.push('\''),
            '\u{2010}'..='\u{2014}' => folded.push('-'),
            '\u{ad}' => {}
            c if c.is_whitespace() => folded.push(' '),
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_ignores_accents_case_and_typography() {
        for (text, folded) in [
            ("Énergie", "energie"),
            ("cœur", "coeur"),
            ("70\u{a0}%", "70 %"),
            ("l’hydrogène", "l'hydrogene"),
            ("Coördinatie", "coordinatie"),
            ("CO₂", "co2"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }
}
