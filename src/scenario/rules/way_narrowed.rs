//! # What it finds
//!
//! A building that reaches into the width of the route, though not to its middle line.
//!
//! # Why it matters
//!
//! The map promises a way as wide as the file says; the last people of the file get stuck at the corner.
//!
//! # Example
//!
//! ```ron
//! (id: "a", at: (0, 0), width_m: 8, …)   // a house 2 m from the middle line
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "a", at: (0, 0), width_m: 4, …)
//! ```

use super::footprint::Footprint;
use super::inventory::{Leg, legs};
use super::places::WAYPOINT;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::BuildingKind;
use crate::text::Message;
use crate::units::Neighbourhood;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S073",
    name: "way-narrowed",
    severity: Severity::Warning,
    looks_at: Some(&[WAYPOINT, "buildings"]),
    source: include_str!("way_narrowed.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let buildings = &subject.raw.buildings;
    let standing: Vec<Footprint> = buildings.iter().map(Footprint::of_building).collect();
    let grid = Neighbourhood::new(standing.iter().map(Footprint::bounds));
    for leg in legs(&subject.raw).filter(|leg| leg.width_m > 0.0) {
        let (a, b) = (leg.from, leg.to);
        let reach = bevy::math::Vec2::splat(leg.width_m / 2.0);
        let near = grid.near(a.vec().min(b.vec()) - reach, a.vec().max(b.vec()) + reach);
        let narrowing = near.into_iter().find(|&index| {
            // Parapets and culvert heads belong at the very edge of the way.
            buildings[index].kind != BuildingKind::Masonry
                && !standing[index].crosses(a, b)
                && edges(&leg)
                    .iter()
                    .any(|&(c, d)| standing[index].crosses(c, d))
        });
        if let Some(index) = narrowing {
            let waypoint = leg.index;
            complaints.add_with_hint(
                format!("route.waypoints[{waypoint}].width_m"),
                Message::new("s073")
                    .with("width", super::amount::rounded(leg.width_m))
                    .with("id", &buildings[index].id),
                Message::new("s073-hint"),
            );
        }
    }
}

/// The two side lines of a leg, a little inside its width.
fn edges(leg: &Leg) -> [(crate::units::Point, crate::units::Point); 2] {
    let along = (leg.to.vec() - leg.from.vec()).normalize_or_zero();
    let across = along.perp() * (leg.width_m / 2.0 * 0.9);
    [across, -across].map(|side| {
        let shifted = |point: crate::units::Point| (point.vec() + side).into();
        (shifted(leg.from), shifted(leg.to))
    })
}
