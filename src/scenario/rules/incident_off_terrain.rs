//! # What it finds
//!
//! An inject that lets an incident happen outside the terrain.
//!
//! # Why it matters
//!
//! Nobody can see or reach the place, and no distance from it means anything.
//!
//! # Example
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … what: Incident(at: (600, 20), casualties: 2)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … what: Incident(at: (400, 20), casualties: 2)
//! ```

use super::places::{FROM, TO};
use super::route_off_terrain::must_be_on;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S222",
    name: "incident-off-terrain",
    severity: Severity::Error,
    looks_at: Some(&[FROM, TO]),
    source: include_str!("incident_off_terrain.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    for (index, inject) in raw.injects.iter().enumerate() {
        if let Happening::Incident { at, .. } = inject.what {
            must_be_on(&raw.terrain, at, "s222", complaints, || {
                format!("injects[{index}].what.at")
            });
        }
    }
}
