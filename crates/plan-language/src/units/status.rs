//! How a text stands in two languages: what a translator has to do about it, if anything.
//!
//! One place decides it, for `diff`, `translate` and `check`. What was confirmed is compared in
//! [`super::state`]; how a state is called in a sentence is the business of whoever prints it.

use rayon::prelude::*;

use super::TextUnit;
pub use super::compare::LanguagePair;
use super::compare::{CompareContext, Difference, DifferenceKind, compare_pair};
use super::state::{State, states};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::confirmation::lock::{Confirmed, Lock};
use plan_core::locale::Locale;
use plan_core::model::{Edition, Plan};

/// The state of a text in two languages, the heaviest first.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Status {
    /// It is not written in one of the languages.
    Missing,
    /// A number, a date, a reference, a name is another one, or stands on one side only.
    Facts,
    /// A language stands under the key of the other.
    WrongLanguage,
    /// The same words in both languages: it was not translated.
    SameText,
    /// Other paragraphs, list items, links or emphasis.
    Shape,
    /// One side changed since both were confirmed; the other may lag behind.
    Stale,
    /// Both sides changed, or nobody ever confirmed it.
    Unconfirmed,
    /// Nothing is to be done.
    Fine,
}

impl Status {
    /// All of them, the heaviest first.
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

    /// The name by which it is asked for: `same-text`.
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

    /// Finds the state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// One thing that is to be done about a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Trouble {
    /// It is not written in this language.
    Missing(Locale),
    /// This language did not change since the confirmation, and the other one did.
    Stale {
        /// The language that may lag behind.
        stale: Locale,
        /// The language that changed.
        moved: Locale,
    },
    /// Both languages changed since the confirmation.
    AllChanged,
    /// Nobody ever confirmed it.
    Never,
    /// The languages say something different.
    Differs(Difference),
}

impl Trouble {
    /// The state to which it leads.
    pub fn status(&self) -> Status {
        match self {
            Self::Differs(difference) => of_kind(difference.kind).unwrap_or(Status::Fine),
            Self::Missing(_) => Status::Missing,
            Self::Stale { .. } => Status::Stale,
            Self::AllChanged | Self::Never => Status::Unconfirmed,
        }
    }
}

/// The state of a text whose languages differ so; none when that is only worth a look (`check`
/// advises on it).
fn of_kind(kind: DifferenceKind) -> Option<Status> {
    match kind {
        DifferenceKind::WrongLanguage => Some(Status::WrongLanguage),
        DifferenceKind::SameText => Some(Status::SameText),
        DifferenceKind::Shape => Some(Status::Shape),
        kind => kind.is_fact().then_some(Status::Facts),
    }
}

/// A text in two languages with everything that is to be done about it.
#[derive(Clone, Debug)]
pub struct Judged<'p> {
    /// The text.
    pub unit: TextUnit<'p>,
    /// What is to be done, the heaviest first; nothing when it is fine.
    pub troubles: Vec<Trouble>,
    /// What is worth a look in both languages and changes no state; filled in by who shows it,
    /// because most texts are only counted.
    pub notes: Vec<Difference>,
    /// What was confirmed of it, where that is no longer what stands there.
    pub was: Option<Confirmed>,
    /// All languages are as somebody confirmed them.
    pub is_confirmed: bool,
    /// How many words it has, as office programs count them: in the first language, or in the one
    /// that is there.
    pub words: usize,
}

impl<'p> Judged<'p> {
    /// Its state: the heaviest of all that is to be done.
    pub fn status(&self) -> Status {
        self.troubles.first().map_or(Status::Fine, Trouble::status)
    }

    /// Tells whether it is in this state, among others perhaps.
    pub fn is(&self, status: Status) -> bool {
        match status {
            Status::Fine => self.troubles.is_empty(),
            _ => self.troubles.iter().any(|trouble| trouble.status() == status),
        }
    }

