//! Compares two trees of records.

use std::collections::BTreeMap;

use plan_core::confirmation::lock::Lock;
use plan_core::source::Span;
use rustc_hash::FxHashMap;

use super::fields;
use crate::change::{Change, ChapterRef, FieldChange, Subject, Value};
use crate::code::{ChangeCode, What};
use crate::matching::{Matching, Renames};
use crate::order::{self, Item};
use crate::record::{Record, RecordKind, RecordTree, Version};

/// Two trees with the pairs of their records.
pub(super) struct Comparison<'c, 'p> {
    pub old: &'c Version<'p>,
    pub new: &'c Version<'p>,
    pub old_tree: &'c RecordTree<'p>,
    pub new_tree: &'c RecordTree<'p>,
    pub matching: &'c Matching,
    pub renames: &'c Renames<'p>,
    /// The confirmed translations of the new version.
    pub new_lock: Option<&'p Lock>,
}

/// The changes between two trees.
#[derive(Default)]
pub(super) struct Found<'p> {
    pub changes: Vec<Change<'p>>,
    /// The position of the record of each change in the old and in the new tree.
    pub positions: Vec<Positions>,
    /// The number of records that were not compared, by the path of their file.
    pub not_compared: BTreeMap<&'p str, usize>,
    /// The positions in `changes` of the changes of a record in the old tree.
    by_old: FxHashMap<usize, Vec<usize>>,
    /// The same for the new tree.
    by_new: FxHashMap<usize, Vec<usize>>,
}

/// The positions of a record in the old and in the new tree.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(super) struct Positions {
    pub old: Option<usize>,
    pub new: Option<usize>,
}

impl<'p> Found<'p> {
    pub(super) fn push(&mut self, change: Change<'p>, positions: Positions) {
        let at = self.changes.len();
        self.changes.push(change);
        self.positions.push(positions);
        if let Some(old) = positions.old {
            self.by_old.entry(old).or_default().push(at);
        }
        if let Some(new) = positions.new {
            self.by_new.entry(new).or_default().push(at);
        }
    }

