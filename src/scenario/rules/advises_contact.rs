//! # What it finds
//!
//! Free words that have somebody touch, move, open, search, probe, harm or go closer to an item, in any of the
//! languages of the word lists. To forbid it is right and may stand; so may what locals were seen to do. Words that may
//! be meant otherwise are warned of (S200).
//!
//! # Why it matters
//!
//! Never touch, move or approach is always the right answer. One sentence that says otherwise undoes a course.
//!
//! # Example
//!
//! ```ron
//! briefing: {"en": "Go closer and lift the bag."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! briefing: {"en": "Do not touch it. Stay where you are and report."},
//! ```

use super::inventory::crossings;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::text::content_line::Kind;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S142",
    name: "advises-contact",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("advises_contact.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (path, finding) in crossings(subject) {
        if finding.sure && finding.kind == Kind::Contact {
            complaints.add_with_hint(
                path,
                Message::new("s142").with("found", &finding.words),
                Message::new("s142-hint"),
            );
        }
    }
}
