//! Harmless causes of look-alikes: small things beside those whose scenario does not say what shows that they are
//! harmless. An attentive look sees them; from afar they show nothing. They depend on the cause, never on the appearance,
//! so that a sign looks the same for a device and for a look-alike.

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::beside::Beside;
use super::colour::{hex, shade};
use super::form::frame;
use super::markers::cone;
use super::mesh::Mesh;
use super::noise::looks_of;
use super::packaging::{bottle, tin};
use super::surface::Surface;
use crate::scenario::Exercise;
use crate::scenario::exercise::PlacedLookAlike;
use crate::scenario::schema::HarmlessCause;
use crate::sim::terrain::Terrain;

/// Radius of the things of a cause, metres.
const ROOM_M: f32 = 0.8;

/// The things of a look-alike's cause, in place; empty without room for them.
pub(super) fn mesh(
    exercise: &Exercise,
    placed: &PlacedLookAlike,
    terrain: &Terrain,
    beside: &mut Beside<'_>,
) -> Mesh {
    let looks = &mut looks_of(&exercise.scenario, &placed.look_alike.id);
    let Some(at) = beside.place(ROOM_M) else {
        return Mesh::default();
    };
    let mut things = Mesh::default();
    match placed.look_alike.cause {
        HarmlessCause::Roadworks => roadworks(&mut things),
        HarmlessCause::Farming => farming(&mut things),
        HarmlessCause::Rubbish => rubbish(&mut things, looks),
        HarmlessCause::ChildrensPlay => play(&mut things),
        HarmlessCause::Shrine => shrine(&mut things),
        HarmlessCause::Building => building_work(&mut things),
        HarmlessCause::Trade => trade(&mut things, looks),
        HarmlessCause::Animals => animals(&mut things, looks),
        HarmlessCause::Weather => weather(&mut things, looks),
        HarmlessCause::Custom => custom(&mut things),
    }
    let turn_deg = looks.random_range(0.0..360.0);
    things.moved(&frame(terrain.place(at), turn_deg))
}

/// A tool that lies on the ground: a handle with a blade.
fn tool(mesh: &mut Mesh, at: Vec3, turn: f32, blade: Vec3) {
    let mut part = Mesh::default();
    part.rod(
        Vec3::new(-0.6, 0.04, 0.0),
        Vec3::new(0.5, 0.05, 0.0),
        [0.02; 2],
        8,
        Surface::Planks.painted(hex(0xa5_8251)),
    );
    part.block(
        Vec3::new(0.5, 0.02, -blade.z / 2.0),
        Vec3::new(0.5 + blade.x, 0.02 + blade.y, blade.z / 2.0),
        Surface::Metal.painted(hex(0x6d_7072)),
    );
    mesh.append_moved(
        &part,
        &Affine3A::from_rotation_translation(Quat::from_rotation_y(turn), at),
    );
}

fn roadworks(mesh: &mut Mesh) {
    cone(mesh, Vec3::new(-0.4, 0.0, 0.2), 0.5);
    cone(mesh, Vec3::new(0.5, 0.0, -0.2), 0.5);
    tool(
        mesh,
        Vec3::new(0.0, 0.0, 0.5),
        0.4,
        Vec3::new(0.3, 0.03, 0.24),
    );
    mesh.block(
        Vec3::new(-0.2, 0.0, -0.6),
        Vec3::new(0.25, 0.1, -0.3),
        hex(0x8f_9092),
    );
}

fn farming(mesh: &mut Mesh) {
    tool(
        mesh,
        Vec3::new(0.0, 0.0, 0.3),
        0.2,
        Vec3::new(0.05, 0.14, 0.2),
    );
    let rings = [(0.0, 0.2), (0.22, 0.28), (0.25, 0.26)];
    mesh.turned(
        Vec3::new(-0.35, 0.0, -0.2),
        &rings,
        9,
        |_| hex(0xb9_9558),
        || 0.0,
    );
    for (x, z) in [(-0.42, -0.25), (-0.3, -0.12), (-0.28, -0.28)] {
        mesh.egg(Vec3::new(x, 0.28, z), Vec3::splat(0.07), hex(0xc9_7a2e));
    }
    for number in 0..3 {
        let z = -0.5 + 0.16 * number as f32;
        mesh.rod(
            Vec3::new(0.1, 0.06, z),
            Vec3::new(0.7, 0.06, z + 0.05),
            [0.05, 0.03],
            5,
            hex(0x8a_9450),
        );
    }
}

