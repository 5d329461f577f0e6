//! Compares the fields of a record that both versions have.

use std::hash::{Hash, Hasher};

use plan_core::schema::Date;
use plan_core::source::Span;
use rustc_hash::FxHasher;

use super::tree::{Comparison, Found, Positions};
use crate::change::{Change, DateShift, FieldChange, Value};
use crate::code::{ChangeCode, Weight, What};
use crate::order::{self, Item};
use crate::record::{Field, FieldValue, Record, RecordKind};
use crate::text::{self, Nature};

impl<'p> FieldChange<'p> {
    pub(super) fn of(name: &'static str, target: Option<RecordKind>) -> Self {
        Self { name, target, before: None, after: None, text: None, shift: None }
    }

    pub(super) fn word(
        name: &'static str,
        target: Option<RecordKind>,
        before: &str,
        after: &str,
    ) -> Self {
        let word = |word: &str| Some(Value::Word(word.to_owned()));
        Self { before: word(before), after: word(after), ..Self::of(name, target) }
    }

    /// A field of an item that is new.
    pub(super) fn added(field: &Field<'p>) -> Self {
        Self { after: Some(value(&field.value)), ..Self::of(field.name, field.target) }
    }

    /// A field of an item that is gone.
    pub(super) fn removed(field: &Field<'p>) -> Self {
        Self { before: Some(value(&field.value)), ..Self::of(field.name, field.target) }
    }
}

fn value<'p>(value: &FieldValue<'p>) -> Value<'p> {
    match value {
        FieldValue::Text(text) => Value::Text(*text),
        FieldValue::Word { word, .. } => Value::Word(word.clone()),
        FieldValue::List(list) => Value::List(list.iter().map(|(word, _)| word.clone()).collect()),
    }
}

/// Returns a number for the content of a record, equal for equal records.
pub(super) fn key(record: &Record<'_>) -> u64 {
    let mut hasher = FxHasher::default();
    (record.kind, record.id).hash(&mut hasher);
    if record.kind.is_item() {
        for field in &record.fields {
            match &field.value {
                FieldValue::Text(text) => {
                    text.texts().for_each(|(locale, text)| (locale, &text.value).hash(&mut hasher));
                }
                FieldValue::Word { word, .. } => word.hash(&mut hasher),
                FieldValue::List(list) => {
                    list.iter().for_each(|(word, _)| word.hash(&mut hasher));
                }
            }
        }
    }
    hasher.finish()
}

/// The change of one field, with its locations.
struct Changed<'p> {
    field: FieldChange<'p>,
    before: Option<Span>,
    after: Option<Span>,
}

/// Adds the changes of the fields of a record.
pub(super) fn compare<'p>(
    comparison: &Comparison<'_, 'p>,
    (old, new): (usize, usize),
    found: &mut Found<'p>,
) {
    let (before, after) = (&comparison.old_tree.records[old], &comparison.new_tree.records[new]);
    let positions = Positions { old: Some(old), new: Some(new) };
    let mut together: Vec<Changed<'p>> = Vec::new();
    let names = names(before, after);
    for name in names {
        let pair = (before.field(name), after.field(name));
        // What a damaged file does not show may still be there.
        let is_lost =
            (pair.0.is_none() && before.is_damaged) || (pair.1.is_none() && after.is_damaged);
        if is_lost {
            continue;
        }
        let Some(changed) = compare_field(comparison, (before, after), pair, found, positions)
        else {
            continue;
        };
        match own_code(after.kind, name, &changed.field) {
            Some(code) => {
                let code = match code {
                    ChangeCode::CategoryChanged => category_code(comparison, old, after),
                    code => code,
                };
                push(comparison, code, None, vec![changed], positions, found);
            }
            None => together.push(changed),
        }
    }
    if let Some(code) = code_of_fields(after.kind)
        && !together.is_empty()
    {
        let what = match code {
            ChangeCode::InstrumentChanged | ChangeCode::EventChanged => None,
            _ => Some(What::Fields),
        };
        push(comparison, code, what, together, positions, found);
    }
}

/// The names of the fields of two versions of a record, in their order.
fn names(before: &Record<'_>, after: &Record<'_>) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = after.fields.iter().map(|field| field.name).collect();
    for field in &before.fields {
        if !names.contains(&field.name) {
            names.push(field.name);
        }
    }
    names
}

