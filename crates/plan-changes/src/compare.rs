//! Compares two versions of a plan.

mod confirmations;
mod consequences;
mod fields;
mod fingerprint;
mod tree;

use plan_core::confirmation::lock::Lock;
use plan_core::model::Edition;

use crate::change::Change;
use crate::matching::{Matching, Renames};
use crate::record::{RecordTree, Version};

/// The changes from one version of a plan to another.
#[derive(Debug)]
pub struct Changes<'p> {
    /// The changes: those of the registers, then those of each edition, in the order of the plan. A
    /// change stands before those that follow from it.
    pub changes: Vec<Change<'p>>,
    /// The records of files that could not be read, by the path of the file inside the plan folder.
    /// They were not compared.
    pub not_compared: Vec<NotCompared<'p>>,
}

/// Records that were not compared, because the file that holds them in the other version could not
/// be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NotCompared<'p> {
    /// The path of the file inside the plan folder.
    pub path: &'p str,
    /// The number of records in the version that could be read.
    pub records: usize,
}

/// Compares two versions of a plan.
pub fn compare<'p>(old: &Version<'p>, new: &Version<'p>) -> Changes<'p> {
    let mut changes = Changes { changes: Vec::new(), not_compared: Vec::new() };
    let mut renames = Renames::default();
    let (old_tree, new_tree) = (old.registers(), new.registers());
    let lock = new.plan.lock.as_ref();
    compare_trees((old, &old_tree), (new, &new_tree), lock, &mut renames, &mut changes);
    confirmations::compare(
        (None, old.plan.lock.as_ref(), new.plan.lock.as_ref()),
        &mut changes.changes,
    );
    for (old_edition, new_edition) in editions(old, new) {
        match (old_edition, new_edition) {
            (Some(before), Some(after)) => {
                let (old_tree, new_tree) = (old.edition(before), new.edition(after));
                // Ids of projects and chapters are those of one edition.
                let mut renames = renames.clone();
                let lock = after.lock.as_ref();
                compare_trees((old, &old_tree), (new, &new_tree), lock, &mut renames, &mut changes);
                confirmations::compare(
                    (Some(after.year), before.lock.as_ref(), after.lock.as_ref()),
                    &mut changes.changes,
                );
            }
            (Some(before), None) => {
                tree::edition_removed(&old.edition(before), &mut changes.changes);
            }
            (None, Some(after)) => {
                tree::edition_added(&new.edition(after), &mut changes.changes);
            }
            (None, None) => {}
        }
    }
    consequences::of_registers(old, new, &mut changes.changes);
    fingerprint::set(&mut changes.changes);
    changes
}

/// Pairs the editions of two versions by year.
fn editions<'p>(
    old: &Version<'p>,
    new: &Version<'p>,
) -> Vec<(Option<&'p Edition>, Option<&'p Edition>)> {
    let find = |version: &Version<'p>, year| {
        version.plan.editions.iter().find(|edition| edition.year == year)
    };
    let all = old.plan.editions.iter().chain(&new.plan.editions);
    let mut years: Vec<u16> = all.map(|edition| edition.year).collect();
    years.sort_unstable();
    years.dedup();
    years.into_iter().map(|year| (find(old, year), find(new, year))).collect()
}

fn compare_trees<'p>(
    (old, old_tree): (&Version<'p>, &RecordTree<'p>),
    (new, new_tree): (&Version<'p>, &RecordTree<'p>),
    new_lock: Option<&'p Lock>,
    renames: &mut Renames<'p>,
    changes: &mut Changes<'p>,
) {
    let matching = Matching::of(old_tree, new_tree, renames);
    let matching = &matching;
    let comparison = tree::Comparison { old, new, old_tree, new_tree, matching, renames, new_lock };
    let mut found = tree::Found::default();
    comparison.run(&mut found);
    consequences::inside(&comparison, &mut found);
    // Positions in `part_of` are those in the whole list.
    let offset = changes.changes.len();
    changes.changes.extend(found.changes.into_iter().map(|mut change| {
        change.part_of = change.part_of.map(|at| at + offset);
        change
    }));
    for (path, records) in found.not_compared {
        changes.not_compared.push(NotCompared { path, records });
    }
}
