//! # What it finds
//!
//! A sign whose look and kind do not go together, such as a danger sign given as local behaviour.
//!
//! # Why it matters
//!
//! Trainees are asked for the kind by their handbook's chapters. With the wrong kind in the file, the right answer is
//! marked wrong.
//!
//! # Example
//!
//! ```ron
//! (kind: Environment, look: DangerSign, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (kind: WarningSign, look: DangerSign, …)
//! ```

use super::inventory::signs;
use super::places::{OWN_SIGN_KIND, OWN_SIGN_LOOK};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{Look, SignKind};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S095",
    name: "look-against-kind",
    severity: Severity::Warning,
    looks_at: Some(&[OWN_SIGN_KIND, OWN_SIGN_LOOK]),
    source: include_str!("look_against_kind.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        let fitting = kinds_of(found.sign.look);
        if !fitting.contains(&found.sign.kind) {
            let names: Vec<String> = fitting.iter().map(|kind| format!("{kind:?}")).collect();
            complaints.add_with_hint(
                found.path("kind"),
                Message::new("s095")
                    .with("look", format!("{:?}", found.sign.look))
                    .with("kind", format!("{:?}", found.sign.kind)),
                Message::new("s095-hint").with("fitting", names.join(", ")),
            );
        }
    }
}

/// Kinds that a look can have: the chapters of the UNMAS handbook (2015) that describe it, and for things left behind
/// also the clues of a place.
fn kinds_of(look: Look) -> &'static [SignKind] {
    use SignKind::{Environment, LocalBehaviour, MilitaryActivity, WarningClue, WarningSign};
    match look {
        Look::DangerSign | Look::Tape | Look::CrossedSticks => &[WarningSign],
        Look::Stones | Look::Cloth | Look::PaintMark => &[WarningSign, WarningClue],
        Look::DisturbedSoil
        | Look::ColourPatch
        | Look::FlattenedPlants
        | Look::TransferredSoil
        | Look::Line
        | Look::MovedMasonry => &[WarningClue],
        Look::Litter | Look::Tracks => &[WarningClue, MilitaryActivity, Environment],
        Look::Object | Look::Vehicle => &[WarningClue, Environment],
        Look::DeadAnimal | Look::OvergrownWay => &[Environment],
        Look::Crater | Look::Position => &[MilitaryActivity],
        Look::Wreck => &[MilitaryActivity, Environment],
        Look::EmptyPlace => &[LocalBehaviour, Environment],
        Look::PeopleAvoiding | Look::Watcher => &[LocalBehaviour],
    }
}
