//! After a find: warn, withdraw everybody the way they came, check the ground there, cordon, report, hold.

use super::{Drill, Phase, since_s};
use crate::scenario::exercise::PersonId;
use crate::sim::action::{Channel, CheckRing, Measure, Order, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::gaze::Sweep;
use crate::trainee::refuge::Danger;
use crate::trainee::walk::Walk;
use crate::trainee::{posts, refuge, report};
use crate::units::Tick;

/// Pace of a withdrawal, metres a second: brisk, no faster than the patrol's own.
const BACK_MPS: f32 = 1.6;

/// Longest wait for everybody, seconds.
const WAIT_FOR_EVERYBODY_S: f32 = 150.0;

/// Longest wait for the posts, seconds.
const WAIT_FOR_POSTS_S: f32 = 90.0;

/// Interval between people called back from their posts, metres.
const FILE_M: f32 = 5.0;

/// Local people within this distance are warned off, metres: within call.
const CALL_M: f32 = 55.0;

/// Interval of repeated calls, seconds.
const CALL_AGAIN_S: f32 = 12.0;

/// A ground check at a new place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GroundCheck {
    since: Tick,
    rings: [Sweep; 2],
    begun: [bool; 2],
    covered: bool,
}

impl Drill {
    /// Warns, and searches the ground all round before anybody moves: the patrol may stand in the middle of it. Turns
    /// back at once when too near to stay.
    pub(super) fn make_ready_to_go(
        &mut self,
        view: &TraineeView,
        actions: &mut Vec<TraineeAction>,
    ) {
        let here = view.here.point();
        let may_stand = |danger: &Danger| danger.at.point().distance_m(here) >= danger.keep_clear_m;
        if !self.habits.halts_and_checks || !self.dangers.iter().all(may_stand) {
            self.begin_withdrawal(view, actions);
            return;
        }
        self.warn(view, actions);
        self.phase = Phase::LookDown {
            ground: Sweep::ground(&self.brief.doctrine.halts),
        };
    }

    pub(super) fn look_down(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let Phase::LookDown { ground } = &mut self.phase else {
            return;
        };
        actions.push(TraineeAction::Stop);
        match ground.step(view, 0.0) {
            Some(look) => actions.extend([TraineeAction::Optics(false), look]),
            None => self.begin_withdrawal(view, actions),
        }
    }

    /// Warns and turns everybody back, to a place far enough from everything marked.
    pub(super) fn begin_withdrawal(
        &mut self,
        view: &TraineeView,
        actions: &mut Vec<TraineeAction>,
    ) {
        let Some(first) = self.dangers.first().copied() else {
            return;
        };
        self.inspection = None;
        self.leave_the_way_on();
        let to_m = refuge::choose(&self.trail, &self.dangers, &self.brief);
        // Chosen together with the refuge: a step to the side may lose sight of it.
        self.control_point = refuge::control_point(&self.dangers, &self.brief, self.trail.at(to_m));
        let from = first.at.point();
        actions.push(TraineeAction::Optics(false));
        self.warn(view, actions);
        self.report_what_happened(view, actions);
        self.direct_those_inside(view, actions);
        actions.push(TraineeAction::Order(Order::Withdraw {
            from,
            distance_m: from.distance_m(self.trail.at(to_m)),
        }));
        // Members keep their posts under every order except a new post.
        for (index, person) in self.posts.drain(..).enumerate() {
            let at = self.trail.at((to_m - FILE_M * index as f32).max(0.0));
            actions.push(TraineeAction::PostCordon { person, at });
        }
        self.phase = Phase::Withdraw {
            walk: Walk::along(self.trail.back_to(to_m), BACK_MPS),
        };
    }

    pub(super) fn withdraw(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let here = view.here.point();
        self.warn_those_near(view, actions);
        self.direct_those_inside(view, actions);
        self.trail.back_at(here);
        let Phase::Withdraw { walk } = &mut self.phase else {
            return;
        };
        let step = walk.step(here);
        if walk.barred() {
            walk.skip();
        }
        let back_deg = walk.bearing_deg(here).unwrap_or(view.look_bearing_deg);
        match step {
            Some(step) => {
                actions.push(step);
                actions.extend(self.search.step_for_ever(view, back_deg));
            }
            None => {
                actions.push(TraineeAction::Stop);
                let halts = &self.brief.doctrine.halts;
                self.phase = Phase::Check(GroundCheck {
                    since: view.tick,
                    rings: [Sweep::all_round(halts), Sweep::all_round(halts)],
                    begun: [false, false],
                    covered: false,
                });
            }
        }
    }

