//! The comparison of two languages of a plan, chapter by chapter.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::units::TextUnit;
use crate::units::compare::{CompareContext, find_advice};
use crate::units::groups::{self, GroupPlace, Unknown};
use crate::units::status::{AssessedText, LanguagePair, Status, TextIssue, assess};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::confirmation::lock::Lock;
use plan_core::locale::Locale;
use plan_core::model::{Edition, Plan};
use plan_core::world::git::Revision;

/// What to compare and list.
#[derive(Clone, Debug)]
pub struct Request<'r> {
    /// The languages.
    pub pair: LanguagePair,
    /// Only the edition of this year, and no registers.
    pub year: Option<u16>,
    /// Only texts with one of these statuses; empty for all that are not fine.
    pub only: &'r [Status],
    /// Only these chapters, by id or number, and other places by their names; empty for all.
    pub places: &'r [String],
    /// Whether to list also texts without problems, and texts of groups in which nothing was ever
    /// confirmed.
    pub all: bool,
}

/// The texts of a plan in two languages.
#[derive(Debug)]
pub struct Comparison<'p> {
    /// The languages.
    pub pair: LanguagePair,
    /// Chapter by chapter, in the order of the plan; the registers last.
    pub groups: Vec<ComparedGroup<'p>>,
    /// The number of texts that could not be read; they are in no group.
    pub unread: usize,
}

/// The compared texts of a group, such as a chapter or the preface.
#[derive(Debug)]
pub struct ComparedGroup<'p> {
    /// The edition; none for the registers.
    pub edition: Option<&'p Edition>,
    /// The place in the plan.
    pub place: GroupPlace<'p>,
    /// The number of texts that are not listed because no text of the group was ever confirmed: the
    /// first review covers the whole chapter anyway.
    pub unlisted: usize,
    /// The number of texts by status.
    pub counts: Counts,
    /// The texts that the request selects, in the order of the plan.
    pub listed: Vec<AssessedText<'p>>,
}

/// A number of texts and of their words.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Count {
    /// Texts.
    pub texts: usize,
    /// Words.
    pub words: usize,
}

/// Texts and words by status.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Counts([Count; Status::ALL.len()]);

impl Counts {
    /// The texts with a status.
    pub fn of(&self, status: Status) -> Count {
        self.0[status as usize]
    }

    /// All texts.
    pub fn all(&self) -> Count {
        self.0.iter().fold(Count::default(), |sum, count| Count {
            texts: sum.texts + count.texts,
            words: sum.words + count.words,
        })
    }

    /// The percentage of words in texts without problems, rounded down: 100 means that nothing is
    /// left to do.
    pub fn done(&self) -> usize {
        let (fine, all) = (self.of(Status::Fine), self.all());
        match (fine.words * 100).checked_div(all.words) {
            // Texts without words must be fine too.
            Some(100) if fine.texts < all.texts => 99,
            Some(done) => done,
            None => {
                if fine.texts == all.texts {
                    100
                } else {
                    0
                }
            }
        }
    }

    fn add(&mut self, assessed: &AssessedText<'_>) {
        let count = &mut self.0[assessed.status() as usize];
        count.texts += 1;
        count.words += assessed.words;
    }

    /// Adds the counts of another group.
    pub fn include(&mut self, other: &Self) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            count.texts += more.texts;
            count.words += more.words;
        }
    }
}

/// The confirmed versions of texts.
#[derive(Debug, Default)]
pub struct ConfirmedVersions {
    /// The confirmed versions that were found, by language and fingerprint.
    pub texts: BTreeMap<(Locale, Fingerprint), EarlierText>,
    /// Why other versions were not found.
    pub gap: Option<HistoryGap>,
}

/// The confirmed version of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EarlierText {
    /// The text.
    pub text: String,
    /// What changed the text since.
    pub changed_by: ChangedBy,
}

/// What changed a text since its confirmation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ChangedBy {
    /// An edit that is not committed.
    WorkingTree,
    /// A revision in git.
    Revision(Revision),
    /// Unknown, such as a merge.
    Unknown,
}

/// Why the confirmed version of a text was not found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum HistoryGap {
    /// Git is not installed.
    NoGit,
    /// The plan is in no repository.
    NoRepository,
    /// The clone is shallow.
    Shallow,
    /// It is not in this number of revisions, the most that are searched.
    SearchLimit(usize),
    /// It was never committed: it was confirmed and changed again between two commits.
    NotCommitted,
    /// The error message of git.
    Failed(String),
}

