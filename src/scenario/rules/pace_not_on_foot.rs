//! # What it finds
//!
//! A planned pace below 0.5 or above 2 metres a second.
//!
//! # Why it matters
//!
//! The planned time, the time limit and the check whether a sign can be noticed in time all rest on it. A patrol on
//! foot makes 1.0 to 1.4 metres a second; a figure such as 4.5 is mostly kilometres an hour.
//!
//! # Example
//!
//! ```ron
//! pace_mps: 4.5,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! pace_mps: 1.25,
//! ```

use super::amount::rounded;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S064",
    name: "pace-not-on-foot",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("pace_not_on_foot.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, waypoint) in subject.raw.route.waypoints.iter().enumerate() {
        let pace = waypoint.pace_mps;
        if ON_FOOT_MPS.contains(&pace) {
            continue;
        }
        let as_kmh = pace / MPS_TO_KMH;
        let hint = if ON_FOOT_MPS.contains(&as_kmh) {
            Message::new("s064-hint-kmh")
                .with("kmh", rounded(pace))
                .with("mps", rounded(as_kmh))
        } else {
            Message::new("s064-hint")
        };
        complaints.add_with_hint(
            format!("route.waypoints[{index}].pace_mps"),
            Message::new("s064")
                .with("found", rounded(pace))
                .with("least", rounded(*ON_FOOT_MPS.start()))
                .with("most", rounded(*ON_FOOT_MPS.end())),
            hint,
        );
    }
}

/// Paces of a patrol on foot, metres a second.
const ON_FOOT_MPS: std::ops::RangeInclusive<f32> = 0.5..=2.0;

/// Kilometres an hour in one metre a second.
const MPS_TO_KMH: f32 = 3.6;
