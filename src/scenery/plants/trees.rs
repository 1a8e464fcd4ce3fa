//! Trees: flat-topped acacias, round neems, broad mangoes, slender gums, palms; no two of a kind alike.

use std::f32::consts::TAU;

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::foliage::{Crown, frond, limb};
use super::{CROWN_FROM_M, Detail};
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::{Paint, Surface};

/// Height below which a trunk stands straight and as thick as the simulation has it, metres: people look past it there.
const STRAIGHT_M: f32 = 2.1;

/// How far a trunk reaches into the ground, metres: the land afar is coarse.
const ROOT_M: f32 = 0.8;

/// A tree being drawn.
struct Tree<'a> {
    mesh: &'a mut Mesh,
    foot: Vec3,
    /// Radius of the trunk, metres.
    trunk_m: f32,
    height_m: f32,
    /// Height at which the crown begins, metres.
    crown_m: f32,
    /// How far the trunk leans and bends on its way up, metres.
    bend: Vec3,
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
    let [turn, lean] = [(); 2].map(|()| looks.random::<f32>());
    let bend = Vec3::new(ops::cos(turn * TAU), 0.0, ops::sin(turn * TAU)) * lean;
    let tree = Tree {
        mesh,
        foot,
        trunk_m,
        height_m,
        crown_m: (height_m * 0.4).max(CROWN_FROM_M).min(height_m - 0.5),
        bend: bend * 0.09 * height_m,
        bark: Surface::Bark.painted(bark),
        leaf: shade(hex(leaf), 0.85 + 0.3 * looks.random::<f32>()),
        detail,
    };
    match looks.random::<f32>() {
        kind if kind < 0.34 => tree.acacia(looks),
        kind if kind < 0.58 => tree.round(looks, (0.3, 0.36), 1.0),
        kind if kind < 0.76 => tree.round(looks, (0.4, 0.5), 0.86),
        kind if kind < 0.88 => tree.round(looks, (0.17, 0.23), 1.25),
        _ => tree.palm(looks),
    }
}

