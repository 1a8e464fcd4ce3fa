//! Vehicles, in the sizes of the simulation, scaled where a sign has a size of its own.
//!
//! - here: kinds, paints, and how one stands on the ground;
//! - `bodywork`: hulls, cabins with their panes, wheels in their arches;
//! - `car`, `van`, `lorry`, `light`, `wreck`: the kinds.

mod bodywork;
mod car;
mod light;
mod lorry;
mod van;
mod wreck;

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::buildings::one_of;
use super::colour::{Colour, hex, shade};
use super::form::{frame, scaled};
use super::mesh::Mesh;
use super::noise::looks_of;
use crate::scenario::Scenario;
use crate::scenario::schema::{Vehicle, VehicleKind};
use crate::sim::terrain::Terrain;
use crate::units::Point;

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
        VehicleKind::Motorcycle => light::motorcycle(&mut mesh, paint),
        VehicleKind::Cart => light::cart(&mut mesh, paint),
        VehicleKind::Car => car::car(&mut mesh, paint),
        VehicleKind::Van => van::minibus(&mut mesh, paint),
        VehicleKind::Lorry => lorry::lorry(&mut mesh, paint),
        VehicleKind::Wreck => wreck::wreck(&mut mesh, paint),
        VehicleKind::PatrolVehicle => van::patrol_vehicle(&mut mesh, paint),
    }
    mesh
}
