//! # What it finds
//!
//! Two injects with one short name.
//!
//! # Why it matters
//!
//! The record and the debrief say which inject happened when. With one name for two, an instructor cannot tell them
//! apart.
//!
//! # Example
//!
//! ```ron
//! injects: [(id: "call", …), (id: "call", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! injects: [(id: "call-1", …), (id: "call-2", …)],
//! ```

use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S031",
    name: "duplicate-inject",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_inject.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s031");
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        names.note(&inject.id, complaints, || format!("injects[{index}].id"));
    }
}
