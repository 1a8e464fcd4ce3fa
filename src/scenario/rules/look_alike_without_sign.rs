//! # What it finds
//!
//! A look-alike without a single sign.
//!
//! # Why it matters
//!
//! There is nothing that could be taken for a device, so no false alarm can be measured there.
//!
//! # Example
//!
//! ```ron
//! LookAlike((id: "roadworks", cause: Roadworks, signs: []))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! LookAlike((id: "roadworks", cause: Roadworks, signs: [(id: "heap", kind: WarningClue, look: DisturbedSoil, …)]))
//! ```

use super::inventory::look_alikes;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S080",
    name: "look-alike-without-sign",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("look_alike_without_sign.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in look_alikes(&subject.raw) {
        if found.look_alike.signs.is_empty() {
            complaints.add_with_hint(
                found.path("signs"),
                Message::new("s080").with("id", &found.look_alike.id),
                Message::new("s080-hint"),
            );
        }
    }
}
