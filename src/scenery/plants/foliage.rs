//! Bodies of leaves: clumps that stand out of a dark inside, with gaps between them through which the sky is seen.

use std::f32::consts::{PI, TAU};

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use crate::scenery::colour::{Colour, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::{Paint, Surface};

/// The golden angle, radians: clumps at its multiples stand in no row.
const GOLDEN: f32 = 2.399_963;

/// How far out the dark inside reaches, as a share of the body.
const INSIDE: f32 = 0.62;

/// Light of the inside, and of the lowest and the highest leaves, as shares of the leaf's own.
const INSIDE_LIGHT: f32 = 0.4;
const LIGHT: (f32, f32) = (0.52, 1.16);

/// A body of leaves within an ellipsoid.
#[derive(Debug, Clone, Copy)]
pub(super) struct Crown {
    pub(super) middle: Vec3,
    /// Half extents, metres.
    pub(super) half: Vec3,
    pub(super) leaf: Colour,
}

impl Crown {
    /// Grows it as so many clumps of leaves with so many corners each.
    pub(super) fn grow(self, mesh: &mut Mesh, clumps: usize, corners: usize, looks: &mut Pcg64Mcg) {
        self.inside(mesh);
        // Each clump has its share of the body's surface.
        let (wide, high) = (self.half.x, self.half.y);
        let surface_m2 = 4.0 * PI / 3.0 * (2.0 * wide * high + wide * wide);
        let clump_m = 1.3 * (surface_m2 / (clumps as f32 * PI)).sqrt();
        let begin = looks.random::<f32>() * TAU;
        for number in 0..clumps {
            let up =
                1.0 - 2.0 * (number as f32 + 0.2 + 0.6 * looks.random::<f32>()) / clumps as f32;
            let turn = begin + number as f32 * GOLDEN + 0.5 * looks.random::<f32>();
            let flat = (1.0 - up * up).max(0.0).sqrt();
            let out = Vec3::new(ops::cos(turn) * flat, up, ops::sin(turn) * flat);
            let size_m = clump_m * (0.7 + 0.6 * looks.random::<f32>());
            self.clump(mesh, out, size_m, corners, looks);
        }
    }

    /// A clump: a point that stands out over a ragged rim which hangs back.
    fn clump(self, mesh: &mut Mesh, out: Vec3, size_m: f32, corners: usize, looks: &mut Pcg64Mcg) {
        let (low, high) = (self.middle - self.half, self.middle + self.half);
        let foot = self.middle + out * self.half * (0.66 + 0.22 * looks.random::<f32>());
        let outward = (out / self.half).normalize_or(Vec3::Y);
        let (u, v) = outward.any_orthonormal_pair();
        let tint = shade(self.leaf, 0.86 + 0.28 * looks.random::<f32>());
        let tip = (foot + outward * size_m * 0.34).clamp(low, high);
        let first = self.leaf_at(mesh, tip, outward, shade(tint, 1.08));
        let begin = looks.random::<f32>() * TAU;
        for number in 0..corners {
            let turn = begin + (number as f32 + 0.5 * looks.random::<f32>()) / corners as f32 * TAU;
            let [reach, back] = [(); 2].map(|()| looks.random::<f32>());
            let side = (u * ops::cos(turn) + v * ops::sin(turn)) * (0.5 + 0.85 * reach * reach);
            let hangs = outward * (0.08 + 0.4 * back) + Vec3::Y * 0.1;
            let at = (foot + (side - hangs) * size_m).clamp(low, high);
            self.leaf_at(mesh, at, outward, shade(tint, 0.82 + 0.2 * reach));
        }
        for number in 0..corners as u32 {
            let next = (number + 1) % corners as u32;
            mesh.indices
                .extend([first, first + 1 + number, first + 1 + next]);
        }
    }

    /// A corner of leaves, lit as part of one round mass with some light of its own: bright above, dark below and inside.
    fn leaf_at(self, mesh: &mut Mesh, at: Vec3, outward: Vec3, tint: Colour) -> u32 {
        let off = (at - self.middle) / self.half;
        let normal = (off + 0.6 * outward + Vec3::Y * 0.3).normalize_or(Vec3::Y);
        let up = 0.5 + 0.5 * off.y.clamp(-1.0, 1.0);
        let deep = 0.82 + 0.18 * off.length().min(1.0);
        let light = (LIGHT.0 + (LIGHT.1 - LIGHT.0) * up) * deep;
        mesh.corner(at, normal, Surface::Leaves.painted(shade(tint, light)))
    }

    /// What is seen between the clumps from most sides.
    fn inside(self, mesh: &mut Mesh) {
        let half = self.half * INSIDE;
        let dark = Surface::Leaves.painted(shade(self.leaf, INSIDE_LIGHT));
        let first = mesh.positions.len() as u32;
        for out in [
            Vec3::X,
            Vec3::NEG_Z,
            Vec3::NEG_X,
            Vec3::Z,
            Vec3::Y,
            Vec3::NEG_Y,
        ] {
            mesh.corner(self.middle + out * half, out, dark);
        }
        for side in 0..4 {
            let next = (side + 1) % 4;
            mesh.indices.extend([first + side, first + next, first + 4]);
            mesh.indices.extend([first + next, first + side, first + 5]);
        }
    }
}

/// A trunk or limb through points, so thick at each, metres; without ends, which are in the soil and among leaves.
pub(super) fn limb(mesh: &mut Mesh, line: &[(Vec3, f32)], sides: usize, bark: Paint) {
    let first = mesh.positions.len() as u32;
    for (number, &(at, radius_m)) in line.iter().enumerate() {
        let before = line[number.saturating_sub(1)].0;
        let after = line[(number + 1).min(line.len() - 1)].0;
        let along = (after - before).normalize_or(Vec3::Y);
        let across = along.cross(Vec3::Z).normalize_or(Vec3::X);
        let deep = across.cross(along);
        for side in 0..sides {
            let turn = (side as f32 + 0.5) / sides as f32 * TAU;
            let out = across * ops::cos(turn) + deep * ops::sin(turn);
            mesh.corner(at + out * radius_m, out, bark);
        }
    }
    let sides = sides as u32;
    for ring in 1..line.len() as u32 {
        let (low, high) = (first + (ring - 1) * sides, first + ring * sides);
        for side in 0..sides {
            let next = (side + 1) % sides;
            mesh.indices.extend([low + side, high + side, high + next]);
            mesh.indices.extend([low + side, high + next, low + next]);
        }
    }
}

/// A palm's leaf: a folded strip along points, so wide at its widest.
pub(super) fn frond(mesh: &mut Mesh, points: &[Vec3], wide_m: f32, leaf: Colour) {
    let last = points.len() - 1;
    for (number, pair) in points.windows(2).enumerate() {
        let [a, b] = [pair[0], pair[1]];
        let across = (b - a).cross(Vec3::Y).normalize_or(Vec3::X);
        let width_m = |at: usize| {
            let share = at as f32 / last as f32;
            wide_m * (1.0 - share) * (0.35 + 1.6 * share)
        };
        let (from, to) = (across * width_m(number), across * width_m(number + 1));
        let drop = |side: Vec3| side - Vec3::Y * side.length() * 0.45;
        let tint = shade(leaf, 0.85 + 0.3 * number as f32 / last as f32);
        let paint = Surface::Thatch.painted(tint);
        mesh.sheet([a, a + drop(from), b + drop(to), b], paint);
        mesh.sheet([a + drop(-from), a, b, b + drop(-to)], paint);
    }
}
