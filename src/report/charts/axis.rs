//! Chart axes. Those of plotters place their lines by the platform's logarithms and powers, so that the last line
//! could appear on one system and not on another.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use plotters::coord::types::RangedCoordf32;

/// An axis with gridlines at round values.
pub(super) struct Axis {
    range: Range<f32>,
    lines: Vec<f32>,
}

impl Axis {
    /// With at most this many gridlines.
    pub(super) fn new(range: Range<f32>, most: usize) -> Self {
        Self {
            lines: round_values(range.start, range.end, most),
            range,
        }
    }
}

impl Ranged for Axis {
    type FormatOption = DefaultFormatting;
    type ValueType = f32;

    fn map(&self, value: &f32, limit: (i32, i32)) -> i32 {
        RangedCoordf32::from(self.range.clone()).map(value, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f32> {
        if hint.weight().allow_light_points() {
            Vec::new()
        } else {
            self.lines.clone()
        }
    }

    fn range(&self) -> Range<f32> {
        self.range.clone()
    }
}

/// At most `most` values of a range, in steps of 1, 2 or 5 times a power of ten.
fn round_values(from: f32, until: f32, most: usize) -> Vec<f32> {
    let (from, until) = (f64::from(from), f64::from(until));
    let steps = [0.001, 0.01, 0.1, 1.0, 10.0, 100.0, 1_000.0, 10_000.0]
        .into_iter()
        .flat_map(|power| [power, 2.0 * power, 5.0 * power]);
    let values = |step: f64| {
        let (first, last) = ((from / step).ceil() as i64, (until / step).floor() as i64);
        (first, last, step)
    };
    steps
        .map(values)
        .find(|(first, last, _)| last.saturating_sub(*first) < most as i64)
        .map_or_else(Vec::new, |(first, last, step)| {
            (first..=last)
                .map(|value| (value as f64 * step) as f32)
                .collect()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_round_values_and_no_more_than_asked_for() {
        assert_eq!(round_values(0.0, 8.0, 7), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(round_values(2.4, 7.9, 7), [3.0, 4.0, 5.0, 6.0, 7.0]);
        assert_eq!(round_values(0.0, 10.0, 6), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(round_values(-3.0, 640.0, 6), [0.0, 200.0, 400.0, 600.0]);
        assert!(round_values(0.0, 1e9, 6).is_empty(), "no patrol is so long");
    }
}
