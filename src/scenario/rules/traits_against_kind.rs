//! # What it finds
//!
//! Traits of ground sign on a sign that is not a warning clue, or disturbed ground without a single trait.
//!
//! # Why it matters
//!
//! The six traits (regularity, flattening, transfer, discardables, colour change, disturbance) are what the debrief
//! points at. On other signs they mean nothing; on disturbed ground without them there is nothing to explain.
//!
//! # Example
//!
//! ```ron
//! (kind: LocalBehaviour, look: Watcher, traits: [Flattening], …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (kind: LocalBehaviour, look: Watcher, …)
//! ```

use super::inventory::signs;
use super::places::{OWN_SIGN_KIND, OWN_SIGN_LOOK};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{Look, SignKind};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S096",
    name: "traits-against-kind",
    severity: Severity::Warning,
    looks_at: Some(&[OWN_SIGN_KIND, OWN_SIGN_LOOK]),
    source: include_str!("traits_against_kind.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        let sign = found.sign;
        let ground = matches!(
            sign.look,
            Look::DisturbedSoil | Look::ColourPatch | Look::FlattenedPlants | Look::TransferredSoil
        );
        let stray = !sign.traits.is_empty()
            && matches!(sign.kind, SignKind::LocalBehaviour | SignKind::WarningSign);
        let lacking = sign.traits.is_empty() && ground;
        if stray || lacking {
            complaints.add_with_hint(
                found.path(if lacking { "look" } else { "traits" }),
                Message::new(if lacking { "s096-lacking" } else { "s096" })
                    .with("look", format!("{:?}", sign.look)),
                Message::new(if lacking {
                    "s096-lacking-hint"
                } else {
                    "s096-hint"
                }),
            );
        }
    }
}
