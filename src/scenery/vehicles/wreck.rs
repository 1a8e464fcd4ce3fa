//! A burnt-out or stripped saloon: open window frames, rust and soot, on its rims.

use bevy::math::Vec3;
use bevy::math::ops;

use super::bodywork::{hull, seam};
use super::car::{AXLES_Z, CABIN, HALF_M, SECTIONS};
use crate::scenery::colour::{Colour, hex, luminance, mix, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

pub(super) fn wreck(mesh: &mut Mesh, rust: Colour) {
    let dark = hex(0x17_1412);
    hull(mesh, &SECTIONS, rust);
    within(mesh, dark);
    frames(mesh, rust);
    for (z, top_m) in [(-0.86, 0.86), (0.32, 0.88), (1.16, 0.88)] {
        seam(mesh, HALF_M, (z, 0.3, top_m));
    }
    // A door is gone.
    let side_m = HALF_M + 0.006;
    mesh.quad(
        [
            Vec3::new(side_m, 0.34, 0.3),
            Vec3::new(side_m, 0.34, -0.8),
            Vec3::new(side_m, 0.86, -0.8),
            Vec3::new(side_m, 0.88, 0.3),
        ],
        dark,
    );
    lamps_gone(mesh, dark);
    rims(mesh, rust);
    buckled(mesh);
    weathered(mesh, rust);
}

/// The dark within, the seats' springs, the steering wheel.
fn within(mesh: &mut Mesh, dark: Colour) {
    mesh.block(
        Vec3::new(-0.72, 0.86, -0.9),
        Vec3::new(0.72, 0.93, 1.62),
        dark,
    );
    let iron = hex(0x4a_3a30);
    for (x, z) in [(-0.36, 0.2), (0.36, 0.2), (-0.36, 1.15), (0.36, 1.15)] {
        for step in 0..4 {
            let x = x + 0.1 * (step as f32 - 1.5);
            let spine = [(0.9, -0.02), (1.02, 0.04), (1.15, 0.12)];
            mesh.limb(
                &spine.map(|(y, back)| (Vec3::new(x, y, z + back), 0.012)),
                5,
                |_| iron.into(),
            );
        }
        mesh.bar(
            Vec3::new(x - 0.18, 1.14, z + 0.12),
            Vec3::new(x + 0.18, 1.13, z + 0.12),
            0.03,
            iron,
        );
    }
    let turn = |step: usize| step as f32 / 10.0 * std::f32::consts::TAU;
    let hoop: Vec<(Vec3, f32)> = (0..=10)
        .map(|step| {
            let (x, y) = (ops::cos(turn(step)) * 0.18, ops::sin(turn(step)) * 0.18);
            (Vec3::new(-0.36 + x, 1.02 + y * 0.8, -0.3 + y * 0.5), 0.015)
        })
        .collect();
    mesh.limb(&hoop, 5, |_| iron.into());
}

/// Pillars and roof without a pane between them: one sees through.
fn frames(mesh: &mut Mesh, rust: Colour) {
    let metal = Surface::Metal.painted(rust);
    let ((foot_m, roof_m), up_m) = (CABIN.half_m, CABIN.up_m);
    let along = |share: f32| {
        let at = |(front, rear): (f32, f32)| front + (rear - front) * share;
        (at(CABIN.foot_z), at(CABIN.roof_z))
    };
    for side in [-1.0, 1.0_f32] {
        for (share, thick_m) in [(0.03, 0.05), (0.5, 0.045), (0.96, 0.06)] {
            let (foot_z, roof_z) = along(share);
            let spine = [
                (
                    Vec3::new(side * foot_m * 0.98, up_m.0 - 0.03, foot_z),
                    thick_m * 1.2,
                ),
                (
                    Vec3::new(
                        side * (foot_m + roof_m) * 0.5,
                        (up_m.0 + up_m.1) / 2.0,
                        (foot_z + roof_z) / 2.0,
                    ),
                    thick_m,
                ),
                (Vec3::new(side * roof_m, up_m.1 - 0.03, roof_z), thick_m),
            ];
            mesh.limb(&spine, 7, |_| metal);
        }
        let rail = [0.0, 0.5, 1.0].map(|share| {
            (
                Vec3::new(side * roof_m, up_m.1 - 0.03, along(share).1),
                0.045,
            )
        });
        mesh.limb(&rail, 7, |_| metal);
    }
    // The roof sags between its rails.
    let (front, rear) = CABIN.roof_z;
    let rows: Vec<Vec<Vec3>> = (0..=6)
        .map(|row| {
            let aft = row as f32 / 6.0;
            (0..=6)
                .map(|column| {
                    let across = column as f32 / 3.0 - 1.0;
                    let inside = (1.0 - across * across) * ops::sin(aft * std::f32::consts::PI);
                    let dent = 0.05 * ops::sin(across * 5.0 + aft * 7.0) * inside;
                    Vec3::new(
                        across * roof_m,
                        up_m.1 + 0.02 - 0.13 * inside + dent,
                        front + (rear - front) * aft,
                    )
                })
                .collect()
        })
        .collect();
    mesh.cloth(&rows, |row, _| {
        Surface::Metal.painted(shade(rust, if row % 3 == 0 { 0.9 } else { 1.05 }))
    });
    // The bonnet stands up, bent.
    let rows: Vec<Vec<Vec3>> = (0..=4)
        .map(|row| {
            let up = row as f32 / 4.0;
            [-0.7, -0.25, 0.2, 0.68]
                .map(|x: f32| {
                    let bend = 0.1 * ops::sin(up * 2.4 + x * 2.0);
                    Vec3::new(x, 0.9 + 0.5 * up + bend * 0.3, -0.98 - 0.42 * up + bend)
                })
                .to_vec()
        })
        .collect();
    mesh.cloth(&rows, |_, _| metal);
    mesh.block(
        Vec3::new(-0.6, 0.72, -1.95),
        Vec3::new(0.6, 0.845, -1.05),
        hex(0x15_1311),
    );
    mesh.block(
        Vec3::new(-0.3, 0.8, -1.7),
        Vec3::new(0.28, 0.93, -1.2),
        hex(0x40_342c),
    );
}

/// Holes where lamps were.
fn lamps_gone(mesh: &mut Mesh, dark: Colour) {
    for side in [-1.0, 1.0_f32] {
        mesh.smooth_egg(
            Vec3::new(side * 0.58, 0.57, -2.13),
            Vec3::new(0.13, 0.08, 0.06),
            dark,
        );
        let (a, b) = (side * 0.4, side * 0.7);
        mesh.block(
            Vec3::new(a.min(b), 0.62, 2.12),
            Vec3::new(a.max(b), 0.76, 2.19),
            dark,
        );
    }
}

/// It lies on three bare rims; the fourth is gone, and with it that corner's hold. All arches are empty.
fn rims(mesh: &mut Mesh, rust: Colour) {
    for (number, side) in [(0, -1.0), (0, 1.0), (1, -1.0), (1, 1.0_f32)] {
        let z = AXLES_Z[number];
        let x = side * (HALF_M + 0.006);
        let hole: Vec<Vec3> = (0..=12)
            .map(|step| {
                let turn = step as f32 / 12.0 * std::f32::consts::PI;
                Vec3::new(
                    x,
                    0.24 + ops::sin(turn) * 0.36,
                    z - ops::cos(turn) * 0.38 * side,
                )
            })
            .collect();
        for pair in hole.windows(2) {
            mesh.triangle([Vec3::new(x, 0.24, z), pair[0], pair[1]], hex(0x12_100e));
        }
        if (number, side) != (0, 1.0) {
            let at = Vec3::new(side * (HALF_M - 0.06), 0.2, z);
            let spine = [(-0.08, 0.2), (-0.06, 0.17), (0.06, 0.17), (0.08, 0.2)]
                .map(|(out, radius_m)| (at + Vec3::X * out, radius_m));
            mesh.limb(&spine, 12, |_| Surface::Metal.painted(shade(rust, 0.65)));
            let hub = Vec3::X * side * 0.085;
            mesh.rod(at, at + hub, [0.07, 0.05], 8, shade(rust, 0.45));
        }
    }
}

/// Sheet metal that a blow and a fire have bent.
fn buckled(mesh: &mut Mesh) {
    for at in &mut mesh.positions {
        let [x, y, z] = *at;
        let high = ((y - 0.3) / 1.1).clamp(0.0, 1.0);
        let blow = ((-1.0 - z) / 1.2).clamp(0.0, 1.0) * (x / 0.87).clamp(0.0, 1.0);
        at[0] += 0.025 * ops::sin(z * 4.3 + y * 5.0) * high - 0.14 * blow;
        at[1] += 0.03 * ops::sin(z * 3.1 + x * 2.7) * high - 0.12 * blow * high;
        at[2] += 0.16 * blow;
    }
}

/// Rust in blotches, soot above the fire, ash-grey where the paint burnt off.
fn weathered(mesh: &mut Mesh, rust: Colour) {
    let bright = mix(rust, hex(0xa8_5a2c), 0.55);
    for (colour, at) in mesh.colours.iter_mut().zip(&mesh.positions) {
        let [x, y, z] = *at;
        let blotch = ops::sin(z * 3.7 + y * 6.1) * ops::sin(x * 4.9 - z * 2.3 + 1.0);
        let soot = ((y - 0.8) / 0.6).clamp(0.0, 1.0) * (0.6 + 0.4 * ops::sin(z * 2.0 + 2.0));
        // Not the holes.
        if luminance(*colour) > 0.02 {
            let own = mix(*colour, bright, (0.5 * blotch).clamp(0.0, 0.6));
            let ashen = mix(own, hex(0x8d_877f), (-0.45 * blotch).clamp(0.0, 0.35));
            *colour = shade(ashen, 1.12 - 0.5 * soot);
        }
    }
}
