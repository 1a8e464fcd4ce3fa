//! # What it finds
//!
//! Two devices that are nobody's second items, that can be drawn together, and that lie within each other's mandatory
//! distance.
//!
//! # Why it matters
//!
//! The patrol finds the first and is at once too near to the second, unaware. That is the lesson of the second item,
//! and needs `secondary_to` so that it is drawn, taught and counted as one.
//!
//! # Example
//!
//! ```ron
//! draw: (fewest_devices: 1, most_devices: 2), … Device((id: "one", at: (100, 4), …)), … Device((id: "two", at: (108, -3), …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! draw: (fewest_devices: 1, most_devices: 1), … Device((id: "one", at: (100, 4), …)), … Device((id: "two", at: (108, -3), secondary_to: Some("one"), …))
//! ```

use super::amount::rounded;
use super::inventory::{DeviceAt, devices};
use super::places::{DEVICE_AT, SECOND};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Neighbourhood;
use bevy::math::Vec2;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S102",
    name: "devices-together",
    severity: Severity::Warning,
    looks_at: Some(&[
        "draw.most_devices",
        DEVICE_AT,
        SECOND,
        "sites[].may_hold[].what.class",
    ]),
    source: include_str!("devices_together.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    if subject.raw.draw.most_devices < 2 {
        return;
    }
    let mandatory_m = |found: &DeviceAt| {
        pack.class(&found.device.class)
            .map_or(0.0, |row| row.mandatory_m.value)
    };
    let primaries: Vec<DeviceAt> = devices(&subject.raw)
        .filter(|found| found.device.secondary_to.is_none())
        .collect();
    let places = primaries.iter().map(|found| {
        let at = found.device.at.vec();
        (at, at)
    });
    let grid = Neighbourhood::new(places);
    for (index, found) in primaries.iter().enumerate() {
        let at = found.device.at;
        let reach_m = mandatory_m(found);
        let reach = Vec2::splat(reach_m);
        let near = grid.near(at.vec() - reach, at.vec() + reach);
        let beside = near
            .into_iter()
            .filter(|&other| other < index)
            .find(|&other| {
                let other = &primaries[other];
                other.site != found.site && other.device.at.distance_m(at) <= reach_m
            });
        if let Some(other) = beside.map(|other| &primaries[other]) {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s102")
                    .with("id", &found.device.id)
                    .with("other", &other.device.id)
                    .with("away", rounded(other.device.at.distance_m(at)))
                    .with("mandatory", rounded(reach_m)),
                Message::new("s102-hint").with("other", &other.device.id),
            );
        }
    }
}
