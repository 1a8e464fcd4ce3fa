//! # What it finds
//!
//! Two waypoints, one after the other, nearer to each other than the way is wide.
//!
//! # Why it matters
//!
//! They are one place to whoever walks there. Mostly a line was copied and one of its figures left as it was.
//!
//! # Example
//!
//! ```ron
//! waypoints: [(id: "bend", at: (20, 351), width_m: 5, …), (id: "culvert", at: (20, 350), width_m: 5, …), …],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! waypoints: [(id: "bend", at: (30, 150), width_m: 5, …), (id: "culvert", at: (20, 350), width_m: 5, …), …],
//! ```

use super::amount::rounded;
use super::places::WAYPOINT;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S209",
    name: "waypoints-together",
    severity: Severity::Warning,
    looks_at: Some(&[WAYPOINT, "route.waypoints[].width_m"]),
    source: include_str!("waypoints_together.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, pair) in subject.raw.route.waypoints.windows(2).enumerate() {
        let apart_m = pair[0].at.distance_m(pair[1].at);
        // Coincident points are reported by the rule about legs without length.
        if apart_m < pair[0].width_m && apart_m >= super::leg_without_length::SHORTEST_M {
            complaints.add_with_hint(
                format!("route.waypoints[{}].at", index + 1),
                Message::new("s209")
                    .with("id", &pair[1].id)
                    .with("other", &pair[0].id)
                    .with("apart", rounded(apart_m))
                    .with("width", rounded(pair[0].width_m)),
                Message::new("s209-hint"),
            );
        }
    }
}
