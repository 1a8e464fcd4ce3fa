//! What local people set up to warn each other: crossed sticks, cloth.

use bevy::math::Vec3;
use bevy::math::ops;

use super::Drawing;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::surface::{Paint, Surface};

/// A post below something that hangs or stands above the ground: a stick, or a steel picket.
pub(super) fn post(part: &mut Mesh, x: f32, top_m: f32, thick_m: f32, steel: bool) {
    if steel {
        let steel = Surface::Metal.painted(hex(0x5a_5c58));
        part.block(
            Vec3::new(x - thick_m, -0.3, 0.015),
            Vec3::new(x + thick_m, top_m, 0.025),
            steel,
        );
        part.block(
            Vec3::new(x - 0.005, -0.3, 0.025),
            Vec3::new(x + 0.005, top_m, 0.025 + thick_m),
            steel,
        );
        return;
    }
    let wood = Surface::Bark.painted(hex(0x75_5d43));
    let bent = |share: f32| {
        let up_m = -0.3 + (top_m + 0.3) * share;
        let aside = thick_m * 0.5 * ops::sin(share * 5.0);
        (
            Vec3::new(x + aside, up_m, 0.03),
            thick_m * (1.05 - 0.2 * share),
        )
    };
    let spine: Vec<_> = (0..=5).map(|step| bent(step as f32 / 5.0)).collect();
    part.limb(&spine, 7, |_| wood);
}

/// A branch from one point to another: a little crooked, with stubs of its twigs.
fn branch(
    drawing: &mut Drawing,
    part: &mut Mesh,
    (from, to): (Vec3, Vec3),
    thick_m: f32,
    paint: Paint,
) {
    let way = to - from;
    let (u, v) = way.normalize_or(Vec3::Y).any_orthonormal_pair();
    let (bow, lift) = (drawing.between(-0.05, 0.05), drawing.between(-0.04, 0.04));
    let crook = way.length() * 0.6;
    let at = |share: f32| {
        let out = ops::sin(share * std::f32::consts::PI);
        let wave = ops::sin(share * 7.0) * 0.25;
        from + way * share + (u * (bow * (out + wave)) + v * (lift * out)) * crook
    };
    let spine: Vec<(Vec3, f32)> = (0..=6)
        .map(|step| {
            let share = step as f32 / 6.0;
            (at(share), thick_m * (1.08 - 0.3 * share))
        })
        .collect();
    part.limb(&spine, 7, |_| paint);
    for _ in 0..drawing.count(3) {
        let share = drawing.between(0.15, 0.9);
        let turn = drawing.between(0.0, 6.0);
        let out = (u * ops::cos(turn) + v * ops::sin(turn)) * thick_m * drawing.between(1.6, 3.2);
        let foot = at(share);
        let tip = foot + out + way.normalize_or(Vec3::Y) * thick_m * 2.0;
        part.rod(foot, tip, [thick_m * 0.45, thick_m * 0.25], 5, paint);
    }
}

