//! # What it finds
//!
//! A device farther from the route than the distance a patrol must keep from its class.
//!
//! # Why it matters
//!
//! The whole patrol keeps the doctrine's distance from it without noticing anything, so passing by it is right. A device
//! beside a halting place, farther off than its mandatory distance, is no such case: the far check should find it.
//!
//! # Example
//!
//! ```ron
//! // the class's required distance is 300 m, the route passes 340 m away
//!    Device((id: "item", class: "small-item", at: (300, 360), …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Device((id: "item", class: "small-item", at: (300, 22), …))
//! ```

use super::amount::rounded;
use super::inventory::{devices, walked_line};
use super::places::{APPROACH, OWN_CLASS, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::place::distance_to_line_m;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S081",
    name: "device-out-of-reach",
    severity: Severity::Error,
    looks_at: Some(&[WAYPOINT, APPROACH, OWN_CLASS]),
    source: include_str!("device_out_of_reach.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let line = walked_line(&subject.raw);
    for found in devices(&subject.raw) {
        let Some(class) = pack.class(&found.device.class) else {
            continue;
        };
        let away_m = distance_to_line_m(found.device.at, &line);
        let required_m = class.required_m.value;
        if away_m.is_finite() && away_m > required_m {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s081")
                    .with("id", &found.device.id)
                    .with("away", rounded(away_m))
                    .with("class", &class.id)
                    .with("required", rounded(required_m)),
                Message::new("s081-hint"),
            );
        }
    }
}
