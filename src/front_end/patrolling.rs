//! The live session: steps the simulation in real time, sends it the trainee's actions, and publishes the state to be
//! shown. Everything reaches the simulation through [`Patrolling::act`] and [`Patrolling::gaze`], so that a window,
//! its record and a replay of it are the same patrol bit for bit.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use super::input::look;
use super::shown::{Eye, Figure, Ground, Shown};
use super::stage::{Stage, Travel};
use crate::doctrine::LoadedPack;
use crate::record::{Live, Mode, Session};
use crate::scenario::exercise::PersonId;
use crate::scenario::{Exercise, LoadedScenario};
use crate::sim::action::TraineeAction;
use crate::sim::event::Event;
use crate::sim::observation::Observation;
use crate::sim::sight::direction;
use crate::sim::view::TraineeView;
use crate::text::Message as Sentence;
use crate::units::place::turn_deg;
use crate::units::tick::TICK_S;
use crate::units::{Place, TICK_HZ, Tick};

/// Interval of look actions while the gaze changes, ticks: 16 times a second, which keeps a record small and a sweep
/// smooth.
const LOOK_EVERY_TICKS: u32 = 4;

/// Rounding of looks sent, degrees: a tenth of what the eye resolves on the screen (0.82 mrad is 0.047°).
const LOOK_STEP_DEG: f32 = 0.01;

/// Longest time simulated for one frame, seconds: after a hitch the patrol continues where it was.
const LONGEST_FRAME_S: f32 = 0.5;

/// Longest time simulated for one frame of a hurry beyond a whole second, seconds: a third of a step.
const BEYOND_A_SECOND_S: f32 = 0.3;

/// Longest wait of an aimed action for the look to arrive, ticks: turning round takes 48.
const AIM_TICKS: u32 = 64;

/// Tolerance of a tracking look, degrees: the turn caused by a step at an arm's length.
const KEPT_WITHIN_DEG: f32 = 1.0;

/// Largest angle between the middle of the look and its target, degrees.
const LOOKED_AT_WITHIN_DEG: f32 = 1.5;

/// Range to which a look is followed to its place, metres. Beyond it parallax is negligible.
const LOOK_REACH_M: f32 = 3_000.0;

/// An event of the patrol.
#[derive(Message, Debug, Clone)]
pub struct PatrolEvent {
    /// Time.
    pub tick: Tick,
    /// What.
    pub event: Event,
}

/// A patrol under way.
#[derive(Resource)]
pub struct Patrolling {
    /// Gaze: bearing and pitch, degrees. Input turns it; changes are sent on.
    pub gaze: (f32, f32),
    /// Place that the gaze tracks while walking.
    pub kept_on: Option<Place>,
    /// Stops time.
    pub paused: bool,
    /// How many times as fast as the clock time passes.
    pub hurried: u8,
    /// While somebody reads, time passes as the clock does, hurried or not.
    pub reading: bool,
    live: Live,
    record: PathBuf,
    remarks: Vec<Sentence>,
    queue: Vec<TraineeAction>,
    aimed: VecDeque<(TraineeAction, u32)>,
    sent_gaze: (f32, f32),
    owed_s: f32,
    before: Observation,
    after: Observation,
    facing_deg: Vec<f32>,
    view: TraineeView,
}

/// A finished patrol, for the debrief.
#[derive(Resource, Debug, Clone)]
pub struct FinishedSession {
    /// The session.
    pub session: Arc<Session>,
    /// The doctrine pack in force.
    pub doctrine: Arc<LoadedPack>,
    /// Its record.
    pub record: PathBuf,
    /// Why the record is not whole, if it is not: a sentence.
    pub not_written: Option<Sentence>,
    /// What whoever looks at it should know of its record: see [`crate::record::Opened::remarks`].
    pub remarks: Vec<Sentence>,
}

impl Patrolling {
    /// Takes a patrol over, at whatever tick it stands; `record` is where it is written down.
    pub fn new(live: Live, record: &Path) -> Self {
        let now = live.patrol().observation();
        let gaze = (now.look_bearing_deg, now.look_pitch_deg);
        Self {
            gaze,
            kept_on: None,
            paused: false,
            hurried: 1,
            reading: false,
            record: record.to_owned(),
            remarks: Vec::new(),
            queue: Vec::new(),
            aimed: VecDeque::new(),
            sent_gaze: gaze,
            owed_s: 0.0,
            facing_deg: vec![gaze.0; now.people.len()],
            before: now.clone(),
            after: now,
            view: live.view(),
            live,
        }
    }

    /// The same, with what was found in the record that it resumes.
    #[must_use]
    pub fn with_remarks(self, remarks: Vec<Sentence>) -> Self {
        Self { remarks, ..self }
    }

    /// Does something at the next tick. What is aimed (a mark, a touch) waits until the eyes are where
    /// [`Patrolling::gaze`] points.
    pub fn act(&mut self, action: TraineeAction) {
        match action {
            TraineeAction::Mark { .. } | TraineeAction::Touch => {
                self.aimed.push_back((action, AIM_TICKS));
            }
            action => self.queue.push(action),
        }
    }

