//! # What it finds
//!
//! A warning sign or a sign of local behaviour farther from its device than the distance that the class requires.
//!
//! # Why it matters
//!
//! People warn of a place and walk round it from some way off, but a patrol that heeds this one is already farther
//! away than it has to be. It mostly belongs to another device.
//!
//! # Example
//!
//! ```ron
//! // required distance 300 m
//!    Device((at: (100, 4), …, signs: [(kind: LocalBehaviour, look: PeopleAvoiding, at: (500, 4), …)]))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Device((at: (100, 4), …, signs: [(kind: LocalBehaviour, look: PeopleAvoiding, at: (60, 4), …)]))
//! ```

use super::amount::rounded;
use super::inventory::signs;
use super::places::{OWN_AT, OWN_CLASS, OWN_SIGN_KIND};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::SignKind;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S087",
    name: "warning-far-from-device",
    severity: Severity::Warning,
    looks_at: Some(&[OWN_AT, OWN_CLASS, OWN_SIGN_KIND]),
    source: include_str!("warning_far_from_device.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    for found in signs(&subject.raw) {
        let Some(device) = found.device else { continue };
        let Some(class) = pack.class(&device.class) else {
            continue;
        };
        if !matches!(
            found.sign.kind,
            SignKind::WarningSign | SignKind::LocalBehaviour
        ) {
            continue;
        }
        let away_m = found.sign.at.distance_m(device.at);
        let most_m = class.required_m.value;
        if away_m > most_m {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s087")
                    .with("sign", &found.sign.id)
                    .with("device", &device.id)
                    .with("away", rounded(away_m))
                    .with("most", rounded(most_m)),
                Message::new("s087-hint"),
            );
        }
    }
}
