//! # What it finds
//!
//! A girl or a boy among the people of the patrol.
//!
//! # Why it matters
//!
//! No child goes on patrol.
//!
//! # Example
//!
//! ```ron
//! people: [(id: "interpreter", role: Interpreter, who: Girl), …],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! people: [(id: "interpreter", role: Interpreter, who: Woman), …],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S234",
    name: "child-in-patrol",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("child_in_patrol.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, member) in subject.raw.patrol.people.iter().enumerate() {
        if member.who.is_some_and(|who| who.is_child()) {
            complaints.add_with_hint(
                format!("patrol.people[{index}].who"),
                Message::new("s234").with("id", &member.id),
                Message::new("s234-hint"),
            );
        }
    }
}
