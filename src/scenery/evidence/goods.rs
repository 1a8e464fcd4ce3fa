//! Tools, goods and belongings set down beside a harmless thing.

use bevy::math::{Affine3A, Quat, Vec3, ops};
use rand::RngExt;

use super::Scene;
use crate::scenario::schema::{CivilianKind, Who as Is};
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, shade};
use crate::scenery::figure::{Pose, Who, figure};
use crate::scenery::markers::cone;

/// A wheelbarrow on its wheel and two legs.
pub(super) fn barrow(scene: &mut Scene) {
    let (pan, frame) = (hex(0x2f_7a4a), hex(0x4a_4c4e));
    let mut part = Mesh::default();
    part.rod(
        Vec3::new(-0.04, 0.2, -0.6),
        Vec3::new(0.04, 0.2, -0.6),
        [0.2; 2],
        10,
        hex(0x22_2120),
    );
    let rings = [(0.34, 0.26), (0.66, 0.42), (0.67, 0.36)];
    let mut bowl = Mesh::default();
    bowl.turned(Vec3::ZERO, &rings, 4, |_| pan, || 0.0);
    part.append_moved(
        &bowl,
        &Affine3A::from_scale_rotation_translation(
            Vec3::new(1.0, 1.0, 1.3),
            Quat::from_rotation_y(std::f32::consts::FRAC_PI_4),
            Vec3::ZERO,
        ),
    );
    for x in [-0.26, 0.26] {
        part.bar(
            Vec3::new(x * 0.3, 0.22, -0.6),
            Vec3::new(x, 0.56, 0.85),
            0.05,
            frame,
        );
        part.bar(
            Vec3::new(x, 0.42, 0.35),
            Vec3::new(x, 0.0, 0.4),
            0.05,
            frame,
        );
    }
    scene.add(&part, (0.0, 0.0), 1.2);
}

