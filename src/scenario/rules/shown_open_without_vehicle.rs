//! # What it finds
//!
//! A look-alike that an open bonnet or open doors show to be harmless, and whose first sign is no vehicle.
//!
//! # Why it matters
//!
//! There is nothing to open: the bonnet would stand in the air.
//!
//! # Example
//!
//! ```ron
//! LookAlike((id: "case", shown_by: [OpenBonnet], signs: [(id: "bag", look: Object, …)], …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! LookAlike((id: "case", shown_by: [Owner], signs: [(id: "bag", look: Object, …)], …))
//! ```

use super::inventory::look_alikes;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{HarmlessEvidence, Look};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S243",
    name: "shown-open-without-vehicle",
    severity: Severity::Warning,
    looks_at: Some(&[
        "sites[=].may_hold[].what.shown_by",
        "sites[=].may_hold[].what.signs",
        "sites[=].may_hold[].what.signs[0].look",
    ]),
    source: include_str!("shown_open_without_vehicle.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in look_alikes(&subject.raw) {
        // It is drawn on the first sign.
        let first = found.look_alike.signs.first();
        if first.is_some_and(|sign| sign.look == Look::Vehicle) {
            continue;
        }
        for (index, shown) in found.look_alike.shown_by.iter().enumerate() {
            if let HarmlessEvidence::OpenBonnet | HarmlessEvidence::OpenDoors = shown {
                complaints.add_with_hint(
                    found.path(&format!("shown_by[{index}]")),
                    Message::new("s243")
                        .with("id", &found.look_alike.id)
                        .with("shown", format!("{shown:?}")),
                    Message::new("s243-hint"),
                );
            }
        }
    }
}
