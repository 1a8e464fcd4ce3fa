//! From a mark on: stop, warn, look again, withdraw everybody the way they came, then the pack's drill step by step,
//! until the specialists take over.

use crate::doctrine::schema::{GroundAct, Step};
use crate::sim::action::{CheckRing, MarkId};
use crate::text::{Message, Text};
use crate::trainee::refuge::{ORDER_MARGIN_M, ordered_m};

use super::advice::{Advice, Prompt};
use super::march::check;
use super::plan::Plan;
use super::scene::Scene;
use super::{people, say, settling};

/// Time given to looking again from where one stands, seconds: nobody waits inside the ring for certainty.
const CONFIRM_S: f32 = 8.0;

/// Time of looking round from cover after an incident before anybody moves, seconds.
const LOOK_ROUND_S: f32 = 20.0;

/// Radius of the refuge that counts as there, metres.
const THERE_M: f32 = 3.0;

/// Everybody is waited for at most this long, seconds.
const WAIT_FOR_EVERYBODY_S: f32 = 150.0;

/// The drill under way, if any.
#[derive(Debug, Default)]
pub(super) struct Incident {
    plan: Option<Plan>,
}

impl Incident {
    /// Next advice in the drill; none while no drill is under way.
    pub(super) fn lead(&mut self, scene: &Scene<'_>) -> Option<Advice> {
        let marks: Vec<MarkId> = scene.hits().map(|(fact, _)| fact.mark).collect();
        let incidents = scene.view.incidents.len();
        if marks.is_empty() && incidents == 0 {
            self.plan = None;
            return None;
        }
        let is_for = |plan: &Plan| plan.marks == marks && plan.incidents == incidents;
        if !self.plan.as_ref().is_some_and(is_for) {
            self.plan = Plan::of(scene, marks);
        }
        let plan = self.plan.as_mut()?;
        plan.at_the_mark(scene)
            .or_else(|| plan.tell_those_inside(scene))
            .or_else(|| plan.order_back(scene))
            .or_else(|| plan.call_back(scene))
            .or_else(|| settling::report_in_time(plan, scene))
            .or_else(|| plan.go_back(scene))
            .or_else(|| plan.check_where_one_stands(scene))
            .or_else(|| plan.wait_for_everybody(scene))
            .or_else(|| settling::lead(plan, scene))
    }
}

impl Plan {
    /// Stop, warn, look again from there; after an incident cover, count and look round before anybody moves.
    fn at_the_mark(&mut self, scene: &Scene<'_>) -> Option<Advice> {
        if self.done(scene.memory.withdrawal) {
            return None;
        }
        if !scene.view.still {
            let advice = Advice::new(Prompt::Stop, Message::new("coach-stop"));
            return Some(advice.in_step(self.on_ground(scene, GroundAct::Stop)));
        }
        let happened = scene.view.incidents.iter().map(|one| one.tick).max();
        let shaken = happened == Some(self.last);
        if shaken && !self.done(scene.memory.cover) {
            let from = self.dangers.last()?.at.point();
            return Some(settling::take_cover(scene, from));
        }
        if !self.done(scene.memory.warned) {
            let advice = Advice::new(Prompt::Warn, Message::new("coach-warn"));
            return Some(advice.in_step(self.on_ground(scene, GroundAct::Warn)));
        }
        if shaken {
            self.look_round(scene)
        } else {
            self.confirm(scene).or_else(|| self.check_first(scene))
        }
    }

    /// Nobody moves before the ground underfoot is checked, except inside the mandatory distance; in a suspected area not
    /// even there: the next step is the danger.
    fn check_first(&self, scene: &Scene<'_>) -> Option<Advice> {
        let (danger, range_m) = self.nearest(scene.here())?;
        let may_stand = range_m >= danger.keep_clear_m || self.in_suspected_area(scene);
        let advice = may_stand.then(|| check(scene, CheckRing::Near))??;
        let advice = advice.in_step(self.on_ground(scene, GroundAct::Note));
        Some(match advice.what {
            Prompt::Check(_) => Advice {
                message: Message::new("coach-check-first").with("check", advice.message),
                ..advice
            },
            _ => advice,
        })
    }

    /// After an incident nobody rushes in: look round from here, and report.
    fn look_round(&self, scene: &Scene<'_>) -> Option<Advice> {
        if !self.done(scene.memory.counted) {
            return Some(Advice::new(Prompt::Count, Message::new("coach-count")));
        }
        if scene.since_s(self.last) >= LOOK_ROUND_S {
            return settling::report_of_incident(self, scene);
        }
        let towards = self.dangers.last()?.at.point();
        let message = Message::new("coach-look-round");
        Some(Advice::new(Prompt::Wait { towards }, message))
    }

    fn confirm(&mut self, scene: &Scene<'_>) -> Option<Advice> {
        let says = say::step(scene.pack(), Step::Confirm)?;
        let since = *self.confirming.get_or_insert(scene.now());
        if self.step_done(scene, Step::Confirm) || scene.since_s(since) > CONFIRM_S {
            return None;
        }
        let what = Prompt::LookAt {
            at: self.dangers.first()?.at,
            optics: scene.has_optics(),
        };
        let id = if scene.has_optics() {
            "coach-confirm-optics"
        } else {
            "coach-confirm"
        };
        let notes = self.on_ground(scene, GroundAct::Note);
        Some(Advice::new(what, Message::new(id)).in_step(notes.or(Some(says))))
    }

