//! The way the trainee has walked: what the patrol follows in file, and ground known to be safe to go back on.

use std::collections::BTreeMap;

use bevy::prelude::*;

use crate::units::Point;

/// Distance between two crumbs, metres.
const CRUMB_M: f32 = 0.5;

/// Two places of the trail this much apart in their distance from a point are about as near to it, metres.
const ABOUT_AS_NEAR_M: f32 = 1.0;

/// Crumbs are found again by squares of this size, metres.
const SQUARE_M: f32 = 2.0;

/// A line that grows at the trainee's feet, from the oldest point of the approach on.
#[derive(Resource, Debug, Clone)]
pub struct Trail {
    crumbs: Vec<Crumb>,
    squares: BTreeMap<(i32, i32), Vec<u32>>,
}

#[derive(Debug, Clone, Copy)]
struct Crumb {
    at: Point,
    along_m: f32,
}

impl Trail {
    /// The approach, up to where the patrol starts.
    pub fn new(approach: &[Point], start: Point) -> Self {
        let mut trail = Self {
            crumbs: Vec::new(),
            squares: BTreeMap::new(),
        };
        let first = approach.first().copied().unwrap_or(start);
        trail.drop_crumb(first);
        for &corner in approach.iter().skip(1).chain([&start]) {
            trail.walk_to(corner);
        }
        trail
    }

    /// Lengthens the trail in half-metre steps towards the trainee's feet.
    pub fn walk_to(&mut self, feet: Point) {
        let mut last = self.last().at;
        let mut left_m = last.distance_m(feet);
        while left_m >= CRUMB_M {
            last = last.lerp(feet, CRUMB_M / left_m);
            left_m -= CRUMB_M;
            self.drop_crumb(last);
        }
    }

    /// Length, metres.
    pub fn length_m(&self) -> f32 {
        self.last().along_m
    }

    /// The point so far along, held to the ends.
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

    /// How far along the trail passes nearest to a point. A trail that leads out and back passes twice; of places that are
    /// about as near, the one that is least far to walk along the trail from `from_m`.
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

    /// True when the trail passes within `reach_m` of a point, not counting what lies farther along than `up_to_m`.
    pub fn passes(&self, point: Point, reach_m: f32, up_to_m: f32) -> bool {
        let (east, north) = square_of(point);
        (east - 1..=east + 1)
            .flat_map(|east| (north - 1..=north + 1).map(move |north| (east, north)))
            .filter_map(|square| self.squares.get(&square))
            .flatten()
            .map(|&index| self.crumbs[index as usize])
            .any(|crumb| crumb.along_m <= up_to_m && crumb.at.distance_m(point) <= reach_m)
    }

    fn last(&self) -> Crumb {
        *self.crumbs.last().expect("a trail starts with a crumb")
    }

    fn drop_crumb(&mut self, at: Point) {
        let along_m = self
            .crumbs
            .last()
            .map_or(0.0, |last| last.along_m + last.at.distance_m(at));
        self.squares
            .entry(square_of(at))
            .or_default()
            .push(self.crumbs.len() as u32);
        self.crumbs.push(Crumb { at, along_m });
    }
}

fn square_of(point: Point) -> (i32, i32) {
    (
        (point.0 / SQUARE_M).floor() as i32,
        (point.1 / SQUARE_M).floor() as i32,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trail_remembers_the_approach_and_every_step_after_it() {
        let mut trail = Trail::new(&[Point(0.0, -10.0)], Point(0.0, 0.0));
        trail.walk_to(Point(0.0, 5.0));
        assert!((trail.length_m() - 15.0).abs() < 1e-3);
        assert!(trail.at(12.3).distance_m(Point(0.0, 2.3)) < 1e-3);
        assert!(trail.passes(Point(0.4, -5.0), 0.75, f32::INFINITY));
        assert!(!trail.passes(Point(3.0, -5.0), 0.75, f32::INFINITY));
        assert!(
            !trail.passes(Point(0.0, 4.0), 0.75, 10.0),
            "what was walked later does not count"
        );
    }

    #[test]
    fn whoever_goes_to_a_place_on_the_way_out_is_not_sent_out_and_back() {
        let mut trail = Trail::new(&[Point(0.0, -50.0)], Point(0.0, 0.0));
        trail.walk_to(Point(0.0, 40.0));
        trail.walk_to(Point(0.0, -20.2));
        let out_m = trail.nearest_along_m(Point(0.0, -20.2), 25.0);
        assert!((out_m - 30.0).abs() < 1.6, "{out_m}");
        let back_m = trail.nearest_along_m(Point(0.0, -20.2), 145.0);
        assert!(back_m > 140.0, "{back_m}");
    }
}