    /// Finds the first wanted change of a record of the old tree.
    pub(super) fn of_old(
        &self,
        old: usize,
        is_wanted: impl Fn(&Change<'p>) -> bool,
    ) -> Option<usize> {
        self.by_old.get(&old)?.iter().copied().find(|at| is_wanted(&self.changes[*at]))
    }

    /// Finds the first wanted change of a record of the new tree.
    pub(super) fn of_new(
        &self,
        new: usize,
        is_wanted: impl Fn(&Change<'p>) -> bool,
    ) -> Option<usize> {
        self.by_new.get(&new)?.iter().copied().find(|at| is_wanted(&self.changes[*at]))
    }
}

impl<'p> Comparison<'_, 'p> {
    /// Finds the changes, in the order of the plan.
    pub(super) fn run(&self, found: &mut Found<'p>) {
        let removed = self.removed_after();
        let reordered = self.reordered();
        for old in removed.get(&None).into_iter().flatten() {
            self.removed(*old, found);
        }
        for (new, _) in self.new_tree.records.iter().enumerate() {
            match self.matching.old_of[new] {
                Some(old) => self.pair(old, new, &reordered, found),
                None => self.added(new, found),
            }
            for old in removed.get(&Some(new)).into_iter().flatten() {
                self.removed(*old, found);
            }
        }
    }

    /// The old records without a counterpart, by the new record after which they would be.
    fn removed_after(&self) -> FxHashMap<Option<usize>, Vec<usize>> {
        let mut removed: FxHashMap<Option<usize>, Vec<usize>> = FxHashMap::default();
        let mut last = None;
        for (old, new) in self.matching.new_of.iter().enumerate() {
            match new {
                Some(_) => last = *new,
                None => removed.entry(last).or_default().push(old),
            }
        }
        removed
    }

    fn added(&self, new: usize, found: &mut Found<'p>) {
        let record = &self.new_tree.records[new];
        if self.old.may_hold(self.new.path(record.span)) {
            *found.not_compared.entry(self.new.path(record.span)).or_default() += 1;
            return;
        }
        let Some((code, what)) = code_of_added(record.kind) else { return };
        let part_of = match self.added_around(new) {
            Around::Whole => None,
            Around::Hidden => return,
            Around::Told(around) => found.of_new(around, is_addition),
        };
        let mut change = self.change(code, what, None, Some(new));
        change.part_of = part_of;
        change.fields = item_text(record).map(FieldChange::added).into_iter().collect();
        found.push(change, Positions { old: None, new: Some(new) });
    }

    fn removed(&self, old: usize, found: &mut Found<'p>) {
        let record = &self.old_tree.records[old];
        if self.new.may_hold(self.old.path(record.span)) {
            *found.not_compared.entry(self.old.path(record.span)).or_default() += 1;
            return;
        }
        let Some((code, what)) = code_of_added(record.kind) else { return };
        let (code, what) = (code.inverse(), what.map(|_| What::Removed));
        let part_of = match around(self.old_tree, &self.matching.new_of, old) {
            Around::Whole => None,
            Around::Hidden => return,
            Around::Told(around) => found.of_old(around, is_removal),
        };
        let mut change = self.change(code, what, Some(old), None);
        change.part_of = part_of;
        change.fields = item_text(record).map(FieldChange::removed).into_iter().collect();
        found.push(change, Positions { old: Some(old), new: None });
    }

    fn added_around(&self, new: usize) -> Around {
        around(self.new_tree, &self.matching.old_of, new)
    }

    /// Finds the changes of a record that both versions have.
    fn pair(&self, old: usize, new: usize, reordered: &[bool], found: &mut Found<'p>) {
        let positions = Positions { old: Some(old), new: Some(new) };
        let (before, after) = (&self.old_tree.records[old], &self.new_tree.records[new]);
        let kind = after.kind;
        let is_renamed = before.id != after.id && kind.has_id() && kind != RecordKind::Ownership;
        if is_renamed && let Some((code, what)) = code_of_renamed(kind) {
            let mut change = self.change(code, what, Some(old), Some(new));
            change.fields.push(FieldChange::word("id", None, before.id, after.id));
            found.push(change, positions);
        }
        if self.is_moved(old, new) {
            if let Some((code, what)) = code_of_moved(kind) {
                let mut change = self.change(code, what, Some(old), Some(new));
                change.fields.extend(self.parent_change(old, new));
                found.push(change, positions);
            }
        } else if reordered[new]
            && let Some((code, what)) = code_of_reordered(kind)
        {
            let mut change = self.change(code, what, Some(old), Some(new));
            if code == ChangeCode::ListReordered {
                let name = if kind == RecordKind::Event { "events" } else { "instruments" };
                change.fields.push(FieldChange::of(name, None));
            }
            // One change tells of all instruments, or of all events, of a project.
            let is_told = code == ChangeCode::ListReordered && {
                let is_same = |other: &Change<'_>| {
                    other.code == code
                        && other.subject.id == change.subject.id
                        && other.item == change.item
                };
                found.changes.iter().rev().any(is_same)
            };
            if !is_told {
                found.push(change, positions);
            }
        }
        fields::compare(self, (old, new), found);
    }

    /// Whether the record around a record is another one now.
    fn is_moved(&self, old: usize, new: usize) -> bool {
        let parent = self.old_tree.records[old].parent;
        parent.and_then(|parent| self.matching.new_of[parent]) != self.new_tree.records[new].parent
    }

