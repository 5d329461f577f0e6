//! What a text states as a fact, as a value: numbers, dates, rhythms, legal acts, acronyms.
//!
//! Facts are compared by value, never as they were written: `70%` is `70 %`, `1 augustus 2021` is
//! `1er août 2021`, `(EG) nr. 883/2004` is `(CE) n° 883/2004`. One pass over the tokens of a text
//! finds them. A numeral is demanded of the other language; a number in words, a rank or a rhythm
//! may answer it, and alone is never demanded.
//!
//! Not here: links (Markdown tells them), and what an acronym stands for (the glossary tells it).

mod numbers;
mod reading;
mod references;
mod times;

use std::ops::Range;

use super::lexicon::{self, Bound, Entry, Instrument, Meaning, Part, Unit};
use super::tokens::{Shape, Token};
use super::vocabulary::{Trait, Word};
use plan_core::locale::Locale;

pub(super) use reading::read_with;
pub use reading::{Reading, read};

/// Something that a text states, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// What is stated.
    pub value: Value,
    /// Whether the other language must state it too.
    pub strength: Strength,
    /// At least, or at most; none when nothing is said.
    pub bound: Option<Bound>,
}

/// Whether the other language must state a fact too.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Strength {
    /// It only answers one: `beide` answers 2.
    Answer,
    /// It answers one, and contradicts another of its sort.
    Weak,
    /// It must be stated.
    Strong,
}

/// What is stated.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Value {
    /// A number, in millionths, and what it measures.
    Number(i128, Measure),
    /// A rank.
    Rank(u64),
    /// A date, as far as it is said.
    Date(When),
    /// Every so often.
    Rhythm(Unit),
    /// An hour with its minutes: `9.30`.
    Hour(String),
    /// A legal act by its number.
    Act(Act),
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
    Time(Unit),
}

/// A date as far as it is said; at least one field is there.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct When {
    pub year: Option<u16>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub part: Option<Part>,
}

/// A legal act.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Act {
    /// Its number, in one spelling: `883/2004`, `M 2009/1`, `COM 2018/373`.
    pub number: String,
    /// Whose act it is, where that is said.
    pub body: Option<Body>,
    /// What kind of act it is, where that is said.
    pub instrument: Option<Instrument>,
}

/// Whose acts bear a number.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Body {
    /// The European Union.
    Union,
    /// The European Community.
    Community,
    /// The European Economic Community.
    EconomicCommunity,
    /// Euratom.
    Euratom,
}

impl Body {
    fn of(word: &str, locale: Locale) -> Option<Self> {
        Some(match (word, locale) {
            ("EU", Locale::Nl) | ("UE", Locale::Fr) => Self::Union,
            ("EG", Locale::Nl) | ("CE", Locale::Fr) => Self::Community,
            ("EEG", Locale::Nl) | ("CEE", Locale::Fr) => Self::EconomicCommunity,
            ("Euratom" | "EURATOM", _) => Self::Euratom,
            _ => return None,
        })
    }
}

/// The sorts of facts that contradict each other.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Sort {
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

impl Value {
    /// Its sort.
    pub const fn sort(&self) -> Sort {
        match self {
            Self::Number(..) | Self::Hour(_) => Sort::Number,
            Self::Rank(_) => Sort::Rank,
            Self::Date(_) => Sort::Date,
            Self::Rhythm(_) => Sort::Rhythm,
            Self::Act(_) | Self::Chapter(_) | Self::Article(_) => Sort::Reference,
            Self::Acronym(_) => Sort::Acronym,
        }
    }
}

/// The factor of the numbers in [`Value::Number`].
pub const MILLION: i128 = 1_000_000;

