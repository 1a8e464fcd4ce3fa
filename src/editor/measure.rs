//! Distances and bearings on the map.

use crate::scenario::RawScenario;
use crate::units::Point;
use crate::units::along::along_m;
use crate::units::place::{length_m, point_along};

/// From one point to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Distance, metres.
    pub distance_m: f32,
    /// Bearing, degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Distance along the route between the points of it that are nearest, metres; negative when it leads back.
    pub along_m: f32,
}

/// Measures from one point to another.
pub fn measured(raw: &RawScenario, from: Point, to: Point) -> Measured {
    let line = raw.route.line();
    Measured {
        distance_m: from.distance_m(to),
        bearing_deg: from.bearing_deg(to),
        along_m: along_m(&line, to) - along_m(&line, from),
    }
}

/// Bearing of the way nearest to a place, degrees, and the point of the way.
pub(super) fn way_at(raw: &RawScenario, at: Point) -> (f32, Point) {
    let line = raw.route.line();
    let here_m = along_m(&line, at);
    let ahead = point_along(&line, (here_m + 1.0).min(length_m(&line)));
    let behind = point_along(&line, (here_m - 1.0).max(0.0));
    (behind.bearing_deg(ahead), point_along(&line, here_m))
}
