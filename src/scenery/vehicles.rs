//! Vehicles, in the sizes of the simulation, scaled where a sign has a size of its own.

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::buildings::one_of;
use super::colour::{Colour, hex, shade};
use super::form::{frame, scaled};
use super::mesh::Mesh;
use super::noise::looks_of;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::schema::{Vehicle, VehicleKind};
use crate::sim::terrain::Terrain;
use crate::units::Point;

const GLASS: u32 = 0x1f_2a31;
const TYRE: u32 = 0x22_2120;
const UN_WHITE: u32 = 0xee_eeea;

pub(super) fn mesh(scenario: &Scenario, vehicle: &Vehicle, terrain: &Terrain) -> Mesh {
    let looks = &mut looks_of(scenario, &vehicle.id);
    standing(
        vehicle.kind,
        None,
        paint(vehicle.kind, looks),
        (vehicle.at, vehicle.facing_deg),
        terrain,
    )
}

/// A vehicle on the ground; `size_m` (length, height) scales it.
pub(super) fn standing(
    kind: VehicleKind,
    size_m: Option<(f32, f32)>,
    paint: Colour,
    (at, facing_deg): (Point, f32),
    terrain: &Terrain,
) -> Mesh {
    let (length_m, _, height_m) = kind.size_m();
    let scale = size_m.map_or(Vec3::ONE, |size_m| {
        let long = size_m.0 / length_m;
        Vec3::new(long.clamp(0.6, 1.6), size_m.1 / height_m, long)
    });
    // Tilted to the slope of the ground along its length.
    let half_m = length_m * scale.z / 2.0;
    let ends = [half_m, -half_m].map(|ahead_m| terrain.height_m(at.towards(facing_deg, ahead_m)));
    let middle_m = terrain.height_m(at);
    let pitch = ops::atan((ends[0] - ends[1]) / (2.0 * half_m));
    let up_m = middle_m.max((ends[0] + ends[1]) / 2.0);
    let frame =
        frame(at.at_height(up_m), facing_deg) * bevy::math::Affine3A::from_rotation_x(pitch);
    body(kind, paint).moved(&scaled(&frame, scale))
}

/// The paint of a vehicle.
pub(super) fn paint(kind: VehicleKind, looks: &mut Pcg64Mcg) -> Colour {
    match kind {
        VehicleKind::Motorcycle => one_of(looks, &[0x8c_2f26, 0x2a_4d78, 0x2b_2b2b]),
        VehicleKind::Cart => hex(0x8a_6b49),
        VehicleKind::Car => one_of(
            looks,
            &[0xb9_bcbe, 0x8d_3a30, 0x3d_5a78, 0xd9_d4c4, 0x6b_7a5c],
        ),
        VehicleKind::Van => one_of(looks, &[0xd8_d6ce, 0x4d_6b86, 0xb9_a272]),
        VehicleKind::Lorry => one_of(looks, &[0x3f_6a55, 0x9a_4a34, 0x4a_6285]),
        VehicleKind::Wreck => shade(hex(0x6b_4a36), 0.8 + 0.3 * looks.random::<f32>()),
        VehicleKind::PatrolVehicle => hex(UN_WHITE),
    }
}

/// The vehicle of the peacekeepers, on level ground facing -z.
pub fn patrol_vehicle() -> Mesh {
    body(VehicleKind::PatrolVehicle, hex(UN_WHITE))
}

/// A vehicle on level ground facing -z, at its standard size.
pub(super) fn body(kind: VehicleKind, paint: Colour) -> Mesh {
    let mut mesh = Mesh::default();
    match kind {
        VehicleKind::Motorcycle => motorcycle(&mut mesh, paint),
        VehicleKind::Cart => cart(&mut mesh, paint),
        VehicleKind::Car => car(&mut mesh, paint),
        VehicleKind::Van => van(&mut mesh, paint, false),
        VehicleKind::Lorry => lorry(&mut mesh, paint),
        VehicleKind::Wreck => wreck(&mut mesh, paint),
        VehicleKind::PatrolVehicle => van(&mut mesh, paint, true),
    }
    let made_of = match kind {
        VehicleKind::Cart => Surface::Planks,
        _ => Surface::Metal,
    };
    mesh.surfaces.fill(made_of);
    mesh
}

