//! # What it finds
//!
//! An inject that makes the signs of a device visible which the scenario does not have.
//!
//! # Why it matters
//!
//! Nothing would happen, and the device that was meant shows its signs from the start.
//!
//! # Example
//!
//! ```ron
//! what: Reveal(device: "gate"),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! what: Reveal(device: "gate-item"),
//! ```

use super::inventory::devices;
use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;
use crate::text::Message;
use std::collections::BTreeSet;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S040",
    name: "unknown-revealed-device",
    severity: Severity::Error,
    looks_at: Some(&["sites[].may_hold[].what.id"]),
    source: include_str!("unknown_revealed_device.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let known: BTreeSet<&str> = devices(&subject.raw)
        .map(|found| found.device.id.as_str())
        .collect();
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        let Happening::Reveal { device } = &inject.what else {
            continue;
        };
        if !known.contains(device.as_str()) {
            let names = devices(&subject.raw).map(|found| found.device.id.as_str());
            complaints.add_with_hint(
                format!("injects[{index}].what.device"),
                Message::new("s040").with("found", device),
                hint_for("s040", device, names),
            );
        }
    }
}
