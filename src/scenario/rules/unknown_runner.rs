//! # What it finds
//!
//! A runner on the comms card who is not one of the patrol, or who is the trainee.
//!
//! # Why it matters
//!
//! The runner carries the report when the radio may not be used. Nobody can be sent who is not there, and the leader
//! does not leave the patrol.
//!
//! # Example
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "adeyemi", role: Soldier)], … runner: Some("adeyem"),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "adeyemi", role: Soldier)], … runner: Some("adeyemi"),
//! ```

use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S042",
    name: "unknown-runner",
    severity: Severity::Error,
    looks_at: Some(&["patrol.people[].id"]),
    source: include_str!("unknown_runner.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(runner) = &subject.raw.comms.runner else {
        return;
    };
    let led = subject.raw.patrol.people.iter().skip(1);
    if led.clone().all(|member| member.id != *runner) {
        complaints.add_with_hint(
            "comms.runner",
            Message::new("s042").with("found", runner),
            hint_for("s042", runner, led.map(|member| member.id.as_str())),
        );
    }
}
