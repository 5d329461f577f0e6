//! Numbers, in digits and in words.

use super::scanner::Scanner;
use super::{FactValue, Measure, ONE, Strength};
use crate::sense::Sense;
use crate::tokens::TokenShape;

/// Units of measure that may follow their number without a space.
const MEASURES: [&str; 24] = [
    "km", "m", "cm", "mm", "kg", "g", "t", "ha", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh",
    "TWh", "kV", "bar", "l", "km2", "m2", "m3", "x", "bn",
];

impl Scanner<'_> {
    /// Scans a fact that starts with digits.
    pub(super) fn number(&mut self, at: usize) -> usize {
        if self.view.tokens[at].is_first
            && (self.view.is_mark(at + 1, '.') || self.view.is_mark(at + 1, ')'))
            && self.view.tokens.get(at + 2).is_some_and(|token| token.is_spaced)
        {
            // The number of an item in a Markdown list.
            return at + 2;
        }
        if let Some(next) = self.hour_apart(at) {
            return next;
        }
        if let Some(next) = self.numeric_date(at) {
            return next;
        }
        if let Some(next) = self.slashed(at) {
            return next;
        }
        if let Some(next) = self.dotted(at) {
            return next;
        }
        let (whole, mut end) = self.grouped(at);
        let mut micros = whole * ONE;
        if self.view.is_mark(end, ',')
            && self.view.is_joined(end)
            && self.view.is_joined(end + 1)
            && let Some(fraction) = self.fraction(end + 1)
        {
            micros += fraction;
            end += 2;
        }
        if end == at + 1
            && let Some(next) = self.date_from_number(at)
        {
            return next;
        }
        self.measured(at, end, micros)
    }

    /// Returns an hour with its minutes, if both are valid.
    fn hour(&self, hour: u64, minutes: u64) -> Option<FactValue> {
        (hour < 25 && minutes < 60).then(|| FactValue::Hour(format!("{hour}.{minutes:02}")))
    }

    /// Scans an hour of separate tokens: `10 h 30`, `10:30`.
    fn hour_apart(&mut self, at: usize) -> Option<usize> {
        let is_colon = self.view.is_mark(at + 1, ':')
            && self.view.is_joined(at + 1)
            && self.view.is_joined(at + 2);
        let mut letters = self.view.written(at + 1).chars();
        let is_letter = letters.next().is_some_and(|c| self.phrases.hour_letters.contains(&c))
            && letters.next().is_none();
        if !is_colon && !is_letter {
            return None;
        }
        let minutes = self.digits(at + 2).filter(|_| self.view.written(at + 2).len() == 2)?;
        let hour = self.hour(self.digits(at)?, minutes)?;
        self.push(at..at + 3, hour, Strength::Strong);
        Some(at + 3)
    }

    /// Reads a whole number in groups of digits (`1 234`, `1.234.567`), and returns the position
    /// after it.
    fn grouped(&self, at: usize) -> (i128, usize) {
        let first = i128::from(self.digits(at).unwrap_or_default());
        let (mut value, mut end) = (first, at + 1);
        if self.view.written(at).len() > 3 || self.view.written(at).starts_with('0') {
            return (value, end);
        }
        let is_group = |at: usize| {
            self.view.shape(at) == Some(TokenShape::Number) && self.view.written(at).len() == 3
        };
        loop {
            let is_dotted = self.view.is_mark(end, '.')
                && self.view.is_joined(end)
                && is_group(end + 1)
                && self.view.is_joined(end + 1);
            let is_spaced = is_group(end)
                && self
                    .view
                    .tokens
                    .get(end)
                    .is_some_and(|token| token.is_spaced && !token.is_first)
                && self.view.tokens[end].start() - self.view.tokens[end - 1].end() <= 3;
            let group = match (is_dotted, is_spaced) {
                (true, _) => end + 1,
                (false, true) => end,
                _ => break,
            };
            value = value * 1000 + i128::from(self.digits(group).unwrap_or_default());
            end = group + 1;
        }
        (value, end)
    }

    /// Returns the digits after a decimal mark, in millionths.
    fn fraction(&self, at: usize) -> Option<i128> {
        let digits = self.view.written(at);
        if self.view.shape(at) != Some(TokenShape::Number) || digits.len() > 6 {
            return None;
        }
        let value: i128 = digits.parse().ok()?;
        Some(value * 10_i128.pow(6 - digits.len() as u32))
    }

    /// Scans numbers with full stops: a chapter (`2.1.4`), an hour (`9.30 uur`) or a decimal number
    /// (`2.5 miljoen`), but not groups of thousands (`1.234`).
    fn dotted(&mut self, at: usize) -> Option<usize> {
        let mut end = at + 1;
        while self.view.is_mark(end, '.')
            && self.view.is_joined(end)
            && self.view.is_joined(end + 1)
            && self.view.shape(end + 1) == Some(TokenShape::Number)
        {
            end += 2;
        }
        let parts = (end - at).div_ceil(2);
        let is_thousands = self.view.written(at).len() <= 3
            && (1..parts).all(|part| self.view.written(at + 2 * part).len() == 3);
        if parts < 2 || is_thousands {
            return None;
        }
        let has_measure = self.view.is_mark(end, '%')
            || self.view.is_mark(end, '€')
            || (at > 0 && self.view.is_mark(at - 1, '€'))
            || matches!(self.sense(end), Some(Sense::Percent | Sense::Money | Sense::Multiple(_)));
        if parts == 2 && has_measure {
            let micros = i128::from(self.digits(at)?) * ONE + self.fraction(at + 2)?;
            return Some(self.measured(at, end, micros));
        }
        if parts == 2 && self.phrases.hours.contains(&self.view.written(end)) {
            let hour = self.hour(self.digits(at)?, self.digits(at + 2)?)?;
            self.push(at..end, hour, Strength::Strong);
            return Some(end + 1);
        }
        let number = self.text_of(at..end).to_owned();
        self.push(at..end, FactValue::Chapter(number), Strength::Strong);
        Some(end)
    }

    /// Adds a number in digits, with the multiples and the measure after it. After `artikel` or
    /// `hoofdstuk` it is a reference instead.
    fn measured(&mut self, at: usize, mut end: usize, mut micros: i128) -> usize {
        loop {
            micros *= match self.sense(end) {
                Some(Sense::Multiple(times)) => i128::from(times),
                // `5 duizend`, `5 mille`, but not `100 pour cent`.
                Some(Sense::Cardinal(times @ (100 | 1000)))
                    if self.phrases.numeral_multiples.contains(&self.view.written(end)) =>
                {
                    i128::from(times)
                }
                _ => break,
            };
            end += 1;
        }
        let before = at.checked_sub(1);
        let is_after = |scanner: &Self, meaning: fn(Sense) -> bool, dots: usize| {
            (1..=dots).any(|back| {
                at.checked_sub(back)
                    .is_some_and(|before| scanner.sense(before).is_some_and(meaning))
                    && (1..back).all(|between| {
                        matches!(
                            scanner.view.shape(at - between),
                            Some(TokenShape::Mark('.' | '°' | 'º'))
                        )
                    })
            })
        };
        if is_after(self, |meaning| meaning == Sense::Article, 2) {
            let article = u64::try_from(micros / ONE).unwrap_or_default();
            self.push(at..end, FactValue::Article(article), Strength::Strong);
            return end;
        }
        if is_after(self, |meaning| meaning == Sense::Chapter, 1) && micros < 100 * ONE {
            let number = (micros / ONE).to_string();
            self.push(at..end, FactValue::Chapter(number), Strength::Strong);
            return end;
        }
        if self.is_repeated(at, micros) {
            return end;
        }
        let (measure, after) = self.measure(end);
        let measure = match before {
            Some(before)
                if measure == Measure::Plain
                    && (self.view.is_mark(before, '€') || self.view.written(before) == "EUR") =>
            {
                Measure::Money
            }
            _ => measure,
        };
        self.push(at..after, FactValue::Number(micros, measure), Strength::Strong);
        after
    }

    /// Whether a number only repeats the last one in a phrase of one language: `24 uur op 24`.
    fn is_repeated(&self, at: usize, micros: i128) -> bool {
        let is_rate = at > 0 && self.view.written(at - 1) == self.phrases.rate;
        let is_same = |value: &FactValue| matches!(value, FactValue::Number(n, _) if *n == micros);
        is_rate && self.facts.last().is_some_and(|fact| is_same(&fact.value))
    }

    /// Scans a share of a whole, as a percentage: `de helft`, `un tiers des`, `drie kwart van`. The
    /// word at `at` divides the whole into `parts`.
    pub(super) fn share(&mut self, at: usize, parts: u64) -> Option<usize> {
        let is_half = parts == 2;
        let next = self.view.written(at + 1);
        if !is_half && !self.phrases.share_links.contains(&next) {
            return None;
        }
        let before = at.checked_sub(1);
        let times = match before.and_then(|before| self.sense(before)) {
            Some(Sense::Cardinal(n)) if n < parts => n,
            _ if is_half => 1,
            _ if before.is_some_and(|before| {
                self.phrases.share_articles.contains(&self.view.written(before))
            }) =>
            {
                1
            }
            _ => return None,
        };
        let start = if times > 1 { at - 1 } else { at };
        self.drop_facts_from(start);
        let hundredths = 100 * ONE * i128::from(times) / i128::from(parts);
        let value = FactValue::Number(hundredths, Measure::Percent);
        self.push(start..at + 1, value, Strength::Weak);
        Some(at + 1)
    }

    /// Returns what the number before a position measures, and the position after the unit.
    pub(super) fn measure(&self, at: usize) -> (Measure, usize) {
        if self.view.is_mark(at, '%') {
            return (Measure::Percent, at + 1);
        }
        if self.view.is_mark(at, '€') {
            return (Measure::Money, at + 1);
        }
        match self.sense(at) {
            Some(Sense::Percent) => (Measure::Percent, at + 1),
            Some(Sense::PercentStart(second)) if self.view.written(at + 1) == second => {
                (Measure::Percent, at + 2)
            }
            Some(Sense::Money) => (Measure::Money, at + 1),
            Some(Sense::TimeUnit(unit)) => (Measure::Time(unit), at + 1),
            // `millions d’euros`
            _ if self.phrases.amount_links.contains(&self.view.written(at)) => {
                let next = at + 1 + usize::from(self.view.is_apostrophe(at + 1));
                match self.sense(next) {
                    Some(Sense::Money) => (Measure::Money, next + 1),
                    _ => (Measure::Plain, at),
                }
            }
            _ => (Measure::Plain, at),
        }
    }

    /// Scans a token of letters and digits: an ordinal, a number with its unit, an hour or a name.
    pub(super) fn mixed(&mut self, at: usize) -> usize {
        let word = self.view.written(at).to_owned();
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, letters) = word.split_at(digits);
        if let Ok(n) = number.parse::<u64>() {
            if self.phrases.ordinal_endings.contains(&letters) {
                // `article 1er`
                if at > 0 && self.sense(at - 1) == Some(Sense::Article) {
                    self.push(at..at + 1, FactValue::Article(n), Strength::Strong);
                    return at + 1;
                }
                return match self.day_in_letters(at, n) {
                    Some(next) => next,
                    None => self.rank(at, n, Strength::Strong),
                };
            }
            let micros = i128::from(n) * ONE;
            if MEASURES.contains(&letters) {
                self.push(at..at + 1, FactValue::Number(micros, Measure::Plain), Strength::Strong);
                return at + 1;
            }
            // `10h30`, `10u30`, `10u`
            if let Some(minutes) = letters.strip_prefix(self.phrases.hour_letters) {
                let value = match minutes.parse() {
                    Ok(minutes) => self.hour(n, minutes),
                    Err(_) if minutes.is_empty() => Some(FactValue::Number(micros, Measure::Plain)),
                    Err(_) => None,
                };
                if let Some(value) = value {
                    self.push(at..at + 1, value, Strength::Strong);
                    return at + 1;
                }
            }
        }
        if let Some(next) = self.part_of_year(at, &word) {
            return next;
        }
        let plain: String = word
            .chars()
            .map(|c| match c {
                '\u{2080}'..='\u{2089}' => char::from(b'0' + (u32::from(c) - 0x2080) as u8),
                c => c,
            })
            .collect();
        self.push(at..at + 1, FactValue::Acronym(plain), Strength::Strong);
        at + 1
    }

    /// Scans a number in words: `deux mille cinq cents`. `first` is the value of the first word if
    /// the lexicon does not list it.
    pub(super) fn number_in_words(&mut self, at: usize, first: Option<u64>) -> usize {
        let (value, end) = self.value_in_words(at, first);
        if let Some(next) = self.times_per(end, value) {
            return next;
        }
        let (measure, after) = self.measure(end);
        let (value, measure) = match measure {
            Measure::Time(unit) => {
                let (value, unit) = self.pack.period(value, unit);
                (value, Measure::Time(unit))
            }
            other => (value, other),
        };
        let end = after.max(at + 1);
        let value = FactValue::Number(i128::from(value) * ONE, measure);
        self.push(at..end, value, Strength::Weak);
        end
    }

    /// Returns the value of a number in words, and the position after its last word.
    fn value_in_words(&self, at: usize, first: Option<u64>) -> (u64, usize) {
        // `total` sums the complete thousands, `current` the part below the next thousand.
        let (mut total, mut current, mut end) = (0_u64, 0_u64, at);
        let mut smallest = u64::MAX;
        let mut next = at;
        while next < self.view.tokens.len() {
            let is_first = next == at;
            let n = match (self.sense(next), first) {
                (_, Some(first)) if is_first => first,
                (Some(Sense::Cardinal(n) | Sense::Multiple(n)), _) => n,
                _ if self.pack.is_one_in_number(self.view.written(next)) => 1,
                _ => break,
            };
            if n >= 1000 {
                if !is_first && n >= smallest {
                    break;
                }
                total = total.saturating_add(current.max(1).saturating_mul(n));
                (current, smallest) = (0, n);
            } else if n == 100 {
                if current >= 100 {
                    break;
                }
                current = current.max(1) * 100;
            } else {
                match self.pack.continue_number(current, n) {
                    Some(value) => current = value,
                    None => break,
                }
            }
            next += 1;
            end = next;
            let is_hyphenated = self.view.is_mark(next, '-')
                && self.view.is_joined(next)
                && self.view.is_joined(next + 1)
                && matches!(self.sense(next + 1), Some(Sense::Cardinal(_)));
            if is_hyphenated {
                next += 1;
            } else if let Some(after) = self.pack.after_number_link(self.view, next, current) {
                next = after;
            } else if self.pack.is_one_in_number(self.view.written(next))
                && (current < 20 || !current.is_multiple_of(10))
            {
                // An article: `deux mille un`.
                break;
            }
        }
        (total + current, end)
    }
}
