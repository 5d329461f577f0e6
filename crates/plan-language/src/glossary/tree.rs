//! The forms of terms by the stems of their words.

use super::Form;
use rustc_hash::FxHashMap;

/// The forms by the stems of their words: one step down for every word. However many forms begin
/// with the same word, a text is followed once.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// By language, for the number of the first stem: where the forms go on; 0 when none begins so.
    pub(super) first: [Vec<u32>; 2],
    /// Where they go on after one more stem.
    next: FxHashMap<(u32, u32), u32>,
    /// The forms that end at each place; no form ends at 0.
    pub(super) ends: Vec<Vec<u32>>,
    /// For each place, which of 64 sorts of stems any form goes on with: mostly not that of the next
    /// word, which then need not be looked up.
    sorts: Vec<u64>,
}

impl Tree {
    pub(super) fn add(&mut self, number: u32, form: &Form) {
        if self.ends.is_empty() {
            self.add_place();
        }
        let mut at = 0;
        for stem in &form.stems {
            let new = self.ends.len() as u32;
            let place = match at {
                0 => {
                    let first = &mut self.first[form.locale as usize];
                    let wanted = stem.number as usize;
                    if first.len() <= wanted {
                        first.resize(wanted + 1, 0);
                    }
                    &mut first[wanted]
                }
                at => {
                    self.sorts[at as usize] |= sort(stem.number);
                    self.next.entry((at, stem.number)).or_default()
                }
            };
            if *place == 0 {
                *place = new;
                at = new;
                self.add_place();
            } else {
                at = *place;
            }
        }
        self.ends[at as usize].push(number);
    }

    fn add_place(&mut self) {
        self.ends.push(Vec::new());
        self.sorts.push(0);
    }

    /// Where the forms go on from a place after one more stem.
    pub(super) fn step(&self, place: u32, stem: u32) -> Option<u32> {
        let may_follow = self.sorts.get(place as usize)? & sort(stem) != 0;
        may_follow.then(|| self.next.get(&(place, stem)).copied()).flatten()
    }
}

/// One of 64 sorts of stems.
const fn sort(stem: u32) -> u64 {
    1 << (stem % 64)
}
