//! Hens.

use bevy::math::{Vec3, ops};
use rand_pcg::Pcg64Mcg;

use super::Stance;
use super::breed::across;
use crate::scenery::buildings::one_of;
use crate::scenery::colour::{hex, shade};
use crate::scenery::loft::Ring;
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

pub(super) fn hen(stance: Stance, looks: &mut Pcg64Mcg) -> Mesh {
    let feathers = one_of(looks, &[0xd8_d0c0, 0x8a_4a2c, 0x4a_3426, 0xb5_7a40]);
    let pecks = stance == Stance::Grazing;
    let mut mesh = Mesh::default();
    let tilt: f32 = if pecks { -0.35 } else { 0.15 };
    // From tail to breast.
    let line = Vec3::new(0.0, ops::sin(tilt), -ops::cos(tilt));
    let rings: Vec<Ring> = [
        (-0.17, 0.018, 0.05),
        (-0.1, 0.05, 0.055),
        (0.0, 0.078, 0.08),
        (0.08, 0.07, 0.075),
        (0.13, 0.035, 0.04),
    ]
    .into_iter()
    .map(|(along_m, wide_m, deep_m)| Ring {
        at: Vec3::Y * 0.2 + line * along_m,
        turn: across(line),
        half: [wide_m, deep_m, deep_m],
    })
    .collect();
    mesh.loft(&rings, 8, Surface::Plain, |ring, _| {
        (1.0, shade(feathers, if ring < 2 { 0.75 } else { 1.0 }))
    });
    let tail = Vec3::Y * 0.2 - line * 0.14;
    let fan = tail + Vec3::new(0.0, 0.13, 0.09);
    for side in [-1.0_f32, 1.0] {
        let wing = Vec3::new(0.079 * side, 0.21, 0.0);
        mesh.egg(wing, Vec3::new(0.014, 0.05, 0.09), shade(feathers, 0.82));
        let edge = [
            tail + Vec3::new(0.0, -0.03, 0.0),
            fan + Vec3::new(0.012 * side, 0.0, 0.03),
            fan + Vec3::new(0.0, 0.03, -0.06),
        ];
        mesh.triangle(
            if side > 0.0 {
                edge
            } else {
                [edge[0], edge[2], edge[1]]
            },
            shade(feathers, 0.6),
        );
        let hip = Vec3::new(0.035 * side, 0.14, 0.0);
        let foot = Vec3::new(0.035 * side, 0.005, -0.01);
        mesh.rod(hip, foot, [0.011, 0.007], 4, hex(0xc0_9a3c));
        mesh.rod(
            foot + Vec3::Z * 0.015,
            foot - Vec3::Z * 0.04,
            [0.007, 0.004],
            4,
            hex(0xc0_9a3c),
        );
    }
    let neck = Vec3::Y * 0.22 + line * 0.09;
    let head = if pecks {
        Vec3::new(0.0, 0.06, -0.2)
    } else {
        Vec3::new(0.0, 0.34, -0.15)
    };
    mesh.rod(neck, head, [0.045, 0.02], 7, shade(feathers, 1.1));
    mesh.egg(head, Vec3::new(0.022, 0.026, 0.028), feathers);
    let beak = if pecks {
        Vec3::new(0.0, -0.045, -0.03)
    } else {
        Vec3::new(0.0, -0.008, -0.055)
    };
    mesh.rod(head, head + beak, [0.013, 0.002], 4, hex(0xd0_a040));
    mesh.egg(
        head + Vec3::Y * 0.03,
        Vec3::new(0.006, 0.02, 0.024),
        hex(0xb8_2f28),
    );
    mesh.egg(
        head + Vec3::new(0.0, -0.03, -0.02),
        Vec3::new(0.006, 0.014, 0.01),
        hex(0xb8_2f28),
    );
    mesh
}
