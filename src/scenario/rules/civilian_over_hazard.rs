//! # What it finds
//!
//! A civilian whose path leads through the hazard radius of a device that may be drawn, or who is sent there by an
//! inject.
//!
//! # Why it matters
//!
//! An incident that the trainee could not prevent is no ground for a mark. And people who live there walk round such
//! a place: that is a sign of its own.
//!
//! # Example
//!
//! ```ron
//! civilians: [(id: "herder", path: [(80, 0), (120, 0)], …)], … Device((at: (100, 3), hazard_radius_m: 8, …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! civilians: [(id: "herder", path: [(80, 40), (120, 40)], …)], … Device((at: (100, 3), hazard_radius_m: 8, …))
//! ```

use super::amount::rounded;
use super::inventory::devices;
use super::places::DEVICE_AT;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;
use crate::text::Message;
use crate::units::Point;
use crate::units::place::distance_to_line_m;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S105",
    name: "civilian-over-hazard",
    severity: Severity::Warning,
    looks_at: Some(&[DEVICE_AT, "sites[].may_hold[].what.hazard_radius_m"]),
    source: include_str!("civilian_over_hazard.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let nearest = |line: &[Point]| {
        devices(raw)
            .map(|found| (distance_to_line_m(found.device.at, line), found.device))
            .find(|(away_m, device)| *away_m <= device.hazard_radius_m)
    };
    let mut say = |path: String, line: &[Point]| {
        if let Some((away_m, device)) = nearest(line) {
            complaints.add_with_hint(
                path,
                Message::new("s105")
                    .with("device", &device.id)
                    .with("away", rounded(away_m))
                    .with("radius", rounded(device.hazard_radius_m)),
                Message::new("s105-hint"),
            );
        }
    };
    for (index, civilian) in raw.civilians.iter().enumerate() {
        say(format!("civilians[{index}].path"), &civilian.path);
    }
    for (index, inject) in raw.injects.iter().enumerate() {
        if let Happening::CiviliansApproach { to, .. } = inject.what {
            say(format!("injects[{index}].what.to"), &[to]);
        }
    }
}