    /// Local people are told before the withdrawal, and again from a safe distance: nobody stays in the ring to talk.
    fn tell_those_inside(&self, scene: &Scene<'_>) -> Option<Advice> {
        let told = self.done(scene.memory.directed);
        let inside = !self.is_clear(scene.here());
        if told && inside {
            return None;
        }
        people::direct(scene, &self.dangers)
    }

    fn order_back(&self, scene: &Scene<'_>) -> Option<Advice> {
        if self.done(scene.memory.withdrawal) {
            return None;
        }
        let danger = self.dangers.first()?;
        let from = danger.at.point();
        let distance_m = ordered_m(danger.required_m);
        let message = match self.on_ground(scene, GroundAct::Stay) {
            Some(stay) => Message::new("coach-ground-withdraw").with("stay", stay),
            None => Message::new("coach-withdraw"),
        };
        let message = message
            .with("distance", distance_m)
            .with("margin", ORDER_MARGIN_M);
        let message = self.ring(message, scene, danger.required_m);
        let what = Prompt::Withdraw { from, distance_m };
        Some(Advice::new(what, message).in_step(self.clear(scene)))
    }

    /// Members keep their posts under every order except a new post.
    fn call_back(&self, scene: &Scene<'_>) -> Option<Advice> {
        let (person, at) = settling::not_sent(scene, &self.recalled)?;
        let message = Message::new("coach-call-back")
            .with("who", scene.session.exercise.person_called(person))
            .with("grid", say::grid(scene.brief, at));
        Some(Advice::new(Prompt::Post { person, at }, message))
    }

    /// Withdraw until at the refuge; and again whenever inside.
    fn go_back(&mut self, scene: &Scene<'_>) -> Option<Advice> {
        let trail = &scene.memory.trail;
        let there = trail.length_m() <= self.to_m + THERE_M;
        let inside = !self.is_clear(scene.here());
        if there && self.arrived.is_none() {
            self.arrived = Some(scene.now());
        }
        if there || (self.arrived.is_some() && !inside) {
            return None;
        }
        let (danger, range_m) = self.nearest(scene.here())?;
        let left_m = self.left_m(scene);
        let along = trail.back_to(self.to_m);
        let message = if inside {
            let message = Message::new(if self.leads_nearer(&along) {
                "coach-go-back-nearer"
            } else {
                "coach-go-back"
            })
            .with("distance", say::tens_m(range_m))
            .with("left", say::tens_m(left_m))
            .with("grid", say::grid(scene.brief, self.to))
            .with("sight", self.sight_there());
            self.ring(message, scene, danger.required_m)
        } else {
            Message::new("coach-go-on-back")
                .with("left", say::about_m(left_m))
                .with("sight", self.sight_there())
        };
        let what = Prompt::GoBack { along };
        Some(Advice::new(what, message).in_step(self.clear(scene)))
    }

    /// A step of the drill for ground that may be mined; none elsewhere, and in a pack without one.
    fn on_ground<'a>(&self, scene: &Scene<'a>, act: GroundAct) -> Option<&'a Text> {
        let pack = &scene.brief.doctrine;
        self.on_suspected_ground
            .then(|| say::on_ground(pack, act))
            .flatten()
    }

    /// The step that the withdrawal belongs to.
    fn clear<'a>(&self, scene: &Scene<'a>) -> Option<&'a Text> {
        let decides = self.on_ground(scene, GroundAct::Decide);
        decides.or_else(|| say::step(&scene.brief.doctrine, Step::Clear))
    }

    /// The distance required, with its rule.
    fn ring(&self, message: Message, scene: &Scene<'_>, required_m: f32) -> Message {
        say::ring(message, scene.pack(), required_m, self.on_suspected_ground)
    }

    /// Check the ground before occupying it: near, then far.
    fn check_where_one_stands(&self, scene: &Scene<'_>) -> Option<Advice> {
        if self.posts.is_some() {
            return None;
        }
        if !scene.view.still {
            return Some(Advice::new(Prompt::Stop, Message::new("coach-there")));
        }
        check(scene, CheckRing::Near)
            .or_else(|| check(scene, CheckRing::Far))
            .map(|advice| advice.in_step(say::step(scene.pack(), Step::Check)))
    }

    fn wait_for_everybody(&self, scene: &Scene<'_>) -> Option<Advice> {
        let count = self.too_near(scene);
        let waited_s = scene.since_s(self.arrived?);
        if count == 0 || waited_s > WAIT_FOR_EVERYBODY_S {
            return None;
        }
        let danger = self.dangers.first()?;
        let message = Message::new("coach-others-too-near").with("count", count);
        let message = self.ring(message, scene, danger.required_m);
        let what = Prompt::Wait {
            towards: danger.at.point(),
        };
        Some(Advice::new(what, message).in_step(say::step(scene.pack(), Step::Clear)))
    }
}
