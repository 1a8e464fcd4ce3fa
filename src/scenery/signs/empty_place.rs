//! A place without the people it should have: bare market tables, empty shelters, a well that nobody draws from.

use bevy::math::ops;
use bevy::math::{Affine3A, Vec3};

use super::Drawing;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::surface::Surface;

/// A deserted place: bare market tables, shelters of thatch with benches, or a well with its troughs.
pub(super) fn empty_place(drawing: &mut Drawing) {
    let (width_m, high_m) = match drawing.sign.lies {
        Lie::Flat => (drawing.width_m, 0.8),
        Lie::Standing | Lie::Facing { .. } => (drawing.width_m, drawing.height_m),
    };
    let wood = drawing.set_off(drawing.faded(hex(0x8f_7350)));
    let frame = drawing.frame();
    let mut part = Mesh::default();
    // One stall for every two metres; where there is room above the tables, a roof.
    let count = ((width_m / 2.2).round() as usize).clamp(1, 8);
    let stall_m = width_m / count as f32;
    let well = if drawing.exemplar == 2 {
        Some(count / 2)
    } else {
        None
    };
    for number in 0..count {
        let middle = width_m * ((number as f32 + 0.5) / count as f32 - 0.5);
        let up_m = drawing.ground_in(&frame, middle, 0.0);
        let mut one = Mesh::default();
        let half = stall_m * 0.46;
        match drawing.exemplar {
            0 => table(drawing, &mut one, (half, high_m), wood),
            1 => shelter(drawing, &mut one, (half, high_m), wood),
            _ if well == Some(number) => well_of_stone(drawing, &mut one, (half, high_m), wood),
            _ => trough(drawing, &mut one, (half, high_m), wood),
        }
        part.append_moved(
            &one,
            &Affine3A::from_translation(Vec3::new(middle, up_m, 0.0)),
        );
    }
    drawing.add_plain(part, &frame);
}

/// Above this height there is a roof over a table, metres.
const ROOFED_M: f32 = 1.35;

/// A market table: planks on crossed legs, an awning torn on its poles, a crate and a stool turned over.
fn table(drawing: &mut Drawing, part: &mut Mesh, (half, high_m): (f32, f32), wood: Colour) {
    let roof = high_m > ROOFED_M;
    let top_m = if roof { 0.8 } else { high_m };
    let planks = |tone: f32| Surface::Planks.painted(shade(wood, tone));
    for number in 0..4 {
        let z = -0.4 + 0.2 * number as f32;
        let slip = drawing.between(-0.05, 0.05);
        part.block(
            Vec3::new(-half + slip, top_m - 0.04, z),
            Vec3::new(half + slip, top_m, z + 0.185),
            planks(drawing.between(0.88, 1.12)),
        );
    }
    for x in [-half * 0.82, half * 0.82] {
        part.bar(
            Vec3::new(x, -0.05, -0.36),
            Vec3::new(x, top_m - 0.04, 0.34),
            0.06,
            planks(0.7),
        );
        part.bar(
            Vec3::new(x, -0.05, 0.36),
            Vec3::new(x, top_m - 0.04, -0.34),
            0.06,
            planks(0.75),
        );
    }
    part.bar(
        Vec3::new(-half * 0.82, top_m * 0.46, 0.0),
        Vec3::new(half * 0.82, top_m * 0.46, 0.0),
        0.05,
        planks(0.7),
    );
    // A crate pushed below, slats with gaps.
    let left = -half * drawing.between(0.1, 0.6);
    for slat in 0..3 {
        let y = 0.03 + 0.12 * slat as f32;
        part.block(
            Vec3::new(left, y, -0.25),
            Vec3::new(left + 0.5, y + 0.08, 0.2),
            planks(0.95 + 0.08 * slat as f32),
        );
    }
    stool(
        part,
        Vec3::new(half * drawing.between(-0.5, 0.5), 0.0, -0.85),
        wood,
    );
    if roof {
        let cloth = drawing.set_off(drawing.faded(hex(0xc8_b088)));
        awning(drawing, part, (half, high_m), (wood, cloth));
    }
}

