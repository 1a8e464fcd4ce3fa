//! # What it finds
//!
//! An inject at a time before the patrol begins, or when its time is already over.
//!
//! # Why it matters
//!
//! It never happens, though the scenario was written for it.
//!
//! # Example
//!
//! ```ron
//! time_limit_s: 1800, … when: At(time_s: 2400),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! time_limit_s: 1800, … when: At(time_s: 1200),
//! ```

use super::amount::rounded;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Trigger;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S045",
    name: "inject-after-the-end",
    severity: Severity::Error,
    looks_at: Some(&["time_limit_s"]),
    source: include_str!("inject_after_the_end.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let limit_s = subject.raw.time_limit_s;
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        let (at_s, field) = match inject.when {
            Trigger::At { time_s } => (time_s, "time_s"),
            Trigger::AfterMark { delay_s }
            | Trigger::AfterControlPoint { delay_s }
            | Trigger::AfterReport { delay_s } => (delay_s, "delay_s"),
            Trigger::Near { .. } => continue,
        };
        if !(0.0..limit_s).contains(&at_s) {
            complaints.add_with_hint(
                format!("injects[{index}].when.{field}"),
                Message::new("s045")
                    .with("found", rounded(at_s))
                    .with("limit", rounded(limit_s)),
                Message::new("s045-hint"),
            );
        }
    }
}
