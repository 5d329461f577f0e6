//! Which changes follow from another change: one edit of the plan is one change, with others that
//! are part of it.

use rustc_hash::FxHashMap;

use super::tree::{Comparison, Found};
use crate::change::{Change, Value};
use crate::code::{ChangeCode, What};
use crate::record::{FieldValue, Record, RecordKind, RecordTree, Version};

/// Marks the changes inside an edition, or inside the registers, that follow from others there.
pub(super) fn inside<'p>(comparison: &Comparison<'_, 'p>, found: &mut Found<'p>) {
    owners(comparison, found);
    categories(comparison, found);
    moved_chapters(comparison, found);
    numbers(comparison, found);
    removed_projects(comparison, found);
}

fn is_inherited(record: &Record<'_>) -> bool {
    let forum = record.field("forum").map(|field| &field.value);
    matches!(forum, Some(FieldValue::Word { is_inherited: true, .. }) | None)
}

/// A project that inherits its owner gets another one with its chapter, or with its move.
fn owners<'p>(comparison: &Comparison<'_, 'p>, found: &mut Found<'p>) {
    for at in 0..found.changes.len() {
        let change = &found.changes[at];
        if change.code != ChangeCode::ForumChanged || change.subject.kind != RecordKind::Project {
            continue;
        }
        let positions = found.positions[at];
        let (Some(old), Some(new)) = (positions.old, positions.new) else { continue };
        let (before, after) =
            (&comparison.old_tree.records[old], &comparison.new_tree.records[new]);
        if !is_inherited(after) || !is_inherited(before) {
            continue;
        }
        let moved = found.of_new(new, |change| change.code == ChangeCode::ProjectMoved);
        let by_chapter =
            || found.of_new(after.parent?, |change| change.code == ChangeCode::ForumChanged);
        let Some(cause) = moved.or_else(by_chapter) else { continue };
        let id = after.id;
        found.changes[at].part_of = Some(cause);
        if found.changes[cause].code == ChangeCode::ForumChanged {
            found.changes[cause].projects.push(id);
        }
    }
}

/// The projects of a category that is gone get another one.
fn categories(comparison: &Comparison<'_, '_>, found: &mut Found<'_>) {
    let removed: FxHashMap<&str, usize> = found
        .changes
        .iter()
        .enumerate()
        .filter(|(_, change)| change.code == ChangeCode::CategoryRemoved)
        .map(|(at, change)| (change.subject.id, at))
        .collect();
    for at in 0..found.changes.len() {
        let (Some(old), ChangeCode::CategoryChanged) =
            (found.positions[at].old, found.changes[at].code)
        else {
            continue;
        };
        let category = comparison.old_tree.records[old].word("category");
        if let Some(cause) = category.and_then(|category| removed.get(category).copied()) {
            let id = found.changes[at].subject.id;
            found.changes[at].part_of = Some(cause);
            found.changes[cause].projects.push(id);
        }
    }
}

/// The chapters of a section that is gone are elsewhere.
fn moved_chapters(comparison: &Comparison<'_, '_>, found: &mut Found<'_>) {
    for at in 0..found.changes.len() {
        let change = &found.changes[at];
        if change.what != Some(What::Moved) {
            continue;
        }
        let Some(old) = found.positions[at].old else { continue };
        let is_gone = |change: &Change<'_>| {
            change.code == ChangeCode::SectionChanged && change.what == Some(What::Removed)
        };
        let parent = comparison.old_tree.records[old].parent;
        let cause = parent.and_then(|parent| found.of_old(parent, is_gone));
        found.changes[at].part_of = found.changes[at].part_of.or(cause);
    }
}

/// The number of a record that another one shifted: `2.1.4` became `2.1.5`.
struct Renumbered {
    /// The position of the change.
    at: usize,
    new: usize,
    /// What is before the last point.
    stem: (String, String),
    /// By how much the rest changed; none if it is not a number.
    shift: Option<i64>,
}