impl Fact {
    /// Tells whether a fact of the other language says the same.
    pub fn is_answered_by(&self, other: &Self) -> bool {
        let contradicts = |a: Option<Bound>, b: Option<Bound>| a.is_some() && b.is_some() && a != b;
        if contradicts(self.bound, other.bound) {
            return false;
        }
        match (&self.value, &other.value) {
            (Value::Number(a, of_a), Value::Number(b, of_b)) => {
                numbers_agree((*a, *of_a), (*b, *of_b))
            }
            (Value::Rank(a), Value::Rank(b)) => a == b,
            (Value::Rank(rank), Value::Number(n, Measure::Plain | Measure::Time(_)))
            | (Value::Number(n, Measure::Plain | Measure::Time(_)), Value::Rank(rank)) => {
                i128::from(*rank) * MILLION == *n
            }
            (Value::Date(a), Value::Date(b)) => a == b,
            (Value::Date(when), Value::Number(n, _)) | (Value::Number(n, _), Value::Date(when)) => {
                let year = When { year: when.year, ..When::default() };
                *when == year && when.year.is_some_and(|year| i128::from(year) * MILLION == *n)
            }
            (Value::Rhythm(a), Value::Rhythm(b)) => a == b,
            (Value::Rhythm(every), Value::Number(n, Measure::Time(unit)))
            | (Value::Number(n, Measure::Time(unit)), Value::Rhythm(every)) => {
                lasts(*n, *unit) == lasts(MILLION, *every)
            }
            (Value::Act(a), Value::Act(b)) => {
                let agree = |is_same: bool, both: bool| is_same || !both;
                a.number == b.number
                    && agree(a.body == b.body, a.body.is_some() && b.body.is_some())
                    && agree(
                        a.instrument == b.instrument,
                        a.instrument.is_some() && b.instrument.is_some(),
                    )
            }
            (Value::Hour(a) | Value::Chapter(a), Value::Hour(b))
            | (Value::Hour(a), Value::Chapter(b)) => a == b,
            (Value::Hour(hour), Value::Number(n, _)) | (Value::Number(n, _), Value::Hour(hour)) => {
                let whole = hour.strip_suffix(".00").and_then(|hour| hour.parse::<i128>().ok());
                whole.is_some_and(|hour| hour * MILLION == *n)
            }
            (Value::Chapter(a), Value::Chapter(b)) => a == b,
            (Value::Chapter(a), Value::Number(n, _)) | (Value::Number(n, _), Value::Chapter(a)) => {
                a.parse::<f64>().is_ok_and(|a| (a * MILLION as f64).round() as i128 == *n)
            }
            (Value::Article(a), Value::Article(b)) => a == b,
            (Value::Acronym(a), Value::Acronym(b)) => a == b,
            (Value::Article(a), Value::Number(n, _)) | (Value::Number(n, _), Value::Article(a)) => {
                i128::from(*a) * MILLION == *n
            }
            _ => false,
        }
    }
}

/// How long a number of units is, in one of the two scales of time.
fn lasts(n: i128, unit: Unit) -> (bool, i128) {
    match unit {
        Unit::Days(days) => (false, n * i128::from(days)),
        Unit::Months(months) => (true, n * i128::from(months)),
    }
}

fn numbers_agree((a, of_a): (i128, Measure), (b, of_b): (i128, Measure)) -> bool {
    match (of_a, of_b) {
        (Measure::Time(first), Measure::Time(second)) => lasts(a, first) == lasts(b, second),
        (Measure::Percent, Measure::Percent) | (Measure::Money, Measure::Money) => a == b,
        (Measure::Percent, _) | (_, Measure::Percent) => false,
        // `6 maanden` may be `6 premiers mois`, and an amount may be told of in other words.
        _ => a == b,
    }
}

/// Tells whether a word may state a fact, alone or with those after it; a word of which this says no
/// is passed over. What `Scanner::word` makes something of must not be left out here.
pub(super) fn may_state(written: &str, entry: Option<&Entry>, locale: Locale) -> bool {
    let is_meant = entry.and_then(|entry| entry.meaning(locale)).is_some_and(|meaning| {
        !matches!(
            meaning,
            Meaning::Percent
                | Meaning::Pour
                | Meaning::Money
                | Meaning::Unit(_)
                | Meaning::Times
                | Meaning::Quarter
                | Meaning::Filler
                | Meaning::Bound(_)
                | Meaning::Chapter
                | Meaning::Article
                | Meaning::NumberSign
                | Meaning::Instrument(_)
        )
    });
    is_meant
        || matches!(written, "M" | "COM" | "SWD" | "JOIN" | "om" | "Om" | "jaren" | "années")
        || (locale == Locale::Nl && (written.contains("honderd") || written.contains("duizend")))
        || written.chars().any(char::is_uppercase)
            && (roman_rank(written).is_some()
                || written.is_ascii() && written.bytes().filter(u8::is_ascii_uppercase).count() > 1)
}

/// `XXIe`: a rank in Roman numerals.
fn roman_rank(word: &str) -> Option<i128> {
    let rank = ["ème", "e", "er", "re"].iter().find_map(|ending| word.strip_suffix(ending));
    rank.and_then(numbers::roman)
}

