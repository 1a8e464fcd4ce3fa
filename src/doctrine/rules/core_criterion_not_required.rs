//! # What every doctrine asks for does not gate
//!
//! The criteria that D061 wants in every pack decide whether a trainee is ready, whatever the points, and so does
//! `civilians-cleared`. Without `required: true` good points elsewhere can make up for a person left inside the ring;
//! without the criterion nobody asks.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::{CORE_CRITERIA, CORE_SINCE_CRITERIA};
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D062 core-criterion-not-required.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D062",
    name: "core-criterion-not-required",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("core_criterion_not_required.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.criteria.iter().enumerate() {
        let id = rule.id.as_str();
        let core = CORE_CRITERIA.contains(&id) || CORE_SINCE_CRITERIA.contains(&id);
        if core && !rule.required {
            complaints.add_with_hint(
                format!("scoring.criteria[{i}]"),
                Message::new("d062").with("criterion", &rule.id),
                Message::new("d062-hint"),
            );
        }
    }
    for id in CORE_SINCE_CRITERIA {
        if pack.criterion(id).is_none() {
            complaints.add_with_hint(
                "scoring.criteria",
                Message::new("d062-left-out").with("criterion", *id),
                Message::new("d061-hint").with("criterion", *id),
            );
        }
    }
}
