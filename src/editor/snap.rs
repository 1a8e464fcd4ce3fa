//! Where what is dragged comes to lie: at points and ways that are near, else at whole half metres.

use super::thing::{Thing, ThingKind};
use super::written::is_within;
use crate::scenario::RawScenario;
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Distance between the places at which things lie that are near nothing, metres.
const GRID_M: f32 = 0.5;

/// Where a place comes to lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Snapped {
    /// The place.
    pub at: Point,
    /// True when it is one of something that is there.
    pub to_thing: bool,
}

/// The place near to one that is wished for: a corner of a line or a waypoint, else the middle or an edge of the way, all
/// within reach; else the nearest half metre. What is dragged itself is at `without`.
pub fn snapped(
    raw: &RawScenario,
    things: &[Thing],
    without: &[String],
    wished: Point,
    reach_m: f32,
) -> Snapped {
    let near = |places: Vec<Point>| {
        let within = places
            .into_iter()
            .filter(|place| place.distance_m(wished) <= reach_m);
        within.min_by(|a, b| a.distance_m(wished).total_cmp(&b.distance_m(wished)))
    };
    let others = things.iter().filter(|thing| {
        let corners = thing.kind.is_drawn() || thing.kind == ThingKind::Waypoint;
        corners && !without.iter().any(|path| is_within(path, &thing.path))
    });
    let corners: Vec<Point> = others.flat_map(|thing| thing.points.clone()).collect();
    let moves_the_way = without
        .iter()
        .any(|path| path.starts_with("route.waypoints"));
    let found = near(corners).or_else(|| {
        let of_way = if moves_the_way {
            Vec::new()
        } else {
            of_way(raw, wished)
        };
        near(of_way)
    });
    let to_grid = |metres: f32| (metres / GRID_M).round() * GRID_M;
    Snapped {
        at: found.unwrap_or_else(|| Point(to_grid(wished.0), to_grid(wished.1))),
        to_thing: found.is_some(),
    }
}

/// The middle and the edges of the way beside a place.
fn of_way(raw: &RawScenario, at: Point) -> Vec<Point> {
    let legs = raw.route.waypoints.windows(2);
    legs.flat_map(|leg| {
        let (foot, _) = nearest_on_segment(at, leg[0].at, leg[1].at);
        let along = (leg[1].at.vec() - leg[0].at.vec()).normalize_or_zero();
        let aside = along.perp() * (leg[0].width_m / 2.0);
        [
            foot,
            (foot.vec() + aside).into(),
            (foot.vec() - aside).into(),
        ]
    })
    .collect()
}
