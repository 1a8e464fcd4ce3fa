//! # What it finds
//!
//! A leg of the route or approach through water that is no ford, with no level ground or known-safe road over it.
//!
//! # Why it matters
//!
//! The patrol cannot wade there: the planned line cannot be walked.
//!
//! # Example
//!
//! ```ron
//! water: [(id: "river", area: …)], … waypoints: [(id: "north-bank", …), (id: "south-bank", …)]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! water: [(id: "river", area: …, ford: true)], … waypoints: [(id: "north-bank", …), (id: "south-bank", …)]
//! ```

use super::footprint::area_bounds;
use super::inventory::{Leg, legs};
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::RawScenario;
use crate::scenario::schema::{LandForm, Water};
use crate::text::Message;
use crate::units::Point;
use crate::units::place::distance_to_line_m;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S071",
    name: "leg-through-water",
    severity: Severity::Error,
    looks_at: Some(&[
        WAYPOINT,
        APPROACH,
        "water",
        "surfaces[].area",
        "surfaces[].known_safe",
        "terrain.land_forms",
    ]),
    source: include_str!("leg_through_water.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let deep: Vec<_> = raw
        .water
        .iter()
        .filter(|water| !water.ford)
        .map(|water| (water, area_bounds(&water.area)))
        .collect();
    for leg in legs(raw) {
        let (a, b) = (leg.from.vec(), leg.to.vec());
        let wet = deep.iter().find(|(water, (low, high))| {
            let near = a.min(b).cmple(*high).all() && a.max(b).cmpge(*low).all();
            near && runs_through(&leg, water, raw)
        });
        if let Some((water, _)) = wet {
            complaints.add_with_hint(
                leg.path(),
                Message::new("s071").with("id", &water.id),
                Message::new("s071-hint"),
            );
        }
    }
}

/// True when some point of the leg is in the water and on no bridge; sampled every half metre, more coarsely on long
/// legs.
fn runs_through(leg: &Leg, water: &Water, raw: &RawScenario) -> bool {
    let steps = ((leg.from.distance_m(leg.to) * 2.0).ceil().max(1.0) as u32).min(MOST_STEPS);
    (0..=steps).any(|step| {
        let place = leg.from.lerp(leg.to, step as f32 / steps as f32);
        water.area.holds(place) && !bridged(raw, place)
    })
}

/// Most sample points of one leg.
const MOST_STEPS: u32 = 1_000;

/// True where level ground (a bridge deck, a causeway) or a known-safe road leads across.
fn bridged(raw: &RawScenario, place: Point) -> bool {
    let level = raw.terrain.land_forms.iter().any(|form| match form {
        LandForm::Level { line, width_m, .. } => distance_to_line_m(place, line) <= width_m / 2.0,
        LandForm::Hill { .. } | LandForm::Ridge { .. } => false,
    });
    level
        || raw
            .surfaces
            .iter()
            .any(|surface| surface.known_safe && surface.area.holds(place))
}
