//! Objects out of place.

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};

use super::Drawing;
use crate::scenario::Scenario;
use crate::scenario::schema::{Lie, Look, Sign, Vehicle, VehicleKind};
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::noise::looks_of;
use crate::scenery::surface::Surface;
use crate::scenery::vehicles;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// A parked vehicle within this distance is the one that the sign refers to, metres.
const SAME_VEHICLE_M: f32 = 2.5;

/// Width, height and depth of an object; a flat one is low.
fn body_m(drawing: &Drawing) -> Vec3 {
    let (width_m, height_m) = (drawing.width_m, drawing.height_m);
    match drawing.sign.lies {
        Lie::Flat => Vec3::new(width_m, width_m.min(height_m) * 0.3, height_m),
        Lie::Standing | Lie::Facing { .. } => Vec3::new(width_m, height_m, width_m * 0.8),
    }
}

/// Packaging left behind: bags, tins, a carton.
pub(super) fn litter(drawing: &mut Drawing) {
    let size = body_m(drawing);
    let low_m = drawing.above_m();
    let mut part = Mesh::default();
    let hues = [0xd9_d5c6, 0x3f_6f9a, 0xb5_7f45, 0xc9_c9c4, 0x9a_3d32];
    for number in 0..7 {
        let hue = drawing.one_of(&hues);
        let colour = drawing.set_off(hue);
        let x = (drawing.chance() - 0.5) * size.x * 0.75;
        let z = (drawing.chance() - 0.5) * size.z * 0.75;
        let turn = Affine3A::from_rotation_translation(
            Quat::from_rotation_y(drawing.chance() * 6.0),
            Vec3::new(x, low_m, z),
        );
        let mut piece = Mesh::default();
        match number {
            // The carton is as high as the sign.
            0 => piece.block(
                Vec3::new(-size.x * 0.28, 0.0, -size.x * 0.22),
                Vec3::new(size.x * 0.28, size.y, size.x * 0.22),
                colour,
            ),
            1..=3 => piece.egg(
                Vec3::Y * size.y * 0.3,
                Vec3::new(size.x * 0.25, size.y * 0.35, size.x * 0.2),
                colour,
            ),
            _ => piece.rod(
                Vec3::new(-size.y * 0.25, size.y * 0.14, 0.0),
                Vec3::new(size.y * 0.25, size.y * 0.14, 0.0),
                [size.y * 0.14; 2],
                7,
                colour,
            ),
        }
        part.append_moved(&piece, &turn);
    }
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
}

/// A line, string or cable, slightly slack, between two short pegs.
pub(super) fn line(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let colour = drawing.darker(hex(0x2f_2a26));
    let mut part = Mesh::default();
    if drawing.sign.lies == Lie::Flat {
        // On the ground, along the longer side of its patch.
        let frame = crate::scenery::form::frame(drawing.terrain.place(drawing.sign.at), 0.0);
        let (long_m, wide_m) = (half_m.max(high_m / 2.0), (half_m * 2.0).min(high_m));
        let north = high_m > half_m * 2.0;
        let at = |number: usize| {
            let share = number as f32 / 12.0 * 2.0 - 1.0;
            let (along, side) = (share * long_m, ops::sin(share * 4.0) * wide_m * 0.25);
            let (x, z) = if north { (side, -along) } else { (along, side) };
            Vec3::new(x, drawing.ground_in(&frame, x, z) + low_m + wide_m * 0.2, z)
        };
        for number in 0..12 {
            part.rod(at(number), at(number + 1), [wide_m * 0.25; 2], 5, colour);
        }
        drawing.add_plain(part, &frame);
        return;
    }
    let frame = drawing.across();
    let thick_m = high_m * 0.2;
    let at = |number: usize| {
        let share = number as f32 / 10.0 * 2.0 - 1.0;
        let x = share * half_m;
        let up_m = low_m + high_m * (0.35 + 0.45 * share * share);
        Vec3::new(
            x,
            up_m + drawing.ground_in(&frame, x, 0.0),
            0.03 * ops::sin(share * 5.0),
        )
    };
    for number in 0..10 {
        part.rod(at(number), at(number + 1), [thick_m; 2], 5, colour);
    }
    for number in [0, 10] {
        let top = at(number);
        let foot = Vec3::new(top.x, drawing.ground_in(&frame, top.x, 0.0) - 0.1, top.z);
        part.rod(
            foot,
            top + Vec3::Y * high_m * 0.6,
            [thick_m * 0.9; 2],
            5,
            shade(colour, 1.2),
        );
    }
    drawing.add_plain(part, &frame);
}

