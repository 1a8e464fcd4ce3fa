//! # What it finds
//!
//! A leg of the route narrower than half a metre or wider than 60 metres.
//!
//! # Why it matters
//!
//! On the width hangs whether somebody is still on the way. On no width nobody is; on a very wide one everybody.
//!
//! # Example
//!
//! ```ron
//! (id: "start", at: (10, 10), width_m: 0, pace_mps: 1.2)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "start", at: (10, 10), width_m: 5, pace_mps: 1.2)
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S063",
    name: "leg-width",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("leg_width.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, waypoint) in subject.raw.route.waypoints.iter().enumerate() {
        must_lie_within(waypoint.width_m, 0.5..=60.0, "s063", complaints, || {
            format!("route.waypoints[{index}].width_m")
        });
    }
}
