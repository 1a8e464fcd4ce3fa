//! What people use every day and leave standing about: washing, a cooking place, firewood, a bicycle, a table with stools, a
//! shade to sit under. Each is drawn at the origin, facing -z, away from the wall it leans on.

use std::f32::consts::TAU;

use bevy::math::{Affine3A, Quat, Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

/// A random colour of several.
pub(super) fn one_of(looks: &mut Pcg64Mcg, screen: &[u32]) -> Colour {
    hex(screen[looks.random_range(0..screen.len())])
}

/// Clothes of a family on a line between two forked poles, moved a little by the wind.
pub(super) fn washing(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let wood = Surface::Bark.painted(hex(0x7a_6650));
    for x in [-1.4_f32, 1.4] {
        let lean = 0.06 * x.signum();
        let (foot, top) = (Vec3::new(x + lean, -0.2, 0.0), Vec3::new(x, 1.7, 0.0));
        mesh.rod(foot, top, [0.04, 0.03], 5, wood);
        mesh.rod(
            top,
            top + Vec3::new(0.1 * x.signum(), 0.12, 0.0),
            [0.025, 0.012],
            4,
            wood,
        );
    }
    let line = |x: f32| Vec3::new(x, 1.66 - 0.14 * (1.0 - (x / 1.4) * (x / 1.4)), 0.0);
    for step in 0..6 {
        let [from, to] = [step, step + 1].map(|step| line(-1.4 + 2.8 * step as f32 / 6.0));
        mesh.rod(from, to, [0.008; 2], 3, hex(0xc9_c2b0));
    }
    let mut x = -1.15;
    while x < 0.9 {
        let wide_m = looks.random_range(0.34..0.62_f32);
        let long_m = looks.random_range(0.5..1.0_f32);
        let dye = one_of(
            looks,
            &[
                0xd8_d2c2, 0x3f_6a94, 0xb3_4a3c, 0xd0_a63c, 0x5d_8a5a, 0x7a_4c82, 0xe2_dccb,
            ],
        );
        let sway = looks.random_range(-0.12..0.12_f32);
        let rows: Vec<Vec<Vec3>> = (0..4)
            .map(|row| {
                let down = row as f32 / 3.0;
                (0..5)
                    .map(|column| {
                        let across = column as f32 / 4.0;
                        let fold = 0.03 * ops::sin(across * 9.0 + wide_m * 20.0) * down;
                        let top = line(x + wide_m * across);
                        top + Vec3::new(0.0, -long_m * down, fold + sway * down * down)
                    })
                    .collect()
            })
            .collect();
        let cloth = Surface::Cloth.painted(dye);
        mesh.cloth(&rows, |_, _| cloth);
        x += wide_m + looks.random_range(0.06..0.2);
    }
    mesh
}

/// Three stones with a sooty pot over ashes, a stool and a few sticks of wood.
pub(super) fn hearth(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let ash = [(-0.02, 0.42), (0.015, 0.34), (0.03, 0.12)];
    mesh.turned(Vec3::ZERO, &ash, 9, |_| hex(0x6e_6963), || 0.1);
    for number in 0..3 {
        let turn = number as f32 / 3.0 * TAU + 0.4;
        let at = Vec3::new(ops::cos(turn) * 0.22, 0.08, ops::sin(turn) * 0.22);
        mesh.stone(at, Vec3::new(0.1, 0.11, 0.09), looks, true, |_| {
            Surface::Rock.painted(hex(0x6a_625a))
        });
    }
    let pot = [
        (0.16, 0.12),
        (0.2, 0.19),
        (0.32, 0.21),
        (0.42, 0.17),
        (0.45, 0.18),
        (0.455, 0.14),
    ];
    mesh.turned(
        Vec3::ZERO,
        &pot,
        10,
        |_| Surface::Metal.painted(hex(0x2c_2a29)),
        || 0.0,
    );
    for number in 0..4 {
        let turn = number as f32 * 1.7 + looks.random_range(0.0..0.6);
        let out = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        let (from, to) = (out * 0.16 + Vec3::Y * 0.05, out * 0.6 + Vec3::Y * 0.03);
        mesh.rod(
            from,
            to,
            [0.018, 0.026],
            5,
            Surface::Bark.painted(hex(0x5c_4a38)),
        );
    }
    let seat = Vec3::new(0.5, 0.26, -0.4);
    mesh.rod(
        seat,
        seat + Vec3::Y * 0.04,
        [0.16; 2],
        8,
        Surface::Planks.painted(hex(0x8f_7350)),
    );
    for number in 0..3 {
        let turn = number as f32 / 3.0 * TAU;
        let out = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn)) * 0.12;
        let foot = seat + out * 1.3 - Vec3::Y * 0.28;
        mesh.rod(foot, seat + out, [0.02; 2], 4, hex(0x6a_5238));
    }
    mesh
}

