//! # What it finds
//!
//! A time limit below the time that the route takes at the planned pace, or above four hours.
//!
//! # Why it matters
//!
//! The patrol would be ended before its end, and everything after that counts as not done. A very long limit is
//! mostly written in milliseconds or is a slip.
//!
//! # Example
//!
//! ```ron
//! // 900 m at 1.2 m/s: 750 s
//!    time_limit_s: 600,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! time_limit_s: 1800,
//! ```

use super::amount::rounded;
use super::inventory::legs;
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::RawScenario;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S077",
    name: "time-limit-too-short",
    severity: Severity::Error,
    looks_at: Some(&[WAYPOINT, APPROACH, "route.waypoints[].pace_mps"]),
    source: include_str!("time_limit_too_short.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let limit_s = subject.raw.time_limit_s;
    let walking_s = walking_s(&subject.raw);
    if !(limit_s >= walking_s && limit_s > 0.0 && limit_s <= LONGEST_S) {
        complaints.add_with_hint(
            "time_limit_s",
            Message::new("s077")
                .with("found", rounded(limit_s))
                .with("walking", rounded(walking_s.ceil()))
                .with("most", rounded(LONGEST_S)),
            Message::new("s077-hint"),
        );
    }
}

/// Longest patrol, seconds: four hours.
const LONGEST_S: f32 = 14_400.0;

/// Time for the route at the planned pace without halts, seconds. Legs without a valid pace are reported by another
/// rule and count as nothing.
pub(super) fn walking_s(raw: &RawScenario) -> f32 {
    legs(raw)
        .filter(|leg| !leg.approach)
        .map(|leg| {
            let pace_mps = raw.route.waypoints[leg.index].pace_mps;
            if pace_mps > 0.0 {
                leg.from.distance_m(leg.to) / pace_mps
            } else {
                0.0
            }
        })
        .sum()
}
