//! Bodies of leaves.

use std::f32::consts::TAU;

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::Detail;
use crate::scenery::colour::Colour;
use crate::scenery::colour::shade;
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

/// A round body of leaves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Crown {
    pub(super) middle: Vec3,
    /// Half extents, metres.
    pub(super) half: Vec3,
    pub(super) leaf: Colour,
}

impl Crown {
    /// Grows it with so many sprays of a size, metres, standing out of it.
    pub(super) fn grow(
        self,
        mesh: &mut Mesh,
        detail: Detail,
        sprays: usize,
        spray_m: f32,
        looks: &mut Pcg64Mcg,
    ) {
        let mut body = Mesh::default();
        let rings = [
            (-1.0, 0.25),
            (-0.62, 0.8),
            (0.0, 1.0),
            (0.6, 0.8),
            (0.95, 0.3),
        ];
        // Afar only the outline counts, and no crown has a round one.
        let ragged = [(-1.0, 0.3), (-0.15, 1.0), (0.9, 0.5)];
        let (rings, sides, uneven) = match detail {
            Detail::Full => (&rings[..], 7, 0.42),
            Detail::Plain => (&ragged[..], 5, 0.7),
        };
        let paint = Surface::Leaves.painted(self.leaf);
        body.turned(
            Vec3::ZERO,
            rings,
            sides,
            |_| paint,
            || uneven * (looks.random::<f32>() - 0.5),
        );
        // The sprays reach to its extent.
        let by =
            Affine3A::from_scale_rotation_translation(self.half * 0.9, Quat::IDENTITY, self.middle);
        let first = mesh.positions.len();
        mesh.append_moved(&body, &by);
        for _ in 0..sprays {
            let turn = looks.random::<f32>() * TAU;
            let up = looks.random::<f32>() * 1.75 - 0.75;
            let flat = (1.0 - up * up).max(0.0).sqrt();
            let out = Vec3::new(ops::cos(turn) * flat, up, ops::sin(turn) * flat);
            let size_m = spray_m * (0.65 + 0.7 * looks.random::<f32>());
            let tint = shade(self.leaf, 0.8 + 0.45 * looks.random::<f32>());
            self.spray(mesh, out, size_m, looks.random::<f32>() * TAU, tint);
        }
        self.light_as_one(mesh, first);
    }

    /// A spray of leaves: a bent, pointed, double-sided sheet.
    fn spray(self, mesh: &mut Mesh, out: Vec3, size_m: f32, roll: f32, tint: Colour) {
        let foot = self.middle + out * self.half * 0.8;
        let (u, v) = out.any_orthonormal_pair();
        let across = (u * ops::cos(roll) + v * ops::sin(roll)) * size_m * 0.55;
        let along = out * 0.7 + across.cross(out).normalize_or(Vec3::Y) * 0.8;
        let along = along.normalize() * size_m;
        let (low, high) = (self.middle - self.half, self.middle + self.half);
        let tip = (foot + along * 1.3).clamp(low, high);
        let [left, right] =
            [across, -across].map(|side| (foot + along * 0.5 + side).clamp(low, high));
        mesh.sheet([foot, left, tip, right], Surface::Leaves.painted(tint));
    }

    /// Turns normals away from the middle and darkens what lies low and inside: leaves are lit as a round mass, not one
    /// by one.
    fn light_as_one(self, mesh: &mut Mesh, first: usize) {
        for number in first..mesh.positions.len() {
            let off = (Vec3::from_array(mesh.positions[number]) - self.middle) / self.half;
            let normal = (off + Vec3::Y * 0.25).normalize_or(Vec3::Y);
            mesh.normals[number] = normal.to_array();
            let light = 0.66 + 0.22 * off.y.clamp(-1.0, 1.0) + 0.18 * off.length().min(1.2);
            mesh.colours[number] = shade(mesh.colours[number], light);
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