    /// The fingerprint of the text as it was confirmed in a language that changed since.
    pub fn moved_from(&self, locale: Locale) -> Option<Fingerprint> {
        let was = self.was.as_ref()?.get(locale)?;
        let now = self.unit.text(locale)?;
        (Fingerprint::of(&now.value) != was).then_some(was)
    }
}

/// Judges texts in two languages, in their order. A text of which neither language was read, or of
/// which a part could not be understood, gives none: it has a finding that says so.
///
/// `units` are all texts that `lock` is about: those of a list are told apart by what became of the
/// others.
/// `lock` is what was confirmed; without it nobody ever confirmed anything.
pub fn judge<'p>(
    units: &[TextUnit<'p>],
    lock: Option<&Lock>,
    context: &CompareContext,
    pair: LanguagePair,
) -> Vec<Option<Judged<'p>>> {
    let nothing = Lock::default();
    let states = states(units, lock.unwrap_or(&nothing));
    let is_read = |unit: &TextUnit<'_>| {
        !unit.is_damaged() && pair.both().into_iter().any(|locale| unit.text(locale).is_some())
    };
    let judge = |(unit, state): (&TextUnit<'p>, State)| {
        is_read(unit).then(|| one(*unit, &state, context, pair))
    };
    units.par_iter().zip(states).map(judge).collect()
}

fn one<'p>(
    unit: TextUnit<'p>,
    state: &State,
    context: &CompareContext,
    pair: LanguagePair,
) -> Judged<'p> {
    let was = match state {
        State::Stale { was, .. } | State::AllChanged { was } => Some(was.clone()),
        State::Confirmed | State::Never => None,
    };
    let missing = pair.both().into_iter().find(|locale| unit.text(*locale).is_none());
    let mut troubles = match missing {
        // There is nothing to compare.
        Some(locale) => vec![Trouble::Missing(locale)],
        None => {
            let differences = compare_pair(&unit, context, pair).into_iter();
            let states = differences.filter(|difference| of_kind(difference.kind).is_some());
            states.map(Trouble::Differs).chain(confirmation(state, pair)).collect()
        }
    };
    troubles.sort_by_key(Trouble::status);
    let text = unit.text(pair.first).or_else(|| unit.text(pair.second));
    let words = text.map_or(0, |text| words(&text.value));
    let is_confirmed = *state == State::Confirmed;
    Judged { unit, troubles, notes: Vec::new(), was, is_confirmed, words }
}

/// Counts words: what stands between blanks and has a letter or a digit; the target of a link has
/// none to translate.
fn words(text: &str) -> usize {
    let shown = |part: &str| part.split_once("](").map_or(part.len(), |(shown, _)| shown.len());
    let is_word = |part: &&str| part[..shown(part)].chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}

/// What the file of confirmations says about two languages.
fn confirmation(state: &State, pair: LanguagePair) -> Option<Trouble> {
    match state {
        State::Confirmed => None,
        State::Never => Some(Trouble::Never),
        State::AllChanged { .. } => Some(Trouble::AllChanged),
        State::Stale { stale, .. } => {
            let is_stale = |locale| stale.contains(&locale);
            match (is_stale(pair.first), is_stale(pair.second)) {
                // Only a third language changed.
                (true, true) => None,
                (true, false) => Some(Trouble::Stale { stale: pair.first, moved: pair.second }),
                (false, true) => Some(Trouble::Stale { stale: pair.second, moved: pair.first }),
                (false, false) => Some(Trouble::AllChanged),
            }
        }
    }
}

/// The languages that the texts of an edition, or those of the registers, must have.
pub fn languages(plan: &Plan, edition: Option<&Edition>) -> Vec<Locale> {
    let editions = edition.map(std::slice::from_ref).unwrap_or(&plan.editions);
    let wants = |locale: &Locale| {
        editions.iter().any(|e| e.languages.iter().any(|language| language.value == *locale))
    };
    Locale::ALL.into_iter().filter(wants).collect()
}
