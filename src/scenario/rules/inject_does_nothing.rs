//! # What it finds
//!
//! An inject that has no effect: civilians who approach, but none is named; a radio message without a caller.
//!
//! # Why it matters
//!
//! Something was meant to happen. With nobody to do it the trainee is not put to the test, and nobody notices.
//!
//! # Example
//!
//! ```ron
//! what: CiviliansApproach(civilians: [], to: (10, 20)),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! what: CiviliansApproach(civilians: ["herder"], to: (10, 20)),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S047",
    name: "inject-does-nothing",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("inject_does_nothing.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        let field = match &inject.what {
            Happening::CiviliansApproach { civilians, .. } if civilians.is_empty() => "civilians",
            Happening::RadioMessage { from, .. } if from.trim().is_empty() => "from",
            _ => continue,
        };
        complaints.add_with_hint(
            format!("injects[{index}].what.{field}"),
            Message::new("s047").with("field", field),
            Message::new("s047-hint"),
        );
    }
}
