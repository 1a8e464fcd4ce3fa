//! Improvised and official warning signs.

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};

use super::Drawing;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, shade};
use crate::scenery::surface::Surface;

/// A post below something that hangs or stands above the ground.
fn post(part: &mut Mesh, x: f32, top_m: f32, thick_m: f32) {
    let wood = hex(0x75_5d43);
    part.rod(
        Vec3::new(x, -0.3, 0.03),
        Vec3::new(x, top_m, 0.03),
        [thick_m, thick_m * 0.9],
        6,
        wood,
    );
}

/// A printed board: red, with a white field and a black mark.
pub(super) fn board(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let red = drawing.darker(hex(0xb3_1f1a));
    let white = drawing.lighter(hex(0xf2_efe6));
    let black = shade(red, 0.25);
    let mut part = Mesh::default();
    let top_m = low_m + high_m;
    part.block(
        Vec3::new(-half_m, low_m, -0.012),
        Vec3::new(half_m, top_m, 0.012),
        red,
    );
    let rim = 0.12 * half_m.min(high_m / 2.0) * 2.0;
    let front = |part: &mut Mesh, corners: [(f32, f32); 3], colour, proud: f32| {
        let place = |(x, y): (f32, f32)| Vec3::new(-x, low_m + y, -0.012 - proud);
        part.triangle(
            [place(corners[0]), place(corners[1]), place(corners[2])],
            colour,
        );
    };
    // A white triangle with a black bar and dot: danger, whatever one reads.
    let (w, h) = (half_m - rim, high_m - rim);
    front(&mut part, [(-w, rim), (w, rim), (0.0, h)], white, 0.004);
    let bar = w * 0.1;
    part.block(
        Vec3::new(-bar, low_m + rim + (h - rim) * 0.3, -0.022),
        Vec3::new(bar, low_m + rim + (h - rim) * 0.7, -0.016),
        black,
    );
    part.block(
        Vec3::new(-bar, low_m + rim + (h - rim) * 0.1, -0.022),
        Vec3::new(bar, low_m + rim + (h - rim) * 0.22, -0.016),
        black,
    );
    part.lit_as_the_ground();
    if low_m > 0.02 {
        post(&mut part, 0.0, top_m - 0.02, 0.035);
    }
    let frame = drawing.frame();
    drawing.add(&part, &frame);
}

/// Tape in two colours, between sticks.
pub(super) fn tape(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let red = drawing.darker(hex(0xb8_2a20));
    let white = drawing.lighter(hex(0xf0_ede4));
    let frame = drawing.across();
    let stripes = ((half_m * 2.0 / 0.22).round() as usize).clamp(4, 60);
    let hang_m = if low_m < 0.05 { 0.02 } else { low_m };
    let mut part = Mesh::default();
    let at = |number: usize| {
        let share = number as f32 / stripes as f32 * 2.0 - 1.0;
        let x = share * half_m;
        let sag_m = (1.0 - share * share) * (low_m * 0.12).min(0.1);
        Vec3::new(x, hang_m - sag_m + drawing.ground_in(&frame, x, 0.0), 0.0)
    };
    for number in 0..stripes {
        let colour = if number % 2 == 0 { red } else { white };
        let (a, b) = (at(number), at(number + 1));
        part.sheet([b, a, a + Vec3::Y * high_m, b + Vec3::Y * high_m], colour);
    }
    part.lit_as_the_ground();
    for x in [-half_m, half_m] {
        post(&mut part, x, hang_m + high_m + 0.08, 0.022);
    }
    drawing.add(&part, &frame);
}

pub(super) fn crossed_sticks(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let wood = drawing.set_off(hex(0x8a_6d48));
    let thick_m = (0.09 * half_m.min(high_m)).max(0.02);
    let mut part = Mesh::default();
    let (low, high) = (low_m - 0.05, low_m + high_m);
    part.rod(
        Vec3::new(-half_m, low, 0.0),
        Vec3::new(half_m * 0.9, high, 0.02),
        [thick_m; 2],
        5,
        wood,
    );
    part.rod(
        Vec3::new(half_m, low, 0.03),
        Vec3::new(-half_m * 0.9, high, 0.0),
        [thick_m; 2],
        5,
        shade(wood, 0.9),
    );
    part.egg(
        Vec3::new(0.0, (low + high) / 2.0, 0.0),
        Vec3::splat(thick_m * 1.8),
        shade(wood, 0.75),
    );
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
}

