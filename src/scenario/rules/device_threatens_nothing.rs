//! # What it finds
//!
//! Assets, none of which is within the distance that the pack requires from a device that may be drawn.
//!
//! # Why it matters
//!
//! With that device the right answer to “what is threatened” is always nothing, and the priority is always the
//! lowest. Mostly the assets were placed for another route.
//!
//! # Example
//!
//! ```ron
//! // required distance 300 m
//!    assets: [(id: "clinic", at: (900, 0), …)], … Device((id: "item", at: (100, 4), …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! assets: [(id: "road", at: (120, 0), …), (id: "clinic", at: (900, 0), …)], … Device((id: "item", at: (100, 4), …))
//! ```

use super::amount::rounded;
use super::inventory::devices;
use super::places::OWN_CLASS;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S149",
    name: "device-threatens-nothing",
    severity: Severity::Warning,
    looks_at: Some(&["assets", OWN_CLASS]),
    source: include_str!("device_threatens_nothing.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let assets = &subject.raw.assets;
    if assets.is_empty() {
        return;
    }
    for found in devices(&subject.raw) {
        let Some(class) = pack.class(&found.device.class) else {
            continue;
        };
        let required_m = class.required_m.value;
        let at = found.device.at;
        let threatened = assets
            .iter()
            .any(|asset| asset.at.distance_m(at) <= required_m);
        if !threatened {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s149")
                    .with("id", &found.device.id)
                    .with("required", rounded(required_m)),
                Message::new("s149-hint"),
            );
        }
    }
}
