//! Which items of a list changed their place.

/// An item that both versions of a list have.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Item {
    /// Its position in the old list.
    pub old: usize,
    /// A number that is the same in both directions of a comparison, and rarely that of another
    /// item.
    pub key: u64,
}

/// Returns for each item, in the order of the new list, whether it changed its place: the fewest
/// items that must move to make the new order out of the old one.
///
/// Among several such sets, the keys choose: comparing in the opposite direction gives the same set.
pub(crate) fn moved(items: &[Item]) -> Vec<bool> {
    if items.is_sorted_by_key(|item| item.old) {
        return vec![false; items.len()];
    }
    // The heaviest increasing subsequence stays: first by length, then by the sum of its keys.
    let mut best: Vec<(u32, u128, Option<usize>)> = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let before = (0..at).filter(|before| items[*before].old < item.old);
        let longest = before.max_by_key(|before| (best[*before].0, best[*before].1));
        let (length, sum) = longest.map_or((0, 0), |before| (best[before].0, best[before].1));
        best.push((length + 1, sum + u128::from(item.key), longest));
    }
    let mut moved = vec![true; items.len()];
    let last = (0..items.len()).max_by_key(|at| (best[*at].0, best[*at].1));
    let mut next = last;
    while let Some(at) = next {
        moved[at] = false;
        next = best[at].2;
    }
    moved
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn items(olds: &[usize]) -> Vec<Item> {
        // Any fixed mixing will do for the keys.
        let key = |old: usize| (old as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        olds.iter().map(|old| Item { old: *old, key: key(*old) }).collect()
    }

    #[test]
    fn the_fewest_items_move() {
        for (order, expected) in [
            (vec![], 0),
            (vec![0, 1, 2], 0),
            (vec![1, 0], 1),
            (vec![3, 0, 1, 2], 1),
            (vec![1, 2, 3, 0], 1),
            (vec![3, 2, 1, 0], 3),
            (vec![1, 0, 3, 2], 2),
        ] {
            let count = moved(&items(&order)).iter().filter(|moved| **moved).count();
            assert_eq!(count, expected, "{order:?}");
        }
        assert_eq!(moved(&items(&[3, 0, 1, 2])), [true, false, false, false]);
    }

    proptest! {
        #[test]
        fn the_opposite_direction_moves_the_same_items(
            order in Just((0..9).collect::<Vec<usize>>()).prop_shuffle()
        ) {
            let there = items(&order);
            let mut back: Vec<(usize, Item)> = (0..order.len())
                .map(|new| (there[new].old, Item { old: new, key: there[new].key }))
                .collect();
            back.sort_by_key(|(old, _)| *old);
            let back: Vec<Item> = back.into_iter().map(|(_, item)| item).collect();
            let keys = |items: &[Item]| {
                let moved = moved(items);
                let mut keys: Vec<u64> = items
                    .iter()
                    .zip(moved)
                    .filter(|(_, moved)| *moved)
                    .map(|(item, _)| item.key)
                    .collect();
                keys.sort_unstable();
                keys
            };
            prop_assert_eq!(keys(&there), keys(&back));
        }
    }
}
