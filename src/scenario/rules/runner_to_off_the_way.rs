//! # What it finds
//!
//! A place for runners to hand a report on that lies farther than 5 metres from the way to the start of the route.
//!
//! # Why it matters
//!
//! Runners go back on known ground. To reach such a place they would have to leave it.
//!
//! # Example
//!
//! ```ron
//! approach: [(-400, 0), (0, 0)], … runner_to: (-200, 60)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! approach: [(-400, 0), (0, 0)], … runner_to: (-200, 0)
//! ```

use super::amount::rounded;
use super::places::APPROACH;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Point;
use crate::units::place::distance_to_line_m;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S223",
    name: "runner-to-off-the-way",
    severity: Severity::Error,
    looks_at: Some(&["route.waypoints[0].at", APPROACH]),
    source: include_str!("runner_to_off_the_way.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let Some(to) = raw.comms.runner_to else {
        return;
    };
    let start = raw.route.waypoints.first().map(|waypoint| waypoint.at);
    let way: Vec<Point> = raw.route.approach.iter().copied().chain(start).collect();
    let away_m = distance_to_line_m(to, &way);
    if away_m.is_finite() && away_m > BESIDE_M {
        complaints.add_with_hint(
            "comms.runner_to",
            Message::new("s223")
                .with("found", rounded(away_m))
                .with("most", rounded(BESIDE_M)),
            Message::new("s223-hint"),
        );
    }
}

/// Within this distance a point is beside the way, metres: a step or two.
const BESIDE_M: f32 = 5.0;
