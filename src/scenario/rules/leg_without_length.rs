//! # What it finds
//!
//! A leg of the route or approach shorter than half a metre: two points in one place.
//!
//! # Why it matters
//!
//! It has no direction to walk or look in, and its planned time is nought. Mostly a line was copied and its figures
//! were not changed.
//!
//! # Example
//!
//! ```ron
//! waypoints: [(id: "a", at: (10, 10), …), (id: "b", at: (10, 10), …), …]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! waypoints: [(id: "a", at: (10, 10), …), (id: "b", at: (60, 10), …), …]
//! ```

use super::amount::rounded;
use super::inventory::legs;
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S062",
    name: "leg-without-length",
    severity: Severity::Error,
    looks_at: Some(&[WAYPOINT, APPROACH]),
    source: include_str!("leg_without_length.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for leg in legs(&subject.raw) {
        let length_m = leg.from.distance_m(leg.to);
        let sound = length_m >= SHORTEST_M;
        if !sound {
            let next = leg.index + 1;
            let path = if leg.approach {
                format!("route.approach[{next}]")
            } else {
                format!("route.waypoints[{next}].at")
            };
            complaints.add_with_hint(
                path,
                Message::new("s062")
                    .with("found", rounded(length_m))
                    .with("least", rounded(SHORTEST_M)),
                Message::new("s062-hint"),
            );
        }
    }
}

/// Shortest leg, metres.
pub(super) const SHORTEST_M: f32 = 0.5;
