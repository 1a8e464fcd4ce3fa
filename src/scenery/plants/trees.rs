//! Trees: flat-topped acacias, round neems and mangoes, palms.

use std::f32::consts::TAU;

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::foliage::{Crown, frond};
use super::{CROWN_FROM_M, Detail};
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::{Paint, Surface};

/// Sides of a trunk seen near by.
const TRUNK_SIDES: usize = 6;

/// A tree being drawn.
struct Tree<'a> {
    mesh: &'a mut Mesh,
    foot: Vec3,
    /// Radius of the trunk, metres.
    trunk_m: f32,
    height_m: f32,
    /// Height at which the crown begins, metres.
    crown_m: f32,
    bark: Paint,
    leaf: Colour,
    detail: Detail,
}

pub(super) fn tree(
    mesh: &mut Mesh,
    foot: Vec3,
    trunk_m: f32,
    height_m: f32,
    looks: &mut Pcg64Mcg,
    detail: Detail,
) {
    let bark = shade(hex(0x6f_5b46), 0.85 + 0.3 * looks.random::<f32>());
    let leaf = [0x66_7a3f, 0x57_6f38, 0x7a_8144, 0x6b_7a4a][looks.random_range(0..4)];
    let tree = Tree {
        mesh,
        foot,
        trunk_m,
        height_m,
        crown_m: (height_m * 0.42).max(CROWN_FROM_M).min(height_m - 0.5),
        bark: Surface::Bark.painted(bark),
        leaf: shade(hex(leaf), 0.85 + 0.3 * looks.random::<f32>()),
        detail,
    };
    match looks.random::<f32>() {
        kind if kind < 0.45 => tree.acacia(looks),
        kind if kind < 0.85 => tree.round(looks),
        _ => tree.palm(looks),
    }
}

