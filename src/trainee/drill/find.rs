//! Finds, and their content for the report.

use super::Drill;
use crate::sim::action::SeenHow;
use crate::sim::view::{Reading, TraineeView};
use crate::trainee::eyes::Thing;
use crate::trainee::report::Known;
use crate::units::{Place, Tick};
use crate::vocabulary::SignKind;

/// Signs within this distance of the first find belong to it, metres.
pub(super) const BELONGS_M: f32 = 25.0;

/// The same for behaviour, which shows farther from what people avoid, metres.
const BEHAVIOUR_BELONGS_M: f32 = 80.0;

/// A thing marked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Find {
    /// Estimated place.
    pub(super) at: Place,
    /// Time of the mark.
    pub(super) discovered: Tick,
    /// Kind of sign given.
    pub(super) kind: SignKind,
    /// True when it was marked through the binoculars.
    pub(super) optics: bool,
}

impl Drill {
    /// Withdraws the last mark as harmless.
    pub(super) fn forget_last_find(&mut self) {
        self.finds.pop();
        self.dangers.pop();
    }

    /// What is known for a report of an incident; none without one.
    pub(super) fn known_to_have_happened(&self, view: &TraineeView) -> Option<Known> {
        let happened = self.happened?;
        let known = Known {
            item: happened.at,
            discovered: happened.since,
            class: None,
            signs: Vec::new(),
            required_m: self.brief.doctrine.distances.in_doubt_m.value,
            measures: self.measures.clone(),
            casualties: happened.casualties,
            seen_how: vec![SeenHow::NakedEye],
            posts: 0,
            civilians_inside: 0,
        };
        Some(known.with_people(view))
    }

    /// What is known for a report of a find; none before one.
    pub(super) fn known(&self, view: &TraineeView) -> Option<Known> {
        let first = self.finds.first()?;
        let belongs_m = match first.kind {
            SignKind::LocalBehaviour => BEHAVIOUR_BELONGS_M,
            _ => BELONGS_M,
        };
        let mut signs: Vec<SignKind> = self
            .finds
            .iter()
            .filter(|find| find.at.distance_m(first.at) <= belongs_m)
            .map(|find| find.kind)
            .collect();
        signs.sort_unstable();
        signs.dedup();
        let tells_most = self
            .eyes
            .noticed()
            .filter(|thing| thing.last.at.distance_m(first.at) <= belongs_m)
            .filter(|thing| thing.suspicious())
            .max_by_key(|thing| how_telling(thing));
        let seen_how = if first.optics {
            SeenHow::Optics
        } else {
            SeenHow::NakedEye
        };
        let known = Known {
            item: tells_most.map_or(first.at, |thing| thing.last.at),
            discovered: first.discovered,
            class: None,
            signs,
            required_m: self.brief.doctrine.distances.in_doubt_m.value,
            measures: self.measures.clone(),
            casualties: self.happened.map_or(0, |one| one.casualties),
            seen_how: vec![seen_how],
            posts: 0,
            civilians_inside: 0,
        };
        Some(known.with_people(view))
    }
}

/// How close a sign is to the item itself: signs on the ground rank before behaviour round about.
fn how_telling(thing: &Thing) -> (bool, u8) {
    let by_kind = match thing.last.kind {
        SignKind::WarningClue => 4,
        SignKind::Environment => 3,
        SignKind::MilitaryActivity => 2,
        SignKind::WarningSign => 1,
        SignKind::LocalBehaviour => 0,
    };
    (thing.reads_as == Some(Reading::Conclusive), by_kind)
}
