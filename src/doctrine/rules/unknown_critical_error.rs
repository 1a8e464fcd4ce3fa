//! # A critical error that this program does not know
//!
//! Critical errors gate the verdict. A misspelt one would let a trainee pass who did what must never be done.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::{CRITICAL_ERRORS, known_critical_error, retired};
use crate::source::{Complaints, Rule, suggest};
use crate::text::Message;

/// D033 unknown-critical-error.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D033",
    name: "unknown-critical-error",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unknown_critical_error.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let ids: Vec<&str> = CRITICAL_ERRORS.iter().map(|known| known.id).collect();
    for (i, rule) in pack.scoring.critical_errors.iter().enumerate() {
        if known_critical_error(&rule.id).is_some() || retired(&rule.id).is_some() {
            continue;
        }
        let hint = match suggest(&rule.id, ids.iter().copied()) {
            Some(meant) => Message::new("d-did-you-mean").with("name", meant),
            None => Message::new("d-one-of").with("names", ids.join(", ")),
        };
        complaints.add_with_hint(
            format!("scoring.critical_errors[{i}].id"),
            Message::new("d033").with("id", &rule.id),
            hint,
        );
    }
}
