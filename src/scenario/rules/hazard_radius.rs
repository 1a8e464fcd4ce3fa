//! # What it finds
//!
//! A hazard radius that is not above zero, or is more than three quarters of the class's mandatory distance.
//!
//! # Why it matters
//!
//! Coming inside the radius is an incident. When it is nearly as wide as the mandatory distance, somebody who kept
//! the rule by a step has an incident all the same.
//!
//! # Example
//!
//! ```ron
//! // mandatory distance 21 m
//!    hazard_radius_m: 21,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! hazard_radius_m: 8,
//! ```

use super::amount::rounded;
use super::inventory::devices;
use super::places::OWN_CLASS;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S085",
    name: "hazard-radius",
    severity: Severity::Error,
    looks_at: Some(&[OWN_CLASS]),
    source: include_str!("hazard_radius.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in devices(&subject.raw) {
        let class = subject
            .pack
            .as_ref()
            .and_then(|pack| pack.class(&found.device.class));
        let most_m = class.map_or(f32::MAX, |class| class.mandatory_m.value * LARGEST_SHARE);
        let radius_m = found.device.hazard_radius_m;
        if !(radius_m > 0.0 && radius_m <= most_m) {
            complaints.add_with_hint(
                found.path("hazard_radius_m"),
                Message::new("s085")
                    .with("found", rounded(radius_m))
                    .with("most", rounded(most_m.min(10_000.0))),
                Message::new("s085-hint"),
            );
        }
    }
}

/// Largest share of the mandatory distance that a hazard radius may take.
const LARGEST_SHARE: f32 = 0.75;