fn rubbish(mesh: &mut Mesh, looks: &mut Pcg64Mcg) {
    for number in 0..9 {
        let colour = super::buildings::one_of(
            looks,
            &[0x2b_2b2e, 0xd8_d6cc, 0x3f_6f9a, 0xa3_7f4a, 0x7a_8f5a],
        );
        let (x, z) = (
            looks.random_range(-0.6..0.6),
            looks.random_range(-0.6..0.6_f32),
        );
        let mut thing = Mesh::default();
        let lies = match number % 3 {
            0 => {
                let half = Vec3::new(0.16, 0.12, 0.14);
                thing.bag(Vec3::ZERO, half, 8.0, looks, |_| colour.into());
                0.1
            }
            1 => {
                tin(&mut thing, 0.045, 0.11, colour);
                1.45
            }
            _ => {
                bottle(&mut thing, 0.04, 0.26, colour);
                1.5
            }
        };
        let up_m = if lies > 1.0 { 0.042 } else { 0.0 };
        let turn = looks.random_range(0.0..std::f32::consts::TAU);
        mesh.append(&thing.tilted(Vec3::new(x, up_m, z), turn, lies, 0.0));
    }
}

fn play(mesh: &mut Mesh) {
    mesh.egg(
        Vec3::new(-0.2, 0.11, 0.1),
        Vec3::splat(0.11),
        hex(0xd8_4f2f),
    );
    // A toy car made of a tin.
    mesh.block(
        Vec3::new(0.2, 0.05, -0.1),
        Vec3::new(0.5, 0.15, 0.06),
        hex(0x3a_7fb5),
    );
    mesh.block(
        Vec3::new(0.27, 0.15, -0.08),
        Vec3::new(0.42, 0.22, 0.04),
        hex(0xe0_c23c),
    );
    for (x, z) in [(0.25, -0.11), (0.45, -0.11), (0.25, 0.07), (0.45, 0.07)] {
        mesh.egg(
            Vec3::new(x, 0.045, z),
            Vec3::new(0.045, 0.045, 0.02),
            hex(0x22_2120),
        );
    }
    // Squares scratched for hopping.
    for number in 0..3 {
        let x = -0.6 + 0.36 * number as f32;
        for z in [-0.6, -0.3] {
            mesh.block(
                Vec3::new(x, 0.0, z),
                Vec3::new(x + 0.34, 0.015, z + 0.03),
                hex(0xe6_e0d0),
            );
        }
        mesh.block(
            Vec3::new(x, 0.0, -0.6),
            Vec3::new(x + 0.03, 0.015, -0.27),
            hex(0xe6_e0d0),
        );
    }
}

fn shrine(mesh: &mut Mesh) {
    for step in 0..3 {
        let half = 0.32 - 0.09 * step as f32;
        let y = 0.14 * step as f32;
        mesh.block(
            Vec3::new(-half, y, -half),
            Vec3::new(half, y + 0.14, half),
            hex(0xd8_d2c4),
        );
    }
    for (x, z, hue) in [
        (-0.45, 0.1, 0xd8_3f5a),
        (0.42, 0.2, 0xe8_b63a),
        (0.05, -0.5, 0xf0_ece0),
    ] {
        mesh.rod(
            Vec3::new(x, 0.0, z),
            Vec3::new(x, 0.14, z),
            [0.05, 0.07],
            7,
            hex(0x9a_5a3a),
        );
        for turn in 0..9 {
            let angle = turn as f32 * 0.7;
            let stem = Vec3::new(x, 0.13, z);
            let reach = 0.05 + 0.012 * (turn % 3) as f32;
            let head = stem + Vec3::new(reach * ops::cos(angle), 0.08, reach * ops::sin(angle));
            mesh.blade(stem, head, 0.012, Surface::Leaves.painted(hex(0x4f_7a38)));
            for petal in 0..4 {
                let way = angle + petal as f32 * 1.57;
                let tip = head + Vec3::new(ops::cos(way), 0.3, ops::sin(way)) * 0.03;
                mesh.blade(head, tip, 0.026, hex(hue));
            }
        }
    }
    mesh.rod(
        Vec3::new(0.0, 0.42, 0.0),
        Vec3::new(0.0, 0.56, 0.0),
        [0.03; 2],
        6,
        hex(0xf0_ece0),
    );
}

