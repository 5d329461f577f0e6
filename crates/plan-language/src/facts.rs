//! The facts that a text states, as values: numbers, dates, rhythms, legal acts, acronyms.
//!
//! Facts are compared by value: `70%` is `70 %`, `1 augustus 2021` is `1er août 2021`,
//! `(EG) nr. 883/2004` is `(CE) n° 883/2004`. One pass over the tokens of a text finds them. The other
//! language must state a numeral too; a number in words, an ordinal or a rhythm may answer a numeral,
//! but need not be answered itself.
//!
//! Links come from the Markdown parser, and the meaning of acronyms from the glossary.

mod numbers;
mod references;
mod scanner;
mod times;

use std::ops::Range;

use crate::sense::{ActIssuer, ActKind, Bound, TimeUnit, YearPart};

pub use scanner::scan;

/// A fact and its place.
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

/// Whether the other language must state a fact too.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Strength {
    /// It can only answer a fact: `beide` answers 2.
    Answer,
    /// It can answer a fact, and contradicts another one of its kind.
    Weak,
    /// It must be answered.
    Strong,
}

/// The value of a fact.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FactValue {
    /// A number, in millionths, and what it measures.
    Number(i128, Measure),
    /// An ordinal.
    Rank(u64),
    /// A date, as far as it is given.
    Date(PartialDate),
    /// How often.
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
    /// Things, or nothing that is known.
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
    /// Its number, in one spelling: `883/2004`, `M 2009/1`, `COM 2018/373`.
    pub number: String,
    /// Who adopted it, if that is given.
    pub issuer: Option<ActIssuer>,
    /// Its kind, if that is given.
    pub kind: Option<ActKind>,
}

/// The kind of a fact. Two facts of one kind contradict each other if their values differ.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum FactKind {
    /// Numbers.
    Number,
    /// Ranks.
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
    /// Its kind.
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

/// One, in the millionths of [`FactValue::Number`].
pub const MILLION: i128 = 1_000_000;

impl Fact {
    /// Whether a fact of the other language states the same.
    pub fn is_answered_by(&self, other: &Self) -> bool {
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
                i128::from(*rank) * MILLION == *n
            }
            (FactValue::Date(a), FactValue::Date(b)) => a == b,
            (FactValue::Date(when), FactValue::Number(n, _))
            | (FactValue::Number(n, _), FactValue::Date(when)) => {
                let year = PartialDate { year: when.year, ..PartialDate::default() };
                *when == year && when.year.is_some_and(|year| i128::from(year) * MILLION == *n)
            }
            (FactValue::Rhythm(a), FactValue::Rhythm(b)) => a == b,
            (FactValue::Rhythm(every), FactValue::Number(n, Measure::Time(unit)))
            | (FactValue::Number(n, Measure::Time(unit)), FactValue::Rhythm(every)) => {
                lasts(*n, *unit) == lasts(MILLION, *every)
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
                whole.is_some_and(|hour| hour * MILLION == *n)
            }
            (FactValue::Chapter(a), FactValue::Chapter(b)) => a == b,
            (FactValue::Chapter(a), FactValue::Number(n, _))
            | (FactValue::Number(n, _), FactValue::Chapter(a)) => {
                a.parse::<f64>().is_ok_and(|a| (a * MILLION as f64).round() as i128 == *n)
            }
            (FactValue::Article(a), FactValue::Article(b)) => a == b,
            (FactValue::Acronym(a), FactValue::Acronym(b)) => a == b,
            (FactValue::Article(a), FactValue::Number(n, _))
            | (FactValue::Number(n, _), FactValue::Article(a)) => i128::from(*a) * MILLION == *n,
            _ => false,
        }
    }
}

/// The length of a number of units: whether it is in months (else in days), and how many.
fn lasts(n: i128, unit: TimeUnit) -> (bool, i128) {
    match unit {
        TimeUnit::Days(days) => (false, n * i128::from(days)),
        TimeUnit::Months(months) => (true, n * i128::from(months)),
    }
}

fn numbers_agree((a, of_a): (i128, Measure), (b, of_b): (i128, Measure)) -> bool {
    match (of_a, of_b) {
        (Measure::Time(first), Measure::Time(second)) => lasts(a, first) == lasts(b, second),
        (Measure::Percent, Measure::Percent) | (Measure::Money, Measure::Money) => a == b,
        (Measure::Percent, _) | (_, Measure::Percent) => false,
        // `6 maanden` may be `6 premiers mois`, and an amount may be written in other words.
        _ => a == b,
    }
}

#[cfg(test)]
mod tests;
