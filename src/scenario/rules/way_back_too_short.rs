//! # What it finds
//!
//! A way back (approach and route walked so far) that does not reach the distance which the doctrine pack requires
//! from a device that may be drawn.
//!
//! # Why it matters
//!
//! Nobody could keep the distance without stepping on unknown ground. Whatever the trainee did would be marked wrong.
//!
//! # Example
//!
//! ```ron
//! // the class requires 300 m, the approach begins 180 m from the device
//!    approach: [(10, 180), (10, 100)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! approach: [(10, 480), (10, 100)],
//! ```

use super::amount::rounded;
use super::places::{APPROACH, DEVICE_AT, HOLDING, WAYPOINT};
use super::way_back::ways_back;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S067",
    name: "way-back-too-short",
    severity: Severity::Error,
    looks_at: Some(&[WAYPOINT, APPROACH, DEVICE_AT, HOLDING]),
    source: include_str!("way_back_too_short.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let worst = ways_back(subject)
        .into_iter()
        .map(|way| (way.class.required_m.value - way.farthest_m, way))
        .filter(|(missing_m, _)| *missing_m > 0.0)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((missing_m, way)) = worst {
        complaints.add_with_hint(
            "route.approach",
            Message::new("s067")
                .with("device", &way.found.device.id)
                .with("class", &way.class.id)
                .with("required", rounded(way.class.required_m.value))
                .with("farthest", rounded(way.farthest_m)),
            Message::new("s067-hint").with("missing", f64::from(missing_m).ceil()),
        );
    }
}
