//! Markers set by the patrol or shown in a debrief: marks, the control point, cordon posts, rings.

use std::f32::consts::TAU;

use bevy::math::Vec3;

use super::colour::Colour;
use super::colour::hex;
use super::mesh::Mesh;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// The trainee's mark on a sign: a thin staff with a pennant, foot at the origin. It is a note on the map and no
/// thing in the world, so its colour occurs nowhere else.
pub fn mark() -> Mesh {
    let (staff, flag) = (hex(0xf2_f0e8), hex(0xe6_9f00));
    let mut mesh = Mesh::default();
    mesh.rod(Vec3::ZERO, Vec3::Y * 1.5, [0.02, 0.015], 5, staff);
    let (low, high) = (Vec3::new(0.0, 1.08, 0.0), Vec3::new(0.0, 1.48, 0.0));
    let tip = Vec3::new(0.5, 1.28, 0.0);
    mesh.triangle([low, tip, high], flag);
    mesh.triangle([high, tip, low], flag);
    mesh.turned(
        Vec3::ZERO,
        &[(0.0, 0.12), (0.04, 0.08)],
        8,
        |_| flag,
        || 0.0,
    );
    mesh
}

/// The control point: a post with a blue board and two boxes of kit, at the origin, facing -z.
pub fn control_point() -> Mesh {
    let blue = hex(0x4b_92db);
    let mut mesh = Mesh::default();
    mesh.rod(Vec3::ZERO, Vec3::Y * 2.1, [0.035, 0.03], 6, hex(0x8c_8d8c));
    mesh.block(
        Vec3::new(-0.45, 1.35, -0.06),
        Vec3::new(0.45, 1.95, -0.03),
        blue,
    );
    mesh.block(
        Vec3::new(-0.36, 1.6, -0.07),
        Vec3::new(0.36, 1.7, -0.06),
        hex(0xf2_f0e8),
    );
    mesh.block(
        Vec3::new(-0.05, 1.42, -0.07),
        Vec3::new(0.05, 1.88, -0.06),
        hex(0xf2_f0e8),
    );
    mesh.block(
        Vec3::new(0.4, 0.0, 0.1),
        Vec3::new(1.0, 0.4, 0.5),
        hex(0x4d_5240),
    );
    mesh.block(
        Vec3::new(0.45, 0.4, 0.12),
        Vec3::new(0.9, 0.7, 0.45),
        hex(0x5a_5f4a),
    );
    mesh
}

/// A cordon post: a cone with a band.
pub fn cordon_post() -> Mesh {
    let mut mesh = Mesh::default();
    cone(&mut mesh, Vec3::ZERO, 0.75);
    mesh
}

/// A road cone.
pub(super) fn cone(mesh: &mut Mesh, at: Vec3, high_m: f32) {
    let orange = hex(0xe2_6a1f);
    let band = hex(0xf0_ece0);
    let wide = high_m * 0.28;
    let foot = Vec3::new(wide, 0.0, wide);
    mesh.block(at - foot, at + foot + Vec3::Y * 0.04, orange);
    let rings = [
        (0.0, wide * 0.8),
        (high_m * 0.45, wide * 0.5),
        (high_m * 0.46, wide * 0.5),
        (high_m * 0.7, wide * 0.3),
        (high_m * 0.71, wide * 0.3),
        (high_m, wide * 0.08),
    ];
    let colour = |up: f32| {
        if (0.46..0.7).contains(&up) {
            band
        } else {
            orange
        }
    };
    mesh.turned(at + Vec3::Y * 0.04, &rings, 8, colour, || 0.0);
}

/// A ring on the ground: a flat band of `wide_m` around a point, its outer edge at `radius_m`, draped over the land
/// with a small offset; draw it without depth bias where the land is steep.
pub fn ring(terrain: &Terrain, middle: Point, radius_m: f32, wide_m: f32, colour: Colour) -> Mesh {
    let steps = ((radius_m * TAU / 1.5) as usize).clamp(24, 720);
    let inner_m = (radius_m - wide_m).max(0.0);
    let mut mesh = Mesh::default();
    for step in 0..=steps {
        let bearing_deg = step as f32 / steps as f32 * 360.0;
        for out_m in [inner_m, radius_m] {
            let at = middle.towards(bearing_deg, out_m);
            let place = at.at_height(terrain.height_m(at) + 0.08);
            mesh.corner(place.world(), Vec3::Y, colour);
        }
    }
    for step in 0..steps as u32 {
        // Clockwise seen from above: inner, outer, then the next two.
        let [a, b, c, d] = [0, 1, 2, 3].map(|corner| step * 2 + corner);
        mesh.indices.extend([a, c, d, a, d, b]);
    }
    mesh
}

/// An upright dashed ring on the land, as the map draws the mandatory distance, double-sided, for rings seen from a
/// person's eye.
pub fn standing_ring(
    terrain: &Terrain,
    middle: Point,
    radius_m: f32,
    high_m: f32,
    colour: Colour,
) -> Mesh {
    let steps = ((radius_m * TAU / 1.5) as usize).clamp(24, 720);
    let mut mesh = Mesh::default();
    let foot = |step: usize| {
        let at = middle.towards(step as f32 / steps as f32 * 360.0, radius_m);
        terrain.place(at).world()
    };
    for step in (0..steps).step_by(2) {
        let (a, b) = (foot(step), foot(step + 1));
        mesh.sheet([b, a, a + Vec3::Y * high_m, b + Vec3::Y * high_m], colour);
    }
    mesh.lit_as_the_ground();
    mesh
}
