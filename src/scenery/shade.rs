//! Soft shade on the ground under what stands there, where less of the sky is seen: without it things float.

use bevy::math::{Affine3A, Vec3, ops};

use super::colour::shade;
use super::form::below;
use super::ground;
use super::mesh::Mesh;
use super::surface::Surface;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// Offset above the land, metres.
const ABOVE_M: f32 = 0.016;

/// Shade around a place, darkest in its middle by a share; it ends in the colour of the ground.
pub(super) fn under(
    terrain: &Terrain,
    at: Point,
    radius_m: f32,
    darker: f32,
    sides: usize,
) -> Mesh {
    let mut mesh = Mesh::default();
    let kind = Surface::of(ground::kind_at(terrain, at));
    let mut corner = |out_m: f32, turn: f32, share: f32| {
        let there = Point(at.0 + ops::sin(turn) * out_m, at.1 + ops::cos(turn) * out_m);
        let own = shade(ground::colour_at(terrain, there), 1.0 - darker * share);
        let place = there.at_height(terrain.height_m(there) + ABOVE_M);
        mesh.corner(place.world(), terrain.normal(there), kind.painted(own))
    };
    let middle = corner(0.0, 0.0, 1.0);
    let turns = (0..sides).map(|side| side as f32 / sides as f32 * std::f32::consts::TAU);
    let rings: Vec<[u32; 2]> = turns
        .map(|turn| {
            let uneven = 1.0 + 0.16 * ops::sin(turn * 3.0 + at.0);
            [
                corner(radius_m * 0.5 * uneven, turn, 0.7),
                corner(radius_m * uneven, turn, 0.0),
            ]
        })
        .collect();
    for side in 0..sides {
        let ([inner, outer], [next, beyond]) = (rings[side], rings[(side + 1) % sides]);
        // Clockwise on the map is counter-clockwise from below: turned round.
        mesh.indices.extend([
            middle, next, inner, inner, next, beyond, inner, beyond, outer,
        ]);
    }
    mesh
}

/// The same in few triangles, for what is small: darkest in its middle, gone at its rim.
pub(super) fn spot(terrain: &Terrain, at: Point, radius_m: f32, darker: f32, sides: usize) -> Mesh {
    let mut mesh = Mesh::default();
    let kind = Surface::of(ground::kind_at(terrain, at));
    let normal = terrain.normal(at);
    let mut corner = |there: Point, light: f32| {
        let own = shade(ground::colour_at(terrain, there), light);
        let place = there.at_height(terrain.height_m(there) + ABOVE_M);
        mesh.corner(place.world(), normal, kind.painted(own))
    };
    let middle = corner(at, 1.0 - darker);
    for side in 0..sides {
        let turn_deg = 360.0 * side as f32 / sides as f32 + at.0 * 90.0;
        corner(at.towards(turn_deg, radius_m), 1.0);
    }
    for side in 0..sides as u32 {
        let next = (side + 1) % sides as u32;
        mesh.indices
            .extend([middle, middle + 1 + next, middle + 1 + side]);
    }
    mesh
}

/// The same on land that has no height field: a flat disc of a colour.
pub(super) fn disc(foot: Vec3, radius_m: f32, colour: [f32; 3]) -> Mesh {
    let mut mesh = Mesh::default();
    let paint = Surface::Grass.painted(colour);
    let middle = mesh.corner(foot + Vec3::Y * 0.12, Vec3::Y, paint);
    for side in 0..6 {
        let turn = side as f32 / 6.0 * std::f32::consts::TAU;
        let out = Vec3::new(ops::cos(turn), 0.0, -ops::sin(turn)) * radius_m;
        mesh.corner(foot + out + Vec3::Y * 0.02, Vec3::Y, paint);
    }
    for side in 0..6 {
        mesh.indices
            .extend([middle, middle + 1 + side, middle + 1 + (side + 1) % 6]);
    }
    mesh
}

/// Shade along the foot of a rectangular thing, darkest at its sides by a share and gone at a distance from them.
pub(super) fn along(
    terrain: &Terrain,
    frame: &Affine3A,
    size_m: (f32, f32),
    wide_m: f32,
    darker: f32,
) -> Mesh {
    let mut mesh = Mesh::default();
    let (half_wide_m, half_deep_m) = (size_m.0 / 2.0, size_m.1 / 2.0);
    let mut corner = |out_m: f32, (x, z): (f32, f32), share: f32| {
        let local = Vec3::new(x * (half_wide_m + out_m), 0.0, z * (half_deep_m + out_m));
        let at = below(frame.transform_point3(local));
        let kind = Surface::of(ground::kind_at(terrain, at));
        let own = shade(ground::colour_at(terrain, at), 1.0 - darker * share);
        let place = at.at_height(terrain.height_m(at) + ABOVE_M);
        mesh.corner(place.world(), terrain.normal(at), kind.painted(own))
    };
    // Counter-clockwise seen from above, each side in halves so that it follows the ground.
    let places = [
        (-1.0, 1.0),
        (0.0, 1.0),
        (1.0, 1.0),
        (1.0, 0.0),
        (1.0, -1.0),
        (0.0, -1.0),
        (-1.0, -1.0),
        (-1.0, 0.0),
    ];
    let rings: Vec<[u32; 2]> = places
        .iter()
        .map(|&place| [corner(0.0, place, 1.0), corner(wide_m, place, 0.0)])
        .collect();
    for side in 0..rings.len() {
        let ([inner, outer], [next, beyond]) = (rings[side], rings[(side + 1) % rings.len()]);
        mesh.indices
            .extend([inner, outer, beyond, inner, beyond, next]);
    }
    mesh
}
