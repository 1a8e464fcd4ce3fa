//! What lies or grows on the ground beside a harmless thing.

use bevy::math::ops;
use bevy::math::{Vec2, Vec3};
use rand::RngExt;

use super::Scene;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::form::below;
use crate::scenery::ground::colour_at;
use crate::scenery::noise::value;
use crate::scenery::packaging::{bottle, carton, tin};
use crate::scenery::surface::Surface;

/// A low heap in a mesh of its own: half width and depth, and height over the ground at shares of them.
fn heap(
    half: Vec2,
    (columns, rows): (usize, usize),
    up_m: impl Fn(f32, f32) -> f32,
    tint: impl Fn(f32, f32) -> crate::scenery::surface::Paint,
) -> Mesh {
    let mut mesh = Mesh::default();
    let share = |number: usize, of: usize| number as f32 / of as f32 * 2.0 - 1.0;
    let grid: Vec<Vec<Vec3>> = (0..=rows)
        .map(|row| {
            (0..=columns)
                .map(|column| {
                    let (x, z) = (share(column, columns), share(row, rows));
                    Vec3::new(x * half.x, up_m(x, z), z * half.y)
                })
                .collect()
        })
        .collect();
    mesh.cloth(&grid, |row, column| {
        tint(share(column, columns), share(row, rows))
    });
    mesh
}

/// A wide heap of rubbish: bags, tins, bottles, cartons and peel, on ash and soil.
pub(super) fn rubbish_heap(scene: &mut Scene) {
    let mound = heap(
        Vec2::new(1.35, 1.2),
        (16, 14),
        |x, z| {
            let out = (x * x + z * z).sqrt();
            0.5 * (1.0 - out).max(0.0) * (1.0 + 0.25 * value(x * 4.0, z * 4.0, 5)) - 0.02
        },
        |x, z| {
            let spots = value(x * 6.0, z * 6.0, 9);
            let own = mix(
                hex(0x6a_5c4a),
                hex(0x8a_847a),
                (0.5 + spots * 0.6).clamp(0.0, 1.0),
            );
            Surface::Litter.painted(own)
        },
    );
    scene.add(&mound, (0.0, 0.0), 0.0);
    let hues = [
        0x2b_2b2e, 0xd8_d6cc, 0x3f_6f9a, 0xa3_7f4a, 0x7a_8f5a, 0xb0_4a3a, 0xb8_bcbc,
    ];
    for number in 0..24 {
        let turn = number as f32 * 2.4;
        let out = (number as f32 / 24.0).sqrt();
        let (x, z) = (out * 1.2 * ops::cos(turn), out * 1.1 * ops::sin(turn));
        let colour = hex(hues[number % hues.len()]);
        let size: f32 = scene.looks.random_range(0.8..1.3);
        let mut thing = Mesh::default();
        match number % 5 {
            0 => {
                let half = Vec3::new(0.17, 0.13, 0.15) * size;
                thing.bag(Vec3::ZERO, half, 8.0, &mut scene.looks, |_| colour.into());
            }
            1 => tin(&mut thing, 0.05, 0.12 * size, colour),
            2 => bottle(&mut thing, 0.045, 0.28 * size, colour),
            3 => carton(
                &mut thing,
                Vec3::new(0.14, 0.07, 0.1) * size,
                hex(0xa8_834e),
                0.08,
            ),
            _ => {
                let rows = [-1.0, 0.0, 1.0_f32].map(|row| {
                    [-1.0, 0.0, 1.0_f32]
                        .map(|column| {
                            Vec3::new(column * 0.1, 0.05 * (1.0 + row * column), row * 0.14)
                        })
                        .to_vec()
                });
                thing.cloth(&rows, |_, _| colour.into());
            }
        }
        let lies = if number % 5 == 1 || number % 5 == 2 {
            1.4
        } else {
            0.15
        };
        let up_m = 0.5 * (1.0 - out).max(0.0) + if lies > 1.0 { 0.05 } else { 0.0 };
        let heading = scene.looks.random_range(0.0..std::f32::consts::TAU);
        let laid = thing.tilted(Vec3::Y * up_m, heading, lies, 0.0);
        scene.add(&laid, (x, z), 0.0);
    }
}