    /// True once the trainee has abandoned the route.
    pub fn route_given_up(&self) -> bool {
        self.view.turned_back
    }

    /// True while an aimed action waits for the look.
    pub fn aims(&self) -> bool {
        !self.aimed.is_empty()
    }

    /// The target of the look: something in view, else the ground; none in the sky.
    pub fn looked_at(&self) -> Option<Place> {
        let eye = self.after.eye.world();
        let ahead = direction(self.gaze.0, self.gaze.1);
        // A thing counts as a whole. What lies behind it is farther along the same look.
        let thing_m = self
            .view
            .glimpses
            .iter()
            .map(|glimpse| glimpse.at.world() - eye)
            .filter(|to| to.angle_between(ahead).to_degrees() <= LOOKED_AT_WITHIN_DEG)
            .map(|to| to.dot(ahead))
            .min_by(f32::total_cmp);
        let met = self
            .patrol()
            .look_meets(self.gaze.0, self.gaze.1, LOOK_REACH_M);
        let met_m = met.map(|place| place.world().distance(eye));
        match (thing_m, met_m) {
            (Some(thing_m), met_m) if met_m.is_none_or(|met_m| thing_m < met_m) => {
                Some(Place::from_world(eye + ahead * thing_m))
            }
            _ => met,
        }
    }

    /// The trainee's view, as of the last frame. `glimpses` must not be shown except as feedback in learn mode: it
    /// goes beyond what was seen.
    pub fn view(&self) -> &TraineeView {
        &self.view
    }

    /// The variation patrolled.
    pub fn exercise(&self) -> &Arc<Exercise> {
        self.live.patrol().exercise()
    }

    /// The doctrine in force.
    pub fn doctrine(&self) -> &Arc<LoadedPack> {
        self.live.doctrine()
    }

    /// Mode.
    pub fn mode(&self) -> Mode {
        self.live.session().header.mode
    }

    /// The last tick simulated.
    pub fn tick(&self) -> Tick {
        self.live.patrol().tick()
    }

    /// The session up to the last closed second.
    pub fn session(&self) -> &Session {
        self.live.session()
    }

    /// The simulation, read-only.
    pub fn patrol(&self) -> &crate::sim::Patrol {
        self.live.patrol()
    }

    /// The record's file.
    pub fn record(&self) -> &Path {
        &self.record
    }

    /// What whoever resumes it should know of its record, in sentences.
    pub fn remarks(&self) -> &[Sentence] {
        &self.remarks
    }

    /// Why the record cannot be written, if it cannot.
    pub fn write_error(&self) -> Option<&crate::record::RecordError> {
        self.live.write_error()
    }

    /// Rewinds to an earlier moment of the same patrol, which continues in a record of its own.
    pub fn back_to(&self, tick: Tick, record: &Path) -> Self {
        let mut earlier = Self::new(self.live.back_to(tick, record), record);
        earlier.paused = true;
        earlier
    }

    /// The same patrol in another version of its scenario, the eyes where they were: see [`Live::in_version`].
    pub fn in_version(
        &self,
        loaded: &LoadedScenario,
        exercise: &Arc<Exercise>,
        path: &dyn Fn() -> PathBuf,
    ) -> Self {
        let (live, record) = self.live.in_version(loaded, exercise, path);
        Self {
            gaze: self.gaze,
            paused: self.paused,
            ..Self::new(live, &record)
        }
    }

    /// Simulates one tick and returns its events.
    fn step(&mut self) -> Vec<Event> {
        let next = self.tick().0 + 1;
        let mut actions = Vec::new();
        if let Some(place) = self.kept_on {
            self.gaze = look::at(self.after.eye, place);
        }
        let sent_before = self.sent_gaze;
        let rounded = (round(self.gaze.0.rem_euclid(360.0)), round(self.gaze.1));
        let turned = rounded != self.sent_gaze;
        if turned && (next.is_multiple_of(LOOK_EVERY_TICKS) || !self.aimed.is_empty()) {
            self.sent_gaze = rounded;
            actions.push(TraineeAction::Look {
                bearing_deg: rounded.0,
                pitch_deg: rounded.1,
            });
        }
        actions.append(&mut self.queue);
        if let Some((_, patience)) = self.aimed.front_mut() {
            let look = (self.after.look_bearing_deg, self.after.look_pitch_deg);
            // On the way past a thing the eyes are always a tick behind: they have arrived where they were last sent.
            let wanted = if self.kept_on.is_some() {
                sent_before
            } else {
                rounded
            };
            let off =
                |from: (f32, f32)| turn_deg(look.0, from.0).abs().max((look.1 - from.1).abs());
            let arrived = off(wanted) < LOOK_STEP_DEG && off(rounded) < KEPT_WITHIN_DEG;
            *patience -= 1;
            if (arrived && rounded == self.sent_gaze) || *patience == 0 {
                actions.extend(self.aimed.pop_front().map(|(action, _)| action));
                self.kept_on = None;
            }
        }
        let output = self.live.step(&actions);
        self.before = std::mem::replace(&mut self.after, self.live.patrol().observation());
        for (person, facing) in self.facing_deg.iter_mut().enumerate() {
            let (from, to) = (self.before.people[person], self.after.people[person]);
            if from.distance_m(to) > 1e-4 {
                *facing += turn_deg(*facing, from.bearing_deg(to)) * 0.2;
            }
        }
        output.events
    }

