//! # What it finds
//!
//! A site, device or sign outside the terrain.
//!
//! # Why it matters
//!
//! It cannot be placed, seen or marked.
//!
//! # Example
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … sites: [(id: "bend", at: (250, 310), …)]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … sites: [(id: "bend", at: (250, 110), …)]
//! ```

use super::inventory::{devices, signs};
use super::places::{FROM, TO};
use super::route_off_terrain::must_be_on;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S058",
    name: "site-off-terrain",
    severity: Severity::Error,
    looks_at: Some(&[FROM, TO]),
    source: include_str!("site_off_terrain.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    for (index, site) in raw.sites.iter().enumerate() {
        must_be_on(&raw.terrain, site.at, "s058", complaints, || {
            format!("sites[{index}].at")
        });
    }
    for found in devices(raw) {
        must_be_on(&raw.terrain, found.device.at, "s058", complaints, || {
            found.path("at")
        });
    }
    for found in signs(raw) {
        must_be_on(&raw.terrain, found.sign.at, "s058", complaints, || {
            found.path("at")
        });
    }
}