impl Tree<'_> {
    /// One of three numbers, by the level of detail.
    fn by_detail<T>(&self, [full, plain, far]: [T; 3]) -> T {
        match self.detail {
            Detail::Full => full,
            Detail::Plain => plain,
            Detail::Far => far,
        }
    }

    /// The middle of the trunk at a height.
    fn stem(&self, up_m: f32) -> Vec3 {
        let share = ((up_m - STRAIGHT_M) / (self.height_m - STRAIGHT_M).max(0.5)).max(0.0);
        self.foot + Vec3::Y * up_m + self.bend * (share * (2.0 - share))
    }

    /// A place of the crown: so high, so far out in a direction.
    fn aloft(&self, up_m: f32, turn: f32, out_m: f32) -> Vec3 {
        self.stem(up_m) + Vec3::new(ops::cos(turn), 0.0, ops::sin(turn)) * out_m
    }

    fn trunk(&mut self, top_m: f32, top_radius_m: f32) {
        let straight_m = STRAIGHT_M.min(top_m * 0.7);
        let mut line = vec![
            (self.stem(-ROOT_M), self.trunk_m * 1.15),
            (self.stem(0.35), self.trunk_m * 1.02),
            (self.stem(straight_m), self.trunk_m * 0.88),
            (self.stem(top_m), top_radius_m),
        ];
        if self.detail == Detail::Far {
            line.remove(1);
        }
        let sides = self.by_detail([7, 5, 3]);
        limb(self.mesh, &line, sides, self.bark);
    }

    /// A limb from the fork to a place of the crown.
    fn limb(&mut self, fork_m: f32, to: Vec3) {
        let from = self.stem(fork_m);
        let elbow = from.lerp(to, 0.55) - Vec3::Y * 0.1 * (to.y - from.y) + self.bend * 0.12;
        let thick_m = self.trunk_m;
        let line = [
            (from, thick_m * 0.5),
            (elbow, thick_m * 0.32),
            (to, thick_m * 0.1),
        ];
        let line = match self.detail {
            Detail::Full => &line[..],
            Detail::Plain | Detail::Far => &[line[0], line[2]],
        };
        let sides = self.by_detail([5, 3, 3]);
        limb(self.mesh, line, sides, self.bark);
    }

    /// Limbs spread from a low fork and carry flat plates of leaves at several heights.
    fn acacia(mut self, looks: &mut Pcg64Mcg) {
        let fork_m = self.crown_m * (0.62 + 0.3 * looks.random::<f32>());
        self.trunk(fork_m + 0.1, self.trunk_m * 0.6);
        let reach_m = self.height_m * (0.36 + 0.2 * looks.random::<f32>());
        let plates = self.by_detail([5, 3, 2]);
        let (clumps, corners) = self.by_detail([(13, 5), (8, 4), (7, 4)]);
        let begin = looks.random::<f32>() * TAU;
        for plate in 0..plates {
            let turn = begin + plate as f32 / plates as f32 * TAU + 0.9 * looks.random::<f32>();
            let [out, up, wide] = [(); 3].map(|()| looks.random::<f32>());
            let out_m = reach_m * (0.32 + 0.34 * out);
            let wide_m = reach_m * (0.46 + 0.22 * wide);
            let up_m = self.height_m * (0.76 + 0.15 * up);
            let middle = self.aloft(up_m, turn, out_m);
            self.limb(fork_m, middle);
            let deep_m = (self.height_m - up_m).clamp(self.height_m * 0.06, self.height_m * 0.1);
            let crown = Crown {
                middle,
                half: Vec3::new(wide_m, deep_m, wide_m),
                leaf: shade(self.leaf, 0.88 + 0.2 * looks.random::<f32>()),
            };
            crown.grow(self.mesh, clumps, corners, looks);
        }
    }

    /// A crown of several rounds on a short trunk: so wide, as a share of the height, and so dense in its upper part.
    fn round(mut self, looks: &mut Pcg64Mcg, wide: (f32, f32), tall: f32) {
        let fork_m = self.crown_m * 0.86;
        self.trunk(self.crown_m + 0.5, self.trunk_m * 0.55);
        let reach_m = self.height_m * (wide.0 + (wide.1 - wide.0) * looks.random::<f32>());
        let deep_m = (self.height_m - self.crown_m) / 2.0;
        let rounds = self.by_detail([6, 4, 3]);
        let (clumps, corners) = self.by_detail([(12, 5), (8, 4), (6, 4)]);
        let begin = looks.random::<f32>() * TAU;
        for round in 0..rounds {
            let [out, up, size] = [(); 3].map(|()| looks.random::<f32>());
            let (out_m, share, lift_m) = if round == 0 {
                (reach_m * 0.15 * out, 0.6 + 0.16 * size, deep_m * 0.3 * tall)
            } else {
                // From low at one side to high at the other, turn by turn.
                let step = (round as f32 - 0.5) / (rounds as f32 - 1.0);
                (
                    reach_m * (0.46 + 0.26 * out),
                    0.36 + 0.24 * size,
                    deep_m * ((1.5 * step - 0.75) * tall * 0.7 + 0.3 * (up - 0.5)),
                )
            };
            let turn = begin + round as f32 * 2.4 + 0.8 * up;
            let middle = self.aloft(self.crown_m + deep_m + lift_m, turn, out_m);
            if (1..self.by_detail([4, 3, 2])).contains(&round) {
                self.limb(fork_m, middle);
            }
            let deep_m = (deep_m * (share + 0.06)).min(self.height_m - middle.y + self.foot.y);
            let deep_m = deep_m.min(middle.y - self.foot.y - CROWN_FROM_M);
            let crown = Crown {
                middle,
                half: Vec3::new(reach_m * share, deep_m.max(0.2), reach_m * share),
                leaf: shade(self.leaf, 0.82 + 0.3 * looks.random::<f32>()),
            };
            crown.grow(self.mesh, clumps, corners, looks);
        }
    }

    /// A bare stem with a head of drooping leaves.
    fn palm(mut self, looks: &mut Pcg64Mcg) {
        let head_m = self.height_m * 0.86;
        self.trunk(head_m, self.trunk_m * 0.6);
        let (fronds, parts) = self.by_detail([(15, 4), (9, 2), (7, 2)]);
        let long_m = (self.height_m * 0.36).min(2.8);
        for number in 0..fronds {
            let turn = (number as f32 + 0.6 * looks.random::<f32>()) * 2.4;
            let rise = 0.15 + 0.75 * looks.random::<f32>();
            let points: Vec<Vec3> = (0..=parts)
                .map(|part| {
                    let share = part as f32 / parts as f32;
                    let up_m = head_m + long_m * (rise * share - (0.35 + rise) * share * share);
                    let up_m = up_m.clamp(CROWN_FROM_M, self.height_m);
                    let out_m = long_m * share * (1.0 - 0.15 * share);
                    self.aloft(head_m, turn, out_m) + Vec3::Y * (up_m - head_m)
                })
                .collect();
            let tint = shade(self.leaf, 0.85 + 0.35 * looks.random::<f32>());
            frond(self.mesh, &points, 0.34, tint);
        }
    }
}
