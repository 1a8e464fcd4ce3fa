//! A vehicle out of place or a wreck, unless the scenery has it already.

use bevy::math::{Affine3A, Vec3};

use super::Drawing;
use crate::scenario::Scenario;
use crate::scenario::schema::{Lie, Look, Sign, Vehicle, VehicleKind};
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::form::frame;
use crate::scenery::noise::looks_of;
use crate::scenery::surface::Surface;
use crate::scenery::vehicles;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// A parked vehicle within this distance is the one that the sign refers to, metres.
const SAME_VEHICLE_M: f32 = 2.5;

/// Angle to the way of a vehicle that was left in a hurry, degrees.
const ASKEW_DEG: f32 = 40.0;

/// A vehicle or wreck of the sign's size, unless the scenery already has the one referred to.
pub(super) fn vehicle(drawing: &mut Drawing, scenario: &Scenario) {
    if parked(scenario, drawing.sign).is_some() {
        return;
    }
    let (kind, paint, facing_deg) = own_vehicle(drawing);
    let body = vehicles::standing(
        kind,
        Some((drawing.width_m, drawing.height_m)),
        paint,
        (drawing.sign.at, facing_deg),
        drawing.terrain,
    );
    let size_m = (drawing.width_m, drawing.height_m);
    let own = frame(drawing.terrain.place(drawing.sign.at), facing_deg);
    let laden = matches!(
        kind,
        VehicleKind::Car | VehicleKind::Van | VehicleKind::Lorry
    );
    match (kind, drawing.exemplar) {
        (VehicleKind::Wreck, 1) => drawing.mesh.append(&rolled_over(&body, &own, size_m)),
        (VehicleKind::Wreck, 2) => {
            let burnt = burnt_out(body, &own, size_m, paint);
            drawing.mesh.append(&burnt);
        }
        (_, 1) if laden => {
            drawing.mesh.append(&body);
            load(drawing, &own, paint);
        }
        (_, 2) if laden => {
            drawing.mesh.append(&body);
            open_behind(drawing, &own, paint);
        }
        _ => drawing.mesh.append(&body),
    }
}

/// A wreck on its side: its axles and its pipe show.
fn rolled_over(body: &Mesh, own: &Affine3A, size_m: (f32, f32)) -> Mesh {
    let (long_m, high_m) = size_m;
    let mut below = Mesh::default();
    let iron = hex(0x2c_2622);
    for z in [-0.3, 0.3] {
        let at = |x: f32| Vec3::new(x, high_m * 0.2, z * long_m);
        below.rod(at(-0.75), at(0.75), [0.05; 2], 8, iron);
        for x in [-0.72, 0.72] {
            below.rod(at(x - 0.08), at(x + 0.08), [high_m * 0.18; 2], 14, iron);
        }
    }
    let pipe = [(0.25, -0.28), (0.3, 0.0), (0.2, 0.3), (0.3, 0.46)]
        .map(|(x, z)| (Vec3::new(x, high_m * 0.16, z * long_m), 0.05));
    below.limb(&pipe, 8, |_| Surface::Metal.painted(hex(0x5a_4234)));
    let mut whole = body.moved(&own.inverse());
    whole.append(&below);
    let roll = *own
        * Affine3A::from_translation(Vec3::Y * high_m * 0.52)
        * Affine3A::from_rotation_z(-1.45)
        * Affine3A::from_translation(Vec3::NEG_Y * high_m * 0.5);
    whole.moved(&roll)
}

/// A wreck after a fire: soot above, bare rust below, as bright as before on the whole; a door hangs open.
fn burnt_out(mut body: Mesh, own: &Affine3A, (long_m, high_m): (f32, f32), paint: Colour) -> Mesh {
    for (colour, at) in body.colours.iter_mut().zip(&body.positions) {
        let up = ((at[1] - own.translation.y) / high_m).clamp(0.0, 1.0);
        *colour = shade(*colour, 1.55 - 1.3 * up);
    }
    for side in [-1.0, 1.0_f32] {
        let hinge = |y: f32| Vec3::new(side * 0.82, high_m * y, -0.12 * long_m);
        let edge = |y: f32| Vec3::new(side * 1.5, high_m * (y - 0.06), 0.02 * long_m);
        let door = [hinge(0.2), edge(0.2), edge(0.62), hinge(0.62)];
        let mut hung = Mesh::default();
        hung.sheet(door, Surface::Metal.painted(shade(paint, 0.8)));
        body.append(&hung.moved(own));
    }
    body
}

