//! A lorry with a canvas over its load.

use bevy::math::Vec3;
use bevy::math::ops;

use super::bodywork::{Cabin, Section, Side, Wheel, bumper, hull, mirrors, seam, section, wheel};
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

pub(super) fn lorry(mesh: &mut Mesh, paint: Colour) {
    let dark = hex(0x33_302c);
    mesh.block(
        Vec3::new(-0.45, 0.62, -3.7),
        Vec3::new(0.45, 0.86, 3.9),
        dark,
    );
    cab(mesh, paint);
    load(mesh);
    let made = Wheel {
        radius_m: 0.5,
        wide_m: 0.32,
        rim: 0.56,
    };
    for z in [-3.05, 1.85, 3.1] {
        for side in [-1.0, 1.0_f32] {
            wheel(mesh, Vec3::new(side * 1.03, 0.5, z), made);
        }
    }
    for side in [-1.0, 1.0_f32] {
        let tank = Vec3::new(side * 0.85, 0.72, -1.0);
        mesh.rod(
            tank - Vec3::Z * 0.5,
            tank + Vec3::Z * 0.5,
            [0.24; 2],
            12,
            hex(0x5a_5a58),
        );
        let (a, b) = (side * 0.7, side * 1.1);
        mesh.block(
            Vec3::new(a.min(b), 0.72, 3.93),
            Vec3::new(a.max(b), 0.88, 3.98),
            hex(0x8e_1f1a),
        );
        // A flap behind the wheels.
        let (a, b) = (side * 0.86, side * 1.2);
        mesh.block(
            Vec3::new(a.min(b), 0.3, 3.68),
            Vec3::new(a.max(b), 0.86, 3.7),
            dark,
        );
    }
}

/// The cab, over its engine.
fn cab(mesh: &mut Mesh, paint: Colour) {
    const HALF_M: f32 = 1.16;
    const SECTIONS: [Section; 6] = [
        section(-3.96, 0.98, 0.72, 1.5),
        section(-3.93, 1.08, 0.66, 1.6),
        section(-3.75, HALF_M, 0.62, 1.66),
        section(-2.6, HALF_M, 0.62, 1.66),
        section(-2.3, HALF_M, 0.64, 1.66),
        section(-2.2, 1.1, 0.66, 1.64),
    ];
    let cabin = Cabin {
        half_m: (1.12, 1.02),
        foot_z: (-3.86, -2.22),
        roof_z: (-3.5, -2.28),
        up_m: (1.62, 2.56),
    };
    hull(mesh, &SECTIONS, paint);
    cabin.shell(mesh, paint);
    cabin.pane(
        mesh,
        Side::Front,
        [(0.06, 0.08), (0.94, 0.08), (0.92, 0.8), (0.08, 0.8)],
        false,
    );
    cabin.side_panes(mesh, (0.14, 0.72), (0.1, 0.0));
    seam(mesh, HALF_M, (-3.5, 0.7, 1.6));
    seam(mesh, HALF_M, (-2.55, 0.7, 1.6));
    mesh.block(
        Vec3::new(-0.75, 0.95, -4.0),
        Vec3::new(0.75, 1.4, -3.9),
        hex(0x22_2222),
    );
    for line in 0..4 {
        let up_m = 1.0 + 0.1 * line as f32;
        mesh.block(
            Vec3::new(-0.72, up_m, -4.01),
            Vec3::new(0.72, up_m + 0.025, -3.99),
            hex(0x86_8886),
        );
    }
    for side in [-1.0, 1.0_f32] {
        mesh.smooth_egg(
            Vec3::new(side * 0.88, 0.92, -3.93),
            Vec3::new(0.13, 0.13, 0.06),
            hex(0xd9_d9cf),
        );
    }
    bumper(mesh, 1.14, -4.02, (0.64, 0.12), hex(0x3a_3a3a));
    mirrors(mesh, 1.14, -3.6, 2.0, hex(0x2c_2c2d));
    for side in [-1.0, 1.0_f32] {
        let (a, b) = (side * 0.95, side * 1.17);
        mesh.block(
            Vec3::new(a.min(b), 0.42, -2.9),
            Vec3::new(a.max(b), 0.47, -2.4),
            hex(0x2a_2a2a),
        );
    }
}

/// Sideboards and the canvas on its hoops.
fn load(mesh: &mut Mesh) {
    let wood = Surface::Planks.painted(shade(hex(0x8a_6b49), 0.9));
    mesh.block(
        Vec3::new(-1.24, 0.98, -2.0),
        Vec3::new(1.24, 1.1, 3.96),
        wood,
    );
    for side in [-1.0, 1.0_f32] {
        let (a, b) = (side * 1.19, side * 1.24);
        mesh.block(
            Vec3::new(a.min(b), 1.1, -2.0),
            Vec3::new(a.max(b), 1.62, 3.96),
            wood,
        );
        for post in 0..7 {
            let z = -1.96 + 0.97 * post as f32;
            let (a, b) = (side * 1.24, side * 1.265);
            mesh.block(
                Vec3::new(a.min(b), 1.02, z - 0.03),
                Vec3::new(a.max(b), 1.62, z + 0.03),
                hex(0x3a_3632),
            );
        }
    }
    mesh.block(
        Vec3::new(-1.19, 1.1, 3.91),
        Vec3::new(1.19, 1.62, 3.96),
        wood,
    );
    let canvas = hex(0x7d_7a5a);
    let rows: Vec<Vec<Vec3>> = (0..=18)
        .map(|row| {
            let aft = row as f32 / 18.0;
            // It hangs a little between its hoops.
            let slack = 0.05 * ops::sin(aft * std::f32::consts::PI * 6.0).abs();
            let up = [
                (-1.22, 1.52),
                (-1.2, 2.2),
                (-1.08, 2.66),
                (-0.6, 2.9),
                (0.0, 2.97),
                (0.6, 2.9),
                (1.08, 2.66),
                (1.2, 2.2),
                (1.22, 1.52),
            ];
            up.map(|(x, y): (f32, f32)| {
                let high = ((y - 1.52) / 1.45).clamp(0.0, 1.0);
                Vec3::new(
                    x * (1.0 - 0.02 * slack),
                    y - slack * (0.3 + 0.7 * high),
                    -1.98 + 5.92 * aft,
                )
            })
            .to_vec()
        })
        .collect();
    mesh.cloth(&rows, |row, _| {
        let crease = if row % 3 == 0 { 1.06 } else { 0.97 };
        Surface::Cloth.painted(shade(canvas, crease))
    });
    for z in [-1.98, 3.94] {
        let flap = [
            (-1.2, 1.56),
            (1.2, 1.56),
            (1.2, 2.2),
            (1.0, 2.66),
            (0.0, 2.94),
            (-1.0, 2.66),
            (-1.2, 2.2),
        ];
        for pair in flap.windows(2) {
            let middle = Vec3::new(0.0, 2.1, z);
            let [a, b] = [pair[0], pair[1]].map(|(x, y)| Vec3::new(x, y, z));
            let paint = Surface::Cloth.painted(shade(canvas, 0.9));
            mesh.triangle([middle, a, b], paint);
            mesh.triangle([middle, b, a], paint);
        }
    }
}
