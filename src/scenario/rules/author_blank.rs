//! # What it finds
//!
//! A scenario without an author.
//!
//! # Why it matters
//!
//! Somebody must be able to answer for what is taught and marked.
//!
//! # Example
//!
//! ```ron
//! author: "",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! author: "Training cell, sector east",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S150",
    name: "author-blank",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("author_blank.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    if subject.raw.author.trim().is_empty() {
        complaints.add_with_hint("author", Message::new("s150"), Message::new("s150-hint"));
    }
}
