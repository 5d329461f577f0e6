//! The forms of terms by the stems of their words.

use super::Form;
use plan_core::locale::PerLocale;
use rustc_hash::FxHashMap;

/// A prefix tree of forms: one step down for the stem of every word. However many forms start with
/// the same word, a text is followed once.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// The place after the first stem, by its number; 0 when no form starts with it.
    pub(super) first: PerLocale<Vec<u32>>,
    /// The place after one more stem.
    next: FxHashMap<(u32, u32), u32>,
    /// The forms that end at each place; no form ends at 0.
    pub(super) ends: Vec<Vec<u32>>,
}

impl Tree {
    pub(super) fn add(&mut self, number: u32, form: &Form) {
        if self.ends.is_empty() {
            self.ends.push(Vec::new());
        }
        let mut at = 0;
        for stem in &form.stems {
            let new = self.ends.len() as u32;
            let place = match at {
                0 => {
                    let first = &mut self.first[form.locale];
                    let wanted = stem.number as usize;
                    if first.len() <= wanted {
                        first.resize(wanted + 1, 0);
                    }
                    &mut first[wanted]
                }
                at => self.next.entry((at, stem.number)).or_default(),
            };
            if *place == 0 {
                *place = new;
                at = new;
                self.ends.push(Vec::new());
            } else {
                at = *place;
            }
        }
        self.ends[at as usize].push(number);
    }

    /// The place after one more stem; none when no form continues with it.
    pub(super) fn step(&self, place: u32, stem: u32) -> Option<u32> {
        self.next.get(&(place, stem)).copied()
    }
}
