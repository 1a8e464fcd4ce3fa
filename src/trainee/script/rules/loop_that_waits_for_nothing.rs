//! # What it finds
//!
//! A wait without an end for something that may never come: a radio message, specialists before a report, an open way
//! before the hand-over, a thing in view.
//!
//! # Why it matters
//!
//! When it does not come, the patrol stands there until time is up.
//!
//! # Example
//!
//! ```ron
//! WaitUntil(condition: Heard),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! WaitUntil(condition: Heard, at_most_s: 120),
//! ```

use super::inventory::steps;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::{Condition, Step};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T031",
    name: "loop-that-waits-for-nothing",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("loop_that_waits_for_nothing.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let all = steps(&subject.script);
    let mut reported = false;
    let mut handed_over = false;
    for (path, step) in &all {
        reported |= matches!(step, Step::Report { .. });
        handed_over |= matches!(step, Step::HandOver | Step::Brief { .. });
        let Step::WaitUntil {
            condition,
            at_most_s: None,
        } = step
        else {
            continue;
        };
        let may_never_come = match condition {
            Condition::Heard
            | Condition::Incident
            | Condition::Sees { .. }
            | Condition::CivilianWithin { .. }
            | Condition::Near { .. } => true,
            Condition::SpecialistsHere => !reported,
            Condition::RouteReopened => !handed_over,
            _ => false,
        };
        if may_never_come {
            complaints.add_with_hint(
                format!("{path}.condition"),
                Message::new("t031"),
                Message::new("t031-hint"),
            );
        }
    }
}
