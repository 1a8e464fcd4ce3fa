//! # What it finds
//!
//! An objective that rests on a criterion which is not judged here: the doctrine pack does not have it, or the scenario
//! leaves it out.
//!
//! # Why it matters
//!
//! The criteria of an objective gate the verdict: nobody is ready who has not met what the lesson is about. A criterion
//! that is never judged lets everybody through.
//!
//! # Example
//!
//! ```ron
//! objectives: [(text: {"en": "Check the ground at every halt."}, criteria: ["near-check"])],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! objectives: [(text: {"en": "Check the ground at every halt."}, criteria: ["near-check-coverage"])],
//! ```

use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S205",
    name: "objective-criterion-not-judged",
    severity: Severity::Error,
    source: include_str!("objective_criterion_not_judged.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let off = &subject.raw.criteria_off;
    for (index, objective) in subject.raw.objectives.iter().enumerate() {
        for (number, id) in objective.criteria().iter().enumerate() {
            let path = format!("objectives[{index}].criteria[{number}]");
            if pack.criterion(id).is_none() {
                let judged = pack.scoring.criteria.iter().map(|rule| rule.id.as_str());
                complaints.add_with_hint(
                    path,
                    Message::new("s205")
                        .with("found", id)
                        .with("pack", &pack.id),
                    hint_for("s205", id, judged.filter(|id| !off.iter().any(|o| o == id))),
                );
            } else if off.contains(id) {
                complaints.add_with_hint(
                    path,
                    Message::new("s205-off").with("found", id),
                    Message::new("s205-off-hint"),
                );
            }
        }
    }
}
