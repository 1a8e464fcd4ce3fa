//! Stones in a row, in a heap or laid on the ground: whitewashed, of the field, or from a river.

use bevy::math::ops;
use bevy::math::{Affine3A, Vec3};

use super::Drawing;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::surface::Surface;

/// Wider than this many times its height, a sign of stones is a row.
const ROW: f32 = 4.0;

/// Stones being laid.
struct Laying {
    part: Mesh,
    frame: Affine3A,
    /// Their colour, and that of paint that has come off.
    stone: Colour,
    bare: Colour,
    /// Worn round, as by a river.
    round: bool,
    /// Painted on its upper side only.
    painted: bool,
}

impl Laying {
    /// One stone: where its middle lies, and its half extents.
    fn lay(&mut self, drawing: &mut Drawing, at: Vec3, half: Vec3) {
        let up_m = drawing.ground_in(&self.frame, at.x, at.z) + drawing.above_m();
        let tone = drawing.between(0.9, 1.1);
        let (stone, bare) = (shade(self.stone, tone), shade(self.bare, tone));
        let painted = self.painted;
        let worn = 0.1 + 0.5 * drawing.worn;
        let coarse = drawing.plain || (self.round && half.max_element() < 0.05);
        let mut one = Mesh::default();
        let middle = Vec3::Y * up_m + at;
        one.stone(middle, half, &mut drawing.looks, coarse, |out| {
            // Paint keeps on top; soil clings below.
            let soiled = (-0.15 - out.y).clamp(0.0, 0.5) * 1.6;
            let flaked = painted && out.y < worn - 0.35 + 0.2 * ops::sin(out.x * 9.0 + out.z * 7.0);
            let own = if flaked { bare } else { stone };
            Surface::Rock.painted(mix(own, shade(bare, 0.7), soiled))
        });
        if self.round {
            round_off(&mut one, middle, half);
        }
        self.part.append(&one);
    }
}

/// Gives a stone the light of a round one.
fn round_off(stone: &mut Mesh, middle: Vec3, half: Vec3) {
    let scale = (half * half).max(Vec3::splat(1e-5)).recip();
    for (normal, at) in stone.normals.iter_mut().zip(&stone.positions) {
        let out = (Vec3::from_array(*at) - middle) * scale;
        *normal = out.normalize_or(Vec3::Y).to_array();
    }
}

pub(super) fn stones(drawing: &mut Drawing) {
    let (width_m, high_m) = (drawing.width_m, drawing.height_m);
    let flat = drawing.sign.lies == Lie::Flat;
    let row = width_m > high_m * ROW && !flat;
    let frame = if row {
        drawing.across()
    } else {
        drawing.frame()
    };
    let hue = match drawing.exemplar {
        0 => hex(0xe8_e4d8),
        1 => hex(0xb8_ab96),
        _ => hex(0xc9_c4bc),
    };
    let stone = drawing.lighter(drawing.faded(hue));
    let mut laying = Laying {
        part: Mesh::default(),
        frame,
        stone,
        bare: mix(shade(stone, 0.62), hex(0x8a_8074), 0.35),
        round: drawing.exemplar == 2,
        painted: drawing.exemplar == 0,
    };
    if row {
        lay_row(drawing, &mut laying);
    } else if flat {
        lay_flat(drawing, &mut laying);
    } else {
        lay_heap(drawing, &mut laying);
    }
    drawing.add_plain(laying.part, &frame);
    if row {
        let count = ((width_m / 0.35) as usize).clamp(2, 12);
        for number in 0..count {
            let x = width_m * ((number as f32 + 0.5) / count as f32 - 0.5);
            drawing.foot(&frame, (x, 0.0), high_m * 0.55);
        }
    } else if !flat {
        drawing.foot(&frame, (0.0, 0.0), width_m * 0.42);
    }
}

/// A line of stones, half sunk: each against the next, large and small by turns, or two deep.
fn lay_row(drawing: &mut Drawing, laying: &mut Laying) {
    let (width_m, high_m) = (drawing.width_m, drawing.height_m);
    let step_m = high_m * [1.25, 1.5, 1.1][drawing.exemplar];
    let count = ((width_m / step_m).round() as usize).clamp(3, 30);
    let own_m = width_m / count as f32;
    for number in 0..count {
        let x = width_m * ((number as f32 + 0.5) / count as f32 - 0.5);
        let (z, tall) = (
            drawing.between(-0.18, 0.18) * high_m,
            drawing.between(0.78, 1.0),
        );
        let half = Vec3::new(
            own_m * drawing.between(0.5, 0.6),
            high_m * 0.62 * tall,
            high_m * drawing.between(0.45, 0.65),
        );
        laying.lay(drawing, Vec3::new(x, high_m * tall - half.y, z), half);
        if drawing.exemplar == 1 {
            // A small one in the gap.
            let small = half * drawing.between(0.35, 0.5);
            let beside = Vec3::new(x + own_m * 0.5, small.y * 0.5, -high_m * 0.45);
            laying.lay(drawing, beside, small);
        }
        if drawing.exemplar == 2 {
            let behind = Vec3::new(x + own_m * 0.5, half.y * 0.35, high_m * 0.7);
            let smaller = half * drawing.between(0.6, 0.8);
            laying.lay(drawing, behind, smaller);
        }
    }
}

