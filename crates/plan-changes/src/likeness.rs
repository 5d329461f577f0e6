//! How alike two records are, by their words.

use std::hash::{Hash, Hasher};

use plan_core::locale::Locale;
use rustc_hash::{FxHashMap, FxHasher};

use crate::record::{FieldValue, Record, RecordKind, RecordTree};

/// How alike two records must be to be versions of one record. Unrelated projects of a plan have a
/// likeness of about 0.3, because all plans use the same words; see the tests.
pub(crate) const LIKE: f64 = 0.5;

/// The weighted words of a record.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    words: FxHashMap<u64, u32>,
    total: u32,
}

/// The weights of words. Short words are mostly articles and prepositions, which all texts share; a
/// reference says more than a word.
const SHORT_WORD: u32 = 1;
const WORD: u32 = 4;
const VALUE: u32 = 6;
const INNER_RECORD: u32 = 12;

impl Profile {
    /// Returns the profile of a record, with the items or the names of the records inside it.
    pub(crate) fn of(tree: &RecordTree<'_>, at: usize) -> Self {
        let mut profile = Self::default();
        profile.add_record(&tree.records[at]);
        // The records inside a record follow it.
        for (inner_at, inner) in tree.records.iter().enumerate().skip(at + 1) {
            if !tree.ancestors(inner_at).any(|around| around == at) {
                break;
            }
            match inner.kind {
                kind if kind.is_item() => profile.add_record(inner),
                RecordKind::Point => profile.add_record(inner),
                _ => profile.add(("record", inner.kind.name(), inner.id), INNER_RECORD),
            }
        }
        profile
    }

    fn add_record(&mut self, record: &Record<'_>) {
        for field in &record.fields {
            match &field.value {
                FieldValue::Text(text) => {
                    for (locale, text) in text.texts() {
                        self.add_words(locale, &text.value);
                    }
                }
                // The number of a section changes when another is inserted, and a project inherits
                // an owner in whatever chapter it is.
                FieldValue::Word { is_inherited: true, .. } => {}
                FieldValue::Word { word, .. } => self.add((field.name, word.as_str()), VALUE),
                FieldValue::List(list) => {
                    for (word, _) in list {
                        self.add((field.name, word.as_str()), VALUE);
                    }
                }
            }
        }
    }

    fn add_words(&mut self, locale: Locale, text: &str) {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words {
            let weight = if word.chars().count() <= 3 { SHORT_WORD } else { WORD };
            self.add((locale, word.to_lowercase()), weight);
        }
    }

    fn add(&mut self, word: impl Hash, weight: u32) {
        let mut hasher = FxHasher::default();
        word.hash(&mut hasher);
        *self.words.entry(hasher.finish()).or_default() += weight;
        self.total += weight;
    }

    /// Returns the likeness from 0 to 1: the weight of the words that both have, of the weight of
    /// all (the coefficient of Dice). Records without any word are not alike.
    pub(crate) fn likeness(&self, other: &Self) -> f64 {
        if self.total == 0 || other.total == 0 {
            return 0.0;
        }
        let common = |(word, weight): (&u64, &u32)| {
            other.words.get(word).map_or(0, |of_other| *weight.min(of_other))
        };
        let common: u32 = self.words.iter().map(common).sum();
        f64::from(2 * common) / f64::from(self.total + other.total)
    }
}

/// Pairs the records that are most alike, each once: the most similar pair first. Of pairs that are
/// equally alike, those closest in order come first.
///
/// `old` and `new` are positions in their trees, in order. Returns positions in the two slices.
pub(crate) fn pair(
    (old_tree, old): (&RecordTree<'_>, &[usize]),
    (new_tree, new): (&RecordTree<'_>, &[usize]),
) -> Vec<(usize, usize)> {
    let profiles = |tree: &RecordTree<'_>, at: &[usize]| -> Vec<Profile> {
        at.iter().map(|at| Profile::of(tree, *at)).collect()
    };
    if old.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let (old_profiles, new_profiles) = (profiles(old_tree, old), profiles(new_tree, new));
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (a, of_old) in old_profiles.iter().enumerate() {
        for (b, of_new) in new_profiles.iter().enumerate() {
            let likeness = of_old.likeness(of_new);
            if likeness >= LIKE {
                candidates.push((likeness, a, b));
            }
        }
    }
    candidates.sort_by(|(x, a, b), (y, c, d)| {
        let order = (a.abs_diff(*b), a + b).cmp(&(c.abs_diff(*d), c + d));
        y.total_cmp(x).then(order)
    });
    let (mut old_taken, mut new_taken) = (vec![false; old.len()], vec![false; new.len()]);
    candidates.retain(|(_, a, b)| {
        let is_free = !old_taken[*a] && !new_taken[*b];
        if is_free {
            (old_taken[*a], new_taken[*b]) = (true, true);
        }
        is_free
    });
    candidates.into_iter().map(|(_, a, b)| (a, b)).collect()
}
