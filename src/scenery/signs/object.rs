//! An object out of place: a bag, a rucksack, a carton, a can, a tied sack, a bundle.

use bevy::math::ops;
use bevy::math::{Affine3A, Vec3};

use super::Drawing;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, shade};
use crate::scenery::packaging::{carton, jerrycan};
use crate::scenery::shapes::{ring, square};
use crate::scenery::surface::Surface;

pub(super) fn object(drawing: &mut Drawing) {
    let size = drawing.body_m();
    let hues: &[u32] = match drawing.exemplar {
        0 => &[0x2e_4c6b, 0x35_3330, 0x4b_5a3c, 0x8a_2f28],
        1 => &[0xb9_955c, 0xd8_b030, 0x3a_6a9a],
        _ => &[0xd0_c4a0, 0x8a_3f6a, 0x6a_4a2e, 0x3a_6a5a],
    };
    let hue = drawing.one_of(hues);
    let colour = drawing.set_off(drawing.faded(hue));
    let mut part = Mesh::default();
    let one = drawing.chance() < 0.5;
    match (drawing.exemplar, one) {
        (0, true) => travelling_bag(drawing, &mut part, size, colour),
        (0, false) => rucksack(&mut part, size, colour),
        (1, true) => carton(
            &mut part,
            Vec3::new(size.x, size.y * 0.86, size.z) / 2.0,
            colour,
            0.22 * size.y,
        ),
        (1, false) => jerrycan(&mut part, size / 2.0, colour),
        (_, true) => tied_sack(drawing, &mut part, size, colour),
        (_, false) => bundle(drawing, &mut part, size, colour),
    }
    let turn = drawing.between(-0.35, 0.35);
    let frame = drawing.frame()
        * Affine3A::from_translation(Vec3::Y * drawing.above_m())
        * Affine3A::from_rotation_y(turn);
    drawing.add_plain(part, &frame);
    if drawing.above_m() < 0.05 {
        let frame = drawing.frame();
        drawing.foot(&frame, (0.0, 0.0), size.x.max(size.z) * 0.36);
    }
}

/// A travelling bag: a soft long body, piped at its ends, two grips and a zip.
fn travelling_bag(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, colour: Colour) {
    let half = Vec3::new(size.x / 2.0, size.y * 0.4, size.z * 0.36);
    let cloth = Surface::Cloth.painted(colour);
    let dark = shade(colour, 0.55);
    let sag = drawing.between(0.03, 0.1);
    let along = [
        -1.0, -1.0, -0.96, -0.9, -0.45, 0.0, 0.45, 0.9, 0.96, 1.0, 1.0_f32,
    ];
    let rings: Vec<Vec<Vec3>> = along
        .iter()
        .map(|&x| {
            let full = if x.abs() > 0.97 { 0.9 } else { 1.0 };
            let slack = 1.0 - sag * (1.0 - x * x);
            let fold = 0.02 * ops::sin(x * 11.0);
            ring(
                Vec3::new(x * half.x, half.y * slack, 0.0),
                Vec3::Z * half.z * full * (1.0 + fold),
                Vec3::Y * half.y * full * slack,
                16,
                |turn| square(turn, 3.2),
            )
        })
        .collect();
    part.skin(&rings, |ring, _| {
        if matches!(ring, 2 | 8) {
            dark.into()
        } else {
            cloth
        }
    });
    for x in [-0.5, 0.5] {
        // Straps round the body run up into the grips.
        for z in [-1.0, 1.0_f32] {
            let at = |y: f32, out: f32| Vec3::new(x * half.x, half.y * y, z * half.z * out);
            let flat = half.x * 0.05;
            part.limb(
                &[
                    (at(0.2, 1.03), flat),
                    (at(1.2, 1.04), flat),
                    (at(1.85, 0.75), flat),
                ],
                6,
                |_| dark.into(),
            );
        }
    }
    for z in [-0.5, 0.5_f32] {
        let at = |x: f32, y: f32| Vec3::new(x * half.x, half.y * y, z * half.z);
        let thick = half.y * 0.07;
        let grip: Vec<(Vec3, f32)> = [
            (-0.5, 1.8),
            (-0.4, 2.2),
            (-0.12, 2.42),
            (0.12, 2.42),
            (0.4, 2.2),
            (0.5, 1.8),
        ]
        .map(|(x, y)| (at(x, y), thick))
        .to_vec();
        part.limb(&grip, 7, |_| dark.into());
    }
    part.bar(
        Vec3::new(-half.x * 0.85, half.y * 2.0 * (1.0 - sag * 0.6), 0.0),
        Vec3::new(half.x * 0.85, half.y * 2.0 * (1.0 - sag * 0.6), 0.0),
        half.y * 0.05,
        shade(colour, 1.35),
    );
}