fn wheel(mesh: &mut Mesh, at: Vec3, radius_m: f32, wide_m: f32) {
    let half = Vec3::X * wide_m / 2.0;
    mesh.rod(at - half, at + half, [radius_m; 2], 10, hex(TYRE));
    let hub = Vec3::X * (wide_m / 2.0 + 0.01);
    mesh.rod(at - hub, at + hub, [radius_m * 0.5; 2], 6, hex(0x8c_8d8c));
}

fn wheels(mesh: &mut Mesh, half_track_m: f32, axles_m: &[f32], radius_m: f32, wide_m: f32) {
    for &z in axles_m {
        for x in [-half_track_m, half_track_m] {
            wheel(mesh, Vec3::new(x, radius_m, z), radius_m, wide_m);
        }
    }
}

/// A cabin that narrows upwards: foot and roof as (half width, from, to) with their heights, and the colours of sides
/// and roof.
fn cabin(
    mesh: &mut Mesh,
    foot: (f32, f32, f32, f32),
    roof: (f32, f32, f32, f32),
    sides: Colour,
    top: Colour,
) {
    let corner = |(half_m, from_m, to_m, up_m): (f32, f32, f32, f32), right: bool, ahead: bool| {
        Vec3::new(
            if right { half_m } else { -half_m },
            up_m,
            if ahead { from_m } else { to_m },
        )
    };
    let around = [(true, true), (false, true), (false, false), (true, false)];
    for side in 0..4 {
        let (a, b) = (around[side], around[(side + 1) % 4]);
        mesh.quad(
            [
                corner(foot, a.0, a.1),
                corner(foot, b.0, b.1),
                corner(roof, b.0, b.1),
                corner(roof, a.0, a.1),
            ],
            sides,
        );
    }
    mesh.quad(
        [
            corner(roof, false, false),
            corner(roof, true, false),
            corner(roof, true, true),
            corner(roof, false, true),
        ],
        top,
    );
}

fn car(mesh: &mut Mesh, paint: Colour) {
    car_body(mesh, paint, hex(GLASS));
    wheels(mesh, 0.8, &[-1.35, 1.35], 0.32, 0.2);
    for x in [-0.62, 0.62] {
        mesh.block(
            Vec3::new(x - 0.16, 0.55, -2.22),
            Vec3::new(x + 0.16, 0.7, -2.1),
            hex(0xe8_e4d0),
        );
        mesh.block(
            Vec3::new(x - 0.16, 0.58, 2.1),
            Vec3::new(x + 0.16, 0.72, 2.22),
            hex(0x9a_2b22),
        );
    }
    mesh.block(
        Vec3::new(-0.26, 0.42, 2.15),
        Vec3::new(0.26, 0.54, 2.215),
        hex(0xd8_d4c0),
    );
}

fn car_body(mesh: &mut Mesh, paint: Colour, glass: Colour) {
    mesh.block(
        Vec3::new(-0.9, 0.25, -2.2),
        Vec3::new(0.9, 0.62, 2.2),
        paint,
    );
    cabin(
        mesh,
        (0.9, -2.2, 2.2, 0.62),
        (0.84, -2.0, 2.05, 0.9),
        paint,
        paint,
    );
    cabin(
        mesh,
        (0.82, -0.95, 1.75, 0.9),
        (0.66, -0.35, 1.2, 1.4),
        glass,
        paint,
    );
    mesh.block(
        Vec3::new(-0.66, 1.39, -0.35),
        Vec3::new(0.66, 1.45, 1.2),
        paint,
    );
    for (x, z) in [(-0.74, 0.4), (0.74, 0.4)] {
        mesh.block(
            Vec3::new(x - 0.06, 0.9, z - 0.05),
            Vec3::new(x + 0.06, 1.4, z + 0.05),
            paint,
        );
    }
}

