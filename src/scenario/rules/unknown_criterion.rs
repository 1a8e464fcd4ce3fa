//! # What it finds
//!
//! A criterion switched off that the doctrine pack does not have.
//!
//! # Why it matters
//!
//! A name with a slip switches nothing off: the trainee is then marked on what was meant to be left out.
//!
//! # Example
//!
//! ```ron
//! criteria_off: ["cordon-complet"],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! criteria_off: ["cordon-complete"],
//! ```

use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S043",
    name: "unknown-criterion",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("unknown_criterion.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    for (index, id) in subject.raw.criteria_off.iter().enumerate() {
        if pack.criterion(id).is_none() {
            let known = pack.scoring.criteria.iter().map(|rule| rule.id.as_str());
            complaints.add_with_hint(
                format!("criteria_off[{index}]"),
                Message::new("s043")
                    .with("found", id)
                    .with("pack", &pack.id),
                hint_for("s043", id, known),
            );
        }
    }
}
