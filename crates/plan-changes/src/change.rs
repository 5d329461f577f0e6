//! A change of a plan, as data.

use plan_core::schema::{Date, DatePart};
use plan_core::source::Span;
use plan_language::units::UnitText;

use crate::code::{ChangeCode, Weight, What};
use crate::record::RecordKind;
use crate::text::{FactChange, Nature, TextChange};

/// The value of a field in one version.
#[derive(Clone, Debug)]
pub enum Value<'p> {
    /// An id, a number, a date, a kind.
    Word(String),
    /// Several words.
    List(Vec<String>),
    /// A text in all its languages.
    Text(UnitText<'p>),
}

/// The change of a field.
#[derive(Clone, Debug)]
pub struct FieldChange<'p> {
    /// Its name in plan files.
    pub name: &'static str,
    /// The kind of the records whose ids it contains.
    pub target: Option<RecordKind>,
    /// Its value in the old version.
    pub before: Option<Value<'p>>,
    /// Its value in the new version.
    pub after: Option<Value<'p>>,
    /// How its text changed, if it is one that both versions have.
    pub text: Option<TextChange<'p>>,
    /// By how much its date changed.
    pub shift: Option<DateShift>,
}

/// By how much a date changed; negative if it is earlier now.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum DateShift {
    /// Days, between two days.
    Days(i64),
    /// Months, between two months.
    Months(i64),
    /// Years, between two years, or between the same part of two years.
    Years(i64),
}

impl DateShift {
    /// Returns by how much a date changed; `None` if the two are not equally precise, or have no
    /// year.
    pub fn between(before: Date, after: Date) -> Option<Self> {
        let (from, to) = (i64::from(before.year?), i64::from(after.year?));
        match (before.part, after.part) {
            (DatePart::Day(..), DatePart::Day(..)) => {
                let day = |date: Date| date.days().map(|(first, _)| first.number());
                Some(Self::Days(day(after)? - day(before)?))
            }
            (DatePart::Month(a), DatePart::Month(b)) => {
                Some(Self::Months((to - from) * 12 + i64::from(b) - i64::from(a)))
            }
            (a, b) if a == b => Some(Self::Years(to - from)),
            _ => None,
        }
    }

    /// The unit in machine-readable output.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Days(_) => "day",
            Self::Months(_) => "month",
            Self::Years(_) => "year",
        }
    }

    /// The number of units.
    pub const fn count(self) -> i64 {
        match self {
            Self::Days(count) | Self::Months(count) | Self::Years(count) => count,
        }
    }
}

/// The record that a change is about.
#[derive(Copy, Clone, Debug)]
pub struct Subject<'p> {
    pub kind: RecordKind,
    /// Its id in the new version, or in the old one if it is gone.
    pub id: &'p str,
    /// Its title in the new version, or in the old one if it is gone.
    pub title: Option<UnitText<'p>>,
    /// The chapter around it, in the same version; the chapter itself if it is one.
    pub chapter: Option<ChapterRef<'p>>,
}

/// The chapter in which a record is.
#[derive(Copy, Clone, Debug)]
pub struct ChapterRef<'p> {
    pub id: &'p str,
    pub number: &'p str,
    pub title: Option<UnitText<'p>>,
}

/// A change.
#[derive(Clone, Debug)]
pub struct Change<'p> {
    pub code: ChangeCode,
    pub weight: Weight,
    /// What happened, where the code does not say it.
    pub what: Option<What>,
    /// The year of the edition; none for the registers.
    pub year: Option<u16>,
    pub subject: Subject<'p>,
    /// The kind of the item inside the record that changed: an action, an instrument, an event.
    pub item: Option<RecordKind>,
    /// The text by which people know that item: of an action its text, of the others their title.
    pub item_title: Option<UnitText<'p>>,
    /// Its location in the old version.
    pub before: Option<Span>,
    /// Its location in the new version.
    pub after: Option<Span>,
    /// The fields that changed.
    pub fields: Vec<FieldChange<'p>>,
    /// The ids of the projects that the change touches, although they are not its subject.
    pub projects: Vec<&'p str>,
    /// The position in the list of the change from which this one follows.
    pub part_of: Option<usize>,
    /// Identifies the change: the edition, the record, the code and the values, without typography.
    /// It does not depend on locations, on messages or on later changes.
    pub fingerprint: String,
}

impl Change<'_> {
    /// How its texts changed: the largest nature; none if no text changed.
    pub fn nature(&self) -> Option<Nature> {
        self.fields.iter().filter_map(|field| Some(field.text.as_ref()?.nature)).max()
    }

    /// The facts that its texts state only in one version.
    pub fn facts(&self) -> impl Iterator<Item = &FactChange> {
        self.fields.iter().filter_map(|field| field.text.as_ref()).flat_map(|text| &text.facts)
    }

    /// The field with a name, if it changed.
    pub fn field(&self, name: &str) -> Option<&FieldChange<'_>> {
        self.fields.iter().find(|field| field.name == name)
    }
}
