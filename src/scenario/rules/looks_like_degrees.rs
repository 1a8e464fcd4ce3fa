//! # What it finds
//!
//! A route whose places seem to be degrees of longitude and latitude: the whole route within two metres, or at the
//! very figures of the place's own coordinates.
//!
//! # Why it matters
//!
//! All places of a scenario are metres east and north of its origin. In degrees the whole exercise shrinks to a few
//! steps.
//!
//! # Example
//!
//! ```ron
//! place: (latitude_deg: 14.27, longitude_deg: 1.52, …), … waypoints: [(id: "a", at: (1.521, 14.271), …), …]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! place: (latitude_deg: 14.27, longitude_deg: 1.52, …), … waypoints: [(id: "a", at: (110.0, 95.0), …), …]
//! ```

use super::places::WAYPOINT;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Point;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S076",
    name: "looks-like-degrees",
    severity: Severity::Warning,
    looks_at: Some(&["place.latitude_deg", "place.longitude_deg", WAYPOINT]),
    source: include_str!("looks_like_degrees.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let Some(start) = raw.route.waypoints.first() else {
        return;
    };
    let (east, north) = (
        raw.place.longitude_deg as f32,
        raw.place.latitude_deg as f32,
    );
    let near = |a: Point, b: Point| a.distance_m(b) <= SMALL_M;
    let all_near = |middle: Point| raw.route.waypoints.iter().all(|w| near(w.at, middle));
    let several = raw.route.waypoints.len() > 1;
    let at_the_origin = near(Point(east, north), Point(0.0, 0.0));
    let copied = !at_the_origin && (all_near(Point(east, north)) || all_near(Point(north, east)));
    if several && (all_near(start.at) || copied) {
        complaints.add_with_hint(
            "route.waypoints[0].at",
            Message::new("s076").with("span", super::amount::rounded(SMALL_M)),
            Message::new("s076-hint"),
        );
    }
}

/// A route smaller than this cannot be meant in metres, metres.
const SMALL_M: f32 = 2.0;
