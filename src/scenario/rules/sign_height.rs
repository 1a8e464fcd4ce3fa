//! # What it finds
//!
//! A sign below the ground, or more than 20 metres above it.
//!
//! # Why it matters
//!
//! Below the ground nobody can see it. High above it nobody looks, and nothing there holds it.
//!
//! # Example
//!
//! ```ron
//! (id: "patch", above_ground_m: -0.2, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "patch", above_ground_m: 0, …)
//! ```

use super::amount::must_lie_within;
use super::inventory::signs;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S089",
    name: "sign-height",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("sign_height.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        must_lie_within(
            found.sign.above_ground_m,
            0.0..=20.0,
            "s089",
            complaints,
            || found.path("above_ground_m"),
        );
    }
}
