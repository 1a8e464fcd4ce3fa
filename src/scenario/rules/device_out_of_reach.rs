//! # What it finds
//!
//! A device farther from the route than the mandatory distance of its class.
//!
//! # Why it matters
//!
//! The patrol never comes near enough for it to matter: there is no last moment to notice it, and passing by it is
//! right. It can neither be hit nor missed.
//!
//! # Example
//!
//! ```ron
//! // the class's mandatory distance is 21 m, the route passes 60 m away
//!    Device((id: "item", class: "small-item", at: (300, 80), …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Device((id: "item", class: "small-item", at: (300, 22), …))
//! ```

use super::amount::rounded;
use super::inventory::{devices, walked_line};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::place::distance_to_line_m;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S081",
    name: "device-out-of-reach",
    severity: Severity::Error,
    source: include_str!("device_out_of_reach.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let line = walked_line(&subject.raw);
    for found in devices(&subject.raw) {
        let Some(class) = pack.class(&found.device.class) else {
            continue;
        };
        let away_m = distance_to_line_m(found.device.at, &line);
        let mandatory_m = class.mandatory_m.value;
        if away_m.is_finite() && away_m > mandatory_m {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s081")
                    .with("id", &found.device.id)
                    .with("away", rounded(away_m))
                    .with("class", &class.id)
                    .with("mandatory", rounded(mandatory_m)),
                Message::new("s081-hint"),
            );
        }
    }
}
