//! People beside a harmless thing: they work there, wait there, play there.

use bevy::math::{Vec3, ops};

use super::Scene;
use crate::scenario::schema::{CivilianKind, Who as Is};
use crate::scenery::Mesh;
use crate::scenery::colour::Colour;
use crate::scenery::colour::hex;
use crate::scenery::figure::{Pose, Who, figure};

/// Height of a seat, metres.
const SEAT_M: f32 = 0.43;

fn adult(is: Is, clothes: u8, pose: Pose) -> Mesh {
    figure(Who::Civilian(CivilianKind::Adult, Some(is), clothes), pose)
}

fn child(is: Is, clothes: u8, pose: Pose) -> Mesh {
    figure(Who::Civilian(CivilianKind::Child, Some(is), clothes), pose)
}

/// A low stool, for somebody so much smaller than an adult.
fn stool(small: f32) -> Mesh {
    let seat_m = SEAT_M * small;
    let mut stool = Mesh::default();
    stool.block(
        Vec3::new(-0.2, seat_m - 0.06, -0.12),
        Vec3::new(0.2, seat_m, 0.26),
        hex(0x8a_6a44),
    );
    for (x, z) in [(-0.16, -0.08), (0.16, -0.08), (-0.16, 0.22), (0.16, 0.22)] {
        stool.bar(
            Vec3::new(x, 0.0, z),
            Vec3::new(x, seat_m - 0.04, z),
            0.04,
            hex(0x6a_4c30),
        );
    }
    stool
}

/// Somebody bent over a shovel.
pub(super) fn at_work(scene: &mut Scene) {
    let mut part = adult(Is::Man, 3, Pose::Working);
    part.rod(
        Vec3::new(0.12, 0.95, -0.35),
        Vec3::new(0.05, 0.06, -0.68),
        [0.022; 2],
        5,
        hex(0xb9_9158),
    );
    part.block(
        Vec3::new(-0.07, 0.0, -0.7),
        Vec3::new(0.17, 0.22, -0.66),
        hex(0x6d_7072),
    );
    scene.add(&part, (0.0, 0.1), 0.0);
}

/// A woman who sits on a stool.
pub(super) fn owner(scene: &mut Scene) {
    let mut part = stool(0.95);
    part.append(&adult(Is::Woman, 2, Pose::Sitting));
    scene.add(&part, (0.0, 0.0), 0.5);
}

/// Two children, a ball and squares for hopping.
pub(super) fn children_at_play(scene: &mut Scene) {
    scene.add(&child(Is::Boy, 4, Pose::Running(0.2)), (-0.7, 0.1), -1.3);
    scene.add(&child(Is::Girl, 7, Pose::Squatting), (0.7, 0.2), 1.3);
    let mut ball = Mesh::default();
    ball.egg(Vec3::Y * 0.15, Vec3::splat(0.15), hex(0xd8_4f2f));
    scene.add(&ball, (0.0, -0.1), 0.0);
    let mut squares = Mesh::default();
    for number in 0..4 {
        let x = -0.8 + 0.4 * number as f32;
        for (low, high) in [
            (Vec3::new(x, 0.0, 0.5), Vec3::new(x + 0.4, 0.02, 0.54)),
            (Vec3::new(x, 0.0, 0.86), Vec3::new(x + 0.4, 0.02, 0.9)),
            (Vec3::new(x, 0.0, 0.5), Vec3::new(x + 0.04, 0.02, 0.9)),
        ] {
            squares.block(low, high, hex(0xe6_e0d0));
        }
    }
    scene.add(&squares, (0.0, 0.0), 0.0);
}

