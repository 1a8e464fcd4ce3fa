//! What was found, and what of it goes into the report.

use super::Drill;
use crate::sim::action::SeenHow;
use crate::sim::view::{Reading, TraineeView};
use crate::trainee::eyes::Thing;
use crate::trainee::report::Known;
use crate::units::{Place, Tick};
use crate::vocabulary::SignKind;

/// Signs nearer to the first find than this are taken to belong to it, metres.
pub(super) const BELONGS_M: f32 = 25.0;

/// What people do shows itself farther from what they keep away from, metres.
const BEHAVIOUR_BELONGS_M: f32 = 80.0;

/// A thing marked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Find {
    /// Where it is as judged.
    pub(super) at: Place,
    /// When it was marked.
    pub(super) discovered: Tick,
    /// What kind of sign it was taken for.
    pub(super) kind: SignKind,
    /// True when it was marked through the binoculars.
    pub(super) optics: bool,
}

impl Drill {
    /// Takes the last mark back: it was harmless.
    pub(super) fn forget_last_find(&mut self) {
        self.finds.pop();
        self.dangers.pop();
    }

    /// What a report of what has happened can say; none when nothing has.
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

    /// What the report of what was found can say; none before anything is found.
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

/// How surely a sign stands where the thing itself is: what lies on the ground before what people do round about.
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