/// Two road cones, a heap of gravel with a shovel in it.
pub(super) fn tools(scene: &mut Scene) {
    let mut part = Mesh::default();
    cone(&mut part, Vec3::new(-0.9, 0.0, 0.3), 0.7);
    cone(&mut part, Vec3::new(0.9, 0.0, 0.3), 0.7);
    let mut uneven: Vec<f32> = (0..64)
        .map(|_| scene.looks.random_range(-0.12..0.12))
        .collect();
    let rings = [(0.0, 0.62), (0.2, 0.5), (0.42, 0.22), (0.5, 0.06)];
    part.turned(
        Vec3::new(0.0, 0.0, 0.3),
        &rings,
        12,
        |up| shade(hex(0xa4_a09a), 0.8 + 0.25 * up),
        || uneven.pop().unwrap_or(0.0),
    );
    part.rod(
        Vec3::new(0.05, 0.4, 0.25),
        Vec3::new(0.3, 1.25, 0.05),
        [0.022; 2],
        5,
        hex(0xc0_9a5c),
    );
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// A stack of blue pipes, across the look towards the sign.
pub(super) fn pipes(scene: &mut Scene) {
    let mut part = Mesh::default();
    for (z, y) in [
        (-0.26, 0.12),
        (0.0, 0.12),
        (0.26, 0.12),
        (-0.13, 0.34),
        (0.13, 0.34),
    ] {
        for (radius_m, long_m, hue) in [(0.12, 1.3, 0x3f_7ab5), (0.085, 1.305, 0x1f_2426)] {
            part.rod(
                Vec3::new(-long_m, y, z),
                Vec3::new(long_m, y, z),
                [radius_m; 2],
                8,
                hex(hue),
            );
        }
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// Full sacks, one upon the others.
pub(super) fn sacks(scene: &mut Scene) {
    let mut part = Mesh::default();
    let rings = [
        (0.0, 0.24),
        (0.2, 0.28),
        (0.5, 0.24),
        (0.6, 0.08),
        (0.68, 0.12),
    ];
    for (number, (x, z)) in [(-0.5, 0.0), (0.05, 0.25), (0.55, -0.05)]
        .into_iter()
        .enumerate()
    {
        let tint = shade(hex(0xd0_c29a), 0.85 + 0.1 * number as f32);
        part.turned(Vec3::new(x, 0.0, z), &rings, 9, |_| tint, || 0.0);
    }
    part.egg(
        Vec3::new(0.0, 0.16, -0.35),
        Vec3::new(0.42, 0.16, 0.25),
        hex(0xb9_a878),
    );
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// Yellow water cans in a line that leads away from the way: seen along it, they stand side by side.
pub(super) fn cans(scene: &mut Scene) {
    let yellow = hex(0xe0_b52c);
    for number in 0..6 {
        let z = (number as f32 - 2.5) * 0.4;
        let mut can = Mesh::default();
        can.block(
            Vec3::new(-0.15, 0.0, -0.1),
            Vec3::new(0.15, 0.4, 0.1),
            shade(yellow, 0.85 + 0.05 * number as f32),
        );
        can.bar(
            Vec3::new(-0.1, 0.47, 0.0),
            Vec3::new(0.1, 0.47, 0.0),
            0.04,
            yellow,
        );
        can.rod(
            Vec3::new(0.1, 0.38, 0.0),
            Vec3::new(0.1, 0.48, 0.0),
            [0.035; 2],
            6,
            hex(0x2a_2a2a),
        );
        scene.add(&can, (0.0, z), std::f32::consts::FRAC_PI_2);
    }
}

/// Clay pots and gourds.
pub(super) fn pots(scene: &mut Scene) {
    let mut part = Mesh::default();
    let rings = [
        (0.0, 0.6),
        (0.35, 1.0),
        (0.75, 0.7),
        (0.9, 0.35),
        (1.1, 0.42),
    ];
    for (x, z, size, hue) in [
        (-0.38, 0.1, 0.3, 0xa8_5a34),
        (0.3, 0.2, 0.34, 0xb8_6a3c),
        (0.0, -0.3, 0.22, 0xd0_a050),
    ] {
        let sized = rings.map(|(up, radius)| (up * size * 1.7, radius * size));
        part.turned(Vec3::new(x, 0.0, z), &sized, 10, |_| hex(hue), || 0.0);
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// Three stones round ash, a pot on them, firewood beside.
pub(super) fn fireplace(scene: &mut Scene) {
    let mut part = Mesh::default();
    part.egg(Vec3::Y * 0.01, Vec3::new(0.55, 0.04, 0.55), hex(0x3a_3634));
    for number in 0..3 {
        let turn = number as f32 * 2.09;
        let at = Vec3::new(0.3 * ops::cos(turn), 0.12, 0.3 * ops::sin(turn));
        part.egg(at, Vec3::new(0.16, 0.14, 0.14), hex(0x55_504c));
    }
    let rings = [
        (0.24, 0.16),
        (0.36, 0.24),
        (0.52, 0.22),
        (0.56, 0.26),
        (0.6, 0.05),
    ];
    part.turned(Vec3::ZERO, &rings, 10, |_| hex(0x8f_9294), || 0.0);
    for number in 0..4 {
        let z = -0.25 + 0.12 * number as f32;
        part.rod(
            Vec3::new(0.5, 0.06, z),
            Vec3::new(0.88, 0.08, z + 0.03),
            [0.05; 2],
            6,
            hex(0x8a_6238),
        );
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// A table, a chair, a mattress and boxes on the ground, and somebody who carries a box.
pub(super) fn furniture(scene: &mut Scene) {
    let (wood, dark) = (hex(0xa8_7a48), hex(0x7a_5432));
    let mut part = Mesh::default();
    part.block(Vec3::new(-1.3, 0.68, 0.1), Vec3::new(-0.3, 0.74, 0.8), wood);
    for (x, z) in [(-1.25, 0.15), (-0.35, 0.15), (-1.25, 0.75), (-0.35, 0.75)] {
        part.bar(Vec3::new(x, 0.0, z), Vec3::new(x, 0.7, z), 0.06, dark);
    }
    part.block(
        Vec3::new(0.0, 0.4, 0.3),
        Vec3::new(0.42, 0.46, 0.72),
        hex(0xb0_4a3a),
    );
    part.block(
        Vec3::new(0.0, 0.46, 0.68),
        Vec3::new(0.42, 0.95, 0.72),
        hex(0xb0_4a3a),
    );
    for (x, z) in [(0.03, 0.33), (0.39, 0.33), (0.03, 0.69), (0.39, 0.69)] {
        part.bar(Vec3::new(x, 0.0, z), Vec3::new(x, 0.42, z), 0.05, dark);
    }
    part.block(
        Vec3::new(-1.2, 0.74, 0.25),
        Vec3::new(-0.5, 0.92, 0.7),
        hex(0xd8_d0c4),
    );
    part.block(
        Vec3::new(-0.5, 0.0, -0.6),
        Vec3::new(0.0, 0.4, -0.2),
        hex(0xb5_8f5c),
    );
    part.block(
        Vec3::new(-0.45, 0.4, -0.55),
        Vec3::new(-0.05, 0.7, -0.22),
        hex(0xa0_7a4c),
    );
    scene.add(&part, (0.0, 0.0), 0.0);
    let mut carrier = figure(
        Who::Civilian(CivilianKind::Adult, Some(Is::Man), 8),
        Pose::Carrying,
    );
    carrier.block(
        Vec3::new(-0.25, 0.85, -0.62),
        Vec3::new(0.25, 1.2, -0.25),
        hex(0xb9_9158),
    );
    scene.add(&carrier, (0.9, -0.2), 0.6);
}

/// Washing on a line between two posts.
pub(super) fn laundry(scene: &mut Scene) {
    let mut part = Mesh::default();
    for x in [-1.5, 1.5] {
        part.rod(
            Vec3::new(x, 0.0, 0.0),
            Vec3::new(x, 1.9, 0.0),
            [0.05, 0.04],
            6,
            hex(0x75_5d43),
        );
    }
    part.rod(
        Vec3::new(-1.5, 1.8, 0.0),
        Vec3::new(1.5, 1.8, 0.0),
        [0.015; 2],
        4,
        hex(0xd8_d4c8),
    );
    let cloths = [
        (-1.35, 0.6, 0.85, 0xe8_e4dc),
        (-0.65, 0.5, 0.6, 0xc0_3f3a),
        (-0.05, 0.65, 0.95, 0x3f_6fa8),
        (0.7, 0.55, 0.65, 0xe0_b83c),
    ];
    for (x, wide_m, long_m, hue) in cloths {
        let low = |x: f32| Vec3::new(x, 1.8 - long_m, 0.05);
        let high = |x: f32| Vec3::new(x, 1.8, 0.0);
        part.sheet(
            [low(x), low(x + wide_m), high(x + wide_m), high(x)],
            hex(hue),
        );
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// A ridge tent, open towards the sign.
pub(super) fn tent(scene: &mut Scene) {
    let (cloth, inside) = (hex(0xd8_ccb0), hex(0x4a_4030));
    let (half_m, high_m, deep_m) = (1.2, 1.6, 1.3);
    let mut part = Mesh::default();
    let ridge = |z: f32| Vec3::new(0.0, high_m, z);
    let foot = |x: f32, z: f32| Vec3::new(x, 0.0, z);
    for x in [-half_m, half_m] {
        part.sheet(
            [
                foot(x, -deep_m),
                foot(x, deep_m),
                ridge(deep_m),
                ridge(-deep_m),
            ],
            cloth,
        );
    }
    let back = [foot(half_m, deep_m), ridge(deep_m), foot(-half_m, deep_m)];
    part.triangle(back, shade(cloth, 0.85));
    part.triangle([back[2], back[1], back[0]], inside);
    for z in [-deep_m, deep_m] {
        part.rod(
            foot(0.0, z),
            ridge(z) + Vec3::Y * 0.12,
            [0.04; 2],
            5,
            hex(0x75_5d43),
        );
        let out = z.signum() * 0.5;
        part.rod(
            ridge(z),
            Vec3::new(0.0, 0.0, z + out),
            [0.012; 2],
            4,
            hex(0x6a_6250),
        );
    }
    scene.add(&part, (0.0, 0.0), 0.6);
}
