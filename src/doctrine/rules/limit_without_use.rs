//! # A limit on a critical error that knows none
//!
//! To touch an item once is once too often: no limit makes it less. A limit written there looks as if it were allowed up to
//! so much, and is not read.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::known_critical_error;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D066 limit-without-use.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D066",
    name: "limit-without-use",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("limit_without_use.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.critical_errors.iter().enumerate() {
        let knows_none =
            known_critical_error(&rule.id).is_some_and(|known| known.own_limit.is_none());
        if knows_none && rule.limit.is_some() {
            complaints.add_with_hint(
                format!("scoring.critical_errors[{i}].limit"),
                Message::new("d066").with("error", Message::new(format!("critical-{}", rule.id))),
                Message::new("d066-hint"),
            );
        }
    }
}
