//! # What every doctrine asks for does not gate
//!
//! The criteria that D061 wants in every pack decide whether a trainee is ready, whatever the points. Without
//! `required: true` good points elsewhere can make up for a person left inside the ring.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::CORE_CRITERIA;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D062 core-criterion-not-required.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D062",
    name: "core-criterion-not-required",
    severity: Severity::Warning,
    source: include_str!("core_criterion_not_required.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.criteria.iter().enumerate() {
        if !rule.required && CORE_CRITERIA.contains(&rule.id.as_str()) {
            complaints.add_with_hint(
                format!("scoring.criteria[{i}]"),
                Message::new("d062").with("criterion", &rule.id),
                Message::new("d062-hint"),
            );
        }
    }
}
