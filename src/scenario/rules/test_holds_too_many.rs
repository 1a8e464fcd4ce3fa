//! # What it finds
//!
//! A scenario for testing that may hold more than one device beside its second items.
//!
//! # Why it matters
//!
//! On real patrols devices are rare. A test with many rewards whoever marks everything, and says nothing about a real
//! patrol.
//!
//! # Example
//!
//! ```ron
//! purpose: Test, draw: (fewest_devices: 0, most_devices: 3),
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
    code: "S129",
    name: "test-holds-too-many",
    severity: Severity::Error,
    looks_at: Some(&["purpose", "draw"]),
    source: include_str!("test_holds_too_many.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let most = subject.raw.draw.most_devices;
    if subject.raw.purpose == Purpose::Test && most > 1 {
        complaints.add_with_hint(
            "draw.most_devices",
            Message::new("s129").with("most", most),
            Message::new("s129-hint"),
        );
    }
}