/// Two sticks set up crosswise and tied: rough branches, peeled poles, or green ones with their leaves.
pub(super) fn crossed_sticks(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let (hue, surface) = match drawing.exemplar {
        0 => (hex(0x6f_5638), Surface::Bark),
        1 => (hex(0xc2_a878), Surface::Planks),
        _ => (hex(0x7b_6244), Surface::Bark),
    };
    let wood = drawing.set_off(drawing.faded(hue));
    let thick_m = (0.085 * half_m.min(high_m)).max(0.018);
    let mut part = Mesh::default();
    let (low, high) = (low_m - 0.06, low_m + high_m);
    let slip = drawing.between(0.82, 0.98);
    let legs = [
        (
            Vec3::new(-half_m, low, 0.0),
            Vec3::new(half_m * slip, high, 0.02),
        ),
        (
            Vec3::new(half_m, low, 0.03),
            Vec3::new(-half_m * 0.92, high * 0.97, 0.0),
        ),
    ];
    for (number, leg) in legs.into_iter().enumerate() {
        let tint = surface.painted(shade(wood, 1.06 - 0.12 * number as f32));
        branch(drawing, &mut part, leg, thick_m, tint);
    }
    let middle = Vec3::new(0.0, (low + high) / 2.0, 0.015);
    // The cord: turns one above the other, and its ends.
    let cord = shade(mix(wood, hex(0xb0_9a70), 0.6), 0.9);
    for turn in 0..4 {
        let up = (turn as f32 - 1.5) * thick_m * 0.55;
        let ring = Vec3::new(thick_m * 1.7, 0.0, thick_m * 2.1);
        let points: Vec<(Vec3, f32)> = (0..=8)
            .map(|step| {
                let angle = step as f32 / 8.0 * std::f32::consts::TAU;
                let out = Vec3::new(ops::cos(angle), 0.0, ops::sin(angle)) * ring;
                (
                    middle + out + Vec3::Y * (up + 0.3 * thick_m * ops::cos(angle)),
                    thick_m * 0.26,
                )
            })
            .collect();
        part.limb(&points, 5, |_| cord.into());
    }
    part.rod(
        middle - Vec3::Z * thick_m * 2.0,
        middle + Vec3::new(thick_m * 2.5, -thick_m * 4.0, -thick_m * 2.5),
        [thick_m * 0.25, thick_m * 0.15],
        5,
        cord,
    );
    if drawing.exemplar == 2 {
        let green = drawing.set_off(mix(hex(0x5f_7a38), hex(0x94_7a48), drawing.worn));
        leaves(drawing, &mut part, &legs, green);
    }
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
    for x in [-half_m * 0.93, half_m * 0.93] {
        drawing.foot(&frame, (x, 0.01), thick_m * 2.5);
    }
}

/// Leaves left on the upper ends of cut branches; fewer hang on old ones.
fn leaves(drawing: &mut Drawing, part: &mut Mesh, legs: &[(Vec3, Vec3)], green: Colour) {
    let count = drawing.count((22.0 * (1.0 - 0.6 * drawing.worn)) as usize);
    for &(from, to) in legs {
        for _ in 0..count {
            let foot = from.lerp(to, drawing.between(0.6, 1.0));
            let out = Vec3::new(
                drawing.between(-1.0, 1.0),
                drawing.between(-0.5 - drawing.worn, 0.6 - drawing.worn),
                drawing.between(-1.0, 1.0),
            );
            let long_m = drawing.between(0.1, 0.17) * from.distance(to).min(1.2);
            let tint = shade(green, drawing.between(0.75, 1.2));
            let paint = Surface::Leaves.painted(tint);
            part.blade(
                foot,
                foot + out.normalize_or(Vec3::Y) * long_m,
                long_m * 0.5,
                paint,
            );
        }
    }
}

/// Cloth on a stick: a rag with folds, strips knotted to a branch, or a torn bag that caught on a stub.
pub(super) fn cloth(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let hue = match drawing.exemplar {
        0 => drawing.one_of(&[0xb9_2f26, 0xc9_4f2a, 0xd8_b23a]),
        1 => drawing.one_of(&[0xb9_2f26, 0xe4_dfd0, 0x2f_5f9a]),
        _ => drawing.one_of(&[0xe8_e6dc, 0x3a_6aa8, 0x2c_2c30]),
    };
    let colour = drawing.set_off(drawing.faded(hue));
    let mut part = Mesh::default();
    let mut stick = Mesh::default();
    let foot_m = if low_m > 0.02 { -0.3 } else { 0.0 };
    let top_m = low_m + high_m;
    let wood = Surface::Bark.painted(hex(0x75_5d43));
    match drawing.exemplar {
        1 => {
            strips(drawing, &mut part, colour);
            // A branch across, in the fork of an upright one.
            let across = (
                Vec3::new(half_m * 1.05, top_m - 0.02, 0.02),
                Vec3::new(-half_m * 1.05, top_m + 0.03, 0.0),
            );
            branch(drawing, &mut stick, across, 0.014, wood);
            let upright = (
                Vec3::new(0.05, foot_m, 0.03),
                Vec3::new(-0.02, top_m + 0.12, 0.02),
            );
            branch(drawing, &mut stick, upright, 0.02, wood);
        }
        exemplar => {
            sheet(drawing, &mut part, colour, exemplar == 2);
            let upright = (
                Vec3::new(half_m, foot_m, 0.0),
                Vec3::new(half_m + 0.02, top_m + 0.06, 0.0),
            );
            branch(drawing, &mut stick, upright, 0.019, wood);
            for up in [0.12, 0.9] {
                let at = Vec3::new(half_m + 0.005, low_m + high_m * up, 0.0);
                part.rod(
                    at - Vec3::Y * 0.018,
                    at + Vec3::Y * 0.018,
                    [0.034; 2],
                    8,
                    shade(colour, 0.85),
                );
            }
        }
    }
    part.modelled();
    part.lit_as_the_ground();
    let frame = drawing.frame();
    drawing.add(&part, &frame);
    drawing.add(&stick, &frame);
    let x = if drawing.exemplar == 1 { 0.05 } else { half_m };
    drawing.foot(&frame, (x, 0.01), 0.06);
}

