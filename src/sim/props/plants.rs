//! Plants of a patch, each set by the patch's own stream.

use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::{Effect, Footprint, Prop, standing};
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{Area, Ground, Plant};
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, inside_polygon, length_m, point_along};

/// How often a place is drawn again for a plant that cannot stand where it fell.
const TRIES: u32 = 16;

/// Plants keep this far from the edge of the way, metres.
const CLEAR_OF_WAY_M: f32 = 0.5;

/// Half the width kept clear along the way walked before the first waypoint, metres.
const APPROACH_HALF_WIDTH_M: f32 = 1.5;

pub(super) fn grow(scenario: &Scenario, terrain: &Terrain, built: &[Prop]) -> Vec<(Plant, Prop)> {
    let ways = Ways::of(scenario);
    let mut plants = Vec::new();
    for patch in &scenario.vegetation {
        let mut rng = stream(
            &scenario.id,
            u64::from(patch.seed),
            &format!("plants {}", patch.id),
        );
        for _ in 0..patch.count {
            let (radius_m, height_m) = size(patch.kind, &mut rng);
            let facing_deg = rng.random_range(0.0..90.0_f32);
            let place = (0..TRIES)
                .map(|_| somewhere_in(&patch.area, &mut rng))
                .find(|&at| {
                    terrain.holds(at)
                        && !ways.hold(at, radius_m)
                        && !terrain.known_safe(at)
                        && !terrain.deep_water_at(at)
                        && terrain.ground_at(at) != Ground::Paved
                        && built
                            .iter()
                            .all(|prop| prop.way_out(at, radius_m).is_none())
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

fn somewhere_in(area: &Area, rng: &mut Pcg64Mcg) -> Point {
    match area {
        Area::Strip { line, width_m } => {
            let along_m = rng.random::<f32>() * length_m(line);
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
            let bound = |start: f32, pick: fn(f32, f32) -> f32, axis: fn(&Point) -> f32| {
                corners.iter().map(axis).fold(start, pick)
            };
            let (west, east) = (
                bound(f32::MAX, f32::min, |p| p.0),
                bound(f32::MIN, f32::max, |p| p.0),
            );
            let (south, north) = (
                bound(f32::MAX, f32::min, |p| p.1),
                bound(f32::MIN, f32::max, |p| p.1),
            );
            let mut at = Point(f32::MAX, f32::MAX);
            for _ in 0..TRIES {
                let (u, v) = (rng.random::<f32>(), rng.random::<f32>());
                let drawn = Point(west + u * (east - west), south + v * (north - south));
                if inside_polygon(drawn, corners) {
                    at = drawn;
                    break;
                }
            }
            at
        }
    }
}

/// The patrol's own way, kept clear.
struct Ways<'a> {
    legs: Vec<(Point, Point, f32)>,
    approach: &'a [Point],
}

impl<'a> Ways<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        let legs = scenario.route.waypoints.windows(2);
        Self {
            legs: legs
                .map(|pair| (pair[0].at, pair[1].at, pair[0].width_m / 2.0))
                .collect(),
            approach: &scenario.route.approach,
        }
    }

    fn hold(&self, at: Point, radius_m: f32) -> bool {
        let clear_m = radius_m + CLEAR_OF_WAY_M;
        self.legs
            .iter()
            .any(|&(a, b, half_m)| distance_to_line_m(at, &[a, b]) <= half_m + clear_m)
            || distance_to_line_m(at, self.approach) <= APPROACH_HALF_WIDTH_M + clear_m
    }
}