/// Four poles and cloth that sags between them, torn at one corner.
fn awning(
    drawing: &mut Drawing,
    part: &mut Mesh,
    (half, high_m): (f32, f32),
    (wood, cloth): (Colour, Colour),
) {
    let pole = Surface::Bark.painted(shade(wood, 0.75));
    for (x, z) in [(-1.0, -0.55), (1.0, -0.55), (-1.0, 0.55), (1.0, 0.55)] {
        let foot = Vec3::new(x * half, -0.2, z);
        let top = Vec3::new(x * half * 0.98, high_m, z * 0.98);
        part.limb(
            &[(foot, 0.035), (foot.lerp(top, 0.5), 0.033), (top, 0.028)],
            6,
            |_| pole,
        );
    }
    let torn = drawing.between(0.1, 0.3);
    let grid: Vec<Vec<Vec3>> = (0..=4)
        .map(|row| {
            let z = row as f32 / 4.0 * 2.0 - 1.0;
            (0..=8)
                .map(|column| {
                    let x = column as f32 / 8.0 * 2.0 - 1.0;
                    let sag = 0.14 * (1.0 - x * x) * (1.0 - 0.5 * z * z);
                    let flap = if z < -0.9 {
                        0.16 * (1.0 - x.abs() * 0.4)
                    } else {
                        0.0
                    };
                    let tear = if x > 0.6 && z < -0.3 { torn } else { 0.0 };
                    Vec3::new(x * half * 1.04, high_m - sag - flap - tear, z * 0.64)
                })
                .collect()
        })
        .collect();
    part.cloth(&grid, |_, column| {
        let stripe = if column % 2 == 0 { 1.08 } else { 0.9 };
        Surface::Cloth.painted(shade(cloth, stripe))
    });
}

/// A low shelter: a roof of thatch on forked poles where there is height for it, and a bench.
fn shelter(drawing: &mut Drawing, part: &mut Mesh, (half, high_m): (f32, f32), wood: Colour) {
    let roof = high_m > ROOFED_M;
    let seat_m = if roof { 0.45 } else { high_m };
    let planks = |tone: f32| Surface::Planks.painted(shade(wood, tone));
    for z in [-0.3, 0.12] {
        let tone = drawing.between(0.9, 1.1);
        part.block(
            Vec3::new(-half * 0.96, seat_m - 0.05, z),
            Vec3::new(half * 0.96, seat_m, z + 0.26),
            planks(tone),
        );
    }
    for x in [-half * 0.75, 0.0, half * 0.75] {
        for z in [-0.22, 0.26] {
            let crook = drawing.between(-0.03, 0.03);
            part.limb(
                &[
                    (Vec3::new(x + crook, -0.1, z), 0.05),
                    (Vec3::new(x - crook, seat_m * 0.5, z), 0.045),
                    (Vec3::new(x, seat_m - 0.03, z), 0.05),
                ],
                7,
                |_| Surface::Bark.painted(shade(wood, 0.7)),
            );
        }
    }
    // Somebody's mug and bowl left upside down.
    let bowl = Vec3::new(half * drawing.between(-0.5, 0.5), seat_m, -0.15);
    part.turned(
        bowl,
        &[(0.0, 0.12), (0.05, 0.1), (0.08, 0.05)],
        10,
        |_| shade(wood, 1.3),
        || 0.0,
    );
    if !roof {
        stool(part, Vec3::new(half * 0.3, 0.0, -0.85), wood);
        return;
    }
    let thatch = drawing.set_off(drawing.faded(hex(0xa8_9058)));
    for (x, z) in [(-1.0, -0.6), (1.0, -0.6), (-1.0, 0.6), (1.0, 0.6)] {
        let foot = Vec3::new(x * half * 0.9, -0.2, z * 0.8);
        let top = Vec3::new(x * half * 0.9, high_m * 0.8, z * 0.8);
        part.limb(
            &[(foot, 0.045), (foot.lerp(top, 0.5), 0.04), (top, 0.04)],
            7,
            |_| Surface::Bark.painted(shade(wood, 0.7)),
        );
    }
    let slopes: Vec<Vec<Vec3>> = [
        (-0.95, 0.72),
        (-0.5, 0.86),
        (0.0, 1.0),
        (0.5, 0.86),
        (0.95, 0.72),
    ]
    .iter()
    .map(|&(z, up): &(f32, f32)| {
        (0..=8)
            .map(|column| {
                let x = column as f32 / 8.0 * 2.0 - 1.0;
                let ragged = if z.abs() > 0.9 {
                    drawing.between(-0.05, 0.05)
                } else {
                    0.0
                };
                Vec3::new(x * half * 1.06, high_m * up + ragged, z)
            })
            .collect()
    })
    .collect();
    part.cloth(&slopes, |row, _| {
        Surface::Thatch.painted(shade(thatch, 0.9 + 0.05 * row as f32))
    });
}

