//! # What it finds
//!
//! A patrol whose first person is not its leader.
//!
//! # Why it matters
//!
//! The first person is the trainee, who leads. The team list would call them something else.
//!
//! # Example
//!
//! ```ron
//! people: [(id: "adeyemi", role: Soldier), (id: "khan", role: Leader), …],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "adeyemi", role: Soldier), …],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Role;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S144",
    name: "leader-not-first",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("leader_not_first.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let people = &subject.raw.patrol.people;
    if let Some(first) = people.first().filter(|first| first.role != Role::Leader) {
        complaints.add_with_hint(
            "patrol.people[0].role",
            Message::new("s144")
                .with("id", &first.id)
                .with("role", format!("{:?}", first.role)),
            Message::new("s144-hint"),
        );
    }
}