fn push<'p>(
    comparison: &Comparison<'_, 'p>,
    code: ChangeCode,
    what: Option<What>,
    changed: Vec<Changed<'p>>,
    positions: Positions,
    found: &mut Found<'p>,
) {
    let mut change = comparison.change(code, what, positions.old, positions.new);
    if let [one] = &changed[..] {
        change.before = one.before.or(change.before);
        change.after = one.after.or(change.after);
    }
    change.fields = changed.into_iter().map(|changed| changed.field).collect();
    change.weight = weight(&change);
    for field in &mut change.fields {
        if let (Some(text), Some(Value::Text(now))) = (&mut field.text, &field.after) {
            text.note_confirmation(*now, comparison.new_lock);
        }
    }
    let left_behind: Vec<FieldChange<'p>> = change
        .fields
        .iter()
        .filter(|field| field.text.as_ref().is_some_and(|text| !text.left_behind.is_empty()))
        .cloned()
        .collect();
    let at = found.changes.len();
    let mut follow = change.clone();
    found.push(change, positions);
    if !left_behind.is_empty() {
        follow.code = ChangeCode::LanguageLeftBehind;
        let is_confirmed =
            |field: &FieldChange<'_>| field.text.as_ref().is_some_and(|text| text.is_confirmed);
        follow.weight = match left_behind.iter().all(is_confirmed) {
            true => Weight::Editorial,
            false => follow.code.default_weight(),
        };
        (follow.what, follow.fields, follow.part_of) = (None, left_behind, Some(at));
        found.push(follow, positions);
    }
}

/// Returns the weight of a change of fields.
fn weight(change: &Change<'_>) -> Weight {
    let of_field = |field: &FieldChange<'_>| match (&field.text, field.name) {
        (Some(text), _) => match text.nature {
            Nature::Typographic => Weight::Editorial,
            Nature::Wording => Weight::Minor,
            Nature::Facts => Weight::Notable,
        },
        (None, "languages" | "presidency" | "members" | "observers") => Weight::Notable,
        (None, "allow" | "branch" | "repository") => Weight::Editorial,
        _ => change.code.default_weight(),
    };
    change.fields.iter().map(of_field).min().unwrap_or(change.code.default_weight())
}

/// The code of a change of one field; `None` if the changes of the fields of such a record are told
/// together.
fn own_code(kind: RecordKind, name: &str, change: &FieldChange<'_>) -> Option<ChangeCode> {
    if matches!(kind, RecordKind::Instrument | RecordKind::Event) {
        return None;
    }
    let is_text = change.text.is_some()
        || matches!(change.before, Some(Value::Text(_)))
        || matches!(change.after, Some(Value::Text(_)));
    Some(match (kind, name) {
        (_, "title" | "name" | "term" | "citation" | "singular") if is_text => {
            ChangeCode::TitleChanged
        }
        _ if is_text => ChangeCode::TextChanged,
        (_, "allow") => ChangeCode::AllowChanged,
        (RecordKind::Project, "category") => ChangeCode::CategoryChanged,
        (RecordKind::Project | RecordKind::Chapter, "forum") => ChangeCode::ForumChanged,
        (RecordKind::Project, "related") => ChangeCode::RelatedChanged,
        (RecordKind::Chapter, "number") => ChangeCode::ChapterRenumbered,
        _ => return None,
    })
}

/// The code of the changes of fields that are told together.
fn code_of_fields(kind: RecordKind) -> Option<ChangeCode> {
    use RecordKind as K;
    Some(match kind {
        K::Instrument => ChangeCode::InstrumentChanged,
        K::Event => ChangeCode::EventChanged,
        K::Edition => ChangeCode::EditionChanged,
        K::Ownership => ChangeCode::OwnershipChanged,
        K::Priority | K::Point | K::PointGroup | K::Presidency => ChangeCode::PriorityChanged,
        K::Forum | K::Partner | K::Act | K::Term | K::Place => ChangeCode::RegisterChanged,
        K::Part | K::Section | K::Annex | K::AnnexGroup | K::Preface => ChangeCode::SectionChanged,
        K::ExternalRelations | K::Relation | K::Topic => ChangeCode::SectionChanged,
        K::Category | K::Chapter | K::Project | K::Action | K::Registers => return None,
    })
}

/// Whether a project was raised or lowered: by the order of the categories of the new version, where
/// it has both.
fn category_code(comparison: &Comparison<'_, '_>, old: usize, after: &Record<'_>) -> ChangeCode {
    let categories = comparison.new_tree.records.iter();
    let categories: Vec<&str> =
        categories.filter(|r| r.kind == RecordKind::Category).map(|r| r.id).collect();
    let rank = |id: Option<&str>| categories.iter().position(|category| Some(*category) == id);
    match (rank(comparison.old_category(old)), rank(after.word("category"))) {
        (Some(before), Some(after)) if after < before => ChangeCode::CategoryRaised,
        (Some(before), Some(after)) if after > before => ChangeCode::CategoryLowered,
        _ => ChangeCode::CategoryChanged,
    }
}

