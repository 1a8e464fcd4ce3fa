//! # What it finds
//!
//! A patrol and a headquarters with one call sign.
//!
//! # Why it matters
//!
//! Nobody on the radio could tell who calls whom, and a report from the wrong one could not be told from the right
//! one.
//!
//! # Example
//!
//! ```ron
//! comms: (own: "Lion 1", headquarters: "Lion 1", …),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! comms: (own: "Lion 1", headquarters: "Lion 0", …),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S147",
    name: "call-signs-alike",
    severity: Severity::Error,
    looks_at: Some(&["comms.own"]),
    source: include_str!("call_signs_alike.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let comms = &subject.raw.comms;
    let plain = |sign: &str| sign.trim().to_lowercase();
    if plain(&comms.own) == plain(&comms.headquarters) && !comms.own.trim().is_empty() {
        complaints.add_with_hint(
            "comms.headquarters",
            Message::new("s147").with("sign", &comms.own),
            Message::new("s147-hint"),
        );
    }
}
