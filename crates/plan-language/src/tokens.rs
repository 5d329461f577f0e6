//! A text as words, numbers and marks, with their places.
//!
//! One pass over the bytes. The addresses of Markdown links and of the web are no words: they are
//! passed over, so that nothing in them is taken for a fact and every place stays what it was.

use std::ops::Range;

/// What a token is.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Shape {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// Letters and digits without anything between them: `CO2`, `5G`, `1er`.
    Mixed,
    /// One other character.
    Mark(char),
}

/// A word, a number or a mark.
#[derive(Copy, Clone, Debug)]
pub struct Token {
    start: u32,
    end: u32,
    /// What it is.
    pub shape: Shape,
    /// White space stands before it.
    pub is_spaced: bool,
    /// It is the first of its line.
    pub is_first: bool,
}

impl Token {
    /// The bytes of the text.
    pub const fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The first byte of the text.
    pub const fn start(&self) -> usize {
        self.start as usize
    }

    /// The byte after the last one.
    pub const fn end(&self) -> usize {
        self.end as usize
    }
}

/// What a byte may begin; of by far most bytes it tells everything.
#[derive(Copy, Clone, PartialEq)]
enum Class {
    Letter,
    Digit,
    Space,
    Mark,
    /// The first byte of a character that is not ASCII.
    Wide,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b' ' | b'\n' | b'\t' | b'\r' => Class::Space,
            0x80.. => Class::Wide,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

/// Takes a text apart.
pub fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let (mut at, mut is_spaced, mut is_first) = (0, false, true);
    while at < bytes.len() {
        let (class, length) = class_at(text, at);
        if class == Class::Space {
            is_first |= bytes[at] == b'\n';
            is_spaced = true;
            at += length;
            continue;
        }
        if class != Class::Wide
            && matches!(bytes[at], b']' | b'h')
            && let Some(address) = address_at(text, at)
        {
            at += address;
            is_spaced = true;
            continue;
        }
        let (mut letters, mut digits) = (class == Class::Letter, class == Class::Digit);
        let mut end = at + length;
        let shape = if letters || digits {
            while let Some(byte) = bytes.get(end) {
                match CLASSES[*byte as usize] {
                    Class::Letter => {
                        letters = true;
                        end += 1;
                        continue;
                    }
                    Class::Space | Class::Mark => break,
                    Class::Digit | Class::Wide => {}
                }
                let (class, length) = class_at(text, end);
                match class {
                    Class::Letter => letters = true,
                    Class::Digit => digits = true,
                    _ => break,
                }
                end += length;
            }
            match (letters, digits) {
                (true, true) => Shape::Mixed,
                (true, false) => Shape::Word,
                _ => Shape::Number,
            }
        } else {
            Shape::Mark(text[at..end].chars().next().unwrap_or_default())
        };
        tokens.push(Token { start: at as u32, end: end as u32, shape, is_spaced, is_first });
        (at, is_spaced, is_first) = (end, false, false);
    }
    tokens
}

/// What stands at a place, and how many bytes it has.
#[inline]
fn class_at(text: &str, at: usize) -> (Class, usize) {
    let bytes = text.as_bytes();
    match CLASSES[bytes[at] as usize] {
        // U+00C0 to U+00FF are letters but for × and ÷.
        Class::Wide if bytes[at] == 0xC3 && !matches!(bytes.get(at + 1), Some(0x97 | 0xB7)) => {
            (Class::Letter, 2)
        }
        Class::Wide => wide_at(text, at),
        class => (class, 1),
    }
}

fn wide_at(text: &str, at: usize) -> (Class, usize) {
    let c = text[at..].chars().next().unwrap_or_default();
    let class = if is_space(c) {
        Class::Space
    } else if ('\u{2010}'..='\u{205e}').contains(&c) {
        // Dashes, quotation marks, points: no letter is among them.
        Class::Mark
    } else if ('\u{2080}'..='\u{2089}').contains(&c) {
        Class::Digit
    } else if c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c) {
        Class::Letter
    } else {
        Class::Mark
    };
    (class, c.len_utf8())
}

/// Tells whether a character parts words and is not seen.
pub fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\r') || (!c.is_ascii() && (c.is_whitespace() || c == '\u{ad}'))
}

/// The length of an address that begins here: `](project:x)`, `<https://…>`, `https://…`.
fn address_at(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    match rest.as_bytes()[0] {
        b']' if rest.starts_with("](") => {
            let end = rest.find([')', '\n'])?;
            Some(end + usize::from(rest.as_bytes()[end] == b')'))
        }
        b'h' if rest.starts_with("http://") || rest.starts_with("https://") => {
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | ')'));
            Some(end.unwrap_or(rest.len()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_words_numbers_and_punctuation_without_addresses() {
        let text = "Zie [art. 22](act:eu-2019-943) en l’été\u{a0}2021, CO2: <https://x.eu/1>.";
        let found: Vec<&str> = tokens(text).iter().map(|token| &text[token.range()]).collect();
        let expected = [
            "Zie", "[", "art", ".", "22", "en", "l", "’", "été", "2021", ",", "CO2", ":", "<", ">",
            ".",
        ];
        assert_eq!(found, expected);
    }
}
