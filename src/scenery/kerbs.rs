//! Kerbs along paved streets between buildings: a row of stones at each edge, off everybody's way.

use bevy::math::{Affine3A, Quat, Vec3};

use super::clear::Clear;
use super::colour::{hex, shade};
use super::form::frame;
use super::mesh::Mesh;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::schema::{Area, Building, Ground};
use crate::sim::props::Prop;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m, point_along};

/// Length of a kerb stone, metres.
const STONE_M: f32 = 1.5;

/// Height and half the width of a kerb stone, metres.
const HIGH_M: f32 = 0.13;
const HALF_M: f32 = 0.09;

/// Distance of the kerb from the edge of the street, metres.
const OUT_M: f32 = 0.65;

/// A street has kerbs where a building stands within this distance of it, metres.
const BUILT_M: f32 = 60.0;

/// Distance from every sign's edge, metres.
const OFF_SIGNS_M: f32 = 3.0;

/// Most stones.
const MOST: usize = 1_200;

/// The kerb stones, in runs.
pub(super) fn meshes(
    scenario: &Scenario,
    terrain: &Terrain,
    clear: &Clear<'_>,
    built: &[Prop],
) -> Vec<Mesh> {
    let streets: Vec<(&Vec<Point>, f32)> = scenario
        .surfaces
        .iter()
        .filter(|surface| surface.ground == Ground::Paved)
        .filter_map(|surface| match &surface.area {
            Area::Strip { line, width_m } => Some((line, *width_m)),
            _ => None,
        })
        .collect();
    let mut meshes = Vec::new();
    for (street, width_m) in &streets {
        let steps = (length_m(street) / STONE_M) as usize;
        for step in 0..steps {
            let along_m = (step as f32 + 0.5) * STONE_M;
            let middle = point_along(street, along_m);
            let bearing_deg = middle.bearing_deg(point_along(street, along_m + 0.5));
            let near = |building: &Building| building.at.distance_m(middle) < BUILT_M;
            if meshes.len() >= MOST || !scenario.buildings.iter().any(near) {
                continue;
            }
            for side in [-90.0, 90.0] {
                let at = middle.towards(bearing_deg + side, width_m / 2.0 + OUT_M);
                let on_another = streets.iter().any(|(other, other_m)| {
                    !std::ptr::eq(*other, *street)
                        && distance_to_line_m(at, other) < other_m / 2.0 + 1.0
                });
                let free = !on_another
                    && clear.dry(at)
                    && clear.of_signs(at, OFF_SIGNS_M)
                    && clear.of_ways(at, HALF_M)
                    && clear.of_props(at, 0.3, built);
                if free {
                    let tint = 0.92 + 0.05 * (step % 4) as f32;
                    meshes.push(stone(terrain, at, bearing_deg, tint));
                }
            }
        }
    }
    meshes
}

fn stone(terrain: &Terrain, at: Point, bearing_deg: f32, tint: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let half_m = STONE_M / 2.0 - 0.012;
    mesh.block(
        Vec3::new(-HALF_M, -0.2, -half_m),
        Vec3::new(HALF_M, HIGH_M, half_m),
        Surface::Rock.painted(shade(hex(0xa8_a49a), tint)),
    );
    let settled = Affine3A::from_quat(Quat::from_rotation_z(0.06 * (tint - 1.0)));
    mesh.moved(&(frame(terrain.place(at), bearing_deg) * settled))
}
