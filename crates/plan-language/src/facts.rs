//! The facts that a text states, as values: numbers, dates, rhythms, legal acts, acronyms.
//!
//! Facts are compared by value: `70%` is `70 %`, `1 augustus 2021` is `1er août 2021`,
//! `(EG) nr. 883/2004` is `(CE) n° 883/2004`. One pass over the tokens of a text finds them. A
//! numeral must have a match in the other language. A number in words, an ordinal or a rhythm can
//! be such a match, but needs none itself ([`Strength`]).
//!
//! Links come from the Markdown parser, and the meaning of acronyms from the glossary.

mod numbers;
mod references;
mod scanner;
mod times;

use std::ops::Range;

use crate::sense::{ActIssuer, ActKind, Bound, TimeUnit, YearPart};

pub use scanner::scan;

/// A fact and its position in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its byte range in the text.
    pub range: Range<usize>,
    /// Its value.
    pub value: FactValue,
    /// Whether the other language must state it too.
    pub strength: Strength,
    /// Whether it is a minimum or a maximum.
    pub bound: Option<Bound>,
}

/// How strictly a fact is compared with those of the other language; the strictest last.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Strength {
    /// It can match a fact, but never contradicts one: `beide` implies 2.
    Implied,
    /// It needs no match, but contradicts a fact of its kind with another value.
    Weak,
    /// The other language must have a match.
    Strong,
}

/// The value of a fact.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FactValue {
    /// A number, in millionths (see [`ONE`]), and what it measures.
    Number(i128, Measure),
    /// An ordinal: `tweede`, `2e`.
    Rank(u64),
    /// A date, as precise as the text gives it.
    Date(PartialDate),
    /// How often something happens, as the time between two occurrences.
    Rhythm(TimeUnit),
    /// An hour with its minutes: `9.30`.
    Hour(String),
    /// A legal act by its number.
    Act(ActCitation),
    /// The number of a chapter: `2.1.4`.
    Chapter(String),
    /// An article of an act.
    Article(u64),
    /// Capital letters that stand for a name.
    Acronym(String),
}

/// What a number measures.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Measure {
    /// A count, or an unknown unit.
    Plain,
    /// Hundredths.
    Percent,
    /// Euros.
    Money,
    /// Time.
    Time(TimeUnit),
}

/// A date of which at least one field is given.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct PartialDate {
    /// The year.
    pub year: Option<u16>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day: Option<u8>,
    /// A part of the year or month.
    pub part: Option<YearPart>,
}

/// The citation of a legal act.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ActCitation {
    /// Its number, in one normalised spelling: `883/2004`, `M 2009/1`, `COM 2018/373`.
    pub number: String,
    /// Who adopted it, if the text says so.
    pub issuer: Option<ActIssuer>,
    /// Its kind, if the text says so.
    pub kind: Option<ActKind>,
}

/// The kind of a fact. Two facts of one kind contradict each other if their values differ.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum FactKind {
    /// Numbers.
    Number,
    /// Ordinals.
    Rank,
    /// Dates.
    Date,
    /// Rhythms.
    Rhythm,
    /// Acts, articles and chapters.
    Reference,
    /// Acronyms.
    Acronym,
}

impl FactValue {
    /// Returns the kind of the value.
    pub const fn kind(&self) -> FactKind {
        match self {
            Self::Number(..) | Self::Hour(_) => FactKind::Number,
            Self::Rank(_) => FactKind::Rank,
            Self::Date(_) => FactKind::Date,
            Self::Rhythm(_) => FactKind::Rhythm,
            Self::Act(_) | Self::Chapter(_) | Self::Article(_) => FactKind::Reference,
            Self::Acronym(_) => FactKind::Acronym,
        }
    }
}

/// The number 1 in the unit of [`FactValue::Number`]: a million millionths.
pub const ONE: i128 = 1_000_000;

