//! Dates, parts of years, and rhythms.

use super::scanner::Scanner;
use super::{FactValue, Measure, PartialDate, Strength};
use crate::sense::{Sense, TimeUnit, YearPart};
use crate::tokens::TokenShape;

impl Scanner<'_> {
    /// Returns the year at a position: four digits from 1900 to 2100.
    fn year(&self, at: usize) -> Option<u16> {
        let year = self.digits(at).filter(|_| self.view.written(at).len() == 4)?;
        (1900..=2100).contains(&year).then_some(year as u16)
    }

    /// Scans a date in digits (`7/10/2020`, `7.10.2020`, `7-10-2020`, `2020-10-07`) or a period of
    /// years (`2021-2024`, `2021-24`).
    pub(super) fn numeric_date(&mut self, at: usize) -> Option<usize> {
        let Some(TokenShape::Mark(mark @ ('/' | '.' | '-' | '–' | '‑'))) = self.view.shape(at + 1)
        else {
            return None;
        };
        let is_next = |at: usize| {
            self.view.is_mark(at, mark) && self.view.is_joined(at) && self.view.is_joined(at + 1)
        };
        if !is_next(at + 1) || self.view.shape(at + 2) != Some(TokenShape::Number) {
            return None;
        }
        let second = self.digits(at + 2)?;
        if is_next(at + 3)
            && let Some(third) = self.digits(at + 4)
        {
            let first = self.digits(at)?;
            let (year, month, day) = match self.year(at) {
                Some(year) => (Some(year), second, third),
                None => (self.year(at + 4), second, first),
            };
            let is_date = year.is_some() && (1..=12).contains(&month) && (1..=31).contains(&day);
            if !is_date {
                return None;
            }
            let date =
                PartialDate { year, month: Some(month as u8), day: Some(day as u8), part: None };
            self.push(at..at + 5, FactValue::Date(date), Strength::Strong);
            return Some(at + 5);
        }
        let year = self.year(at).filter(|_| mark != '.')?;
        let last = match self.year(at + 2) {
            Some(last) => last,
            None if self.view.written(at + 2).len() == 2 && mark != '/' => {
                year / 100 * 100 + second as u16
            }
            None => return None,
        };
        // With `/`, only two successive years are a period. Other numbers cite an act, and so do
        // years after a number sign: `(EU) nr. 1997/1998`.
        let is_act = mark == '/' && (last != year + 1 || self.is_number_sign_before(at));
        if last <= year || is_act {
            return None;
        }
        self.push_year(at, at + 1, year);
        self.push_year(at + 2, at + 3, last);
        Some(at + 3)
    }

    fn push_year(&mut self, from: usize, end: usize, year: u16) {
        let (start, part) = self.part_before(from);
        let date = PartialDate { year: Some(year), month: None, day: None, part };
        self.push_date(start, from, end, date, Strength::Strong);
    }

    /// Adds a date from `start` to `end`. If a part of the year stands before its token `at`, the
    /// date replaces the facts that were found in that part.
    fn push_date(
        &mut self,
        start: usize,
        at: usize,
        end: usize,
        date: PartialDate,
        strength: Strength,
    ) {
        if start < at {
            self.drop_facts_from(start);
        }
        self.push(start..end, FactValue::Date(date), strength);
    }

    /// Drops the facts from a token on, because a longer fact includes them.
    pub(super) fn drop_facts_from(&mut self, start: usize) {
        let begin = self.view.tokens[start].start();
        while self.facts.last().is_some_and(|fact| fact.range.start >= begin) {
            self.facts.pop();
        }
    }

    /// Finds the part of a year or month before a position (`eerste kwartaal van`), and returns the
    /// position where it starts; the position itself if there is none.
    fn part_before(&self, at: usize) -> (usize, Option<YearPart>) {
        let mut before = at;
        for _ in 0..6 {
            let Some(next) = before.checked_sub(1) else { break };
            before = next;
            match (self.view.shape(before), self.sense(before)) {
                (_, Some(Sense::YearPart(part))) => return (before, Some(part)),
                (_, Some(kind @ (Sense::Quarter | Sense::Half))) => {
                    let Some(rank_at) = before.checked_sub(1) else { break };
                    let Some(rank) = self.rank_at(rank_at) else { break };
                    let part = match kind {
                        Sense::Quarter => YearPart::Quarter(rank as u8),
                        _ => YearPart::Half(rank as u8),
                    };
                    return (rank_at, Some(part));
                }
                (Some(TokenShape::Mark('’' | '\'' | '-')), _) => {}
                (_, Some(Sense::Filler)) => {}
                (_, Some(Sense::TimeUnit(TimeUnit::Months(1 | 12)))) => {}
                _ => break,
            }
        }
        (at, None)
    }

    /// Returns the ordinal at a position, in words or digits.
    fn rank_at(&self, at: usize) -> Option<u64> {
        if let Some(Sense::Ordinal(n)) = self.sense(at) {
            return Some(n);
        }
        let word = self.view.written(at);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (digits > 0 && digits < word.len()).then(|| word[..digits].parse().ok()).flatten()
    }

    /// Scans an abbreviated part of a year: `Q1 2021`, `T1 2021`, `S1 2021`.
    pub(super) fn part_of_year(&mut self, at: usize, word: &str) -> Option<usize> {
        let (letter, number) = (word.get(..1)?, word.get(1..)?);
        let n: u8 = number.parse().ok()?;
        let part = match letter {
            "Q" | "K" | "T" if (1..=4).contains(&n) => YearPart::Quarter(n),
            "S" | "H" if (1..=2).contains(&n) => YearPart::Half(n),
            _ => return None,
        };
        let year_at =
            at + 1 + usize::from(self.view.is_mark(at + 1, '-') || self.view.is_mark(at + 1, '/'));
        let year = self.year(year_at)?;
        let date = PartialDate { year: Some(year), month: None, day: None, part: Some(part) };
        self.push(at..year_at + 1, FactValue::Date(date), Strength::Strong);
        Some(year_at + 1)
    }

    /// Scans a day with its month, or a year alone.
    pub(super) fn date_from_number(&mut self, at: usize) -> Option<usize> {
        let n = self.digits(at)?;
        if let Some(next) = self.day_in_letters(at, n) {
            return Some(next);
        }
        let year = self.year(at)?;
        let (measure, _) = self.measure(at + 1);
        let counts =
            measure != Measure::Plain || matches!(self.sense(at + 1), Some(Sense::Multiple(_)));
        let is_amount = at > 0
            && (self.view.is_mark(at - 1, '€') || self.sense(at - 1) == Some(Sense::NumberSign));
        if counts || is_amount {
            return None;
        }
        self.push_year(at, at + 1, year);
        Some(at + 1)
    }

    /// Scans a day with the month after it: `1 augustus 2021`.
    pub(super) fn day_in_letters(&mut self, at: usize, day: u64) -> Option<usize> {
        let Some(Sense::Month(month)) = self.sense(at + 1) else { return None };
        if !(1..=31).contains(&day) {
            return None;
        }
        let (end, year) = self.year_after(at + 2);
        let date = PartialDate { year, month: Some(month), day: Some(day as u8), part: None };
        self.push(at..end, FactValue::Date(date), Strength::Strong);
        Some(end)
    }

    /// Finds the year after a month; the position after it comes first.
    fn year_after(&self, at: usize) -> (usize, Option<u16>) {
        let is_filler =
            self.phrases.year_links.contains(&self.view.written(at)) || self.view.is_mark(at, ',');
        let year_at = at + usize::from(is_filler);
        match self.year(year_at) {
            Some(year) => (year_at + 1, Some(year)),
            None => (at, None),
        }
    }

    /// Scans a month without a day.
    pub(super) fn month(&mut self, at: usize, month: u8) -> usize {
        let (end, year) = self.year_after(at + 1);
        let (start, part) = self.part_before(at);
        let date = PartialDate { year, month: Some(month), day: None, part };
        self.push_date(start, at, end, date, Strength::Strong);
        end
    }

    /// Scans a season without a year.
    pub(super) fn season(&mut self, at: usize, season: u8) -> usize {
        if self.pack.is_season(season, self.view, at) {
            let part = Some(YearPart::Season(season));
            let date = PartialDate { part, ..PartialDate::default() };
            self.push(at..at + 1, FactValue::Date(date), Strength::Weak);
        }
        at + 1
    }

    /// Scans an ordinal, which may count a quarter or a half of a year.
    pub(super) fn rank(&mut self, at: usize, n: u64, strength: Strength) -> usize {
        let part = match self.sense(at + 1) {
            Some(Sense::Quarter) if n <= 4 => YearPart::Quarter(n as u8),
            Some(Sense::Half) if n <= 2 => YearPart::Half(n as u8),
            _ => {
                // `eerste` and `premier` have many other meanings, so they require nothing.
                let strength = if n == 1 { strength.min(Strength::Implied) } else { strength };
                let strength = if self.view.shape(at) == Some(TokenShape::Mixed) {
                    Strength::Strong
                } else {
                    strength
                };
                self.push(at..at + 1, FactValue::Rank(n), strength);
                return at + 1;
            }
        };
        let date = PartialDate { part: Some(part), ..PartialDate::default() };
        self.push(at..at + 2, FactValue::Date(date), Strength::Weak);
        at + 2
    }

    /// Scans a rhythm after `elk`: `elk kwartaal`, `per jaar`, `tous les six mois`, where `then` is
    /// `les`.
    pub(super) fn rhythm(&mut self, at: usize, then: Option<&str>) -> Option<usize> {
        let mut next = at + 1;
        if let Some(then) = then {
            if self.view.written(next) != then {
                return None;
            }
            next += 1;
        }
        let (end, unit) = self.some_units(next)?;
        self.push(at..end, FactValue::Rhythm(unit), Strength::Weak);
        Some(end)
    }

    /// Finds an optional number and a unit of time; the position after them comes first.
    fn some_units(&self, at: usize) -> Option<(usize, TimeUnit)> {
        let (n, at) = match self.sense(at) {
            Some(Sense::Cardinal(n)) => (n as u32, at + 1),
            _ => match self.digits(at) {
                Some(n) => (n as u32, at + 1),
                None => (1, at),
            },
        };
        let unit = match self.sense(at)? {
            Sense::TimeUnit(unit) => unit,
            Sense::Quarter => TimeUnit::Months(3),
            Sense::Half => TimeUnit::Months(6),
            _ => return None,
        };
        Some((at + 1, unit.times(n)))
    }

    /// Scans `n` times per unit: `tweemaal per jaar` is a rhythm of half a year. It starts at
    /// `from`, and `at` is the position after the count.
    pub(super) fn so_many_times(&mut self, from: usize, at: usize, n: u32) -> Option<usize> {
        if !matches!(self.sense(at), Some(Sense::Each(_))) {
            return None;
        }
        let (end, unit) = self.some_units(at + 1)?;
        let unit = match unit {
            TimeUnit::Months(months) if n > 0 && months % n == 0 => TimeUnit::Months(months / n),
            TimeUnit::Days(days) if n > 0 && days % n == 0 => TimeUnit::Days(days / n),
            _ => return None,
        };
        self.push(from..end, FactValue::Rhythm(unit), Strength::Weak);
        Some(end)
    }

    /// Scans `twee keer per jaar`, where the number `n` ends before `end`.
    pub(super) fn times_per(&mut self, end: usize, n: u64) -> Option<usize> {
        if self.sense(end) != Some(Sense::Times) {
            return None;
        }
        self.so_many_times(end - 1, end + 1, u32::try_from(n).ok()?)
    }

    /// Scans `om de twee jaar` or `om het jaar`; see [`Opening::Every`].
    ///
    /// [`Opening::Every`]: crate::sense::Opening::Every
    pub(super) fn every(&mut self, at: usize, phrases: &[(&str, bool)]) -> Option<usize> {
        let second = self.view.written(at + 1);
        let (_, is_every_second) = phrases.iter().find(|(word, _)| *word == second)?;
        let (end, unit) = self.some_units(at + 2)?;
        let is_year = unit == TimeUnit::Months(12);
        let unit = if *is_every_second && is_year { unit.times(2) } else { unit };
        self.push(at..end, FactValue::Rhythm(unit), Strength::Weak);
        Some(end)
    }

    /// Scans a decade (`jaren negentig`, `jaren 90`) as its first year.
    pub(super) fn decade(&mut self, at: usize) -> Option<usize> {
        let tens_at = at + 1 + usize::from(self.view.is_apostrophe(at + 1));
        let (tens, end, strength) = match self.sense(tens_at) {
            Some(Sense::Cardinal(tens)) => {
                let (tens, end) = self.tens_in_words(tens_at, tens);
                (tens, end, Strength::Weak)
            }
            _ => (self.digits(tens_at)?, tens_at + 1, Strength::Strong),
        };
        if !(tens % 10 == 0 && (20..=90).contains(&tens))
            || self.view.shape(end) == Some(TokenShape::Number)
        {
            return None;
        }
        let date = PartialDate { year: Some(1900 + tens as u16), ..PartialDate::default() };
        self.push(tens_at..end, FactValue::Date(date), strength);
        Some(end)
    }

    /// Returns the tens of a decade in words (`quatre-vingt-dix`), of which `first` is the value of
    /// the first word, and the position after them.
    fn tens_in_words(&self, at: usize, first: u64) -> (u64, usize) {
        let (mut tens, mut end) = (first, at + 1);
        while self.view.is_mark(end, '-')
            && let Some(Sense::Cardinal(n)) = self.sense(end + 1)
            && let Some(value) = self.pack.continue_number(tens, n)
            && value.is_multiple_of(10)
        {
            (tens, end) = (value, end + 2);
        }
        (tens, end)
    }
}
