//! What a rehearsal walks through and shows of an exercise.

use std::collections::BTreeSet;
use std::sync::Arc;

use groundsign::rehearsal;
use groundsign::scenario::Exercise;

use super::shipped;

#[test]
fn the_variations_walked_draw_every_chance_of_every_site() {
    let loaded = shipped("first-lesson");
    let seeds = rehearsal::variations::covering(&loaded.scenario, 32);
    let drawn: BTreeSet<_> = seeds
        .iter()
        .flat_map(|&seed| {
            let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
            rehearsal::variations::drawn(&exercise)
        })
        .collect();
    let all: BTreeSet<_> = loaded
        .scenario
        .sites
        .iter()
        .enumerate()
        .flat_map(|(site, spec)| (0..spec.may_hold.len()).map(move |chance| (site, chance)))
        .collect();
    assert_eq!(drawn, all);
    assert!(seeds.len() <= 12, "{} variations", seeds.len());
}

#[test]
fn the_fairness_table_has_every_device_with_the_range_at_which_it_can_first_be_seen() {
    let loaded = shipped("first-lesson");
    let table = rehearsal::fairness_table(&loaded);
    assert_eq!(table.len(), 4);
    for row in &table {
        assert!(row.fair(), "{row:?}");
        let range_m = row.first_range_m.expect("it can be noticed");
        assert!(range_m > row.mandatory_m, "{row:?}");
        assert!(row.first_sign.is_some());
    }
}
