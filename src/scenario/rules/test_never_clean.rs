//! # What it finds
//!
//! A scenario for testing in which every variation holds a device.
//!
//! # Why it matters
//!
//! Trainees who know that there is always one go on until they have found it. Only when a patrol may be clean does
//! calm judgement show, and only then can false alarms be measured fairly.
//!
//! # Example
//!
//! ```ron
//! purpose: Test, draw: (fewest_devices: 1, most_devices: 1),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! purpose: Test, draw: (fewest_devices: 0, most_devices: 1),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Purpose;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S130",
    name: "test-never-clean",
    severity: Severity::Error,
    looks_at: Some(&["purpose", "draw"]),
    source: include_str!("test_never_clean.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let fewest = subject.raw.draw.fewest_devices;
    if subject.raw.purpose == Purpose::Test && fewest > 0 {
        complaints.add_with_hint(
            "draw.fewest_devices",
            Message::new("s130").with("fewest", fewest),
            Message::new("s130-hint"),
        );
    }
}
