//! # What it finds
//!
//! A script of a format that this program does not read.
//!
//! # Why it matters
//!
//! A newer program may have steps that this one would pass over in silence.
//!
//! # Example
//!
//! ```ron
//! format: 2,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! format: 1,
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::FORMAT;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T020",
    name: "script-format",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("script_format.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    if subject.script.format != FORMAT {
        complaints.add_with_hint(
            "format",
            Message::new("t020")
                .with("found", subject.script.format)
                .with("expected", FORMAT),
            Message::new("t020-hint").with("expected", FORMAT),
        );
    }
}