/// Numbers shift because a record was added, removed or moved, because the section around them has
/// another number, or because a whole row of numbers was shifted.
fn numbers(comparison: &Comparison<'_, '_>, found: &mut Found<'_>) {
    let split = |number: &str| {
        let (stem, last) = number.rsplit_once('.').unwrap_or(("", number));
        (stem.to_owned(), last.parse::<i64>().ok())
    };
    let mut all: Vec<Renumbered> = Vec::new();
    for (at, change) in found.changes.iter().enumerate() {
        let is_number = matches!(&change.fields[..], [field] if field.name == "number");
        let (Some(_), Some(new), true) =
            (found.positions[at].old, found.positions[at].new, is_number)
        else {
            continue;
        };
        if let (Some(Value::Word(before)), Some(Value::Word(after))) =
            (&change.fields[0].before, &change.fields[0].after)
        {
            let ((old_stem, before), (new_stem, after)) = (split(before), split(after));
            let shift = before.zip(after).map(|(before, after)| after - before);
            all.push(Renumbered { at, new, stem: (old_stem, new_stem), shift });
        }
    }
    for index in 0..all.len() {
        let Renumbered { at, new, stem, shift } = &all[index];
        let cause = around_renumbered(comparison, found, &all[index])
            .or_else(|| own_move(found, *at))
            .or_else(|| shifted_by(comparison, found, *new, (*shift)?))
            .or_else(|| {
                // The first one of a row that was shifted by the same number.
                let parent = comparison.new_tree.records[*new].parent;
                let first = all[..index].iter().find(|other| {
                    shift.is_some()
                        && other.shift == *shift
                        && other.stem == *stem
                        && comparison.new_tree.records[other.new].parent == parent
                })?;
                Some(found.changes[first.at].part_of.unwrap_or(first.at))
            });
        if let Some(cause) = cause.filter(|cause| cause != at) {
            let at = *at;
            found.changes[at].part_of = Some(cause);
        }
    }
}

/// Finds the change of the number of the section around a record, if it changed the number of the
/// record.
fn around_renumbered(
    comparison: &Comparison<'_, '_>,
    found: &Found<'_>,
    renumbered: &Renumbered,
) -> Option<usize> {
    let (old_stem, new_stem) = &renumbered.stem;
    if old_stem == new_stem || renumbered.shift != Some(0) {
        return None;
    }
    let tree = comparison.new_tree;
    let around = tree.ancestors(renumbered.new).find(|at| tree.records[*at].number == new_stem)?;
    found.of_new(around, |change| change.fields.iter().any(|field| field.name == "number"))
}

/// Finds the move of a record that also has another number.
fn own_move(found: &Found<'_>, at: usize) -> Option<usize> {
    let is_move = |change: &Change<'_>| matches!(change.what, Some(What::Moved | What::Reordered));
    found.of_new(found.positions[at].new?, is_move)
}

/// Finds the record that was added before another one, or removed or moved from there, if all of
/// these together shifted its number.
fn shifted_by(
    comparison: &Comparison<'_, '_>,
    found: &Found<'_>,
    new: usize,
    shift: i64,
) -> Option<usize> {
    let old = comparison.matching.old_of[new]?;
    let siblings_before = |tree: &RecordTree<'_>, at: usize| -> Vec<usize> {
        let Record { kind, parent, .. } = tree.records[at];
        (0..at)
            .filter(|o| tree.records[*o].kind == kind && tree.records[*o].parent == parent)
            .collect()
    };
    let before_now = siblings_before(comparison.new_tree, new);
    let before_then = siblings_before(comparison.old_tree, old);
    let came = before_now.iter().filter(|now| {
        comparison.matching.old_of[**now].is_none_or(|then| !before_then.contains(&then))
    });
    let went = before_then.iter().filter(|then| {
        comparison.matching.new_of[**then].is_none_or(|now| !before_now.contains(&now))
    });
    let (came, went): (Vec<usize>, Vec<usize>) = (came.copied().collect(), went.copied().collect());
    if came.len() as i64 - went.len() as i64 != shift || shift == 0 {
        return None;
    }
    let is_whole = |change: &Change<'_>| {
        change.before.is_none()
            || change.after.is_none()
            || matches!(change.what, Some(What::Moved | What::Reordered))
    };
    let of_came = came.iter().rev().find_map(|now| found.of_new(*now, is_whole));
    let of_went = || went.iter().rev().find_map(|then| found.of_old(*then, is_whole));
    match shift > 0 {
        true => of_came.or_else(of_went),
        false => of_went().or(of_came),
    }
}

