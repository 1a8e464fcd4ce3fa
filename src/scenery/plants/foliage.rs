//! Masses of leaves: a dark inside, and sprays of several sizes that stand out of it and break its outline.

use std::f32::consts::TAU;

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::Detail;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

/// A mass of leaves.
#[derive(Debug, Clone, Copy)]
pub(in crate::scenery) struct Crown {
    pub(in crate::scenery) middle: Vec3,
    /// Half extents, metres.
    pub(in crate::scenery) half: Vec3,
    pub(in crate::scenery) leaf: Colour,
}

/// Rings of the dark inside of a crown: height and radius, shares of its half extents.
const INSIDE: [(f32, f32); 4] = [(-0.9, 0.34), (-0.2, 0.98), (0.5, 0.74), (0.95, 0.2)];

/// Sprays on a crown afar.
const SPRAYS_AFAR: usize = 16;

impl Crown {
    /// Grows it with so many sprays of a size, metres, that stand out of its dark inside.
    pub(in crate::scenery) fn grow(
        self,
        mesh: &mut Mesh,
        detail: Detail,
        sprays: usize,
        spray_m: f32,
        looks: &mut Pcg64Mcg,
    ) {
        let mut body = Mesh::default();
        let (inside, dark, uneven) = if detail == Detail::Plain {
            (0.76, 0.66, 0.5)
        } else {
            (0.6, 0.46, 0.5)
        };
        let paint = Surface::Leaves.painted(self.leaf);
        body.turned(
            Vec3::ZERO,
            &INSIDE,
            4,
            |_| paint,
            || uneven * (looks.random::<f32>() - 0.5),
        );
        let by = Affine3A::from_scale_rotation_translation(
            self.half * inside,
            Quat::IDENTITY,
            self.middle,
        );
        let first = mesh.positions.len();
        mesh.append_moved(&body, &by);
        self.light_inside(mesh, first, dark, looks);
        if detail == Detail::Plain {
            let size_m = self.half.x.min(self.half.z) * 0.5;
            for _ in 0..SPRAYS_AFAR {
                self.spray(mesh, size_m, true, looks);
            }
        } else {
            for _ in 0..sprays {
                self.spray(mesh, spray_m, false, looks);
            }
        }
    }

    /// A spray of leaves: a bent, pointed sheet that faces outwards, or the twin tips of a twig.
    fn spray(self, mesh: &mut Mesh, size_m: f32, plain: bool, looks: &mut Pcg64Mcg) {
        let [around, height, size, roll, tone, deep] = [(); 6].map(|()| looks.random::<f32>());
        let up = height * 1.8 - 0.82;
        let flat = (1.0 - up * up).max(0.0).sqrt();
        let out = Vec3::new(
            ops::cos(around * TAU) * flat,
            up,
            ops::sin(around * TAU) * flat,
        );
        // Many small ones, and a few that reach far out.
        let size_m = size_m * (0.55 + 0.75 * size * size);
        let from = if plain { 0.56 } else { 0.66 };
        let foot = self.middle + out * self.half * (from + 0.3 * deep);
        let (u, v) = out.any_orthonormal_pair();
        let along = (u * ops::cos(roll * TAU) + v * ops::sin(roll * TAU)) * 0.85 + out * 0.45
            - Vec3::Y * 0.12;
        let along = along.normalize() * size_m;
        // Its face is turned away from the middle.
        let across = along.cross(out).normalize_or(u) * size_m * if plain { 0.46 } else { 0.36 };
        let (low, high) = (self.middle - self.half, self.middle + self.half);
        let place = |at: Vec3| at.clamp(low, high);
        let light = 0.62 + 0.2 * up + 0.5 * tone * tone;
        let fresh = mix(self.leaf, hex(0x8a_8f46), 0.35 * deep * tone);
        let [dark, bright] =
            [0.72, 1.1].map(|by| Surface::Leaves.painted(shade(fresh, light * by)));
        let face = across.cross(along).normalize_or(out);
        let normal = (out + face * 0.55 + Vec3::Y * 0.35).normalize_or(Vec3::Y);
        let root = foot - along * 0.1;
        if plain {
            let first = mesh.corner(place(root - across), normal, dark);
            mesh.corner(place(foot + along), normal, bright);
            mesh.corner(place(root + across), normal, dark);
            mesh.indices.extend([0, 2, 1].map(|corner| first + corner));
        } else if tone < 0.55 {
            let middle = foot + along * 0.45;
            let first = mesh.corner(place(root), normal, dark);
            mesh.corner(place(middle - across), normal, bright);
            mesh.corner(place(foot + along * 1.1), normal, bright);
            mesh.corner(place(middle + across), normal, bright);
            mesh.indices
                .extend([0, 2, 1, 0, 3, 2].map(|corner| first + corner));
        } else {
            let slim = across * 0.42;
            for turned in [-0.85_f32, 0.85] {
                let tip = foot + along * 1.05 + across * turned;
                let first = mesh.corner(place(root - slim), normal, dark);
                mesh.corner(place(root + slim), normal, dark);
                mesh.corner(place(tip), normal, bright);
                mesh.indices.extend([0, 1, 2].map(|corner| first + corner));
            }
        }
    }

    /// Turns normals away from the middle and darkens what lies low: between the sprays one looks into shade, no two faces
    /// of which are alike.
    fn light_inside(self, mesh: &mut Mesh, first: usize, dark: f32, looks: &mut Pcg64Mcg) {
        let mut tone = 1.0;
        for number in first..mesh.positions.len() {
            if (number - first).is_multiple_of(3) {
                tone = 0.78 + 0.44 * looks.random::<f32>();
            }
            let off = (Vec3::from_array(mesh.positions[number]) - self.middle) / self.half;
            let face = Vec3::from_array(mesh.normals[number]);
            let normal = (off + face * 0.5 + Vec3::Y * 0.25).normalize_or(Vec3::Y);
            mesh.normals[number] = normal.to_array();
            let light = (dark + 0.2 * off.y.clamp(-1.0, 1.0)) * tone;
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
