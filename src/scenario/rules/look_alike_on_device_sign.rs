//! # What it finds
//!
//! A look-alike's sign so near to a device's sign of another site that one mark lies on both, by the pack's match
//! radius.
//!
//! # Why it matters
//!
//! When both are drawn, a mark there is a hit and a false alarm at once, and no instructor can defend either.
//!
//! # Example
//!
//! ```ron
//! // match radius 2 m
//!    Device((…, signs: [(at: (100, 4), …)])), … LookAlike((…, signs: [(at: (101, 4), …)]))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Device((…, signs: [(at: (100, 4), …)])), … LookAlike((…, signs: [(at: (130, 4), …)]))
//! ```

use super::amount::rounded;
use super::inventory::{SignAt, signs};
use super::places::HOLDING;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Neighbourhood;
use bevy::math::Vec2;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S101",
    name: "look-alike-on-device-sign",
    severity: Severity::Warning,
    looks_at: Some(&["sites[].may_hold[].what.signs[].at", HOLDING]),
    source: include_str!("look_alike_on_device_sign.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let radius_m = pack.marking.match_radius_m.value;
    let of_devices: Vec<SignAt> = signs(&subject.raw)
        .filter(|found| found.device.is_some())
        .collect();
    let grid = Neighbourhood::new(of_devices.iter().map(|found| {
        let at = found.sign.at.vec();
        (at, at)
    }));
    for found in signs(&subject.raw).filter(|found| found.device.is_none()) {
        let at = found.sign.at;
        let reach = Vec2::splat(radius_m);
        let near = grid.near(at.vec() - reach, at.vec() + reach);
        let under = near
            .into_iter()
            .map(|index| &of_devices[index])
            .find(|other| other.site != found.site && other.sign.at.distance_m(at) <= radius_m);
        if let Some(other) = under {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s101")
                    .with("sign", &found.sign.id)
                    .with("away", rounded(other.sign.at.distance_m(at)))
                    .with("other", &other.sign.id)
                    .with("radius", rounded(radius_m)),
                Message::new("s101-hint"),
            );
        }
    }
}