/// A block out of its place, with crumbs of its bed.
pub(super) fn moved_masonry(drawing: &mut Drawing) {
    let size = body_m(drawing);
    let low_m = drawing.above_m();
    let hue = drawing.set_off(hex(0xb5_aea0));
    let stone = Surface::Rock.painted(hue);
    let mut part = Mesh::default();
    let mut block = Mesh::default();
    block.block(
        Vec3::new(-size.x * 0.46, 0.0, -size.x * 0.26),
        Vec3::new(size.x * 0.46, size.y * 0.86, size.x * 0.26),
        stone,
    );
    let turn = Quat::from_rotation_y(0.5) * Quat::from_rotation_z(0.13);
    part.append_moved(
        &block,
        &Affine3A::from_rotation_translation(turn, Vec3::Y * low_m),
    );
    if low_m < 0.3 {
        for _ in 0..8 {
            let x = (drawing.chance() - 0.5) * size.x * 1.3;
            let z = (drawing.chance() - 0.5) * size.x * 1.1;
            let half = 0.05 + 0.06 * drawing.chance();
            let tint = Surface::Rock.painted(shade(hue, 0.75 + 0.35 * drawing.chance()));
            part.egg(
                Vec3::new(x, half * 0.5, z),
                Vec3::new(half, half * 0.7, half * 0.8),
                tint,
            );
        }
    }
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
}

