//! Legal acts by their numbers, in the styles in which plans cite them.

use super::scanner::Scanner;
use super::{ActCitation, FactValue, Strength};
use crate::sense::{ActIssuer, ActKind, Sense};
use crate::tokens::TokenShape;

impl Scanner<'_> {
    /// Scans the number of an act: `883/2004`, `2019/943`, `2011/92/EU`.
    pub(super) fn slashed(&mut self, at: usize) -> Option<usize> {
        if !(self.view.is_mark(at + 1, '/')
            && self.view.is_joined(at + 1)
            && self.view.is_joined(at + 2))
        {
            return None;
        }
        let (first, second) = (self.digits(at)?, self.digits(at + 2)?);
        let mut end = at + 3;
        let after = self
            .view
            .is_mark(end, '/')
            .then(|| self.pack.act_issuer(self.view.written(end + 1)))
            .flatten();
        if after.is_some() {
            end += 2;
        }
        let issuer = after.or_else(|| self.issuer_before(at));
        let is_year = |n: u64| (1950..=2100).contains(&n);
        let is_called = at > 0 && self.is_number_sign_before(at);
        if issuer.is_none() && !is_called && !is_year(first) && !is_year(second) {
            return None;
        }
        let act =
            ActCitation { number: format!("{first}/{second}"), issuer, kind: self.kind_before(at) };
        self.push(at..end, FactValue::Act(act), Strength::Strong);
        Some(end)
    }

    /// Whether `nr.` or `n°` stands before a position.
    pub(super) fn is_number_sign_before(&self, at: usize) -> bool {
        (1..=2).any(|back| {
            at.checked_sub(back).is_some_and(|before| self.sense(before) == Some(Sense::NumberSign))
        })
    }

    /// Finds the issuer before the number of an act (`(EG) nr.`), and drops the acronym that was
    /// found in its letters.
    fn issuer_before(&mut self, at: usize) -> Option<ActIssuer> {
        for back in 1..=7 {
            let before = at.checked_sub(back)?;
            if let Some(issuer) = self.pack.act_issuer(self.view.written(before)) {
                let range = self.view.tokens[before].range();
                self.facts.retain(|fact| fact.range != range);
                return Some(issuer);
            }
            let is_between =
                matches!(
                    self.view.shape(before),
                    Some(TokenShape::Mark('(' | ')' | '.' | '°' | 'º'))
                ) || matches!(self.sense(before), Some(Sense::NumberSign | Sense::ActKind(_)));
            if !is_between {
                return None;
            }
        }
        None
    }

    /// Finds the kind of act that is named before its number.
    fn kind_before(&self, at: usize) -> Option<ActKind> {
        for back in 1..=9 {
            let before = at.checked_sub(back)?;
            match self.view.shape(before) {
                Some(TokenShape::Word) => {
                    if let Some(kind) = self.act_kind(before) {
                        return Some(kind);
                    }
                }
                Some(TokenShape::Mark('(' | ')' | '.' | '°' | 'º' | '’' | '[' | '-')) => {}
                _ => return None,
            }
        }
        None
    }

    fn act_kind(&self, at: usize) -> Option<ActKind> {
        if let Some(Sense::ActKind(kind)) = self.sense(at) {
            return Some(kind);
        }
        self.pack.act_kind_of_compound(self.view.written(at))
    }

    /// Scans a Benelux act: `M (2009) 1`.
    pub(super) fn benelux_act(&mut self, at: usize) -> Option<usize> {
        let (year, end) = self.year_in_brackets(at + 1)?;
        let number = self.digits(end)?;
        let number = format!("M {year}/{number}");
        let act = ActCitation { number, issuer: None, kind: self.kind_before(at) };
        self.push(at..end + 1, FactValue::Act(act), Strength::Strong);
        Some(end + 1)
    }

    /// Scans a document of the European institutions: `COM/2018/373 final`, `COM(2018) 373`.
    pub(super) fn document(&mut self, at: usize) -> Option<usize> {
        let (year, end) = match self.year_in_brackets(at + 1) {
            Some(found) => found,
            None if self.view.is_mark(at + 1, '/') && self.view.is_mark(at + 3, '/') => {
                (self.digits(at + 2)?, at + 4)
            }
            None => return None,
        };
        let number = self.digits(end)?;
        let number = format!("{} {year}/{number}", self.view.written(at));
        let act = ActCitation { number, issuer: None, kind: None };
        let end = end + 1 + usize::from(self.view.written(end + 1) == "final");
        self.push(at..end, FactValue::Act(act), Strength::Strong);
        Some(end)
    }

    /// Returns the year in `(2009)`, and the position after it. Two digits mean 19xx.
    fn year_in_brackets(&self, at: usize) -> Option<(u64, usize)> {
        if !self.view.is_mark(at, '(') || !self.view.is_mark(at + 2, ')') {
            return None;
        }
        let year = self.digits(at + 1)?;
        let year = if year < 100 { 1900 + year } else { year };
        Some((year, at + 3))
    }
}
