//! Ground clutter: low tufts and pebbles that give the ground near the way a scale. Nothing is higher than a hand,
//! and none lies where a sign of any variation may be, so that it neither hides a sign nor betrays the variation
//! drawn.

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{hex, mix, shade};
use super::ground;
use super::mesh::Mesh;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{Ground, Holding, Sign};
use crate::sim::props::Prop;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m, point_along};

/// Largest distance from the way, metres.
const REACH_M: f32 = 16.0;

/// Pieces per square metre.
const ON_SQUARE_M: f32 = 0.16;

/// Most pieces.
const MOST: usize = 4_500;

/// The pieces along the way, one mesh each.
pub(super) fn meshes(scenario: &Scenario, terrain: &Terrain, built: &[Prop]) -> Vec<Mesh> {
    let route: Vec<Point> = scenario.route.line();
    let long_m = length_m(&route);
    let count = ((long_m * 2.0 * REACH_M * ON_SQUARE_M) as usize).min(MOST);
    let signs: Vec<&Sign> = all_signs(scenario).collect();
    let looks = &mut stream(&scenario.id, 0, "looks of the ground");
    (0..count)
        .filter_map(|_| {
            let along_m = looks.random::<f32>() * long_m;
            let on_way = point_along(&route, along_m);
            let bearing_deg = on_way.bearing_deg(point_along(&route, along_m + 1.0));
            // Denser near the way.
            let out: f32 = looks.random_range(-1.0..1.0);
            let at = on_way.towards(bearing_deg + 90.0, out * out.abs().sqrt() * REACH_M);
            let mesh = piece(terrain, at, looks);
            let free = terrain.holds(at)
                && !terrain.deep_water_at(at)
                && !terrain.ford_at(at)
                && signs.iter().all(|sign| {
                    let size_m = sign.size_m.0.max(sign.size_m.1);
                    at.distance_m(sign.at) > size_m * 0.75 + 0.2
                })
                && built.iter().all(|prop| prop.way_out(at, 0.15).is_none())
                && distance_to_line_m(at, &route) > 0.4;
            mesh.filter(|_| free)
        })
        .collect()
}

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

/// The clutter at a point, if any.
fn piece(terrain: &Terrain, at: Point, looks: &mut Pcg64Mcg) -> Option<Mesh> {
    let kind = terrain.ground_at(at);
    // A fixed number of draws on any ground, so that no piece shifts another.
    let [often, size, tint, turn] = [(); 4].map(|()| looks.random::<f32>());
    let (grass, stone) = match kind {
        Ground::Grass => (1.0, 0.0),
        Ground::Field => (0.6, 0.1),
        Ground::Earth => (0.25, 0.25),
        Ground::Sand => (0.15, 0.15),
        Ground::Rock => (0.2, 0.8),
        Ground::Gravel => (0.0, 0.2),
        Ground::Laterite => (0.0, 0.08),
        Ground::Mud => (0.1, 0.0),
        Ground::Paved => (0.0, 0.0),
    };
    let foot = terrain.place(at).world();
    let soil = ground::colour_at(terrain, at);
    if often < grass {
        Some(tuft(foot, soil, size, tint, turn))
    } else if often < grass + stone {
        Some(pebble(foot, soil, size, tint))
    } else {
        None
    }
}

fn tuft(foot: Vec3, soil: [f32; 3], size: f32, tint: f32, turn: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let leaf = mix(hex(0x86_8a4a), hex(0xb3_a266), tint);
    let leaf = mix(shade(leaf, 0.75 + 0.4 * turn), soil, 0.35);
    let high_m = 0.05 + 0.08 * size;
    for blade in 0..4 {
        let angle = (turn + blade as f32 / 4.0) * std::f32::consts::TAU;
        let out = Vec3::new(ops::cos(angle), 0.0, ops::sin(angle));
        let side = Vec3::new(-out.z, 0.0, out.x) * 0.035;
        let tip = foot + out * (0.05 + 0.06 * size) + Vec3::Y * high_m;
        let root = foot - out * 0.01 - Vec3::Y * 0.01;
        mesh.triangle([root - side, root + side, tip], leaf);
        mesh.triangle([root + side, root - side, tip], leaf);
    }
    mesh.lit_as_the_ground();
    mesh
}

fn pebble(foot: Vec3, soil: [f32; 3], size: f32, tint: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let stone = mix(shade(soil, 0.75 + 0.45 * tint), hex(0x9a_958a), 0.3);
    let radius_m = 0.025 + 0.05 * size * size;
    let rings = [
        (-0.01, radius_m),
        (radius_m * 0.5, radius_m * 0.8),
        (radius_m * 0.8, radius_m * 0.2),
    ];
    mesh.turned(
        foot,
        &rings,
        5,
        |_| Surface::Rock.painted(stone),
        || 0.2 * (tint - 0.5),
    );
    mesh
}
