//! # What it finds
//!
//! A polygon with fewer than three corners, a strip, wall, ridge or level line with fewer than two points, or a
//! civilian without a place.
//!
//! # Why it matters
//!
//! Such a thing covers no ground: it is there in the file and nowhere on the map.
//!
//! # Example
//!
//! ```ron
//! area: Polygon(corners: [(0, 0), (40, 0)]),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! area: Polygon(corners: [(0, 0), (40, 0), (40, 30)]),
//! ```

use super::inventory::outlines;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S052",
    name: "too-few-points",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("too_few_points.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    outlines(&subject.raw, &mut |points, least, path| {
        if points.len() < least {
            complaints.add_with_hint(
                path(),
                Message::new("s052")
                    .with("found", points.len())
                    .with("least", least),
                Message::new("s052-hint"),
            );
        }
    });
}
