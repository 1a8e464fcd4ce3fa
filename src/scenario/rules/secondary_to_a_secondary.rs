//! # What it finds
//!
//! A device that is a second item to a device which is itself a second item.
//!
//! # Why it matters
//!
//! Only devices drawn first bring their second items with them. A second item of a second item is never drawn.
//!
//! # Example
//!
//! ```ron
//! (id: "two", secondary_to: Some("one"), …), … (id: "three", secondary_to: Some("two"), …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "two", secondary_to: Some("one"), …), … (id: "three", secondary_to: Some("one"), …)
//! ```

use super::inventory::devices;
use super::secondary_in_a_ring::{primaries, ring_of};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S037",
    name: "secondary-to-a-secondary",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("secondary_to_a_secondary.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let next = primaries(subject);
    for found in devices(&subject.raw) {
        let name = found.device.id.as_str();
        let Some(primary) = found.device.secondary_to.as_deref() else {
            continue;
        };
        let Some(first) = next.get(primary) else {
            continue;
        };
        if primary == name || *first == primary || ring_of(name, &next).is_some() {
            continue;
        }
        complaints.add_with_hint(
            found.path("secondary_to"),
            Message::new("s037")
                .with("primary", primary)
                .with("first", *first),
            Message::new("s037-hint").with("first", *first),
        );
    }
}
