//! Devices as items of a test: how hard each is, and whether finding it goes with doing well.
//!
//! The measures are those of classical test theory. *Difficulty* is the share that found it. *Discrimination* is the share
//! of the best 27 % of sessions that found it less that of the worst 27 % (Kelley 1939). The *point-biserial* correlation
//! is that of finding it with the session's points. Finding it earns some of these points itself, so both are slightly
//! high: a device that tells nothing by them tells nothing.

use schemars::JsonSchema;
use serde::Serialize;

use crate::scoring::statistics::{Estimate, rate};

/// With fewer sessions than this nothing is said of a device: the standard error of a share is then 0.11 and more.
pub const LEAST_FOR_ITEM: u32 = 20;

/// Share of the sessions in the best and in the worst group (Kelley 1939).
const GROUP: f64 = 0.27;

/// Discrimination below which an item is to be rejected or improved (Ebel and Frisbie 1991: 0.40 and up very good, 0.30
/// reasonably good, 0.20 marginal, below poor).
const POOR: f64 = 0.2;

/// Beyond this share an item is found or missed by nearly everybody and can tell little, whoever meets it.
const NEARLY_ALL: f64 = 0.95;

/// Bins of a session's points: percent.
const BINS: usize = 101;

/// A device as an item of a test.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Item {
    /// Its short name in the scenario.
    pub device: String,
    /// Sessions in which it could be noticed.
    pub sessions: u32,
    /// Share that found it, with its interval.
    pub difficulty: Option<Estimate>,
    /// Best less worst 27 %.
    pub discrimination: Option<f64>,
    /// Correlation of finding it with the points; none where everybody or nobody found it.
    pub point_biserial: Option<f64>,
    /// What it tells.
    pub telling: Telling,
}

/// What a device tells about who meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Telling {
    /// Too few sessions to say.
    TooFew,
    /// Nearly everybody finds it.
    FoundByAll,
    /// Nearly nobody finds it.
    MissedByAll,
    /// Those who do well find it no more often than those who do not.
    Nothing,
    /// Those who do well find it.
    Something,
}

/// The sum of which an [`Item`] is made.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemSum {
    /// Sessions by points in percent: all, and those that found it.
    bins: Box<[(u32, u32); BINS]>,
    sums: [f64; 2],
    squares: f64,
}

impl Default for ItemSum {
    fn default() -> Self {
        Self {
            bins: Box::new([(0, 0); BINS]),
            sums: [0.0; 2],
            squares: 0.0,
        }
    }
}

impl ItemSum {
    /// Adds a session: its points earned of those possible, 0..1, and whether the device was found.
    pub fn add(&mut self, share: f64, found: bool) {
        let share = share.clamp(0.0, 1.0);
        let (all, found_there) = &mut self.bins[(share * 100.0) as usize];
        *all += 1;
        *found_there += u32::from(found);
        self.sums[usize::from(found)] += share;
        self.squares += share * share;
    }

    /// What it came to.
    pub fn item(&self, device: &str) -> Item {
        let (sessions, found) = self
            .bins
            .iter()
            .fold((0, 0), |sum, bin| (sum.0 + bin.0, sum.1 + bin.1));
        let enough = sessions >= LEAST_FOR_ITEM;
        let difficulty = rate(found, sessions);
        let discrimination = self.discrimination(sessions).filter(|_| enough);
        let share = difficulty.map_or(0.0, |share| share.value);
        let telling = match discrimination {
            None => Telling::TooFew,
            Some(_) if share > NEARLY_ALL => Telling::FoundByAll,
            Some(_) if share < 1.0 - NEARLY_ALL => Telling::MissedByAll,
            Some(difference) if difference < POOR => Telling::Nothing,
            Some(_) => Telling::Something,
        };
        Item {
            device: device.to_owned(),
            sessions,
            difficulty,
            discrimination,
            point_biserial: self.point_biserial(sessions, found).filter(|_| enough),
            telling,
        }
    }

    fn discrimination(&self, sessions: u32) -> Option<f64> {
        let group = f64::from(sessions) * GROUP;
        // A bin that reaches over the group's end counts with the part that is in it.
        let found_in = |bins: &mut dyn Iterator<Item = &(u32, u32)>| {
            let (mut room, mut found) = (group, 0.0);
            for (all, found_there) in bins.filter(|(all, _)| *all > 0) {
                let taken = room.min(f64::from(*all));
                found += f64::from(*found_there) * taken / f64::from(*all);
                room -= taken;
            }
            found / group
        };
        (group > 0.0)
            .then(|| found_in(&mut self.bins.iter().rev()) - found_in(&mut self.bins.iter()))
    }

    /// (M₁ − M₀) / s · √(p q), s the standard deviation over all sessions (n in the denominator).
    fn point_biserial(&self, sessions: u32, found: u32) -> Option<f64> {
        if found == 0 || found == sessions {
            return None;
        }
        let (n, n1) = (f64::from(sessions), f64::from(found));
        let n0 = n - n1;
        let mean = (self.sums[0] + self.sums[1]) / n;
        let variance = self.squares / n - mean * mean;
        let between = self.sums[1] / n1 - self.sums[0] / n0;
        (variance > 1e-12).then(|| between / variance.sqrt() * (n1 * n0).sqrt() / n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(sessions: impl IntoIterator<Item = (f64, bool)>) -> Item {
        let mut sum = ItemSum::default();
        for (share, found) in sessions {
            sum.add(share, found);
        }
        sum.item("bag")
    }

    /// Pearson's correlation by hand of 0, 0, 1, 1 with 0.2, 0.4, 0.6, 0.8: 0.8944.
    #[test]
    fn the_point_biserial_is_pearsons_correlation() {
        let four = [(0.2, false), (0.4, false), (0.6, true), (0.8, true)];
        let found = item(four.into_iter().cycle().take(40));
        assert!((found.point_biserial.expect("both kinds") - 0.894_427).abs() < 1e-6);
        assert!((found.difficulty.expect("some").value - 0.5).abs() < 1e-12);
    }

    /// 100 sessions of 1 to 100 points of which the better half found it: all of the best 27 and none of the worst.
    #[test]
    fn discrimination_is_the_best_less_the_worst_quarter() {
        let found = item((1..=100).map(|points| (f64::from(points) / 100.0, points > 50)));
        assert_eq!(found.discrimination, Some(1.0));
        assert_eq!(found.telling, Telling::Something);
        let other = item((1..=100).map(|points| (f64::from(points) / 100.0, points % 2 == 0)));
        assert!(other.discrimination.expect("enough").abs() < 0.05);
        assert_eq!(other.telling, Telling::Nothing);
    }

    #[test]
    fn what_everybody_finds_or_misses_tells_nothing_and_of_few_nothing_is_said() {
        let all = |found| item((0..100).map(|n| (f64::from(n) / 100.0, found)));
        assert_eq!(all(true).telling, Telling::FoundByAll);
        assert_eq!(all(false).telling, Telling::MissedByAll);
        assert_eq!(all(true).point_biserial, None);
        let few = item((0..LEAST_FOR_ITEM - 1).map(|n| (f64::from(n) / 20.0, n > 9)));
        assert_eq!((few.telling, few.discrimination), (Telling::TooFew, None));
        assert_eq!(item([]).difficulty, None);
    }
}
