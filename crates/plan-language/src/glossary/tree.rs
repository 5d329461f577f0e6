//! The forms of terms, by the stems of their words.

use super::Form;
use plan_core::locale::PerLocale;
use rustc_hash::FxHashMap;

/// A prefix tree of forms, with a step for the stem of every word. However many forms start with
/// the same word, a text is scanned once. Nodes have numbers; 0 is no node.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// The node after the first stem, by the number of the stem.
    pub(super) first: PerLocale<Vec<u32>>,
    /// The node after a node and one more stem.
    next: FxHashMap<(u32, u32), u32>,
    /// The numbers of the forms that end at each node; none end at 0.
    pub(super) ends: Vec<Vec<u32>>,
}

impl Tree {
    /// Adds a form with its number.
    pub(super) fn add(&mut self, number: u32, form: &Form) {
        if self.ends.is_empty() {
            self.ends.push(Vec::new());
        }
        let mut node = 0;
        for stem in &form.stems {
            let new = self.ends.len() as u32;
            let child = match node {
                0 => {
                    let first = &mut self.first[form.locale];
                    let wanted = stem.number as usize;
                    if first.len() <= wanted {
                        first.resize(wanted + 1, 0);
                    }
                    &mut first[wanted]
                }
                node => self.next.entry((node, stem.number)).or_default(),
            };
            if *child == 0 {
                *child = new;
                node = new;
                self.ends.push(Vec::new());
            } else {
                node = *child;
            }
        }
        self.ends[node as usize].push(number);
    }

    /// Returns the node after one more stem; none if no form continues with it.
    pub(super) fn step(&self, node: u32, stem: u32) -> Option<u32> {
        self.next.get(&(node, stem)).copied()
    }
}
