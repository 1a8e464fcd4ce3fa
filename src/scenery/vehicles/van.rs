//! A minibus, and the peacekeepers' vehicle.

use bevy::math::Vec3;

use super::bodywork::{
    Cabin, Section, Side, Wheel, bumper, handle, hull, mirrors, seam, section, wheels,
};
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::mesh::Mesh;

pub(super) fn minibus(mesh: &mut Mesh, paint: Colour) {
    const HALF_M: f32 = 0.97;
    const SECTIONS: [Section; 9] = [
        section(-2.57, 0.78, 0.42, 0.92),
        section(-2.54, 0.88, 0.36, 1.0),
        section(-2.4, 0.94, 0.3, 1.06),
        section(-1.9, HALF_M, 0.28, 1.1),
        section(0.0, HALF_M, 0.28, 1.1),
        section(2.2, HALF_M, 0.3, 1.1),
        section(2.5, 0.94, 0.34, 1.1),
        section(2.56, 0.9, 0.38, 1.08),
        section(2.58, 0.82, 0.42, 1.02),
    ];
    let cabin = Cabin {
        half_m: (0.93, 0.8),
        foot_z: (-2.28, 2.54),
        roof_z: (-1.62, 2.42),
        up_m: (1.06, 1.95),
    };
    hull(mesh, &SECTIONS, paint);
    cabin.shell(mesh, paint);
    cabin.pane(
        mesh,
        Side::Front,
        [(0.05, 0.05), (0.95, 0.05), (0.92, 0.8), (0.08, 0.8)],
        false,
    );
    cabin.pane(
        mesh,
        Side::Rear,
        [(0.12, 0.1), (0.88, 0.1), (0.86, 0.74), (0.14, 0.74)],
        false,
    );
    for (from, to, lean) in [
        (0.07, 0.24, 0.06),
        (0.27, 0.46, 0.0),
        (0.49, 0.68, 0.0),
        (0.71, 0.92, 0.0),
    ] {
        cabin.side_panes(mesh, (from, to), (lean, 0.0));
    }
    for z in [-1.3, -0.35, 0.75] {
        seam(mesh, HALF_M, (z, 0.36, 1.04));
    }
    for z in [-0.5, 0.6] {
        handle(mesh, HALF_M, z, 0.92);
    }
    let made = Wheel {
        radius_m: 0.33,
        wide_m: 0.21,
        rim: 0.62,
    };
    wheels(mesh, HALF_M, &[-1.7, 1.55], made, 0.3);
    for side in [-1.0, 1.0_f32] {
        let lamp = Vec3::new(side * 0.7, 0.74, -2.53);
        mesh.smooth_egg(lamp, Vec3::new(0.13, 0.1, 0.05), hex(0xd9_d9cf));
        let (a, b) = (side * 0.7, side * 0.84);
        mesh.block(
            Vec3::new(a.min(b), 0.62, 2.5),
            Vec3::new(a.max(b), 0.98, 2.6),
            hex(0x8e_1f1a),
        );
    }
    mesh.block(
        Vec3::new(-0.5, 0.66, -2.59),
        Vec3::new(0.5, 0.8, -2.5),
        hex(0x1e_1e1f),
    );
    bumper(mesh, 0.92, -2.6, (0.46, 0.09), hex(0x3a_3a3b));
    bumper(mesh, 0.92, 2.6, (0.46, 0.09), hex(0x3a_3a3b));
    mesh.block(
        Vec3::new(-0.25, 0.42, -2.66),
        Vec3::new(0.25, 0.52, -2.64),
        hex(0xd8_d4c0),
    );
    mesh.block(
        Vec3::new(-0.25, 0.6, 2.57),
        Vec3::new(0.25, 0.7, 2.6),
        hex(0xd8_d4c0),
    );
    mirrors(mesh, 0.93, -1.95, 1.25, hex(0x2c_2c2d));
    // The rack on its roof.
    for z in [-1.2, -0.2, 0.8, 1.8] {
        mesh.bar(
            Vec3::new(-0.72, 2.03, z),
            Vec3::new(0.72, 2.03, z),
            0.04,
            hex(0x33_3434),
        );
    }
    for side in [-0.72, 0.72] {
        mesh.bar(
            Vec3::new(side, 2.03, -1.3),
            Vec3::new(side, 2.03, 1.9),
            0.04,
            hex(0x33_3434),
        );
    }
}