fn building_work(mesh: &mut Mesh) {
    for layer in 0..3 {
        for number in 0..3 - layer / 2 {
            let x = -0.5 + 0.27 * number as f32 + 0.1 * (layer % 2) as f32;
            let y = 0.11 * layer as f32;
            mesh.block(
                Vec3::new(x, y, -0.2),
                Vec3::new(x + 0.24, y + 0.1, 0.0),
                hex(0xa8_5a3e),
            );
        }
    }
    let rings = [(0.0, 0.13), (0.26, 0.17), (0.27, 0.15)];
    mesh.turned(
        Vec3::new(0.45, 0.0, 0.1),
        &rings,
        9,
        |_| hex(0x4a_4c4e),
        || 0.0,
    );
    mesh.block(
        Vec3::new(-0.7, 0.0, 0.35),
        Vec3::new(0.7, 0.04, 0.55),
        hex(0xb9_9a66),
    );
    tool(
        mesh,
        Vec3::new(0.1, 0.0, 0.7),
        0.1,
        Vec3::new(0.2, 0.02, 0.12),
    );
}

fn trade(mesh: &mut Mesh, looks: &mut Pcg64Mcg) {
    for (x, z, size) in [(-0.35, 0.1, 0.26), (0.1, 0.25, 0.24)] {
        // Open sacks, rolled down, with grain heaped in them.
        let cloth = Surface::Cloth.painted(hex(0xc4_b48c));
        let rings = [
            (0.0, size * 0.9),
            (size * 0.5, size),
            (size * 1.0, size * 0.92),
            (size * 1.12, size * 1.0),
            (size * 1.2, size * 0.94),
            (size * 1.12, size * 0.84),
        ];
        let mut uneven: Vec<f32> = (0..100).map(|_| looks.random_range(-0.04..0.04)).collect();
        mesh.turned(
            Vec3::new(x, 0.0, z),
            &rings,
            14,
            |_| cloth,
            || uneven.pop().unwrap_or(0.0),
        );
        let grain = [
            (size * 1.05, size * 0.86),
            (size * 1.2, size * 0.6),
            (size * 1.34, size * 0.16),
        ];
        let millet = Surface::Gravel.painted(hex(0xd8_b060));
        mesh.turned(Vec3::new(x, 0.0, z), &grain, 14, |_| millet, || 0.0);
    }
    let crate_at = Vec3::new(0.3, 0.0, -0.4);
    for slat in 0..3 {
        let low = crate_at + Vec3::Y * (0.09 * slat as f32);
        let board = Surface::Planks.painted(shade(hex(0x9a_7a4c), 0.9 + 0.08 * slat as f32));
        for z in [0.0, 0.32] {
            let at = low + Vec3::Z * z;
            mesh.block(at, at + Vec3::new(0.5, 0.065, 0.02), board);
        }
        for x in [0.0, 0.48] {
            let at = low + Vec3::X * x;
            mesh.block(at, at + Vec3::new(0.02, 0.065, 0.34), board);
        }
    }
    mesh.block(
        crate_at + Vec3::new(0.02, 0.0, 0.02),
        crate_at + Vec3::new(0.48, 0.2, 0.32),
        hex(0x5a_4028),
    );
    for number in 0..12 {
        let (column, row) = (number % 4, number / 4);
        let at = crate_at
            + Vec3::new(
                0.08 + 0.115 * column as f32,
                0.215 + looks.random_range(0.0..0.03_f32),
                0.07 + 0.1 * row as f32,
            );
        let ripe = shade(hex(0xd0_5f2c), looks.random_range(0.8..1.15));
        let fruit = [
            (-1.0, 0.3),
            (-0.6, 0.8),
            (0.0, 1.0),
            (0.6, 0.8),
            (1.0, 0.25),
        ]
        .map(|(up, out): (f32, f32)| (at + Vec3::Y * 0.05 * up, 0.052 * out));
        mesh.limb(&fruit, 10, |_| ripe.into());
    }
    // A low stool to sit on.
    mesh.block(
        Vec3::new(-0.6, 0.24, -0.5),
        Vec3::new(-0.25, 0.29, -0.2),
        hex(0x7a_5a3a),
    );
    for (x, z) in [
        (-0.57, -0.47),
        (-0.28, -0.47),
        (-0.57, -0.23),
        (-0.28, -0.23),
    ] {
        mesh.bar(
            Vec3::new(x, 0.0, z),
            Vec3::new(x, 0.24, z),
            0.04,
            hex(0x6a_4c30),
        );
    }
}

