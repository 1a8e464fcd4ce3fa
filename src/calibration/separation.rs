//! Which criteria tell a trained person from a novice.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::rehearsal::Trial;
use crate::scoring::Outcome;
use crate::scoring::statistics::Estimate;

/// The standard normal quantile of 0.975, for two-sided 95 % intervals.
const Z_95: f64 = 1.959_963_984_540_054;

/// How well one criterion separates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionSeparation {
    /// The criterion's id.
    pub id: &'static str,
    /// Mean share of its points, trained, 0..1.
    pub trained: f64,
    /// Mean share of its points, novice, 0..1.
    pub novice: f64,
    /// Patrols in which it was evaluated: trained, novice.
    pub evaluated: (u32, u32),
    /// The difference, with its 95 % interval (normal, unequal variances).
    pub difference: Estimate,
    /// True when the interval leaves out zero.
    pub separates: bool,
}

/// Every criterion that was evaluated for both at least twice, the largest difference first.
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

/// The share of its points that each criterion earned, patrol by patrol, where it was evaluated.
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
    let ((a, var_a), (b, var_b)) = (mean_and_variance(trained), mean_and_variance(novice));
    let value = a - b;
    let half = Z_95 * (var_a / trained.len() as f64 + var_b / novice.len() as f64).sqrt();
    let difference = Estimate {
        value,
        low: value - half,
        high: value + half,
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

fn mean_and_variance(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let spread: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, spread / (n - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_with_its_interval_is_that_of_two_means() {
        // Worked by hand: means 0.75 and 0.25, variances 1/12 and 1/12, standard error sqrt(2/12/4) = 0.2041.
        let row = separation("x", &[1.0, 0.5, 0.5, 1.0], &[0.0, 0.5, 0.5, 0.0]).expect("enough");
        assert!((row.difference.value - 0.5).abs() < 1e-12);
        assert!((row.difference.low - (0.5 - Z_95 * 0.204_124_145)).abs() < 1e-6);
        assert!(row.separates);
    }

    #[test]
    fn one_patrol_says_nothing_about_a_criterion() {
        assert!(separation("x", &[1.0], &[0.0, 0.5]).is_none());
    }
}
