//! How hard each device is to find, by kind of trainee.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::ease::{Ease, LEAST_PATROLS};
use crate::rehearsal::Trial;
use crate::scoring::pool::Pool;
use crate::scoring::statistics::Estimate;
use crate::trainee::{novice, trained};

/// How hard one device is for one kind of trainee.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DeviceDifficulty {
    /// Its name in the scenario.
    pub device: String,
    /// Who looked for it.
    pub trainee: String,
    /// How hard it is by what trained people and novices found of it; the same for whoever looked.
    pub ease: Ease,
    /// Patrols in which it could be noticed.
    pub scored: u32,
    /// Of those, patrols in which it was marked.
    pub found: u32,
    /// The share found, with its 95 % interval.
    pub hit_rate: Option<Estimate>,
    /// From how far it was marked, metres, on average.
    pub mark_range_m: Option<f64>,
}

/// One row per device and trainee, by device name, then in the order of the trainees.
pub(super) fn of(trainees: &[&str], trials: &[Trial]) -> Vec<DeviceDifficulty> {
    let devices: BTreeSet<&str> = trials
        .iter()
        .flat_map(|trial| &trial.scorecard.detection.per_device)
        .map(|device| device.name.as_str())
        .collect();
    let pools: Vec<(&str, Pool)> = trainees
        .iter()
        .map(|&trainee| {
            let mut pool = Pool::default();
            for trial in trials.iter().filter(|trial| trial.trainee == trainee) {
                pool.add(&trial.scorecard.detection);
            }
            (trainee, pool)
        })
        .collect();
    let mut rows = Vec::new();
    for device in devices {
        let mut of_device: Vec<DeviceDifficulty> = pools
            .iter()
            .map(|(trainee, pool)| {
                let tally = pool.devices.get(device).copied().unwrap_or_default();
                DeviceDifficulty {
                    device: device.to_owned(),
                    trainee: (*trainee).to_owned(),
                    ease: Ease::Unknown,
                    scored: tally.scored,
                    found: tally.found,
                    hit_rate: tally.rate(),
                    mark_range_m: mean_range_m(trials, trainee, device),
                }
            })
            .collect();
        let how_hard = ease(&of_device);
        of_device.iter_mut().for_each(|row| row.ease = how_hard);
        rows.append(&mut of_device);
    }
    rows
}

fn mean_range_m(trials: &[Trial], trainee: &str, device: &str) -> Option<f64> {
    let ranges: Vec<f64> = trials
        .iter()
        .filter(|trial| trial.trainee == trainee)
        .flat_map(|trial| &trial.scorecard.detection.per_device)
        .filter(|detection| detection.name == device)
        .filter_map(|detection| detection.mark_range_m.map(f64::from))
        .collect();
    (!ranges.is_empty()).then(|| ranges.iter().sum::<f64>() / ranges.len() as f64)
}

/// How hard the device is that these rows are about, one for each kind of trainee.
fn ease(rows: &[DeviceDifficulty]) -> Ease {
    let mostly_found = |name: &str| {
        let row = rows.iter().find(|row| row.trainee == name)?;
        (row.scored >= LEAST_PATROLS).then_some(row.found * 2 >= row.scored)
    };
    match (mostly_found(novice::NAME), mostly_found(trained::NAME)) {
        (Some(true), _) => Ease::Easy,
        (Some(false), Some(true)) => Ease::Fair,
        (Some(false), Some(false)) => Ease::Hard,
        (None, _) | (Some(false), None) => Ease::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(novice: (u32, u32), trained: (u32, u32)) -> Vec<DeviceDifficulty> {
        [("novice", novice), ("trained", trained)]
            .map(|(trainee, (found, scored))| DeviceDifficulty {
                device: "item".into(),
                trainee: trainee.into(),
                ease: Ease::Unknown,
                scored,
                found,
                hit_rate: None,
                mark_range_m: None,
            })
            .into()
    }

    #[test]
    fn half_the_novices_make_it_easy_and_half_the_trained_make_it_fair() {
        for (novice, trained, ease) in [
            ((3, 6), (6, 6), Ease::Easy),
            ((2, 5), (3, 5), Ease::Fair),
            ((2, 5), (2, 5), Ease::Hard),
            ((4, 4), (6, 6), Ease::Unknown),
            ((6, 6), (0, 0), Ease::Easy),
            ((2, 6), (4, 4), Ease::Unknown),
        ] {
            assert_eq!(super::ease(&rows(novice, trained)), ease);
        }
    }
}
