//! # What it finds
//!
//! A civilian's path, or the place that civilians are sent to, outside the terrain.
//!
//! # Why it matters
//!
//! There is no ground to walk on.
//!
//! # Example
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … path: [(20, 20), (20, 340)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … path: [(20, 20), (20, 240)],
//! ```

use super::places::{FROM, TO};
use super::route_off_terrain::must_be_on;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S059",
    name: "person-off-terrain",
    severity: Severity::Error,
    looks_at: Some(&[FROM, TO]),
    source: include_str!("person_off_terrain.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    for (index, civilian) in raw.civilians.iter().enumerate() {
        for (step, &point) in civilian.path.iter().enumerate() {
            must_be_on(&raw.terrain, point, "s059", complaints, || {
                format!("civilians[{index}].path[{step}]")
            });
        }
    }
    for (index, inject) in raw.injects.iter().enumerate() {
        if let Happening::CiviliansApproach { to, .. } = inject.what {
            must_be_on(&raw.terrain, to, "s059", complaints, || {
                format!("injects[{index}].what.to")
            });
        }
    }
}
