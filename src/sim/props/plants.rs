//! Places the plants of a patch, from the patch's own random stream.

use bevy::math::Vec2;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::{Effect, Footprint, Prop, standing};
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{Area, Ground, Plant};
use crate::sim::terrain::Terrain;
use crate::units::place::{distance_to_line_m, inside_polygon, length_m, point_along};
use crate::units::{Neighbourhood, Point};

/// Attempts to place a plant.
const TRIES: u32 = 16;

/// Clearance of plants from the edge of the way, metres.
const CLEAR_OF_WAY_M: f32 = 0.5;

/// Half width kept clear along the approach, metres.
const APPROACH_HALF_WIDTH_M: f32 = 1.5;

/// Extra search distance against rounding, metres.
const SLACK_M: f32 = 0.1;

pub(super) fn grow(scenario: &Scenario, terrain: &Terrain, built: &[Prop]) -> Vec<(Plant, Prop)> {
    if scenario.vegetation.is_empty() {
        return Vec::new();
    }
    let ways = Ways::of(scenario);
    let standing = Standing::of(built);
    let mut plants = Vec::new();
    for patch in &scenario.vegetation {
        let ground = Patch::of(&patch.area);
        let mut rng = stream(
            &scenario.id,
            u64::from(patch.seed),
            &format!("plants {}", patch.id),
        );
        for _ in 0..patch.count {
            let (radius_m, height_m) = size(patch.kind, &mut rng);
            let facing_deg = rng.random_range(0.0..90.0_f32);
            let place = (0..TRIES).map(|_| ground.somewhere(&mut rng)).find(|&at| {
                terrain.holds(at)
                    && !ways.hold(at, radius_m)
                    && !terrain.known_safe(at)
                    && !terrain.deep_water_at(at)
                    && terrain.ground_at(at) != Ground::Paved
                    && !standing.hold(at, radius_m)
            });
            let Some(at) = place else { continue };
            let grown = plant(patch.kind, at, radius_m, height_m, facing_deg, terrain);
            plants.push((patch.kind, grown));
        }
    }
    plants
}

/// Radius and height, metres. A tree's is its trunk's; a bush stays below a standing person's eye.
fn size(kind: Plant, rng: &mut Pcg64Mcg) -> (f32, f32) {
    let (radius_m, height_m) = match kind {
        Plant::Tree => (0.15..0.35, 4.0..7.0),
        Plant::Bush => (0.5..1.0, 0.8..1.5),
        Plant::LongGrass => (0.15..0.35, 0.5..0.9),
        Plant::Crop => (0.2..0.4, 0.7..1.1),
    };
    (rng.random_range(radius_m), rng.random_range(height_m))
}

fn plant(
    kind: Plant,
    at: Point,
    radius_m: f32,
    height_m: f32,
    facing_deg: f32,
    terrain: &Terrain,
) -> Prop {
    let (footprint, effect) = match kind {
        Plant::Tree => (Footprint::Disc { radius_m }, Effect::THIN),
        Plant::Bush | Plant::LongGrass | Plant::Crop => (
            Footprint::Rectangle {
                facing_deg,
                half_width_m: radius_m,
                half_depth_m: radius_m,
            },
            Effect::LEAVES,
        ),
    };
    standing(at, footprint, height_m, effect, terrain)
}

/// A patch's area, prepared for drawing places.
struct Patch<'a> {
    area: &'a Area,
    /// Length of a strip's line, metres.
    length_m: f32,
    /// South-west and north-east corners of a polygon.
    low: Point,
    high: Point,
}

impl<'a> Patch<'a> {
    fn of(area: &'a Area) -> Self {
        let (line, corners): (&[Point], &[Point]) = match area {
            Area::Strip { line, .. } => (line, &[]),
            Area::Polygon { corners } => (&[], corners),
            Area::Disc { .. } => (&[], &[]),
        };
        let bound = |start: f32, pick: fn(f32, f32) -> f32, axis: fn(&Point) -> f32| {
            corners.iter().map(axis).fold(start, pick)
        };
        Self {
            area,
            length_m: length_m(line),
            low: Point(
                bound(f32::MAX, f32::min, |p| p.0),
                bound(f32::MAX, f32::min, |p| p.1),
            ),
            high: Point(
                bound(f32::MIN, f32::max, |p| p.0),
                bound(f32::MIN, f32::max, |p| p.1),
            ),
        }
    }