/// Compares a field. The changes of partners and acts are added one by one.
fn compare_field<'p>(
    comparison: &Comparison<'_, 'p>,
    (before, after): (&Record<'p>, &Record<'p>),
    (old, new): (Option<&Field<'p>>, Option<&Field<'p>>),
    found: &mut Found<'p>,
    positions: Positions,
) -> Option<Changed<'p>> {
    let any = new.or(old)?;
    let mut field = FieldChange::of(any.name, any.target);
    let place = (old.map(Field::span), new.map(Field::span));
    let (old, new) = (old.map(|field| &field.value), new.map(|field| &field.value));
    match (old, new) {
        (Some(FieldValue::Text(a)), Some(FieldValue::Text(b))) => {
            let is_damaged = before.is_damaged || after.is_damaged;
            let change = text::compare(Some(*a), Some(*b), comparison.renames, is_damaged)?;
            field.text = Some(change);
        }
        (Some(FieldValue::List(_)), _) | (_, Some(FieldValue::List(_))) => {
            let list = |value: Option<&FieldValue<'p>>| match value {
                Some(FieldValue::List(list)) => list.clone(),
                _ => Vec::new(),
            };
            let lists = ListChange::of(comparison, any.target, &list(old), &list(new));
            let lists = lists.without_damage(before.is_damaged, after.is_damaged);
            return compare_lists(comparison, field, lists, place, found, positions);
        }
        (Some(FieldValue::Word { word: a, .. }), Some(FieldValue::Word { word: b, .. })) => {
            let renamed = any.target.map_or(a.as_str(), |kind| comparison.renames.new_id(kind, a));
            if renamed == b {
                return None;
            }
            let date = |word: &str| Date::parse(word).filter(|_| any.name == "date");
            field.shift = date(a).zip(date(b)).and_then(|(a, b)| DateShift::between(a, b));
        }
        _ => {}
    }
    (field.before, field.after) = (old.map(value), new.map(value));
    Some(Changed { field, before: place.0, after: place.1 })
}

/// The words that only one version of a list has.
struct ListChange {
    old: Vec<(String, Span)>,
    new: Vec<(String, Span)>,
    removed: Vec<(String, Span)>,
    added: Vec<(String, Span)>,
    is_reordered: bool,
}

impl ListChange {
    fn of(
        comparison: &Comparison<'_, '_>,
        target: Option<RecordKind>,
        old: &[(String, Span)],
        new: &[(String, Span)],
    ) -> Self {
        let renamed = |word: &str| -> String {
            target.map_or(word, |kind| comparison.renames.new_id(kind, word)).to_owned()
        };
        let mut open: Vec<Option<usize>> = (0..new.len()).map(Some).collect();
        let (mut removed, mut kept) = (Vec::new(), Vec::new());
        for (at, (word, span)) in old.iter().enumerate() {
            let word_now = renamed(word);
            let same = open.iter().position(|o| o.is_some_and(|o| new[o].0 == word_now));
            match same {
                Some(same) => {
                    open[same] = None;
                    kept.push((same, at, word_now));
                }
                None => removed.push((word.clone(), *span)),
            }
        }
        let added = open.into_iter().flatten().map(|at| new[at].clone()).collect();
        kept.sort_unstable();
        let items: Vec<Item> =
            kept.iter().map(|(_, old, word)| Item { old: *old, key: hash(word) }).collect();
        let is_reordered = order::moved(&items).contains(&true);
        Self { old: old.to_vec(), new: new.to_vec(), removed, added, is_reordered }
    }

    /// What a damaged version does not show may still be there.
    fn without_damage(mut self, is_old_damaged: bool, is_new_damaged: bool) -> Self {
        if is_old_damaged {
            self.added.clear();
        }
        if is_new_damaged {
            self.removed.clear();
        }
        self
    }
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    word.hash(&mut hasher);
    hasher.finish() >> 1
}

fn compare_lists<'p>(
    comparison: &Comparison<'_, 'p>,
    mut field: FieldChange<'p>,
    lists: ListChange,
    place: (Option<Span>, Option<Span>),
    found: &mut Found<'p>,
    positions: Positions,
) -> Option<Changed<'p>> {
    let ListChange { old, new, removed, added, is_reordered } = lists;
    let whole = |list: &[(String, Span)]| {
        Some(Value::List(list.iter().map(|(word, _)| word.clone()).collect()))
            .filter(|_| !list.is_empty())
    };
    let codes = match field.name {
        "partners" => Some((ChangeCode::PartnerRemoved, ChangeCode::PartnerAdded)),
        "acts" => Some((ChangeCode::ActRemoved, ChangeCode::ActAdded)),
        _ => None,
    };
    let is_same = removed.is_empty() && added.is_empty();
    if is_reordered && (is_same || codes.is_some()) {
        let mut order = field.clone();
        (order.before, order.after) = (whole(&old), whole(&new));
        let changed = Changed { field: order, before: place.0, after: place.1 };
        push(comparison, ChangeCode::ListReordered, None, vec![changed], positions, found);
    }
    if is_same {
        return None;
    }
    let Some((code_removed, code_added)) = codes else {
        (field.before, field.after) = (whole(&old), whole(&new));
        return Some(Changed { field, before: place.0, after: place.1 });
    };
    for (word, span) in removed {
        let field = FieldChange { before: Some(Value::Word(word)), ..field.clone() };
        let changed = Changed { field, before: Some(span), after: place.1 };
        push(comparison, code_removed, None, vec![changed], positions, found);
    }
    for (word, span) in added {
        let field = FieldChange { after: Some(Value::Word(word)), ..field.clone() };
        let changed = Changed { field, before: place.0, after: Some(span) };
        push(comparison, code_added, None, vec![changed], positions, found);
    }
    None
}
