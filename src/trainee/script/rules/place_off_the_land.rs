//! # What it finds
//!
//! A point that is outside the scenario's land.
//!
//! # Why it matters
//!
//! Nobody can walk there. Most often east and north are exchanged: a point is metres east, then metres north.
//!
//! # Example
//!
//! ```ron
//! WalkTo(to: At(5000, 20)),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! WalkTo(to: At(50, 20)),
//! ```

use super::inventory::spots;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::Spot;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T029",
    name: "place-off-the-land",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("place_off_the_land.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let (from, to) = (subject.scenario.terrain.from, subject.scenario.terrain.to);
    for (path, spot) in spots(&subject.script) {
        if let Spot::At(east_m, north_m) = spot
            && east_m.is_finite()
            && north_m.is_finite()
            && !((from.0..=to.0).contains(east_m) && (from.1..=to.1).contains(north_m))
        {
            complaints.add_with_hint(
                path,
                Message::new("t029")
                    .with("east_m", *east_m)
                    .with("north_m", *north_m),
                Message::new("t029-hint")
                    .with("west_m", from.0)
                    .with("east_m", to.0)
                    .with("south_m", from.1)
                    .with("north_m", to.1),
            );
        }
    }
}
