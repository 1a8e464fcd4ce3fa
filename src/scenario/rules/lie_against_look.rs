//! # What it finds
//!
//! A sign on the ground that is said to stand upright, or a standing one said to lie flat.
//!
//! # Why it matters
//!
//! A flat thing shrinks when it is seen at a low angle. Standing soil can be seen from much too far; a flat board
//! cannot be read at all.
//!
//! # Example
//!
//! ```ron
//! (look: DisturbedSoil, lies: Standing, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (look: DisturbedSoil, lies: Flat, …)
//! ```

use super::inventory::signs;
use super::places::OWN_SIGN_LOOK;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{Lie, Look};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S097",
    name: "lie-against-look",
    severity: Severity::Warning,
    looks_at: Some(&[
        OWN_SIGN_LOOK,
        "sites[=].may_hold[].what.signs[].lies",
        "sites[=].may_hold[].what.signs[].size_m",
    ]),
    source: include_str!("lie_against_look.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        let flat = matches!(found.sign.lies, Lie::Flat);
        let on_the_ground = matches!(
            found.sign.look,
            Look::ColourPatch
                | Look::FlattenedPlants
                | Look::TransferredSoil
                | Look::Tracks
                | Look::OvergrownWay
        ) || (found.sign.look == Look::DisturbedSoil
            && found.sign.size_m.1 > LOW_M);
        let upright = matches!(
            found.sign.look,
            Look::DangerSign | Look::CrossedSticks | Look::Watcher | Look::PeopleAvoiding
        );
        if (on_the_ground && !flat) || (upright && flat) {
            complaints.add_with_hint(
                found.path("lies"),
                Message::new("s097").with("look", format!("{:?}", found.sign.look)),
                Message::new(if upright {
                    "s097-hint-upright"
                } else {
                    "s097-hint"
                }),
            );
        }
    }
}

/// A mound up to this height may be given as standing, metres.
const LOW_M: f32 = 0.5;
