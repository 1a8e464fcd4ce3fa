//! Ground on which something harmless may lie or stand: away from the signs of every variation, so that it neither hides
//! one, is taken for one nor betrays the variation drawn, and off the ways that people walk.

use crate::scenario::Scenario;
use crate::scenario::schema::{Holding, Lie, Sign};
use crate::sim::props::Prop;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m, nearest_on_segment, point_along};

/// Range over which a sign is looked at from the way, metres.
const LOOKED_AT_M: f32 = 90.0;

/// Interval of the places from which it is looked at, metres.
const LOOKS_EVERY_M: f32 = 5.0;

/// Height above which a thing can hide a sign from somebody upright, metres.
const HIDES_FROM_M: f32 = 0.2;

/// A sign that rises higher than this is seen over grass, metres.
const SEEN_OVER_M: f32 = 1.0;

/// Distance of things from the line on which people walk, metres.
const PATH_M: f32 = 1.3;

/// A line from a place of the way to a place of a sign.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    eye: Point,
    spot: Point,
}

impl Line {
    /// True where a place lies on the line, or between it and the line from the next place of the way.
    pub(super) fn passes(&self, at: Point) -> bool {
        let (foot, _) = nearest_on_segment(at, self.eye, self.spot);
        let range_m = foot.distance_m(self.spot);
        let whole_m = self.eye.distance_m(self.spot).max(1.0);
        let apart_m = 0.35 + LOOKS_EVERY_M / 2.0 * range_m / whole_m;
        at.distance_m(foot) < apart_m && range_m > 0.05
    }
}

/// Clear ground of a scenario.
pub(super) struct Clear<'a> {
    terrain: &'a Terrain,
    scenario: &'a Scenario,
    route: Vec<Point>,
    /// Place of each sign of every variation, and half its longer side, metres.
    signs: Vec<(Point, f32)>,
    /// Lines along which a sign is looked at.
    looks: Vec<(Point, Point)>,
}

impl<'a> Clear<'a> {
    pub(super) fn of(scenario: &'a Scenario, terrain: &'a Terrain) -> Self {
        let route = scenario.route.line();
        let signs: Vec<(Point, f32)> = all_signs(scenario)
            .map(|sign| (sign.at, sign.size_m.0.max(sign.size_m.1) / 2.0))
            .collect();
        let steps = (length_m(&route) / LOOKS_EVERY_M) as usize;
        let eyes: Vec<Point> = (0..=steps)
            .map(|step| point_along(&route, step as f32 * LOOKS_EVERY_M))
            .collect();
        let looks = signs
            .iter()
            .flat_map(|&(sign, _)| {
                let near = eyes
                    .iter()
                    .filter(move |eye| eye.distance_m(sign) < LOOKED_AT_M);
                near.map(move |eye| (*eye, sign))
            })
            .collect();
        Self {
            terrain,
            scenario,
            route,
            signs,
            looks,
        }
    }

    /// The patrol's way.
    pub(super) fn route(&self) -> &[Point] {
        &self.route
    }

    /// True on dry land of the map.
    pub(super) fn dry(&self, at: Point) -> bool {
        self.terrain.holds(at) && !self.terrain.deep_water_at(at) && !self.terrain.ford_at(at)
    }

    /// True at this distance from every sign's edge, metres.
    pub(super) fn of_signs(&self, at: Point, away_m: f32) -> bool {
        self.signs
            .iter()
            .all(|(sign, half_m)| at.distance_m(*sign) > half_m * 1.5 + away_m)
    }

