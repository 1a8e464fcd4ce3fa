//! # What it finds
//!
//! A device that stands on a surface marked as known to be safe.
//!
//! # Why it matters
//!
//! `known_safe` is for ground on which one may always withdraw. A device there teaches that safe ground is not safe,
//! and stepping on it would be marked right.
//!
//! # Example
//!
//! ```ron
//! surfaces: [(id: "road", ground: Laterite, area: …, known_safe: true)], … Device((placement: Road, …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! surfaces: [(id: "road", ground: Laterite, area: …)], … Device((placement: Road, …))
//! ```

use super::footprint::area_bounds;
use super::inventory::devices;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Surface;
use crate::text::Message;
use crate::units::Neighbourhood;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S084",
    name: "known-safe-at-device",
    severity: Severity::Warning,
    looks_at: Some(&["surfaces[].area", "surfaces[].known_safe"]),
    source: include_str!("known_safe_at_device.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let safe: Vec<&Surface> = subject
        .raw
        .surfaces
        .iter()
        .filter(|surface| surface.known_safe)
        .collect();
    let grid = Neighbourhood::new(safe.iter().map(|surface| area_bounds(&surface.area)));
    for found in devices(&subject.raw) {
        let at = found.device.at;
        let under = grid
            .near(at.vec(), at.vec())
            .into_iter()
            .map(|index| safe[index])
            .find(|surface| surface.area.holds(at));
        if let Some(surface) = under {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s084")
                    .with("id", &found.device.id)
                    .with("surface", &surface.id),
                Message::new("s084-hint").with("surface", &surface.id),
            );
        }
    }
}