/// Split wood in a stack along the wall.
pub(super) fn firewood(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    for layer in 0..5 {
        for number in 0..(7 - layer) {
            let x =
                (number as f32 - (6 - layer) as f32 / 2.0) * 0.17 + looks.random_range(-0.02..0.02);
            let radius_m = looks.random_range(0.055..0.085_f32);
            let up_m = 0.07 + layer as f32 * 0.135;
            let deep_m = looks.random_range(0.0..0.1_f32);
            let bark = shade(hex(0x6f_5a44), looks.random_range(0.8..1.15));
            let (from, to) = (Vec3::new(x, up_m, 0.08), Vec3::new(x, up_m, 0.62 + deep_m));
            mesh.rod(to, from, [radius_m; 2], 5, Surface::Bark.painted(bark));
            // The split end.
            let end = Vec3::new(x, up_m, 0.075);
            mesh.rod(
                end,
                end - Vec3::Z * 0.006,
                [radius_m * 0.85; 2],
                5,
                hex(0xb8_9a6c),
            );
        }
    }
    mesh.moved(&Affine3A::from_translation(Vec3::Z * 0.08))
}

/// A bicycle that leans on the wall.
pub(super) fn bicycle(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let frame =
        Surface::Metal.painted(one_of(looks, &[0x2a_3a4a, 0x7a_2c28, 0x2f_5a3c, 0x20_2022]));
    let (rubber, spoke) = (hex(0x26_2422), hex(0x9a_9894));
    let (back, front) = (Vec3::new(-0.52, 0.34, 0.0), Vec3::new(0.52, 0.34, 0.0));
    for hub in [back, front] {
        let on = |number: usize, radius_m: f32| {
            let turn = number as f32 / 12.0 * TAU;
            hub + Vec3::new(ops::cos(turn), ops::sin(turn), 0.0) * radius_m
        };
        for number in 0..12 {
            mesh.rod(
                on(number, 0.32),
                on(number + 1, 0.32),
                [0.022; 2],
                3,
                rubber,
            );
            if number % 2 == 0 {
                mesh.rod(hub, on(number, 0.3), [0.004; 2], 3, spoke);
            }
        }
        mesh.rod(
            hub - Vec3::Z * 0.05,
            hub + Vec3::Z * 0.05,
            [0.025; 2],
            6,
            spoke,
        );
    }
    let crank = Vec3::new(-0.06, 0.3, 0.0);
    let (seat, head) = (Vec3::new(-0.2, 0.78, 0.0), Vec3::new(0.34, 0.8, 0.0));
    let low_head = head - Vec3::Y * 0.12;
    for (from, to) in [
        (crank, seat),
        (seat - Vec3::Y * 0.08, low_head + Vec3::Y * 0.1),
        (crank, low_head),
        (back, crank),
        (back, seat - Vec3::Y * 0.06),
        (front, head),
    ] {
        mesh.rod(from, to, [0.017; 2], 5, frame);
    }
    mesh.rod(head, head + Vec3::Y * 0.16, [0.014; 2], 5, spoke);
    let bar = head + Vec3::Y * 0.16;
    mesh.rod(
        bar - Vec3::Z * 0.26,
        bar + Vec3::Z * 0.26,
        [0.014; 2],
        5,
        spoke,
    );
    mesh.block(
        seat + Vec3::new(-0.13, 0.0, -0.08),
        seat + Vec3::new(0.13, 0.06, 0.08),
        hex(0x38_2c22),
    );
    // A carrier over the back wheel, as everybody here has.
    mesh.block(
        Vec3::new(-0.78, 0.7, -0.09),
        Vec3::new(-0.3, 0.72, 0.09),
        hex(0x55_5350),
    );
    mesh.rod(
        back,
        Vec3::new(-0.7, 0.7, 0.0),
        [0.01; 2],
        4,
        hex(0x55_5350),
    );
    let lean = Quat::from_rotation_x(0.2);
    mesh.moved(&Affine3A::from_rotation_translation(
        lean,
        Vec3::new(0.0, 0.0, 0.5),
    ))
}

