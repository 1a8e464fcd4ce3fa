//! # What it finds
//!
//! A device that is a second item to a device which the scenario does not have.
//!
//! # Why it matters
//!
//! A second item is drawn only with its primary. Without one it never appears, and the secondary check is never
//! tested.
//!
//! # Example
//!
//! ```ron
//! secondary_to: Some("culvrt-item"),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! secondary_to: Some("culvert-item"),
//! ```

use super::inventory::devices;
use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use std::collections::BTreeSet;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S034",
    name: "unknown-primary",
    severity: Severity::Error,
    looks_at: Some(&["sites[].may_hold[].what.id"]),
    source: include_str!("unknown_primary.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let known: BTreeSet<&str> = devices(&subject.raw)
        .map(|found| found.device.id.as_str())
        .collect();
    for found in devices(&subject.raw) {
        let Some(primary) = &found.device.secondary_to else {
            continue;
        };
        if !known.contains(primary.as_str()) {
            let others = devices(&subject.raw)
                .map(|other| other.device)
                .filter(|other| other.secondary_to.is_none())
                .map(|other| other.id.as_str());
            complaints.add_with_hint(
                found.path("secondary_to"),
                Message::new("s034").with("found", primary),
                hint_for("s034", primary, others),
            );
        }
    }
}
