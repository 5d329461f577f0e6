//! The names of the records to which fields refer.

use std::collections::BTreeSet;

use plan_changes::record::{RecordKind, RecordTree, Version};
use plan_language::units::UnitText;
use rustc_hash::FxHashMap;

/// The titles of the records of both versions, by year, kind and id. The registers have no year.
pub(super) struct Names<'p> {
    titles: FxHashMap<(Option<u16>, RecordKind, String), UnitText<'p>>,
    years: BTreeSet<u16>,
}

impl<'p> Names<'p> {
    /// Collects the titles of two versions; where both have a record, that of the new one.
    pub fn of(old: &Version<'p>, new: &Version<'p>) -> Self {
        let mut names = Self { titles: FxHashMap::default(), years: BTreeSet::new() };
        for version in [old, new] {
            names.add(&version.registers());
            for edition in &version.plan.editions {
                names.add(&version.edition(edition));
            }
        }
        names
    }

    fn add(&mut self, tree: &RecordTree<'p>) {
        self.years.extend(tree.year);
        for record in &tree.records {
            if let (false, Some(title)) = (record.id.is_empty(), record.title()) {
                self.titles.insert((tree.year, record.kind, record.id.to_owned()), title);
            }
        }
    }

    /// The title of a record of an edition or of the registers.
    pub fn title(&self, year: Option<u16>, kind: RecordKind, id: &str) -> Option<UnitText<'p>> {
        let of = |year| self.titles.get(&(year, kind, id.to_owned()));
        of(year).or_else(|| of(None)).copied()
    }

    /// The title of a project in any edition, the latest first.
    pub fn project(&self, id: &str) -> Option<UnitText<'p>> {
        let editions = self.years.iter().rev();
        editions.copied().find_map(|year| self.title(Some(year), RecordKind::Project, id))
    }
}
