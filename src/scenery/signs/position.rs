//! A place that soldiers held and left: a bow of sandbags, a breastwork of stones, or a trench behind its bank of earth.

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};

use super::Drawing;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::noise::value;
use crate::scenery::packaging::{carton, tin};
use crate::scenery::surface::Surface;

/// Height of one that is said to lie flat, metres.
const LOW_M: f32 = 0.35;

pub(super) fn position(drawing: &mut Drawing) {
    let (width_m, high_m) = match drawing.sign.lies {
        Lie::Flat => (drawing.width_m, LOW_M),
        Lie::Standing | Lie::Facing { .. } => (drawing.width_m, drawing.height_m),
    };
    let frame = drawing.frame();
    let part = match drawing.exemplar {
        0 => sandbags(drawing, &frame, (width_m, high_m)),
        1 => breastwork(drawing, &frame, (width_m, high_m)),
        _ => trench(drawing, &frame, (width_m, high_m)),
    };
    drawing.add_plain(part, &frame);
    let packing = packing(drawing, &frame, width_m);
    drawing.add_plain(packing, &frame);
}

/// How far behind the middle the bow lies at a share of the half width, metres.
fn bow_m(share: f32, width_m: f32) -> f32 {
    share * share * width_m * 0.22
}

/// Layers of bags in bond, sagging; an old one has slipped, and its bags have split.
fn sandbags(drawing: &mut Drawing, frame: &Affine3A, (width_m, high_m): (f32, f32)) -> Mesh {
    let bag = drawing.set_off(drawing.faded(hex(0x9a_8a66)));
    let mut part = Mesh::default();
    let layers = ((high_m / 0.17).round() as usize).clamp(1, 7);
    let count = ((width_m / 0.52).round() as usize).clamp(2, 24 / layers);
    let (bag_m, long_m) = (high_m / layers as f32, width_m / count as f32);
    for layer in 0..layers {
        let bond = if layer % 2 == 0 { 0.0 } else { 0.5 };
        let bags = count - layer % 2;
        for number in 0..bags {
            let share = (number as f32 + 0.5 + bond) / count as f32 * 2.0 - 1.0;
            let x = share * width_m / 2.0;
            let z = bow_m(share, width_m) + drawing.between(-0.03, 0.03);
            let fallen = layer + 1 == layers && drawing.chance() < 0.25 * drawing.worn;
            if fallen {
                continue;
            }
            let up_m = drawing.ground_in(frame, x, z) + bag_m * (layer as f32 + 0.5);
            let half = Vec3::new(long_m * 0.52, bag_m * 0.64, 0.2);
            let hue = shade(bag, drawing.between(0.82, 1.14));
            let mut sack = Mesh::default();
            sack.pillow(half, &mut drawing.looks, |x| {
                let seam = if x.abs() > 0.8 { 0.66 } else { 1.0 };
                Surface::Cloth.painted(shade(hue, seam))
            });
            let turn = Quat::from_rotation_y(-share * 0.75 + drawing.between(-0.08, 0.08))
                * Quat::from_rotation_z(drawing.between(-0.06, 0.06));
            let by = Affine3A::from_rotation_translation(turn, Vec3::new(x, up_m, z));
            part.append_moved(&sack, &by);
        }
    }
    part
}

/// Field stones piled dry.
fn breastwork(drawing: &mut Drawing, frame: &Affine3A, (width_m, high_m): (f32, f32)) -> Mesh {
    let stone = drawing.set_off(hex(0x94_8c80));
    let mut part = Mesh::default();
    let layers = ((high_m / 0.2).round() as usize).clamp(2, 5);
    let count = ((width_m / 0.34).round() as usize).clamp(3, 44 / layers);
    let (tall_m, long_m) = (high_m / layers as f32, width_m / count as f32);
    for layer in 0..layers {
        for number in 0..count {
            let share = (number as f32 + 0.5) / count as f32 * 2.0 - 1.0;
            // It is lower towards its ends.
            let ends = (share.abs() * layers as f32) > layers as f32 * 1.15 - layer as f32 * 0.3;
            if ends && layer > 0 {
                continue;
            }
            let x = share * width_m * 0.47 + drawing.between(-0.05, 0.05);
            let z = bow_m(share, width_m) + drawing.between(-0.06, 0.06);
            let half = Vec3::new(
                long_m * drawing.between(0.72, 0.86),
                tall_m * drawing.between(0.74, 0.86),
                drawing.between(0.2, 0.28),
            );
            let up_m = drawing.ground_in(frame, x, z) + tall_m * (layer as f32 + 0.45);
            let tint = shade(stone, drawing.between(0.84, 1.14));
            let at = Vec3::new(x, up_m, z);
            let coarse = drawing.plain || layer > 0;
            part.stone(at, half, &mut drawing.looks, coarse, |out| {
                let soiled = (-out.y - 0.3).clamp(0.0, 0.4);
                Surface::Rock.painted(shade(tint, 1.0 - soiled))
            });
        }
    }
    part
}

