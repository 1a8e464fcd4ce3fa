//! # What it finds
//!
//! A wind below 0 or above 40 metres a second, at the start or after an inject.
//!
//! # Why it matters
//!
//! Above that nobody stands. A large figure is mostly in kilometres an hour.
//!
//! # Example
//!
//! ```ron
//! wind_mps: 55,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! wind_mps: 15,
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S110",
    name: "wind-speed",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("wind_speed.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let bounds = 0.0..=40.0;
    must_lie_within(
        subject.raw.weather.wind_mps,
        bounds.clone(),
        "s110",
        complaints,
        || "weather.wind_mps".to_owned(),
    );
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        if let Happening::Weather(weather) = &inject.what {
            must_lie_within(weather.wind_mps, bounds.clone(), "s110", complaints, || {
                format!("injects[{index}].what.wind_mps")
            });
        }
    }
}
