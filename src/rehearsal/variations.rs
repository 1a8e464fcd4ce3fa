//! Selects few variations that together draw every chance of every site.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::scenario::schema::Holding;
use crate::scenario::{Exercise, Scenario};

/// Seeds searched for chances not yet drawn.
const SEEDS_LOOKED_THROUGH: usize = 400;

/// Budget of sites searched over all seeds: fewer seeds for a scenario with thousands of sites.
const SITES_LOOKED_AT: usize = 200_000;

/// Fewest variations walked, so that intermittent failures are not missed by luck.
const FEWEST: usize = 4;

/// Site and chance, by index.
pub type ChanceAt = (usize, usize);

/// Seeds, ascending, that together draw every chance drawn at all within the seeds searched; at most `most`, by a
/// greedy cover.
pub fn covering(scenario: &Arc<Scenario>, most: usize) -> Vec<u64> {
    let mut missing: BTreeSet<ChanceAt> = BTreeSet::new();
    let seeds_looked_through = (SITES_LOOKED_AT / scenario.sites.len().max(1))
        .clamp(most.max(FEWEST), SEEDS_LOOKED_THROUGH);
    let drawn: Vec<(u64, BTreeSet<ChanceAt>)> = (0..seeds_looked_through as u64)
        .map(|seed| (seed, drawn(&Exercise::draw(Arc::clone(scenario), seed))))
        .inspect(|(_, chances)| missing.extend(chances))
        .collect();
    let mut seeds = BTreeSet::new();
    while seeds.len() < most {
        let best = drawn
            .iter()
            .filter(|(seed, _)| !seeds.contains(seed))
            .map(|(seed, chances)| (chances.intersection(&missing).count(), *seed, chances))
            // Ties go to the smallest seed.
            .max_by_key(|(fresh, seed, _)| (*fresh, std::cmp::Reverse(*seed)));
        let Some((fresh, seed, chances)) = best else {
            break;
        };
        if fresh == 0 && seeds.len() >= FEWEST {
            break;
        }
        seeds.insert(seed);
        missing = missing.difference(chances).copied().collect();
    }
    seeds.into_iter().collect()
}

/// The chances that a variation drew.
pub fn drawn(exercise: &Exercise) -> BTreeSet<ChanceAt> {
    let sites = &exercise.scenario.sites;
    let chance_of = |site: usize, wanted: &dyn Fn(&Holding) -> bool| {
        let chances = sites.get(site)?.may_hold.iter();
        let chance = chances.map(|chance| &chance.what).position(wanted)?;
        Some((site, chance))
    };
    let devices = exercise.devices.iter().filter_map(|placed| {
        chance_of(
            placed.site,
            &|what| matches!(what, Holding::Device(device) if device.id == placed.device.id),
        )
    });
    let look_alikes = exercise.look_alikes.iter().filter_map(|placed| {
        chance_of(placed.site, &|what| {
            matches!(what, Holding::LookAlike(look_alike) if look_alike.id == placed.look_alike.id)
        })
    });
    let nothing = exercise
        .empty_sites
        .iter()
        .filter_map(|&site| chance_of(site, &|what| matches!(what, Holding::Nothing)));
    devices.chain(look_alikes).chain(nothing).collect()
}