/// Low waves of bare sand, a little paler than the ground that they were blown from, with ripples across the wind.
pub(super) fn sand_drift(scene: &mut Scene) {
    let here = below(Vec3::from(scene.frame.translation));
    let sand = mix(hex(0xe0_cc98), colour_at(scene.terrain, here), 0.55);
    for (x, z, long_m, high_m) in [
        (0.0, -0.9, 1.9, 0.3),
        (0.3, 0.0, 2.0, 0.42),
        (-0.2, 0.9, 1.7, 0.28),
    ] {
        let wave = heap(
            Vec2::new(long_m, 0.75),
            (18, 10),
            |x, z| {
                let crest = z - 0.3 * x * x;
                // It rises slowly against the wind and falls steeply behind.
                let side = if crest < 0.3 {
                    (crest + 1.0) / 1.3
                } else {
                    (1.0 - crest) / 0.7
                };
                let ends = (1.0 - x * x).max(0.0);
                let ripple = 0.012 * ops::sin(crest * 26.0 + 2.0 * value(x * 3.0, z, 3));
                (high_m * side.max(0.0) * ends + ripple * ends).max(-0.02) - 0.015
            },
            |_, _| Surface::Sand.painted(sand),
        );
        scene.add(&wave, (x, z), 0.0);
    }
}

/// Cut hay raked into even rows.
pub(super) fn hay_rows(scene: &mut Scene) {
    let hay = hex(0xb2_a262);
    for row in 0..3 {
        let z = (row as f32 - 1.0) * 1.4;
        let seed = 11 + row as u32;
        let swath = heap(
            Vec2::new(2.3, 0.42),
            (20, 6),
            |x, z| {
                let ends = ((1.0 - x.abs()) * 6.0).clamp(0.0, 1.0);
                let lumps = 1.0 + 0.35 * value(x * 9.0, z * 2.0, seed);
                0.3 * (1.0 - z * z).max(0.0) * ends * lumps - 0.01
            },
            |x, z| {
                let tone = 1.0 + 0.2 * value(x * 14.0, z * 3.0, seed);
                Surface::Grass.painted(shade(hay, tone))
            },
        );
        scene.add(&swath, (0.0, z), 0.0);
        // Loose stalks at its edge.
        for _ in 0..22 {
            let x = scene.looks.random_range(-2.3..2.3);
            let edge = scene.looks.random_range(-0.5..0.5);
            let turn: f32 = scene.looks.random_range(0.0..std::f32::consts::TAU);
            let mut stalk = Mesh::default();
            let tip = Vec3::new(0.36 * ops::cos(turn), 0.09, 0.36 * ops::sin(turn));
            let up = Vec3::Y * (0.22 * (1.0 - (edge / 0.45_f32).abs()).max(0.05));
            stalk.blade(
                up,
                up + tip,
                0.016,
                Surface::Grass.painted(shade(hay, 0.95)),
            );
            scene.add(&stalk, (x, z + edge), 0.0);
        }
    }
}

/// Rows of beans that climb on sticks.
pub(super) fn crop_rows(scene: &mut Scene) {
    for row in 0..3 {
        let z = (row as f32 - 1.0) * 1.1;
        let ridge = heap(
            Vec2::new(2.0, 0.3),
            (12, 4),
            |x, z| 0.13 * (1.0 - z * z) * ((1.0 - x.abs()) * 8.0).clamp(0.0, 1.0) - 0.01,
            |_, _| Surface::Field.painted(hex(0x6a_5038)),
        );
        scene.add(&ridge, (0.0, z), 0.0);
        for number in 0..6 {
            let x = (number as f32 - 2.5) * 0.68;
            let mut plant = Mesh::default();
            let lean = scene.looks.random_range(-0.06..0.06_f32);
            let top = Vec3::new(lean, 1.4, 0.0);
            plant.rod(
                Vec3::ZERO,
                top,
                [0.018, 0.012],
                5,
                Surface::Bark.painted(hex(0x8a_6a44)),
            );
            for leaf in 0..20 {
                let up = 0.1 + 0.85 * leaf as f32 / 20.0;
                let turn = leaf as f32 * 2.4;
                let from = top * up;
                let reach = 0.24 * (1.15 - 0.6 * up) * scene.looks.random_range(0.7..1.1);
                let way = Vec3::new(ops::cos(turn), 0.15, ops::sin(turn));
                let tint = shade(hex(0x4f_8a35), scene.looks.random_range(0.75..1.2));
                plant.blade(
                    from,
                    from + way * reach,
                    reach * 0.55,
                    Surface::Leaves.painted(tint),
                );
            }
            scene.add(&plant, (x, z), 0.0);
        }
    }
}
