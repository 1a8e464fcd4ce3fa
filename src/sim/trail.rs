//! The trainee's trail, from the oldest point of the approach on: the patrol follows it in file and withdraws along
//! it. Turning round walks the same trail again without lengthening it.

use std::sync::Arc;

use bevy::prelude::*;

use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Interval of points, metres.
const CRUMB_M: f32 = 0.5;

/// Places of the trail whose distances from a point differ by less than this count as equally near, metres.
const ABOUT_AS_NEAR_M: f32 = 1.0;

/// Within this distance of the trail one is on it, metres: the same ground underfoot.
pub const SAME_WAY_M: f32 = 1.0;

/// Search range around the trainee's last place on the trail, metres.
const SOUGHT_M: f32 = 3.0;

/// A line that grows at the trainee's feet, and where on it the trainee is. A clone is cheap: it shares the line until
/// the next step makes it longer.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Trail {
    crumbs: Arc<Vec<Crumb>>,
    leader_m: f32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Crumb {
    at: Point,
    along_m: f32,
}

impl Trail {
    /// The approach, up to the start of the patrol.
    pub fn new(approach: &[Point], start: Point) -> Self {
        let first = approach.first().copied().unwrap_or(start);
        let mut trail = Self {
            crumbs: Arc::default(),
            leader_m: 0.0,
        };
        trail.drop_crumb(first);
        for &corner in approach.iter().skip(1).chain([&start]) {
            trail.lengthen_to(corner);
        }
        trail
    }

    /// Follows the trainee's feet: along the trail where they walk it again, else extends it in half-metre steps.
    /// Leaving it midway drops what lies beyond.
    pub fn walk_to(&mut self, feet: Point) {
        let (along_m, off_m) = self.sought_near(feet);
        let on_the_way = off_m <= SAME_WAY_M;
        if on_the_way && along_m < self.whole_m() {
            self.leader_m = along_m;
            return;
        }
        if !on_the_way && self.leader_m < self.whole_m() {
            self.turn_off();
        }
        self.lengthen_to(feet);
    }

    /// Distance of the trainee along the trail, metres: the length of the way back.
    pub fn length_m(&self) -> f32 {
        self.leader_m
    }

    /// The point at a distance along the trail, clamped to the ends.
    pub fn at(&self, along_m: f32) -> Point {
        let after = self
            .crumbs
            .partition_point(|crumb| crumb.along_m <= along_m);
        let Some(after) = self.crumbs.get(after) else {
            return self.last().at;
        };
        let before = self
            .crumbs
            .partition_point(|crumb| crumb.along_m <= along_m)
            .checked_sub(1)
            .map(|index| self.crumbs[index]);
        let Some(before) = before else {
            return after.at;
        };
        let share = (along_m - before.along_m) / (after.along_m - before.along_m);
        before.at.lerp(after.at, share)
    }

    /// Distance along the trail of its point nearest to a place. Where the trail passes twice about equally near, the
    /// pass nearer to `from_m` along the trail.
    pub fn nearest_along_m(&self, point: Point, from_m: f32) -> f32 {
        let nearest_m = self
            .crumbs
            .iter()
            .map(|crumb| crumb.at.distance_m(point))
            .fold(f32::INFINITY, f32::min);
        self.crumbs
            .iter()
            .filter(|crumb| crumb.at.distance_m(point) <= nearest_m + ABOUT_AS_NEAR_M)
            .map(|crumb| crumb.along_m)
            .min_by(|a, b| (a - from_m).abs().total_cmp(&(b - from_m).abs()))
            .unwrap_or(0.0)
    }

    /// Feeds the state into a digest.
    pub fn digest_into(&self, hasher: &mut blake3::Hasher) {
        for number in [self.leader_m, self.whole_m()] {
            hasher.update(&number.to_bits().to_le_bytes());
        }
    }

    /// The length of all that is remembered, metres: more than the way back for as long as the trainee has turned round.
    pub fn whole_m(&self) -> f32 {
        self.last().along_m
    }

