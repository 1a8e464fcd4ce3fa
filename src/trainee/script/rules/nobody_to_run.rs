//! # What it finds
//!
//! A report to be carried by the runner on a patrol whose comms card names none.
//!
//! # Why it matters
//!
//! Nobody would carry it.
//!
//! # Example
//!
//! ```ron
//! Report(channel: Runner),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Report(channel: Radio),
//! ```

use super::inventory::steps;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::sim::action::Channel;
use crate::text::Message;
use crate::trainee::script::schema::Step;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T028",
    name: "nobody-to-run",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("nobody_to_run.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    if subject.scenario.comms.runner.is_some() {
        return;
    }
    for (path, step) in steps(&subject.script) {
        if let Step::Report {
            channel: Channel::Runner,
            ..
        } = step
        {
            complaints.add_with_hint(
                format!("{path}.channel"),
                Message::new("t028"),
                Message::new("t028-hint"),
            );
        }
    }
}
