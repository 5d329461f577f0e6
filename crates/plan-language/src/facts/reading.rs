//! A text, taken apart once for all who look at it.

use std::cell::OnceCell;

use super::{Fact, Scanner};
use crate::tokens::{Shape, Token, tokens};
use crate::vocabulary::{Reader, Trait, Traits, Vocabulary, Word, small_letters};
use plan_core::locale::Locale;

/// A text, taken apart, and what it states.
#[derive(Debug)]
pub struct Reading<'t> {
    /// The text.
    pub text: &'t str,
    /// Its language.
    pub locale: Locale,
    /// Its words, numbers and marks.
    pub tokens: Vec<Token>,
    /// What is known of each of them.
    pub words: Vec<Word>,
    /// The qualities of all its words together.
    pub traits: Traits,
    /// What it states, in order.
    pub facts: Vec<Fact>,
    /// The text in small letters; most texts are never asked for it.
    small: OnceCell<Small>,
}

/// A text in small letters.
#[derive(Debug)]
enum Small {
    /// Every letter stands where it stood.
    InPlace(String),
    /// The words one after the other, and where each ends: some letter has another length when it
    /// is small.
    Apart(String, Vec<u32>),
}

impl Reading<'_> {
    /// A token as it was written.
    pub fn written(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range()])
    }

    /// A word in small letters; nothing for what is no word.
    pub fn small(&self, at: usize) -> &str {
        let Some(token) = self.tokens.get(at).filter(|token| token.shape == Shape::Word) else {
            return "";
        };
        match self.in_small_letters() {
            Small::InPlace(small) => &small[token.range()],
            Small::Apart(small, ends) => {
                let end = ends.get(at).copied().unwrap_or_default();
                let start = at.checked_sub(1).and_then(|before| ends.get(before)).unwrap_or(&0);
                small.get(*start as usize..end as usize).unwrap_or_default()
            }
        }
    }

    /// The whole text in small letters, where every word has its place of before.
    pub fn small_text(&self) -> Option<&str> {
        match self.in_small_letters() {
            Small::InPlace(small) => Some(small),
            Small::Apart(..) => None,
        }
    }

    fn in_small_letters(&self) -> &Small {
        self.small.get_or_init(|| small_text(self.text, &self.tokens))
    }

    /// The token of which a byte of the text is a part.
    pub fn token_at(&self, byte: usize) -> Option<usize> {
        let at = self.tokens.partition_point(|token| token.end() <= byte);
        self.tokens.get(at).is_some_and(|token| token.start() <= byte).then_some(at)
    }
}

fn small_text(text: &str, tokens: &[Token]) -> Small {
    // What certainly is no capital; asking for the others takes longer.
    let is_plain =
        |c| matches!(c, '\0'..='\u{bf}' | 'ß'..='ÿ' | 'œ' | '\u{2000}'..='\u{206f}' | '€');
    if text.is_ascii() || text.chars().all(is_plain) {
        return Small::InPlace(text.to_ascii_lowercase());
    }
    let mut small = String::with_capacity(text.len());
    for c in text.chars() {
        let before = small.len();
        small.extend(c.to_lowercase());
        if small.len() - before != c.len_utf8() {
            return apart(text, tokens);
        }
    }
    Small::InPlace(small)
}

fn apart(text: &str, tokens: &[Token]) -> Small {
    let mut small = String::with_capacity(text.len());
    let mut ends = Vec::with_capacity(tokens.len());
    for token in tokens {
        if token.shape == Shape::Word {
            small.push_str(&small_letters(&text[token.range()]));
        }
        ends.push(small.len() as u32);
    }
    Small::Apart(small, ends)
}

/// Reads a text alone. Whoever reads many keeps a [`Vocabulary`] for them.
pub fn read(text: &str, locale: Locale) -> Reading<'_> {
    Vocabulary::default().read(text, locale)
}

/// Reads a text.
pub(crate) fn read_with<'t>(text: &'t str, locale: Locale, reader: &mut Reader<'_>) -> Reading<'t> {
    let tokens = tokens(text);
    let mut traits = Traits::default();
    let mut has_digits = false;
    let words: Vec<Word> = tokens
        .iter()
        .map(|token| match token.shape {
            Shape::Word => {
                let word = reader.word(text, token.range(), locale);
                traits.include(word.traits);
                word
            }
            Shape::Number | Shape::Mixed => {
                has_digits = true;
                let word = reader.other(&text[token.range()], locale);
                traits.include(word.traits);
                word
            }
            Shape::Mark(_) => Word::default(),
        })
        .collect();
    let mut facts = Vec::new();
    if has_digits || traits.has(Trait::Fact) {
        let mut scanner = Scanner { text, locale, tokens: &tokens, words: &words, facts };
        scanner.run();
        facts = scanner.facts;
    }
    Reading { text, locale, tokens, words, traits, facts, small: OnceCell::new() }
}
