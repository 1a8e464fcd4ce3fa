//! Cliffs in the built land along a walked way: a hole in a height map, an edge between two land forms.

use super::walk::RouteWalk;
use crate::units::Point;

/// Sampling interval along a way, metres.
const STEP_M: f32 = 1.0;

/// Distance along the way over which the fall is measured, metres.
pub const WITHIN_M: f32 = 10.0;

/// Land that falls by more than this within [`WITHIN_M`] is a cliff, metres: steeper than 45 degrees.
const MOST_FALL_M: f32 = 10.0;

/// Length of one way that is checked, metres.
const LONGEST_M: f32 = 20_000.0;

/// Which way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// The route.
    Route,
    /// The approach.
    Approach,
    /// A civilian's path, by index and short name.
    Civilian(usize, String),
}

/// The worst fall along a way.
#[derive(Debug, Clone, PartialEq)]
pub struct CliffRow {
    /// Which way.
    pub way: Way,
    /// Index of the point of the way before the fall.
    pub after: usize,
    /// Height of the fall, metres.
    pub fall_m: f32,
}

impl RouteWalk {
    /// Ways with a cliff on them.
    pub(super) fn cliffs(&self) -> Vec<CliffRow> {
        let scenario = &self.scenario;
        let route: Vec<Point> = scenario.route.line();
        let mut rows = Vec::new();
        rows.extend(self.cliff(Way::Route, &route));
        rows.extend(self.cliff(Way::Approach, &scenario.route.approach));
        for (index, civilian) in scenario.civilians.iter().enumerate() {
            let way = Way::Civilian(index, civilian.id.clone());
            rows.extend(self.cliff(way, &civilian.path));
        }
        rows
    }

    fn cliff(&self, way: Way, line: &[Point]) -> Option<CliffRow> {
        let heights = self.sampled(line);
        let window = (WITHIN_M / STEP_M) as usize;
        let (after, fall_m) = heights
            .iter()
            .enumerate()
            .flat_map(|(number, &(after, height_m))| {
                let ahead = heights[number..].iter().take(window + 1);
                ahead.map(move |&(_, other_m)| (after, (other_m - height_m).abs()))
            })
            .fold(
                (0, 0.0_f32),
                |worst, found| {
                    if found.1 > worst.1 { found } else { worst }
                },
            );
        (fall_m > MOST_FALL_M).then_some(CliffRow { way, after, fall_m })
    }

    /// Heights along a line, each with the number of the point before it.
    fn sampled(&self, line: &[Point]) -> Vec<(usize, f32)> {
        let mut heights = Vec::new();
        for (number, pair) in line.windows(2).enumerate() {
            let steps = (pair[0].distance_m(pair[1]) / STEP_M).ceil().max(1.0);
            for step in 0..steps as usize {
                if heights.len() as f32 * STEP_M >= LONGEST_M {
                    return heights;
                }
                let at = pair[0].lerp(pair[1], step as f32 / steps);
                heights.push((number, self.height_m(at)));
            }
        }
        heights.extend(line.last().map(|&at| (line.len() - 1, self.height_m(at))));
        heights
    }
}
