//! # What it finds
//!
//! A meteorological visibility below 20 metres or above 100 kilometres, at the start or after an inject.
//!
//! # Why it matters
//!
//! In the thickest fog nobody patrols, and nothing could be noticed in time. A very small figure is mostly in
//! kilometres.
//!
//! # Example
//!
//! ```ron
//! weather: (visibility_m: 8, light: Day),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! weather: (visibility_m: 8000, light: Day),
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S109",
    name: "visibility",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("visibility.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let bounds = 20.0..=100_000.0;
    let found = subject.raw.weather.visibility_m;
    must_lie_within(found, bounds.clone(), "s109", complaints, || {
        "weather.visibility_m".to_owned()
    });
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        if let Happening::Weather(weather) = &inject.what {
            must_lie_within(
                weather.visibility_m,
                bounds.clone(),
                "s109",
                complaints,
                || format!("injects[{index}].what.visibility_m"),
            );
        }
    }
}
