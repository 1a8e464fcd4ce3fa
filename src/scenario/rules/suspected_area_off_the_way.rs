//! # What it finds
//!
//! A suspected area that neither the approach nor the route leads through.
//!
//! # Why it matters
//!
//! A patrol that keeps to the route never finds itself in it.
//!
//! # Example
//!
//! ```ron
//! suspected_areas: [(id: "field", area: Disc(at: (200, 90), radius_m: 40))],   // the route runs along (…, 0)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! suspected_areas: [(id: "field", area: Disc(at: (200, 30), radius_m: 40))],
//! ```

use super::footprint::area_bounds;
use super::inventory::{Leg, legs};
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Area;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S221",
    name: "suspected-area-off-the-way",
    severity: Severity::Warning,
    looks_at: Some(&["suspected_areas[=].area", WAYPOINT, APPROACH]),
    source: include_str!("suspected_area_off_the_way.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    for (index, suspected) in raw.suspected_areas.iter().enumerate() {
        let area = &suspected.area;
        let (low, high) = area_bounds(area);
        let leads_through = |leg: &Leg| {
            let (a, b) = (leg.from.vec(), leg.to.vec());
            let near = a.min(b).cmple(high).all() && a.max(b).cmpge(low).all();
            let steps = (leg.from.distance_m(leg.to).ceil().max(1.0) as u32).min(MOST_STEPS);
            let place = |step| leg.from.lerp(leg.to, step as f32 / steps as f32);
            near && (0..=steps).any(|step| area.holds(place(step)))
        };
        if !legs(raw).any(|leg| leads_through(&leg)) {
            complaints.add_with_hint(
                format!("suspected_areas[{index}].area.{}", first_field(area)),
                Message::new("s221").with("id", &suspected.id),
                Message::new("s221-hint"),
            );
        }
    }
}

/// Most sample points of one leg; on shorter legs they are a metre apart.
const MOST_STEPS: u32 = 200;

fn first_field(area: &Area) -> &'static str {
    match area {
        Area::Strip { .. } => "line",
        Area::Polygon { .. } => "corners",
        Area::Disc { .. } => "at",
    }
}
