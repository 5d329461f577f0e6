//! The changes as people read them: one entry for each edit, with what follows from it, grouped by
//! the parts of the plan.

use plan_changes::record::Version;
use plan_changes::{Change, ChangeCode, Weight};
use plan_core::source::Span;

use super::names::Names;
use super::{Report, VersionName};

/// The changes of a report, grouped.
pub(super) struct Entries<'e, 'p> {
    pub report: &'e Report<'e, 'p>,
    pub names: &'e Names<'p>,
    /// The entries, in the order of the plan.
    pub entries: Vec<Entry<'e, 'p>>,
}

/// A change that follows from no other.
pub(super) struct Entry<'e, 'p> {
    pub change: &'e Change<'p>,
    /// The changes that follow from it, in the order of the plan.
    pub follows: Vec<&'e Change<'p>>,
    /// The largest weight of all of them.
    pub weight: Weight,
}

/// The entries of a chapter, or of another part of the plan.
pub(super) struct Group<'g, 'e, 'p> {
    /// A change of the group, which tells its place.
    pub first: &'e Change<'p>,
    pub entries: Vec<&'g Entry<'e, 'p>>,
}

/// A location in a file of the plan.
pub(super) struct Location<'l> {
    pub path: &'l str,
    pub line: usize,
    pub column: usize,
    /// Its address on the web, if the repository is known.
    pub address: Option<String>,
}

impl<'e, 'p> Entries<'e, 'p> {
    pub fn new(report: &'e Report<'e, 'p>, names: &'e Names<'p>) -> Self {
        let all = &report.changes.changes;
        let mut follows: Vec<Vec<&Change<'p>>> = vec![Vec::new(); all.len()];
        for change in all {
            // What follows from a change that follows from another one belongs to the first.
            let mut cause = change.part_of;
            while let Some(at) = cause.and_then(|at| all[at].part_of) {
                cause = Some(at);
            }
            // What was confirmed needs no attention.
            let is_settled =
                change.code == ChangeCode::LanguageLeftBehind && change.weight == Weight::Editorial;
            if let (Some(cause), false) = (cause, is_settled) {
                follows[cause].push(change);
            }
        }
        let entries = all
            .iter()
            .zip(follows)
            .filter(|(change, _)| change.part_of.is_none())
            .map(|(change, follows)| {
                let weights = follows.iter().map(|follow| follow.weight);
                let weight = weights.chain([change.weight]).min().unwrap_or(change.weight);
                Entry { change, follows, weight }
            })
            .collect();
        Self { report, names, entries }
    }

    /// The wanted entries by chapter, in the order of the plan; the registers come last.
    pub fn groups<'g>(
        &'g self,
        is_wanted: impl Fn(&Entry<'e, 'p>) -> bool,
    ) -> Vec<Group<'g, 'e, 'p>> {
        let mut groups: Vec<Group<'g, 'e, 'p>> = Vec::new();
        for entry in self.entries.iter().filter(|entry| is_wanted(entry)) {
            let key = key(entry.change);
            match groups.iter_mut().find(|group| self::key(group.first) == key) {
                Some(group) => group.entries.push(entry),
                None => groups.push(Group { first: entry.change, entries: vec![entry] }),
            }
        }
        groups.sort_by_key(|group| group.first.year.is_none());
        groups
    }

    /// The number of entries of a weight.
    pub fn count(&self, weight: Weight) -> usize {
        self.entries.iter().filter(|entry| entry.weight == weight).count()
    }

    /// The number of entries of each code of a weight, in the order of the codes.
    pub fn counts(&self, weight: Weight) -> Vec<(ChangeCode, usize)> {
        let mut counts: Vec<(ChangeCode, usize)> = Vec::new();
        let mut codes: Vec<ChangeCode> = self
            .entries
            .iter()
            .filter(|entry| entry.weight == weight)
            .map(|entry| entry.change.code)
            .collect();
        codes.sort_unstable();
        for code in codes {
            match counts.last_mut() {
                Some((last, count)) if *last == code => *count += 1,
                _ => counts.push((code, 1)),
            }
        }
        counts
    }

    /// The location of a change in the old version.
    pub fn before(&self, change: &Change<'_>) -> Option<Location<'p>> {
        location(self.report.old, change.before?)
    }

    /// The location of a change in the new version.
    pub fn after(&self, change: &Change<'_>) -> Option<Location<'p>> {
        location(self.report.new, change.after?)
    }

    /// The location of a change in the new version, or in the old one if it has none there.
    pub fn place(&self, change: &Change<'_>) -> Option<Location<'p>> {
        self.after(change).or_else(|| self.before(change))
    }

    /// The location of a span of the new version.
    pub fn location(&self, span: Span) -> Option<Location<'p>> {
        location(self.report.new, span)
    }
}

fn location<'p>((version, name): (&Version<'p>, &VersionName), span: Span) -> Option<Location<'p>> {
    let file = version.sources.file_of(span)?;
    let position = version.sources.position(span)?;
    let address = name.address(version.path(span), position.line);
    Some(Location { path: file.path(), line: position.line, column: position.column, address })
}

/// What the changes of a group have in common: the edition, and the chapter if there is one.
fn key<'c>(change: &'c Change<'_>) -> (Option<u16>, Option<&'c str>) {
    (change.year, change.subject.chapter.map(|chapter| chapter.id))
}
