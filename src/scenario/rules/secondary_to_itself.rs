//! # What it finds
//!
//! A device that is a second item to itself.
//!
//! # Why it matters
//!
//! It would be drawn only when it has been drawn: never.
//!
//! # Example
//!
//! ```ron
//! (id: "gate-item", secondary_to: Some("gate-item"), …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "gate-item", secondary_to: Some("culvert-item"), …)
//! ```

use super::inventory::devices;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S035",
    name: "secondary-to-itself",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("secondary_to_itself.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in devices(&subject.raw) {
        if found.device.secondary_to.as_ref() == Some(&found.device.id) {
            complaints.add_with_hint(
                found.path("secondary_to"),
                Message::new("s035").with("name", &found.device.id),
                Message::new("s035-hint"),
            );
        }
    }
}
