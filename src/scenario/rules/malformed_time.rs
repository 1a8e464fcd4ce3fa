//! # What it finds
//!
//! A time of day that is not written as hours and minutes of the 24-hour clock.
//!
//! # Why it matters
//!
//! Every date-time group of the exercise starts from it.
//!
//! # Example
//!
//! ```ron
//! time: "2:35 pm",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! time: "14:35",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::when::time;
use crate::source::InName;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S116",
    name: "malformed-time",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("malformed_time.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let written = &subject.raw.when.time;
    if time(written).is_none() {
        complaints.add_with_hint(
            "when.time",
            Message::new("s116").with("found", written),
            InName::first(written)
                .map_or_else(|| Message::new("s116-hint"), |letter| letter.hint(written)),
        );
    }
}
