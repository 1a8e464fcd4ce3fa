//! # What it finds
//!
//! A date that is not written as year, month and day with hyphens, or that is not in the calendar.
//!
//! # Why it matters
//!
//! Every date-time group of the exercise starts from it.
//!
//! # Example
//!
//! ```ron
//! date: "29.05.2026",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! date: "2026-05-29",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::when::date;
use crate::source::InName;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S115",
    name: "malformed-date",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("malformed_date.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let written = &subject.raw.when.date;
    if date(written).is_none() {
        complaints.add_with_hint(
            "when.date",
            Message::new("s115").with("found", written),
            InName::first(written)
                .map_or_else(|| Message::new("s115-hint"), |letter| letter.hint(written)),
        );
    }
}