    /// The change of the record around a record.
    fn parent_change(&self, old: usize, new: usize) -> Option<FieldChange<'p>> {
        let parent = |tree: &RecordTree<'p>, at: usize| {
            let parent = tree.records[at].parent?;
            let Record { kind, id, .. } = tree.records[parent];
            (!kind.is_item()).then_some((kind, id))
        };
        let (before, after) = (parent(self.old_tree, old), parent(self.new_tree, new));
        let kind = after.or(before)?.0;
        let word = |of: Option<(RecordKind, &'p str)>| {
            let (_, id) = of.filter(|(_, id)| !id.is_empty())?;
            Some(Value::Word(id.to_owned()))
        };
        let mut change = FieldChange::of(kind.name(), Some(kind));
        (change.before, change.after) = (word(before), word(after));
        Some(change)
    }

    /// For each new record, whether it changed its place among the siblings that both versions
    /// have. Projects are ordered within their category.
    fn reordered(&self) -> Vec<bool> {
        let mut siblings: FxHashMap<Siblings<'_>, Vec<(usize, usize)>> = FxHashMap::default();
        for (new, old) in self.matching.old_of.iter().enumerate() {
            let record = &self.new_tree.records[new];
            if let (Some(old), Some(parent)) = (*old, record.parent)
                && code_of_reordered(record.kind).is_some()
                && !self.is_moved(old, new)
            {
                let category = record.word("category");
                if category != self.old_category(old) {
                    continue;
                }
                siblings.entry((parent, record.kind, category)).or_default().push((new, old));
            }
        }
        let mut reordered = vec![false; self.new_tree.records.len()];
        for siblings in siblings.into_values() {
            if siblings.is_sorted_by_key(|(_, old)| *old) {
                continue;
            }
            let item = |(new, old): &(usize, usize)| {
                let (before, after) = (&self.old_tree.records[*old], &self.new_tree.records[*new]);
                Item { old: *old, key: fields::key(before).wrapping_add(fields::key(after)) >> 1 }
            };
            let items: Vec<Item> = siblings.iter().map(item).collect();
            for ((new, _), is_moved) in siblings.iter().zip(order::moved(&items)) {
                reordered[*new] = is_moved;
            }
        }
        reordered
    }

    /// The category of an old project, by its id in the new version.
    pub(super) fn old_category(&self, old: usize) -> Option<&str> {
        let category = self.old_tree.records[old].word("category")?;
        Some(self.renames.new_id(RecordKind::Category, category))
    }

    /// Creates a change of a record.
    pub(super) fn change(
        &self,
        code: ChangeCode,
        what: Option<What>,
        old: Option<usize>,
        new: Option<usize>,
    ) -> Change<'p> {
        let subject = match (new, old) {
            (Some(new), _) => subject(self.new_tree, new),
            (None, Some(old)) => subject(self.old_tree, old),
            (None, None) => subject(self.new_tree, 0),
        };
        let new_record = new.map(|at| &self.new_tree.records[at]);
        let item = new_record.or(old.map(|at| &self.old_tree.records[at]));
        let item = item.filter(|record| record.kind.is_item());
        Change {
            code,
            weight: code.default_weight(),
            what,
            year: self.new_tree.year,
            subject,
            item: item.map(|record| record.kind),
            item_title: item.and_then(Record::title),
            before: old.map(|at| self.old_tree.records[at].span),
            after: new.map(|at| self.new_tree.records[at].span),
            fields: Vec::new(),
            projects: Vec::new(),
            part_of: None,
            fingerprint: String::new(),
        }
    }
}

/// Returns the change for an edition that is new.
pub(super) fn edition_added<'p>(tree: &RecordTree<'p>, changes: &mut Vec<Change<'p>>) {
    whole_edition(tree, false, changes);
}

/// Returns the change for an edition that is gone.
pub(super) fn edition_removed<'p>(tree: &RecordTree<'p>, changes: &mut Vec<Change<'p>>) {
    whole_edition(tree, true, changes);
}

/// Adds the change of a whole edition, and those of its chapters and projects, which follow from it.
fn whole_edition<'p>(tree: &RecordTree<'p>, is_removed: bool, changes: &mut Vec<Change<'p>>) {
    let first = changes.len();
    for (at, record) in tree.records.iter().enumerate() {
        let code = match record.kind {
            RecordKind::Edition => ChangeCode::EditionAdded,
            RecordKind::Chapter => ChangeCode::ChapterAdded,
            RecordKind::Project => ChangeCode::ProjectAdded,
            _ => continue,
        };
        let span: Option<Span> = Some(record.span);
        changes.push(Change {
            code: if is_removed { code.inverse() } else { code },
            weight: code.default_weight(),
            what: None,
            year: tree.year,
            subject: subject(tree, at),
            item: None,
            item_title: None,
            before: span.filter(|_| is_removed),
            after: span.filter(|_| !is_removed),
            fields: Vec::new(),
            projects: Vec::new(),
            part_of: (at > 0).then_some(first),
            fingerprint: String::new(),
        });
    }
}

/// What siblings have in common whose order counts: the record around them, their kind, and the
/// category of projects.
type Siblings<'r> = (usize, RecordKind, Option<&'r str>);

/// What the records around an added or removed record mean for it.
enum Around {
    /// All of them have counterparts.
    Whole,
    /// The record around it is added or removed too, which is told.
    Told(usize),
    /// It belongs to what the change of the record around it says.
    Hidden,
}

fn around(tree: &RecordTree<'_>, counterparts: &[Option<usize>], at: usize) -> Around {
    let Some(parent) = tree.records[at].parent.filter(|parent| counterparts[*parent].is_none())
    else {
        return Around::Whole;
    };
    let (kind, around) = (tree.records[at].kind, tree.records[parent].kind);
    match kind {
        RecordKind::Point => Around::Hidden,
        // An action below an action that goes, too.
        kind if kind.is_item() && !around.is_item() => Around::Hidden,
        kind if kind.is_item() => match self::around(tree, counterparts, parent) {
            Around::Hidden => Around::Hidden,
            _ => Around::Told(parent),
        },
        _ => Around::Told(parent),
    }
}

