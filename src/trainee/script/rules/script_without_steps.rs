//! # What it finds
//!
//! A script, or a loop in it, in which nothing is done.
//!
//! # Why it matters
//!
//! The patrol would stand still until time is up.
//!
//! # Example
//!
//! ```ron
//! steps: [],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! steps: [WalkOn(distance_m: 50)],
//! ```

use super::inventory::steps;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::Step;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T021",
    name: "script-without-steps",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("script_without_steps.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut add = |path: String| {
        complaints.add_with_hint(path, Message::new("t021"), Message::new("t021-hint"));
    };
    if subject.script.steps.is_empty() {
        add("steps".to_owned());
    }
    for (path, step) in steps(&subject.script) {
        if let Step::Until { steps, .. } = step
            && steps.is_empty()
        {
            add(format!("{path}.steps"));
        }
    }
}
