//! Critical errors, one a file: what gates the verdict whatever the points.
//!
//! A critical error must be beyond argument, so each gives the benefit of the doubt: to come nearer is to come nearer to the
//! item and to what of it was marked both, and what nobody could know counts against nobody. Each is looked for in every
//! drill of the session, from the mark until the item binds nobody any more.

pub mod approached_after_mark;
pub mod cordon_left_open;
pub mod crossed_item;
pub mod left_known_ground;
pub mod touched_item;
pub mod transmitted_inside_radius;

use super::criterion::{Evidence, Finding};
use super::scorecard::CriticalError;

/// A critical error written down as data: its id and one function that looks for it.
#[derive(Debug)]
pub struct Gate {
    /// Stable id, kebab-case. Its title and advice are the messages `critical-<id>` and `critical-advice-<id>`.
    pub id: &'static str,
    /// Finds every time it was made; the number is the pack's limit, if it gives one.
    pub find: fn(&Evidence<'_>, Option<f32>) -> Vec<Finding>,
}

/// Every critical error the program knows; a pack puts them in force by id.
pub const ALL: &[&Gate] = &[
    &touched_item::GATE,
    &approached_after_mark::GATE,
    &left_known_ground::GATE,
    &transmitted_inside_radius::GATE,
    &crossed_item::GATE,
    &cordon_left_open::GATE,
];

/// The critical error of that id.
pub fn find(id: &str) -> Option<&'static Gate> {
    ALL.iter().copied().find(|gate| gate.id == id)
}

/// The critical errors made, in the pack's order.
pub fn judge(evidence: &Evidence<'_>) -> Vec<CriticalError> {
    evidence
        .pack
        .scoring
        .critical_errors
        .iter()
        .filter_map(|rule| {
            let gate = find(&rule.id)?;
            let mut findings = (gate.find)(evidence, rule.limit);
            findings.sort_by_key(|finding| finding.tick);
            (!findings.is_empty()).then(|| CriticalError {
                id: gate.id,
                source: rule.source.clone(),
                findings,
            })
        })
        .collect()
}
