//! # What it finds
//!
//! A device placed at a structure, building or vehicle, with no vulnerable point of the route card within 30 metres.
//!
//! # Why it matters
//!
//! Culverts, bridges, edges of villages and abandoned vehicles are where the drill asks to slow, halt and look.
//! Without it on the route card the trainee is not asked to.
//!
//! # Example
//!
//! ```ron
//! route: (…, vulnerable_points: []), … Device((placement: Structure, …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! route: (…, vulnerable_points: [(id: "culvert", kind: Culvert, …)]), … Device((placement: Structure, …))
//! ```

use super::amount::rounded;
use super::inventory::devices;
use super::places::OWN_AT;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Placement;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S103",
    name: "structure-without-vulnerable-point",
    severity: Severity::Warning,
    looks_at: Some(&[
        "route.vulnerable_points[].at",
        "route.vulnerable_points[].radius_m",
        OWN_AT,
        "sites[=].may_hold[].what.placement",
    ]),
    source: include_str!("structure_without_vulnerable_point.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let points = &subject.raw.route.vulnerable_points;
    for found in devices(&subject.raw) {
        let device = found.device;
        if !matches!(
            device.placement,
            Placement::Structure | Placement::Building | Placement::Vehicle
        ) {
            continue;
        }
        let named = points
            .iter()
            .any(|point| point.at.distance_m(device.at) <= point.radius_m + NEAR_M);
        if !named {
            complaints.add_with_hint(
                found.path("placement"),
                Message::new("s103")
                    .with("id", &device.id)
                    .with("placement", format!("{:?}", device.placement))
                    .with("near", rounded(NEAR_M)),
                Message::new("s103-hint"),
            );
        }
    }
}

/// Largest distance of a vulnerable point that names the place, metres.
const NEAR_M: f32 = 30.0;
