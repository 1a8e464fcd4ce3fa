//! # What it finds
//!
//! A terrain whose `from` is not its south-west corner and `to` its north-east corner, or with a side shorter than 50
//! metres.
//!
//! # Why it matters
//!
//! With the corners swapped there is no land at all; on so small a piece nobody can keep a stand-off distance.
//!
//! # Example
//!
//! ```ron
//! terrain: (from: (500, 300), to: (0, 0), …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …)
//! ```

use super::amount::rounded;
use super::places::{FROM, TO};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S048",
    name: "terrain-corners",
    severity: Severity::Error,
    looks_at: Some(&[FROM, TO]),
    source: include_str!("terrain_corners.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let terrain = &subject.raw.terrain;
    let (east_m, north_m) = (terrain.to.0 - terrain.from.0, terrain.to.1 - terrain.from.1);
    if !(east_m >= SHORTEST_SIDE_M && north_m >= SHORTEST_SIDE_M) {
        let swapped = east_m < 0.0 || north_m < 0.0;
        complaints.add_with_hint(
            "terrain.to",
            Message::new("s048")
                .with("east", rounded(east_m))
                .with("north", rounded(north_m))
                .with("least", rounded(SHORTEST_SIDE_M)),
            Message::new(if swapped {
                "s048-hint-swapped"
            } else {
                "s048-hint"
            }),
        );
    }
}

/// Shortest side of a terrain, metres: less than the smallest stand-off that any pack asks for.
const SHORTEST_SIDE_M: f32 = 50.0;
