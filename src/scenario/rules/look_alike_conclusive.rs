//! # What it finds
//!
//! A look-alike with a sign that alone is enough to act on.
//!
//! # Why it matters
//!
//! Acting on a conclusive sign is right by definition. Marking it would be counted as a false alarm: the trainee
//! would be punished for doing as taught.
//!
//! # Example
//!
//! ```ron
//! LookAlike((…, signs: [(…, conclusive: true)]))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! LookAlike((…, signs: [(…)]))
//! ```

use super::inventory::signs;
use super::places::OWN_HOLDING;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S099",
    name: "look-alike-conclusive",
    severity: Severity::Error,
    looks_at: Some(&[OWN_HOLDING]),
    source: include_str!("look_alike_conclusive.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        if found.device.is_none() && found.sign.conclusive {
            complaints.add_with_hint(
                found.path("conclusive"),
                Message::new("s099").with("sign", &found.sign.id),
                Message::new("s099-hint"),
            );
        }
    }
}