/// A load roped on the roof.
fn load(drawing: &mut Drawing, own: &Affine3A, paint: Colour) {
    let (roof_m, long_m) = (drawing.height_m, drawing.width_m);
    let mut part = Mesh::default();
    for z in [-0.08, 0.2] {
        let bar = |x: f32| Vec3::new(x, roof_m + 0.03, z * long_m);
        part.bar(bar(-0.62), bar(0.62), 0.05, hex(0x3a_3a3a));
    }
    for (number, (x, z)) in [(-0.3, 0.0), (0.28, 0.04), (0.0, 0.16)]
        .into_iter()
        .enumerate()
    {
        let hue = mix(paint, hex([0xb9_a878, 0x8a_4a3a, 0x4a_6a7a][number]), 0.75);
        let half = Vec3::new(0.36, 0.15, 0.3);
        let mut sack = Mesh::default();
        sack.pillow(half, &mut drawing.looks, |_| Surface::Cloth.painted(hue));
        let up = Vec3::new(x, roof_m + 0.17, z * long_m);
        let turn = drawing.between(-0.4, 0.4);
        part.append(&sack.tilted(up, turn, 0.0, 0.0));
    }
    drawing.add(&part, own);
}

/// The lid at its rear stands open: dark within.
fn open_behind(drawing: &mut Drawing, own: &Affine3A, paint: Colour) {
    let (high_m, rear_m) = (drawing.height_m, drawing.width_m / 2.0);
    let mut part = Mesh::default();
    let hinge = |x: f32| Vec3::new(x, high_m * 0.66, rear_m * 0.72);
    let edge = |x: f32| Vec3::new(x, high_m * 1.12, rear_m * 0.86);
    let lid = [hinge(-0.66), hinge(0.66), edge(0.66), edge(-0.66)];
    part.sheet(lid, Surface::Metal.painted(shade(paint, 0.9)));
    part.block(
        Vec3::new(-0.62, high_m * 0.62, rear_m * 0.74),
        Vec3::new(0.62, high_m * 0.665, rear_m * 0.985),
        hex(0x1a_1a1c),
    );
    drawing.add(&part, own);
}

/// The parked vehicle of the scenery that a sign refers to.
fn parked<'a>(scenario: &'a Scenario, sign: &Sign) -> Option<&'a Vehicle> {
    let mut vehicles = scenario.vehicles.iter();
    vehicles.find(|vehicle| vehicle.at.distance_m(sign.at) <= SAME_VEHICLE_M)
}

/// Kind, paint and bearing of a vehicle that is drawn for a sign.
fn own_vehicle(drawing: &mut Drawing) -> (VehicleKind, Colour, f32) {
    let (long_m, high_m) = (drawing.width_m, drawing.height_m);
    let kind = match drawing.sign.look {
        Look::Wreck => VehicleKind::Wreck,
        _ if long_m < 2.4 && high_m < 1.3 => VehicleKind::Motorcycle,
        _ if long_m < 3.2 => VehicleKind::Cart,
        _ if long_m < 6.5 && high_m < 1.75 => VehicleKind::Car,
        _ if long_m < 6.5 => VehicleKind::Van,
        _ => VehicleKind::Lorry,
    };
    let own = vehicles::paint(kind, &mut drawing.looks);
    // Left askew beside the way, so that one sees how long it is, unless the scenario says how it stands.
    let facing_deg = match drawing.sign.lies {
        Lie::Facing { bearing_deg } => bearing_deg,
        Lie::Flat | Lie::Standing => drawing.way_deg + ASKEW_DEG,
    };
    (kind, drawing.set_off(own), facing_deg)
}

/// The vehicle that a sign is, as it is drawn.
pub(in crate::scenery) struct Body {
    /// Its middle.
    pub(in crate::scenery) at: Point,
    /// Bearing of its front, degrees.
    pub(in crate::scenery) facing_deg: f32,
    /// Length, width and height, metres.
    pub(in crate::scenery) size_m: (f32, f32, f32),
    /// Its paint.
    pub(in crate::scenery) paint: Colour,
}

impl Body {
    pub(in crate::scenery) fn of(scenario: &Scenario, sign: &Sign, terrain: &Terrain) -> Self {
        if let Some(vehicle) = parked(scenario, sign) {
            return Self {
                at: vehicle.at,
                facing_deg: vehicle.facing_deg,
                size_m: vehicle.kind.size_m(),
                paint: vehicles::paint(vehicle.kind, &mut looks_of(scenario, &vehicle.id)),
            };
        }
        let drawing = &mut Drawing::of(scenario, sign, terrain);
        let (kind, paint, facing_deg) = own_vehicle(drawing);
        let (length_m, width_m, _) = kind.size_m();
        let wide = (drawing.width_m / length_m).clamp(0.6, 1.6);
        Self {
            at: sign.at,
            facing_deg,
            size_m: (drawing.width_m, width_m * wide, drawing.height_m),
            paint,
        }
    }
}
