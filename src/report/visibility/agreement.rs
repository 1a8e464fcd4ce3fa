//! How well prediction and picture agree over many signs.

use schemars::JsonSchema;
use serde::Serialize;

use super::SignSeen;
use crate::scoring::statistics::Estimate;

/// The standard normal quantile of 0.975, for two-sided 95 % intervals.
const Z_95: f64 = 1.959_963_984_540_054;

/// Fewest pairs for a correlation with an interval.
const FEWEST: usize = 5;

/// Agreement of predicted and rendered ranges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, JsonSchema)]
pub struct Agreement {
    /// Signs looked at.
    pub signs: usize,
    /// Signs that are both predicted to be noticeable and seen to stand out before the mandatory distance.
    pub both: usize,
    /// Signs that are predicted to be noticeable and do not stand out.
    pub only_predicted: usize,
    /// Signs that stand out without being predicted to.
    pub only_rendered: usize,
    /// Rank correlation (Spearman) of the two ranges, with its 95 % interval (Bonett and Wright 2000); none for fewer than
    /// five signs.
    pub spearman: Option<Estimate>,
    /// Median of predicted over rendered range, with its distribution-free 95 % interval.
    pub median_ratio: Option<Estimate>,
}

impl Agreement {
    /// The agreement over signs.
    pub fn of<'a>(signs: impl Iterator<Item = &'a SignSeen>) -> Self {
        let mut agreement = Self::default();
        let mut pairs: Vec<(f64, f64)> = Vec::new();
        for sign in signs {
            agreement.signs += 1;
            match (sign.predicted, sign.rendered) {
                (Some(predicted), Some(rendered)) => {
                    pairs.push((f64::from(predicted.range_m), f64::from(rendered.range_m)));
                }
                (Some(_), None) => agreement.only_predicted += 1,
                (None, Some(_)) => agreement.only_rendered += 1,
                (None, None) => {}
            }
        }
        agreement.both = pairs.len();
        if pairs.len() >= FEWEST {
            let (predicted, rendered): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
            agreement.spearman = spearman(&predicted, &rendered);
            let ratios = pairs
                .iter()
                .map(|(predicted, rendered)| predicted / rendered);
            agreement.median_ratio = Some(median(ratios.collect()));
        }
        agreement
    }
}

/// Spearman's rank correlation with its interval; none when all values of one side are equal.
fn spearman(one: &[f64], other: &[f64]) -> Option<Estimate> {
    let (one, other) = (ranks(one), ranks(other));
    let mean = (one.len() as f64 + 1.0) / 2.0;
    let sum = |a: &[f64], b: &[f64]| -> f64 {
        a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum()
    };
    let spread = (sum(&one, &one) * sum(&other, &other)).sqrt();
    if spread <= 0.0 {
        return None;
    }
    let value = (sum(&one, &other) / spread).clamp(-1.0, 1.0);
    let error = ((1.0 + value * value / 2.0) / (one.len() as f64 - 3.0)).sqrt();
    // Fisher's transformation is infinite at 1.
    let middle = libm::atanh(value.clamp(-0.999_999, 0.999_999));
    let end = |sign: f64| libm::tanh(middle + sign * Z_95 * error);
    Some(Estimate {
        value,
        low: end(-1.0),
        high: end(1.0),
    })
}

/// Rank of each value, from 1; equal values share the mean of their ranks.
fn ranks(values: &[f64]) -> Vec<f64> {
    let below = |value: f64| values.iter().filter(|other| **other < value).count() as f64;
    let equal = |value: f64| values.iter().filter(|other| **other == value).count() as f64;
    values
        .iter()
        .map(|&value| below(value) + (equal(value) + 1.0) / 2.0)
        .collect()
}

/// The median with the interval between two of the ordered values.
fn median(mut values: Vec<f64>) -> Estimate {
    values.sort_by(f64::total_cmp);
    let count = values.len();
    let middle = (values[(count - 1) / 2] + values[count / 2]) / 2.0;
    let off = Z_95 * (count as f64).sqrt() / 2.0;
    let low = (count as f64 / 2.0 - off).floor().max(0.0) as usize;
    Estimate {
        value: middle,
        low: values[low],
        high: values[count - 1 - low],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_that_agree_correlate_fully_and_reversed_ones_the_other_way() {
        let one = [1.0, 2.0, 3.0, 4.0, 50.0, 60.0];
        let squared = one.map(|value| value * value);
        let reversed = one.map(|value| -value);
        let of = |other: &[f64]| spearman(&one, other).expect("they differ").value;
        assert!((of(&squared) - 1.0).abs() < 1e-12);
        assert!((of(&reversed) + 1.0).abs() < 1e-12);
        assert_eq!(spearman(&one, &[3.0; 6]), None);
    }

    /// The example of Kendall (1948) of ten pairs; reckoned with `SciPy` 1.17.1 for the ties.
    #[test]
    fn a_correlation_has_its_known_value_with_and_without_ties() {
        let iq = [
            106.0, 86.0, 100.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0,
        ];
        let hours = [7.0, 0.0, 27.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
        let found = spearman(&iq, &hours).expect("they differ");
        assert!((found.value + 29.0 / 165.0).abs() < 1e-12, "{found:?}");
        assert!(found.low < -0.6 && found.high > 0.4, "{found:?}");
        let tied = spearman(&[1.0, 2.0, 2.0, 3.0, 5.0], &[1.0, 3.0, 2.0, 2.0, 9.0]);
        assert!(
            (tied.expect("they differ").value - 0.763_157_894_7).abs() < 1e-9,
            "{tied:?}"
        );
    }

    #[test]
    fn a_median_lies_within_its_interval_and_one_far_value_does_not_move_it() {
        let values: Vec<f64> = (1..=21).map(f64::from).collect();
        let found = median(values.clone());
        assert_eq!((found.value, found.low, found.high), (11.0, 7.0, 15.0));
        let far = values
            .iter()
            .map(|value| if *value > 20.0 { 1e6 } else { *value });
        assert_eq!(median(far.collect()), found);
    }
}
