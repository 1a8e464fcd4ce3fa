//! # What it finds
//!
//! A time zone letter that is not one of the military zones A to Z (without J).
//!
//! # Why it matters
//!
//! The zone letter is part of every date-time group. J stands for “local time” and cannot be converted.
//!
//! # Example
//!
//! ```ron
//! zone: 'J',
//! ```
//!
//! # Write instead
//!
//! ```ron
//! zone: 'Z',
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::when::zone_hours;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S117",
    name: "unknown-zone",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("unknown_zone.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let zone = subject.raw.when.zone;
    if zone_hours(zone).is_none() {
        complaints.add_with_hint(
            "when.zone",
            Message::new("s117").with("found", zone.to_string()),
            Message::new("s117-hint"),
        );
    }
}
