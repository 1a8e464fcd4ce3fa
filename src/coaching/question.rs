//! "What is on your right?": asked before a sign is passed unmarked.
//!
//! The trainee is left to search until they have looked at a sign resolvable with the naked eye and walked on, or
//! until it would soon be too late: near the mandatory distance of the item, or moving away from it again. Then the
//! coach has them stop and asks, first for the side, then for the place, and at last tells what to mark. An item
//! without visible signs is not mentioned, unless the next steps would lead onto it.
//!
//! On suspected ground nobody is left to search: the question comes as soon as a sign can be made out, and at the halt
//! before that ground (see [`super::suspect`]) through the binoculars. Once it can be made out with the naked eye, its
//! clock runs, and nobody is asked for the side first.

use crate::doctrine::Pack;
use crate::doctrine::schema::Step;
use crate::scenario::exercise::{DeviceId, PlacedDevice, SignId};
use crate::scoring::facts::mandatory_m;
use crate::scoring::report_truth;
use crate::text::Message;
use crate::units::{Place, Tick};
use crate::vocabulary::SignKind;

use super::advice::{Advice, Prompt};
use super::say;
use super::scene::Scene;
use super::suspect::Suspect;
use super::verge;

/// Margin before the mandatory distance, metres: time to read, to stop and to look, at a walk.
const BEFORE_M: f32 = 15.0;

/// Increase in distance from a thing that counts as passing it, metres.
const PASSING_M: f32 = 6.0;

/// Time from a question to the mark that answers it, seconds: whoever marks on being asked still marks in time.
const ANSWERED_S: f32 = 10.0;

/// How long a sign may at least be in view unmarked before the coach asks, seconds. A proposal of this program.
const LEAST_SEEN_S: f32 = 5.0;

/// Delay before asking for a second item visible from where the patrol has settled, seconds.
const SETTLED_S: f32 = 8.0;

/// Duration of asking for the side, then for the place, seconds, both counted from when the trainee stands.
const SIDE_S: f32 = 3.0;
const PLACE_S: f32 = 6.0;

/// Half width of the look through binoculars while the side is asked for, degrees.
const OPTICS_ASIDE_DEG: f32 = 12.0;

/// Confidence in a conclusive sign and in another, percent: the levels of the mark panel.
const SURE_PERCENT: u8 = 95;
const RATHER_SURE_PERCENT: u8 = 75;

/// The open question.
#[derive(Debug, Default)]
pub(super) struct Questions {
    open: Option<Question>,
}

/// A question about one item.
#[derive(Debug, Clone, Copy)]
struct Question {
    device: DeviceId,
    since: Tick,
    heading_deg: f32,
}

impl Questions {
    /// Question for now; none when there is nothing to ask for.
    pub(super) fn ask(&mut self, scene: &Scene<'_>) -> Option<Advice> {
        let devices = &scene.session.exercise.devices;
        let still_open = self
            .open
            .and_then(|open| devices.get(open.device.index()))
            .is_some_and(|placed| !is_marked(scene, placed));
        if !still_open {
            let next = devices.iter().find(|placed| is_due(scene, placed));
            self.open = next.map(|placed| Question {
                device: placed.id,
                since: scene.now(),
                heading_deg: scene.memory.heading_deg,
            });
        }
        let open = self.open?;
        let placed = devices.get(open.device.index())?;
        open.put(scene, placed)
    }
}

impl Question {
    fn put(&self, scene: &Scene<'_>, placed: &PlacedDevice) -> Option<Advice> {
        let (sign, at) = most_telling(scene, placed)?;
        let bearing_deg = scene.here().bearing_deg(at.point());
        let side = say::side(self.heading_deg, bearing_deg);
        let range_m = say::about_m(scene.here().distance_m(at.point()));
        let stands_since = scene.memory.standing_since.filter(|_| scene.view.still);
        let asked_s = stands_since.map_or(0.0, |stands| scene.since_s(stands.max(self.since)));
        let by_eye = scene.memory.resolvable.contains_key(&sign);
        let optics = scene.has_optics() && !by_eye;
        let clock_runs = by_eye && scene.suspect.is_some_and(|suspect| suspect.holds(placed));
        let (side_s, place_s) = if clock_runs {
            (0.0, SIDE_S)
        } else {
            (SIDE_S, PLACE_S)
        };
        if !scene.view.still || asked_s < side_s {
            let (what, id) = if optics {
                let over = Prompt::LookOver {
                    at: at.point(),
                    aside_deg: OPTICS_ASIDE_DEG,
                    optics,
                };
                (over, "coach-what-is-optics")
            } else {
                let bearing_deg = say::eighth_deg(self.heading_deg, bearing_deg);
                (Prompt::LookTo { bearing_deg }, "coach-what-is")
            };
            let message = Message::new(id).with("side", side);
            return Some(Advice::new(what, message));
        }
        let there = |id: &str| {
            Message::new(id)
                .with("side", side.clone())
                .with("bearing", bearing_deg.round())
                .with("distance", range_m)
        };
        if asked_s < place_s {
            let what = Prompt::LookAt { at, optics };
            let confirms = say::step(scene.pack(), Step::Confirm);
            let id = if optics {
                "coach-look-there-optics"
            } else {
                "coach-look-there"
            };
            return Some(Advice::new(what, there(id)).in_step(confirms));
        }
        let sign = &scene.session.exercise.signs.get(sign.index())?.sign;
        let what = Prompt::Mark {
            at,
            kind: sign.kind,
            confidence_percent: if sign.conclusive {
                SURE_PERCENT
            } else {
                RATHER_SURE_PERCENT
            },
        };
        let message = there("coach-mark-it").with("kind", report_truth::kind(sign.kind));
        Some(Advice::new(what, message))
    }
}

