//! The status of a text in two languages: what a translator has to do about it.
//!
//! `diff`, `translate` and `check` share this status. Changes since a confirmation come from
//! [`super::state`].

use rayon::prelude::*;

use super::TextUnit;
pub use super::compare::LanguagePair;
use super::compare::{CompareContext, Difference, DifferenceKind, compare_pair};
use super::state::{ConfirmationState, states};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::confirmation::lock::{Confirmed, Lock};
use plan_core::locale::Locale;
use plan_core::model::{Edition, Plan};

/// The status of a text in two languages, the most serious first.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Status {
    /// One language is missing.
    Missing,
    /// A number, a date, a reference or an acronym differs or is missing.
    Facts,
    /// A sentence of one language is written in the other.
    WrongLanguage,
    /// Both languages have the same words, so the text was not translated.
    SameText,
    /// The paragraphs, list items, links or emphasis differ.
    Shape,
    /// One language changed since the confirmation, so the other one may be out of date.
    Stale,
    /// Both languages changed since the confirmation, or it was never confirmed.
    Unconfirmed,
    /// There is nothing to do.
    Fine,
}

impl Status {
    /// All statuses, the most serious first.
    pub const ALL: [Self; 8] = [
        Self::Missing,
        Self::Facts,
        Self::WrongLanguage,
        Self::SameText,
        Self::Shape,
        Self::Stale,
        Self::Unconfirmed,
        Self::Fine,
    ];

    /// Its name on the command line: `same-text`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Facts => "facts",
            Self::WrongLanguage => "wrong-language",
            Self::SameText => "same-text",
            Self::Shape => "shape",
            Self::Stale => "stale",
            Self::Unconfirmed => "unconfirmed",
            Self::Fine => "fine",
        }
    }

    /// Returns the status with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// One problem of a text in two languages.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TextIssue {
    /// This language is missing.
    Missing(Locale),
    /// One language changed since the confirmation and the other one did not.
    Stale {
        /// The language that did not change.
        stale: Locale,
        /// The language that changed.
        changed: Locale,
    },
    /// Both languages changed since the confirmation.
    AllChanged,
    /// It was never confirmed.
    Never,
    /// The languages differ.
    Differs(Difference),
}

impl TextIssue {
    /// Returns the status of a text with this problem.
    pub fn status(&self) -> Status {
        match self {
            Self::Differs(difference) => of_kind(difference.kind).unwrap_or(Status::Fine),
            Self::Missing(_) => Status::Missing,
            Self::Stale { .. } => Status::Stale,
            Self::AllChanged | Self::Never => Status::Unconfirmed,
        }
    }
}

/// Returns the status of a text with such a difference; none if the difference is only advice.
fn of_kind(kind: DifferenceKind) -> Option<Status> {
    match kind {
        DifferenceKind::WrongLanguage => Some(Status::WrongLanguage),
        DifferenceKind::SameText => Some(Status::SameText),
        DifferenceKind::Shape => Some(Status::Shape),
        kind => kind.is_fact().then_some(Status::Facts),
    }
}

/// A text in two languages with its problems.
#[derive(Clone, Debug)]
pub struct AssessedText<'p> {
    /// The text.
    pub unit: TextUnit<'p>,
    /// The problems, the most serious first.
    pub issues: Vec<TextIssue>,
    /// Advice, which does not affect the status. It is computed only for texts that are shown.
    pub advice: Vec<Difference>,
    /// Its last confirmation, if the text changed since.
    pub last_confirmed: Option<Confirmed>,
    /// Whether no language changed since the confirmation.
    pub is_confirmed: bool,
    /// Its number of words, as office programs count them: in the first language, or in the second
    /// one if the first is missing.
    pub words: usize,
}

impl<'p> AssessedText<'p> {
    /// The most serious status.
    pub fn status(&self) -> Status {
        self.issues.first().map_or(Status::Fine, TextIssue::status)
    }

    /// Whether it has this status, possibly among others.
    pub fn is(&self, status: Status) -> bool {
        match status {
            Status::Fine => self.issues.is_empty(),
            _ => self.issues.iter().any(|issue| issue.status() == status),
        }
    }

