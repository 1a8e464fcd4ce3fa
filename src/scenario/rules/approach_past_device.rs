//! # What it finds
//!
//! An approach that passes a device within its hazard radius.
//!
//! # Why it matters
//!
//! The approach is ground known to be safe: the patrol has just walked there. It cannot lead over a device, and going
//! back on it must never be an incident.
//!
//! # Example
//!
//! ```ron
//! approach: [(100, 0), (40, 0)], … Device((at: (70, 3), hazard_radius_m: 10, …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! approach: [(-300, 0), (40, 0)], … Device((at: (120, 3), hazard_radius_m: 10, …))
//! ```

use super::amount::rounded;
use super::inventory::devices;
use super::places::{APPROACH, OWN_AT, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::place::distance_to_line_m;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S083",
    name: "approach-past-device",
    severity: Severity::Error,
    looks_at: Some(&[
        APPROACH,
        WAYPOINT,
        OWN_AT,
        "sites[=].may_hold[].what.hazard_radius_m",
    ]),
    source: include_str!("approach_past_device.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let approach = &subject.raw.route.approach;
    for found in devices(&subject.raw) {
        let away_m = distance_to_line_m(found.device.at, approach);
        if away_m <= found.device.hazard_radius_m {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s083")
                    .with("id", &found.device.id)
                    .with("away", rounded(away_m))
                    .with("radius", rounded(found.device.hazard_radius_m)),
                Message::new("s083-hint"),
            );
        }
    }
}
