//! # What it finds
//!
//! A sign whose age is below zero or above ten years (3,650 days).
//!
//! # Why it matters
//!
//! Ground signs fade with the days since they were made. An age below zero lies in the future.
//!
//! # Example
//!
//! ```ron
//! age_days: -1,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! age_days: 1,
//! ```

use super::amount::must_lie_within;
use super::inventory::signs;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S094",
    name: "sign-age",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("sign_age.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        must_lie_within(
            found.sign.age_days,
            0.0..=3_650.0,
            "s094",
            complaints,
            || found.path("age_days"),
        );
    }
}