/// The text by which people know an item.
fn item_text<'r, 'p>(record: &'r Record<'p>) -> Option<&'r crate::record::Field<'p>> {
    let name = if record.kind == RecordKind::Action { "text" } else { "title" };
    record.kind.is_item().then(|| record.field(name))?
}

fn is_addition(change: &Change<'_>) -> bool {
    change.before.is_none()
}

fn is_removal(change: &Change<'_>) -> bool {
    change.after.is_none()
}

/// Describes the record to which the record at a position belongs: itself, unless it is an item.
pub(super) fn subject<'p>(tree: &RecordTree<'p>, at: usize) -> Subject<'p> {
    let is_named = |at: &usize| !tree.records[*at].kind.is_item();
    let own = std::iter::once(at).chain(tree.ancestors(at)).find(is_named).unwrap_or(at);
    let record = &tree.records[own];
    let chapter = match record.kind {
        RecordKind::Chapter => Some(own),
        _ => tree.around(own, RecordKind::Chapter),
    };
    let chapter = chapter.map(|at| {
        let chapter = &tree.records[at];
        ChapterRef { id: chapter.id, number: chapter.number, title: chapter.title() }
    });
    Subject { kind: record.kind, id: record.id, title: record.title(), chapter }
}

type Coded = Option<(ChangeCode, Option<What>)>;

fn code_of_added(kind: RecordKind) -> Coded {
    use RecordKind as K;
    let added = Some(What::Added);
    Some(match kind {
        K::Project => (ChangeCode::ProjectAdded, None),
        K::Chapter => (ChangeCode::ChapterAdded, None),
        K::Category => (ChangeCode::CategoryAdded, None),
        K::Action => (ChangeCode::ActionAdded, None),
        K::Instrument => (ChangeCode::InstrumentAdded, None),
        K::Event => (ChangeCode::EventAdded, None),
        K::Part | K::Section | K::AnnexGroup | K::Annex | K::Preface => {
            (ChangeCode::SectionChanged, added)
        }
        K::ExternalRelations | K::Relation | K::Topic => (ChangeCode::SectionChanged, added),
        K::Presidency | K::Priority | K::PointGroup | K::Point => {
            (ChangeCode::PriorityChanged, added)
        }
        K::Ownership => (ChangeCode::OwnershipChanged, added),
        K::Forum | K::Partner | K::Act | K::Term | K::Place => (ChangeCode::RegisterChanged, added),
        K::Edition | K::Registers => return None,
    })
}

fn code_of_renamed(kind: RecordKind) -> Coded {
    let renamed = Some(What::Renamed);
    Some(match kind {
        RecordKind::Project => (ChangeCode::ProjectRenamed, None),
        RecordKind::Chapter => (ChangeCode::ChapterRenamed, None),
        RecordKind::Category => (ChangeCode::CategoryRenamed, None),
        _ => (code_of_added(kind)?.0, renamed),
    })
}

fn code_of_moved(kind: RecordKind) -> Coded {
    let moved = Some(What::Moved);
    Some(match kind {
        RecordKind::Project => (ChangeCode::ProjectMoved, None),
        RecordKind::Chapter => (ChangeCode::ChapterMoved, moved),
        RecordKind::Action => (ChangeCode::ActionReordered, None),
        RecordKind::Section | RecordKind::Topic => (ChangeCode::SectionChanged, moved),
        RecordKind::Point => (ChangeCode::PriorityChanged, moved),
        _ => return None,
    })
}

fn code_of_reordered(kind: RecordKind) -> Coded {
    use RecordKind as K;
    let reordered = Some(What::Reordered);
    Some(match kind {
        K::Project => (ChangeCode::ProjectReordered, None),
        K::Chapter => (ChangeCode::ChapterMoved, reordered),
        K::Action => (ChangeCode::ActionReordered, None),
        K::Instrument | K::Event => (ChangeCode::ListReordered, None),
        K::Category => (ChangeCode::CategoryReordered, None),
        K::Part | K::Section | K::AnnexGroup | K::Relation | K::Topic => {
            (ChangeCode::SectionChanged, reordered)
        }
        K::Priority | K::PointGroup | K::Point => (ChangeCode::PriorityChanged, reordered),
        _ => return None,
    })
}
