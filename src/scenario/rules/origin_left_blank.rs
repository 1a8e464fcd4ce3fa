//! # What it finds
//!
//! An origin at latitude 0, longitude 0.
//!
//! # Why it matters
//!
//! That point is in the sea off Africa: mostly the fields were left blank. Every grid in every report follows from
//! it.
//!
//! # Example
//!
//! ```ron
//! place: (latitude_deg: 0, longitude_deg: 0, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! place: (latitude_deg: 14.27, longitude_deg: 1.52, …)
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S107",
    name: "origin-left-blank",
    severity: Severity::Warning,
    looks_at: Some(&["place.latitude_deg", "place.longitude_deg"]),
    source: include_str!("origin_left_blank.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let place = &subject.raw.place;
    if place.latitude_deg == 0.0 && place.longitude_deg == 0.0 {
        complaints.add_with_hint(
            "place.latitude_deg",
            Message::new("s107"),
            Message::new("s107-hint"),
        );
    }
}
