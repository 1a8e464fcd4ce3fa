//! Progress over attempts: what the n-th session of everybody came to.

use schemars::JsonSchema;
use serde::Serialize;

use crate::scoring::statistics::{Counts, Estimate};

/// The standard normal quantile of 0.975.
const Z_95: f64 = 1.959_963_984_540_054;

/// The n-th session of everybody who had so many.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Attempt {
    /// Trainees who had so many sessions.
    pub trainees: u32,
    /// Points earned of those possible, mean of these trainees with its 95 % interval.
    pub points: Estimate,
    /// Signal and noise trials of these sessions.
    pub counts: Counts,
}

/// The sum of which an [`Attempt`] is made.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct AttemptSum {
    trainees: u32,
    sum: f64,
    squares: f64,
    counts: Counts,
}

impl AttemptSum {
    /// Adds a session: its points earned of those possible, and its trials.
    pub fn add(&mut self, share: f64, counts: Counts) {
        self.trainees += 1;
        self.sum += share;
        self.squares += share * share;
        self.counts.add(counts);
    }

    /// What it came to; none of nobody. The interval of the mean is by the normal distribution, and as wide as can be of
    /// one trainee.
    pub fn attempt(&self) -> Option<Attempt> {
        let n = f64::from(self.trainees);
        let mean = self.sum / n;
        let half = if self.trainees > 1 {
            let variance = ((self.squares - n * mean * mean) / (n - 1.0)).max(0.0);
            Z_95 * (variance / n).sqrt()
        } else {
            1.0
        };
        (self.trainees > 0).then(|| Attempt {
            trainees: self.trainees,
            points: Estimate {
                value: mean,
                low: (mean - half).max(0.0),
                high: (mean + half).min(1.0),
            },
            counts: self.counts,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 0.5, 0.7, 0.9 have mean 0.7 and standard deviation 0.2; 1.96 · 0.2 / √3 = 0.2263.
    #[test]
    fn the_interval_of_a_mean_agrees_with_the_one_by_hand() {
        let mut sum = AttemptSum::default();
        for share in [0.5, 0.7, 0.9] {
            sum.add(share, Counts::default());
        }
        let points = sum.attempt().expect("three").points;
        assert!((points.value - 0.7).abs() < 1e-12);
        assert!((points.high - 0.926_3).abs() < 1e-4);
        assert_eq!(AttemptSum::default().attempt(), None);
    }
}