    /// Near ring, far ring; then cover for everybody, and posts.
    pub(super) fn check_ground(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        self.warn_those_near(view, actions);
        self.direct_those_inside(view, actions);
        if !view.still {
            actions.push(TraineeAction::Stop);
            return;
        }
        let everybody_done = view
            .patrol
            .iter()
            .all(|comrade| comrade.done || comrade.at_post);
        let Phase::Check(check) = &mut self.phase else {
            return;
        };
        if self.habits.halts_and_checks {
            for (index, ring) in [CheckRing::Near, CheckRing::Far].into_iter().enumerate() {
                if !check.begun[index] {
                    check.begun[index] = true;
                    actions.push(TraineeAction::Check(ring));
                }
                if let Some(look) = check.rings[index].step(view, 0.0) {
                    actions.push(TraineeAction::Optics(false));
                    actions.push(look);
                    return;
                }
            }
        }
        let waited_s = since_s(view, check.since);
        if !everybody_done && waited_s < WAIT_FOR_EVERYBODY_S {
            return;
        }
        let Some(danger) = self.dangers.first().copied() else {
            return;
        };
        if !check.covered {
            check.covered = true;
            actions.push(TraineeAction::Order(Order::TakeCover {
                from: danger.at.point(),
            }));
            if self.habits.halts_and_checks {
                self.took(Measure::SecondaryChecked);
            }
            self.took(Measure::Withdrawn);
            self.post_cordon(view, actions);
            self.phase = Phase::Cordon { since: view.tick };
        }
    }

    /// Assigns the posts: the nearest in the file to the one ahead, the last to the one behind, others to side ways.
    fn post_cordon(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let places = posts::places(&self.brief, &self.trail, &self.dangers);
        for (person, at) in posts::sent(&self.brief, &view.patrol, &places) {
            self.posts.push(person);
            actions.push(TraineeAction::PostCordon { person, at });
        }
    }

    pub(super) fn close_off(
        &mut self,
        view: &TraineeView,
        since: Tick,
        actions: &mut Vec<TraineeAction>,
    ) {
        self.warn_those_near(view, actions);
        self.direct_those_inside(view, actions);
        self.look_around(view, actions);
        let manned = |person: &PersonId| {
            view.patrol
                .iter()
                .any(|comrade| comrade.person == *person && comrade.at_post)
        };
        let all_manned = self.posts.iter().all(manned);
        if !all_manned && since_s(view, since) < WAIT_FOR_POSTS_S {
            return;
        }
        if self.posts.iter().any(manned) {
            self.took(Measure::CordonPosted);
        }
        // The control point is the way in: it counts once the other ways are closed.
        let here = view.here.point();
        let at = self.control_point.unwrap_or(here);
        actions.push(TraineeAction::PlaceControlPoint { at });
        self.took(Measure::ControlPointSet);
        if let Some(known) = self.known(view) {
            let channel = self.channel(view);
            actions.push(TraineeAction::SendReport(report::compose(
                &self.brief,
                &known,
                channel,
            )));
        }
        self.phase = Phase::Hold;
    }

    pub(super) fn hold(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        self.warn_those_near(view, actions);
        self.direct_those_inside(view, actions);
        self.look_around(view, actions);
        if view.specialists_here && !view.handed_over {
            let known = self.known(view);
            let known = known.or_else(|| self.known_to_have_happened(view));
            let briefing = known.and_then(|known| report::briefing(&self.brief, &known));
            actions.push(briefing.map_or(TraineeAction::HandOver, TraineeAction::Brief));
        }
    }

    /// By runner where the radio may not be used.
    pub(super) fn channel(&self, view: &TraineeView) -> Channel {
        let here = view.here.point();
        let silent_m = self.brief.doctrine.silent_within_m(self.brief.patrol.radio);
        let inside = self
            .dangers
            .iter()
            .any(|danger| danger.at.point().distance_m(here) <= silent_m);
        if inside && !view.runners.is_empty() {
            Channel::Runner
        } else {
            Channel::Radio
        }
    }

    pub(super) fn look_around(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let item_deg = self
            .dangers
            .first()
            .map_or(view.look_bearing_deg, |danger| {
                view.here.point().bearing_deg(danger.at.point())
            });
        actions.push(TraineeAction::Optics(false));
        actions.extend(self.search.step_for_ever(view, item_deg));
    }

    pub(super) fn warn(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        actions.push(TraineeAction::Warn);
        self.warned_at = Some(view.tick);
        self.took(Measure::Warned);
    }

    fn warn_those_near(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let here = view.here.point();
        let somebody = view
            .civilians
            .iter()
            .any(|(_, at)| at.distance_m(here) <= CALL_M);
        let lately = self
            .warned_at
            .is_some_and(|then| since_s(view, then) < CALL_AGAIN_S);
        if somebody && !lately {
            self.warn(view, actions);
        }
    }
}