/// Compares two languages of a plan.
///
/// # Errors
///
/// If a place of the request does not exist.
pub fn compare<'p>(plan: &'p Plan, request: &Request<'_>) -> Result<Comparison<'p>, Unknown> {
    let mut selected = groups::groups(plan);
    selected.retain(|group| match group.edition {
        Some(edition) => request.year.is_none_or(|year| edition.year == year),
        None => request.year.is_none(),
    });
    if let Some(unknown) = groups::unknown(&selected, request.places) {
        return Err(unknown);
    }
    let context = CompareContext::of(plan);
    let is_requested = |place: &GroupPlace<'_>| {
        request.places.is_empty() || request.places.iter().any(|wanted| place.is_called(wanted))
    };
    let mut comparison = Comparison { pair: request.pair, groups: Vec::new(), unread: 0 };
    // Texts with the same address are matched together, so all texts of one lock file are assessed
    // at once.
    for with_one_lock in
        selected.chunk_by(|a, b| a.edition.map(|e| e.year) == b.edition.map(|e| e.year))
    {
        let edition = with_one_lock.first().and_then(|group| group.edition);
        let lock = match edition {
            Some(edition) => edition.lock.as_ref(),
            None => plan.lock.as_ref(),
        };
        let units: Vec<TextUnit<'p>> =
            with_one_lock.iter().flat_map(|group| group.units.iter().copied()).collect();
        let mut assessed = assess(&units, lock, &context, request.pair).into_iter();
        for group in with_one_lock {
            let texts: Vec<Option<AssessedText<'p>>> =
                assessed.by_ref().take(group.units.len()).collect();
            if !is_requested(&group.place) {
                continue;
            }
            comparison.unread += texts.iter().filter(|assessed| assessed.is_none()).count();
            let is_begun = lock.is_some_and(|lock| is_begun(lock, &group.units));
            let mut of_group = ComparedGroup {
                edition,
                place: group.place,
                unlisted: 0,
                counts: Counts::default(),
                listed: Vec::new(),
            };
            for assessed in texts.into_iter().flatten() {
                of_group.counts.add(&assessed);
                let is_new = !is_begun && matches!(assessed.issues[..], [TextIssue::Never]);
                if is_new && request.only.is_empty() && !request.all {
                    of_group.unlisted += 1;
                } else if is_listed(&assessed, request) {
                    of_group.listed.push(assessed);
                }
            }
            let add_advice = |assessed: &mut AssessedText<'_>| {
                assessed.advice = find_advice(&assessed.unit, &context, request.pair)
            };
            of_group.listed.par_iter_mut().for_each(add_advice);
            comparison.groups.push(of_group);
        }
    }
    Ok(comparison)
}

/// Whether any of these texts was ever confirmed.
fn is_begun(lock: &Lock, units: &[TextUnit<'_>]) -> bool {
    units.iter().any(|unit| !lock.of(&unit.address()).is_empty())
}

fn is_listed(assessed: &AssessedText<'_>, request: &Request<'_>) -> bool {
    match request.only {
        [] => request.all || !assessed.issues.is_empty(),
        only => only.iter().any(|status| assessed.is(*status)),
    }
}

impl Comparison<'_> {
    /// The counts of all groups together.
    pub fn total(&self) -> Counts {
        let mut total = Counts::default();
        self.groups.iter().for_each(|group| total.include(&group.counts));
        total
    }

    /// The current texts that changed since they were confirmed, by the language and the
    /// fingerprint of the confirmed version.
    pub fn changed_texts(&self) -> BTreeMap<(Locale, Fingerprint), TextUnit<'_>> {
        let listed = self.groups.iter().flat_map(|group| &group.listed);
        let changed = listed.flat_map(|assessed| {
            let both = self.pair.both().into_iter();
            both.filter_map(|locale| {
                Some(((locale, assessed.fingerprint_before_change(locale)?), assessed.unit))
            })
        });
        changed.collect()
    }

    /// Whether any text has one of these statuses other than [`Status::Fine`]; `only` is empty for
    /// all of them.
    pub fn has_work(&self, only: &[Status]) -> bool {
        let is_wanted =
            |status: &Status| *status != Status::Fine && (only.is_empty() || only.contains(status));
        let total = self.total();
        let counted = Status::ALL.iter().filter(|status| is_wanted(status));
        let is_listed = |assessed: &AssessedText<'_>| {
            Status::ALL.iter().any(|s| is_wanted(s) && assessed.is(*s))
        };
        counted.map(|status| total.of(*status).texts).sum::<usize>() > 0
            || self.groups.iter().flat_map(|s| &s.listed).any(is_listed)
    }
}
