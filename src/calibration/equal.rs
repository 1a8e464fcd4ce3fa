//! Variations that are equally hard, as many of them as there are: for a course, in which each trainee gets one of their own.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::Calibration;
use super::class::EQUAL;
use super::in_turn::in_turn;
use crate::scenario::{Exercise, LoadedScenario};

/// Variations that hold as many items, of which novices are predicted to notice as large a share.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Equal {
    /// Their seeds, in the order in which they are handed out: neighbours hold different items, as far as there are others.
    pub seeds: Vec<u64>,
    /// Items of each, second items included.
    pub items: usize,
    /// Sets of items that they hold, by name.
    pub holds: BTreeSet<Vec<String>>,
    /// The lowest and the highest share that novices are predicted to notice; none where they hold nothing, or nothing is known
    /// of what they hold.
    pub rates: Option<(f64, f64)>,
    /// By how much these may be off, at most.
    pub uncertainty: f64,
}

/// What a variation holds.
struct Drawn {
    seed: u64,
    /// First and second items.
    items: (usize, usize),
    holds: Vec<String>,
    /// Share of them that novices are predicted to notice; none unless that of each is known.
    rate: Option<f64>,
}

/// Of these seeds those that are equally hard: as many as can be, or those nearest to the hit rate wished for.
pub fn equal(
    loaded: &LoadedScenario,
    calibration: &Calibration,
    seeds: Range<u64>,
    difficulty: Option<f64>,
) -> Equal {
    let rates: BTreeMap<&str, f64> = calibration
        .devices
        .iter()
        .filter_map(|row| Some((row.device.as_str(), row.hit_rate?.value)))
        .collect();
    let drawn: Vec<Drawn> = seeds.map(|seed| draw(loaded, &rates, seed)).collect();
    let chosen = chosen(&drawn, difficulty);
    let all = chosen.len();
    let chosen = in_turn(chosen, all, |one| &one.holds);
    let shares = || chosen.iter().filter_map(|one| one.rate);
    let holds: BTreeSet<Vec<String>> = chosen.iter().map(|one| one.holds.clone()).collect();
    let held: BTreeSet<&String> = holds.iter().flatten().collect();
    Equal {
        seeds: chosen.iter().map(|one| one.seed).collect(),
        items: chosen.first().map_or(0, |one| one.holds.len()),
        rates: shares()
            .min_by(f64::total_cmp)
            .zip(shares().max_by(f64::total_cmp)),
        uncertainty: calibration.uncertainty(held.into_iter()),
        holds,
    }
}

fn draw(loaded: &LoadedScenario, rates: &BTreeMap<&str, f64>, seed: u64) -> Drawn {
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
    let devices = &exercise.devices;
    let second = devices
        .iter()
        .filter(|placed| placed.device.secondary_to.is_some())
        .count();
    let mut holds: Vec<String> = devices
        .iter()
        .map(|placed| placed.device.id.clone())
        .collect();
    holds.sort();
    let shares: Option<Vec<f64>> = holds
        .iter()
        .map(|device| rates.get(device.as_str()).copied())
        .collect();
    let shares = shares.filter(|shares| !shares.is_empty());
    Drawn {
        seed,
        items: (devices.len() - second, second),
        rate: shares.map(|shares| shares.iter().sum::<f64>() / shares.len() as f64),
        holds,
    }
}

