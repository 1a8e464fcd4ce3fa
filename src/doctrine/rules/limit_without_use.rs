//! # A limit on a critical error that knows none
//!
//! To touch an item once is once too often: no limit makes it less. A limit written there looks as if it were allowed up to
//! so much, and is not read.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::CRITICAL_ERRORS;
use crate::doctrine::measures::own_limit_of;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D066 limit-without-use.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D066",
    name: "limit-without-use",
    severity: Severity::Warning,
    source: include_str!("limit_without_use.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.critical_errors.iter().enumerate() {
        let known = CRITICAL_ERRORS.contains(&rule.id.as_str());
        if known && rule.limit.is_some() && own_limit_of(&rule.id).is_none() {
            complaints.add_with_hint(
                format!("scoring.critical_errors[{i}].limit"),
                Message::new("d066").with("error", Message::new(format!("critical-{}", rule.id))),
                Message::new("d066-hint"),
            );
        }
    }
}
