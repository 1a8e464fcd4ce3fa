//! # What it finds
//!
//! A site that can hold nothing but Nothing.
//!
//! # Why it matters
//!
//! It is never used. Bare ground needs no site.
//!
//! # Example
//!
//! ```ron
//! (id: "bend", may_hold: [(weight: 1, what: Nothing)], …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "bend", may_hold: [(weight: 1, what: Nothing), (weight: 1, what: LookAlike(…))], …)
//! ```

use super::places::OWN_HOLDING;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Holding;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S123",
    name: "site-always-empty",
    severity: Severity::Warning,
    looks_at: Some(&[OWN_HOLDING]),
    source: include_str!("site_always_empty.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, site) in subject.raw.sites.iter().enumerate() {
        let only_nothing = site
            .may_hold
            .iter()
            .all(|entry| matches!(entry.what, Holding::Nothing));
        if only_nothing && !site.may_hold.is_empty() {
            complaints.add_with_hint(
                format!("sites[{index}].may_hold"),
                Message::new("s123").with("site", &site.id),
                Message::new("s123-hint"),
            );
        }
    }
}