    /// Interpolates the state between the last two ticks.
    fn show(&self, shown: &mut Shown) {
        let share = (self.owed_s / TICK_S).clamp(0.0, 1.0);
        let exercise = self.exercise();
        let magnification = exercise
            .scenario
            .patrol
            .optics
            .map_or(1.0, |optics| optics.magnification);
        let mut eye = Eye::between(
            &Eye::of(&self.before, magnification),
            &Eye::of(&self.after, magnification),
            share,
        );
        // The picture turns with the input, not at the sixteenths of a second at which looks are sent.
        (eye.bearing_deg, eye.pitch_deg) = self.gaze;
        shown.eye = eye;
        shown.time_s = self.tick().seconds() + self.owed_s;
        shown.people = (0..self.after.people.len())
            .map(|person| Figure {
                at: self.before.people[person].lerp(self.after.people[person], share),
                facing_deg: if person == exercise.trainee().index() {
                    self.gaze.0
                } else {
                    self.facing_deg[person]
                },
                speed_mps: self.before.people[person].distance_m(self.after.people[person])
                    / TICK_S,
                posture: self.view.postures.of(PersonId(person as u16)),
            })
            .collect();
        shown.signs.clear();
        shown.signs.extend(self.patrol().signs_there());
        shown.specialists.clone_from(&self.view.specialists);
        shown.marks.clone_from(&self.view.marks);
        shown.control_point = self.view.control_point;
        if shown.weather != *self.live.weather() {
            shown.weather = self.live.weather().clone();
        }
        shown.trainee_drawn = false;
    }
}

fn round(degrees: f32) -> f32 {
    (degrees / LOOK_STEP_DEG).round() * LOOK_STEP_DEG
}

/// Lets time pass.
fn advance(
    time: Res<Time>,
    mut patrolling: ResMut<Patrolling>,
    mut happened: MessageWriter<PatrolEvent>,
    mut shown: ResMut<Shown>,
) {
    let patrolling = &mut *patrolling;
    if !patrolling.paused {
        let passed_s = time.delta_secs().min(LONGEST_FRAME_S);
        let times = if patrolling.reading {
            1
        } else {
            patrolling.hurried
        };
        patrolling.owed_s += passed_s * f32::from(times);
    }
    while patrolling.owed_s >= TICK_S && patrolling.live.patrol().ended().is_none() {
        patrolling.owed_s -= TICK_S;
        let events = patrolling.step();
        let tick = patrolling.tick();
        happened.write_batch(events.into_iter().map(|event| PatrolEvent { tick, event }));
        // The coach speaks at whole seconds: however slow the frames, nobody hurries through one at which it speaks.
        let at_a_second = patrolling.hurried > 1 && tick.0.is_multiple_of(TICK_HZ);
        if at_a_second && patrolling.owed_s > BEYOND_A_SECOND_S {
            patrolling.owed_s = 0.0;
            break;
        }
    }
    patrolling.view = patrolling.live.view();
    patrolling.show(&mut shown);
}

/// Goes to the debrief at the end of the patrol. It is put away there: other systems still read it in this frame.
fn conclude(patrolling: Res<Patrolling>, mut travel: Travel) {
    if patrolling.patrol().ended().is_some() {
        travel.go(Stage::Debrief);
    }
}

/// Ends the current patrol, if any: its session is on disk, and in [`FinishedSession`]. Only for systems that enter a
/// stage; elsewhere a system that reads the patrol may still be to run.
pub fn lay_down(world: &mut World) {
    let Some(patrolling) = world.remove_resource::<Patrolling>() else {
        return;
    };
    let doctrine = Arc::clone(patrolling.doctrine());
    let record = patrolling.record.clone();
    let remarks = patrolling.remarks.clone();
    let not_written = patrolling
        .write_error()
        .map(crate::record::RecordError::message);
    world.insert_resource(FinishedSession {
        session: Arc::new(patrolling.live.finish()),
        doctrine,
        record,
        not_written,
        remarks,
    });
}

/// At home no patrol is under way: its record stays without an end and can be resumed. Records are written in whole
/// seconds, so the current second is simulated to its end and nothing is lost.
pub(super) fn set_aside(world: &mut World) {
    let Some(mut patrolling) = world.remove_resource::<Patrolling>() else {
        return;
    };
    while !patrolling.tick().0.is_multiple_of(TICK_HZ) && patrolling.patrol().ended().is_none() {
        patrolling.step();
    }
}

/// Systems that read the patrol's new state run after this set.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PatrolAdvances;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<PatrolEvent>()
        .add_systems(OnEnter(Stage::Home), set_aside)
        .add_systems(Update, (advance, conclude).chain().in_set(PatrolAdvances))
        .configure_sets(
            Update,
            PatrolAdvances
                .in_set(Stage::Patrol)
                .run_if(resource_exists::<Patrolling>.and_then(resource_exists::<Ground>)),
        );
}
