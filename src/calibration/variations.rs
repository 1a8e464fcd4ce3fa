//! Results by seed: what a variation holds, how hard it is, and which variations are alike.
//!
//! A novice's single patrol is good or bad luck. A variation's difficulty therefore follows from its items, each
//! judged over all the patrols that met it, and not from the verdicts on that seed.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{DeviceDifficulty, Ease, SAFE_INTEGER};
use crate::rehearsal::Trial;
use crate::scenario::Exercise;
use crate::scoring::scorecard::Verdict;

/// One variation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Variation {
    /// Its seed.
    #[schemars(range(max = SAFE_INTEGER))]
    pub seed: u64,
    /// What it asks of whoever patrols it.
    #[serde(flatten)]
    pub demand: Demand,
    /// Harmless things that can be taken for something else.
    pub harmless: u32,
    /// The verdict on each kind of trainee.
    pub verdicts: Vec<TraineeVerdict>,
}

/// What a variation asks of whoever patrols it: variations of one demand are equally hard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Demand {
    /// First items to find.
    pub items: u32,
    /// How hard the hardest of them is to notice.
    pub ease: Ease,
    /// Second items, which are searched for once the first is found.
    pub second_items: u32,
}

/// The verdict on one kind of trainee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TraineeVerdict {
    /// Who.
    pub trainee: String,
    /// The verdict.
    pub verdict: Verdict,
}

/// Variations of one demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Alike {
    /// What each of them asks.
    #[serde(flatten)]
    pub demand: Demand,
    /// Their seeds, in order.
    #[schemars(inner(range(max = SAFE_INTEGER)))]
    pub seeds: Vec<u64>,
}

impl Demand {
    fn of(exercise: &Exercise, difficulty: &[DeviceDifficulty]) -> Self {
        let first = || {
            let all = exercise.devices.iter();
            all.filter(|placed| placed.device.secondary_to.is_none())
        };
        let ease_of = |id: &str| {
            let row = difficulty.iter().find(|row| row.device == id);
            row.map_or(Ease::Unknown, |row| row.ease)
        };
        Self {
            items: first().count() as u32,
            ease: first()
                .map(|placed| ease_of(&placed.device.id))
                .max()
                .unwrap_or(Ease::Nothing),
            second_items: (exercise.devices.len() - first().count()) as u32,
        }
    }
}

/// Every variation patrolled, by seed.
pub(super) fn of(trials: &[Trial], difficulty: &[DeviceDifficulty]) -> Vec<Variation> {
    let mut by_seed: BTreeMap<u64, Vec<&Trial>> = BTreeMap::new();
    for trial in trials {
        by_seed.entry(trial.seed).or_default().push(trial);
    }
    by_seed
        .into_iter()
        .map(|(seed, trials)| Variation {
            seed,
            demand: Demand::of(&trials[0].exercise, difficulty),
            harmless: trials[0].exercise.look_alikes.len() as u32,
            verdicts: trials
                .iter()
                .map(|trial| TraineeVerdict {
                    trainee: trial.trainee.clone(),
                    verdict: trial.scorecard.verdict,
                })
                .collect(),
        })
        .collect()
}

/// Groups variations of equal demand, the least demanding first.
pub(super) fn alike(variations: &[Variation]) -> Vec<Alike> {
    let mut groups: BTreeMap<Demand, Vec<u64>> = BTreeMap::new();
    for variation in variations {
        let seeds = groups.entry(variation.demand).or_default();
        seeds.push(variation.seed);
    }
    groups
        .into_iter()
        .map(|(demand, seeds)| Alike { demand, seeds })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variation(seed: u64, items: u32, ease: Ease, second_items: u32) -> Variation {
        Variation {
            seed,
            demand: Demand {
                items,
                ease,
                second_items,
            },
            harmless: seed as u32,
            verdicts: Vec::new(),
        }
    }

    #[test]
    fn seeds_are_alike_when_they_hold_as_much_and_it_is_as_hard() {
        let groups = alike(&[
            variation(0, 1, Ease::Hard, 0),
            variation(1, 0, Ease::Nothing, 0),
            variation(2, 1, Ease::Easy, 0),
            variation(3, 1, Ease::Hard, 0),
            variation(4, 1, Ease::Easy, 1),
        ]);
        let seeds: Vec<&[u64]> = groups.iter().map(|group| &group.seeds[..]).collect();
        assert_eq!(seeds, [&[1][..], &[2], &[4], &[0, 3]]);
    }
}
