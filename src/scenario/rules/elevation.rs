//! # What it finds
//!
//! An elevation below -450 or above 6,500 metres.
//!
//! # Why it matters
//!
//! No land is lower, and no patrol goes higher. Mostly feet were written.
//!
//! # Example
//!
//! ```ron
//! elevation_m: 12000,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! elevation_m: 3650,
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S108",
    name: "elevation",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("elevation.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let elevation_m = subject.raw.place.elevation_m;
    must_lie_within(elevation_m, -450.0..=6_500.0, "s108", complaints, || {
        "place.elevation_m".to_owned()
    });
}
