//! The tokenizer: a text as words, numbers and punctuation, with their byte ranges.
//!
//! The targets of Markdown links and web addresses produce no tokens, so nothing in them is read as
//! a fact. All ranges refer to the original text.

use std::borrow::Cow;
use std::ops::Range;

/// The kind of a token.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum TokenShape {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// Letters and digits without anything between them: `CO2`, `5G`, `1er`.
    Mixed,
    /// One other character that is not white space.
    Mark(char),
}

/// A word, a number or a punctuation mark.
#[derive(Copy, Clone, Debug)]
pub struct Token {
    start: u32,
    end: u32,
    /// Its kind.
    pub shape: TokenShape,
    /// Whether white space precedes it.
    pub is_spaced: bool,
    /// Whether it is the first of its line.
    pub is_first: bool,
}

impl Token {
    /// Its byte range in the text.
    pub const fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The offset of its first byte.
    pub const fn start(&self) -> usize {
        self.start as usize
    }

    /// The offset after its last byte.
    pub const fn end(&self) -> usize {
        self.end as usize
    }
}

/// A text with its tokens. A position outside the text has no shape and an empty text, so scanners
/// can look around without checking bounds.
#[derive(Copy, Clone, Debug)]
pub struct TokenView<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens, in order.
    pub tokens: &'t [Token],
}

impl<'t> TokenView<'t> {
    /// The token at a position, as it was written.
    pub fn written(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range()])
    }

    /// The word at a position in lower case; empty if the token is not a word.
    pub fn lowercase(&self, at: usize) -> Cow<'t, str> {
        match self.shape(at) {
            Some(TokenShape::Word) => lowercase(self.written(at)),
            _ => Cow::Borrowed(""),
        }
    }

    /// The shape of the token at a position.
    pub fn shape(&self, at: usize) -> Option<TokenShape> {
        self.tokens.get(at).map(|token| token.shape)
    }

    /// Whether the token at a position is this punctuation mark.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.shape(at) == Some(TokenShape::Mark(mark))
    }

    /// Whether the token at a position is an apostrophe, curly or straight.
    pub fn is_apostrophe(&self, at: usize) -> bool {
        self.is_mark(at, '’') || self.is_mark(at, '\'')
    }

    /// Whether the token at a position follows the one before it without a space.
    pub fn is_joined(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.is_spaced)
    }

    /// The character before a token, which must exist.
    pub fn char_before(&self, at: usize) -> Option<char> {
        self.text[..self.tokens[at].start()].chars().next_back()
    }

    /// The character after a token, which must exist.
    pub fn char_after(&self, at: usize) -> Option<char> {
        self.text[self.tokens[at].end()..].chars().next()
    }
}

/// Converts a word to lower case.
pub fn lowercase(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().flat_map(char::to_lowercase).collect())
}

/// The class of the character that starts with a byte. Only [`Class::Wide`] depends on more bytes.
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

/// Splits a text into tokens.
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
                (true, true) => TokenShape::Mixed,
                (true, false) => TokenShape::Word,
                _ => TokenShape::Number,
            }
        } else {
            TokenShape::Mark(text[at..end].chars().next().unwrap_or_default())
        };
        tokens.push(Token { start: at as u32, end: end as u32, shape, is_spaced, is_first });
        (at, is_spaced, is_first) = (end, false, false);
    }
    tokens
}

/// The class of the character at an offset, and its length in bytes.
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

/// Whether a character separates words and is invisible.
pub fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\r') || (!c.is_ascii() && (c.is_whitespace() || c == '\u{ad}'))
}

/// The length of the link target (`](project:x)`) or web address (`https://…`) at an offset.
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
    fn addresses_have_no_tokens() {
        let text = "Zie [art. 22](act:eu-2019-943) en l’été\u{a0}2021, CO2: <https://x.eu/1>.";
        let found: Vec<&str> = tokens(text).iter().map(|token| &text[token.range()]).collect();
        let expected = [
            "Zie", "[", "art", ".", "22", "en", "l", "’", "été", "2021", ",", "CO2", ":", "<", ">",
            ".",
        ];
        assert_eq!(found, expected);
    }
}
