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

/// Takes a text apart.
pub fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let (mut at, mut is_spaced, mut is_first) = (0, false, true);
    while at < bytes.len() {
        let (c, length) = char_at(text, at);
        if is_space(c) {
            is_first |= c == '\n';
            is_spaced = true;
            at += length;
            continue;
        }
        if let Some(address) = address_at(text, at) {
            at += address;
            is_spaced = true;
            continue;
        }
        let (shape, end) = token_at(text, at, c, length);
        tokens.push(Token { start: at as u32, end: end as u32, shape, is_spaced, is_first });
        (at, is_spaced, is_first) = (end, false, false);
    }
    tokens
}

/// The character at a place and its length; by far most are ASCII.
fn char_at(text: &str, at: usize) -> (char, usize) {
    let byte = text.as_bytes()[at];
    if byte.is_ascii() {
        return (char::from(byte), 1);
    }
    let c = text[at..].chars().next().unwrap_or_default();
    (c, c.len_utf8())
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

fn token_at(text: &str, at: usize, first: char, length: usize) -> (Shape, usize) {
    let is_digit = |c: char| c.is_ascii_digit() || ('\u{2080}'..='\u{2089}').contains(&c);
    let is_letter = |c: char| {
        c.is_ascii_alphabetic()
            || (!c.is_ascii() && (c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c)))
    };
    let (mut letters, mut digits) = (is_letter(first), is_digit(first));
    if !letters && !digits {
        return (Shape::Mark(first), at + length);
    }
    let mut end = at + length;
    while end < text.len() {
        let (c, length) = char_at(text, end);
        match (is_letter(c), is_digit(c)) {
            (true, _) => letters = true,
            (_, true) => digits = true,
            _ => break,
        }
        end += length;
    }
    let shape = match (letters, digits) {
        (true, true) => Shape::Mixed,
        (true, false) => Shape::Word,
        _ => Shape::Number,
    };
    (shape, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_marks_are_told_apart_and_addresses_passed_over() {
        let text = "Zie [art. 22](act:eu-2019-943) en l’été\u{a0}2021, CO2: <https://x.eu/1>.";
        let found: Vec<&str> = tokens(text).iter().map(|token| &text[token.range()]).collect();
        let expected = [
            "Zie", "[", "art", ".", "22", "en", "l", "’", "été", "2021", ",", "CO2", ":", "<", ">",
            ".",
        ];
        assert_eq!(found, expected);
    }
}
