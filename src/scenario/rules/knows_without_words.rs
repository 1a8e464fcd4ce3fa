//! # What it finds
//!
//! A local person who knows something and is willing to tell it, but has no words for it.
//!
//! # Why it matters
//!
//! The trainee asks, is told, and hears nothing.
//!
//! # Example
//!
//! ```ron
//! knows: [(about: "well")],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! knows: [(about: "well", says: {"en": "Nobody from our street walks there."})],
//! ```

use super::inventory::knowledge;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S228",
    name: "knows-without-words",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("knows_without_words.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (entry, knows) in knowledge(&subject.raw) {
        if knows.willing && knows.says.0.is_empty() {
            complaints.add_with_hint(
                entry.whole(),
                Message::new("s228"),
                Message::new("s228-hint"),
            );
        }
    }
}
