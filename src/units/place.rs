//! Places in the exercise's own frame: metres east, north and up of the scenario's origin.

use bevy::math::{Vec2, Vec3, ops};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A point on the map: metres east and north of the scenario's origin. Written `(120.0, -35.5)`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Point(
    /// Metres east of the origin.
    pub f32,
    /// Metres north of the origin.
    pub f32,
);

/// A point in space: metres east, north and above the origin's elevation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Metres east of the origin.
    pub east_m: f32,
    /// Metres north of the origin.
    pub north_m: f32,
    /// Metres above the origin's elevation.
    pub up_m: f32,
}

impl Point {
    /// The point `distance_m` from this one on a bearing in degrees clockwise from north.
    #[must_use]
    pub fn towards(self, bearing_deg: f32, distance_m: f32) -> Self {
        let radians = bearing_deg.to_radians();
        Self(
            self.0 + ops::sin(radians) * distance_m,
            self.1 + ops::cos(radians) * distance_m,
        )
    }

    /// Bearing from here to `other`, degrees clockwise from north in 0..360.
    pub fn bearing_deg(self, other: Self) -> f32 {
        let degrees = ops::atan2(other.0 - self.0, other.1 - self.1).to_degrees();
        if degrees < 0.0 {
            degrees + 360.0
        } else {
            degrees
        }
    }

    /// Distance to `other` on the map, metres.
    pub fn distance_m(self, other: Self) -> f32 {
        self.vec().distance(other.vec())
    }

    /// Linear interpolation towards `other`; `share` in 0..1.
    #[must_use]
    pub fn lerp(self, other: Self, share: f32) -> Self {
        self.vec().lerp(other.vec(), share).into()
    }

    /// As a plane vector (x east, y north).
    pub fn vec(self) -> Vec2 {
        Vec2::new(self.0, self.1)
    }

    /// At a height.
    pub fn at_height(self, up_m: f32) -> Place {
        Place {
            east_m: self.0,
            north_m: self.1,
            up_m,
        }
    }
}

impl From<Vec2> for Point {
    fn from(v: Vec2) -> Self {
        Self(v.x, v.y)
    }
}

impl Place {
    /// The point on the map below.
    pub fn point(self) -> Point {
        Point(self.east_m, self.north_m)
    }

    /// Straight-line distance, metres.
    pub fn distance_m(self, other: Self) -> f32 {
        self.world().distance(other.world())
    }

    /// In the engine's frame: x east, y up, z south.
    pub fn world(self) -> Vec3 {
        Vec3::new(self.east_m, self.up_m, -self.north_m)
    }

    /// From the engine's frame.
    pub fn from_world(v: Vec3) -> Self {
        Self {
            east_m: v.x,
            north_m: -v.z,
            up_m: v.y,
        }
    }
}

/// The smallest signed angle from `from_deg` to `to_deg`, degrees in -180..=180.
pub fn turn_deg(from_deg: f32, to_deg: f32) -> f32 {
    let turn = (to_deg - from_deg).rem_euclid(360.0);
    if turn > 180.0 { turn - 360.0 } else { turn }
}

/// The point on the segment `a`–`b` nearest to `p`, and how far along it lies (0..1).
pub fn nearest_on_segment(p: Point, a: Point, b: Point) -> (Point, f32) {
    let (p, a, b) = (p.vec(), a.vec(), b.vec());
    let along = b - a;
    let length_squared = along.length_squared();
    let share = if length_squared == 0.0 {
        0.0
    } else {
        ((p - a).dot(along) / length_squared).clamp(0.0, 1.0)
    };
    ((a + along * share).into(), share)
}

/// Distance from `p` to a line of points, metres; infinite for an empty line.
pub fn distance_to_line_m(p: Point, line: &[Point]) -> f32 {
    match line {
        [] => f32::INFINITY,
        [only] => p.distance_m(*only),
        _ => line
            .windows(2)
            .map(|pair| p.distance_m(nearest_on_segment(p, pair[0], pair[1]).0))
            .fold(f32::INFINITY, f32::min),
    }
}

/// Length of a line of points, metres.
pub fn length_m(line: &[Point]) -> f32 {
    line.windows(2)
        .map(|pair| pair[0].distance_m(pair[1]))
        .sum()
}

/// The point `along_m` metres from the start of a line, clamped to its ends; the origin for an empty line.
pub fn point_along(line: &[Point], along_m: f32) -> Point {
    let mut left_m = along_m;
    for pair in line.windows(2) {
        let leg_m = pair[0].distance_m(pair[1]);
        if left_m <= leg_m {
            let share = if leg_m == 0.0 {
                0.0
            } else {
                (left_m / leg_m).max(0.0)
            };
            return pair[0].lerp(pair[1], share);
        }
        left_m -= leg_m;
    }
    line.last().copied().unwrap_or_default()
}

/// True when `p` lies inside the polygon (even-odd rule; fewer than three corners contain nothing).
pub fn inside_polygon(p: Point, corners: &[Point]) -> bool {
    let mut inside = false;
    for i in 0..corners.len() {
        let (a, b) = (corners[i], corners[(i + 1) % corners.len()]);
        if (a.1 > p.1) != (b.1 > p.1) && p.0 < (b.0 - a.0) * (p.1 - a.1) / (b.1 - a.1) + a.0 {
            inside = !inside;
        }
    }
    inside && corners.len() > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bearings_run_clockwise_from_north() {
        let here = Point(0.0, 0.0);
        assert!((here.bearing_deg(Point(0.0, 5.0)) - 0.0).abs() < 1e-4);
        assert!((here.bearing_deg(Point(5.0, 0.0)) - 90.0).abs() < 1e-4);
        assert!((here.bearing_deg(Point(-5.0, 0.0)) - 270.0).abs() < 1e-4);
        assert!((turn_deg(350.0, 10.0) - 20.0).abs() < 1e-4);
        assert!((turn_deg(10.0, 350.0) + 20.0).abs() < 1e-4);
    }

    #[test]
    fn a_place_survives_the_trip_to_the_engine_and_back() {
        let place = Place {
            east_m: 3.0,
            north_m: -7.0,
            up_m: 2.0,
        };
        assert_eq!(Place::from_world(place.world()), place);
    }
}
