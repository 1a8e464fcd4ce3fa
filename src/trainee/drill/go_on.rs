//! Resuming after the specialists have opened the way: regroup, then go on to where the patrol turned back.

use super::{Drill, Phase, since_s};
use crate::sim::action::{Order, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::walk::Walk;
use crate::units::Tick;

/// Tolerance of a place in the file at which a member counts as back, metres.
const BACK_M: f32 = 8.0;

/// Longest wait for everybody, seconds.
const WAIT_FOR_EVERYBODY_S: f32 = 120.0;

impl Drill {
    /// True while a find keeps the patrol from going on.
    pub(super) fn holds_something(&self) -> bool {
        matches!(
            self.phase,
            Phase::Shaken { .. }
                | Phase::LookDown { .. }
                | Phase::Withdraw { .. }
                | Phase::Check(_)
                | Phase::Cordon { .. }
                | Phase::Hold
        )
    }

    /// Interrupted on the way on: remembers the rest of it.
    pub(super) fn leave_the_way_on(&mut self) {
        if let Phase::GoOn { walk } = &self.phase {
            self.trail.leave_for_later(walk.rest().to_vec());
        }
    }

    /// Calls everybody back.
    pub(super) fn regroup(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        self.settled
            .extend(self.finds.drain(..).map(|find| find.at.point()));
        self.inspection = None;
        self.dangers.clear();
        self.measures.clear();
        self.posts.clear();
        self.control_point = None;
        self.warned_at = None;
        self.directed_at = None;
        self.incidents_met = 0;
        self.happened = None;
        actions.push(TraineeAction::Stop);
        actions.push(TraineeAction::Order(Order::Resume));
        self.phase = Phase::Regroup { since: view.tick };
    }

    pub(super) fn wait_for_everybody(
        &mut self,
        view: &TraineeView,
        since: Tick,
        actions: &mut Vec<TraineeAction>,
    ) {
        self.look_around(view, actions);
        let here = view.here.point();
        let spacing_m = self.brief.patrol.spacing_m;
        let back = view.patrol.iter().zip(1_u8..).all(|(comrade, place)| {
            let off_m = comrade.at.distance_m(here);
            !comrade.carries_report && off_m <= spacing_m * f32::from(place) + BACK_M
        });
        if back || since_s(view, since) >= WAIT_FOR_EVERYBODY_S {
            let pace_mps = self.planned_pace_mps();
            self.phase = Phase::GoOn {
                walk: Walk::along(self.trail.way_on(), pace_mps),
            };
        }
    }

    pub(super) fn go_on(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let here = view.here.point();
        let Phase::GoOn { walk } = &mut self.phase else {
            return;
        };
        let step = walk.step(here);
        if walk.barred() {
            walk.skip();
        }
        let ahead_deg = walk.bearing_deg(here).unwrap_or(view.look_bearing_deg);
        actions.push(TraineeAction::Optics(false));
        match step {
            Some(step) => {
                actions.push(step);
                actions.extend(self.search.step_for_ever(view, ahead_deg));
            }
            None => self.phase = Phase::March,
        }
    }
}