    /// The point of the trail nearest to the feet, near the trainee's last place on it: distance along, and distance
    /// off.
    fn sought_near(&self, feet: Point) -> (f32, f32) {
        let beyond = |along_m: f32| {
            self.crumbs
                .partition_point(|crumb| crumb.along_m <= along_m)
        };
        let first = beyond(self.leader_m - SOUGHT_M).saturating_sub(1);
        let last = beyond(self.leader_m + SOUGHT_M).min(self.crumbs.len() - 1);
        let end = self.crumbs[last];
        let mut nearest = (end.along_m, end.at.distance_m(feet));
        for pair in self.crumbs[first..=last].windows(2) {
            let (foot, share) = nearest_on_segment(feet, pair[0].at, pair[1].at);
            let off_m = foot.distance_m(feet);
            if off_m < nearest.1 {
                let along_m = pair[0].along_m + share * (pair[1].along_m - pair[0].along_m);
                nearest = (along_m, off_m);
            }
        }
        nearest
    }

    /// Starts a new branch at the trainee's place.
    fn turn_off(&mut self) {
        let from_m = self.leader_m;
        let left_at = self.at(from_m);
        Arc::make_mut(&mut self.crumbs).retain(|crumb| crumb.along_m < from_m);
        self.drop_crumb(left_at);
    }

    fn lengthen_to(&mut self, feet: Point) {
        let mut last = self.last().at;
        let mut left_m = last.distance_m(feet);
        while left_m >= CRUMB_M {
            last = last.lerp(feet, CRUMB_M / left_m);
            left_m -= CRUMB_M;
            self.drop_crumb(last);
        }
        self.leader_m = self.whole_m();
    }

    fn last(&self) -> Crumb {
        *self.crumbs.last().expect("a trail starts with a crumb")
    }

    fn drop_crumb(&mut self, at: Point) {
        let along_m = self
            .crumbs
            .last()
            .map_or(0.0, |last| last.along_m + last.at.distance_m(at));
        Arc::make_mut(&mut self.crumbs).push(Crumb { at, along_m });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Walks in steps of a tick.
    fn walk(trail: &mut Trail, from: Point, to: Point) {
        let steps = (from.distance_m(to) / 0.02).ceil().max(1.0) as u32;
        for step in 1..=steps {
            trail.walk_to(from.lerp(to, step as f32 / steps as f32));
        }
    }

    fn out_40_m() -> Trail {
        let mut trail = Trail::new(&[Point(0.0, -50.0)], Point(0.0, 0.0));
        walk(&mut trail, Point(0.0, 0.0), Point(0.0, 40.0));
        trail
    }

    #[test]
    fn the_trail_remembers_the_approach_and_every_step_after_it() {
        let trail = out_40_m();
        assert!((trail.length_m() - 90.0).abs() < 1e-2);
        assert!(trail.at(52.3).distance_m(Point(0.0, 2.3)) < 1e-2);
        assert_eq!(trail.at(0.0), Point(0.0, -50.0));
    }

    /// Story: a patrol that had withdrawn was led out to the item and back again when told to follow.
    #[test]
    fn whoever_turns_round_is_as_far_from_home_as_the_way_is_long() {
        let mut trail = out_40_m();
        walk(&mut trail, Point(0.0, 40.0), Point(0.3, -20.0));
        assert!(
            (trail.length_m() - 30.0).abs() < 0.1,
            "{}",
            trail.length_m()
        );
        walk(&mut trail, Point(0.3, -20.0), Point(0.0, 60.0));
        assert!(
            (trail.length_m() - 110.0).abs() < 0.5,
            "{}",
            trail.length_m()
        );
    }

    #[test]
    fn a_new_way_begins_where_the_old_one_is_left() {
        let mut trail = out_40_m();
        walk(&mut trail, Point(0.0, 40.0), Point(0.0, 0.0));
        walk(&mut trail, Point(0.0, 0.0), Point(20.0, 0.0));
        assert!(
            (trail.length_m() - 70.0).abs() < 0.6,
            "{}",
            trail.length_m()
        );
        assert!(trail.at(1000.0).distance_m(Point(20.0, 0.0)) < CRUMB_M);
    }

    #[test]
    fn whoever_goes_to_a_place_on_the_way_out_is_not_sent_out_and_back() {
        let trail = out_40_m();
        let out_m = trail.nearest_along_m(Point(0.0, -20.2), 25.0);
        assert!((out_m - 30.0).abs() < 1.6, "{out_m}");
    }
}
