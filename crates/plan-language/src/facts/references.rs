//! Legal acts by their numbers, in the six styles in which a plan cites them.

use super::{Act, Body, Scanner, Strength, Value};
use crate::lexicon::{Instrument, Meaning};
use crate::tokens::Shape;
use plan_core::locale::Locale;

impl Scanner<'_> {
    /// `883/2004`, `2019/943`, `2011/92/EU`.
    pub(super) fn slashed(&mut self, at: usize) -> Option<usize> {
        if !(self.is_mark(at + 1, '/') && self.is_joined(at + 1) && self.is_joined(at + 2)) {
            return None;
        }
        let (first, second) = (self.digits(at)?, self.digits(at + 2)?);
        let mut end = at + 3;
        let after =
            self.is_mark(end, '/').then(|| Body::of(self.written(end + 1), self.locale)).flatten();
        if after.is_some() {
            end += 2;
        }
        let body = after.or_else(|| self.body_before(at));
        let is_year = |n: u64| (1950..=2100).contains(&n);
        let is_called = at > 0 && self.is_number_sign_before(at);
        if body.is_none() && !is_called && !is_year(first) && !is_year(second) {
            return None;
        }
        let act = Act {
            number: format!("{first}/{second}"),
            body,
            instrument: self.instrument_before(at),
        };
        self.push(at..end, Value::Act(act), Strength::Strong);
        Some(end)
    }

    pub(super) fn is_number_sign_before(&self, at: usize) -> bool {
        (1..=2).any(|back| {
            at.checked_sub(back)
                .is_some_and(|before| self.meaning(before) == Some(Meaning::NumberSign))
        })
    }

    /// `(EG) nr.` before a number: whose act it is. The letters are no acronym then.
    fn body_before(&mut self, at: usize) -> Option<Body> {
        for back in 1..=7 {
            let before = at.checked_sub(back)?;
            if let Some(body) = Body::of(self.written(before), self.locale) {
                let range = self.tokens[before].range();
                self.facts.retain(|fact| fact.range != range);
                return Some(body);
            }
            let is_between =
                matches!(self.shape(before), Some(Shape::Mark('(' | ')' | '.' | '°' | 'º')))
                    || matches!(
                        self.meaning(before),
                        Some(Meaning::NumberSign | Meaning::Instrument(_))
                    );
            if !is_between {
                return None;
            }
        }
        None
    }

    /// The kind of act that is named before its number.
    fn instrument_before(&self, at: usize) -> Option<Instrument> {
        for back in 1..=9 {
            let before = at.checked_sub(back)?;
            match self.shape(before) {
                Some(Shape::Word) => {
                    if let Some(instrument) = self.instrument(before) {
                        return Some(instrument);
                    }
                }
                Some(Shape::Mark('(' | ')' | '.' | '°' | 'º' | '’' | '[' | '-')) => {}
                _ => return None,
            }
        }
        None
    }

    fn instrument(&self, at: usize) -> Option<Instrument> {
        if let Some(Meaning::Instrument(instrument)) = self.meaning(at) {
            return Some(instrument);
        }
        let word = self.written(at);
        let compounds = [
            ("verordening", Instrument::Regulation),
            ("richtlijn", Instrument::Directive),
            ("beschikking", Instrument::Decision),
            ("aanbeveling", Instrument::Recommendation),
        ];
        let found =
            compounds.iter().find(|(end, _)| self.locale == Locale::Nl && word.ends_with(end));
        found.map(|(_, instrument)| *instrument)
    }

    /// What begins with a word: `M (2009) 1`, `COM/2018/373 final`, `om de twee jaar`, `jaren 90`.
    pub(super) fn cited(&mut self, at: usize) -> Option<usize> {
        match self.written(at) {
            "M" => {
                let (year, end) = self.year_in_brackets(at + 1)?;
                let number = self.digits(end)?;
                let act = Act {
                    number: format!("M {year}/{number}"),
                    body: None,
                    instrument: self.instrument_before(at),
                };
                self.push(at..end + 1, Value::Act(act), Strength::Strong);
                Some(end + 1)
            }
            name @ ("COM" | "SWD" | "JOIN") => {
                let name = name.to_owned();
                let (year, end) = match self.year_in_brackets(at + 1) {
                    Some(found) => found,
                    None if self.is_mark(at + 1, '/') && self.is_mark(at + 3, '/') => {
                        (self.digits(at + 2)?, at + 4)
                    }
                    None => return None,
                };
                let number = self.digits(end)?;
                let act =
                    Act { number: format!("{name} {year}/{number}"), body: None, instrument: None };
                let end = end + 1 + usize::from(self.written(end + 1) == "final");
                self.push(at..end, Value::Act(act), Strength::Strong);
                Some(end)
            }
            "om" | "Om" if matches!(self.written(at + 1), "de" | "het") => self.every(at),
            "jaren" | "années" => self.decade(at),
            _ => None,
        }
    }

    /// `(2009)`, and the token after it.
    fn year_in_brackets(&self, at: usize) -> Option<(u64, usize)> {
        if !self.is_mark(at, '(') || !self.is_mark(at + 2, ')') {
            return None;
        }
        let year = self.digits(at + 1)?;
        let year = if year < 100 { 1900 + year } else { year };
        Some((year, at + 3))
    }
}