/// A child who sits with a fishing rod, a bucket beside.
pub(super) fn angler(scene: &mut Scene) {
    let mut part = stool(0.7);
    part.append(&child(Is::Boy, 5, Pose::Sitting));
    part.rod(
        Vec3::new(0.2, 0.5, -0.3),
        Vec3::new(0.35, 1.7, -0.85),
        [0.02, 0.008],
        5,
        hex(0xb9_a060),
    );
    let rings = [(0.0, 0.12), (0.28, 0.16), (0.29, 0.13)];
    part.turned(
        Vec3::new(-0.5, 0.0, 0.1),
        &rings,
        9,
        |_| hex(0x3f_7fb5),
        || 0.0,
    );
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// Three people who kneel on mats in a row, their shoes in a row behind them.
pub(super) fn prayer(scene: &mut Scene) {
    let mats: [Colour; 3] = [hex(0x9a_3f38), hex(0x3f_6a58), hex(0x4a_5a8c)];
    for (number, mat) in mats.into_iter().enumerate() {
        let x = (number as f32 - 1.0) * 1.0;
        let mut part = adult(Is::Man, number as u8 * 2, Pose::OnHeels);
        part.block(
            Vec3::new(-0.35, 0.0, -0.6),
            Vec3::new(0.35, 0.025, 0.75),
            mat,
        );
        for side in [-0.12, 0.04] {
            part.block(
                Vec3::new(side, 0.0, 0.95),
                Vec3::new(side + 0.1, 0.09, 1.22),
                hex(0x3f_342a),
            );
        }
        scene.add(&part, (x, 0.0), 0.0);
    }
}

/// Guests round a laid table, a string of flags above them.
pub(super) fn feast(scene: &mut Scene) {
    let mut table = Mesh::default();
    table.block(
        Vec3::new(-0.9, 0.5, -0.4),
        Vec3::new(0.9, 0.78, 0.4),
        hex(0xf0_ece0),
    );
    for (x, z) in [(-0.8, -0.3), (0.8, -0.3), (-0.8, 0.3), (0.8, 0.3)] {
        table.bar(
            Vec3::new(x, 0.0, z),
            Vec3::new(x, 0.5, z),
            0.07,
            hex(0x7a_5a3a),
        );
    }
    for (x, hue) in [(-0.6, 0xd0_5f2c), (-0.1, 0xc9_a23c), (0.45, 0xb0_3f4a)] {
        table.egg(
            Vec3::new(x, 0.86, 0.0),
            Vec3::new(0.17, 0.1, 0.17),
            hex(hue),
        );
    }
    scene.add(&table, (0.0, 0.0), 0.0);
    let guests = [
        (Is::Woman, 1, Pose::Talking, -0.8, 0.85),
        (Is::Man, 6, Pose::Standing, 0.0, 0.95),
        (Is::Woman, 9, Pose::Standing, 0.8, 0.85),
        (Is::Man, 2, Pose::Talking, 1.35, 0.0),
    ];
    for (is, clothes, pose, x, z) in guests {
        let towards = ops::atan2(x, z);
        scene.add(&adult(is, clothes, pose), (x, z), towards);
    }
    let flags = [0xd8_3f3a, 0xf0_c23c, 0x3f_8ab5, 0x5a_9a4a];
    let mut string = Mesh::default();
    let at = |share: f32| {
        let out = share * 2.0 - 1.0;
        Vec3::new(out * 1.7, 1.95 + 0.45 * out * out, 0.5)
    };
    for number in 0..8 {
        let (a, b) = (at(number as f32 / 8.0), at((number as f32 + 1.0) / 8.0));
        string.rod(a, b, [0.012; 2], 4, hex(0x3a_3430));
        let (down, hue) = ((a + b) / 2.0 - Vec3::Y * 0.32, flags[number % flags.len()]);
        string.triangle([a, down, b], hex(hue));
        string.triangle([b, down, a], hex(hue));
    }
    for x in [-1.7, 1.7] {
        string.rod(
            Vec3::new(x, 0.0, 0.5),
            Vec3::new(x, 2.45, 0.5),
            [0.04, 0.03],
            6,
            hex(0x7a_5c3c),
        );
    }
    scene.add(&string, (0.0, 0.0), 0.0);
}
