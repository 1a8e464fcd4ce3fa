//! # What it finds
//!
//! Two people with one short name, in the patrol or among the civilians or one in each.
//!
//! # Why it matters
//!
//! Orders, injects, distances and findings name people. With one name for two, nobody can say who was too near.
//!
//! # Example
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "khan", role: Medic)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "adeyemi", role: Medic)],
//! ```

use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S023",
    name: "duplicate-person",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_person.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s023");
    for (index, member) in subject.raw.patrol.people.iter().enumerate() {
        names.note(&member.id, complaints, || {
            format!("patrol.people[{index}].id")
        });
    }
    for (index, civilian) in subject.raw.civilians.iter().enumerate() {
        names.note(&civilian.id, complaints, || {
            format!("civilians[{index}].id")
        });
    }
}
