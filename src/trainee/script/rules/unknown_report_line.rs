//! # What it finds
//!
//! An answer to a line that the report in force does not have.
//!
//! # Why it matters
//!
//! The answer would be lost.
//!
//! # Example
//!
//! ```ron
//! Report(instead: [(label: "10", says: Words("none"))]),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Report(instead: [(label: "5", says: YesNo(false))]),
//! ```

use super::hint_for;
use super::inventory::steps;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::Step;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T027",
    name: "unknown-report-line",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unknown_report_line.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let pack = &subject.doctrine;
    let handover = pack.handover_in_force.as_ref();
    for (path, step) in steps(&subject.script) {
        let (instead, format) = match step {
            Step::Report { instead, .. } => (instead, pack.report_in_force()),
            Step::Brief { instead, .. } => (instead, handover.and_then(|id| pack.report(id))),
            _ => continue,
        };
        let Some(format) = format else {
            continue;
        };
        for (index, line) in instead.iter().enumerate() {
            if format.lines.iter().all(|asked| asked.label != line.label) {
                complaints.add_with_hint(
                    format!("{path}.instead[{index}].label"),
                    Message::new("t027")
                        .with("found", &line.label)
                        .with("format", &format.id),
                    hint_for(
                        &line.label,
                        format.lines.iter().map(|asked| asked.label.as_str()),
                    ),
                );
            }
        }
    }
}
