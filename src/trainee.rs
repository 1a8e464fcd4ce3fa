//! Automated trainees: scripts and virtual trainees. They get what a person would have (a [`Brief`] and, every beat,
//! a [`TraineeView`]) and return actions.

pub mod alarmist;
pub mod brief;
pub mod careful;
pub mod drill;
pub mod eyes;
pub mod frozen;
pub mod gaze;
pub mod hasty;
pub mod locals;
pub mod novice;
pub mod posts;
pub mod refuge;
pub mod report;
pub mod script;
pub mod trail;
pub mod trained;
pub mod walk;

pub use brief::Brief;

use rand_pcg::Pcg64Mcg;

use crate::doctrine::Pack;
use crate::scenario::Exercise;
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;

/// Decision interval of a trainee, ticks: 8 decisions a second.
pub const BEAT_TICKS: u32 = 8;

/// An automated patrol leader.
pub trait Trainee {
    /// Name for the record: `careful`, or a script's file name.
    fn name(&self) -> &str;

    /// Actions for now. Called every [`BEAT_TICKS`]; the next tick consumes the actions.
    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction>;

    /// True when nothing more will come, so that the session may be ended: a script is done.
    fn finished(&self) -> bool {
        false
    }
}

/// Builds a virtual trainee from its briefing and a random stream of its own.
type Constructor = fn(Brief, Pcg64Mcg) -> Box<dyn Trainee>;

/// Virtual trainees by name, from best to worst.
const VIRTUAL_TRAINEES: [(&str, Constructor); 6] = [
    (careful::NAME, careful::build),
    (trained::NAME, trained::build),
    (novice::NAME, novice::build),
    (hasty::NAME, hasty::build),
    (alarmist::NAME, alarmist::build),
    (frozen::NAME, frozen::build),
];

/// Names of the virtual trainees, from best to worst.
pub fn names() -> impl Iterator<Item = &'static str> {
    VIRTUAL_TRAINEES.iter().map(|(name, _)| *name)
}

/// The virtual trainee of a name, briefed for an exercise; none for an unknown name. Its random stream depends on the
/// scenario, the seed and the name only.
pub fn virtual_trainee(
    name: &str,
    exercise: &Exercise,
    doctrine: &Pack,
) -> Option<Box<dyn Trainee>> {
    let (name, build) = VIRTUAL_TRAINEES.iter().find(|(known, _)| *known == name)?;
    let luck = exercise.stream(&format!("trainee {name}"));
    Some(build(Brief::of(exercise, doctrine), luck))
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::exercise::SignId;
    use crate::scenario::schema::Look;
    use crate::sim::action::Stance;
    use crate::sim::posture::Postures;
    use crate::sim::trail::Trail;
    use crate::sim::view::{Glimpse, Reading};
    use crate::units::{Place, Point, Tick};
    use crate::vocabulary::SignKind;

    /// A view from the origin, looking north, with nothing in sight.
    pub(crate) fn standing() -> TraineeView {
        TraineeView {
            tick: Tick(0),
            here: Place::default(),
            eye: Place {
                up_m: 1.65,
                ..Place::default()
            },
            look_bearing_deg: 0.0,
            look_pitch_deg: 0.0,
            optics: false,
            stance: Stance::Standing,
            still: true,
            checking: None,
            trail: Trail::new(&[], Point::default()),
            glimpses: Vec::new(),
            patrol: Vec::new(),
            postures: Postures::default(),
            civilians: Vec::new(),
            in_shelter: Vec::new(),
            marks: Vec::new(),
            mark_notes: Vec::new(),
            incidents: Vec::new(),
            control_point: None,
            specialists: None,
            specialists_here: false,
            handed_over: false,
            route_reopened: false,
            turned_back: false,
            runners: Vec::new(),
            radio: Arc::default(),
            spoken: Arc::default(),
            waypoints_reached: 1,
            ended: None,
        }
    }

    /// A thing at a distance north of the origin.
    pub(crate) fn glimpse(
        thing: u16,
        range_m: f32,
        notice_probability: f32,
        recognise_probability: f32,
        reads_as: Reading,
    ) -> Glimpse {
        Glimpse {
            thing: SignId(thing),
            bearing_deg: 0.0,
            pitch_deg: 0.0,
            range_m,
            at: Place {
                north_m: range_m,
                ..Place::default()
            },
            kind: SignKind::WarningClue,
            look: Look::DisturbedSoil,
            notice_probability,
            recognise_probability,
            reads_as,
        }
    }

    #[test]
    fn every_virtual_trainee_has_its_own_name() {
        let all: std::collections::BTreeSet<_> = names().collect();
        assert_eq!(all.len(), VIRTUAL_TRAINEES.len());
    }
}
