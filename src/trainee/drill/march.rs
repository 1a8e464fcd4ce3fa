//! Walking the route: at the planned pace, searching it, halting short of every vulnerable point, and for longer at
//! the halting places of the route card.

use std::collections::VecDeque;

use super::{Drill, Phase};
use crate::scenario::schema::VulnerablePointKind;
use crate::sim::action::{CheckRing, Order, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::Brief;
use crate::trainee::gaze::{Sweep, direction_deg};
use crate::units::along::along_m;
use crate::units::{Point, Tick};

/// Vulnerable points with halts closer than this share one, metres.
const SAME_HALT_M: f32 = 15.0;

/// Half width of the look through binoculars at a vulnerable point, degrees.
const OPTICS_ASIDE_DEG: f32 = 24.0;

/// Step of that look, degrees: less than the field of view of common binoculars.
const OPTICS_STEP_DEG: f32 = 6.0;

/// Fallback pace on a leg without a valid planned pace, metres a second.
const LEAST_PACE_MPS: f32 = 0.3;

/// Excess of a long halt over the doctrine's threshold for the far check, seconds.
const LONG_ENOUGH_S: f32 = 15.0;

/// A planned halt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// Distance along the route, metres.
    pub along_m: f32,
    /// The place to look at from there.
    pub towards: Point,
    /// Least duration, seconds; zero for as long as the look takes.
    pub stay_s: f32,
}

/// A halt in progress.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Halt {
    stop: Stop,
    begun: Option<Tick>,
    near: Sweep,
    through_optics: Sweep,
    /// The far check of a long halt, once begun.
    far: Option<Sweep>,
}

/// The route as a line.
pub fn line(brief: &Brief) -> Vec<Point> {
    brief.route.line()
}

/// Planned halts in route order: each short of its vulnerable point by the doctrine's distance, with a long one at
/// each halting place.
pub fn stops(brief: &Brief) -> VecDeque<Stop> {
    let line = line(brief);
    let short_m = brief.doctrine.halts.short_of_vulnerable_point_m.value;
    let mut stops: Vec<Stop> = brief
        .route
        .vulnerable_points
        .iter()
        .map(|point| Stop {
            along_m: (along_m(&line, point.at) - point.radius_m - short_m).max(0.0),
            towards: point.at,
            stay_s: 0.0,
        })
        .collect();
    stops.sort_by(|a, b| a.along_m.total_cmp(&b.along_m));
    stops.dedup_by(|later, earlier| later.along_m - earlier.along_m < SAME_HALT_M);
    let stay_s = brief.doctrine.halts.far_check_after_s.value + LONG_ENOUGH_S;
    let places = brief.route.vulnerable_points.iter();
    stops.extend(
        places
            .filter(|point| point.kind == VulnerablePointKind::HaltingPlace)
            .map(|point| Stop {
                along_m: along_m(&line, point.at),
                towards: line.last().copied().unwrap_or(point.at),
                stay_s,
            }),
    );
    stops.sort_by(|a, b| a.along_m.total_cmp(&b.along_m));
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
                stop,
                begun: None,
                near: Sweep::all_round(&self.brief.doctrine.halts),
                far: None,
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
        let since = *halt.begun.get_or_insert_with(|| {
            actions.push(TraineeAction::Check(CheckRing::Near));
            actions.push(TraineeAction::Order(Order::Check(CheckRing::Near)));
            view.tick
        });
        if let Some(look) = halt.near.step(view, 0.0) {
            actions.push(TraineeAction::Optics(false));
            actions.push(look);
            return;
        }
        let towards_deg = view.here.point().bearing_deg(halt.stop.towards);
        if let Some(look) = halt.through_optics.step(view, towards_deg) {
            actions.push(TraineeAction::Optics(uses_optics));
            actions.push(look);
            return;
        }
        if view.tick.seconds_since(since) < halt.stop.stay_s {
            let far = halt.far.get_or_insert_with(|| {
                actions.push(TraineeAction::Check(CheckRing::Far));
                actions.push(TraineeAction::Order(Order::Check(CheckRing::Far)));
                Sweep::all_round(&self.brief.doctrine.halts)
            });
            actions.push(TraineeAction::Optics(false));
            actions.extend(far.step_for_ever(view, 0.0));
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
