//! # A criterion's weight or threshold that cannot be meant
//!
//! A weight is above zero: leave a criterion out rather than give it no weight. Thresholds are finite and not negative,
//! since nothing that is measured is. The same holds for the limit of a critical error.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D030 weight-or-threshold-out-of-range.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D030",
    name: "weight-or-threshold-out-of-range",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("weight_or_threshold_out_of_range.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.criteria.iter().enumerate() {
        let path = format!("scoring.criteria[{i}]");
        if !(rule.weight > 0.0 && rule.weight <= 1000.0) {
            complaints.add(
                format!("{path}.weight"),
                Message::new("d030-weight").with("weight", rule.weight),
            );
        }
        for (name, threshold) in [("met", rule.met), ("partly", rule.partly)] {
            if !(threshold >= 0.0 && threshold.is_finite()) {
                complaints.add(
                    format!("{path}.{name}"),
                    Message::new("d030").with("threshold", threshold),
                );
            }
        }
    }
    for (i, rule) in pack.scoring.critical_errors.iter().enumerate() {
        if let Some(limit) = rule.limit
            && !(limit >= 0.0 && limit.is_finite())
        {
            complaints.add(
                format!("scoring.critical_errors[{i}].limit"),
                Message::new("d030").with("threshold", limit),
            );
        }
    }
}
