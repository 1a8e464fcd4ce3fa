//! # What it finds
//!
//! A vulnerable point that the route does not touch: farther from its middle line than the point's radius and half
//! the way's width.
//!
//! # Why it matters
//!
//! The trainee is asked to halt and look before a place that the patrol never reaches, and is marked down for not
//! doing so.
//!
//! # Example
//!
//! ```ron
//! (id: "culvert", at: (240, 60), radius_m: 8, …)   // 40 m from the route
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "culvert", at: (240, 20), radius_m: 8, …)
//! ```

use super::amount::rounded;
use super::inventory::legs;
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::place::nearest_on_segment;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S074",
    name: "vulnerable-point-off-route",
    severity: Severity::Error,
    looks_at: Some(&[
        WAYPOINT,
        APPROACH,
        "route.waypoints[].width_m",
        "route.vulnerable_points[=].radius_m",
    ]),
    source: include_str!("vulnerable_point_off_route.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, point) in subject.raw.route.vulnerable_points.iter().enumerate() {
        let beside_m = legs(&subject.raw)
            .filter(|leg| !leg.approach)
            .map(|leg| {
                let on_leg = nearest_on_segment(point.at, leg.from, leg.to).0;
                point.at.distance_m(on_leg) - leg.width_m / 2.0
            })
            .fold(f32::INFINITY, f32::min);
        if beside_m.is_finite() && beside_m > point.radius_m {
            complaints.add_with_hint(
                format!("route.vulnerable_points[{index}].at"),
                Message::new("s074")
                    .with("id", &point.id)
                    .with("away", rounded(beside_m))
                    .with("radius", rounded(point.radius_m)),
                Message::new("s074-hint"),
            );
        }
    }
}
