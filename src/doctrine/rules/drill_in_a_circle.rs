//! # Steps of the drill that wait for each other
//!
//! If Clear needs Cordon and Cordon needs Clear, neither can ever come first.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::schema::Step;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D036 drill-in-a-circle.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D036",
    name: "drill-in-a-circle",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("drill_in_a_circle.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let steps = &pack.drill.steps;
    let mut done: Vec<Step> = Vec::new();
    // A step is reachable once all it needs is; the rest are in a cycle (or need a missing step, D035).
    while let Some(next) = steps
        .iter()
        .find(|step| !done.contains(&step.step) && step.needs.iter().all(|n| done.contains(n)))
    {
        done.push(next.step);
    }
    for (i, step) in steps.iter().enumerate() {
        let known = step
            .needs
            .iter()
            .all(|needed| steps.iter().any(|other| other.step == *needed));
        if known && !done.contains(&step.step) {
            complaints.add(
                format!("drill.steps[{i}].needs"),
                Message::new("d036").with("step", format!("{:?}", step.step)),
            );
        }
    }
}
