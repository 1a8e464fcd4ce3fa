//! # What it finds
//!
//! A bearing below -360 or above 360 degrees.
//!
//! # Why it matters
//!
//! It still points somewhere, but mostly not where it was meant: mils, a grid figure or two numbers run together.
//!
//! # Example
//!
//! ```ron
//! facing_deg: 1600,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! facing_deg: 90,
//! ```

use super::amount::must_lie_within;
use super::inventory::signs;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{Happening, Lie};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S098",
    name: "bearing-out-of-range",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("bearing_out_of_range.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let mut look_at = |bearing_deg: f32, path: &dyn Fn() -> String| {
        must_lie_within(bearing_deg, -360.0..=360.0, "s098", complaints, path);
    };
    for (index, building) in raw.buildings.iter().enumerate() {
        look_at(building.facing_deg, &|| {
            format!("buildings[{index}].facing_deg")
        });
    }
    for (index, vehicle) in raw.vehicles.iter().enumerate() {
        look_at(vehicle.facing_deg, &|| {
            format!("vehicles[{index}].facing_deg")
        });
    }
    for found in signs(raw) {
        if let Lie::Facing { bearing_deg } = found.sign.lies {
            look_at(bearing_deg, &|| found.path("lies.bearing_deg"));
        }
    }
    look_at(raw.weather.wind_from_deg, &|| {
        "weather.wind_from_deg".to_owned()
    });
    for (index, inject) in raw.injects.iter().enumerate() {
        if let Happening::Weather(weather) = &inject.what {
            look_at(weather.wind_from_deg, &|| {
                format!("injects[{index}].what.wind_from_deg")
            });
        }
    }
}
