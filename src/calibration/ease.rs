//! Ease of noticing, graded.

use schemars::JsonSchema;
use serde::Serialize;

use super::DeviceDifficulty;
use crate::trainee::{novice, trained};

/// With fewer patrols of either kind a device is not graded.
pub const LEAST_PATROLS: u32 = 5;

/// How hard something is to notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ease {
    /// There is nothing to notice.
    Nothing,
    /// Novices notice it one time in two or more.
    Easy,
    /// Novices do not, trained people do.
    Fair,
    /// Not even trained people notice it one time in two.
    Hard,
    /// Too few patrols met it to tell.
    Unknown,
}

impl Ease {
    /// Grades the device of these rows, one for each kind of trainee.
    pub(super) fn of(rows: &[DeviceDifficulty]) -> Self {
        let mostly_found = |name: &str| {
            let row = rows.iter().find(|row| row.trainee == name)?;
            (row.scored >= LEAST_PATROLS).then_some(row.found * 2 >= row.scored)
        };
        match (mostly_found(novice::NAME), mostly_found(trained::NAME)) {
            (Some(true), _) => Self::Easy,
            (Some(false), Some(true)) => Self::Fair,
            (Some(false), Some(false)) => Self::Hard,
            (None, _) | (Some(false), None) => Self::Unknown,
        }
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
            assert_eq!(Ease::of(&rows(novice, trained)), ease);
        }
    }
}
