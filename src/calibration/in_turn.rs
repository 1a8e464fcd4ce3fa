//! Variations in such an order that a class, or any part of it that comes first, does not meet one item only.

use std::collections::BTreeMap;

/// The first so many of them: each time the one whose items were taken least so far, and of those the first.
pub(super) fn in_turn<T>(mut all: Vec<T>, most: usize, holds: impl Fn(&T) -> &[String]) -> Vec<T> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut taken = Vec::new();
    while taken.len() < most && !all.is_empty() {
        let met = |one: &T| -> (usize, usize) {
            let each = || {
                let items = holds(one).iter();
                items.map(|item| counts.get(item).copied().unwrap_or_default())
            };
            (each().max().unwrap_or_default(), each().sum())
        };
        let next = (0..all.len())
            .min_by_key(|&place| met(&all[place]))
            .unwrap_or_default();
        let one = all.remove(next);
        for item in holds(&one) {
            *counts.entry(item.clone()).or_default() += 1;
        }
        taken.push(one);
    }
    taken
}
