//! # What it finds
//!
//! A ground sign, a sign of military activity or a sign of the environment farther from its device than the mandatory
//! distance of the device's class.
//!
//! # Why it matters
//!
//! Who marks it is told of a device that is somewhere else, and the distance kept is measured from a place that
//! nobody pointed at.
//!
//! # Example
//!
//! ```ron
//! Device((at: (100, 4), …, signs: [(kind: WarningClue, at: (160, 4), …)]))   // mandatory distance 21 m
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Device((at: (100, 4), …, signs: [(kind: WarningClue, at: (106, 4), …)]))
//! ```

use super::amount::rounded;
use super::inventory::signs;
use super::places::{OWN_AT, OWN_CLASS, OWN_SIGN_KIND};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::SignKind;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S086",
    name: "sign-far-from-device",
    severity: Severity::Error,
    looks_at: Some(&[OWN_AT, OWN_CLASS, OWN_SIGN_KIND]),
    source: include_str!("sign_far_from_device.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    for found in signs(&subject.raw) {
        let Some(device) = found.device else { continue };
        let Some(class) = pack.class(&device.class) else {
            continue;
        };
        if matches!(
            found.sign.kind,
            SignKind::WarningSign | SignKind::LocalBehaviour
        ) {
            continue;
        }
        let away_m = found.sign.at.distance_m(device.at);
        let most_m = class.mandatory_m.value;
        if away_m > most_m {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s086")
                    .with("sign", &found.sign.id)
                    .with("device", &device.id)
                    .with("away", rounded(away_m))
                    .with("most", rounded(most_m)),
                Message::new("s086-hint"),
            );
        }
    }
}
