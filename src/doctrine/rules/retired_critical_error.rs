//! # A critical error that is none any more
//!
//! The control point in sight of the item was once a critical error. Its source says that the place is *preferably* out of
//! line of sight, which is no ground to fail anyone whatever else they did. It is part of the criterion
//! `control-point-sited` now. The pack loads, and the row has no effect: take it out.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::retired;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D055 retired-critical-error.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D055",
    name: "retired-critical-error",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("retired_critical_error.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.critical_errors.iter().enumerate() {
        if let Some(criterion) = retired(&rule.id) {
            complaints.add_with_hint(
                format!("scoring.critical_errors[{i}].id"),
                Message::new("d055").with("id", &rule.id),
                Message::new("d055-hint").with("criterion", criterion),
            );
        }
    }
}
