//! # What it finds
//!
//! A sign inside a building.
//!
//! # Why it matters
//!
//! A building is a solid box: nobody can see what is in it.
//!
//! # Example
//!
//! ```ron
//! buildings: [(id: "shop", at: (50, 20), size_m: (8, 8), …)], … (id: "mark", at: (50, 20), …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! buildings: [(id: "shop", at: (50, 20), size_m: (8, 8), …)], … (id: "mark", at: (50, 15.9), …)   // on its wall
//! ```

use super::footprint::Footprint;
use super::inventory::signs;
use super::places::OWN_SIGN_AT;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Neighbourhood;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S090",
    name: "sign-inside-building",
    severity: Severity::Error,
    looks_at: Some(&[
        "buildings",
        OWN_SIGN_AT,
        "sites[=].may_hold[].what.signs[].above_ground_m",
    ]),
    source: include_str!("sign_inside_building.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let buildings = &subject.raw.buildings;
    let standing: Vec<Footprint> = buildings.iter().map(Footprint::of_building).collect();
    let grid = Neighbourhood::new(standing.iter().map(Footprint::bounds));
    for found in signs(&subject.raw) {
        let at = found.sign.at;
        let around = grid.near(at.vec(), at.vec()).into_iter().find(|&index| {
            standing[index].holds(at, SKIN_M)
                && found.sign.above_ground_m < buildings[index].height_m
        });
        if let Some(index) = around {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s090")
                    .with("sign", &found.sign.id)
                    .with("building", &buildings[index].id),
                Message::new("s090-hint"),
            );
        }
    }
}

/// Tolerance for a mark on a wall, metres.
const SKIN_M: f32 = 0.15;
