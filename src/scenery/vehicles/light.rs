//! A motorcycle and a cart.

use bevy::math::Vec3;

use super::bodywork::{Wheel, wheel};
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

pub(super) fn motorcycle(mesh: &mut Mesh, paint: Colour) {
    let spoked = |wide_m| Wheel {
        radius_m: 0.3,
        wide_m,
        rim: 0.82,
    };
    wheel(mesh, Vec3::new(0.0, 0.3, -0.68), spoked(0.1));
    wheel(mesh, Vec3::new(0.0, 0.3, 0.68), spoked(0.12));
    let dark = hex(0x2c_2a28);
    mesh.block(
        Vec3::new(-0.12, 0.3, -0.3),
        Vec3::new(0.12, 0.6, 0.35),
        dark,
    );
    mesh.egg(
        Vec3::new(0.0, 0.78, -0.2),
        Vec3::new(0.15, 0.13, 0.3),
        paint,
    );
    mesh.block(
        Vec3::new(-0.14, 0.74, 0.05),
        Vec3::new(0.14, 0.84, 0.85),
        hex(0x35_2f2a),
    );
    mesh.bar(
        Vec3::new(0.0, 0.3, -0.68),
        Vec3::new(0.0, 0.98, -0.45),
        0.07,
        hex(0x8c_8d8c),
    );
    mesh.bar(
        Vec3::new(-0.34, 1.04, -0.36),
        Vec3::new(0.34, 1.04, -0.36),
        0.04,
        dark,
    );
    mesh.egg(
        Vec3::new(0.0, 0.88, -0.58),
        Vec3::new(0.09, 0.09, 0.07),
        hex(0xe0_dcc8),
    );
    mesh.bar(
        Vec3::new(0.16, 0.32, 0.0),
        Vec3::new(0.2, 0.36, 0.95),
        0.07,
        hex(0x9a_9a96),
    );
    // The stand.
    mesh.bar(
        Vec3::new(-0.08, 0.3, 0.1),
        Vec3::new(-0.3, 0.0, 0.16),
        0.03,
        dark,
    );
}

pub(super) fn cart(mesh: &mut Mesh, wood: Colour) {
    let planks = |by: f32| Surface::Planks.painted(shade(wood, by));
    let deck_m = 0.62;
    mesh.block(
        Vec3::new(-0.62, deck_m, -0.6),
        Vec3::new(0.62, deck_m + 0.08, 1.25),
        planks(1.0),
    );
    for x in [-0.62, 0.56] {
        mesh.block(
            Vec3::new(x, deck_m, -0.6),
            Vec3::new(x + 0.06, 1.0, 1.25),
            planks(0.85),
        );
    }
    mesh.block(
        Vec3::new(-0.62, deck_m, 1.19),
        Vec3::new(0.62, 1.0, 1.25),
        planks(0.8),
    );
    // Sacks on it.
    for (x, z) in [(-0.25, 0.1), (0.28, 0.3), (-0.1, 0.8)] {
        mesh.egg(
            Vec3::new(x, 0.86, z),
            Vec3::new(0.26, 0.2, 0.32),
            hex(0xb9_a57c),
        );
    }
    for x in [-0.45, 0.45] {
        mesh.bar(
            Vec3::new(x, deck_m, -0.4),
            Vec3::new(x * 0.8, 0.5, -1.25),
            0.07,
            planks(0.75),
        );
    }
    mesh.bar(
        Vec3::new(-0.66, 0.42, 0.35),
        Vec3::new(0.66, 0.42, 0.35),
        0.07,
        hex(0x3a_3530),
    );
    for x in [-0.66, 0.66] {
        let tyred = Wheel {
            radius_m: 0.42,
            wide_m: 0.1,
            rim: 0.72,
        };
        wheel(mesh, Vec3::new(x, 0.42, 0.35), tyred);
    }
}