impl Fact {
    /// Whether a fact of the other language states the same. The relation is symmetric.
    pub fn matches(&self, other: &Self) -> bool {
        let contradicts = |a: Option<Bound>, b: Option<Bound>| a.is_some() && b.is_some() && a != b;
        if contradicts(self.bound, other.bound) {
            return false;
        }
        match (&self.value, &other.value) {
            (FactValue::Number(a, of_a), FactValue::Number(b, of_b)) => {
                numbers_agree((*a, *of_a), (*b, *of_b))
            }
            (FactValue::Rank(a), FactValue::Rank(b)) => a == b,
            (FactValue::Rank(rank), FactValue::Number(n, Measure::Plain | Measure::Time(_)))
            | (FactValue::Number(n, Measure::Plain | Measure::Time(_)), FactValue::Rank(rank)) => {
                i128::from(*rank) * ONE == *n
            }
            (FactValue::Date(a), FactValue::Date(b)) => a == b,
            (FactValue::Date(when), FactValue::Number(n, _))
            | (FactValue::Number(n, _), FactValue::Date(when)) => {
                let year = PartialDate { year: when.year, ..PartialDate::default() };
                *when == year && when.year.is_some_and(|year| i128::from(year) * ONE == *n)
            }
            (FactValue::Rhythm(a), FactValue::Rhythm(b)) => a == b,
            (FactValue::Rhythm(every), FactValue::Number(n, Measure::Time(unit)))
            | (FactValue::Number(n, Measure::Time(unit)), FactValue::Rhythm(every)) => {
                duration(*n, *unit) == duration(ONE, *every)
            }
            (FactValue::Act(a), FactValue::Act(b)) => {
                let agree = |is_same: bool, both: bool| is_same || !both;
                a.number == b.number
                    && agree(a.issuer == b.issuer, a.issuer.is_some() && b.issuer.is_some())
                    && agree(a.kind == b.kind, a.kind.is_some() && b.kind.is_some())
            }
            (FactValue::Hour(a) | FactValue::Chapter(a), FactValue::Hour(b))
            | (FactValue::Hour(a), FactValue::Chapter(b)) => a == b,
            (FactValue::Hour(hour), FactValue::Number(n, _))
            | (FactValue::Number(n, _), FactValue::Hour(hour)) => {
                let whole = hour.strip_suffix(".00").and_then(|hour| hour.parse::<i128>().ok());
                whole.is_some_and(|hour| hour * ONE == *n)
            }
            (FactValue::Chapter(a), FactValue::Chapter(b)) => a == b,
            (FactValue::Chapter(a), FactValue::Number(n, _))
            | (FactValue::Number(n, _), FactValue::Chapter(a)) => {
                a.parse::<f64>().is_ok_and(|a| (a * ONE as f64).round() as i128 == *n)
            }
            (FactValue::Article(a), FactValue::Article(b)) => a == b,
            (FactValue::Acronym(a), FactValue::Acronym(b)) => a == b,
            (FactValue::Article(a), FactValue::Number(n, _))
            | (FactValue::Number(n, _), FactValue::Article(a)) => i128::from(*a) * ONE == *n,
            _ => false,
        }
    }
}

/// Returns the duration of a number of units: whether it counts months (otherwise days), and how
/// many.
fn duration(n: i128, unit: TimeUnit) -> (bool, i128) {
    match unit {
        TimeUnit::Days(days) => (false, n * i128::from(days)),
        TimeUnit::Months(months) => (true, n * i128::from(months)),
    }
}

fn numbers_agree((a, of_a): (i128, Measure), (b, of_b): (i128, Measure)) -> bool {
    match (of_a, of_b) {
        (Measure::Time(first), Measure::Time(second)) => duration(a, first) == duration(b, second),
        (Measure::Percent, Measure::Percent) | (Measure::Money, Measure::Money) => a == b,
        (Measure::Percent, _) | (_, Measure::Percent) => false,
        // A unit may be missing or apart from its number: `6 maanden` is `6 premiers mois`.
        _ => a == b,
    }
}

#[cfg(test)]
mod tests;