    /// Returns the fingerprint of the confirmed text in a language, if that changed since.
    pub fn fingerprint_before_change(&self, locale: Locale) -> Option<Fingerprint> {
        let confirmed = self.last_confirmed.as_ref()?.get(locale)?;
        let now = self.unit.text(locale)?;
        (Fingerprint::of(&now.value) != confirmed).then_some(confirmed)
    }
}

/// Assesses texts in two languages, in their order. The result is none for a text that has neither
/// language or is damaged, which has a diagnostic of its own.
///
/// `units` must have all texts that `lock` covers, because texts with the same address are matched
/// together. Without a lock, no text was ever confirmed.
pub fn assess<'p>(
    units: &[TextUnit<'p>],
    lock: Option<&Lock>,
    context: &CompareContext,
    pair: LanguagePair,
) -> Vec<Option<AssessedText<'p>>> {
    let no_confirmations = Lock::default();
    let states = states(units, lock.unwrap_or(&no_confirmations));
    let is_read = |unit: &TextUnit<'_>| {
        !unit.is_damaged() && pair.both().into_iter().any(|locale| unit.text(locale).is_some())
    };
    let assess = |(unit, state): (&TextUnit<'p>, ConfirmationState)| {
        is_read(unit).then(|| assess_one(*unit, &state, context, pair))
    };
    units.par_iter().zip(states).map(assess).collect()
}

/// Assesses one text in two languages.
fn assess_one<'p>(
    unit: TextUnit<'p>,
    state: &ConfirmationState,
    context: &CompareContext,
    pair: LanguagePair,
) -> AssessedText<'p> {
    let last_confirmed = match state {
        ConfirmationState::Stale { last_confirmed, .. }
        | ConfirmationState::AllChanged { last_confirmed } => Some(last_confirmed.clone()),
        ConfirmationState::Confirmed | ConfirmationState::Never => None,
    };
    let missing = pair.both().into_iter().find(|locale| unit.text(*locale).is_none());
    let mut issues = match missing {
        // There is nothing to compare with.
        Some(locale) => vec![TextIssue::Missing(locale)],
        None => {
            let differences = compare_pair(&unit, context, pair).into_iter();
            let problems = differences.filter(|difference| of_kind(difference.kind).is_some());
            problems.map(TextIssue::Differs).chain(confirmation(state, pair)).collect()
        }
    };
    issues.sort_by_key(TextIssue::status);
    let text = unit.text(pair.first).or_else(|| unit.text(pair.second));
    let words = text.map_or(0, |text| words(&text.value));
    let is_confirmed = *state == ConfirmationState::Confirmed;
    AssessedText { unit, issues, advice: Vec::new(), last_confirmed, is_confirmed, words }
}

/// Counts the words of a text: parts between spaces that have a letter or a digit, without the
/// targets of links.
fn words(text: &str) -> usize {
    let shown = |part: &str| part.split_once("](").map_or(part.len(), |(shown, _)| shown.len());
    let is_word = |part: &&str| part[..shown(part)].chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}

/// Returns the problem of two languages that follows from the state of their confirmation.
fn confirmation(state: &ConfirmationState, pair: LanguagePair) -> Option<TextIssue> {
    match state {
        ConfirmationState::Confirmed => None,
        ConfirmationState::Never => Some(TextIssue::Never),
        ConfirmationState::AllChanged { .. } => Some(TextIssue::AllChanged),
        ConfirmationState::Stale { stale, .. } => {
            let is_stale = |locale| stale.contains(&locale);
            match (is_stale(pair.first), is_stale(pair.second)) {
                // Only a third language changed.
                (true, true) => None,
                (true, false) => Some(TextIssue::Stale { stale: pair.first, changed: pair.second }),
                (false, true) => Some(TextIssue::Stale { stale: pair.second, changed: pair.first }),
                (false, false) => Some(TextIssue::AllChanged),
            }
        }
    }
}

/// Returns the languages that the texts of an edition must have, or those of the registers without
/// an edition.
pub fn languages(plan: &Plan, edition: Option<&Edition>) -> Vec<Locale> {
    let editions = edition.map(std::slice::from_ref).unwrap_or(&plan.editions);
    let wants = |locale: &Locale| {
        editions.iter().any(|e| e.languages.iter().any(|language| language.value == *locale))
    };
    Locale::ALL.into_iter().filter(wants).collect()
}
