//! Time in a hurry, for waiting and for long ways: it passes faster until something asks for the trainee. Only more of the
//! simulation is run for each picture; the patrol and its record are the same. Never in an assessment.

use bevy::prelude::*;

use crate::front_end::patrolling::Patrolling;
use crate::record::Mode;
use crate::scenario::exercise::PersonId;
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;
use crate::text::Message;

use super::captions::{Kind, Log, Said};
use super::coach::Coach;
use super::panels::Panels;

/// How many times as fast time passes, one press after the other.
const TIMES: [u8; 4] = [1, 2, 4, 8];

/// Whether a mode lets time be hurried.
pub fn may_hurry(mode: Mode) -> bool {
    mode != Mode::Assess
}

/// The next speed of time; says what keeps it as it is.
pub(super) fn press(patrolling: &mut Patrolling, coach: &Coach) -> Option<Said> {
    let refused = if !may_hurry(patrolling.mode()) {
        Some("hud-hurry-never")
    } else if Near::of(patrolling).any() {
        Some("hud-hurry-near")
    } else if walks_on(patrolling, coach) {
        Some("hud-hurry-stop")
    } else {
        None
    };
    if let Some(why) = refused {
        return Some(Said::hint(Message::new(why)));
    }
    let next = TIMES.iter().find(|times| **times > patrolling.hurried);
    patrolling.hurried = next.copied().unwrap_or(TIMES[0]);
    None
}

/// What is so near that nobody hurries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Near {
    /// A mark or an incident, nearer than the pack's least distance to something unknown.
    item: bool,
    /// A local person, within the ring of the far check, who was neither asked nor told to leave yet.
    person: bool,
}

impl Near {
    fn of(patrolling: &Patrolling) -> Self {
        let view = patrolling.view();
        let pack = &patrolling.doctrine().pack;
        let here = view.here.point();
        let items = view.marks.iter().map(|(_, place)| place.point());
        let mut items = items.chain(view.incidents.iter().map(|incident| incident.at));
        let spoken_to = |person: PersonId| {
            let mut said = patrolling.session().trainee_actions();
            said.any(|(_, action)| match action {
                TraineeAction::Ask { person: asked, .. } => *asked == person,
                TraineeAction::DirectCivilians(_) => true,
                _ => false,
            })
        };
        let people = view.civilians.iter();
        let mut people = people.filter(|(person, at)| {
            here.distance_m(*at) < pack.halts.far_check_m.value && !spoken_to(*person)
        });
        Self {
            item: items.any(|at| here.distance_m(at) < pack.mandatory_of(None)),
            person: people.next().is_some(),
        }
    }

    fn any(self) -> bool {
        self.item || self.person
    }
}

/// True for whoever walks while the coach has them stop: they hurry past what it stops them for.
fn walks_on(patrolling: &Patrolling, coach: &Coach) -> bool {
    coach.stops && !patrolling.view().still
}

/// How many of the patrol are still busy with an order.
fn busy(view: &TraineeView) -> usize {
    view.patrol.iter().filter(|member| !member.done).count()
}

/// What was so when time was hurried; what differs from it asks for the trainee.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Before {
    told: usize,
    /// What the coach advises, whatever the figures in it: these change with every step.
    advice: Option<String>,
    busy: usize,
}

impl Before {
    /// Why the hurry ends, as the id of what is said.
    fn ends(
        &self,
        now: &Self,
        patrolling: &Patrolling,
        log: &Log,
        coach: &Coach,
    ) -> Option<&'static str> {
        if patrolling.paused {
            Some("hud-hurry-ended-paused")
        } else if Near::of(patrolling).any() {
            Some("hud-hurry-ended-near")
        } else if now.busy == 0 && self.busy > 0 {
            // Whoever is given something to do is no reason; whoever has done it is.
            Some("hud-hurry-ended-done")
        } else if now.told != self.told {
            Some(match log.newest(now.told.saturating_sub(self.told)) {
                Some(Kind::Radio) => "hud-hurry-ended-told",
                Some(Kind::Coach) => "hud-hurry-ended-coach",
                _ => "hud-hurry-ended-notice",
            })
        } else if now.advice != self.advice || walks_on(patrolling, coach) {
            Some("hud-hurry-ended-coach")
        } else {
            None
        }
    }
}

/// Nobody hurries while they read; afterwards time goes on as before.
pub(super) fn hold_back(panels: Res<Panels>, mut patrolling: ResMut<Patrolling>) {
    let reads = panels.top().is_some();
    if patrolling.reading != reads {
        patrolling.reading = reads;
    }
}

/// Ends the hurry where something asks for the trainee: the coach or the radio speaks, something is done or comes near.
pub(super) fn end(
    mut patrolling: ResMut<Patrolling>,
    log: Res<Log>,
    coach: Res<Coach>,
    mut said: MessageWriter<Said>,
    mut before: Local<Option<Before>>,
) {
    if patrolling.hurried == 1 {
        *before = None;
        return;
    }
    let now = Before {
        told: log.told,
        advice: coach.advice.as_ref().map(|advice| advice.id.clone()),
        busy: busy(patrolling.view()),
    };
    let was = before.get_or_insert_with(|| now.clone());
    let why = was.ends(&now, &patrolling, &log, &coach);
    was.busy = now.busy;
    if let Some(why) = why {
        patrolling.hurried = 1;
        *before = None;
        said.write(Said::hint(Message::new(why)));
    }
}