fn van(mesh: &mut Mesh, paint: Colour, patrol: bool) {
    let (half_m, long_m, high_m) = if patrol {
        (1.05, 2.5, 2.1)
    } else {
        (1.0, 2.6, 2.0)
    };
    let base_m = if patrol { 0.48 } else { 0.35 };
    let belt_m = high_m * 0.55;
    mesh.block(
        Vec3::new(-half_m, base_m, -long_m),
        Vec3::new(half_m, belt_m, long_m),
        paint,
    );
    let bonnet_m = long_m - if patrol { 1.25 } else { 0.75 };
    cabin(
        mesh,
        (half_m, -bonnet_m, long_m, belt_m),
        (
            half_m * 0.88,
            -bonnet_m + 0.55,
            long_m - 0.08,
            high_m - 0.06,
        ),
        paint,
        paint,
    );
    let glass = hex(GLASS);
    // Windscreen, side and rear windows stand a little out of the cabin.
    let lean = |up: f32| -bonnet_m + 0.55 * up - 0.02;
    let at = |share: f32| belt_m + (high_m - 0.06 - belt_m) * share;
    let half_at = |share: f32| half_m * (1.0 - 0.12 * share);
    mesh.quad(
        [
            Vec3::new(half_at(0.15) - 0.1, at(0.12), lean(0.12)),
            Vec3::new(-half_at(0.15) + 0.1, at(0.12), lean(0.12)),
            Vec3::new(-half_at(0.85) + 0.1, at(0.88), lean(0.88)),
            Vec3::new(half_at(0.85) - 0.1, at(0.88), lean(0.88)),
        ],
        glass,
    );
    let panes: &[(f32, f32)] = if patrol {
        &[(-0.75, 0.15), (0.3, 1.15), (1.3, 2.2)]
    } else {
        &[(-1.3, -0.4)]
    };
    for &(from, to) in panes {
        for side in [1.0, -1.0] {
            let mut pane = [
                Vec3::new(side * (half_at(0.2) + 0.015), at(0.2), to),
                Vec3::new(side * (half_at(0.2) + 0.015), at(0.2), from),
                Vec3::new(side * (half_at(0.85) + 0.015), at(0.85), from + 0.1),
                Vec3::new(side * (half_at(0.85) + 0.015), at(0.85), to),
            ];
            if side < 0.0 {
                pane.reverse();
            }
            mesh.quad(pane, glass);
        }
    }
    mesh.block(
        Vec3::new(-half_m * 0.7, at(0.2), long_m - 0.03),
        Vec3::new(half_m * 0.7, at(0.8), long_m + 0.01),
        glass,
    );
    for x in [-half_m + 0.22, half_m - 0.22] {
        mesh.block(
            Vec3::new(x - 0.14, belt_m - 0.35, -long_m - 0.02),
            Vec3::new(x + 0.14, belt_m - 0.15, -long_m),
            hex(0xe8_e4d0),
        );
        mesh.block(
            Vec3::new(x - 0.1, belt_m - 0.4, long_m),
            Vec3::new(x + 0.1, belt_m - 0.1, long_m + 0.02),
            hex(0x9a_2b22),
        );
    }
    let (radius_m, wide_m) = if patrol { (0.42, 0.28) } else { (0.34, 0.22) };
    wheels(
        mesh,
        half_m - 0.1,
        &[-long_m + 0.9, long_m - 0.9],
        radius_m,
        wide_m,
    );
    if patrol {
        patrol_marks(mesh, half_m, long_m, belt_m, high_m);
    }
}

/// The black letters on the white paint, and the aerial.
fn patrol_marks(mesh: &mut Mesh, half_m: f32, long_m: f32, belt_m: f32, high_m: f32) {
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
    mesh.block(
        Vec3::new(-half_m * 0.75, high_m - 0.06, -0.6),
        Vec3::new(half_m * 0.75, high_m, 1.9),
        hex(0xd2_d2ce),
    );
}

