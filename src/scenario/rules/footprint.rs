//! The room that buildings, walls, vehicles and areas take up on the map.

use bevy::math::{Vec2, ops};

use crate::scenario::RawScenario;
use crate::scenario::schema::{Area, Building, Vehicle};
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// A rectangle turned to a bearing, or a thick line.
#[derive(Debug, Clone, Copy)]
pub(super) enum Footprint {
    /// A rectangle.
    Rectangle {
        /// Middle.
        at: Vec2,
        /// Unit vector of its facing.
        forward: Vec2,
        /// Half its width (across) and half its depth (along).
        half: Vec2,
    },
    /// A line with a thickness.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// Half its thickness, metres.
        half_m: f32,
    },
}

impl Footprint {
    pub(super) fn of_building(building: &Building) -> Self {
        let (width_m, depth_m) = building.size_m;
        Self::rectangle(building.at, building.facing_deg, width_m, depth_m)
    }

    pub(super) fn of_vehicle(vehicle: &Vehicle) -> Self {
        let (length_m, width_m, _) = vehicle.kind.size_m();
        Self::rectangle(vehicle.at, vehicle.facing_deg, width_m, length_m)
    }

    fn rectangle(at: Point, facing_deg: f32, width_m: f32, depth_m: f32) -> Self {
        let facing = facing_deg.to_radians();
        Self::Rectangle {
            at: at.vec(),
            forward: Vec2::new(ops::sin(facing), ops::cos(facing)),
            half: Vec2::new(width_m / 2.0, depth_m / 2.0),
        }
    }

    /// True when the point is inside by more than `by_m`.
    pub(super) fn holds(&self, point: Point, by_m: f32) -> bool {
        match *self {
            Self::Rectangle { half, .. } => {
                let local = self.local(point);
                local.x.abs() < half.x - by_m && local.y.abs() < half.y - by_m
            }
            Self::Line { from, to, half_m } => {
                point.distance_m(nearest_on_segment(point, from, to).0) < half_m - by_m
            }
        }
    }

    /// True when the segment from `a` to `b` runs through it.
    pub(super) fn crosses(&self, a: Point, b: Point) -> bool {
        match *self {
            Self::Rectangle { half, .. } => crosses_rectangle(self.local(a), self.local(b), half),
            Self::Line { from, to, half_m } => segments_distance_m(a, b, from, to) < half_m,
        }
    }

    /// South-west and north-east corners of its bounds.
    pub(super) fn bounds(&self) -> (Vec2, Vec2) {
        match *self {
            Self::Rectangle { at, half, .. } => {
                let reach = Vec2::splat(half.length());
                (at - reach, at + reach)
            }
            Self::Line { from, to, half_m } => {
                let reach = Vec2::splat(half_m);
                let (a, b) = (from.vec(), to.vec());
                (a.min(b) - reach, a.max(b) + reach)
            }
        }
    }

    /// In the rectangle's own frame: x across, y along.
    fn local(&self, point: Point) -> Vec2 {
        match *self {
            Self::Rectangle { at, forward, .. } => {
                let offset = point.vec() - at;
                Vec2::new(
                    offset.dot(Vec2::new(forward.y, -forward.x)),
                    offset.dot(forward),
                )
            }
            Self::Line { .. } => point.vec(),
        }
    }
}

/// An obstacle to walking: a building or a stretch of wall, with its display name and its path.
pub(super) struct Obstacle<'a> {
    pub(super) id: &'a str,
    pub(super) footprint: Footprint,
}

/// Buildings, then every stretch of every wall.
pub(super) fn obstacles(raw: &RawScenario) -> Vec<Obstacle<'_>> {
    let buildings = raw.buildings.iter().map(|building| Obstacle {
        id: &building.id,
        footprint: Footprint::of_building(building),
    });
    let walls = raw.walls.iter().flat_map(|wall| {
        wall.line.windows(2).map(|pair| Obstacle {
            id: &wall.id,
            footprint: Footprint::Line {
                from: pair[0],
                to: pair[1],
                half_m: wall.thickness_m / 2.0,
            },
        })
    });
    buildings.chain(walls).collect()
}

/// South-west and north-east corners of an area.
pub(super) fn area_bounds(area: &Area) -> (Vec2, Vec2) {
    let (points, reach_m): (&[Point], f32) = match area {
        Area::Strip { line, width_m } => (line, width_m / 2.0),
        Area::Polygon { corners } => (corners, 0.0),
        Area::Disc { at, radius_m } => (std::slice::from_ref(at), *radius_m),
    };
    let start = (Vec2::splat(f32::INFINITY), Vec2::splat(f32::NEG_INFINITY));
    let (low, high) = points.iter().fold(start, |(low, high), point| {
        (low.min(point.vec()), high.max(point.vec()))
    });
    (low - Vec2::splat(reach_m), high + Vec2::splat(reach_m))
}

fn crosses_rectangle(a: Vec2, b: Vec2, half: Vec2) -> bool {
    let along = b - a;
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for axis in 0..2 {
        if along[axis] == 0.0 {
            if a[axis].abs() >= half[axis] {
                return false;
            }
            continue;
        }
        let first = (-half[axis] - a[axis]) / along[axis];
        let second = (half[axis] - a[axis]) / along[axis];
        enters = enters.max(first.min(second));
        leaves = leaves.min(first.max(second));
    }
    enters < leaves
}

/// Shortest distance between two segments, metres; zero when they cross.
pub(super) fn segments_distance_m(a: Point, b: Point, c: Point, d: Point) -> f32 {
    if segments_cross(a, b, c, d) {
        return 0.0;
    }
    let to = |p: Point, (a, b): (Point, Point)| p.distance_m(nearest_on_segment(p, a, b).0);
    to(a, (c, d))
        .min(to(b, (c, d)))
        .min(to(c, (a, b)))
        .min(to(d, (a, b)))
}

/// True when two segments cross at a point inside both.
pub(super) fn segments_cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.vec() - p.vec()).perp_dot(r.vec() - p.vec());
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(facing_deg: f32) -> Footprint {
        Footprint::rectangle(Point(10.0, 20.0), facing_deg, 4.0, 10.0)
    }

    #[test]
    fn a_rectangle_facing_east_is_long_from_west_to_east() {
        let east = turned(90.0);
        assert!(east.holds(Point(14.9, 20.0), 0.0));
        assert!(!east.holds(Point(10.0, 22.1), 0.0));
        let north = turned(0.0);
        assert!(north.holds(Point(10.0, 24.9), 0.0));
        assert!(!north.holds(Point(12.1, 20.0), 0.0));
    }

    #[test]
    fn a_way_through_a_rectangle_crosses_it_and_one_that_passes_does_not() {
        let house = turned(0.0);
        assert!(house.crosses(Point(0.0, 20.0), Point(20.0, 20.0)));
        assert!(house.crosses(Point(10.0, 20.0), Point(10.5, 20.5)));
        assert!(!house.crosses(Point(0.0, 25.1), Point(20.0, 25.1)));
        assert!(!house.crosses(Point(0.0, 20.0), Point(7.9, 20.0)));
        assert!(!house.crosses(Point(12.5, 0.0), Point(12.5, 90.0)));
    }
}