    fn somewhere(&self, rng: &mut Pcg64Mcg) -> Point {
        match self.area {
            Area::Strip { line, width_m } => {
                let along_m = rng.random::<f32>() * self.length_m;
                let at = point_along(line, along_m);
                let ahead = point_along(line, along_m + 0.1);
                let behind = point_along(line, along_m - 0.1);
                let side_m = (rng.random::<f32>() - 0.5) * width_m;
                at.towards(behind.bearing_deg(ahead) + 90.0, side_m)
            }
            Area::Disc { at, radius_m } => {
                let bearing_deg = rng.random::<f32>() * 360.0;
                at.towards(bearing_deg, radius_m * rng.random::<f32>().sqrt())
            }
            Area::Polygon { corners } => {
                let (low, high) = (self.low, self.high);
                let mut at = Point(f32::MAX, f32::MAX);
                for _ in 0..TRIES {
                    let (u, v) = (rng.random::<f32>(), rng.random::<f32>());
                    let drawn = Point(low.0 + u * (high.0 - low.0), low.1 + v * (high.1 - low.1));
                    if inside_polygon(drawn, corners) {
                        at = drawn;
                        break;
                    }
                }
                at
            }
        }
    }
}

/// What stands already.
struct Standing<'a> {
    props: &'a [Prop],
    grid: Neighbourhood,
}

impl<'a> Standing<'a> {
    fn of(props: &'a [Prop]) -> Self {
        let around = |prop: &Prop| {
            let reach = Vec2::splat(prop.reach_m());
            (prop.at.vec() - reach, prop.at.vec() + reach)
        };
        Self {
            props,
            grid: Neighbourhood::new(props.iter().map(around)),
        }
    }

    /// True when a disc at a point overlaps something.
    fn hold(&self, at: Point, radius_m: f32) -> bool {
        let reach = Vec2::splat(radius_m + SLACK_M);
        let near = self.grid.near(at.vec() - reach, at.vec() + reach);
        near.into_iter()
            .any(|index| self.props[index].way_out(at, radius_m).is_some())
    }
}

/// The patrol's own way, kept clear: each leg of route and approach with half its width.
struct Ways {
    stretches: Vec<(Point, Point, f32)>,
    grid: Neighbourhood,
}

impl Ways {
    fn of(scenario: &Scenario) -> Self {
        let legs = scenario
            .route
            .waypoints
            .windows(2)
            .map(|pair| (pair[0].at, pair[1].at, pair[0].width_m / 2.0));
        let approach = &scenario.route.approach;
        let walked = (1..approach.len().max(2)).filter_map(|number| {
            let end = approach.get(number).or(approach.first())?;
            Some((approach[number - 1], *end, APPROACH_HALF_WIDTH_M))
        });
        let stretches: Vec<(Point, Point, f32)> = legs.chain(walked).collect();
        let around = |&(a, b, half_m): &(Point, Point, f32)| {
            let reach = Vec2::splat(half_m);
            (a.vec().min(b.vec()) - reach, a.vec().max(b.vec()) + reach)
        };
        Self {
            grid: Neighbourhood::new(stretches.iter().map(around)),
            stretches,
        }
    }

    fn hold(&self, at: Point, radius_m: f32) -> bool {
        let clear_m = radius_m + CLEAR_OF_WAY_M;
        let reach = Vec2::splat(clear_m + SLACK_M);
        let near = self.grid.near(at.vec() - reach, at.vec() + reach);
        near.into_iter().any(|index| {
            let (a, b, half_m) = self.stretches[index];
            distance_to_line_m(at, &[a, b]) <= half_m + clear_m
        })
    }
}