/// A class that walks where nothing is learns nothing, and one of whose items nothing is known is compared with nobody: such
/// variations only where there are no others.
fn chosen(drawn: &[Drawn], difficulty: Option<f64>) -> Vec<&Drawn> {
    let known: Vec<&Drawn> = drawn.iter().filter(|one| one.rate.is_some()).collect();
    let around = |aim: &Drawn| -> Vec<&Drawn> {
        let near = |one: &&Drawn| match (one.rate, aim.rate) {
            (Some(one), Some(aim)) => (one - aim).abs() <= EQUAL / 2.0,
            _ => false,
        };
        let all = known.iter().copied();
        all.filter(|one| one.items == aim.items)
            .filter(near)
            .collect()
    };
    let off = |aim: &Drawn| match (difficulty, aim.rate) {
        (Some(wished), Some(rate)) => (rate - wished).abs(),
        _ => 0.0,
    };
    let mut aims: BTreeMap<((usize, usize), u64), &Drawn> = BTreeMap::new();
    for one in &known {
        let rate = one.rate.unwrap_or_default().to_bits();
        aims.entry((one.items, rate)).or_insert(one);
    }
    let best = aims.into_values().min_by(|a, b| {
        let most = |aim: &Drawn| (Reverse(around(aim).len()), aim.seed);
        off(a).total_cmp(&off(b)).then(most(a).cmp(&most(b)))
    });
    if let Some(aim) = best {
        return around(aim);
    }
    let mut by_items: BTreeMap<(usize, usize), Vec<&Drawn>> = BTreeMap::new();
    for one in drawn {
        by_items.entry(one.items).or_default().push(one);
    }
    let largest = by_items
        .into_iter()
        .max_by_key(|((first, _), all)| (*first > 0, all.len()));
    largest.map_or_else(Vec::new, |(_, all)| all)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::calibration::{DeviceDifficulty, Ease, calibrate};
    use crate::scenario;
    use crate::scoring::statistics::Estimate;
    use crate::trainee::novice;

    fn culvert(rates: &[(&str, f64)]) -> (LoadedScenario, Calibration) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/the-culvert.ron");
        let loaded = scenario::load(&path).expect("shipped");
        let mut calibration = calibrate(&loaded, 0, &[novice::NAME], &|_| {}).expect("nobody");
        let of = |(device, rate): &(&str, f64)| DeviceDifficulty {
            device: (*device).to_owned(),
            trainee: novice::NAME.to_owned(),
            ease: Ease::Unknown,
            scored: 24,
            found: 0,
            hit_rate: Some(Estimate {
                value: *rate,
                low: rate - 0.1,
                high: rate + 0.1,
            }),
            mark_range_m: None,
        };
        calibration.devices = rates.iter().map(of).collect();
        (loaded, calibration)
    }

    /// Story: in one course some had an item that half of the novices notice, and others one that every fifth does.
    #[test]
    fn what_a_course_hands_out_is_equally_hard_and_as_hard_as_was_wished() {
        let rates = [
            ("bend-item", 0.4),
            ("culvert-1-item", 0.5),
            ("culvert-2-item", 0.22),
        ];
        let (loaded, calibration) = culvert(&rates);
        let whole = equal(&loaded, &calibration, 0..300, None);
        let (low, high) = whole.rates.expect("known");
        assert!(high - low <= EQUAL + 1e-9, "{low} {high}");
        assert!(whole.items > 0 && whole.seeds.len() > 30, "{whole:?}");
        // Whoever enrols a few people meets more than one item.
        let first = |seed: &u64| {
            let exercise = Exercise::draw(Arc::clone(&loaded.scenario), *seed);
            exercise.devices[0].device.id.clone()
        };
        let few: BTreeSet<String> = whole.seeds[..6].iter().map(first).collect();
        let all: BTreeSet<String> = whole.seeds.iter().map(first).collect();
        assert_eq!(few, all);
        for wished in [0.22, 0.4, 0.5] {
            let one = equal(&loaded, &calibration, 0..300, Some(wished));
            let (low, high) = one.rates.expect("known");
            assert!((low - wished).abs() < 0.1 && high - low <= EQUAL + 1e-9);
            assert!(!one.seeds.is_empty() && (one.uncertainty - 0.1).abs() < 1e-9);
        }
    }

    #[test]
    fn items_that_nobody_met_are_handed_out_only_where_there_are_no_others() {
        let (loaded, calibration) = culvert(&[("culvert-2-item", 0.22)]);
        let one = equal(&loaded, &calibration, 0..300, None);
        assert_eq!(one.rates, Some((0.22, 0.22)));
        assert_eq!(one.holds, [vec!["culvert-2-item".to_owned()]].into());
        let (loaded, calibration) = culvert(&[]);
        let unknown = equal(&loaded, &calibration, 0..300, None);
        assert!(unknown.rates.is_none() && unknown.items > 0);
    }
}
