//! Numbers, in figures and in words.

use super::{MILLION, Measure, Scanner, Strength, Value};
use crate::lexicon::Meaning;
use crate::tokens::Shape;
use plan_core::locale::Locale;

/// The value of a Roman numeral of at least two letters, up to 39.
pub(super) fn roman(word: &str) -> Option<i128> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let unit = word.trim_start_matches('X');
    let tens = word.len() - unit.len();
    let is_nine = unit.is_empty() && word == "X";
    let units = UNITS.iter().position(|written| *written == unit)?;
    // `IX` keeps its X, because it does not begin with it.
    let value = tens * 10 + units;
    (word.len() > 1 && tens < 4 && !is_nine).then_some(value as i128)
}

/// Units of measure that are typed against their number.
const UNITS: [&str; 24] = [
    "km", "m", "cm", "mm", "kg", "g", "t", "ha", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh",
    "TWh", "kV", "bar", "l", "km2", "m2", "m3", "x", "bn",
];

impl Scanner<'_> {
    /// A token of digits, with whatever belongs to it; the token after it all.
    pub(super) fn number(&mut self, at: usize) -> usize {
        if self.tokens[at].is_first
            && (self.is_mark(at + 1, '.') || self.is_mark(at + 1, ')'))
            && self.tokens.get(at + 2).is_some_and(|token| token.is_spaced)
        {
            // The number of an item of a Markdown list.
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
        let mut micros = whole * MILLION;
        if self.is_mark(end, ',')
            && self.is_joined(end)
            && self.is_joined(end + 1)
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

    /// An hour with its minutes.
    fn hour(&self, hour: u64, minutes: u64) -> Option<Value> {
        (hour < 25 && minutes < 60).then(|| Value::Hour(format!("{hour}.{minutes:02}")))
    }

    /// `10 h 30`, `10:30`.
    fn hour_apart(&mut self, at: usize) -> Option<usize> {
        let is_colon =
            self.is_mark(at + 1, ':') && self.is_joined(at + 1) && self.is_joined(at + 2);
        if !is_colon && !matches!(self.written(at + 1), "h" | "u") {
            return None;
        }
        let minutes = self.digits(at + 2).filter(|_| self.written(at + 2).len() == 2)?;
        let hour = self.hour(self.digits(at)?, minutes)?;
        self.push(at..at + 3, hour, Strength::Strong);
        Some(at + 3)
    }

    /// A whole number of several groups: `1 234`, `1.234.567`; the token after it.
    fn grouped(&self, at: usize) -> (i128, usize) {
        let first = i128::from(self.digits(at).unwrap_or_default());
        let (mut value, mut end) = (first, at + 1);
        if self.written(at).len() > 3 || self.written(at).starts_with('0') {
            return (value, end);
        }
        let is_group =
            |at: usize| self.shape(at) == Some(Shape::Number) && self.written(at).len() == 3;
        loop {
            let is_dotted = self.is_mark(end, '.')
                && self.is_joined(end)
                && is_group(end + 1)
                && self.is_joined(end + 1);
            let is_spaced = is_group(end)
                && self.tokens.get(end).is_some_and(|token| token.is_spaced && !token.is_first)
                && self.tokens[end].start() - self.tokens[end - 1].end() <= 3;
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

    /// Digits after a decimal mark, in millionths.
    fn fraction(&self, at: usize) -> Option<i128> {
        let digits = self.written(at);
        if self.shape(at) != Some(Shape::Number) || digits.len() > 6 {
            return None;
        }
        let value: i128 = digits.parse().ok()?;
        Some(value * 10_i128.pow(6 - digits.len() as u32))
    }

    /// `2.1.4`, `1.2`, `2.5 miljoen`, but not `1.234`.
    fn dotted(&mut self, at: usize) -> Option<usize> {
        let mut end = at + 1;
        while self.is_mark(end, '.')
            && self.is_joined(end)
            && self.is_joined(end + 1)
            && self.shape(end + 1) == Some(Shape::Number)
        {
            end += 2;
        }
        let parts = (end - at).div_ceil(2);
        let is_thousands = self.written(at).len() <= 3
            && (1..parts).all(|part| self.written(at + 2 * part).len() == 3);
        if parts < 2 || is_thousands {
            return None;
        }
        let has_measure = self.is_mark(end, '%')
            || self.is_mark(end, '€')
            || (at > 0 && self.is_mark(at - 1, '€'))
            || matches!(
                self.meaning(end),
                Some(Meaning::Percent | Meaning::Money | Meaning::Multiple(_))
            );
        if parts == 2 && has_measure {
            let micros = i128::from(self.digits(at)?) * MILLION + self.fraction(at + 2)?;
            return Some(self.measured(at, end, micros));
        }
        if parts == 2 && matches!(self.written(end), "uur" | "heures" | "u" | "h") {
            let hour = self.hour(self.digits(at)?, self.digits(at + 2)?)?;
            self.push(at..end, hour, Strength::Strong);
            return Some(end + 1);
        }
        let number = self.text[self.tokens[at].start()..self.tokens[end - 1].end()].to_owned();
        self.push(at..end, Value::Chapter(number), Strength::Strong);
        Some(end)
    }

    /// A number that was read, with what it measures.
    fn measured(&mut self, at: usize, mut end: usize, mut micros: i128) -> usize {
        loop {
            micros *= match self.meaning(end) {
                Some(Meaning::Multiple(times)) => i128::from(times),
                // `5 duizend`, `5 mille`; `100 pour cent` is none.
                Some(Meaning::Cardinal(times @ (100 | 1000)))
                    if matches!(
                        self.written(end),
                        "duizend" | "honderd" | "mille" | "milliers"
                    ) =>
                {
                    i128::from(times)
                }
                _ => break,
            };
            end += 1;
        }
        let before = at.checked_sub(1);
        let is_after = |scanner: &Self, meaning: fn(Meaning) -> bool, dots: usize| {
            (1..=dots).any(|back| {
                at.checked_sub(back)
                    .is_some_and(|before| scanner.meaning(before).is_some_and(meaning))
                    && (1..back).all(|between| {
                        matches!(scanner.shape(at - between), Some(Shape::Mark('.' | '°' | 'º')))
                    })
            })
        };
        if is_after(self, |meaning| meaning == Meaning::Article, 2) {
            let article = u64::try_from(micros / MILLION).unwrap_or_default();
            self.push(at..end, Value::Article(article), Strength::Strong);
            return end;
        }
        if is_after(self, |meaning| meaning == Meaning::Chapter, 1) && micros < 100 * MILLION {
            let number = (micros / MILLION).to_string();
            self.push(at..end, Value::Chapter(number), Strength::Strong);
            return end;
        }
        if self.is_said_twice(at, micros) {
            return end;
        }
        let (measure, after) = self.measure(end);
        let measure = match before {
            Some(before)
                if measure == Measure::Plain
                    && (self.is_mark(before, '€') || self.written(before) == "EUR") =>
            {
                Measure::Money
            }
            _ => measure,
        };
        self.push(at..after, Value::Number(micros, measure), Strength::Strong);
        after
    }

    /// `24 heures sur 24`, `24 uur op 24`: the number is said again, or is not.
    fn is_said_twice(&self, at: usize, micros: i128) -> bool {
        let over = match self.locale {
            Locale::Nl => "op",
            Locale::Fr => "sur",
        };
        let is_over = at > 0 && self.written(at - 1) == over;
        let is_same = |value: &Value| matches!(value, Value::Number(n, _) if *n == micros);
        is_over && self.facts.last().is_some_and(|fact| is_same(&fact.value))
    }

    /// `de helft`, `un tiers des`, `drie kwart van`: a part of a whole, told in hundredths; the
    /// token after it. `at` is what the whole is divided into.
    pub(super) fn share(&mut self, at: usize, parts: u64) -> Option<usize> {
        let is_half = parts == 2;
        let next = self.written(at + 1);
        if !is_half && !matches!(next, "van" | "de" | "des" | "du" | "d") {
            return None;
        }
        let before = at.checked_sub(1);
        let times = match before.and_then(|before| self.meaning(before)) {
            Some(Meaning::Cardinal(n)) if n < parts => n,
            _ if is_half => 1,
            _ if before.is_some_and(|before| {
                matches!(self.written(before), "een" | "Een" | "un" | "Un" | "le" | "Le")
            }) =>
            {
                1
            }
            _ => return None,
        };
        let start = if times > 1 { at - 1 } else { at };
        self.take_back(start);
        let hundredths = 100 * MILLION * i128::from(times) / i128::from(parts);
        let value = Value::Number(hundredths, Measure::Percent);
        self.push(start..at + 1, value, Strength::Weak);
        Some(at + 1)
    }

    /// What the number before a token measures, and the token after that.
    pub(super) fn measure(&self, at: usize) -> (Measure, usize) {
        if self.is_mark(at, '%') {
            return (Measure::Percent, at + 1);
        }
        if self.is_mark(at, '€') {
            return (Measure::Money, at + 1);
        }
        match self.meaning(at) {
            Some(Meaning::Percent) => (Measure::Percent, at + 1),
            Some(Meaning::Pour) if self.written(at + 1) == "cent" => (Measure::Percent, at + 2),
            Some(Meaning::Money) => (Measure::Money, at + 1),
            Some(Meaning::Unit(unit)) => (Measure::Time(unit), at + 1),
            // `millions d’euros`
            _ if matches!(self.written(at), "d" | "de") => {
                let next = at
                    + 1
                    + usize::from(matches!(self.shape(at + 1), Some(Shape::Mark('’' | '\''))));
                match self.meaning(next) {
                    Some(Meaning::Money) => (Measure::Money, next + 1),
                    _ => (Measure::Plain, at),
                }
            }
            _ => (Measure::Plain, at),
        }
    }

    /// Letters and digits in one: a rank, a number with its unit, an hour, a name.
    pub(super) fn mixed(&mut self, at: usize) -> usize {
        let word = self.written(at).to_owned();
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, letters) = word.split_at(digits);
        if let Ok(n) = number.parse::<u64>() {
            let ranks: &[&str] = match self.locale {
                Locale::Nl => &["e", "de", "ste", "ste"],
                Locale::Fr => {
                    &["e", "er", "re", "ère", "ème", "eme", "ième", "nd", "nde", "ers", "res"]
                }
            };
            if ranks.contains(&letters) {
                // `article 1er`
                if at > 0 && self.meaning(at - 1) == Some(Meaning::Article) {
                    self.push(at..at + 1, Value::Article(n), Strength::Strong);
                    return at + 1;
                }
                return match self.day_in_letters(at, n) {
                    Some(next) => next,
                    None => self.rank(at, n, Strength::Strong),
                };
            }
            let micros = i128::from(n) * MILLION;
            if UNITS.contains(&letters) {
                self.push(at..at + 1, Value::Number(micros, Measure::Plain), Strength::Strong);
                return at + 1;
            }
            // `10h30`, `10u30`, `10u`
            if let Some(minutes) = letters.strip_prefix(['h', 'u']) {
                let value = match minutes.parse() {
                    Ok(minutes) => self.hour(n, minutes),
                    Err(_) if minutes.is_empty() => Some(Value::Number(micros, Measure::Plain)),
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
        self.push(at..at + 1, Value::Acronym(plain), Strength::Strong);
        at + 1
    }

    /// Numbers in words that stand together: `deux mille cinq cents`, `quatre-vingt-dix`.
    pub(super) fn number_in_words(&mut self, at: usize, known: Option<u64>) -> usize {
        let (mut total, mut current, mut end) = (0_u64, 0_u64, at);
        let mut smallest = u64::MAX;
        let mut next = at;
        while next < self.tokens.len() {
            let n = match (self.meaning(next), known) {
                (_, Some(known)) if next == at => known,
                (Some(Meaning::Cardinal(n)), _) => n,
                (Some(Meaning::Multiple(n)), _) => n,
                _ if matches!(self.written(next), "un" | "une") && self.locale == Locale::Fr => 1,
                _ => break,
            };
            let is_first = next == at;
            if n >= 1000 {
                if !is_first && n >= smallest {
                    break;
                }
                let value = if current == 0 { 1 } else { current };
                total = total.saturating_add(value.saturating_mul(n));
                (current, smallest) = (0, n);
            } else if n == 100 {
                if !is_first && current >= 100 {
                    break;
                }
                current = current.max(1) * 100;
            } else if n == 20 && current % 100 == 4 && self.locale == Locale::Fr {
                current += 76;
            } else {
                // `twee drie` are two numbers; `vingt deux`, `soixante dix` are one.
                let below = match current % 100 {
                    0 => 100,
                    10 if self.locale == Locale::Fr && (7..10).contains(&n) => 10,
                    tens @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90) if self.locale == Locale::Fr => {
                        if matches!(tens, 60 | 80) {
                            20
                        } else {
                            10
                        }
                    }
                    _ => 0,
                };
                if !is_first && n >= below {
                    break;
                }
                current += n;
            }
            next += 1;
            end = next;
            // What may stand between two words of one number.
            if self.is_mark(next, '-')
                && self.is_joined(next)
                && self.is_joined(next + 1)
                && matches!(self.meaning(next + 1), Some(Meaning::Cardinal(_)))
            {
                next += 1;
            } else if self.locale == Locale::Fr && current >= 20 && current % 10 == 0 {
                let and = usize::from(self.is_mark(next, '-'));
                if self.written(next + and) == "et" {
                    let after = next + and + 1 + usize::from(self.is_mark(next + and + 1, '-'));
                    if matches!(self.written(after), "un" | "une" | "onze") {
                        next = after;
                    }
                }
            } else if matches!(self.written(next), "un" | "une") {
                break;
            }
        }
        let value = total + current;
        if let Some(next) = self.times_per(end, value) {
            return next;
        }
        let (measure, after) = self.measure(end);
        // `quinze jours` are two weeks.
        let (value, measure) = match (value, measure) {
            (15, Measure::Time(crate::lexicon::Unit::Days(1))) if self.locale == Locale::Fr => {
                (2, Measure::Time(crate::lexicon::Unit::Days(7)))
            }
            other => other,
        };
        self.push(
            at..after.max(at + 1),
            Value::Number(i128::from(value) * MILLION, measure),
            Strength::Weak,
        );
        after.max(at + 1)
    }
}
