//! # What it finds
//!
//! A device without a single sign.
//!
//! # Why it matters
//!
//! There is nothing to notice. Whoever misses it is not to blame, and whoever finds it had luck.
//!
//! # Example
//!
//! ```ron
//! Device((id: "item", …, signs: []))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Device((id: "item", …, signs: [(id: "patch", kind: WarningClue, look: DisturbedSoil, …)]))
//! ```

use super::inventory::devices;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S079",
    name: "device-without-sign",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("device_without_sign.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in devices(&subject.raw) {
        if found.device.signs.is_empty() {
            complaints.add_with_hint(
                found.path("signs"),
                Message::new("s079").with("id", &found.device.id),
                Message::new("s079-hint"),
            );
        }
    }
}