impl Tree<'_> {
    fn full(&self) -> bool {
        self.detail != Detail::Plain
    }

    /// A place of the crown: so high, so far out in a direction.
    fn aloft(&self, up_m: f32, turn: f32, out_m: f32) -> Vec3 {
        self.foot + Vec3::new(ops::cos(turn) * out_m, up_m, ops::sin(turn) * out_m)
    }

    /// A trunk with roots that spread at the ground and soon slim, which leans a little. It ends at the returned place.
    fn trunk(&mut self, top_m: f32, top_share: f32, looks: &mut Pcg64Mcg) -> Vec3 {
        let (turn, lean) = (looks.random::<f32>() * TAU, looks.random::<f32>());
        let bow = looks.random::<f32>() - 0.5;
        let top = self.aloft(top_m, turn, self.trunk_m * 1.6 * lean);
        if !self.full() {
            let radii_m = [self.trunk_m * 0.62, self.trunk_m * top_share * 0.5];
            let root = self.foot - Vec3::Y * 0.3;
            self.mesh.rod(root, top, radii_m, 4, self.bark);
            return top;
        }
        let on_line = |share: f32| {
            let side = self.aloft(0.0, turn + 1.6, self.trunk_m * 1.4 * bow) - self.foot;
            self.foot.lerp(top, share) + side * (share * (1.0 - share) * 4.0)
        };
        let flare = looks.random::<f32>() * TAU;
        let rings: Vec<Vec<Vec3>> = [
            (-0.1, 1.15, 0.5),
            (0.02, 0.98, 0.34),
            (0.14, 0.62, 0.1),
            (0.55, 0.5, 0.05),
            (1.0, 0.5 * top_share, 0.0),
        ]
        .into_iter()
        .map(|(share, wide, uneven)| {
            let middle = on_line(share);
            (0..TRUNK_SIDES)
                .map(|side| {
                    let angle = side as f32 / TRUNK_SIDES as f32 * TAU;
                    let out_m =
                        self.trunk_m * wide * (1.0 + uneven * ops::sin(angle * 3.0 + flare));
                    middle + Vec3::new(ops::cos(angle), 0.0, ops::sin(angle)) * out_m
                })
                .collect()
        })
        .collect();
        let light = [0.55, 0.72, 0.95, 1.0, 0.86];
        let bark = self.bark;
        self.mesh.skin(&rings, |ring, _| Paint {
            colour: shade(bark.colour, light[ring]),
            ..bark
        });
        top
    }

    /// A limb that leaves the fork steeply and bends out to its leaves.
    fn limb(&mut self, fork: Vec3, to: Vec3) {
        let fork = fork - Vec3::Y * self.crown_m * 0.06;
        if !self.full() {
            let radii_m = [self.trunk_m * 0.24, self.trunk_m * 0.1];
            self.mesh.rod(fork, to, radii_m, 3, self.bark);
            return;
        }
        let way = to - fork;
        let bend = fork + Vec3::new(way.x * 0.42, way.y * 0.6, way.z * 0.42);
        let end = to + Vec3::new(way.x, 0.0, way.z) * 0.25;
        let across = way.normalize_or(Vec3::Y).any_orthonormal_vector();
        let other = way.cross(across).normalize_or(Vec3::X);
        let rings: Vec<Vec<Vec3>> = [(fork, 0.34), (bend, 0.2), (end, 0.06)]
            .into_iter()
            .map(|(middle, wide)| {
                [across, other, -across, -other]
                    .map(|side| middle + side * self.trunk_m * wide)
                    .to_vec()
            })
            .collect();
        let bark = self.bark;
        self.mesh.skin(&rings, |ring, _| Paint {
            colour: shade(bark.colour, 0.9 - 0.15 * ring as f32),
            ..bark
        });
    }

    /// Less light falls on what hangs below the crown's top.
    fn shade_below(&mut self, first: usize) {
        let (from_m, to_m) = (self.crown_m, self.height_m);
        for number in first..self.mesh.positions.len() {
            let up_m = self.mesh.positions[number][1] - self.foot.y;
            let share = ((up_m - from_m) / (to_m - from_m)).clamp(0.0, 1.0);
            let colour = self.mesh.colours[number];
            self.mesh.colours[number] = shade(colour, 0.74 + 0.34 * share);
        }
    }

    /// Limbs spread from a low fork and carry flat plates of leaves.
    fn acacia(mut self, looks: &mut Pcg64Mcg) {
        let fork = self.trunk(self.crown_m * 0.92, 0.8, looks);
        let reach_m = self.height_m * 0.42;
        let (plates, sprays) = if self.full() { (6, 36) } else { (2, 0) };
        let first = self.mesh.positions.len();
        let begin = looks.random::<f32>() * TAU;
        for plate in 0..plates {
            let turn = begin + plate as f32 / plates as f32 * TAU + 0.5 * looks.random::<f32>();
            let [out, up, wide] = [(); 3].map(|()| looks.random::<f32>());
            let (out_m, wide_m) = if self.full() {
                (reach_m * (0.3 + 0.3 * out), reach_m * (0.42 + 0.2 * wide))
            } else {
                (reach_m * (0.3 + 0.25 * out), reach_m * (0.5 + 0.25 * wide))
            };
            let up_m = self.height_m * (0.78 + 0.14 * up);
            let middle = self.aloft(up_m, turn, out_m);
            self.limb(fork, middle);
            let deep_m = (self.height_m - up_m).max(self.height_m * 0.07);
            let crown = Crown {
                middle,
                half: Vec3::new(wide_m, deep_m, wide_m),
                leaf: shade(self.leaf, 0.92 + 0.16 * looks.random::<f32>()),
            };
            crown.grow(self.mesh, self.detail, sprays, 0.46, looks);
        }
        self.shade_below(first);
    }

    /// A dense crown of several rounds on a short trunk.
    fn round(mut self, looks: &mut Pcg64Mcg) {
        let deep_m = (self.height_m - self.crown_m) / 2.0;
        // Without limbs the trunk itself reaches into the leaves.
        let above_m = if self.full() { 0.4 } else { deep_m };
        let fork = self.trunk(self.crown_m + above_m, 0.85, looks);
        let reach_m = self.height_m * 0.29;
        let (rounds, sprays) = if self.full() { (6, 38) } else { (3, 0) };
        let first = self.mesh.positions.len();
        let begin = looks.random::<f32>() * TAU;
        for round in 0..rounds {
            let [out, up, wide] = [(); 3].map(|()| looks.random::<f32>());
            let (out_m, share, lift_m) = match round {
                0 => (0.0, 0.8, deep_m * 0.28),
                _ => (
                    reach_m * (0.5 + 0.32 * out),
                    0.42 + 0.22 * wide,
                    deep_m * (0.9 * up - 0.52),
                ),
            };
            let turn = begin + round as f32 / (rounds - 1) as f32 * TAU + 0.4 * out;
            let middle = self.aloft(self.crown_m + deep_m + lift_m, turn, out_m);
            if round > 0 && self.full() {
                self.limb(fork, middle);
            }
            let deep_m = (deep_m * (share + 0.1)).min(self.height_m - middle.y + self.foot.y);
            let deep_m = deep_m.min(middle.y - self.foot.y - CROWN_FROM_M);
            let crown = Crown {
                middle,
                half: Vec3::new(reach_m * share, deep_m.max(0.2), reach_m * share),
                leaf: shade(self.leaf, 0.84 + 0.3 * looks.random::<f32>()),
            };
            crown.grow(self.mesh, self.detail, sprays, 0.56, looks);
        }
        self.shade_below(first);
    }

    /// A bare stem with a head of drooping leaves.
    fn palm(mut self, looks: &mut Pcg64Mcg) {
        let head_m = self.height_m * 0.86;
        self.trunk(head_m, 0.7, looks);
        let (fronds, parts) = if self.full() { (15, 4) } else { (7, 2) };
        let long_m = (self.height_m * 0.34).min(2.6);
        for number in 0..fronds {
            let turn = (number as f32 + 0.6 * looks.random::<f32>()) * 2.4;
            let rise = 0.15 + 0.75 * looks.random::<f32>();
            let points: Vec<Vec3> = (0..=parts)
                .map(|part| {
                    let share = part as f32 / parts as f32;
                    let up_m = head_m + long_m * (rise * share - (0.35 + rise) * share * share);
                    let up_m = up_m.clamp(CROWN_FROM_M, self.height_m);
                    self.aloft(up_m, turn, long_m * share * (1.0 - 0.15 * share))
                })
                .collect();
            let tint = shade(self.leaf, 0.85 + 0.35 * looks.random::<f32>());
            frond(self.mesh, &points, 0.34, tint);
        }
    }
}
