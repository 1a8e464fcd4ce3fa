//! Path following without cutting corners.

use crate::sim::action::TraineeAction;
use crate::units::Point;
use crate::units::place::{length_m, nearest_on_segment};

/// Look-ahead distance, metres: short enough to stay on a path a metre wide.
const AHEAD_M: f32 = 2.0;

/// Radius at which a corner counts as reached, metres.
const CORNER_M: f32 = 0.6;

/// Radius at which the end counts as reached, metres.
const ARRIVED_M: f32 = 0.5;

/// Somebody who stands on the way is passed at this distance, metres: beside them, and still on the trail.
const PASSES_M: f32 = 0.9;

/// From this far before somebody until as far behind them one walks straight on beside them, metres.
const BESIDE_M: f32 = 0.7;

/// From this far one begins to step aside for them, metres.
const SEEN_AHEAD_M: f32 = 3.0;

/// A line being walked.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    line: Vec<Point>,
    next: usize,
    pace_mps: f32,
    nearest_m: f32,
    beats_without_progress: u32,
}

/// Beats without progress after which a way counts as blocked: 6 seconds.
const BARRED_BEATS: u32 = 48;

impl Walk {
    /// Along `line`, at a pace.
    pub fn along(line: Vec<Point>, pace_mps: f32) -> Self {
        Self {
            line,
            next: 0,
            pace_mps,
            nearest_m: f32::INFINITY,
            beats_without_progress: 0,
        }
    }

    /// The next move; none at the end of the line.
    pub fn step(&mut self, here: Point) -> Option<TraineeAction> {
        loop {
            let target = *self.line.get(self.next)?;
            let last = self.next + 1 == self.line.len();
            let near_enough_m = if last { ARRIVED_M } else { CORNER_M };
            let behind = self.next > 0 && {
                let (_, share) = nearest_on_segment(here, self.line[self.next - 1], target);
                share >= 1.0
            };
            if here.distance_m(target) > near_enough_m && !behind {
                break;
            }
            self.skip();
        }
        let target = self.line[self.next];
        let left_m = here.distance_m(target);
        if left_m < self.nearest_m - 0.05 {
            self.nearest_m = left_m;
            self.beats_without_progress = 0;
        } else {
            self.beats_without_progress += 1;
        }
        let aim = match self.next.checked_sub(1) {
            Some(before) => {
                let from = self.line[before];
                let (foot, _) = nearest_on_segment(here, from, target);
                let left_m = foot.distance_m(target);
                foot.lerp(target, (AHEAD_M / left_m.max(0.01)).min(1.0))
            }
            None => target,
        };
        // Slows the last step to stop on the spot and not past it.
        let pace_mps = if self.next + 1 == self.line.len() {
            self.pace_mps.min((left_m * 4.0).max(0.2))
        } else {
            self.pace_mps
        };
        Some(TraineeAction::Move {
            bearing_deg: here.bearing_deg(aim),
            pace_mps,
        })
    }

    /// The next move, beside people who stand on the way.
    pub fn step_past(
        &mut self,
        here: Point,
        people: impl Iterator<Item = Point>,
    ) -> Option<TraineeAction> {
        let TraineeAction::Move {
            bearing_deg,
            pace_mps,
        } = self.step(here)?
        else {
            return None;
        };
        let along_deg = match (self.next.checked_sub(1), self.line.get(self.next)) {
            (Some(before), Some(next)) => self.line[before].bearing_deg(*next),
            _ => bearing_deg,
        };
        let heading = here.towards(along_deg, 1.0).vec() - here.vec();
        let in_the_way = |at: &Point| {
            let to = at.vec() - here.vec();
            let (ahead_m, left_m) = (heading.dot(to), heading.perp_dot(to));
            let stands = (-BESIDE_M..=SEEN_AHEAD_M).contains(&ahead_m);
            (stands && left_m.abs() <= PASSES_M + 0.1).then_some((ahead_m, left_m, *at))
        };
        let nearest = people
            .filter_map(|at| in_the_way(&at))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        let bearing_deg = match nearest {
            Some((ahead_m, left_m, at)) if ahead_m > BESIDE_M => {
                let aside_deg = if left_m > 0.0 { 90.0 } else { -90.0 };
                let beside = at.towards(along_deg + aside_deg, PASSES_M);
                here.bearing_deg(beside.towards(along_deg + 180.0, BESIDE_M))
            }
            Some(_) => along_deg,
            None => bearing_deg,
        };
        Some(TraineeAction::Move {
            bearing_deg,
            pace_mps,
        })
    }

    /// Bearing of the way on, degrees; none at the end.
    pub fn bearing_deg(&self, here: Point) -> Option<f32> {
        let target = *self.line.get(self.next)?;
        Some(match self.next.checked_sub(1) {
            Some(before) if here.distance_m(target) < 3.0 => self.line[before].bearing_deg(target),
            _ => here.bearing_deg(target),
        })
    }

    /// True when blocked for some seconds.
    pub fn barred(&self) -> bool {
        self.beats_without_progress > BARRED_BEATS
    }

    /// Distance walked along the line, metres.
    pub fn walked_m(&self, here: Point) -> f32 {
        let done_m = length_m(&self.line[..self.next.min(self.line.len())]);
        match (self.next.checked_sub(1), self.line.get(self.next)) {
            (Some(before), Some(target)) => {
                let from = self.line[before];
                done_m + nearest_on_segment(here, from, *target).1 * from.distance_m(*target)
            }
            _ => done_m,
        }
    }

    /// Index of the point walked to; none at the end.
    pub fn next(&self) -> Option<usize> {
        (self.next < self.line.len()).then_some(self.next)
    }

    /// The points not reached yet.
    pub fn rest(&self) -> &[Point] {
        &self.line[self.next.min(self.line.len())..]
    }

    /// Changes the pace.
    pub fn set_pace(&mut self, pace_mps: f32) {
        self.pace_mps = pace_mps;
    }

    /// Skips the point walked to.
    pub fn skip(&mut self) {
        self.next += 1;
        self.nearest_m = f32::INFINITY;
        self.beats_without_progress = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(mut walk: Walk, start: Point, beats: usize) -> (Point, Vec<Point>) {
        let mut here = start;
        let mut steps = vec![here];
        for _ in 0..beats {
            let Some(TraineeAction::Move {
                bearing_deg,
                pace_mps,
            }) = walk.step(here)
            else {
                break;
            };
            here = here.towards(bearing_deg, pace_mps / 8.0);
            steps.push(here);
        }
        (here, steps)
    }

    #[test]
    fn a_walk_keeps_to_its_line_and_stops_at_its_end() {
        let line = vec![Point(0.0, 0.0), Point(0.0, 30.0), Point(30.0, 30.0)];
        let (end, steps) = walked(Walk::along(line.clone(), 1.2), Point(0.0, 0.0), 2_000);
        assert!(end.distance_m(Point(30.0, 30.0)) <= ARRIVED_M);
        let widest = steps
            .iter()
            .map(|step| crate::units::place::distance_to_line_m(*step, &line))
            .fold(0.0, f32::max);
        assert!(widest < 0.7, "strayed {widest} m");
    }

    #[test]
    fn a_way_that_does_not_come_nearer_is_barred() {
        let mut walk = Walk::along(vec![Point(0.0, 30.0)], 1.2);
        for _ in 0..BARRED_BEATS {
            walk.step(Point(0.0, 0.0));
            assert!(!walk.barred());
        }
        walk.step(Point(0.0, 0.0));
        walk.step(Point(0.0, 0.0));
        assert!(walk.barred());
    }
}
