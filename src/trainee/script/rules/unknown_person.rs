//! # What it finds
//!
//! A cordon post for somebody who is not of the patrol, or for the trainee.
//!
//! # Why it matters
//!
//! Nobody would go to the post.
//!
//! # Example
//!
//! ```ron
//! Cordon(person: "medick", at: Here),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Cordon(person: "medic", at: Here),
//! ```

use super::hint_for;
use super::inventory::steps;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::Step;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T025",
    name: "unknown-person",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unknown_person.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    // The first is the trainee, who sends the others.
    let people = subject.scenario.patrol.people.iter().skip(1);
    let names: Vec<&str> = people.map(|member| member.id.as_str()).collect();
    for (path, step) in steps(&subject.script) {
        if let Step::Cordon { person, .. } = step
            && !names.contains(&person.as_str())
        {
            complaints.add_with_hint(
                format!("{path}.person"),
                Message::new("t025").with("found", person),
                hint_for(person, names.iter().copied()),
            );
        }
    }
}
