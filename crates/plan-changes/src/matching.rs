//! Which record of the new version is which record of the old one.

use plan_core::locale::Locale;
use plan_language::units::UnitText;
use rustc_hash::FxHashMap;

use crate::likeness::pair;
use crate::record::{FieldValue, Record, RecordKind, RecordTree};

/// The new ids of records that have another id, by kind and old id.
#[derive(Clone, Debug, Default)]
pub(crate) struct Renames<'p>(FxHashMap<(RecordKind, &'p str), &'p str>);

impl<'p> Renames<'p> {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The id in the new version of a record with an id in the old one.
    pub(crate) fn new_id<'i>(&self, kind: RecordKind, id: &'i str) -> &'i str
    where
        'p: 'i,
    {
        self.0.get(&(kind, id)).copied().unwrap_or(id)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (RecordKind, &'p str, &'p str)> {
        self.0.iter().map(|((kind, old), new)| (*kind, *old, *new))
    }

    pub(crate) fn add(&mut self, kind: RecordKind, old: &'p str, new: &'p str) {
        self.0.insert((kind, old), new);
    }
}

/// The pairs of records of two trees.
#[derive(Debug)]
pub(crate) struct Matching {
    /// For each old record, its position in the new tree.
    pub new_of: Vec<Option<usize>>,
    /// For each new record, its position in the old tree.
    pub old_of: Vec<Option<usize>>,
}

impl Matching {
    fn add(&mut self, old: usize, new: usize) {
        self.new_of[old] = Some(new);
        self.old_of[new] = Some(old);
    }

