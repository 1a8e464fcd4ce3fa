//! The patrol played again from its record: a clock that can be stopped and set, and what there was to see at its moment.

use bevy::prelude::*;

use super::Debriefed;
use crate::doctrine::Pack;
use crate::front_end::shown::{Eye, Figure, Ground, NAKED_FIELD_DEG, Shown};
use crate::front_end::stage::Stage;
use crate::front_end::widget::OneOf;
use crate::record::Session;
use crate::scenario::exercise::{Owner, PersonId, PlacedDevice};
use crate::scoring::facts::mandatory_m;
use crate::scoring::review::HeldBack;
use crate::scoring::review::looks::signs_there;
use crate::sim::action::MarkId;
use crate::sim::arrival::{Arrival, Team};
use crate::sim::event::Event;
use crate::sim::observation::Observation;
use crate::sim::posture::Postures;
use crate::units::{Place, Point, Tick};

/// From where the patrol is watched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Viewpoint {
    /// From the trainee's eyes.
    #[default]
    Eyes,
    /// From above, north up.
    Above,
    /// From the nearest item, at the height of a kneeling person, towards the trainee.
    Item,
}

impl OneOf for Viewpoint {
    const GROUP: &'static str = "debrief-view";
    // The item last: where nothing lies it is not offered, and the others keep their numbers.
    const ALL: &'static [Self] = &[Self::Eyes, Self::Above, Self::Item];

    fn called(self) -> &'static str {
        match self {
            Self::Eyes => "eyes",
            Self::Above => "above",
            Self::Item => "item",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Eyes => "debrief-view-eyes",
            Self::Above => "debrief-view-above",
            Self::Item => "debrief-view-item",
        }
    }
}

/// How high above the trainee one looks from above, metres.
const ABOVE_M: f32 = 48.0;

/// How far south of the trainee, so that what stands is seen standing, metres.
const BEHIND_M: f32 = 30.0;

/// How high above the item one looks from, metres.
const ITEM_EYE_M: f32 = 1.5;

/// The speeds one can play at.
pub const SPEEDS: [f32; 4] = [1.0, 2.0, 4.0, 8.0];

/// The moment shown.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Replay {
    /// Seconds into the patrol.
    pub at_s: f32,
    /// Length of the patrol, seconds.
    pub end_s: f32,
    /// True while time passes.
    pub playing: bool,
    /// Playback speed: how many times as fast as the session ran.
    pub speed: f32,
    /// From where.
    pub viewpoint: Viewpoint,
}

/// Shows this moment, and opens the tab in which it is seen.
#[derive(Event, Debug, Clone, Copy)]
pub struct Jump(pub Tick);

impl Replay {
    /// At the first moment that mattered: the first miss, the first mark, else the start.
    pub fn of(debriefed: &Debriefed) -> Self {
        let look = debriefed.review.looks.first();
        let session = &debriefed.finished.session;
        Self {
            at_s: look.map_or(0.0, |look| look.tick.seconds()),
            end_s: session.last_tick.seconds(),
            playing: false,
            speed: 1.0,
            viewpoint: Viewpoint::Eyes,
        }
    }

    /// Goes to a moment.
    pub fn seek(&mut self, at_s: f32) {
        self.at_s = at_s.clamp(0.0, self.end_s);
    }
}

pub(super) fn play(mut replay: ResMut<Replay>, time: Res<Time>) {
    if !replay.playing {
        return;
    }
    let next = replay.at_s + time.delta_secs().min(0.5) * replay.speed;
    let end = replay.end_s;
    replay.seek(next);
    if next >= end {
        replay.playing = false;
    }
}

pub(super) fn show(
    replay: Res<Replay>,
    debriefed: Res<Debriefed>,
    ground: Res<Ground>,
    mut shown: ResMut<Shown>,
) {
    if replay.is_changed() || debriefed.is_added() {
        let pack = &debriefed.finished.doctrine.pack;
        if let Some(seen) = shown_at(
            &debriefed.finished.session,
            pack,
            &debriefed.review.held_back,
            &ground,
            &replay,
        ) {
            *shown = seen;
        }
    }
}

