//! What tells water from a sheet of glass: reeds along its edge in drifts, and wet, trodden ground where a way goes through a
//! ford.

use bevy::math::{Vec3, ops};
use rand::RngExt;

use super::clear::Clear;
use super::colour::{hex, mix, shade};
use super::mesh::Mesh;
use super::noise::{looks_of, rough};
use super::shade::under;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::sim::props::Prop;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m, point_along};

/// Reeds grow within this distance of the edge, metres.
const EDGE_M: f32 = 1.1;

/// Reeds are drawn within this distance of the way, metres.
const REACH_M: f32 = 110.0;

/// Reeds keep this far off the line of the patrol, and off every sign, metres.
const OFF_LINE_M: f32 = 6.0;
const OFF_SIGNS_M: f32 = 2.0;

/// Places tried, and most tufts of reed.
const TRIED: usize = 40_000;
const MOST: usize = 170;

/// Height of reeds, metres.
const HIGH_M: (f32, f32) = (0.6, 1.3);

/// Radius of the wet ground before a ford, metres.
const WET_M: f32 = 3.4;

/// Reeds and wet ground.
pub(super) fn meshes(
    scenario: &Scenario,
    terrain: &Terrain,
    clear: &Clear<'_>,
    built: &[Prop],
) -> Vec<Mesh> {
    if scenario.water.is_empty() {
        return Vec::new();
    }
    let mut meshes = banks(terrain, clear);
    let wet = |at: Point| terrain.deep_water_at(at) || terrain.ford_at(at);
    let route = clear.route();
    let long_m = length_m(route);
    let looks = &mut looks_of(scenario, "reeds");
    let reeds = (0..TRIED).filter_map(|_| {
        let draws: [f32; 5] = [(); 5].map(|()| looks.random());
        let on_way = point_along(route, draws[0] * long_m);
        let at = on_way.towards(draws[1] * 360.0, draws[2] * REACH_M);
        let at_edge = !wet(at) && (0..4).any(|side| wet(at.towards(90.0 * side as f32, EDGE_M)));
        let grows = at_edge
            && rough(at, 9.0, 96) > -0.15
            && terrain.holds(at)
            && distance_to_line_m(at, route) > OFF_LINE_M
            && clear.of_signs(at, OFF_SIGNS_M)
            && clear.of_ways(at, 0.5)
            && clear.of_props(at, 0.3, built)
            && clear.of_sight(at, 0.3, HIGH_M.1);
        grows.then(|| reed(terrain, at, draws))
    });
    meshes.extend(reeds.take(MOST));
    meshes
}

/// Wet ground where the patrol's way enters and leaves a ford.
fn banks(terrain: &Terrain, clear: &Clear<'_>) -> Vec<Mesh> {
    let route = clear.route();
    let steps = (length_m(route) * 2.0) as usize;
    let in_ford: Vec<(Point, bool)> = (0..steps)
        .map(|step| point_along(route, step as f32 * 0.5))
        .map(|at| (at, terrain.ford_at(at)))
        .collect();
    in_ford
        .windows(2)
        .filter(|pair| pair[0].1 != pair[1].1)
        .filter(|pair| clear.of_signs(pair[0].0, WET_M))
        .map(|pair| under(terrain, pair[0].0, WET_M, 0.42, 14))
        .collect()
}

/// A tuft of reeds, some of them dry.
fn reed(terrain: &Terrain, at: Point, [.., size, tint]: [f32; 5]) -> Mesh {
    let foot = terrain.place(at).world();
    let tall_m = HIGH_M.0 + (HIGH_M.1 - HIGH_M.0) * size;
    let green = mix(hex(0x5a_6a36), hex(0xa0_9858), tint);
    let mut mesh = Mesh::default();
    for blade in 0..8 {
        let uneven = (blade as f32 * 0.618 + tint).fract();
        let turn = (size + blade as f32 * 0.382) * std::f32::consts::TAU;
        let out = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        let across = Vec3::new(-out.z, 0.0, out.x) * 0.035;
        let root = foot + out * 0.3 * uneven - Vec3::Y * 0.05;
        let tip = root + out * 0.25 * uneven + Vec3::Y * tall_m * (0.6 + 0.4 * uneven);
        let own = Surface::Grass.painted(shade(green, 0.6 + 0.25 * uneven));
        let end = Surface::Grass.painted(shade(green, 1.0 + 0.25 * uneven));
        let first = mesh.corner(root - across, Vec3::Y, own);
        mesh.corner(root + across, Vec3::Y, own);
        mesh.corner(tip, Vec3::Y, end);
        mesh.indices
            .extend([0, 1, 2, 1, 0, 2].map(|corner| first + corner));
    }
    mesh
}
