//! Which criteria separate trained people from novices.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::rehearsal::Trial;
use crate::scoring::Outcome;
use crate::scoring::statistics::Estimate;

/// Standard normal quantile of 0.975, for two-sided 95 % intervals.
const Z_95: f64 = 1.959_963_984_540_054;

/// How well one criterion separates.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CriterionSeparation {
    /// The criterion's id.
    pub id: &'static str,
    /// Mean share of its points, trained, 0..1.
    pub trained: f64,
    /// Mean share of its points, novice, 0..1.
    pub novice: f64,
    /// Patrols in which it was evaluated: trained, novice.
    pub evaluated: (u32, u32),
    /// The difference, with its 95 % interval (after Agresti and Caffo 2000; within -1..1).
    pub difference: Estimate,
    /// True when the interval leaves out zero.
    pub separates: bool,
}

/// Every criterion that was evaluated at least twice for both, the largest difference first.
pub(super) fn between(trained: &[&Trial], novice: &[&Trial]) -> Vec<CriterionSeparation> {
    let (trained, novice) = (shares(trained), shares(novice));
    let mut rows: Vec<CriterionSeparation> = trained
        .iter()
        .filter_map(|(id, trained)| separation(id, trained, novice.get(id)?))
        .collect();
    rows.sort_by(|a, b| {
        b.difference
            .value
            .total_cmp(&a.difference.value)
            .then(a.id.cmp(b.id))
    });
    rows
}

/// The share of its points that each criterion earned in each patrol in which it was evaluated.
fn shares(trials: &[&Trial]) -> BTreeMap<&'static str, Vec<f64>> {
    let mut shares: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
    for trial in trials {
        for criterion in trial
            .scorecard
            .blocks
            .iter()
            .flat_map(|block| &block.criteria)
            .filter(|criterion| criterion.outcome != Outcome::NeverEvaluated)
        {
            let points = criterion.points;
            if points.possible > 0.0 {
                shares
                    .entry(criterion.id)
                    .or_default()
                    .push(f64::from(points.earned / points.possible));
            }
        }
    }
    shares
}

fn separation(id: &'static str, trained: &[f64], novice: &[f64]) -> Option<CriterionSeparation> {
    if trained.len() < 2 || novice.len() < 2 {
        return None;
    }
    let ((middle_a, error_a), (middle_b, error_b)) = (adjusted(trained), adjusted(novice));
    let half = Z_95 * (error_a + error_b).sqrt();
    let (a, b) = (mean(trained), mean(novice));
    let difference = Estimate {
        value: a - b,
        low: (middle_a - middle_b - half).max(-1.0),
        high: (middle_a - middle_b + half).min(1.0),
    };
    Some(CriterionSeparation {
        id,
        trained: a,
        novice: b,
        evaluated: (trained.len() as u32, novice.len() as u32),
        separates: difference.low > 0.0 || difference.high < 0.0,
        difference,
    })
}

fn mean(shares: &[f64]) -> f64 {
    shares.iter().sum::<f64>() / shares.len() as f64
}

/// Mean with one failure and one success added, and its squared standard error. Without the two, a few patrols with
/// the same outcome would look like certainty.
fn adjusted(shares: &[f64]) -> (f64, f64) {
    let n = shares.len() as f64 + 2.0;
    let mean = (shares.iter().sum::<f64>() + 1.0) / n;
    let squares: f64 = shares.iter().map(|share| share * share).sum::<f64>() + 1.0;
    (mean, (squares / n - mean * mean) / n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_with_its_interval_is_that_of_two_moderated_means() {
        // By hand: 3 of 4 and 1 of 4 become (3 + 1) / 6 and (1 + 1) / 6, both p (1 - p) / 6 = 2/9/6; half the interval is
        // 1.96 √(2 · 2/54).
        let row = separation("x", &[1.0, 1.0, 0.0, 1.0], &[0.0, 0.0, 1.0, 0.0]).expect("enough");
        assert!((row.difference.value - 0.5).abs() < 1e-12);
        assert!((row.difference.low - (1.0 / 3.0 - Z_95 * (4.0_f64 / 54.0).sqrt())).abs() < 1e-12);
        assert!(!row.separates);
    }

    /// Story: two patrols of each kind gave a difference of 100 %, "between 100 and 100 %".
    #[test]
    fn a_few_patrols_that_went_alike_are_no_certainty_and_no_interval_leaves_the_whole() {
        let row = separation("x", &[1.0, 1.0], &[0.0, 0.0]).expect("enough");
        assert!(row.difference.low < 0.0 && !row.separates);
        let row = separation("x", &[1.0; 4], &[0.0; 4]).expect("enough");
        assert!(row.separates);
        assert_eq!(row.difference.high, 1.0);
    }

    #[test]
    fn one_patrol_says_nothing_about_a_criterion() {
        assert!(separation("x", &[1.0], &[0.0, 0.5]).is_none());
    }
}
