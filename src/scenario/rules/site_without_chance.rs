//! # What it finds
//!
//! A site that has no chances at all.
//!
//! # Why it matters
//!
//! It never holds anything, not even nothing on purpose. Mostly the list was forgotten.
//!
//! # Example
//!
//! ```ron
//! (id: "bend", at: (100, 0), may_hold: [])
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "bend", at: (100, 0), may_hold: [(weight: 1, what: Nothing), (weight: 1, what: Device(…))])
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S122",
    name: "site-without-chance",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("site_without_chance.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, site) in subject.raw.sites.iter().enumerate() {
        if site.may_hold.is_empty() {
            complaints.add_with_hint(
                format!("sites[{index}].may_hold"),
                Message::new("s122").with("site", &site.id),
                Message::new("s122-hint"),
            );
        }
    }
}