/// Other records no longer refer to a project that is gone.
fn removed_projects(comparison: &Comparison<'_, '_>, found: &mut Found<'_>) {
    let mut removed: FxHashMap<&str, usize> = FxHashMap::default();
    for (at, change) in found.changes.iter().enumerate() {
        if change.code == ChangeCode::ProjectRemoved {
            removed.insert(change.subject.id, at);
        }
    }
    let mut causes = Vec::new();
    for (at, change) in found.changes.iter().enumerate() {
        let [field] = &change.fields[..] else { continue };
        if field.target != Some(RecordKind::Project) || change.code == ChangeCode::ListReordered {
            continue;
        }
        let list = |value: &Option<Value<'_>>| match value {
            Some(Value::List(list)) => list.clone(),
            _ => Vec::new(),
        };
        let (before, after) = (list(&field.before), list(&field.after));
        let now = |id: &String| comparison.renames.new_id(RecordKind::Project, id).to_owned();
        let before_now: Vec<String> = before.iter().map(now).collect();
        let gone: Vec<&String> = before.iter().filter(|id| !after.contains(&now(id))).collect();
        let is_only_removal = after.iter().all(|id| before_now.contains(id));
        let cause =
            gone.iter().map(|id| removed.get(id.as_str()).copied()).collect::<Option<Vec<_>>>();
        if let (true, Some(causes_of)) = (is_only_removal, cause) {
            causes.extend(causes_of.first().map(|cause| (at, *cause)));
        }
    }
    for (at, cause) in causes {
        found.changes[at].part_of = Some(cause);
    }
}

/// Marks what follows in all editions from a record that is gone from the registers, and lists the
/// projects that every change of the registers touches.
pub(super) fn of_registers<'p>(old: &Version<'p>, new: &Version<'p>, changes: &mut [Change<'p>]) {
    let (old_uses, new_uses) = (uses(old), uses(new));
    let mut gone: FxHashMap<(RecordKind, &str), usize> = FxHashMap::default();
    for (at, change) in changes.iter_mut().enumerate() {
        if change.year.is_some() {
            break;
        }
        let (kind, id) = (change.subject.kind, change.subject.id);
        if change.code != ChangeCode::RegisterChanged {
            continue;
        }
        let uses = if change.after.is_none() { &old_uses } else { &new_uses };
        change.projects = uses.get(&(kind, id)).cloned().unwrap_or_default();
        if change.what == Some(What::Removed) {
            gone.insert((kind, id), at);
        }
    }
    for (at, change) in changes.iter_mut().enumerate() {
        if change.part_of.is_some() || change.fields.is_empty() && change.after.is_some() {
            continue;
        }
        let cause = match change.code {
            ChangeCode::PartnerRemoved | ChangeCode::ActRemoved => {
                removed_word(change).and_then(|word| {
                    let kind = match change.code {
                        ChangeCode::PartnerRemoved => RecordKind::Partner,
                        _ => RecordKind::Act,
                    };
                    gone.get(&(kind, word)).copied()
                })
            }
            ChangeCode::OwnershipChanged if change.what == Some(What::Removed) => {
                gone.get(&(RecordKind::Forum, change.subject.id)).copied()
            }
            ChangeCode::RegisterChanged if change.what == Some(What::Fields) => {
                only_gone_members(change, &gone)
            }
            _ => None,
        };
        change.part_of = cause.filter(|cause| *cause != at);
    }
}

/// The word of a change that takes one word out of a list.
fn removed_word<'c>(change: &'c Change<'_>) -> Option<&'c str> {
    match change.fields.first()?.before.as_ref()? {
        Value::Word(word) => Some(word),
        _ => None,
    }
}

/// Finds the partner that is gone, if nothing else changed in the members and observers of a forum.
fn only_gone_members(
    change: &Change<'_>,
    gone: &FxHashMap<(RecordKind, &str), usize>,
) -> Option<usize> {
    let mut cause = None;
    for field in &change.fields {
        let list = |value: &Option<Value<'_>>| match value {
            Some(Value::List(list)) => list.clone(),
            _ => Vec::new(),
        };
        let kind = field.target?;
        let (before, after) = (list(&field.before), list(&field.after));
        if after.iter().any(|id| !before.contains(id)) {
            return None;
        }
        for id in before.iter().filter(|id| !after.contains(id)) {
            cause = Some(*gone.get(&(kind, id.as_str()))?);
        }
    }
    cause
}

/// The ids of the projects that use a record of the registers, each once, in the order of the plan.
fn uses<'p>(version: &Version<'p>) -> FxHashMap<(RecordKind, &'p str), Vec<&'p str>> {
    let mut uses: FxHashMap<(RecordKind, &'p str), Vec<&'p str>> = FxHashMap::default();
    for edition in &version.plan.editions {
        for chapter in edition.ordered_chapters() {
            for project in &chapter.projects {
                let owner = edition.owner(chapter, project).map(|id| (RecordKind::Forum, id));
                let partners = project.partners.iter().map(|id| (RecordKind::Partner, id));
                let acts = project.acts.iter().map(|id| (RecordKind::Act, id));
                for (kind, id) in owner.into_iter().chain(partners).chain(acts) {
                    let users = uses.entry((kind, &id.value)).or_default();
                    if users.last() != Some(&project.id.value.as_str()) {
                        users.push(&project.id.value);
                    }
                }
            }
        }
    }
    uses
}
