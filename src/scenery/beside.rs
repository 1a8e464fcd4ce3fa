//! Free places beside a look-alike's sign for what shows that it is harmless.

use crate::scenario::Exercise;
use crate::scenario::exercise::PlacedLookAlike;
use crate::scenario::schema::Sign;
use crate::sim::props::Prop;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m, nearest_on_segment, point_along};

/// Props farther from a sign than this cannot stand in the way of its evidence, metres.
const NEAR_M: f32 = 60.0;

/// Free ground around one look-alike.
pub(super) struct Beside<'a> {
    exercise: &'a Exercise,
    terrain: &'a Terrain,
    /// Buildings, walls, vehicles and plants near it.
    props: Vec<&'a Prop>,
    /// The first sign; none without one.
    sign: Option<&'a Sign>,
    /// Places given away, with their radius, metres.
    taken: Vec<(Point, f32)>,
}

impl<'a> Beside<'a> {
    pub(super) fn of(
        exercise: &'a Exercise,
        placed: &PlacedLookAlike,
        terrain: &'a Terrain,
        props: &'a [Prop],
    ) -> Self {
        let sign = placed
            .signs
            .first()
            .map(|id| &exercise.signs[id.index()].sign);
        let near = |prop: &&Prop| {
            sign.is_some_and(|sign| prop.at.distance_m(sign.at) < NEAR_M + prop.reach_m())
        };
        Self {
            exercise,
            terrain,
            props: props.iter().filter(near).collect(),
            sign,
            taken: Vec::new(),
        }
    }

    /// A place with a free radius beside the sign, as far off the way as there is room; none without room.
    pub(super) fn place(&mut self, room_m: f32) -> Option<Point> {
        let sign = self.sign?;
        let near_m = widest_m(sign).min(8.0) / 2.0 + room_m + 0.2;
        let off_way_m = self.off_way_m(sign.at);
        let open: Vec<(Point, f32)> = [0.0, 0.7, 1.5, 2.5, 4.0]
            .into_iter()
            .flat_map(|further_m| (0..24).map(move |step| (step as f32 * 15.0, near_m + further_m)))
            .map(|(bearing_deg, out_m)| sign.at.towards(bearing_deg, out_m))
            .filter(|&at| self.free(at, room_m))
            .map(|at| (at, self.off_way_m(at)))
            .collect();
        // Beside or beyond the sign as seen from the way, so that it never stands before it.
        let beyond = |least_m: f32| {
            let kept = open.iter().filter(move |(_, off_m)| *off_m >= least_m);
            kept.min_by(|a, b| {
                let far = |at: Point| at.distance_m(sign.at);
                far(a.0).total_cmp(&far(b.0)).then(b.1.total_cmp(&a.1))
            })
        };
        let (at, _) = beyond(off_way_m + room_m * 0.6).or_else(|| beyond(off_way_m - 0.3))?;
        let at = *at;
        self.taken.push((at, room_m));
        Some(at)
    }

    /// Up to `most` free places along the way, at the sign's distance from it, nearest to the sign first.
    pub(super) fn along_the_way(&mut self, most: usize) -> Vec<Point> {
        let Some(sign) = self.sign else {
            return Vec::new();
        };
        let route = self.exercise.route_line();
        let (along_m, aside_m) = from_way(sign.at, &route);
        let step_m = (widest_m(sign) * 1.8).max(3.0);
        let room_m = widest_m(sign) / 2.0;
        let mut places = Vec::new();
        for number in (1..=6).flat_map(|number| [number as f32, -(number as f32)]) {
            let there_m = along_m + number * step_m;
            if places.len() == most || !(0.0..length_m(&route)).contains(&there_m) {
                continue;
            }
            let foot = point_along(&route, there_m);
            let bearing_deg =
                point_along(&route, there_m - 0.5).bearing_deg(point_along(&route, there_m + 0.5));
            let at = foot.towards(bearing_deg + 90.0, aside_m);
            if self.free(at, room_m) {
                self.taken.push((at, room_m));
                places.push(at);
            }
        }
        places
    }

    /// True where nothing else stands, lies or walks within a radius.
    fn free(&self, at: Point, room_m: f32) -> bool {
        let clear_of_sign =
            |sign: &Sign| at.distance_m(sign.at) > widest_m(sign) / 2.0 + room_m * 0.8;
        self.terrain.holds(at)
            && !self.terrain.deep_water_at(at)
            && self.off_way_m(at) >= room_m
            && self
                .props
                .iter()
                .all(|prop| prop.way_out(at, room_m).is_none())
            && self
                .exercise
                .signs
                .iter()
                .all(|placed| clear_of_sign(&placed.sign))
            && self
                .taken
                .iter()
                .all(|&(other, radius_m)| at.distance_m(other) > radius_m + room_m)
    }

    /// Distance from the edge of the way, metres; negative on it.
    fn off_way_m(&self, at: Point) -> f32 {
        let route = &self.exercise.scenario.route;
        let legs = route.waypoints.windows(2).map(|pair| {
            let (foot, _) = nearest_on_segment(at, pair[0].at, pair[1].at);
            at.distance_m(foot) - pair[0].width_m / 2.0
        });
        let approach_m = distance_to_line_m(at, &route.approach) - 1.0;
        legs.fold(approach_m, f32::min)
    }
}

/// The longer side of a sign, metres.
fn widest_m(sign: &Sign) -> f32 {
    sign.size_m.0.max(sign.size_m.1)
}

/// Where along the way a point lies, and how far right of it, metres.
fn from_way(at: Point, route: &[Point]) -> (f32, f32) {
    let mut before_m = 0.0;
    let mut best = (f32::INFINITY, 0.0, 0.0);
    for pair in route.windows(2) {
        let (foot, share) = nearest_on_segment(at, pair[0], pair[1]);
        let long_m = pair[0].distance_m(pair[1]);
        let off_m = at.distance_m(foot);
        if off_m < best.0 {
            let (way, out) = (pair[1].vec() - pair[0].vec(), at.vec() - foot.vec());
            let right = way.perp_dot(out) < 0.0;
            let aside_m = if right { off_m } else { -off_m };
            best = (off_m, before_m + share * long_m, aside_m);
        }
        before_m += long_m;
    }
    (best.1, best.2)
}