/// A rucksack: body, lid with buckles, a pocket before it, side pockets and straps.
fn rucksack(part: &mut Mesh, size: Vec3, colour: Colour) {
    let half = Vec3::new(size.x * 0.4, size.y / 2.0, size.z * 0.34);
    let cloth = Surface::Cloth.painted(colour);
    let (pale, dark) = (
        Surface::Cloth.painted(shade(colour, 1.12)),
        shade(colour, 0.5),
    );
    let up = |share: f32| Vec3::Y * half.y * 2.0 * share;
    part.cushion(
        up(0.4),
        Vec3::new(half.x, half.y * 0.82, half.z),
        0.06,
        |_| cloth,
    );
    // The lid hangs over the upper edge.
    part.cushion(
        up(0.86),
        Vec3::new(half.x * 1.05, half.y * 0.26, half.z * 1.1),
        0.03,
        |_| pale,
    );
    part.cushion(
        up(0.3) + Vec3::NEG_Z * half.z * 1.0,
        Vec3::new(half.x * 0.62, half.y * 0.42, half.z * 0.42),
        0.08,
        |_| pale,
    );
    for x in [-1.0, 1.0_f32] {
        part.cushion(
            up(0.32) + Vec3::X * x * half.x * 1.08,
            Vec3::new(half.x * 0.22, half.y * 0.46, half.z * 0.62),
            0.08,
            |_| pale,
        );
        let strap = |y: f32, z: f32| up(y) + Vec3::new(x * half.x * 0.45, 0.0, z * half.z);
        part.bar(strap(0.8, -1.13), strap(0.42, -1.12), half.x * 0.1, dark);
        part.bar(
            strap(0.66, -1.17),
            strap(0.6, -1.17),
            half.x * 0.2,
            shade(colour, 1.5),
        );
        let thick = half.x * 0.09;
        part.limb(
            &[
                (strap(0.9, 1.05), thick),
                (strap(0.7, 1.5), thick),
                (strap(0.3, 1.45), thick),
                (strap(0.08, 1.0), thick),
            ],
            6,
            |_| dark.into(),
        );
    }
    let loop_at = |x: f32, y: f32| up(y) + Vec3::new(x * half.x, 0.0, half.z * 0.6);
    part.limb(
        &[
            (loop_at(-0.2, 0.96), 0.012),
            (loop_at(0.0, 1.04), 0.012),
            (loop_at(0.2, 0.96), 0.012),
        ],
        6,
        |_| dark.into(),
    );
}

/// A full sack, tied with string, its folds drawn to the neck.
fn tied_sack(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, colour: Colour) {
    let half = Vec3::new(size.x * 0.46, size.y / 2.0, size.z * 0.46);
    let stripe = shade(colour, 0.72);
    part.bag(Vec3::ZERO, half, 9.0, &mut drawing.looks, |up| {
        let printed = (0.36..0.5).contains(&up);
        Surface::Cloth.painted(if printed { stripe } else { colour })
    });
    let neck = Vec3::Y * size.y * 0.86;
    let (radius_m, string) = (half.x.min(half.z) * 0.24, shade(colour, 0.5));
    for turn in [-1.0, 0.0, 1.0_f32] {
        let at = neck + Vec3::Y * turn * radius_m * 0.3;
        part.rod(
            at - Vec3::Y * radius_m * 0.14,
            at + Vec3::Y * radius_m * 0.14,
            [radius_m; 2],
            10,
            string,
        );
    }
    part.rod(
        neck + Vec3::NEG_Z * radius_m,
        neck + Vec3::new(radius_m, -radius_m * 2.4, -radius_m * 1.6),
        [radius_m * 0.12; 2],
        5,
        string,
    );
}

/// Cloth knotted crosswise over a load: four corners meet in a knot and stand up.
fn bundle(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, colour: Colour) {
    let half = Vec3::new(size.x * 0.5, size.y * 0.36, size.z * 0.48);
    let phase = drawing.between(0.0, std::f32::consts::TAU);
    let rings: Vec<Vec<Vec3>> = [
        (0.0, 0.78),
        (0.08, 0.95),
        (0.35, 1.0),
        (0.62, 0.93),
        (0.82, 0.72),
        (0.95, 0.42),
        (1.0, 0.12),
    ]
    .iter()
    .map(|&(up, out): &(f32, f32)| {
        let deep = 0.03 + 0.16 * up * up;
        ring(
            Vec3::Y * up * half.y * 2.0,
            Vec3::X * half.x,
            Vec3::Z * half.z,
            24,
            |turn| {
                // Four drawn edges run up to the knot, slack between them.
                let drawn = ops::cos(turn * 4.0 + phase);
                let crease = 0.04 * ops::cos(turn * 11.0 - phase) * up;
                out * (1.0 + deep * drawn + crease)
            },
        )
    })
    .collect();
    let cloth = |tone: f32| Surface::Cloth.painted(shade(colour, tone));
    part.skin(&rings, |_, side| {
        let turn = side as f32 / 24.0 * std::f32::consts::TAU;
        cloth(1.0 + 0.12 * ops::cos(turn * 4.0 + phase))
    });
    let top = Vec3::Y * half.y * 1.98;
    part.limb(
        &[
            (top - Vec3::X * half.x * 0.16, half.y * 0.08),
            (top - Vec3::X * half.x * 0.06, half.y * 0.17),
            (top + Vec3::X * half.x * 0.08, half.y * 0.17),
            (top + Vec3::X * half.x * 0.17, half.y * 0.08),
        ],
        10,
        |_| cloth(0.85),
    );
    for (number, x) in [-1.0, -0.35, 0.4, 1.0_f32].into_iter().enumerate() {
        let z = if number % 2 == 0 { 0.5 } else { -0.5 };
        let tip = top + Vec3::new(x * half.x * 0.42, half.y * 0.62, z * half.z * 0.4);
        let mid = top.lerp(tip, 0.55) + Vec3::Y * half.y * 0.12;
        let wide = Vec3::new(-z, 0.0, x).normalize_or(Vec3::X) * half.x * 0.14;
        let rows = [
            vec![top - wide * 0.3, top + wide * 0.3],
            vec![mid - wide, mid + wide],
            vec![tip - wide * 0.15, tip + wide * 0.15],
        ];
        part.cloth(&rows, |row, _| cloth(0.9 + 0.1 * row as f32));
    }
}
