//! # What it finds
//!
//! A local person who knows something and has no language in common with the patrol, which has no interpreter.
//!
//! # Why it matters
//!
//! Whoever asks them is never understood.
//!
//! # Example
//!
//! ```ron
//! civilians: [(id: "trader", knows: [(says: {"en": "…"})], …)], … people: [(id: "leader", role: Leader), …],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! civilians: [(id: "trader", shares_language: true, knows: [(says: {"en": "…"})], …)],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Role;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S231",
    name: "nobody-to-interpret",
    severity: Severity::Warning,
    looks_at: Some(&["patrol.people[].role", "civilians[=].shares_language"]),
    source: include_str!("nobody_to_interpret.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let mut patrol = raw.patrol.people.iter();
    if patrol.any(|member| member.role == Role::Interpreter) {
        return;
    }
    for (index, civilian) in raw.civilians.iter().enumerate() {
        if !civilian.knows.is_empty() && !civilian.shares_language {
            complaints.add_with_hint(
                format!("civilians[{index}].knows"),
                Message::new("s231").with("civilian", &civilian.id),
                Message::new("s231-hint"),
            );
        }
    }
}
