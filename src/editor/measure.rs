//! Distances and bearings on the map.

use crate::scenario::RawScenario;
use crate::units::Point;
use crate::units::along::along_m;

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