fn animals(mesh: &mut Mesh, looks: &mut Pcg64Mcg) {
    // Dung, a tether and hoof prints.
    for _ in 0..7 {
        let (x, z) = (
            looks.random_range(-0.6..0.6),
            looks.random_range(-0.6..0.6_f32),
        );
        for drop in 0..5 {
            let turn = drop as f32 * 2.4;
            let out = 0.02 * drop as f32;
            let at = Vec3::new(x + out * ops::cos(turn), 0.014, z + out * ops::sin(turn));
            let dung = Surface::Earth.painted(hex(0x4a_3b26));
            mesh.stone(at, Vec3::new(0.024, 0.018, 0.022), looks, true, |_| dung);
        }
    }
    mesh.rod(
        Vec3::new(0.3, -0.1, 0.2),
        Vec3::new(0.27, 0.4, 0.2),
        [0.03, 0.025],
        5,
        hex(0x8a_6a44),
    );
    mesh.rod(
        Vec3::new(0.28, 0.3, 0.2),
        Vec3::new(-0.4, 0.03, -0.3),
        [0.014; 2],
        4,
        hex(0xc0_a878),
    );
    for number in 0..8 {
        let x = -0.7 + 0.2 * number as f32;
        let z = 0.5 + 0.08 * (number % 2) as f32;
        // Two halves of a cloven hoof.
        for side in [-0.016, 0.016] {
            mesh.egg(
                Vec3::new(x, 0.003, z + side),
                Vec3::new(0.035, 0.008, 0.013),
                Surface::Earth.painted(hex(0x55_4532)),
            );
        }
    }
}

fn weather(mesh: &mut Mesh, looks: &mut Pcg64Mcg) {
    // Twigs and leaves that water has carried together, in a bow.
    for number in 0..14 {
        let share = number as f32 / 13.0 * 2.0 - 1.0;
        let at = Vec3::new(share * 0.8, 0.03, 0.3 * share * share);
        let turn: f32 = looks.random_range(-0.5..0.5);
        let along =
            Vec3::new(ops::cos(turn), 0.05, ops::sin(turn)) * looks.random_range(0.12..0.3_f32);
        mesh.rod(
            at - along,
            at + along,
            [0.016, 0.01],
            4,
            shade(hex(0x6f_5a40), 0.8 + 0.1 * share),
        );
    }
    for _ in 0..16 {
        let x = looks.random_range(-0.8..0.8_f32);
        let z = looks.random_range(-0.3..0.5_f32);
        let turn: f32 = looks.random_range(0.0..std::f32::consts::TAU);
        let foot = Vec3::new(x, 0.015, z);
        let tip = foot + Vec3::new(ops::cos(turn), 0.15, ops::sin(turn)) * 0.14;
        mesh.blade(foot, tip, 0.07, Surface::Leaves.painted(hex(0x8f_7a45)));
    }
}

fn custom(mesh: &mut Mesh) {
    // A mat, two pairs of shoes, a kettle.
    mesh.block(
        Vec3::new(-0.6, 0.0, -0.4),
        Vec3::new(0.6, 0.02, 0.3),
        hex(0x9a_4a38),
    );
    mesh.block(
        Vec3::new(-0.52, 0.02, -0.32),
        Vec3::new(0.52, 0.025, 0.22),
        hex(0xc9_a35c),
    );
    for (x, z) in [(-0.4, 0.5), (-0.28, 0.5), (0.1, 0.52), (0.22, 0.5)] {
        mesh.block(
            Vec3::new(x, 0.0, z),
            Vec3::new(x + 0.09, 0.06, z + 0.24),
            hex(0x3f_342a),
        );
    }
    let rings = [(0.0, 0.1), (0.08, 0.12), (0.16, 0.07), (0.19, 0.03)];
    mesh.turned(
        Vec3::new(0.62, 0.0, -0.5),
        &rings,
        8,
        |_| hex(0x9a_9c9e),
        || 0.0,
    );
    mesh.rod(
        Vec3::new(0.72, 0.08, -0.5),
        Vec3::new(0.84, 0.16, -0.5),
        [0.03, 0.015],
        5,
        hex(0x9a_9c9e),
    );
}