/// An object set down: a bag, a sack, a box, a tin or a can.
pub(super) fn object(drawing: &mut Drawing) {
    let size = body_m(drawing);
    let hue = drawing.one_of(&[
        0x4b_5a3c, 0x6a_4a2e, 0x2e_4c6b, 0xb9_a57c, 0x8a_2f28, 0x35_3330,
    ]);
    let colour = drawing.set_off(hue);
    let dark = shade(colour, 0.7);
    let mut part = Mesh::default();
    let half = size / 2.0;
    match (drawing.chance() * 5.0) as usize {
        0 => {
            // A travelling bag with handles.
            part.block(
                Vec3::new(-half.x, 0.0, -half.z * 0.7),
                Vec3::new(half.x, size.y * 0.78, half.z * 0.7),
                Surface::Cloth.painted(colour),
            );
            for z in [-half.z * 0.3, half.z * 0.3] {
                let top = Vec3::new(0.0, size.y, z);
                let foot = |x: f32| Vec3::new(x, size.y * 0.76, z);
                part.bar(foot(-half.x * 0.4), top, size.y * 0.07, dark);
                part.bar(top, foot(half.x * 0.4), size.y * 0.07, dark);
            }
        }
        1 => {
            // A sack, tied at the top.
            let rings = [
                (0.0, half.x * 0.9),
                (size.y * 0.3, half.x),
                (size.y * 0.72, half.x * 0.8),
                (size.y * 0.86, half.x * 0.25),
                (size.y, half.x * 0.4),
            ];
            part.turned(
                Vec3::ZERO,
                &rings,
                9,
                |up| Surface::Cloth.painted(shade(colour, 0.9 + 0.15 * up)),
                || 0.0,
            );
        }
        2 => {
            // A carton, one flap up.
            part.block(
                Vec3::new(-half.x, 0.0, -half.z),
                Vec3::new(half.x, size.y * 0.85, half.z),
                colour,
            );
            let edge = size.y * 0.85;
            part.sheet(
                [
                    Vec3::new(-half.x, edge, half.z),
                    Vec3::new(half.x, edge, half.z),
                    Vec3::new(half.x, size.y, half.z * 1.1),
                    Vec3::new(-half.x, size.y, half.z * 1.1),
                ],
                dark,
            );
        }
        3 => {
            // A can with a grip.
            part.block(
                Vec3::new(-half.x * 0.8, 0.0, -half.z * 0.5),
                Vec3::new(half.x * 0.8, size.y * 0.84, half.z * 0.5),
                colour,
            );
            part.bar(
                Vec3::new(-half.x * 0.4, size.y * 0.94, 0.0),
                Vec3::new(half.x * 0.4, size.y * 0.94, 0.0),
                size.y * 0.08,
                dark,
            );
            for x in [-half.x * 0.4, half.x * 0.4] {
                part.bar(
                    Vec3::new(x, size.y * 0.8, 0.0),
                    Vec3::new(x, size.y * 0.96, 0.0),
                    size.y * 0.08,
                    dark,
                );
            }
        }
        _ => {
            // A rucksack.
            part.egg(
                Vec3::Y * half.y,
                Vec3::new(half.x, half.y, half.z * 0.8),
                Surface::Cloth.painted(colour),
            );
            part.block(
                Vec3::new(-half.x * 0.6, size.y * 0.12, -half.z * 0.95),
                Vec3::new(half.x * 0.6, size.y * 0.5, -half.z * 0.5),
                dark,
            );
        }
    }
    let frame = drawing.frame() * Affine3A::from_translation(Vec3::Y * drawing.above_m());
    drawing.add_plain(part, &frame);
}

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
    drawing.mesh.append(&body);
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
    // Parked along the way, unless the scenario says how it stands.
    let facing_deg = match drawing.sign.lies {
        Lie::Facing { bearing_deg } => bearing_deg,
        Lie::Flat | Lie::Standing => drawing.way_deg,
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

/// An animal that lies on its side.
pub(super) fn dead_animal(drawing: &mut Drawing) {
    let (long_m, high_m) = match drawing.sign.lies {
        Lie::Flat => (
            drawing.width_m.max(drawing.height_m),
            drawing.width_m.min(drawing.height_m) * 0.5,
        ),
        Lie::Standing | Lie::Facing { .. } => (drawing.width_m, drawing.height_m),
    };
    let hue = drawing.one_of(&[0x6b_5138, 0x4a_4038, 0xa8_9a84]);
    let coat = drawing.set_off(hue);
    let hoof = shade(coat, 0.5);
    let mut part = Mesh::default();
    let body_at = Vec3::new(0.05 * long_m, high_m * 0.42, 0.0);
    part.egg(
        body_at,
        Vec3::new(long_m * 0.33, high_m * 0.46, high_m * 0.5),
        coat,
    );
    part.rod(
        body_at - Vec3::X * long_m * 0.24,
        Vec3::new(-long_m * 0.4, high_m * 0.25, -high_m * 0.25),
        [high_m * 0.24, high_m * 0.16],
        6,
        coat,
    );
    part.egg(
        Vec3::new(-long_m * 0.43, high_m * 0.2, -high_m * 0.3),
        Vec3::new(long_m * 0.085, high_m * 0.18, high_m * 0.17),
        shade(coat, 0.9),
    );
    // The legs lie stretched to one side.
    for (x, out, up) in [
        (-0.16, 0.95, 0.12),
        (-0.1, 0.85, 0.3),
        (0.24, 0.95, 0.12),
        (0.3, 0.85, 0.3),
    ] {
        let from = Vec3::new(long_m * x, high_m * (up + 0.1), -high_m * 0.35);
        let to = Vec3::new(long_m * (x - 0.05), high_m * up, -high_m * (0.35 + out));
        part.rod(from, to, [high_m * 0.1, high_m * 0.06], 5, coat);
        part.egg(to, Vec3::splat(high_m * 0.07), hoof);
    }
    part.rod(
        Vec3::new(long_m * 0.36, high_m * 0.4, 0.0),
        Vec3::new(long_m * 0.5, high_m * 0.1, high_m * 0.2),
        [high_m * 0.06, 0.0],
        4,
        hoof,
    );
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
}

/// A soldiers' position: a low bow of sandbags before bare earth, with empty packing.
pub(super) fn position(drawing: &mut Drawing) {
    let (width_m, high_m) = match drawing.sign.lies {
        Lie::Flat => (drawing.width_m, 0.35),
        Lie::Standing | Lie::Facing { .. } => (drawing.width_m, drawing.height_m),
    };
    let bag = drawing.set_off(hex(0x9a_8a66));
    let frame = drawing.frame();
    let mut part = Mesh::default();
    let layers = ((high_m / 0.18).round() as usize).clamp(1, 8);
    let bag_m = high_m / layers as f32;
    let count = ((width_m / 0.5).round() as usize).clamp(2, 60 / layers);
    for layer in 0..layers {
        for number in 0..count {
            let share =
                (number as f32 + 0.25 + 0.5 * ((layer % 2) as f32)) / count as f32 * 2.0 - 1.0;
            let x = share * width_m / 2.0;
            let z = share * share * width_m * 0.25;
            let up_m = drawing.ground_in(&frame, x, z) + bag_m * (layer as f32 + 0.5);
            let tint: Colour = shade(bag, 0.85 + 0.3 * drawing.chance());
            let mut sack = Mesh::default();
            sack.egg(Vec3::ZERO, Vec3::new(0.29, bag_m * 0.62, 0.17), tint);
            let turn = Quat::from_rotation_y(-share * 0.7);
            part.append_moved(
                &sack,
                &Affine3A::from_rotation_translation(turn, Vec3::new(x, up_m, z)),
            );
        }
    }
    for (x, z) in [(-0.2, 0.5), (0.25, 0.7)] {
        let at = Vec3::new(x * width_m, drawing.ground_in(&frame, x * width_m, z), z);
        part.block(at, at + Vec3::new(0.35, 0.16, 0.22), shade(bag, 0.6));
    }
    drawing.add_plain(part, &frame);
}
