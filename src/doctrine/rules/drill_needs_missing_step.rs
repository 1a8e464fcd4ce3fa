//! # A step of the drill needs one that is not in it
//!
//! A step counts only after the steps it needs. If one of these is not in the drill, it can never be shown to be done in
//! its turn.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D035 drill-needs-missing-step.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D035",
    name: "drill-needs-missing-step",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("drill_needs_missing_step.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let steps = &pack.drill.steps;
    for (i, step) in steps.iter().enumerate() {
        for (j, needed) in step.needs.iter().enumerate() {
            if steps.iter().all(|other| other.step != *needed) {
                complaints.add(
                    format!("drill.steps[{i}].needs[{j}]"),
                    Message::new("d035")
                        .with("step", format!("{:?}", step.step))
                        .with("needed", format!("{needed:?}")),
                );
            }
        }
    }
}
