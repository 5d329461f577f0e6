//! The analysis of one text, shared by all rules.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::facts::{self, Fact};
use crate::tokens::{Token, TokenShape, TokenView, tokens};
use crate::word::{Stems, Word, WordCache, WordTrait, WordTraits, with_digits};
use plan_core::locale::Locale;

/// A text with its tokens, words and facts.
#[derive(Debug)]
pub struct Reading<'t> {
    /// The text.
    pub text: &'t str,
    /// Its language.
    pub locale: Locale,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// The properties of each token as a word.
    pub words: Vec<Word>,
    /// The traits of all its words together.
    pub traits: WordTraits,
    /// Its facts, in order.
    pub facts: Vec<Fact>,
    /// The result of [`Self::lowercase_text`], computed for the few texts that need it.
    lowercase: OnceCell<Option<String>>,
}

impl<'t> Reading<'t> {
    /// Analyses a text. `cache` holds the words of earlier texts, read with the same stems.
    pub fn of(text: &'t str, locale: Locale, stems: &Stems, cache: &mut WordCache) -> Self {
        let tokens = tokens(text);
        let mut traits = WordTraits::default();
        let mut has_digits = false;
        let mut word_of = |token: &Token| {
            let word = match token.shape {
                TokenShape::Word => cache.word(text, token.range(), locale, stems),
                TokenShape::Number | TokenShape::Mixed => {
                    has_digits = true;
                    with_digits(&text[token.range()], locale, stems)
                }
                TokenShape::Mark(_) => return Word::default(),
            };
            traits.include(word.traits);
            word
        };
        let words: Vec<Word> = tokens.iter().map(&mut word_of).collect();
        let facts = match has_digits || traits.has(WordTrait::StartsFact) {
            true => facts::scan(text, &tokens, &words, locale),
            false => Vec::new(),
        };
        Self { text, locale, tokens, words, traits, facts, lowercase: OnceCell::new() }
    }

    /// The text with its tokens.
    pub fn view(&self) -> TokenView<'_> {
        TokenView { text: self.text, tokens: &self.tokens }
    }

    /// The token at a position, as it was written.
    pub fn written(&self, at: usize) -> &str {
        self.view().written(at)
    }

    /// The word at a position in lower case; empty if the token is not a word.
    pub fn lowercase(&self, at: usize) -> Cow<'_, str> {
        match (self.tokens.get(at), self.lowercase_text()) {
            (Some(token), Some(text)) if token.shape == TokenShape::Word => {
                Cow::Borrowed(&text[token.range()])
            }
            _ => self.view().lowercase(at),
        }
    }

    /// The text in lower case, with every token in its place; none if a letter has another length
    /// in lower case, so that offsets would not match.
    pub fn lowercase_text(&self) -> Option<&str> {
        self.lowercase.get_or_init(|| lowercase_in_place(self.text)).as_deref()
    }

    /// The position of the token that contains a byte of the text.
    pub fn token_at(&self, byte: usize) -> Option<usize> {
        let at = self.tokens.partition_point(|token| token.end() <= byte);
        self.tokens.get(at).is_some_and(|token| token.start() <= byte).then_some(at)
    }
}

/// Converts a text to lower case; none if a letter changes its length.
fn lowercase_in_place(text: &str) -> Option<String> {
    // Fast path: apart from ASCII letters, none of these is a capital.
    let is_plain =
        |c| matches!(c, '\0'..='\u{bf}' | 'ß'..='ÿ' | 'œ' | '\u{2000}'..='\u{206f}' | '€');
    if text.is_ascii() || text.chars().all(is_plain) {
        return Some(text.to_ascii_lowercase());
    }
    let mut lower = String::with_capacity(text.len());
    for c in text.chars() {
        let before = lower.len();
        lower.extend(c.to_lowercase());
        if lower.len() - before != c.len_utf8() {
            return None;
        }
    }
    Some(lower)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::lowercase;

    #[test]
    fn lower_case_of_a_text_is_the_lower_case_of_its_words() {
        // The capital İ has another length in lower case.
        for text in ["De ÉNERGIE €", "L’Été Œuvre", "İstanbul En MEER", "", "ß"] {
            let mut cache = WordCache::default();
            let reading = Reading::of(text, Locale::Nl, &Stems::default(), &mut cache);
            for at in 0..reading.tokens.len() {
                let expected = match reading.tokens[at].shape {
                    TokenShape::Word => lowercase(reading.written(at)),
                    _ => Cow::Borrowed(""),
                };
                assert_eq!(reading.lowercase(at), expected, "{text}");
            }
            assert_eq!(reading.lowercase_text().is_some(), !text.contains('İ'), "{text}");
        }
    }
}