/// A rag that hangs from the stick in folds, its free edge frayed; a bag is torn deeper and fuller.
fn sheet(drawing: &mut Drawing, part: &mut Mesh, colour: Colour, bag: bool) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let (columns, rows) = if drawing.plain { (6, 4) } else { (14, 8) };
    let phase = drawing.between(0.0, 6.0);
    let frays: Vec<f32> = (0..=rows)
        .map(|_| drawing.between(0.0, if bag { 0.3 } else { 0.1 }))
        .collect();
    let hems: Vec<f32> = (0..=columns)
        .map(|_| drawing.between(-0.05, 0.05))
        .collect();
    let depth_m = 0.13 * half_m.min(high_m) * if bag { 1.6 } else { 1.0 };
    let grid: Vec<Vec<Vec3>> = (0..=rows)
        .map(|row| {
            let up = row as f32 / rows as f32;
            (0..=columns)
                .map(|column| {
                    let share = column as f32 / columns as f32;
                    let edge = 1.0 - frays[row] * share * share;
                    let fold = ops::sin(share * 9.0 + phase + up * 1.3)
                        + 0.4 * ops::sin(share * 17.0 - up * 2.0);
                    let droop = high_m * 0.16 * share * share;
                    let tall = 1.0 - 0.12 * share + hems[column] * (1.0 - up);
                    Vec3::new(
                        half_m - share * edge * half_m * 2.0,
                        low_m + high_m * (0.04 + 0.96 * up) * tall - droop * (1.0 - 0.5 * up),
                        fold * depth_m * (0.2 + 0.8 * share),
                    )
                })
                .collect()
        })
        .collect();
    let surface = if bag { Surface::Plain } else { Surface::Cloth };
    part.cloth(&grid, |_, column| {
        let fold = ops::cos(column as f32 / columns as f32 * 9.0 + phase);
        surface.painted(shade(colour, 1.0 + 0.14 * fold))
    });
}

/// Strips that hang from a branch, each knotted to it, of several lengths; together as large as the sign.
fn strips(drawing: &mut Drawing, part: &mut Mesh, colour: Colour) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let count = 5;
    let wide_m = half_m * 2.0 / count as f32;
    for number in 0..count {
        let middle = half_m - wide_m * (number as f32 + 0.5);
        let long_m = high_m * drawing.between(0.78, 1.0);
        let (phase, lean) = (drawing.between(0.0, 6.0), drawing.between(-0.12, 0.12));
        let grid: Vec<Vec<Vec3>> = (0..=6)
            .map(|row| {
                let down = row as f32 / 6.0;
                let spread = wide_m * 0.56 * (0.7 + 0.3 * (down * 2.0).min(1.0));
                let frayed = if row == 6 { 0.75 } else { 1.0 };
                (0..=3)
                    .map(|column| {
                        let across = column as f32 / 1.5 - 1.0;
                        Vec3::new(
                            middle + across * spread * frayed + lean * down * long_m,
                            low_m + high_m - long_m * down,
                            0.05 * ops::sin(down * 7.0 + phase + across * 1.4) * (0.3 + down),
                        )
                    })
                    .collect()
            })
            .collect();
        let tint = shade(colour, drawing.between(0.88, 1.12));
        part.cloth(&grid, |row, _| {
            Surface::Cloth.painted(shade(tint, 1.0 + 0.1 * ops::cos(row as f32 + phase)))
        });
        // Wound twice round the branch.
        let knot = Vec3::new(middle, low_m + high_m, 0.0);
        part.rod(
            knot - Vec3::X * wide_m * 0.3,
            knot + Vec3::X * wide_m * 0.3,
            [0.024; 2],
            8,
            Surface::Cloth.painted(shade(tint, 0.85)),
        );
    }
}
