//! # What it finds
//!
//! A comms card without own call sign, without headquarters' call sign or without frequency.
//!
//! # Why it matters
//!
//! The report asks for frequency and call sign. With none on the card, no answer can be right.
//!
//! # Example
//!
//! ```ron
//! comms: (own: "Lion 1", headquarters: "Lion 0", frequency: ""),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! comms: (own: "Lion 1", headquarters: "Lion 0", frequency: "41.750 MHz"),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S146",
    name: "comms-card-incomplete",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("comms_card_incomplete.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let comms = &subject.raw.comms;
    let card = [
        (&comms.own, "own"),
        (&comms.headquarters, "headquarters"),
        (&comms.frequency, "frequency"),
    ];
    for (words, field) in card {
        if words.trim().is_empty() {
            complaints.add_with_hint(
                format!("comms.{field}"),
                Message::new("s146").with("field", field),
                Message::new("s146-hint"),
            );
        }
    }
}