/// True when it is time to ask.
fn is_due(scene: &Scene<'_>, placed: &PlacedDevice) -> bool {
    if is_marked(scene, placed) || !is_there(scene, placed) {
        return false;
    }
    let range_m = scene.here().distance_m(placed.device.at);
    if range_m <= placed.device.hazard_radius_m + BEFORE_M {
        return true;
    }
    let searching = scene.hits().next().is_none();
    if searching && scene.suspect.is_some_and(|suspect| suspect.holds(placed)) {
        let mut signs = placed.signs.iter();
        return signs.any(|sign| shows(scene, *sign));
    }
    let Some(since) = placed
        .signs
        .iter()
        .filter_map(|sign| scene.memory.resolvable.get(sign))
        .min()
    else {
        return false;
    };
    let near = range_m <= in_time_m(scene.pack(), placed) + BEFORE_M;
    let nearest_m = scene.memory.nearest_m.get(&placed.id);
    let passing = searching && nearest_m.is_some_and(|nearest_m| range_m > nearest_m + PASSING_M);
    let viewed = |sign| scene.memory.viewed.get(sign);
    let viewed = placed.signs.iter().filter_map(viewed).min();
    let overlooked =
        searching && viewed.is_some_and(|viewed| scene.since_s(*viewed) >= seen_s(scene.pack()));
    let second_item = placed.secondary_to.is_some()
        && !searching
        && scene.view.still
        && scene.since_s(*since) >= SETTLED_S;
    near || passing || overlooked || second_item
}

/// True when a sign can be made out from here: with the naked eye, or through the binoculars at the halt before suspected
/// ground.
fn shows(scene: &Scene<'_>, sign: SignId) -> bool {
    let from_the_halt = |suspect: &Suspect| verge::shows(suspect, scene, sign);
    scene.memory.resolvable.contains_key(&sign) || scene.suspect.is_some_and(from_the_halt)
}

/// Range from which a mark on an item is early enough, metres.
fn in_time_m(pack: &Pack, placed: &PlacedDevice) -> f32 {
    let times = pack.criterion("range-of-first-mark").map(|rule| rule.met);
    mandatory_m(pack, placed) * times.unwrap_or(1.0).max(1.0)
}

/// How long a sign may be in view unmarked before the coach asks, seconds.
fn seen_s(pack: &Pack) -> f32 {
    let in_time = pack.criterion("time-to-mark");
    in_time.map_or(LEAST_SEEN_S, |rule| {
        (rule.met - ANSWERED_S).max(LEAST_SEEN_S)
    })
}

fn is_marked(scene: &Scene<'_>, placed: &PlacedDevice) -> bool {
    scene.memory.facts.hit_on(placed.id).is_some()
}

/// False until its inject has revealed it.
fn is_there(scene: &Scene<'_>, placed: &PlacedDevice) -> bool {
    let signs = &scene.session.exercise.signs;
    let first = placed
        .signs
        .first()
        .and_then(|sign| signs.get(sign.index()));
    first
        .and_then(|sign| sign.revealed_by)
        .is_none_or(|inject| scene.memory.injected.contains(&inject))
}

/// The sign of a device to look at, with its place: resolvable ones first, then the one closest to the item itself.
fn most_telling(scene: &Scene<'_>, placed: &PlacedDevice) -> Option<(SignId, Place)> {
    let signs = &scene.session.exercise.signs;
    let rank = |sign: &SignId| {
        let spec = signs.get(sign.index()).map(|placed| &placed.sign);
        let resolvable = shows(scene, *sign);
        let conclusive = spec.is_some_and(|spec| spec.conclusive);
        let in_place = spec.is_some_and(|spec| spec.kind != SignKind::LocalBehaviour);
        (resolvable, in_place, conclusive)
    };
    let best = placed.signs.iter().copied().max_by_key(|sign| rank(sign))?;
    Some((best, *scene.middles.get(best.index())?))
}