/// Stones in a heap, or in a row where they are much wider than high.
pub(super) fn stones(drawing: &mut Drawing) {
    let (width_m, high_m, low_m) = (drawing.width_m, drawing.height_m, drawing.above_m());
    let stone = drawing.lighter(hex(0xc9_c4b6));
    let flat = drawing.sign.lies == Lie::Flat;
    let row = width_m > high_m * 4.0 && !flat;
    let frame = if row {
        drawing.across()
    } else {
        drawing.frame()
    };
    let mut part = Mesh::default();
    let mut lay = |drawing: &mut Drawing, x: f32, y: f32, z: f32, half: Vec3| {
        let tint = Surface::Rock.painted(shade(stone, 0.82 + 0.36 * drawing.chance()));
        let up_m = drawing.ground_in(&frame, x, z) + low_m + y;
        let mut pebble = Mesh::default();
        let mut uneven: Vec<f32> = (0..32).map(|_| 0.3 * (drawing.chance() - 0.5)).collect();
        let rings = [(-1.0, 0.5), (-0.2, 1.0), (0.5, 0.85), (1.0, 0.3)];
        pebble.turned(
            Vec3::ZERO,
            &rings,
            6,
            |_| tint,
            || uneven.pop().unwrap_or(0.0),
        );
        let turn = Quat::from_rotation_y(drawing.chance() * 6.0);
        let by = Affine3A::from_scale_rotation_translation(half, turn, Vec3::new(x, up_m, z));
        part.append_moved(&pebble, &by);
    };
    if row {
        let size_m = high_m * 0.62;
        let count = ((width_m / (size_m * 2.1)).round() as usize).clamp(3, 40);
        for number in 0..count {
            let x = width_m * ((number as f32 + 0.5) / count as f32 - 0.5);
            let z = 0.05 * (drawing.chance() - 0.5);
            lay(
                drawing,
                x,
                high_m * 0.45,
                z,
                Vec3::new(width_m / count as f32 * 0.48, size_m * 0.8, size_m),
            );
        }
    } else if flat {
        let depth_m = high_m;
        for _ in 0..22 {
            let x = (drawing.chance() - 0.5) * width_m * 0.9;
            let z = (drawing.chance() - 0.5) * depth_m * 0.9;
            let size_m = (0.12 + 0.08 * drawing.chance()) * width_m.min(depth_m);
            lay(
                drawing,
                x,
                size_m * 0.25,
                z,
                Vec3::new(size_m, size_m * 0.5, size_m * 0.9),
            );
        }
    } else {
        // A heap: fewer and fewer in each layer, its top at the sign's height.
        let layers = [(0.0, 8, 1.0), (0.4, 5, 0.62), (0.75, 2, 0.22)];
        for (up, count, wide) in layers {
            for number in 0..count {
                let turn =
                    (number as f32 + 0.4 * drawing.chance()) / count as f32 * std::f32::consts::TAU;
                let out_m = width_m * 0.36 * wide;
                let half = Vec3::new(width_m * 0.17, high_m * 0.22, width_m * 0.15);
                lay(
                    drawing,
                    ops::cos(turn) * out_m,
                    high_m * (up + 0.15),
                    ops::sin(turn) * out_m * 0.8,
                    half,
                );
            }
        }
    }
    drawing.add_plain(part, &frame);
}

/// Cloth on a stick.
pub(super) fn cloth(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let hue = drawing.one_of(&[0xb9_2f26, 0xe4_dfd0, 0xc9_4f2a, 0x2f_5f9a, 0xd8_b23a]);
    let colour = drawing.set_off(hue);
    let mut part = Mesh::default();
    let folds = 6;
    let at = |number: usize, up: f32| {
        let share = number as f32 / folds as f32;
        let wave = ops::sin(share * 7.0 + up * 1.5) * 0.06 * share;
        Vec3::new(
            half_m - share * half_m * 2.0,
            low_m + high_m * up - high_m * 0.12 * share * share,
            wave,
        )
    };
    for number in 0..folds {
        let tint = shade(colour, 0.88 + 0.24 * ((number % 2) as f32));
        let (a, b) = (number, number + 1);
        part.sheet([at(a, 0.0), at(b, 0.0), at(b, 1.0), at(a, 1.0)], tint);
    }
    part.lit_as_the_ground();
    let top_m = low_m + high_m + 0.06;
    part.rod(
        Vec3::new(half_m, if low_m > 0.02 { -0.3 } else { 0.0 }, 0.0),
        Vec3::new(half_m + 0.02, top_m, 0.0),
        [0.022, 0.014],
        5,
        hex(0x75_5d43),
    );
    let frame = drawing.frame();
    drawing.add(&part, &frame);
}

/// Paint or chalk: on the wall where it faces one, else round a post of its own.
pub(super) fn paint_mark(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let paint = drawing.lighter(hex(0xf0_ece0));
    let mut part = Mesh::default();
    let frame = drawing.frame();
    match drawing.sign.lies {
        Lie::Facing { .. } | Lie::Flat => {
            // Two thick strokes and a ring around them, a hand's width before the wall.
            let thick = 0.3 * half_m.min(high_m / 2.0);
            let middle = low_m + high_m / 2.0;
            let z = -0.07;
            for (x, y) in [(half_m, high_m / 2.0), (-half_m, high_m / 2.0)] {
                part.bar(
                    Vec3::new(-x, middle - y, z),
                    Vec3::new(x, middle + y, z),
                    thick,
                    paint,
                );
            }
            for number in 0..12 {
                let point = |number: usize| {
                    let turn = number as f32 / 12.0 * std::f32::consts::TAU;
                    Vec3::new(
                        ops::cos(turn) * half_m,
                        middle + ops::sin(turn) * high_m / 2.0,
                        z,
                    )
                };
                part.bar(point(number), point(number + 1), thick * 0.7, paint);
            }
            // Strokes have no depth.
            let mut flat = Mesh::default();
            flat.append_moved(
                &part,
                &(Affine3A::from_translation(Vec3::new(0.0, 0.0, z))
                    * Affine3A::from_scale(Vec3::new(1.0, 1.0, 0.06))
                    * Affine3A::from_translation(Vec3::new(0.0, 0.0, -z))),
            );
            part = flat;
            part.lit_as_the_ground();
        }
        Lie::Standing => {
            let radius_m = half_m * 0.75;
            let band = [
                (low_m, radius_m * 1.03),
                (low_m + high_m * 0.5, radius_m * 1.05),
                (low_m + high_m, radius_m * 1.03),
            ];
            part.turned(Vec3::ZERO, &band, 10, |_| paint, || 0.0);
            part.lit_as_the_ground();
            let bark = hex(0x6f_5b46);
            part.rod(
                Vec3::NEG_Y * 0.3,
                Vec3::Y * (low_m + high_m + 0.35),
                [radius_m * 1.05, radius_m * 0.95],
                9,
                bark,
            );
        }
    }
    drawing.add(&part, &frame);
}
