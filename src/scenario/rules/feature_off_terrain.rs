//! # What it finds
//!
//! A building, vehicle, asset or vulnerable point whose middle lies outside the terrain.
//!
//! # Why it matters
//!
//! It is not there in the exercise: no cover, nothing to see, nothing to name in a report.
//!
//! # Example
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … buildings: [(id: "school", at: (-40, 20), …)]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … buildings: [(id: "school", at: (40, 20), …)]
//! ```

use super::places::{FROM, TO};
use super::route_off_terrain::must_be_on;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S060",
    name: "feature-off-terrain",
    severity: Severity::Warning,
    looks_at: Some(&[FROM, TO]),
    source: include_str!("feature_off_terrain.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    macro_rules! each {
        ($list:expr, $path:literal) => {
            for (index, feature) in $list.iter().enumerate() {
                must_be_on(&raw.terrain, feature.at, "s060", complaints, || {
                    format!("{}[{index}].at", $path)
                });
            }
        };
    }
    each!(raw.buildings, "buildings");
    each!(raw.vehicles, "vehicles");
    each!(raw.assets, "assets");
    each!(raw.route.vulnerable_points, "route.vulnerable_points");
}
