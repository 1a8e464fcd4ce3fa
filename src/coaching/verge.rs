//! Before suspected ground: nobody is led onto it.
//!
//! The coach halts the patrol short of it (see [`super::suspect`]). From there the ground is looked over, the question is
//! asked, and what is seen is marked. Where nothing is to be seen the route is given up: what one does not see makes no
//! ground safe.

use crate::doctrine::schema::GroundAct;
use crate::scenario::exercise::SignId;
use crate::sim::action::CheckRing;
use crate::text::Message;
use crate::units::Tick;
use crate::units::along::along_m;
use crate::units::place::point_along;

use super::advice::{Advice, Prompt};
use super::march::{self, THROUGH_OPTICS_S, check, looked_s};
use super::say;
use super::scene::Scene;
use super::suspect::{Suspect, is_suspected};

/// True when the ground has been looked over from the halt, and this sign is to be seen from there.
pub(super) fn shows(suspect: &Suspect, scene: &Scene<'_>, sign: SignId) -> bool {
    suspect.shown.contains(&sign) && is_reached(suspect, scene) && is_looked_over(suspect, scene)
}

/// Next advice before the ground; none while it is not reached, and once the specialists have opened the way.
pub(super) fn lead(suspect: &Suspect, scene: &Scene<'_>) -> Option<Advice> {
    if scene.view.route_reopened {
        return None;
    }
    if scene.view.turned_back {
        return Some(go_home(scene));
    }
    if !is_reached(suspect, scene) {
        return None;
    }
    if !scene.view.still {
        let id = if is_suspected(&suspect.areas, scene.here()) {
            "coach-ground-inside"
        } else {
            "coach-ground-halt"
        };
        let advice = Advice::new(Prompt::Stop, Message::new(id));
        return Some(advice.in_step(say::on_ground(scene.pack(), GroundAct::Stop)));
    }
    if !is_looked_over(suspect, scene) {
        return Some(look_over(suspect, scene));
    }
    let near = check(scene, CheckRing::Near);
    Some(near.unwrap_or_else(|| {
        let message = Message::new("coach-ground-turn-back");
        Advice::new(Prompt::TurnBack, message)
            .in_step(say::on_ground(scene.pack(), GroundAct::Decide))
    }))
}

fn look_over(suspect: &Suspect, scene: &Scene<'_>) -> Advice {
    let optics = scene.has_optics();
    let id = if optics {
        "coach-ground-look-optics"
    } else {
        "coach-ground-look"
    };
    let what = Prompt::LookOver {
        at: suspect.towards,
        aside_deg: march::OPTICS_ASIDE_DEG,
        optics,
    };
    Advice::new(what, Message::new(id)).in_step(say::on_ground(scene.pack(), GroundAct::Note))
}

fn is_reached(suspect: &Suspect, scene: &Scene<'_>) -> bool {
    let here = scene.here();
    let reached_m = along_m(&suspect.line, here);
    reached_m >= suspect.halt_m
        && point_along(&suspect.line, reached_m).distance_m(here) <= march::ON_ROUTE_M
}

fn is_looked_over(suspect: &Suspect, scene: &Scene<'_>) -> bool {
    let stands = scene.memory.standing_since.filter(|_| scene.view.still);
    let long_enough = |since: Tick| {
        looked_s(scene, suspect.towards, since, scene.has_optics()) >= THROUGH_OPTICS_S
    };
    stands.is_some_and(long_enough)
}

/// Back to where the patrol set out, once the route is given up.
fn go_home(scene: &Scene<'_>) -> Advice {
    let along = scene.memory.trail.back_to(0.0);
    let advice = Advice::new(
        Prompt::GoBack { along },
        Message::new("coach-ground-go-home"),
    );
    advice.in_step(say::on_ground(scene.pack(), GroundAct::Decide))
}
