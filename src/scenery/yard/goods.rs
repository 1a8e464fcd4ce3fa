//! Goods before a shop and what is swept together there: crates, sacks, baskets. Each is drawn at the origin, facing -z, away
//! from the wall it leans on.

use std::f32::consts::TAU;

use bevy::math::{Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::daily::one_of;
use crate::scenery::colour::{hex, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

/// Crates of bottles in a stack.
pub(super) fn crates(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let dye = one_of(looks, &[0xb0_3a2e, 0x2f_5f9a, 0xc9_a132, 0x3f_7a4f]);
    for (x, count) in [
        (-0.24_f32, looks.random_range(2..4)),
        (0.24, looks.random_range(1..3)),
    ] {
        for number in 0..count {
            let low = number as f32 * 0.3;
            let tint = shade(dye, looks.random_range(0.85..1.1));
            let (from, to) = (
                Vec3::new(x - 0.21, low, 0.1),
                Vec3::new(x + 0.21, low + 0.27, 0.46),
            );
            mesh.block(from, to, tint);
            for side in [-1.0_f32, 0.0, 1.0] {
                let at = x + side * 0.12;
                mesh.block(
                    Vec3::new(at - 0.045, low + 0.09, 0.094),
                    Vec3::new(at + 0.045, low + 0.2, 0.1),
                    shade(tint, 0.4),
                );
            }
        }
        let top = count as f32 * 0.3 - 0.03;
        for number in 0..6 {
            let at = Vec3::new(
                x + (number % 3) as f32 * 0.12 - 0.12,
                top,
                0.2 + (number / 3) as f32 * 0.14,
            );
            mesh.rod(at, at + Vec3::Y * 0.07, [0.022, 0.014], 5, hex(0x4a_3a22));
        }
    }
    mesh
}

/// Sacks of grain against the wall, one of them open.
pub(super) fn sacks(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    for (x, z, open) in [
        (-0.42_f32, 0.32_f32, false),
        (0.05, 0.3, true),
        (0.45, 0.36, false),
    ] {
        let jute = shade(
            one_of(looks, &[0xb8_a27a, 0xc9_bd9c, 0xa8_946c]),
            looks.random_range(0.9..1.1),
        );
        let at = Vec3::new(x, 0.0, z);
        let high_m = looks.random_range(0.55..0.72_f32);
        let rings = [
            (0.0, 0.19),
            (high_m * 0.25, 0.235),
            (high_m * 0.7, 0.22),
            (high_m * 0.94, 0.19),
            (high_m, if open { 0.2 } else { 0.07 }),
        ];
        let cloth = Surface::Cloth;
        mesh.turned(
            at,
            &rings,
            9,
            |up| cloth.painted(shade(jute, 0.85 + 0.2 * up)),
            || 0.0,
        );
        if open {
            let grain = [
                (high_m - 0.01, 0.18),
                (high_m + 0.05, 0.08),
                (high_m + 0.06, 0.02),
            ];
            mesh.turned(at, &grain, 9, |_| hex(0xd2_b878), || 0.0);
        } else {
            let ears = at + Vec3::Y * (high_m - 0.01);
            mesh.rod(
                ears - Vec3::X * 0.1,
                ears + Vec3::new(0.1, 0.03, 0.0),
                [0.03; 2],
                5,
                cloth.painted(jute),
            );
        }
    }
    mesh
}

/// Baskets of fruit and roots on a mat.
pub(super) fn baskets(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    mesh.block(
        Vec3::new(-0.75, -0.05, -0.2),
        Vec3::new(0.75, 0.012, 0.55),
        Surface::Thatch.painted(hex(0xb4_9c62)),
    );
    for number in 0..3 {
        let at = Vec3::new(
            number as f32 * 0.46 - 0.46,
            0.0,
            0.14 + 0.08 * (number % 2) as f32,
        );
        let rings = [(0.0, 0.14), (0.14, 0.2), (0.2, 0.21), (0.205, 0.18)];
        mesh.turned(
            at,
            &rings,
            10,
            |up| Surface::Thatch.painted(shade(hex(0x9a_7c48), 0.8 + 0.3 * up)),
            || 0.0,
        );
        let fruit = one_of(
            looks,
            &[0xc9_7a2c, 0xb0_3f34, 0x8f_9a3c, 0xd0_b24a, 0x8a_5a3a],
        );
        for (x, y, z) in [
            (-0.09, 0.22, -0.04),
            (0.08, 0.22, -0.06),
            (0.0, 0.22, 0.09),
            (0.0, 0.29, 0.0),
        ] {
            mesh.egg(at + Vec3::new(x, y, z), Vec3::splat(0.075), fruit);
        }
    }
    mesh
}

/// Leaves, paper and peel swept together along the wall.
pub(super) fn sweepings(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let heap = [(-0.02, 0.55), (0.06, 0.4), (0.11, 0.2), (0.12, 0.05)];
    mesh.turned(
        Vec3::ZERO,
        &heap,
        11,
        |up| Surface::Litter.painted(shade(hex(0x6e_5f48), 0.85 + 0.2 * up)),
        || 0.12,
    );
    for _ in 0..26 {
        let turn = looks.random_range(0.0..TAU);
        let out_m = looks.random_range(0.05..0.58_f32);
        let up_m = 0.13 - 0.2 * out_m;
        let at = Vec3::new(
            ops::cos(turn) * out_m,
            up_m.max(0.012),
            ops::sin(turn) * out_m,
        );
        let hue = one_of(
            looks,
            &[0xb8_b2a2, 0x8a_7040, 0x7a_5a34, 0x9a_9486, 0x86_7a4a],
        );
        let roll = looks.random_range(0.0..TAU);
        let along =
            Vec3::new(ops::cos(roll), 0.12, ops::sin(roll)) * looks.random_range(0.03..0.06_f32);
        let side = Vec3::new(-along.z, 0.01, along.x) * 0.7;
        mesh.sheet(
            [
                at - along - side,
                at + along - side,
                at + along + side,
                at - along + side,
            ],
            hue,
        );
    }
    mesh
}
