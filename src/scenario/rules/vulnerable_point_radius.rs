//! # What it finds
//!
//! A vulnerable point that reaches less than one metre or more than 100 metres.
//!
//! # Why it matters
//!
//! Its radius says where the drill begins and ends. Without one there is nothing to halt before; with too great a one
//! the whole route is one vulnerable point.
//!
//! # Example
//!
//! ```ron
//! (id: "culvert", radius_m: 0, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "culvert", radius_m: 8, …)
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S075",
    name: "vulnerable-point-radius",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("vulnerable_point_radius.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, point) in subject.raw.route.vulnerable_points.iter().enumerate() {
        must_lie_within(point.radius_m, 1.0..=100.0, "s075", complaints, || {
            format!("route.vulnerable_points[{index}].radius_m")
        });
    }
}
