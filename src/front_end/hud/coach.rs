//! Learn mode's coach on the screen: what it says, the key for it, and the ring under check. What there is to say is worked
//! out in [`crate::coaching`]; in the other modes it is silent.

use std::sync::Arc;

use bevy::prelude::*;

use crate::coaching::{self, Input, Prompt, feedback};
use crate::front_end::input::Control;
use crate::front_end::patrolling::{PatrolEvent, Patrolling};
use crate::front_end::shown::Shown;
use crate::record::{Mode, Session};
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::scoring::facts::LOWEST_DEG;
use crate::sim::action::{Means, Refuge};
use crate::sim::event::Event;
use crate::text::{Message, Text};
use crate::units::{Point, Tick};

use super::captions::Said;

/// A look above one's head is asked for up to this pitch, degrees.
const HIGHEST_DEG: f32 = 45.0;

/// What the coach has to say now.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Coach {
    /// The one thing that matters most.
    pub advice: Option<Message>,
    /// What is pressed for it.
    pub control: Option<Control>,
    /// What it names in that: whom, where and how far.
    pub asks: Asks,
    /// True while it has the trainee stop.
    pub stops: bool,
    /// Which parts of the ring under check were looked at: one entry for each azimuth, the share of its heights looked at.
    pub ring: Vec<f32>,
    /// Between which pitches the check asks for a look all round, degrees; none while there is nothing left to look at.
    pub height_deg: Option<(f32, f32)>,
}

impl Coach {
    /// True while a ring is under check of which everything was looked at.
    pub fn has_seen_all(&self) -> bool {
        !self.ring.is_empty() && self.ring.iter().all(|share| *share >= 1.0)
    }
}

/// What the coach names when it asks for an order: the panels of orders open at it, so that Enter gives that order and no
/// other.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Asks {
    /// The order, by the stable name of its button.
    pub order: Option<&'static str>,
    /// Somebody of the patrol.
    pub person: Option<PersonId>,
    /// A place for them, or for the control point.
    pub place: Option<Point>,
    /// How far from the danger, metres.
    pub distance_m: Option<f32>,
    /// The place of the danger that the order is about.
    pub from: Option<Point>,
    /// A local person to stop and talk with.
    pub talk_with: Option<PersonId>,
    /// How local people are spoken to who are to leave.
    pub by: Option<Means>,
    /// Where to they are told to go.
    pub to: Option<Refuge>,
}

impl Asks {
    fn of(prompt: &Prompt) -> Self {
        let mut asks = Self::default();
        asks.order = match prompt {
            Prompt::Withdraw { from, distance_m } => {
                (asks.from, asks.distance_m) = (Some(*from), Some(*distance_m));
                Some("order-withdraw")
            }
            Prompt::TakeCover { from } => {
                asks.from = Some(*from);
                Some("order-take-cover")
            }
            Prompt::Post { person, at } => {
                (asks.person, asks.place) = (Some(*person), Some(*at));
                Some("order-posts")
            }
            Prompt::PlaceControlPoint { at } => {
                asks.place = Some(*at);
                Some("order-control-point")
            }
            Prompt::Resume => Some("order-resume"),
            Prompt::HandOver | Prompt::Brief(_) => Some("order-hand-over"),
            Prompt::Count => Some("order-count"),
            Prompt::Ask { person, by } => {
                (asks.talk_with, asks.by) = (Some(*person), Some(*by));
                Some("order-people")
            }
            Prompt::Direct(direction) => {
                (asks.from, asks.distance_m) = (Some(direction.from), Some(direction.distance_m));
                (asks.by, asks.to) = (Some(direction.by), Some(direction.to));
                Some("order-people")
            }
            _ => None,
        };
        asks
    }
}

/// The coach of one patrol.
pub(super) struct Beside {
    coach: coaching::Coach,
    exercise: Arc<Exercise>,
    thought_at: Option<Tick>,
    step: Option<Text>,
}

impl Beside {
    fn of(patrolling: &Patrolling) -> Self {
        let exercise = &patrolling.session().exercise;
        Self {
            coach: coaching::Coach::new(exercise, &patrolling.doctrine().pack),
            exercise: Arc::clone(exercise),
            thought_at: None,
            step: None,
        }
    }

    /// False for another patrol, and for the same one gone back to an earlier moment.
    fn is_beside(&self, session: &Session) -> bool {
        Arc::ptr_eq(&self.exercise, &session.exercise)
            && self.thought_at.is_none_or(|tick| tick <= session.last_tick)
    }
}

/// The control for what the coach asks of the hands. Whoever walks stops before they speak to somebody; whoever stands has
/// stopped.
fn control_of(prompt: &Prompt, still: bool) -> Option<Control> {
    let input = match prompt.input()? {
        Input::LocalPeople if !still && matches!(prompt, Prompt::Ask { .. }) => Input::Stop,
        Input::Stop if still => return None,
        input => input,
    };
    Some(match input {
        Input::WalkOn => Control::WalkOn,
        Input::WalkBack => Control::WalkBack,
        Input::Stop => Control::Stop,
        // Mouse, keys or a finger: there is no one key for it.
        Input::Look => return None,
        Input::Optics => Control::Optics,
        Input::Mark => Control::Mark,
        Input::Marks => Control::Marks,
        Input::Warn => Control::Warn,
        Input::CheckNear => Control::CheckNear,
        Input::CheckFar => Control::CheckFar,
        // The hand-over and the local people are orders there.
        Input::Orders | Input::Brief | Input::LocalPeople => Control::Orders,
        Input::Report => Control::Report,
    })
}

