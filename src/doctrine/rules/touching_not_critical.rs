//! # A pack in which to touch the item is not a critical error
//!
//! Doctrines differ in distances and forms. That an item is never touched, moved or approached is the same in all of them,
//! and a pack may not leave it out.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D034 touching-not-critical.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D034",
    name: "touching-not-critical",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("touching_not_critical.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for always in ["touched-item", "approached-after-mark"] {
        if pack
            .scoring
            .critical_errors
            .iter()
            .all(|rule| rule.id != always)
        {
            complaints.add(
                "scoring.critical_errors",
                Message::new("d034").with("id", always),
            );
        }
    }
}
