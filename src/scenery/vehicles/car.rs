//! A saloon of the kind that takes seven to market.

use bevy::math::Vec3;

use super::bodywork::{
    Cabin, Section, Side, Wheel, bumper, handle, hull, mirrors, seam, section, wheels,
};
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::mesh::Mesh;

/// Half its width at the doors, metres.
pub(super) const HALF_M: f32 = 0.87;

/// Its hull, front to rear.
pub(super) const SECTIONS: [Section; 13] = [
    section(-2.17, 0.62, 0.4, 0.6),
    section(-2.15, 0.72, 0.36, 0.66),
    section(-2.05, 0.8, 0.3, 0.71),
    section(-1.75, 0.85, 0.25, 0.76),
    section(-1.2, HALF_M, 0.24, 0.82),
    section(-0.9, HALF_M, 0.23, 0.87),
    section(-0.3, HALF_M, 0.23, 0.9),
    section(0.6, HALF_M, 0.23, 0.91),
    section(1.5, HALF_M, 0.24, 0.91),
    section(1.95, 0.84, 0.28, 0.9),
    section(2.1, 0.8, 0.32, 0.87),
    section(2.16, 0.74, 0.36, 0.8),
    section(2.18, 0.64, 0.4, 0.72),
];

/// Its cabin.
pub(super) const CABIN: Cabin = Cabin {
    half_m: (0.8, 0.62),
    foot_z: (-0.98, 1.72),
    roof_z: (-0.3, 1.1),
    up_m: (0.88, 1.43),
};

/// Its wheels.
pub(super) const WHEEL: Wheel = Wheel {
    radius_m: 0.31,
    wide_m: 0.19,
    rim: 0.64,
};

/// Where its axles are, metres.
pub(super) const AXLES_Z: [f32; 2] = [-1.36, 1.32];

pub(super) fn car(mesh: &mut Mesh, paint: Colour) {
    hull(mesh, &SECTIONS, paint);
    CABIN.shell(mesh, paint);
    CABIN.pane(
        mesh,
        Side::Front,
        [(0.06, 0.06), (0.94, 0.06), (0.92, 0.88), (0.08, 0.88)],
        false,
    );
    CABIN.pane(
        mesh,
        Side::Rear,
        [(0.08, 0.1), (0.92, 0.1), (0.88, 0.86), (0.12, 0.86)],
        false,
    );
    CABIN.side_panes(mesh, (0.09, 0.47), (0.06, 0.0));
    CABIN.side_panes(mesh, (0.52, 0.86), (0.0, 0.04));
    for (z, top_m) in [(-0.86, 0.86), (0.32, 0.88), (1.16, 0.88)] {
        seam(mesh, HALF_M, (z, 0.3, top_m));
    }
    for z in [0.14, 1.02] {
        handle(mesh, HALF_M, z, 0.77);
    }
    wheels(mesh, HALF_M, &AXLES_Z, WHEEL, 0.24);
    front(mesh);
    rear(mesh);
    mirrors(mesh, 0.8, -0.72, 0.98, shade(paint, 0.9));
}

/// Grille, lamps, plate and bumper of its front.
fn front(mesh: &mut Mesh) {
    let dark = hex(0x20_2021);
    mesh.block(
        Vec3::new(-0.44, 0.5, -2.185),
        Vec3::new(0.44, 0.64, -2.1),
        dark,
    );
    for line in 0..3 {
        let up_m = 0.53 + 0.04 * line as f32;
        mesh.block(
            Vec3::new(-0.42, up_m, -2.19),
            Vec3::new(0.42, up_m + 0.012, -2.18),
            hex(0x8a_8c8c),
        );
    }
    for side in [-1.0, 1.0_f32] {
        let at = Vec3::new(side * 0.6, 0.58, -2.1);
        mesh.smooth_egg(at, Vec3::new(0.14, 0.085, 0.09), hex(0xd9_d9cf));
        mesh.smooth_egg(
            at + Vec3::new(side * 0.16, 0.0, 0.05),
            Vec3::new(0.06, 0.07, 0.07),
            hex(0xc0_7a2a),
        );
    }
    bumper(mesh, 0.82, -2.2, (0.41, 0.075), hex(0x36_3738));
    mesh.block(
        Vec3::new(-0.24, 0.37, -2.235),
        Vec3::new(0.24, 0.47, -2.22),
        hex(0xd8_d4c0),
    );
}

/// Lamps, plate, bumper and exhaust of its rear.
fn rear(mesh: &mut Mesh) {
    for side in [-1.0, 1.0_f32] {
        let (a, b) = (side * 0.42, side * 0.72);
        mesh.block(
            Vec3::new(a.min(b), 0.62, 2.12),
            Vec3::new(a.max(b), 0.76, 2.19),
            hex(0x8e_1f1a),
        );
        let (a, b) = (side * 0.36, side * 0.42);
        mesh.block(
            Vec3::new(a.min(b), 0.62, 2.12),
            Vec3::new(a.max(b), 0.76, 2.19),
            hex(0xc9_c6ba),
        );
    }
    bumper(mesh, 0.82, 2.2, (0.43, 0.075), hex(0x36_3738));
    mesh.block(
        Vec3::new(-0.24, 0.56, 2.17),
        Vec3::new(0.24, 0.67, 2.2),
        hex(0xd8_d4c0),
    );
    mesh.rod(
        Vec3::new(0.45, 0.27, 1.9),
        Vec3::new(0.45, 0.27, 2.2),
        [0.03; 2],
        8,
        hex(0x4a_4744),
    );
}
