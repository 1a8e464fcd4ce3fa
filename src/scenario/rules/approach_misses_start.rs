//! # What it finds
//!
//! An approach whose last point is more than one metre from the first waypoint.
//!
//! # Why it matters
//!
//! The approach is the ground already walked to the start, and the way back. With a gap in it the patrol must cross
//! ground that nobody knows.
//!
//! # Example
//!
//! ```ron
//! approach: [(10, 200), (10, 150)], waypoints: [(id: "start", at: (10, 100), …), …]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! approach: [(10, 200), (10, 150), (10, 100)], waypoints: [(id: "start", at: (10, 100), …), …]
//! ```

use super::amount::rounded;
use super::places::APPROACH;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S065",
    name: "approach-misses-start",
    severity: Severity::Error,
    looks_at: Some(&["route.waypoints[0].at", APPROACH]),
    source: include_str!("approach_misses_start.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let route = &subject.raw.route;
    let (Some(first), Some(last), Some(start)) = (
        route.approach.first(),
        route.approach.last(),
        route.waypoints.first(),
    ) else {
        return;
    };
    let gap_m = last.distance_m(start.at);
    let meets = gap_m <= WIDEST_GAP_M;
    if !meets {
        let turned = first.distance_m(start.at) < gap_m;
        complaints.add_with_hint(
            format!("route.approach[{}]", route.approach.len() - 1),
            Message::new("s065")
                .with("gap", rounded(gap_m))
                .with("most", rounded(WIDEST_GAP_M)),
            Message::new(if turned {
                "s065-hint-turned"
            } else {
                "s065-hint"
            }),
        );
    }
}

/// Widest gap between approach and start, metres.
const WIDEST_GAP_M: f32 = 1.0;
