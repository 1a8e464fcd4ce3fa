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
        self.detail == Detail::Full
    }

    /// A place of the crown: so high, so far out in a direction.
    fn aloft(&self, up_m: f32, turn: f32, out_m: f32) -> Vec3 {
        self.foot + Vec3::new(ops::cos(turn) * out_m, up_m, ops::sin(turn) * out_m)
    }

    /// A trunk with a wide foot that soon grows slim, and leans a little. It ends at the returned place.
    fn trunk(&mut self, top_m: f32, top_radius_m: f32, looks: &mut Pcg64Mcg) -> Vec3 {
        let (turn, lean) = (looks.random::<f32>() * TAU, looks.random::<f32>());
        let root = self.foot - Vec3::Y * 0.3;
        let top = self.aloft(top_m, turn, self.trunk_m * 1.2 * lean);
        if !self.full() {
            let radii_m = [self.trunk_m * 0.8, top_radius_m * 0.5];
            self.mesh.rod(root, top, radii_m, 4, self.bark);
            return top;
        }
        let knee = self.aloft(top_m * 0.3, turn, self.trunk_m * 0.15 * lean);
        let slim_m = self.trunk_m * 0.62;
        self.mesh
            .rod(root, knee, [self.trunk_m * 1.08, slim_m], 7, self.bark);
        self.mesh
            .rod(knee, top, [slim_m, top_radius_m * 0.6], 5, self.bark);
        top
    }

    fn limb(&mut self, fork: Vec3, to: Vec3) {
        let (thick_m, sides) = if self.full() { (0.34, 5) } else { (0.24, 3) };
        let radii_m = [self.trunk_m * thick_m, self.trunk_m * 0.12];
        let fork = fork - Vec3::Y * self.crown_m * 0.06;
        self.mesh.rod(fork, to, radii_m, sides, self.bark);
    }

    /// Limbs spread from a low fork and carry flat plates of leaves.
    fn acacia(mut self, looks: &mut Pcg64Mcg) {
        let fork = self.trunk(self.crown_m * 0.92, self.trunk_m * 0.75, looks);
        let reach_m = self.height_m * 0.42;
        let (plates, sprays) = if self.full() { (5, 16) } else { (2, 0) };
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
            crown.grow(self.mesh, self.detail, sprays, 0.34, looks);
        }
    }

    /// A dense crown of several rounds on a short trunk.
    fn round(mut self, looks: &mut Pcg64Mcg) {
        let fork = self.trunk(self.crown_m + 0.4, self.trunk_m * 0.8, looks);
        let reach_m = self.height_m * 0.29;
        let deep_m = (self.height_m - self.crown_m) / 2.0;
        let (rounds, sprays) = if self.full() { (6, 16) } else { (3, 0) };
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
            crown.grow(self.mesh, self.detail, sprays, 0.5, looks);
        }
    }

    /// A bare stem with a head of drooping leaves.
    fn palm(mut self, looks: &mut Pcg64Mcg) {
        let head_m = self.height_m * 0.86;
        self.trunk(head_m, self.trunk_m * 0.62, looks);
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