/// A table with two stools, a kettle and cups.
pub(super) fn table(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let wood = Surface::Planks.painted(one_of(looks, &[0x8f_7350, 0x7a_6148, 0x5a_7a86]));
    mesh.block(
        Vec3::new(-0.5, 0.68, -0.32),
        Vec3::new(0.5, 0.72, 0.32),
        wood,
    );
    let leg = |mesh: &mut Mesh, x: f32, z: f32, high_m: f32| {
        let foot = Vec3::new(x, -0.1, z);
        mesh.bar(foot, Vec3::new(x, high_m, z), 0.05, hex(0x5a_4630));
    };
    for (x, z) in [(-0.44, -0.26), (0.44, -0.26), (-0.44, 0.26), (0.44, 0.26)] {
        leg(&mut mesh, x, z, 0.69);
    }
    for x in [-0.78_f32, 0.8] {
        mesh.block(
            Vec3::new(x - 0.16, 0.4, -0.16),
            Vec3::new(x + 0.16, 0.44, 0.16),
            wood,
        );
        for (dx, dz) in [(-0.13, -0.13), (0.13, -0.13), (-0.13, 0.13), (0.13, 0.13)] {
            leg(&mut mesh, x + dx, dz, 0.41);
        }
    }
    let kettle = [(0.72, 0.08), (0.78, 0.1), (0.86, 0.07), (0.88, 0.02)];
    mesh.turned(
        Vec3::new(0.1, 0.0, 0.05),
        &kettle,
        8,
        |_| hex(0x5a_7a9a),
        || 0.0,
    );
    for x in [-0.2_f32, -0.32] {
        let cup = Vec3::new(x, 0.72, 0.06);
        mesh.rod(cup, cup + Vec3::Y * 0.08, [0.03, 0.035], 6, hex(0xd8_d4c8));
    }
    mesh
}

/// Four poles with a roof of straw, to sit under.
pub(super) fn shade_roof(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let wood = Surface::Bark.painted(hex(0x74_604a));
    let high_m = looks.random_range(2.05..2.25_f32);
    for (x, z) in [(-1.1, -0.9), (1.1, -0.9), (-1.1, 0.9), (1.1, 0.9)] {
        let foot = Vec3::new(x, -0.3, z);
        mesh.rod(
            foot,
            Vec3::new(x * 0.97, high_m, z * 0.97),
            [0.06, 0.05],
            6,
            wood,
        );
    }
    for z in [-0.88_f32, 0.88] {
        let (from, to) = (Vec3::new(-1.3, high_m, z), Vec3::new(1.3, high_m, z));
        mesh.rod(from, to, [0.05; 2], 5, wood);
    }
    let straw = shade(hex(0xa6_9058), looks.random_range(0.9..1.1));
    for (low, tint) in [
        (high_m + 0.05, 0.7),
        (high_m + 0.1, 1.0),
        (high_m + 0.16, 1.06),
    ] {
        let (x, z) = (1.42 - (low - high_m) * 0.8, 1.18 - (low - high_m) * 0.8);
        mesh.block(
            Vec3::new(-x, low, -z),
            Vec3::new(x, low + 0.06, z),
            Surface::Thatch.painted(shade(straw, tint)),
        );
    }
    let seat = Surface::Planks.painted(hex(0x8f_7350));
    mesh.block(Vec3::new(-0.8, 0.38, 0.3), Vec3::new(0.8, 0.43, 0.62), seat);
    for x in [-0.7_f32, 0.7] {
        mesh.block(
            Vec3::new(x - 0.04, -0.1, 0.34),
            Vec3::new(x + 0.04, 0.38, 0.58),
            hex(0x6a_5238),
        );
    }
    mesh
}
