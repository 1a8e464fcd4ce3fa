//! # What it finds
//!
//! Two devices with one short name, at the same site or at different ones.
//!
//! # Why it matters
//!
//! `secondary_to` and injects name devices, and the scorecard lists each by name. With one name for two, a mark may
//! be given for the wrong one.
//!
//! # Example
//!
//! ```ron
//! what: Device((id: "item", …)), … what: Device((id: "item", …)),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! what: Device((id: "item-culvert", …)), … what: Device((id: "item-bend", …)),
//! ```

use super::inventory::devices;
use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S025",
    name: "duplicate-device",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_device.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s025");
    for found in devices(&subject.raw) {
        names.note(&found.device.id, complaints, || found.path("id"));
    }
}