struct Scanner<'s> {
    text: &'s str,
    locale: Locale,
    tokens: &'s [Token],
    words: &'s [Word],
    facts: Vec<Fact>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            at = match self.tokens[at].shape {
                Shape::Number => self.number(at),
                Shape::Mixed => self.mixed(at),
                Shape::Word if self.words[at].traits.has(Trait::Fact) => self.word(at),
                Shape::Word | Shape::Mark(_) => at + 1,
            };
        }
    }

    fn word(&mut self, at: usize) -> usize {
        if let Some(meaning) = self.meaning(at)
            && let Some(next) = self.meant(at, meaning)
        {
            return next;
        }
        if let Some(next) = self.cited(at) {
            return next;
        }
        let word = self.written(at);
        if word.len() > 9
            && self.locale == Locale::Nl
            && (word.contains("honderd") || word.contains("duizend"))
            && let Some(n) = lexicon::dutch_number(word)
        {
            return self.number_in_words(at, Some(n));
        }
        self.acronym(at)
    }

    /// What a word with a meaning states together with those after it; the token after them.
    fn meant(&mut self, at: usize, meaning: Meaning) -> Option<usize> {
        match meaning {
            Meaning::Cardinal(_) | Meaning::Multiple(_) => Some(self.number_in_words(at, None)),
            Meaning::Millionths(n) => {
                let (measure, after) = self.measure(at + 1);
                self.push(at..after, Value::Number(i128::from(n), measure), Strength::Weak);
                Some(after)
            }
            Meaning::Answer(n) => {
                self.push(
                    at..at + 1,
                    Value::Number(i128::from(n) * MILLION, Measure::Plain),
                    Strength::Answer,
                );
                Some(at + 1)
            }
            Meaning::Ordinal(n) => {
                let share = if n > 2 { self.share(at, n) } else { None };
                share.or_else(|| Some(self.rank(at, n, Strength::Weak)))
            }
            Meaning::Half if matches!(self.written(at), "helft" | "moitié") => self.share(at, 2),
            Meaning::Rhythm(unit) => {
                self.push(at..at + 1, Value::Rhythm(unit), Strength::Weak);
                Some(at + 1)
            }
            Meaning::Each => self.rhythm(at),
            Meaning::SoManyTimes(n) => self.so_many_times(at, at + 1, n),
            Meaning::Month(month) => Some(self.month(at, month)),
            Meaning::Part(part) => self.season(at, part),
            _ => None,
        }
    }

    /// Capital letters that stand for a name, with what hangs on them: `COVID-19`, `e-CMR`.
    fn acronym(&mut self, at: usize) -> usize {
        let word = self.written(at);
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        if capitals == 0 {
            return at + 1;
        }
        // `XXIe siècle`
        if let Some(n) = roman_rank(word) {
            return self.rank(at, n as u64, Strength::Weak);
        }
        if capitals < 2 || !word.is_ascii() {
            return at + 1;
        }
        // Letters of a numeral, or a word that is written in capitals as a whole text is.
        if let Some(n) = numbers::roman(word) {
            self.push(at..at + 1, Value::Number(n * MILLION, Measure::Plain), Strength::Weak);
            return at + 1;
        }
        let mut end = at + 1;
        if self.is_mark(end, '-')
            && self.shape(end + 1) == Some(Shape::Number)
            && self.is_joined(end)
            && self.is_joined(end + 1)
            && self.written(end + 1).len() <= 2
        {
            end += 2;
        }
        let name = self.text[self.tokens[at].start()..self.tokens[end - 1].end()].to_owned();
        self.push(at..end, Value::Acronym(name), Strength::Strong);
        end
    }

    fn push(&mut self, tokens: Range<usize>, value: Value, strength: Strength) {
        let range = self.tokens[tokens.start].start()..self.tokens[tokens.end - 1].end();
        let bound = match value.sort() {
            Sort::Number | Sort::Date => self.bound(tokens.start),
            _ => None,
        };
        self.facts.push(Fact { range, value, strength, bound });
    }

    /// `meer dan`, `uiterlijk`, `au plus tard le`: which side of the value at a token is meant.
    fn bound(&self, at: usize) -> Option<Bound> {
        for back in 1..=4 {
            let before = at.checked_sub(back)?;
            match self.shape(before)? {
                Shape::Mark('’' | '\'' | '(' | '€') => {}
                Shape::Word => match self.meaning(before) {
                    Some(Meaning::Bound(bound)) => {
                        let is_turned = matches!(self.written(before), "plus" | "moins")
                            && before > 0
                            && self.written(before - 1) == "au";
                        return Some(match (bound, is_turned) {
                            (Bound::Lower, false) | (Bound::Upper, true) => Bound::Lower,
                            _ => Bound::Upper,
                        });
                    }
                    Some(Meaning::Filler) => {}
                    _ if matches!(self.written(before), "dan" | "op" | "à" | "en") => {}
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }

    fn meaning(&self, at: usize) -> Option<Meaning> {
        self.words.get(at)?.entry?.meaning(self.locale)
    }

    fn shape(&self, at: usize) -> Option<Shape> {
        self.tokens.get(at).map(|token| token.shape)
    }

    fn written(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range()])
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.shape(at) == Some(Shape::Mark(mark))
    }

    /// Tells whether a token follows the one before it without a space.
    fn is_joined(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.is_spaced)
    }

    fn digits(&self, at: usize) -> Option<u64> {
        (self.shape(at) == Some(Shape::Number)).then(|| self.written(at).parse().ok()).flatten()
    }
}

#[cfg(test)]
mod tests;
