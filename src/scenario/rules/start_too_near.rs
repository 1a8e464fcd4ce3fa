//! # What it finds
//!
//! A patrol that starts within the mandatory distance of a device that may be drawn.
//!
//! # Why it matters
//!
//! The first step already counts as too near. There is no time in which the trainee could have noticed anything.
//!
//! # Example
//!
//! ```ron
//! // mandatory distance 21 m
//!    waypoints: [(id: "start", at: (100, 0), …), …], … Device((at: (110, 4), …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! waypoints: [(id: "start", at: (40, 0), …), …], … Device((at: (110, 4), …))
//! ```

use super::amount::rounded;
use super::inventory::devices;
use super::places::{OWN_AT, OWN_CLASS, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S082",
    name: "start-too-near",
    severity: Severity::Error,
    looks_at: Some(&[WAYPOINT, OWN_AT, OWN_CLASS]),
    source: include_str!("start_too_near.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let (Some(pack), Some(start)) = (&subject.pack, subject.raw.route.waypoints.first()) else {
        return;
    };
    for found in devices(&subject.raw) {
        let Some(class) = pack.class(&found.device.class) else {
            continue;
        };
        let away_m = start.at.distance_m(found.device.at);
        let mandatory_m = class.mandatory_m.value;
        if away_m <= mandatory_m {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s082")
                    .with("id", &found.device.id)
                    .with("away", rounded(away_m))
                    .with("mandatory", rounded(mandatory_m)),
                Message::new("s082-hint"),
            );
        }
    }
}
