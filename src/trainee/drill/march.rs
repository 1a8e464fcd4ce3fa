//! Walking the route: at the planned pace, searching it, and halting short of every vulnerable point.

use std::collections::VecDeque;

use super::{Drill, Phase};
use crate::sim::action::{CheckRing, Order, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::Brief;
use crate::trainee::gaze::{Sweep, direction_deg};
use crate::trainee::walk::along_m;
use crate::units::Point;

/// Two vulnerable points whose halts lie nearer to each other than this share one halt, metres.
const SAME_HALT_M: f32 = 15.0;

/// How far to either side of a vulnerable point one looks through the binoculars, degrees.
const OPTICS_ASIDE_DEG: f32 = 24.0;

/// Step of that look, degrees: less than the field of view of common binoculars.
const OPTICS_STEP_DEG: f32 = 6.0;

/// Pace on a leg whose planned pace is no pace, metres a second.
const LEAST_PACE_MPS: f32 = 0.3;

/// A halt to be made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stop {
    along_m: f32,
    towards: Point,
}

/// A halt being made.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Halt {
    towards: Point,
    begun: bool,
    all_round: Sweep,
    through_optics: Sweep,
}

/// The route as a line.
pub(super) fn line(brief: &Brief) -> Vec<Point> {
    brief
        .route
        .waypoints
        .iter()
        .map(|waypoint| waypoint.at)
        .collect()
}

/// Halts in the order of the route, each short of its vulnerable point by what the doctrine says.
pub(super) fn stops(brief: &Brief) -> VecDeque<Stop> {
    let line = line(brief);
    let short_m = brief.doctrine.halts.short_of_vulnerable_point_m.value;
    let mut stops: Vec<Stop> = brief
        .route
        .vulnerable_points
        .iter()
        .map(|point| Stop {
            along_m: (along_m(&line, point.at) - point.radius_m - short_m).max(0.0),
            towards: point.at,
        })
        .collect();
    stops.sort_by(|a, b| a.along_m.total_cmp(&b.along_m));
    stops.dedup_by(|later, earlier| later.along_m - earlier.along_m < SAME_HALT_M);
    stops.into()
}

impl Drill {
    pub(super) fn march(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let here = view.here.point();
        if view.optics {
            actions.push(TraineeAction::Optics(false));
        }
        if let Some(stop) = self.stops.front().copied()
            && self.route.walked_m(here) >= stop.along_m
        {
            self.stops.pop_front();
            actions.push(TraineeAction::Stop);
            self.phase = Phase::Halt(Halt {
                towards: stop.towards,
                begun: false,
                all_round: Sweep::all_round(&self.brief.doctrine.halts),
                through_optics: Sweep::between(
                    -OPTICS_ASIDE_DEG,
                    OPTICS_ASIDE_DEG,
                    OPTICS_STEP_DEG,
                    &[direction_deg(
                        view.eye,
                        stop.towards
                            .at_height(self.brief.contours.height_m(stop.towards)),
                    )
                    .1],
                ),
            });
            return;
        }
        self.route.set_pace(self.planned_pace_mps());
        match self.route.step(here) {
            Some(step) => actions.push(step),
            None => actions.push(TraineeAction::Stop),
        }
        if self.route.barred() {
            self.route.skip();
        }
        let ahead_deg = self
            .route
            .bearing_deg(here)
            .unwrap_or(view.look_bearing_deg);
        actions.extend(self.search.step_for_ever(view, ahead_deg));
    }

    pub(super) fn halt(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let uses_optics = self.habits.uses_optics && self.brief.patrol.optics.is_some();
        let Phase::Halt(halt) = &mut self.phase else {
            return;
        };
        if !view.still {
            actions.push(TraineeAction::Stop);
            return;
        }
        if !halt.begun {
            halt.begun = true;
            actions.push(TraineeAction::Check(CheckRing::Near));
            actions.push(TraineeAction::Order(Order::Check(CheckRing::Near)));
        }
        if let Some(look) = halt.all_round.step(view, 0.0) {
            actions.push(TraineeAction::Optics(false));
            actions.push(look);
            return;
        }
        let towards_deg = view.here.point().bearing_deg(halt.towards);
        if let Some(look) = halt.through_optics.step(view, towards_deg) {
            actions.push(TraineeAction::Optics(uses_optics));
            actions.push(look);
            return;
        }
        actions.push(TraineeAction::Optics(false));
        actions.push(TraineeAction::Order(Order::Resume));
        self.phase = Phase::March;
    }

    pub(super) fn planned_pace_mps(&self) -> f32 {
        let leg = self.route.next().map_or(0, |next| next.saturating_sub(1));
        self.brief
            .route
            .waypoints
            .get(leg)
            .map_or(LEAST_PACE_MPS, |waypoint| {
                waypoint.pace_mps.max(LEAST_PACE_MPS)
            })
    }
}