    /// The signs of every variation.
    pub(super) fn all_signs(&self) -> impl Iterator<Item = &'a Sign> {
        all_signs(self.scenario)
    }

    /// True at this distance from the edge of every sign but those with this id, metres.
    pub(super) fn of_others(&self, at: Point, away_m: f32, id: &str) -> bool {
        all_signs(self.scenario)
            .filter(|sign| sign.id != id)
            .all(|sign| {
                let half_m = sign.size_m.0.max(sign.size_m.1) / 2.0;
                at.distance_m(sign.at) > half_m + away_m
            })
    }

    /// True at this distance from the line of the patrol, metres.
    pub(super) fn of_line(&self, at: Point, away_m: f32) -> bool {
        distance_to_line_m(at, &self.route) > away_m
    }

    /// The lines along which a low sign, and those of devices near it, are looked at by whoever walks up to them.
    pub(super) fn lines_to(&self, sign: &Sign) -> Vec<Line> {
        let others = devices_signs(self.scenario).filter(|other| {
            other.at.distance_m(sign.at) < LOOKED_AT_M / 2.0 && other.id != sign.id
        });
        let low = |sign: &&Sign| {
            matches!(sign.lies, Lie::Flat) || sign.above_ground_m + sign.size_m.1 < SEEN_OVER_M
        };
        others
            .chain([sign])
            .filter(low)
            .flat_map(|looked_at| self.lines(looked_at))
            .collect()
    }

    /// The lines from the way to the middle and the corners of a sign, until it is abreast: what lies behind nobody looks for.
    fn lines(&self, sign: &Sign) -> Vec<Line> {
        let (half_east_m, half_north_m) = (sign.size_m.0 * 0.4, sign.size_m.1 * 0.4);
        let corners = [
            (0.0, 0.0),
            (1.0, 1.0),
            (-1.0, 1.0),
            (1.0, -1.0),
            (-1.0, -1.0),
        ];
        let spots = corners.map(|(east, north)| {
            Point(
                sign.at.0 + east * half_east_m,
                sign.at.1 + north * half_north_m,
            )
        });
        let mut last_m = f32::INFINITY;
        let eyes = self
            .looks
            .iter()
            .filter(|(_, looked_at)| *looked_at == sign.at)
            .map(|(eye, _)| *eye)
            .take_while(|eye| {
                let range_m = eye.distance_m(sign.at);
                let nearer = range_m < last_m;
                last_m = range_m;
                nearer
            });
        eyes.flat_map(|eye| spots.map(|spot| Line { eye, spot }))
            .collect()
    }

    /// True where a thing of this radius overlaps none of these.
    pub(super) fn of_props(&self, at: Point, radius_m: f32, props: &[Prop]) -> bool {
        props
            .iter()
            .all(|prop| prop.way_out(at, radius_m).is_none())
    }

    /// True off the ways of the patrol and of the local people.
    pub(super) fn of_ways(&self, at: Point, radius_m: f32) -> bool {
        let route = &self.scenario.route;
        let legs = route.waypoints.windows(2).all(|pair| {
            let (foot, _) = nearest_on_segment(at, pair[0].at, pair[1].at);
            at.distance_m(foot) > pair[0].width_m / 2.0 + radius_m + 0.5
        });
        let paths = self
            .scenario
            .civilians
            .iter()
            .map(|civilian| &civilian.path);
        let off = |line: &Vec<Point>| match line.as_slice() {
            [] => true,
            [only] => at.distance_m(*only) > radius_m + PATH_M,
            line => distance_to_line_m(at, line) > radius_m + PATH_M,
        };
        legs && off(&route.approach) && paths.into_iter().all(off)
    }

    /// True where a thing of this size stands before no sign, from wherever on the way it is looked at.
    pub(super) fn of_sight(&self, at: Point, radius_m: f32, high_m: f32) -> bool {
        high_m < HIDES_FROM_M
            || self.looks.iter().all(|(eye, sign)| {
                let (foot, _) = nearest_on_segment(at, *eye, *sign);
                at.distance_m(foot) > radius_m + 0.6
            })
    }
}

/// The signs of the devices of every variation.
fn devices_signs(scenario: &Scenario) -> impl Iterator<Item = &Sign> {
    scenario
        .sites
        .iter()
        .flat_map(|site| &site.may_hold)
        .flat_map(|chance| match &chance.what {
            Holding::Device(device) => device.signs.as_slice(),
            Holding::Nothing | Holding::LookAlike(_) => &[],
        })
}

/// The signs of every variation.
fn all_signs(scenario: &Scenario) -> impl Iterator<Item = &Sign> {
    scenario
        .sites
        .iter()
        .flat_map(|site| &site.may_hold)
        .flat_map(|chance| match &chance.what {
            Holding::Nothing => [].as_slice(),
            Holding::Device(device) => &device.signs,
            Holding::LookAlike(look_alike) => &look_alike.signs,
        })
}
