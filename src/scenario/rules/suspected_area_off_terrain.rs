//! # What it finds
//!
//! A suspected area with a corner, a point of its line or its middle outside the terrain.
//!
//! # Why it matters
//!
//! Nobody can walk there, so a part of the area means nothing. Mostly a sign or two numbers are the wrong way round.
//!
//! # Example
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … suspected_areas: [(id: "field", area: Disc(at: (200, -90), radius_m: 40))]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … suspected_areas: [(id: "field", area: Disc(at: (200, 90), radius_m: 40))]
//! ```

use super::places::{FROM, TO};
use super::route_off_terrain::must_be_on;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Area;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S220",
    name: "suspected-area-off-terrain",
    severity: Severity::Error,
    looks_at: Some(&[FROM, TO]),
    source: include_str!("suspected_area_off_terrain.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    for (index, suspected) in raw.suspected_areas.iter().enumerate() {
        let (points, field) = match &suspected.area {
            Area::Strip { line, .. } => (line.as_slice(), "line"),
            Area::Polygon { corners } => (corners.as_slice(), "corners"),
            Area::Disc { at, .. } => {
                must_be_on(&raw.terrain, *at, "s220", complaints, || {
                    format!("suspected_areas[{index}].area.at")
                });
                continue;
            }
        };
        for (place, &point) in points.iter().enumerate() {
            must_be_on(&raw.terrain, point, "s220", complaints, || {
                format!("suspected_areas[{index}].area.{field}[{place}]")
            });
        }
    }
}