/// A long four-wheel drive in the mission's white.
pub(super) fn patrol_vehicle(mesh: &mut Mesh, paint: Colour) {
    const HALF_M: f32 = 0.98;
    const SECTIONS: [Section; 10] = [
        section(-2.42, 0.8, 0.62, 1.02),
        section(-2.4, 0.88, 0.56, 1.1),
        section(-2.2, 0.93, 0.5, 1.14),
        section(-1.25, HALF_M, 0.48, 1.17),
        section(-1.1, HALF_M, 0.46, 1.19),
        section(0.5, HALF_M, 0.46, 1.2),
        section(2.1, HALF_M, 0.5, 1.2),
        section(2.35, 0.95, 0.54, 1.2),
        section(2.4, 0.92, 0.58, 1.18),
        section(2.42, 0.84, 0.62, 1.12),
    ];
    let cabin = Cabin {
        half_m: (0.93, 0.8),
        foot_z: (-1.22, 2.38),
        roof_z: (-0.72, 2.28),
        up_m: (1.16, 2.02),
    };
    hull(mesh, &SECTIONS, paint);
    cabin.shell(mesh, paint);
    cabin.pane(
        mesh,
        Side::Front,
        [(0.06, 0.06), (0.94, 0.06), (0.92, 0.82), (0.08, 0.82)],
        false,
    );
    cabin.pane(
        mesh,
        Side::Rear,
        [(0.1, 0.1), (0.9, 0.1), (0.88, 0.8), (0.12, 0.8)],
        false,
    );
    for (from, to, lean) in [(0.08, 0.35, 0.08), (0.39, 0.64, 0.0), (0.68, 0.95, 0.0)] {
        cabin.side_panes(mesh, (from, to), (lean, 0.0));
    }
    for z in [-1.05, 0.1, 1.1] {
        seam(mesh, HALF_M, (z, 0.54, 1.12));
    }
    for z in [-0.1, 0.95] {
        handle(mesh, HALF_M, z, 1.0);
    }
    let made = Wheel {
        radius_m: 0.4,
        wide_m: 0.26,
        rim: 0.56,
    };
    wheels(mesh, HALF_M, &[-1.55, 1.45], made, 0.5);
    mesh.block(
        Vec3::new(-0.5, 0.74, -2.46),
        Vec3::new(0.5, 0.98, -2.38),
        hex(0x1e_1e1f),
    );
    for side in [-1.0, 1.0_f32] {
        mesh.smooth_egg(
            Vec3::new(side * 0.68, 0.86, -2.4),
            Vec3::new(0.13, 0.12, 0.05),
            hex(0xd9_d9cf),
        );
        let (a, b) = (side * 0.78, side * 0.9);
        mesh.block(
            Vec3::new(a.min(b), 0.78, 2.36),
            Vec3::new(a.max(b), 1.1, 2.44),
            hex(0x8e_1f1a),
        );
    }
    bumper(mesh, 0.92, -2.5, (0.6, 0.09), hex(0x34_3535));
    bumper(mesh, 0.92, 2.5, (0.6, 0.09), hex(0x34_3535));
    mirrors(mesh, 0.93, -0.85, 1.34, shade(paint, 0.3));
    // The spare wheel on the rear door, and an intake up the pillar.
    let spare = Vec3::new(0.2, 1.05, 2.5);
    mesh.rod(
        spare - Vec3::Z * 0.09,
        spare + Vec3::Z * 0.05,
        [0.36; 2],
        16,
        hex(0x2a_2929),
    );
    mesh.rod(
        Vec3::new(0.97, 1.1, -1.0),
        Vec3::new(0.88, 2.05, -0.66),
        [0.04; 2],
        8,
        hex(0x2a_2a2a),
    );
    marks(mesh, (HALF_M + 0.002, 2.28), (1.2, 2.1));
}

/// The black letters on the white paint, and the aerial.
fn marks(mesh: &mut Mesh, (half_m, long_m): (f32, f32), (belt_m, high_m): (f32, f32)) {
    let black = hex(0x15_1515);
    let (low, high, bar) = (belt_m - 0.46, belt_m - 0.08, 0.075);
    for side in [1.0, -1.0] {
        let x = side * half_m;
        let (a, b) = (x.min(x + side * 0.012), x.max(x + side * 0.012));
        let mut stroke = |z0: f32, z1: f32, y0: f32, y1: f32| {
            // Read from left to right seen from that side.
            let (z0, z1) = if side > 0.0 { (-z1, -z0) } else { (z0, z1) };
            mesh.block(Vec3::new(a, y0, z0), Vec3::new(b, y1, z1), black);
        };
        stroke(-0.42, -0.42 + bar, low, high);
        stroke(-0.15, -0.15 + bar, low, high);
        stroke(-0.42, -0.15 + bar, low, low + bar);
        stroke(0.1, 0.1 + bar, low, high);
        stroke(0.37, 0.37 + bar, low, high);
        for step in 0..4 {
            let share = step as f32 / 4.0;
            let y = high - (high - low) * share;
            stroke(
                0.1 + bar + share * 0.195,
                0.1 + bar + (share + 0.25) * 0.195,
                y - (high - low) * 0.28,
                y,
            );
        }
    }
    mesh.rod(
        Vec3::new(0.6, high_m - 0.06, long_m - 0.5),
        Vec3::new(0.6, high_m + 1.3, long_m - 0.3),
        [0.018, 0.008],
        4,
        black,
    );
}
