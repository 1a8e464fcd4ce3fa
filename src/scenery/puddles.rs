//! Puddles on unpaved ways while it rains: in the ruts, where the ground is level.

use std::f32::consts::TAU;

use bevy::math::{Vec3, ops};
use rand::RngExt;

use super::clear::Clear;
use super::colour::{hex, mix};
use super::ground;
use super::mesh::Mesh;
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{Ground, Sky};
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{length_m, point_along};

/// Interval of the places that are tried, metres.
const APART_M: f32 = 6.0;

/// Most puddles.
const MOST: usize = 160;

/// Distance from every sign's edge, metres.
const OFF_SIGNS_M: f32 = 8.0;

/// Distance of a rut from the middle of the way, metres.
const RUT_M: f32 = 0.8;

/// Most that the ground may rise or fall under a puddle, metres.
const LEVEL_M: f32 = 0.03;

/// Height of the water over the ground, metres.
const UP_M: f32 = 0.015;

/// The puddles; none without rain.
pub(super) fn meshes(scenario: &Scenario, terrain: &Terrain, clear: &Clear<'_>) -> Vec<Mesh> {
    if scenario.weather.sky != Sky::Rain {
        return Vec::new();
    }
    let looks = &mut stream(&scenario.id, 0, "puddles");
    let route = clear.route();
    let steps = (length_m(route) / APART_M) as usize;
    (0..steps)
        .filter_map(|step| {
            let along_m = (step as f32 + looks.random::<f32>()) * APART_M;
            let on_way = point_along(route, along_m);
            let bearing_deg = on_way.bearing_deg(point_along(route, along_m + 1.0));
            let side_m = if looks.random_bool(0.5) {
                RUT_M
            } else {
                -RUT_M
            };
            let at = on_way.towards(bearing_deg + 90.0, side_m + looks.random_range(-0.15..0.15));
            let long_m = looks.random_range(0.35..1.1_f32);
            let turn = looks.random::<f32>();
            let soft = matches!(
                terrain.ground_at(at),
                Ground::Earth | Ground::Laterite | Ground::Mud | Ground::Gravel | Ground::Field
            );
            let free = soft && clear.dry(at) && clear.of_signs(at, OFF_SIGNS_M + long_m);
            free.then(|| puddle(terrain, at, bearing_deg, long_m, turn))
                .flatten()
        })
        .take(MOST)
        .collect()
}

/// A sheet of water with an uneven shore, longer than wide; none on a slope.
fn puddle(terrain: &Terrain, at: Point, bearing_deg: f32, long_m: f32, turn: f32) -> Option<Mesh> {
    const SHORE: u32 = 14;
    let shore: Vec<Point> = (0..SHORE)
        .map(|side| {
            let share = side as f32 / SHORE as f32;
            let angle = share * TAU;
            let uneven = 1.0
                + 0.18 * ops::sin(angle * 3.0 + turn * TAU)
                + 0.12 * ops::sin(angle * 5.0 + turn * 17.0);
            at.towards(bearing_deg, ops::cos(angle) * long_m * uneven)
                .towards(bearing_deg + 90.0, ops::sin(angle) * long_m * 0.38 * uneven)
        })
        .collect();
    let heights = shore.iter().map(|at| terrain.height_m(*at));
    let (low_m, high_m) = heights.fold((f32::MAX, f32::MIN), |(low, high), up| {
        (low.min(up), high.max(up))
    });
    if high_m - low_m > LEVEL_M {
        return None;
    }
    let mut mesh = Mesh::default();
    let water = mix(hex(0x5a_5c58), ground::colour_at(terrain, at), 0.45);
    let up_m = high_m + UP_M;
    let middle = mesh.corner(at.at_height(up_m).world(), Vec3::Y, water);
    let rim: Vec<u32> = shore
        .iter()
        .map(|at| mesh.corner(at.at_height(up_m).world(), Vec3::Y, water))
        .collect();
    for side in 0..SHORE as usize {
        let (a, b) = (rim[side], rim[(side + 1) % SHORE as usize]);
        mesh.indices.extend([middle, b, a]);
    }
    Some(mesh)
}
