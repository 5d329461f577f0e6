//! Dates, parts of years, and rhythms.

use super::{Measure, Scanner, Strength, Value, When};
use crate::lexicon::{Meaning, Part, Unit};
use crate::tokens::Shape;
use plan_core::locale::Locale;

impl Scanner<'_> {
    fn year(&self, at: usize) -> Option<u16> {
        let year = self.digits(at).filter(|_| self.written(at).len() == 4)?;
        (1900..=2100).contains(&year).then_some(year as u16)
    }

    /// `7/10/2020`, `7.10.2020`, `7-10-2020`, `2020-10-07`; `2021-2024`, `2021-24`.
    pub(super) fn numeric_date(&mut self, at: usize) -> Option<usize> {
        let Some(Shape::Mark(mark @ ('/' | '.' | '-' | '–' | '‑'))) = self.shape(at + 1) else {
            return None;
        };
        let is_next =
            |at: usize| self.is_mark(at, mark) && self.is_joined(at) && self.is_joined(at + 1);
        if !is_next(at + 1) || self.shape(at + 2) != Some(Shape::Number) {
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
            let when = When { year, month: Some(month as u8), day: Some(day as u8), part: None };
            self.push(at..at + 5, Value::Date(when), Strength::Strong);
            return Some(at + 5);
        }
        let year = self.year(at).filter(|_| mark != '.')?;
        let last = match self.year(at + 2) {
            Some(last) => last,
            None if self.written(at + 2).len() == 2 && mark != '/' => {
                year / 100 * 100 + second as u16
            }
            None => return None,
        };
        // With `/` two years that follow each other are a season of work; others are an act, and so
        // is what is called a number: `(EU) nr. 1997/1998`.
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
        let when = When { year: Some(year), month: None, day: None, part };
        self.push_from(start, from, end, when, Strength::Strong);
    }

    /// A date of which the part stands before it; what is stated of the part alone goes.
    fn push_from(&mut self, start: usize, at: usize, end: usize, when: When, strength: Strength) {
        if start < at {
            self.take_back(start);
        }
        self.push(start..end, Value::Date(when), strength);
    }

    /// Forgets what was stated from a token on: it belongs to a longer fact.
    pub(super) fn take_back(&mut self, start: usize) {
        let begin = self.tokens[start].start();
        while self.facts.last().is_some_and(|fact| fact.range.start >= begin) {
            self.facts.pop();
        }
    }

    /// `eind`, `eerste kwartaal van`: the part of the year or month at a token, and where it begins.
    fn part_before(&self, at: usize) -> (usize, Option<Part>) {
        let mut before = at;
        for _ in 0..6 {
            let Some(next) = before.checked_sub(1) else { break };
            before = next;
            match (self.shape(before), self.meaning(before)) {
                (_, Some(Meaning::Part(part))) => return (before, Some(part)),
                (_, Some(kind @ (Meaning::Quarter | Meaning::Half))) => {
                    let Some(rank_at) = before.checked_sub(1) else { break };
                    let Some(rank) = self.rank_at(rank_at) else { break };
                    let part = match kind {
                        Meaning::Quarter => Part::Quarter(rank as u8),
                        _ => Part::Half(rank as u8),
                    };
                    return (rank_at, Some(part));
                }
                (Some(Shape::Mark('’' | '\'' | '-')), _) => {}
                (_, Some(Meaning::Filler)) => {}
                (_, Some(Meaning::Unit(Unit::Months(1 | 12))))
                    if before + 1 < at || self.locale == Locale::Nl => {}
                (_, Some(Meaning::Unit(Unit::Months(1 | 12)))) => {}
                _ => break,
            }
        }
        (at, None)
    }

    fn rank_at(&self, at: usize) -> Option<u64> {
        if let Some(Meaning::Ordinal(n)) = self.meaning(at) {
            return Some(n);
        }
        let word = self.written(at);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (digits > 0 && digits < word.len()).then(|| word[..digits].parse().ok()).flatten()
    }

    /// `Q1 2021`, `T1 2021`, `S1 2021`.
    pub(super) fn part_of_year(&mut self, at: usize, word: &str) -> Option<usize> {
        let (letter, number) = (word.get(..1)?, word.get(1..)?);
        let n: u8 = number.parse().ok()?;
        let part = match letter {
            "Q" | "K" | "T" if (1..=4).contains(&n) => Part::Quarter(n),
            "S" | "H" if (1..=2).contains(&n) => Part::Half(n),
            _ => return None,
        };
        let year_at = at + 1 + usize::from(self.is_mark(at + 1, '-') || self.is_mark(at + 1, '/'));
        let year = self.year(year_at)?;
        let when = When { year: Some(year), month: None, day: None, part: Some(part) };
        self.push(at..year_at + 1, Value::Date(when), Strength::Strong);
        Some(year_at + 1)
    }

    /// A day before its month, or a year.
    pub(super) fn date_from_number(&mut self, at: usize) -> Option<usize> {
        let n = self.digits(at)?;
        if let Some(next) = self.day_in_letters(at, n) {
            return Some(next);
        }
        let year = self.year(at)?;
        let (measure, _) = self.measure(at + 1);
        let counts =
            measure != Measure::Plain || matches!(self.meaning(at + 1), Some(Meaning::Multiple(_)));
        let is_amount = at > 0
            && (self.is_mark(at - 1, '€') || self.meaning(at - 1) == Some(Meaning::NumberSign));
        if counts || is_amount {
            return None;
        }
        self.push_year(at, at + 1, year);
        Some(at + 1)
    }

    /// A day (a number or a rank) when a month follows it.
    pub(super) fn day_in_letters(&mut self, at: usize, day: u64) -> Option<usize> {
        let Some(Meaning::Month(month)) = self.meaning(at + 1) else { return None };
        if !(1..=31).contains(&day) {
            return None;
        }
        let (end, year) = self.year_after(at + 2);
        let when = When { year, month: Some(month), day: Some(day as u8), part: None };
        self.push(at..end, Value::Date(when), Strength::Strong);
        Some(end)
    }

    /// The year that may follow a month.
    fn year_after(&self, at: usize) -> (usize, Option<u16>) {
        let is_filler = matches!(self.written(at), "van" | "de") || self.is_mark(at, ',');
        let year_at = at + usize::from(is_filler);
        match self.year(year_at) {
            Some(year) => (year_at + 1, Some(year)),
            None => (at, None),
        }
    }

    /// A month without a day before it.
    pub(super) fn month(&mut self, at: usize, month: u8) -> usize {
        let (end, year) = self.year_after(at + 1);
        let (start, part) = self.part_before(at);
        let when = When { year, month: Some(month), day: None, part };
        self.push_from(start, at, end, when, Strength::Strong);
        end
    }

    /// A season of which no year is said; other parts state nothing alone.
    pub(super) fn season(&mut self, at: usize, part: Part) -> Option<usize> {
        let Part::Season(season) = part else { return None };
        // `été` is a participle far more often than a season.
        let is_season = season != 1 || self.locale == Locale::Nl || {
            let before = at.checked_sub(1)?;
            let elided = |at: usize| matches!(self.written(at), "l" | "d" | "L" | "D");
            matches!(self.written(before), "cet" | "en" | "chaque")
                || (matches!(self.shape(before), Some(Shape::Mark('’' | '\'')))
                    && before > 0
                    && elided(before - 1))
        };
        if is_season {
            let when = When { part: Some(part), ..When::default() };
            self.push(at..at + 1, Value::Date(when), Strength::Weak);
        }
        Some(at + 1)
    }

    /// A rank, which may be that of a quarter.
    pub(super) fn rank(&mut self, at: usize, n: u64, strength: Strength) -> usize {
        let part = match self.meaning(at + 1) {
            Some(Meaning::Quarter) if n <= 4 => Part::Quarter(n as u8),
            Some(Meaning::Half) if n <= 2 => Part::Half(n as u8),
            _ => {
                // `eerste` and `premier` say many things besides a rank.
                let strength = if n == 1 { strength.min(Strength::Answer) } else { strength };
                let strength =
                    if self.shape(at) == Some(Shape::Mixed) { Strength::Strong } else { strength };
                self.push(at..at + 1, Value::Rank(n), strength);
                return at + 1;
            }
        };
        let when = When { part: Some(part), ..When::default() };
        self.push(at..at + 2, Value::Date(when), Strength::Weak);
        at + 2
    }

    /// `elk kwartaal`, `per jaar`, `om de twee jaar`, `tous les six mois`.
    pub(super) fn rhythm(&mut self, at: usize) -> Option<usize> {
        let mut next = at + 1;
        if matches!(self.written(at), "tous" | "toutes" | "Tous" | "Toutes") {
            if self.written(next) != "les" {
                return None;
            }
            next += 1;
        }
        let (end, unit) = self.some_units(next)?;
        self.push(at..end, Value::Rhythm(unit), Strength::Weak);
        Some(end)
    }

    /// An optional number and a unit of time.
    fn some_units(&self, at: usize) -> Option<(usize, Unit)> {
        let (n, at) = match self.meaning(at) {
            Some(Meaning::Cardinal(n)) => (n as u32, at + 1),
            _ => match self.digits(at) {
                Some(n) => (n as u32, at + 1),
                None => (1, at),
            },
        };
        let unit = match self.meaning(at)? {
            Meaning::Unit(unit) => unit,
            Meaning::Quarter => Unit::Months(3),
            Meaning::Half => Unit::Months(6),
            _ => return None,
        };
        let unit = match unit {
            Unit::Days(days) => Unit::Days(days.saturating_mul(n)),
            Unit::Months(months) => Unit::Months(months.saturating_mul(n)),
        };
        Some((at + 1, unit))
    }

    /// `tweemaal per jaar`: a rhythm of half a year. `from` begins it, `at` follows the count.
    pub(super) fn so_many_times(&mut self, from: usize, at: usize, n: u32) -> Option<usize> {
        if self.meaning(at) != Some(Meaning::Each) {
            return None;
        }
        let (end, unit) = self.some_units(at + 1)?;
        let unit = match unit {
            Unit::Months(months) if n > 0 && months % n == 0 => Unit::Months(months / n),
            Unit::Days(days) if n > 0 && days % n == 0 => Unit::Days(days / n),
            _ => return None,
        };
        self.push(from..end, Value::Rhythm(unit), Strength::Weak);
        Some(end)
    }

    /// `twee keer per jaar`, where the number ends before `end`.
    pub(super) fn times_per(&mut self, end: usize, n: u64) -> Option<usize> {
        if self.meaning(end) != Some(Meaning::Times) {
            return None;
        }
        self.so_many_times(end - 1, end + 1, u32::try_from(n).ok()?)
    }

    /// `om de twee jaar`, `om het halfjaar`; begins at `om`.
    pub(super) fn every(&mut self, at: usize) -> Option<usize> {
        let (end, unit) = self.some_units(at + 2)?;
        let is_two = self.written(at + 1) == "het" && matches!(unit, Unit::Months(12));
        // `om het jaar` is every second year.
        let unit = if is_two { Unit::Months(24) } else { unit };
        self.push(at..end, Value::Rhythm(unit), Strength::Weak);
        Some(end)
    }

    /// `jaren negentig`, `jaren 90`: the first year of the decade.
    pub(super) fn decade(&mut self, at: usize) -> Option<usize> {
        let tens_at =
            at + 1 + usize::from(matches!(self.shape(at + 1), Some(Shape::Mark('’' | '\''))));
        let (tens, end, strength) = match self.meaning(tens_at) {
            Some(Meaning::Cardinal(tens)) => {
                let (tens, end) = self.tens_in_words(tens_at, tens);
                (tens, end, Strength::Weak)
            }
            _ => (self.digits(tens_at)?, tens_at + 1, Strength::Strong),
        };
        if !(tens % 10 == 0 && (20..=90).contains(&tens)) || self.shape(end) == Some(Shape::Number)
        {
            return None;
        }
        let when = When { year: Some(1900 + tens as u16), ..When::default() };
        self.push(tens_at..end, Value::Date(when), strength);
        Some(end)
    }

    /// `quatre-vingt`, `quatre-vingt-dix`, `soixante-dix` after their first word; the token after.
    fn tens_in_words(&self, at: usize, first: u64) -> (u64, usize) {
        let joined = |at: usize| match self.meaning(at + 1) {
            Some(Meaning::Cardinal(n)) if self.is_mark(at, '-') => Some(n),
            _ => None,
        };
        match (first, joined(at + 1), joined(at + 3)) {
            (4, Some(20), Some(10)) => (90, at + 5),
            (4, Some(20), _) => (80, at + 3),
            (60, Some(10), _) => (70, at + 3),
            _ => (first, at + 1),
        }
    }
}