/// What marks were on, as soon as the session holds them.
fn tell(
    patrolling: &Patrolling,
    owed: &mut Vec<Tick>,
    shown: &mut Shown,
    said: &mut MessageWriter<Said>,
) {
    let session = patrolling.session();
    // The session holds whole seconds: feedback comes within one.
    owed.retain(|tick| {
        if session.last_tick < *tick {
            return patrolling.tick() >= *tick;
        }
        if let Some(feedback) = feedback(session, &patrolling.doctrine().pack, *tick) {
            said.write(Said::coach(feedback.message));
            if let Some(sign) = feedback.sign
                && !shown.pointed_out.contains(&sign)
            {
                shown.pointed_out.push(sign);
            }
        }
        false
    });
}

/// What to do at a waypoint where nothing else is to be done, but for the last.
fn at_waypoint(exercise: &Exercise, waypoint: u16) -> Option<Message> {
    let waypoints = &exercise.scenario.route.waypoints;
    let here = waypoints.get(usize::from(waypoint))?;
    let next = waypoints.get(usize::from(waypoint) + 1)?;
    (waypoint > 0).then(|| {
        Message::new("coach-at-waypoint")
            .with("name", here.called())
            .with("next", next.called())
    })
}

/// Between which pitches a look counts for a height of a check, degrees.
fn pitches_deg(edges_deg: &[f32], height: usize) -> (f32, f32) {
    let low_deg = height.checked_sub(1).and_then(|below| edges_deg.get(below));
    let high_deg = edges_deg.get(height);
    (
        low_deg.copied().unwrap_or(LOWEST_DEG),
        high_deg.copied().unwrap_or(HIGHEST_DEG),
    )
}

pub(super) fn think(
    patrolling: Res<Patrolling>,
    mut happened: MessageReader<PatrolEvent>,
    mut said: MessageWriter<Said>,
    mut coach: ResMut<Coach>,
    mut shown: ResMut<Shown>,
    mut owed: Local<Vec<Tick>>,
    mut beside: Local<Option<Beside>>,
    mut looked_round: Local<bool>,
    mut arrived: Local<Option<u16>>,
) {
    if patrolling.mode() != Mode::Learn {
        happened.clear();
        return;
    }
    for PatrolEvent { tick, event } in happened.read() {
        match event {
            Event::Marked { .. } => owed.push(*tick),
            Event::WaypointReached { waypoint } => *arrived = Some(*waypoint),
            _ => {}
        }
    }
    tell(&patrolling, &mut owed, &mut shown, &mut said);
    let session = patrolling.session();
    if !beside.as_ref().is_some_and(|it| it.is_beside(session)) {
        *beside = Some(Beside::of(&patrolling));
    }
    let Some(beside) = beside.as_mut() else {
        return;
    };
    if beside.thought_at == Some(session.last_tick) {
        return;
    }
    beside.thought_at = Some(session.last_tick);
    let advice = beside.coach.advise(patrolling.view(), session);
    if let Some(step) = advice.as_ref().and_then(|advice| advice.step.as_ref())
        && beside.step.as_ref() != Some(step)
    {
        said.write(Said::coach(Message::new("coach-step").with("step", step)));
        beside.step = Some(step.clone());
    }
    let ring = beside.coach.ring();
    let all_looked_at = ring.is_some_and(|ring| ring.next_height().is_none());
    if all_looked_at && !*looked_round {
        said.write(Said::coach(Message::new("coach-ring-done")));
    }
    *looked_round = all_looked_at;
    if let Some(waypoint) = arrived.take()
        && let Some(Prompt::WalkOn { .. }) = advice.as_ref().map(|advice| &advice.what)
    {
        said.write_batch(at_waypoint(&session.exercise, waypoint).map(Said::coach));
    }
    let edges_deg = &patrolling.doctrine().pack.halts.elevation_edges_deg.value;
    let wanted = Coach {
        control: advice
            .as_ref()
            .and_then(|advice| control_of(&advice.what, patrolling.view().still)),
        stops: advice
            .as_ref()
            .is_some_and(|advice| matches!(advice.what, Prompt::Stop)),
        asks: advice
            .as_ref()
            .map_or_else(Asks::default, |advice| Asks::of(&advice.what)),
        advice: advice.map(|advice| advice.message),
        ring: ring.map_or_else(Vec::new, coaching::Ring::shares),
        height_deg: ring
            .and_then(coaching::Ring::next_height)
            .map(|height| pitches_deg(edges_deg, height)),
    };
    if *coach != wanted {
        *coach = wanted;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Coach>();
}