    /// Matches the records of two trees: by id, and what has no id, or another one, by likeness.
    ///
    /// `renames` are those of records outside the trees, and gets those of the trees.
    pub(crate) fn of<'p>(
        old: &RecordTree<'p>,
        new: &RecordTree<'p>,
        renames: &mut Renames<'p>,
    ) -> Self {
        let mut matching =
            Self { new_of: vec![None; old.records.len()], old_of: vec![None; new.records.len()] };
        matching.match_ids(old, new, renames);
        matching.match_renamed(old, new, renames);
        matching.match_sections(old, new);
        matching.match_items(old, new);
        matching
    }

    /// Matches records by kind and id; of records with the same id, by their order.
    fn match_ids<'p>(&mut self, old: &RecordTree<'p>, new: &RecordTree<'p>, renames: &Renames<'p>) {
        let mut by_id: FxHashMap<(RecordKind, &str), Vec<usize>> = FxHashMap::default();
        for (at, record) in new.records.iter().enumerate().rev() {
            if record.kind.has_id() {
                by_id.entry((record.kind, record.id)).or_default().push(at);
            }
        }
        for (at, record) in old.records.iter().enumerate() {
            if !record.kind.has_id() {
                continue;
            }
            let id = match record.kind {
                // An ownership has the id of its forum.
                RecordKind::Ownership => renames.new_id(RecordKind::Forum, record.id),
                _ => record.id,
            };
            if let Some(new_at) = by_id.get_mut(&(record.kind, id)).and_then(Vec::pop) {
                self.add(at, new_at);
            }
        }
    }

    fn match_renamed<'p>(
        &mut self,
        old: &RecordTree<'p>,
        new: &RecordTree<'p>,
        renames: &mut Renames<'p>,
    ) {
        // An ownership has no other content than its forum; and chapters are more alike when their
        // projects are, whatever the ids of these.
        let mut kinds: Vec<RecordKind> = old
            .records
            .iter()
            .map(|record| record.kind)
            .filter(|kind| kind.has_id() && *kind != RecordKind::Ownership)
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let old_open = self.open_old(old, |record, _| record.kind == kind);
            let new_open = self.open_new(new, |record, _| record.kind == kind);
            for (a, b) in pair((old, &old_open), (new, &new_open)) {
                let (a, b) = (old_open[a], new_open[b]);
                renames.add(kind, old.records[a].id, new.records[b].id);
                self.add(a, b);
            }
        }
    }

    /// Matches parts and sections: by likeness, then by their number.
    fn match_sections(&mut self, old: &RecordTree<'_>, new: &RecordTree<'_>) {
        for kind in [RecordKind::Part, RecordKind::Section] {
            let old_open = self.open_old(old, |record, _| record.kind == kind);
            let new_open = self.open_new(new, |record, _| record.kind == kind);
            self.match_open((old, &old_open), (new, &new_open));
            let is_open = |record: &Record<'_>, _| record.kind == kind && !record.id.is_empty();
            for at in self.open_old(old, is_open) {
                let id = old.records[at].id;
                let same = self.open_new(new, |record, _| record.kind == kind && record.id == id);
                if let Some(new_at) = same.first() {
                    self.add(at, *new_at);
                }
            }
        }
    }

    /// Matches the items of matched records by likeness.
    fn match_items(&mut self, old: &RecordTree<'_>, new: &RecordTree<'_>) {
        let old_items = items_by_owner(old);
        let new_items = items_by_owner(new);
        for ((owner, kind), old_items) in &old_items {
            let Some(new_owner) = self.new_of[*owner] else { continue };
            if let Some(new_items) = new_items.get(&(new_owner, *kind)) {
                self.match_open((old, old_items), (new, new_items));
            }
        }
    }

    /// Matches records that both begin or end with, then the others by likeness.
    fn match_open(
        &mut self,
        (old, old_open): (&RecordTree<'_>, &[usize]),
        (new, new_open): (&RecordTree<'_>, &[usize]),
    ) {
        let is_same = |a: &usize, b: &usize| has_same_fields(&old.records[*a], &new.records[*b]);
        let count = old_open.len().min(new_open.len());
        let first = (0..count).take_while(|at| is_same(&old_open[*at], &new_open[*at])).count();
        let from_end = |at: &usize| {
            is_same(&old_open[old_open.len() - 1 - at], &new_open[new_open.len() - 1 - at])
        };
        let last = (0..count - first).take_while(from_end).count();
        for at in 0..first {
            self.add(old_open[at], new_open[at]);
        }
        for at in 0..last {
            self.add(old_open[old_open.len() - 1 - at], new_open[new_open.len() - 1 - at]);
        }
        let old_open = &old_open[first..old_open.len() - last];
        let new_open = &new_open[first..new_open.len() - last];
        for (a, b) in pair((old, old_open), (new, new_open)) {
            self.add(old_open[a], new_open[b]);
        }
    }

    fn open_old(
        &self,
        tree: &RecordTree<'_>,
        wanted: impl Fn(&Record<'_>, usize) -> bool,
    ) -> Vec<usize> {
        open(tree, &self.new_of, wanted)
    }

    fn open_new(
        &self,
        tree: &RecordTree<'_>,
        wanted: impl Fn(&Record<'_>, usize) -> bool,
    ) -> Vec<usize> {
        open(tree, &self.old_of, wanted)
    }
}

/// Returns the positions of the wanted records that have no counterpart yet.
fn open(
    tree: &RecordTree<'_>,
    counterparts: &[Option<usize>],
    wanted: impl Fn(&Record<'_>, usize) -> bool,
) -> Vec<usize> {
    let records = tree.records.iter().enumerate();
    let open = records.filter(|(at, record)| counterparts[*at].is_none() && wanted(record, *at));
    open.map(|(at, _)| at).collect()
}

/// The items of each record with an id, by kind.
fn items_by_owner(tree: &RecordTree<'_>) -> FxHashMap<(usize, RecordKind), Vec<usize>> {
    let mut items: FxHashMap<(usize, RecordKind), Vec<usize>> = FxHashMap::default();
    for (at, record) in tree.records.iter().enumerate().filter(|(_, r)| r.kind.is_item()) {
        let owner = tree.ancestors(at).find(|around| tree.records[*around].kind.has_id());
        if let Some(owner) = owner {
            items.entry((owner, record.kind)).or_default().push(at);
        }
    }
    items
}

/// Whether two records have the same fields with the same values, as they are written.
pub(crate) fn has_same_fields(a: &Record<'_>, b: &Record<'_>) -> bool {
    a.fields.len() == b.fields.len()
        && a.fields.iter().zip(&b.fields).all(|(a, b)| {
            a.name == b.name
                && match (&a.value, &b.value) {
                    (FieldValue::Text(a), FieldValue::Text(b)) => has_same_texts(a, b),
                    (FieldValue::Word { word: a, .. }, FieldValue::Word { word: b, .. }) => a == b,
                    (FieldValue::List(a), FieldValue::List(b)) => {
                        a.iter().map(|(word, _)| word).eq(b.iter().map(|(word, _)| word))
                    }
                    _ => false,
                }
        })
}

/// Whether two texts are written with the same characters in all languages.
pub(crate) fn has_same_texts(a: &UnitText<'_>, b: &UnitText<'_>) -> bool {
    let text =
        |of: &UnitText<'_>, locale| of.text(locale).map(|text| text.value.as_str().to_owned());
    Locale::ALL.into_iter().all(|locale| text(a, locale) == text(b, locale))
}