/// A bank of thrown-out earth with a dark trench behind it, boards on its side and a few bags on top.
fn trench(drawing: &mut Drawing, frame: &Affine3A, (width_m, high_m): (f32, f32)) -> Mesh {
    let earth = drawing.set_off(mix(drawing.soil(), hex(0x8a_7050), 0.5));
    let mut part = Mesh::default();
    let columns = if drawing.plain { 8 } else { 22 };
    let across = [
        (-1.0, 0.0),
        (-0.72, 0.3),
        (-0.42, 0.72),
        (-0.2, 0.8),
        (0.0, 0.74),
        (0.12, 0.55),
        (0.2, 0.05),
    ];
    let seed = (drawing.chance() * 1000.0) as u32;
    let rows: Vec<Vec<Vec3>> = across
        .iter()
        .map(|&(out, up): &(f32, f32)| {
            (0..=columns)
                .map(|column| {
                    let share = column as f32 / columns as f32 * 2.0 - 1.0;
                    let x = share * width_m / 2.0;
                    let z = bow_m(share, width_m) * 0.6 + out * 0.75;
                    let ends = (1.0 - share.abs().max(0.7)) / 0.3;
                    let clods = 1.0 + 0.16 * value(x * 4.0, z * 4.0, seed);
                    let rise = high_m * up * ends.sqrt() * clods;
                    Vec3::new(x, drawing.ground_in(frame, x, z) + rise - 0.02, z)
                })
                .collect()
        })
        .collect();
    part.cloth(&rows, |row, column| {
        let clods = value(column as f32 * 0.9, row as f32 * 1.7, seed ^ 7);
        Surface::Field.painted(shade(earth, 1.0 + 0.16 * clods))
    });
    // The trench's far side, in shade.
    let dark = shade(earth, 0.34);
    let hollow: Vec<Vec<Vec3>> = [0.2, 0.85]
        .map(|out: f32| {
            (0..=columns)
                .map(|column| {
                    let share = column as f32 / columns as f32 * 2.0 - 1.0;
                    let x = share * width_m * 0.43;
                    let z = bow_m(share, width_m) * 0.6 + out * 0.75;
                    Vec3::new(x, drawing.ground_in(frame, x, z) + 0.03, z)
                })
                .collect()
        })
        .to_vec();
    part.cloth(&hollow, |_, _| Surface::Earth.painted(dark));
    let wood = shade(mix(earth, hex(0x8a_6a44), 0.7), 0.8);
    for number in 0..3 {
        let x = width_m * (0.28 * number as f32 - 0.28);
        let z = 0.2 + bow_m(x / width_m * 2.0, width_m) * 0.6;
        let foot = Vec3::new(x, drawing.ground_in(frame, x, z), z);
        part.bar(
            foot,
            foot + Vec3::Y * high_m * 0.86,
            0.07,
            Surface::Bark.painted(wood),
        );
        let end = foot + Vec3::new(width_m * 0.26, high_m * 0.4, 0.02);
        part.bar(
            foot + Vec3::Y * high_m * 0.4,
            end,
            0.1,
            Surface::Planks.painted(wood),
        );
    }
    let sack_hue = drawing.set_off(drawing.faded(hex(0x9a_8a66)));
    for share in [-0.5, -0.12, 0.3_f32] {
        let (x, z) = (
            share * width_m * 0.6,
            bow_m(share * 0.6, width_m) * 0.6 - 0.2,
        );
        let up_m = drawing.ground_in(frame, x, z) + high_m * 0.84;
        let mut sack = Mesh::default();
        let hue = shade(sack_hue, drawing.between(0.85, 1.1));
        let half = Vec3::new(0.27, high_m * 0.12, 0.19);
        sack.pillow(half, &mut drawing.looks, |_| Surface::Cloth.painted(hue));
        let turn = drawing.between(-0.3, 0.3);
        part.append(&sack.tilted(Vec3::new(x, up_m, z), turn, 0.0, 0.05));
    }
    part
}

/// Empty packing beside it: a box, tins.
fn packing(drawing: &mut Drawing, frame: &Affine3A, width_m: f32) -> Mesh {
    let mut part = Mesh::default();
    let size = (width_m * 0.09).clamp(0.08, 0.2);
    let place = |drawing: &Drawing, x: f32, z: f32| Vec3::new(x, drawing.ground_in(frame, x, z), z);
    let card: Colour = drawing.set_off(hex(0x6a_6844));
    let mut box_of = Mesh::default();
    carton(
        &mut box_of,
        Vec3::new(size, size * 0.55, size * 0.62),
        card,
        size * 0.4,
    );
    let at = place(drawing, -width_m * 0.2, -0.55);
    let turn = drawing.between(-0.6, 0.6);
    part.append(&box_of.tilted(at, turn, 0.0, 0.0));
    for number in 0..3 {
        let turn = number as f32 * 2.1 + drawing.between(-0.5, 0.5);
        let x = width_m * 0.16 + 0.22 * ops::cos(turn);
        let at = place(drawing, x, -0.5 + 0.18 * ops::sin(turn));
        let mut one = Mesh::default();
        let steel = drawing.set_off(drawing.faded(hex(0x9a_968c)));
        tin(&mut one, 0.04, 0.1, steel);
        part.append(&one.tilted(at + Vec3::Y * 0.04, turn, 1.5, 0.0));
    }
    part
}
