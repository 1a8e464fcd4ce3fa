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

use super::evidence::Evidence;

use super::judgement::Finding;
use crate::doctrine::criteria::{KnownCriticalError, known_critical_error};

/// A critical error that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct CriticalError {
    /// Its id; its title is the message `critical-<id>`.
    pub id: &'static str,
    /// Id of the pack's source for it.
    pub source: String,
    /// When and where; never empty.
    pub findings: Vec<Finding>,
}

/// A critical error, and the function that looks for it.
#[derive(Debug)]
pub struct Gate {
    known: &'static KnownCriticalError,
    find: Find,
}

/// Finds every occurrence; the number is the pack's limit, if any.
pub type Find = fn(&Evidence<'_>, Option<f32>) -> Vec<Finding>;

impl Gate {
    /// The critical error of a doctrine id; an unknown id does not compile.
    const fn of(id: &str, find: Find) -> Self {
        match known_critical_error(id) {
            Some(known) => Self { known, find },
            None => panic!("doctrine::criteria::CRITICAL_ERRORS has no row of that id"),
        }
    }

    /// See [`KnownCriticalError::id`].
    pub fn id(&self) -> &'static str {
        self.known.id
    }
}

/// Every critical error of the program; a pack puts them in force by id.
pub const ALL: &[&Gate] = &[
    &touched_item::GATE,
    &approached_after_mark::GATE,
    &left_known_ground::GATE,
    &transmitted_inside_radius::GATE,
    &crossed_item::GATE,
    &cordon_left_open::GATE,
];

/// The critical error of an id.
pub fn find(id: &str) -> Option<&'static Gate> {
    ALL.iter().copied().find(|gate| gate.id() == id)
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
                id: gate.id(),
                source: rule.source.clone(),
                findings,
            })
        })
        .collect()
}
