//! Which languages of a text changed since the last confirmation.
//!
//! Texts that share an address (the actions of a project) are matched by their fingerprints, so
//! moving or inserting one does not affect the others. Texts without a matching fingerprint are
//! matched in order.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::TextUnit;
use plan_core::confirmation::lock::{Confirmed, Lock};
use plan_core::locale::Locale;

/// The state of a text since its last confirmation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ConfirmationState {
    /// No language changed.
    Confirmed,
    /// Some languages changed, so the others may be out of date.
    Stale {
        /// The languages that did not change, and may be out of date.
        stale: Vec<Locale>,
        /// What was confirmed.
        last_confirmed: Confirmed,
    },
    /// Every language changed.
    AllChanged {
        /// What was confirmed.
        last_confirmed: Confirmed,
    },
    /// It was never confirmed.
    Never,
}

/// Returns the states of texts, in their order. The texts and the confirmations of an address are
/// matched so that as many as possible agree.
pub fn states(units: &[TextUnit<'_>], lock: &Lock) -> Vec<ConfirmationState> {
    let mut states = vec![ConfirmationState::Never; units.len()];
    if lock.is_empty() {
        return states;
    }
    // Computing the fingerprints takes most of the time.
    let now: Vec<(String, Confirmed)> =
        units.par_iter().map(|unit| (unit.address(), confirmed(unit))).collect();
    let mut by_address: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (address, _)) in now.iter().enumerate() {
        by_address.entry(address).or_default().push(at);
    }
    for (address, places) in by_address {
        let now: Vec<Confirmed> = places.iter().map(|at| now[*at].1.clone()).collect();
        for (place, state) in places.into_iter().zip(of_address(&now, lock.of(address))) {
            states[place] = state;
        }
    }
    states
}

/// Returns the fingerprints of the current text in each language.
pub fn confirmed(unit: &TextUnit<'_>) -> Confirmed {
    Confirmed::of(unit.texts().map(|(locale, text)| (locale, text.value.as_str())))
}

/// Returns the states of the texts of one address.
fn of_address(now: &[Confirmed], entries: &[Confirmed]) -> Vec<ConfirmationState> {
    let mut states = vec![None; now.len()];
    let mut is_used = vec![false; entries.len()];
    // Match unchanged texts first, then texts with an unchanged language, then the rest in order.
    for (at, text) in now.iter().enumerate() {
        let same = (0..entries.len()).find(|e| !is_used[*e] && entries[*e] == *text);
        if let Some(entry) = same {
            is_used[entry] = true;
            states[at] = Some(ConfirmationState::Confirmed);
        }
    }
    for (at, text) in now.iter().enumerate() {
        if states[at].is_some() {
            continue;
        }
        let similar =
            (0..entries.len()).find(|e| !is_used[*e] && !entries[*e].same(text).is_empty());
        if let Some(entry) = similar {
            is_used[entry] = true;
            let (stale, last_confirmed) = (entries[entry].same(text), entries[entry].clone());
            states[at] = Some(ConfirmationState::Stale { stale, last_confirmed });
        }
    }
    let mut unused = (0..entries.len()).filter(|e| !is_used[*e]).collect::<Vec<_>>().into_iter();
    let state = |state: Option<ConfirmationState>| {
        state.unwrap_or_else(|| match unused.next() {
            Some(entry) => ConfirmationState::AllChanged { last_confirmed: entries[entry].clone() },
            None => ConfirmationState::Never,
        })
    };
    states.into_iter().map(state).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(nl: &str, fr: &str) -> Confirmed {
        Confirmed::of([(Locale::Nl, nl), (Locale::Fr, fr)])
    }

    #[test]
    fn moved_inserted_and_removed_texts_make_no_other_text_stale() {
        let (a, b, c) = (text("een", "un"), text("twee", "deux"), text("drie", "trois"));
        let lock = [a.clone(), b.clone(), c.clone()];
        let states = |now: &[&Confirmed]| {
            of_address(&now.iter().map(|text| (*text).clone()).collect::<Vec<_>>(), &lock)
        };
        use ConfirmationState::{Confirmed as Unchanged, Never};
        assert_eq!(states(&[&c, &a, &b]), [Unchanged, Unchanged, Unchanged]);
        assert_eq!(states(&[&a, &c]), [Unchanged, Unchanged]);
        let new = text("nieuw", "nouveau");
        assert_eq!(states(&[&new, &a, &b, &c]), [Never, Unchanged, Unchanged, Unchanged]);
    }

    #[test]
    fn the_unchanged_language_is_stale() {
        let lock = [text("een", "un"), text("twee", "deux")];
        let now = [text("twee", "les deux"), text("een", "un")];
        assert_eq!(
            of_address(&now, &lock),
            [
                ConfirmationState::Stale {
                    stale: vec![Locale::Nl],
                    last_confirmed: lock[1].clone()
                },
                ConfirmationState::Confirmed
            ]
        );
        let both = of_address(&[text("x", "y"), text("twee", "deux")], &lock);
        assert_eq!(
            both,
            [
                ConfirmationState::AllChanged { last_confirmed: lock[0].clone() },
                ConfirmationState::Confirmed
            ]
        );
    }
}