/// A well: a ring of stones, a beam on two posts with a bucket on its rope where there is height for it.
fn well_of_stone(drawing: &mut Drawing, part: &mut Mesh, (half, high_m): (f32, f32), wood: Colour) {
    let stone = drawing.set_off(drawing.faded(hex(0xa8_a090)));
    let radius_m = half.min(0.75);
    let rim_m = if high_m > ROOFED_M { 0.75 } else { high_m };
    for layer in 0..3 {
        for number in 0..11 {
            let turn = (number as f32 + 0.5 * (layer % 2) as f32) / 11.0 * std::f32::consts::TAU;
            let at = Vec3::new(
                ops::cos(turn) * radius_m * 0.86,
                rim_m * (layer as f32 + 0.45) / 3.0,
                ops::sin(turn) * radius_m * 0.86,
            );
            let size = Vec3::new(radius_m * 0.28, rim_m * 0.2, radius_m * 0.26);
            let tint = shade(stone, drawing.between(0.86, 1.14));
            part.stone(at, size, &mut drawing.looks, true, |_| {
                Surface::Rock.painted(tint)
            });
        }
    }
    part.rod(
        Vec3::Y * (rim_m * 0.7),
        Vec3::Y * (rim_m * 0.72),
        [radius_m * 0.72; 2],
        12,
        hex(0x1a_1a1a),
    );
    if high_m > ROOFED_M {
        let post = Surface::Bark.painted(shade(wood, 0.75));
        for x in [-1.0, 1.0_f32] {
            part.bar(
                Vec3::new(x * radius_m, -0.1, 0.0),
                Vec3::new(x * radius_m, high_m, 0.0),
                0.09,
                post,
            );
        }
        let beam = |x: f32| Vec3::new(x * radius_m * 1.1, high_m * 0.92, 0.0);
        part.rod(beam(-1.0), beam(1.0), [0.05; 2], 8, post);
        let bucket = Vec3::new(0.0, rim_m + 0.1, 0.0);
        part.rod(
            bucket + Vec3::Y * 0.25,
            beam(0.0),
            [0.012; 2],
            5,
            hex(0x8a_7a58),
        );
        part.turned(
            bucket,
            &[(0.0, 0.12), (0.24, 0.16), (0.25, 0.14)],
            10,
            |_| hex(0x3a_3c40),
            || 0.0,
        );
    }
}

/// A dry trough that animals drink from.
fn trough(drawing: &mut Drawing, part: &mut Mesh, (half, high_m): (f32, f32), wood: Colour) {
    let tall_m = high_m.min(0.8);
    let plank = |tone: f32| Surface::Planks.painted(shade(wood, tone));
    for z in [-0.3, 0.3_f32] {
        part.block(
            Vec3::new(-half * 0.9, tall_m * 0.4, z - 0.03),
            Vec3::new(half * 0.9, tall_m, z + 0.03),
            plank(drawing.between(0.9, 1.1)),
        );
    }
    for x in [-half * 0.9, half * 0.9] {
        part.block(
            Vec3::new(x - 0.03, tall_m * 0.4, -0.3),
            Vec3::new(x + 0.03, tall_m, 0.3),
            plank(0.95),
        );
    }
    part.block(
        Vec3::new(-half * 0.9, tall_m * 0.4, -0.3),
        Vec3::new(half * 0.9, tall_m * 0.52, 0.3),
        shade(wood, 0.4),
    );
    for x in [-half * 0.7, half * 0.7] {
        part.bar(
            Vec3::new(x, -0.05, -0.28),
            Vec3::new(x, tall_m * 0.45, 0.25),
            0.08,
            plank(0.7),
        );
        part.bar(
            Vec3::new(x, -0.05, 0.28),
            Vec3::new(x, tall_m * 0.45, -0.25),
            0.08,
            plank(0.7),
        );
    }
    if high_m > ROOFED_M {
        // The tree trunk that one leans carts against.
        let post = Surface::Bark.painted(shade(wood, 0.7));
        part.limb(
            &[
                (Vec3::new(half * 0.8, -0.1, 0.5), 0.08),
                (Vec3::new(half * 0.84, high_m * 0.5, 0.5), 0.07),
                (Vec3::new(half * 0.8, high_m, 0.52), 0.05),
            ],
            8,
            |_| post,
        );
    }
}

/// A stool on its side: a round seat and three legs.
fn stool(part: &mut Mesh, at: Vec3, wood: Colour) {
    let mut one = Mesh::default();
    one.rod(
        Vec3::Y * 0.3,
        Vec3::Y * 0.34,
        [0.17; 2],
        12,
        Surface::Planks.painted(wood),
    );
    for turn in [0.3, 2.4, 4.5_f32] {
        let out = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        one.rod(
            out * 0.17,
            out * 0.1 + Vec3::Y * 0.3,
            [0.02; 2],
            6,
            shade(wood, 0.75),
        );
    }
    part.append(&one.tilted(at + Vec3::Y * 0.17, 0.7, 1.45, 0.0));
}