fn lorry(mesh: &mut Mesh, paint: Colour) {
    let dark = hex(0x33_302c);
    mesh.block(
        Vec3::new(-0.45, 0.55, -3.9),
        Vec3::new(0.45, 0.85, 3.95),
        dark,
    );
    // The cab.
    mesh.block(Vec3::new(-1.2, 0.6, -4.0), Vec3::new(1.2, 1.6, -2.2), paint);
    cabin(
        mesh,
        (1.2, -4.0, -2.2, 1.6),
        (1.12, -3.7, -2.25, 2.55),
        hex(GLASS),
        paint,
    );
    mesh.block(
        Vec3::new(-1.12, 2.5, -3.72),
        Vec3::new(1.12, 2.62, -2.2),
        paint,
    );
    mesh.block(
        Vec3::new(-1.2, 1.6, -2.75),
        Vec3::new(1.2, 2.5, -2.2),
        paint,
    );
    mesh.block(
        Vec3::new(-0.8, 0.75, -4.03),
        Vec3::new(0.8, 1.25, -4.0),
        dark,
    );
    for x in [-0.95, 0.95] {
        mesh.block(
            Vec3::new(x - 0.15, 0.8, -4.05),
            Vec3::new(x + 0.15, 1.05, -4.0),
            hex(0xe8_e4d0),
        );
    }
    // The load under its sheet.
    mesh.block(
        Vec3::new(-1.25, 1.0, -2.0),
        Vec3::new(1.25, 1.55, 4.0),
        shade(hex(0x8a_6b49), 0.9),
    );
    cabin(
        mesh,
        (1.25, -2.0, 4.0, 1.55),
        (1.1, -1.9, 3.9, 2.85),
        hex(0x7d_7a5a),
        hex(0x87_8463),
    );
    mesh.block(
        Vec3::new(-1.1, 2.84, -1.9),
        Vec3::new(1.1, 3.0, 3.9),
        hex(0x87_8463),
    );
    wheels(mesh, 1.05, &[-3.1, 1.9, 3.1], 0.5, 0.35);
}

fn motorcycle(mesh: &mut Mesh, paint: Colour) {
    wheel(mesh, Vec3::new(0.0, 0.3, -0.68), 0.3, 0.1);
    wheel(mesh, Vec3::new(0.0, 0.3, 0.68), 0.3, 0.12);
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

fn cart(mesh: &mut Mesh, wood: Colour) {
    let deck_m = 0.62;
    mesh.block(
        Vec3::new(-0.62, deck_m, -0.6),
        Vec3::new(0.62, deck_m + 0.08, 1.25),
        wood,
    );
    for x in [-0.62, 0.56] {
        mesh.block(
            Vec3::new(x, deck_m, -0.6),
            Vec3::new(x + 0.06, 1.0, 1.25),
            shade(wood, 0.85),
        );
    }
    mesh.block(
        Vec3::new(-0.62, deck_m, 1.19),
        Vec3::new(0.62, 1.0, 1.25),
        shade(wood, 0.8),
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
            shade(wood, 0.75),
        );
    }
    mesh.bar(
        Vec3::new(-0.66, 0.42, 0.35),
        Vec3::new(0.66, 0.42, 0.35),
        0.07,
        hex(0x3a_3530),
    );
    for x in [-0.66, 0.66] {
        wheel(mesh, Vec3::new(x, 0.42, 0.35), 0.42, 0.08);
    }
}

fn wreck(mesh: &mut Mesh, rust: Colour) {
    car_body(mesh, rust, hex(0x1a_1613));
    let burnt = hex(0x2e_2622);
    mesh.block(
        Vec3::new(-0.8, 0.88, -1.9),
        Vec3::new(0.7, 0.94, -1.0),
        burnt,
    );
    mesh.block(
        Vec3::new(-0.92, 0.3, 0.3),
        Vec3::new(-0.89, 0.85, 1.2),
        burnt,
    );
    // On its rims, one wheel gone.
    for (x, z) in [(-0.78, -1.35), (0.78, 1.35), (-0.78, 1.35)] {
        let half = Vec3::X * 0.08;
        let at = Vec3::new(x, 0.22, z);
        mesh.rod(at - half, at + half, [0.22; 2], 8, shade(rust, 0.6));
    }
    // The bonnet stands open.
    mesh.sheet(
        [
            Vec3::new(-0.7, 0.92, -1.0),
            Vec3::new(0.7, 0.92, -1.0),
            Vec3::new(0.68, 1.4, -1.5),
            Vec3::new(-0.68, 1.4, -1.5),
        ],
        shade(rust, 0.85),
    );
}