/// Stones on the ground: strewn close, in a ring, or in two lines that cross.
fn lay_flat(drawing: &mut Drawing, laying: &mut Laying) {
    let (width_m, deep_m) = (drawing.width_m, drawing.height_m);
    let count = 24;
    for number in 0..count {
        let share = (number as f32 + 0.5) / count as f32;
        let (x, z) = match drawing.exemplar {
            0 => (drawing.between(-0.46, 0.46), drawing.between(-0.46, 0.46)),
            1 => {
                let turn = share * std::f32::consts::TAU;
                (0.42 * ops::cos(turn), 0.42 * ops::sin(turn))
            }
            _ => {
                let along = (share * 2.0).fract() - 0.5;
                if number * 2 < count {
                    (along * 0.9, along * 0.9)
                } else {
                    (along * 0.9, -along * 0.9)
                }
            }
        };
        let size_m = drawing.between(0.1, 0.17) * width_m.min(deep_m).min(1.6);
        let half = Vec3::new(size_m, size_m * drawing.between(0.5, 0.75), size_m * 0.9);
        laying.lay(
            drawing,
            Vec3::new(x * width_m, half.y * 0.35, z * deep_m),
            half,
        );
    }
}

/// A heap, its top at the sign's height: a cairn built in layers, a loose heap, or slabs one on another.
fn lay_heap(drawing: &mut Drawing, laying: &mut Laying) {
    let (width_m, high_m) = (drawing.width_m, drawing.height_m);
    if drawing.exemplar == 1 && high_m > width_m * 0.55 {
        let slabs = ((high_m / (width_m * 0.24)).round() as usize).clamp(3, 8);
        for number in 0..slabs {
            let share = number as f32 / (slabs - 1) as f32;
            let half = Vec3::new(
                width_m * (0.52 - 0.2 * share) * drawing.between(0.9, 1.05),
                high_m / slabs as f32 * 0.66,
                width_m * (0.44 - 0.16 * share) * drawing.between(0.85, 1.05),
            );
            let aside = drawing.between(-0.06, 0.06) * width_m * share;
            let up_m = high_m * (number as f32 + 0.5) / slabs as f32;
            laying.lay(drawing, Vec3::new(aside, up_m, -aside), half);
        }
        for _ in 0..5 {
            let turn = drawing.between(0.0, std::f32::consts::TAU);
            let size_m = width_m * drawing.between(0.1, 0.16);
            let out_m = width_m * 0.5;
            let at = Vec3::new(
                ops::cos(turn) * out_m,
                size_m * 0.3,
                ops::sin(turn) * out_m * 0.8,
            );
            laying.lay(drawing, at, Vec3::new(size_m, size_m * 0.7, size_m));
        }
        return;
    }
    let layers: &[(f32, usize, f32)] = if drawing.exemplar == 0 {
        &[
            (0.0, 8, 1.0),
            (0.30, 6, 0.72),
            (0.56, 4, 0.42),
            (0.8, 1, 0.0),
        ]
    } else {
        &[
            (0.0, 9, 1.0),
            (0.05, 3, 0.4),
            (0.38, 5, 0.55),
            (0.74, 2, 0.2),
        ]
    };
    for &(up, count, wide) in layers {
        for number in 0..count {
            let slip = drawing.between(0.0, 0.5);
            let turn = (number as f32 + slip) / count as f32 * std::f32::consts::TAU + up * 3.0;
            let half = Vec3::new(
                width_m * drawing.between(0.14, 0.2),
                high_m * drawing.between(0.17, 0.22),
                width_m * drawing.between(0.13, 0.18),
            );
            let out_m = (width_m * 0.5 - half.x) * wide;
            // The uppermost ones reach the sign's height.
            let up_m = (high_m * up + half.y * 0.55).min(high_m - half.y);
            let at = Vec3::new(ops::cos(turn) * out_m, up_m, ops::sin(turn) * out_m * 0.85);
            laying.lay(drawing, at, half);
        }
    }
}
