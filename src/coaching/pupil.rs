//! Pupil: follows the coach to the letter. It searches nothing by itself and knows nothing else; while the coach is
//! silent it stands. Whatever it fails at, the coach left out.

use crate::doctrine::Pack;
use crate::sim::action::{Order, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::gaze::{self, Sweep, direction_deg};
use crate::trainee::walk::Walk;
use crate::units::{TICK_HZ, Tick};

use super::advice::Prompt;

/// Name for the record.
pub const NAME: &str = "pupil";

/// Retry interval of a prompt that the coach repeats, ticks: as long as a person takes to see that it had no effect.
const AGAIN_TICKS: u32 = 5 * TICK_HZ;

/// Beats of steady look before a mark.
const REST_BEATS: u32 = 2;

/// Pace of going back, metres a second: brisk, no faster than the patrol's own.
const BACK_MPS: f32 = 1.6;

/// Pitch of a look in a direction, degrees: at the ground some way off.
const DOWN_DEG: f32 = -3.0;

/// Step of a look through binoculars, degrees: less than the field of view of common ones.
const OPTICS_STEP_DEG: f32 = 6.0;

/// A trainee that follows the coach.
pub struct Pupil {
    pack: Pack,
    told: Option<Prompt>,
    walk: Option<Walk>,
    eyes: Sweep,
    rested_beats: u32,
    acted: Option<Tick>,
}

impl Pupil {
    /// Knows the doctrine's elevation and azimuth bins and nothing else.
    pub fn new(pack: &Pack) -> Self {
        Self {
            pack: pack.clone(),
            told: None,
            walk: None,
            eyes: Sweep::both_sides(),
            rested_beats: 0,
            acted: None,
        }
    }

    /// Actions for this beat under the coach's prompt.
    pub fn act(&mut self, view: &TraineeView, told: Option<&Prompt>) -> Vec<TraineeAction> {
        if self.told.as_ref().map(std::mem::discriminant) != told.map(std::mem::discriminant)
            || (!goes_on(told) && self.told.as_ref() != told)
        {
            self.take_up(view, told);
        }
        self.told = told.cloned();
        let mut actions = Vec::new();
        match told {
            Some(Prompt::WalkOn { pace_mps, .. }) => self.walk(view, *pace_mps, &mut actions),
            Some(Prompt::GoBack { .. }) => {
                if self.acted.is_none() {
                    self.acted = Some(view.tick);
                    actions.push(TraineeAction::Order(Order::GoBack));
                }
                self.walk(view, BACK_MPS, &mut actions);
            }
            Some(prompt) if prompt.is_one_act() => self.act_once(view, prompt, &mut actions),
            Some(prompt) => {
                stand(view, &mut actions);
                self.look(view, prompt, &mut actions);
            }
            None => stand(view, &mut actions),
        }
        actions
    }

    /// Begins a new prompt.
    fn take_up(&mut self, view: &TraineeView, told: Option<&Prompt>) {
        self.rested_beats = 0;
        self.acted = None;
        self.walk = None;
        self.eyes = Sweep::both_sides();
        match told {
            Some(Prompt::WalkOn { along, .. } | Prompt::GoBack { along }) => {
                self.walk = Some(Walk::along(along.clone(), BACK_MPS));
            }
            Some(Prompt::LookRound { elevation }) => {
                self.eyes = Sweep::round(&self.pack.halts, *elevation);
            }
            Some(Prompt::LookOver {
                at,
                aside_deg,
                optics,
            }) => {
                let step_deg = if *optics { OPTICS_STEP_DEG } else { *aside_deg };
                let foot = at.at_height(view.here.up_m);
                let (_, pitch_deg) = direction_deg(view.eye, foot);
                self.eyes = Sweep::between(-aside_deg, *aside_deg, step_deg, &[pitch_deg]);
            }
            _ => {}
        }
    }

    fn walk(&mut self, view: &TraineeView, pace_mps: f32, actions: &mut Vec<TraineeAction>) {
        let here = view.here.point();
        let Some(walk) = &mut self.walk else {
            return;
        };
        walk.set_pace(pace_mps);
        lower_optics(view, actions);
        match walk.step(here) {
            Some(step) => actions.push(step),
            None => stand(view, actions),
        }
        if walk.barred() {
            walk.skip();
        }
        let ahead_deg = walk.bearing_deg(here).unwrap_or(view.look_bearing_deg);
        actions.extend(self.eyes.step_for_ever(view, ahead_deg));
    }

    fn look(&mut self, view: &TraineeView, prompt: &Prompt, actions: &mut Vec<TraineeAction>) {
        let here = view.here.point();
        let through = |optics: bool, actions: &mut Vec<TraineeAction>| {
            if view.optics != optics {
                actions.push(TraineeAction::Optics(optics));
            }
        };
        match prompt {
            Prompt::LookTo { bearing_deg } => {
                through(false, actions);
                actions.push(TraineeAction::Look {
                    bearing_deg: *bearing_deg,
                    pitch_deg: DOWN_DEG,
                });
            }
            Prompt::LookAt { at, optics } => {
                through(*optics, actions);
                actions.push(gaze::look_at(view, *at));
            }
            Prompt::LookOver { at, optics, .. } => {
                through(*optics, actions);
                let middle_deg = here.bearing_deg(*at);
                actions.extend(self.eyes.step_for_ever(view, middle_deg));
            }
            Prompt::LookRound { .. } => {
                through(false, actions);
                actions.extend(self.eyes.step_for_ever(view, 0.0));
            }
            Prompt::Wait { towards } => {
                through(false, actions);
                let middle_deg = here.bearing_deg(*towards);
                actions.extend(self.eyes.step_for_ever(view, middle_deg));
            }
            _ => {}
        }
    }

    fn act_once(&mut self, view: &TraineeView, prompt: &Prompt, actions: &mut Vec<TraineeAction>) {
        stand(view, actions);
        let lately = self
            .acted
            .is_some_and(|acted| view.tick.0 < acted.0 + AGAIN_TICKS);
        if lately || !self.is_ready(view, prompt, actions) {
            return;
        }
        self.acted = Some(view.tick);
        actions.extend(action_of(prompt));
    }

    /// Looks at what is to be marked first.
    fn is_ready(
        &mut self,
        view: &TraineeView,
        prompt: &Prompt,
        actions: &mut Vec<TraineeAction>,
    ) -> bool {
        let Prompt::Mark { at, .. } = prompt else {
            return true;
        };
        actions.push(gaze::look_at(view, *at));
        if view.still && gaze::is_on(view, *at) {
            self.rested_beats += 1;
        }
        self.rested_beats > REST_BEATS
    }
}

/// True for a prompt whose values change while it is carried out.
fn goes_on(told: Option<&Prompt>) -> bool {
    matches!(
        told,
        Some(Prompt::WalkOn { .. } | Prompt::GoBack { .. } | Prompt::Wait { .. })
    )
}

/// The action of a prompt.
fn action_of(prompt: &Prompt) -> Option<TraineeAction> {
    Some(match prompt {
        Prompt::Mark {
            kind,
            confidence_percent,
            ..
        } => TraineeAction::Mark {
            kind: *kind,
            confidence_percent: *confidence_percent,
        },
        Prompt::TakeBack(mark) => TraineeAction::WithdrawMark(*mark),
        Prompt::Warn => TraineeAction::Warn,
        Prompt::Check(ring) => TraineeAction::Check(*ring),
        Prompt::Withdraw { from, distance_m } => TraineeAction::Order(Order::Withdraw {
            from: *from,
            distance_m: *distance_m,
        }),
        Prompt::TakeCover { from } => TraineeAction::Order(Order::TakeCover { from: *from }),
        Prompt::Resume => TraineeAction::Order(Order::Resume),
        Prompt::TurnBack => TraineeAction::TurnBack,
        Prompt::Post { person, at } => TraineeAction::PostCordon {
            person: *person,
            at: *at,
        },
        Prompt::PlaceControlPoint { at } => TraineeAction::PlaceControlPoint { at: *at },
        Prompt::Report(report) => TraineeAction::SendReport(report.clone()),
        Prompt::HandOver => TraineeAction::HandOver,
        Prompt::Brief(report) => TraineeAction::Brief(report.clone()),
        Prompt::Ask { person, by } => TraineeAction::Ask {
            person: *person,
            by: *by,
        },
        Prompt::Direct(direction) => TraineeAction::DirectCivilians(direction.clone()),
        Prompt::Count => TraineeAction::CountPatrol,
        _ => return None,
    })
}

fn stand(view: &TraineeView, actions: &mut Vec<TraineeAction>) {
    if !view.still {
        actions.push(TraineeAction::Stop);
    }
}

fn lower_optics(view: &TraineeView, actions: &mut Vec<TraineeAction>) {
    if view.optics {
        actions.push(TraineeAction::Optics(false));
    }
}
