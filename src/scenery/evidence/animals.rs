//! Animals that graze beside a harmless thing.

use bevy::math::{Affine3A, Quat, Vec3};
use rand::RngExt;

use super::Scene;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, shade};

/// Three goats.
pub(super) fn goats(scene: &mut Scene) {
    let coats = [hex(0xd8_d0c0), hex(0x6b_4a32), hex(0x33_2d28)];
    for (number, coat) in coats.into_iter().enumerate() {
        let x = (number as f32 - 1.0) * 1.25;
        let z = 0.5 * (number % 2) as f32;
        stands(scene, coat, 1.0, (x, z));
    }
}

/// Two cows.
pub(super) fn cattle(scene: &mut Scene) {
    for (x, z, coat) in [(-1.1, 0.5, hex(0x9a_5f3a)), (1.1, -0.4, hex(0xcf_c4b0))] {
        stands(scene, coat, 1.9, (x, z));
    }
}

/// An animal with its head down to the ground, looking some way across the way.
fn stands(scene: &mut Scene, coat: Colour, size: f32, at: (f32, f32)) {
    let turn = 1.2 + scene.looks.random_range(-0.4..0.4_f32);
    let grazer = grazing(coat);
    let mut part = Mesh::default();
    part.append_moved(
        &grazer,
        &Affine3A::from_scale_rotation_translation(
            Vec3::splat(size),
            Quat::from_rotation_y(turn),
            Vec3::ZERO,
        ),
    );
    scene.add(&part, at, 0.0);
}

/// A grazing animal of a goat's size, facing -z.
fn grazing(coat: Colour) -> Mesh {
    let mut mesh = Mesh::default();
    let dark = shade(coat, 0.7);
    mesh.egg(Vec3::new(0.0, 0.58, 0.05), Vec3::new(0.17, 0.2, 0.4), coat);
    mesh.rod(
        Vec3::new(0.0, 0.62, -0.28),
        Vec3::new(0.0, 0.3, -0.56),
        [0.11, 0.07],
        6,
        coat,
    );
    mesh.egg(
        Vec3::new(0.0, 0.2, -0.62),
        Vec3::new(0.07, 0.12, 0.08),
        coat,
    );
    for x in [-0.05, 0.05] {
        mesh.rod(
            Vec3::new(x, 0.3, -0.58),
            Vec3::new(x * 2.4, 0.42, -0.5),
            [0.022, 0.008],
            4,
            hex(0x4a_4238),
        );
    }
    for (x, z) in [(-0.1, -0.24), (0.1, -0.24), (-0.1, 0.32), (0.1, 0.32)] {
        mesh.rod(
            Vec3::new(x, 0.5, z),
            Vec3::new(x, 0.0, z),
            [0.05, 0.03],
            5,
            dark,
        );
    }
    mesh.rod(
        Vec3::new(0.0, 0.68, 0.42),
        Vec3::new(0.0, 0.5, 0.52),
        [0.03, 0.015],
        4,
        dark,
    );
    mesh
}
