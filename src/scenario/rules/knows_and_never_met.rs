//! # What it finds
//!
//! A local person who knows something, but never comes within speaking distance (15 m) of the way of the patrol.
//!
//! # Why it matters
//!
//! Nobody asks them without leaving ground that is known, and nobody should.
//!
//! # Example
//!
//! ```ron
//! waypoints: [(at: (0, 0), …), (at: (200, 0), …)], … civilians: [(path: [(100, 80)], knows: [(…)], …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! waypoints: [(at: (0, 0), …), (at: (200, 0), …)], … civilians: [(path: [(100, 8)], knows: [(…)], …)],
//! ```

use super::amount::rounded;
use super::inventory::walked_line;
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;
use crate::text::Message;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m, point_along};
use crate::vocabulary::SPEAKING_M;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S232",
    name: "knows-and-never-met",
    severity: Severity::Warning,
    looks_at: Some(&[WAYPOINT, APPROACH, "civilians[=].path", "injects"]),
    source: include_str!("knows_and_never_met.rs"),
    check,
};

/// Sampling interval along a path, metres: finer than speaking distance.
const STEP_M: f32 = 5.0;

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let way = walked_line(raw);
    for (index, civilian) in raw.civilians.iter().enumerate() {
        if civilian.knows.is_empty() {
            continue;
        }
        let drawn_to = raw.injects.iter().filter_map(|inject| match &inject.what {
            Happening::CiviliansApproach { civilians, to } if civilians.contains(&civilian.id) => {
                Some(*to)
            }
            _ => None,
        });
        let nearest_m = along(&civilian.path)
            .chain(drawn_to)
            .map(|at| distance_to_line_m(at, &way))
            .fold(f32::INFINITY, f32::min);
        if nearest_m > SPEAKING_M {
            complaints.add_with_hint(
                format!("civilians[{index}].knows"),
                Message::new("s232")
                    .with("civilian", &civilian.id)
                    .with("away", rounded(nearest_m))
                    .with("most", rounded(SPEAKING_M)),
                Message::new("s232-hint"),
            );
        }
    }
}

/// Sample points along a path, its first point included.
fn along(path: &[Point]) -> impl Iterator<Item = Point> {
    let steps = (length_m(path) / STEP_M).ceil().clamp(0.0, 20_000.0) as u32;
    (0..=steps).map(|step| point_along(path, step as f32 * STEP_M))
}
