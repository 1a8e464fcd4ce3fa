//! A vehicle out of place or a wreck, unless the scenery has it already.

use super::Drawing;
use crate::scenario::Scenario;
use crate::scenario::schema::{Lie, Look, Sign, Vehicle, VehicleKind};
use crate::scenery::colour::Colour;
use crate::scenery::noise::looks_of;
use crate::scenery::vehicles;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// A parked vehicle within this distance is the one that the sign refers to, metres.
const SAME_VEHICLE_M: f32 = 2.5;

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
