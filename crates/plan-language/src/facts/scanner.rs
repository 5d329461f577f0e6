//! The scanner: one pass over the tokens of a text.

use std::ops::Range;

use super::{Fact, FactKind, FactValue, Measure, ONE, Strength};
use crate::fact_start::{self, FactStart};
use crate::packs::{LanguagePack, Phrases, pack};
use crate::sense::{Bound, Opening, Sense};
use crate::tokens::{Token, TokenShape, TokenView};
use crate::word::{Word, WordTrait};
use plan_core::locale::Locale;

/// Finds the facts of a text, in order. `words` has an entry for each token of the text.
pub fn scan(text: &str, tokens: &[Token], words: &[Word], locale: Locale) -> Vec<Fact> {
    let pack = pack(locale);
    let view = TokenView { text, tokens };
    let mut scanner =
        Scanner { view, words, locale, pack, phrases: pack.phrases(), facts: Vec::new() };
    scanner.run();
    scanner.facts
}

/// The state of a scan. A method that scans a fact takes the position of its first token and
/// returns the position after its last token, or none if there is no such fact.
pub(super) struct Scanner<'s> {
    pub(super) view: TokenView<'s>,
    pub(super) words: &'s [Word],
    pub(super) locale: Locale,
    pub(super) pack: &'static dyn LanguagePack,
    pub(super) phrases: &'static Phrases,
    pub(super) facts: Vec<Fact>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while at < self.view.tokens.len() {
            at = match self.view.tokens[at].shape {
                TokenShape::Number => self.number(at),
                TokenShape::Mixed => self.mixed(at),
                TokenShape::Word if self.words[at].traits.has(WordTrait::StartsFact) => {
                    self.scan_word(at)
                }
                TokenShape::Word | TokenShape::Mark(_) => at + 1,
            };
        }
    }

    fn scan_word(&mut self, at: usize) -> usize {
        let starts = fact_start::starts(self.view.written(at), self.words[at].entry, self.locale);
        for start in starts {
            if let Some(next) = self.scan_from(at, start) {
                return next;
            }
        }
        at + 1
    }

    /// Runs the scanner that the word at a position starts.
    fn scan_from(&mut self, at: usize, start: FactStart) -> Option<usize> {
        let end = match start {
            FactStart::Number => self.number_in_words(at, None),
            FactStart::NumberCompound(n) => self.number_in_words(at, Some(n)),
            FactStart::Millionths(n) => {
                let (measure, after) = self.measure(at + 1);
                let value = FactValue::Number(i128::from(n), measure);
                self.push(at..after, value, Strength::Weak);
                after
            }
            FactStart::ImpliedNumber(n) => {
                let value = FactValue::Number(i128::from(n) * ONE, Measure::Plain);
                self.push(at..at + 1, value, Strength::Implied);
                at + 1
            }
            FactStart::Ordinal(n) => {
                let share = if n > 2 { self.share(at, n) } else { None };
                share.unwrap_or_else(|| self.rank(at, n, Strength::Weak))
            }
            FactStart::Rhythm(unit) => {
                self.push(at..at + 1, FactValue::Rhythm(unit), Strength::Weak);
                at + 1
            }
            FactStart::Each(then) => return self.rhythm(at, then),
            FactStart::SoManyTimes(n) => return self.so_many_times(at, at + 1, n),
            FactStart::Month(month) => self.month(at, month),
            FactStart::Season(season) => self.season(at, season),
            FactStart::Opening(Opening::Every(phrases)) => return self.every(at, phrases),
            FactStart::Opening(Opening::Decade) => return self.decade(at),
            FactStart::Opening(Opening::Share(parts)) => return self.share(at, parts),
            FactStart::BeneluxAct => return self.benelux_act(at),
            FactStart::DocumentSeries => return self.document(at),
            FactStart::RomanOrdinal(n) => self.rank(at, n, Strength::Weak),
            FactStart::RomanNumeral(n) => {
                let value = FactValue::Number(i128::from(n) * ONE, Measure::Plain);
                self.push(at..at + 1, value, Strength::Weak);
                at + 1
            }
            FactStart::Acronym => self.acronym(at),
        };
        Some(end)
    }

    /// Scans an acronym, with the number that belongs to it: `COVID-19`.
    fn acronym(&mut self, at: usize) -> usize {
        let mut end = at + 1;
        if self.view.is_mark(end, '-')
            && self.view.shape(end + 1) == Some(TokenShape::Number)
            && self.view.is_joined(end)
            && self.view.is_joined(end + 1)
            && self.view.written(end + 1).len() <= 2
        {
            end += 2;
        }
        let name = self.text_of(at..end).to_owned();
        self.push(at..end, FactValue::Acronym(name), Strength::Strong);
        end
    }

    /// Returns the text of a range of tokens.
    pub(super) fn text_of(&self, tokens: Range<usize>) -> &str {
        &self.view.text[self.byte_range(&tokens)]
    }

    fn byte_range(&self, tokens: &Range<usize>) -> Range<usize> {
        let all = self.view.tokens;
        all[tokens.start].start()..all[tokens.end - 1].end()
    }

    /// Adds a fact that covers a range of tokens.
    pub(super) fn push(&mut self, tokens: Range<usize>, value: FactValue, strength: Strength) {
        let range = self.byte_range(&tokens);
        let bound = match value.kind() {
            FactKind::Number | FactKind::Date => self.bound(tokens.start),
            _ => None,
        };
        self.facts.push(Fact { range, value, strength, bound });
    }

    /// Finds the bound before a value: `meer dan`, `uiterlijk`, `au plus tard le`.
    fn bound(&self, at: usize) -> Option<Bound> {
        for back in 1..=4 {
            let before = at.checked_sub(back)?;
            match self.view.shape(before)? {
                TokenShape::Mark('’' | '\'' | '(' | '€') => {}
                TokenShape::Word => match self.sense(before) {
                    Some(Sense::Bound(bound)) => {
                        let is_reversed = before.checked_sub(1).is_some_and(|first| {
                            let (first, word) =
                                (self.view.written(first), self.view.written(before));
                            self.pack.reverses_bound(first, word)
                        });
                        return Some(match (bound, is_reversed) {
                            (Bound::Lower, false) | (Bound::Upper, true) => Bound::Lower,
                            (Bound::Upper, false) | (Bound::Lower, true) => Bound::Upper,
                        });
                    }
                    Some(Sense::Filler) => {}
                    _ if self.phrases.bound_links.contains(&self.view.written(before)) => {}
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }

    /// Returns the sense of the word at a position.
    pub(super) fn sense(&self, at: usize) -> Option<Sense> {
        self.words.get(at)?.entry?.in_language(self.locale).sense
    }

    /// Returns the value of the digits at a position.
    pub(super) fn digits(&self, at: usize) -> Option<u64> {
        let is_number = self.view.shape(at) == Some(TokenShape::Number);
        is_number.then(|| self.view.written(at).parse().ok()).flatten()
    }
}