/// What there was to see, and what is pointed out of it; none in a record without observations.
pub fn shown_at(
    session: &Session,
    pack: &Pack,
    held_back: &HeldBack,
    ground: &Ground,
    replay: &Replay,
) -> Option<Shown> {
    let tick = Tick::from_seconds(replay.at_s);
    let after = session
        .observations
        .partition_point(|observation| observation.tick <= tick);
    let before = session.observations.get(after.saturating_sub(1))?;
    let after = session.observations.get(after).unwrap_or(before);
    let span_s = after.tick.seconds_since(before.tick);
    let share = if span_s > 0.0 {
        ((replay.at_s - before.tick.seconds()) / span_s).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let exercise = &session.exercise;
    let magnification = exercise
        .scenario
        .patrol
        .optics
        .map_or(1.0, |optics| optics.magnification);
    let eyes = Eye::between(
        &Eye::of(before, magnification),
        &Eye::of(after, magnification),
        share,
    );
    let signs = signs_there(session, tick);
    let pointed_out = signs
        .iter()
        .copied()
        .filter(|id| {
            let placed = &exercise.signs[id.index()];
            matches!(placed.owner, Owner::Device(_)) && !held_back.sign(placed)
        })
        .collect();
    Some(Shown {
        eye: eye_from(ground, held_back, replay, eyes),
        time_s: replay.at_s,
        people: people(session, before, after, share, tick),
        signs,
        specialists: specialists(session, tick),
        marks: marks(session, tick),
        control_point: control_point(session, tick),
        pointed_out,
        rings: exercise
            .devices
            .iter()
            .filter(|placed| !held_back.device(placed.id))
            .map(|placed| (placed.device.at, mandatory_m(pack, placed)))
            .collect(),
        trainee_drawn: replay.viewpoint != Viewpoint::Eyes,
        weather: session.weather_at(tick).clone(),
    })
}

fn eye_from(ground: &Ground, held_back: &HeldBack, replay: &Replay, eyes: Eye) -> Eye {
    let trainee = eyes.at.point();
    match replay.viewpoint {
        Viewpoint::Eyes => eyes,
        Viewpoint::Above => Eye {
            at: trainee
                .towards(180.0, BEHIND_M)
                .at_height(ground.terrain.height_m(trainee) + ABOVE_M),
            bearing_deg: 0.0,
            pitch_deg: -(ABOVE_M / BEHIND_M).atan().to_degrees(),
            field_deg: NAKED_FIELD_DEG,
        },
        Viewpoint::Item => {
            let range_m = |placed: &&PlacedDevice| placed.device.at.distance_m(trainee);
            let devices = ground.exercise.devices.iter();
            let devices = devices.filter(|placed| !held_back.device(placed.id));
            let Some(placed) = devices.min_by(|a, b| range_m(a).total_cmp(&range_m(b))) else {
                return eyes;
            };
            let at = placed.device.at;
            let eye = at.at_height(ground.terrain.height_m(at) + ITEM_EYE_M);
            let rise_m = eyes.at.up_m - 0.4 - eye.up_m;
            let range_m = at.distance_m(trainee).max(1.0);
            Eye {
                at: eye,
                bearing_deg: at.bearing_deg(trainee),
                pitch_deg: (rise_m / range_m).atan().to_degrees(),
                field_deg: NAKED_FIELD_DEG / 2.0,
            }
        }
    }
}

fn people(
    session: &Session,
    before: &Observation,
    after: &Observation,
    share: f32,
    tick: Tick,
) -> Vec<Figure> {
    let span_s = after.tick.seconds_since(before.tick);
    let postures = postures(session, tick);
    let count = before
        .people
        .len()
        .min(after.people.len())
        .min(session.exercise.people.len());
    (0..count)
        .map(|person| {
            let (from, to) = (before.people[person], after.people[person]);
            let moved_m = from.distance_m(to);
            Figure {
                at: from.lerp(to, share),
                facing_deg: if person == session.exercise.trainee().index() {
                    before.look_bearing_deg
                } else {
                    facing_deg(session, person, before.tick)
                },
                speed_mps: if span_s > 0.0 { moved_m / span_s } else { 0.0 },
                posture: postures.of(PersonId(person as u16)),
            }
        })
        .collect()
}

/// Which way somebody last walked: of the last seconds, else where the trainee looks.
fn facing_deg(session: &Session, person: usize, tick: Tick) -> f32 {
    let upto = session
        .observations
        .partition_point(|observation| observation.tick <= tick);
    let recent =
        &session.observations[upto.saturating_sub(200)..(upto + 1).min(session.observations.len())];
    let places: Vec<Point> = recent
        .iter()
        .filter_map(|observation| observation.people.get(person).copied())
        .collect();
    let last = places.last().copied();
    places
        .iter()
        .rev()
        .zip(std::iter::repeat(last))
        .find_map(|(from, to)| {
            let to = to?;
            (from.distance_m(to) > 0.3).then(|| from.bearing_deg(to))
        })
        .unwrap_or_else(|| recent.last().map_or(0.0, |now| now.look_bearing_deg))
}

fn postures(session: &Session, tick: Tick) -> Postures {
    let mut postures = Postures::new(&session.exercise);
    for (at, event) in events_until(session, tick) {
        postures.take(*at, event);
    }
    postures
}

fn specialists(session: &Session, tick: Tick) -> Option<Team> {
    let mut arrival = Arrival::new(&session.exercise);
    for (at, event) in events_until(session, tick) {
        arrival.take(*at, event);
    }
    arrival.team(tick)
}

fn marks(session: &Session, tick: Tick) -> Vec<(MarkId, Place)> {
    let mut marks = Vec::new();
    for (_, event) in events_until(session, tick) {
        match event {
            Event::Marked {
                mark,
                place: Some(place),
                ..
            } => marks.push((*mark, *place)),
            Event::MarkWithdrawn { mark } | Event::SpecialistsSaid { mark, .. } => {
                marks.retain(|(known, _)| known != mark);
            }
            _ => {}
        }
    }
    marks
}

fn control_point(session: &Session, tick: Tick) -> Option<Point> {
    let mut stands = None;
    for (_, event) in events_until(session, tick) {
        match event {
            Event::ControlPointPlaced { at, .. } => stands = Some(at.point()),
            Event::RouteReopened => stands = None,
            _ => {}
        }
    }
    stands
}

fn events_until(session: &Session, tick: Tick) -> &[(Tick, Event)] {
    let after = session.events.partition_point(|(at, _)| *at <= tick);
    &session.events[..after]
}

fn jump(to: On<Jump>, replay: Option<ResMut<Replay>>) {
    if let Some(mut replay) = replay {
        replay.playing = false;
        replay.seek(to.0.seconds());
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(jump).add_systems(
        Update,
        (play, show).chain().in_set(Stage::Debrief).run_if(
            resource_exists::<Replay>
                .and_then(resource_exists::<Debriefed>)
                .and_then(resource_exists::<Shown>)
                .and_then(resource_exists::<Ground>),
        ),
    );
}
