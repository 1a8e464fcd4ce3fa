//! What lies or grows on the ground beside a harmless thing.

use bevy::math::Vec3;
use rand::RngExt;

use super::Scene;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, shade};

/// A wide heap of rubbish of many colours.
pub(super) fn rubbish_heap(scene: &mut Scene) {
    let hues = [
        0x2b_2b2e, 0xd8_d6cc, 0x3f_6f9a, 0xa3_7f4a, 0x7a_8f5a, 0xb0_4a3a,
    ];
    let mut part = Mesh::default();
    let rings = [(0.0, 1.2), (0.25, 0.9), (0.45, 0.45), (0.5, 0.1)];
    part.turned(Vec3::ZERO, &rings, 12, |_| hex(0x6a_5c4a), || 0.0);
    for number in 0..34 {
        let turn = number as f32 * 2.4;
        let out = (number as f32 / 34.0).sqrt() * 1.25;
        let (x, z) = (
            out * bevy::math::ops::cos(turn),
            out * bevy::math::ops::sin(turn),
        );
        let size: f32 = scene.looks.random_range(0.1..0.2);
        let up_m = 0.5 * (1.0 - out / 1.25);
        part.egg(
            Vec3::new(x, up_m + size * 0.3, z),
            Vec3::new(size * 1.2, size * 0.7, size),
            hex(hues[number % hues.len()]),
        );
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// Low waves of bare sand, paler than the ground.
pub(super) fn sand_drift(scene: &mut Scene) {
    let sand = hex(0xe0_cc98);
    for (x, z, long_m, high_m) in [
        (0.0, -0.9, 1.9, 0.3),
        (0.3, 0.0, 2.0, 0.42),
        (-0.2, 0.9, 1.7, 0.28),
    ] {
        let mut wave = Mesh::default();
        wave.egg(Vec3::ZERO, Vec3::new(long_m, high_m, 0.6), sand);
        scene.add(&wave, (x, z), 0.0);
    }
}

/// Cut hay raked into even rows.
pub(super) fn hay_rows(scene: &mut Scene) {
    let hay = hex(0xd0_b458);
    for row in 0..3 {
        let z = (row as f32 - 1.0) * 1.4;
        for number in 0..9 {
            let x = (number as f32 - 4.0) * 0.5;
            let tint = shade(hay, scene.looks.random_range(0.85..1.1));
            let mut heap = Mesh::default();
            heap.egg(Vec3::Y * 0.08, Vec3::new(0.36, 0.28, 0.32), tint);
            scene.add(&heap, (x, z), 0.0);
        }
    }
}

/// Rows of plants on sticks.
pub(super) fn crop_rows(scene: &mut Scene) {
    for row in 0..3 {
        let z = (row as f32 - 1.0) * 1.1;
        for number in 0..6 {
            let x = (number as f32 - 2.5) * 0.68;
            let mut plant = Mesh::default();
            plant.rod(
                Vec3::ZERO,
                Vec3::Y * 1.35,
                [0.025, 0.015],
                5,
                hex(0x8a_6a44),
            );
            for (up_m, out_m) in [(0.35, 0.2), (0.75, 0.17), (1.1, 0.12)] {
                let tint = shade(hex(0x4f_8a35), scene.looks.random_range(0.8..1.15));
                plant.egg(Vec3::Y * up_m, Vec3::new(out_m, 0.22, out_m), tint);
            }
            scene.add(&plant, (x, z), 0.0);
        }
    }
}
