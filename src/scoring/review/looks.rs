//! The first view of each device from the trainee's path, the best one of each look-alike passed, and the view of each
//! false alarm.
//!
//! A device is shown from where it could first be noticed: there its clock starts. The best moment is the observation,
//! outside the mandatory distance of a device, at which one of its resolvable signs was most conspicuous: apparent size
//! times contrast. That only ranks moments; the probability of being noticed is the simulation's.

use crate::record::Session;
use crate::scenario::exercise::{DeviceId, LookAlikeId, Owner, PlacedDevice, PlacedSign, SignId};
use crate::scenario::schema::Lie;
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::{
    MarkFact, MarkOutcome, Opportunity, mandatory_m, resolvable_spans, trainee_at,
};
use crate::sim::action::MarkId;
use crate::sim::observation::Observation;
use crate::text::{Message, Text};
use crate::units::maths::hypot;
use crate::units::place::turn_deg;
use crate::units::{Place, Point, Tick};
use crate::vocabulary::SignKind;

/// Standing eye height above the ground, metres: decides how foreshortened a flat sign appears.
const EYE_M: f32 = 1.65;

/// Subject of a look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LookedFor {
    /// A scored device that was never marked.
    Missed {
        /// Which.
        device: DeviceId,
        /// Entry into its mandatory distance, if unaware.
        entered: Option<Tick>,
        /// When and from how far, in metres, it could be seen best.
        clearest: Option<(Tick, f32)>,
    },
    /// A scored device that was marked.
    Found {
        /// Which.
        device: DeviceId,
        /// When it was marked.
        marked: Tick,
    },
    /// A standing mark on no device.
    FalseAlarm {
        /// Which mark.
        mark: MarkId,
        /// The look-alike it was on, if any.
        look_alike: Option<LookAlikeId>,
    },
    /// A look-alike that could be noticed and was rightly left alone.
    Passed {
        /// Which.
        look_alike: LookAlikeId,
    },
}

/// A view to be shown again.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// Subject.
    pub what: LookedFor,
    /// Its name in the scenario; empty for a mark on nothing.
    pub name: Text,
    /// When it could first be noticed, the moment of the mark, or the best moment.
    pub tick: Tick,
    /// The trainee's eye at that moment.
    pub eye: Place,
    /// True when the binoculars were up at that moment.
    pub optics: bool,
    /// The place looked at: the sign, or where the mark landed.
    pub at: Point,
    /// The sign that could be noticed then, the marked one, or the most conspicuous.
    pub sign: Option<SignId>,
    /// All its signs, to be pointed out.
    pub signs: Vec<SignId>,
    /// Range on the map, metres.
    pub range_m: f32,
    /// Kind of sign; for a mark on nothing, as given by the trainee.
    pub kind: SignKind,
    /// First view of one of its signs, if any.
    pub viewed: Option<Tick>,
    /// The author's lesson; empty when there is none.
    pub lesson: Text,
    /// The sentence that says what shows that it is harmless, if it is and the scenario says it.
    pub shown: Option<Message>,
    /// Bearing and pitch of a mark on nothing, degrees. Any other pitch follows from the land.
    pub aim_deg: Option<(f32, f32)>,
}

impl Look {
    /// True when the trainee was right about it.
    pub fn is_right(&self) -> bool {
        match self.what {
            LookedFor::Found { .. } | LookedFor::Passed { .. } => true,
            LookedFor::Missed { .. } | LookedFor::FalseAlarm { .. } => false,
        }
    }
}

/// Every look worth a picture: missed, false alarms, found. Where nothing was missed, also what was rightly passed: a day
/// on which nothing lay is a lesson too.
pub(super) fn all(evidence: &Evidence<'_>) -> Vec<Look> {
    let mut missed = Vec::new();
    let mut found = Vec::new();
    for opportunity in evidence.facts.scored() {
        let Some(look) = of_device(evidence, opportunity) else {
            continue;
        };
        match look.what {
            LookedFor::Missed { .. } => missed.push(look),
            _ => found.push(look),
        }
    }
    let mut passed: Vec<Look> = if missed.is_empty() {
        let look_alikes = evidence.facts.look_alikes_noticeable.iter();
        look_alikes
            .filter_map(|look_alike| of_passed(evidence, *look_alike))
            .collect()
    } else {
        Vec::new()
    };
    let mut alarms: Vec<Look> = evidence
        .facts
        .standing_marks()
        .filter_map(|mark| of_false_alarm(evidence, mark))
        .collect();
    for group in [&mut missed, &mut found, &mut alarms, &mut passed] {
        group.sort_by_key(|look| look.tick);
    }
    let seen = missed.into_iter().chain(alarms).chain(found);
    seen.chain(passed).collect()
}

fn of_device(evidence: &Evidence<'_>, opportunity: &Opportunity) -> Option<Look> {
    let session = evidence.session;
    let placed = session.exercise.devices.get(opportunity.device.index())?;
    let hit = evidence.facts.hit_on(placed.id);
    let (tick, eye, sign) = match (opportunity.opened.zip(opportunity.vantage), hit) {
        (Some((opened, vantage)), _) => (opened, vantage.eye, vantage.sign),
        // The record does not say where the trainee stood, but a mark does.
        (None, Some(mark)) => (mark.tick, mark.aim.eye, mark.sign()?),
        (None, None) => return None,
    };
    let seen = session.exercise.signs.get(sign.index())?;
    Some(Look {
        what: match hit {
            Some(mark) => LookedFor::Found {
                device: placed.id,
                marked: mark.tick,
            },
            None => LookedFor::Missed {
                device: placed.id,
                entered: opportunity.entered_unaware,
                clearest: clearest(evidence, placed, opportunity),
            },
        },
        name: placed.device.called(),
        tick,
        eye,
        optics: through_optics(session, tick),
        at: seen.sign.at,
        sign: Some(sign),
        signs: placed.signs.clone(),
        range_m: eye.point().distance_m(seen.sign.at),
        kind: seen.sign.kind,
        viewed: opportunity.first_viewed,
        lesson: placed.device.lesson.clone(),
        shown: None,
        aim_deg: None,
    })
}

/// True while the trainee looks through binoculars.
fn through_optics(session: &Session, tick: Tick) -> bool {
    session.observation_at(tick).is_some_and(|seen| seen.optics)
}

/// When and from how far, in metres, a missed device could be seen best.
fn clearest(
    evidence: &Evidence<'_>,
    placed: &PlacedDevice,
    opportunity: &Opportunity,
) -> Option<(Tick, f32)> {
    // A trainee who entered unaware and left again saw what was missed while inside.
    let until = opportunity
        .entered_unaware
        .unwrap_or(evidence.session.last_tick);
    let keep_out = (placed.device.at, mandatory_m(evidence.pack, placed));
    let of_it = (Owner::Device(placed.id), Some(keep_out));
    let (observation, sign) = best_moment(evidence, of_it, opportunity.opened?, until)?;
    let seen = evidence.exercise().signs.get(sign.index())?;
    let range_m = observation.eye.point().distance_m(seen.sign.at);
    Some((observation.tick, range_m))
}

/// The most conspicuous observation and sign of a thing from `from` to `until`, both included, outside the distance that
/// is kept from it, if any; the first in a tie.
fn best_moment<'a>(
    evidence: &Evidence<'a>,
    (owner, keep_out): (Owner, Option<(Point, f32)>),
    from: Tick,
    until: Tick,
) -> Option<(&'a Observation, SignId)> {
    let session = evidence.session;
    let spans: Vec<(&PlacedSign, _)> = resolvable_spans(session)
        .into_iter()
        .filter_map(|(sign, span)| {
            let sign = session.exercise.signs.get(sign.index())?;
            (sign.owner == owner).then_some((sign, span))
        })
        .collect();
    let mut best: Option<(f32, &Observation, SignId)> = None;
    for observation in &session.observations {
        let when = observation.tick;
        if when < from || when > until || !observation.eye.world().is_finite() {
            continue;
        }
        let here = trainee_at(session, observation);
        if keep_out.is_some_and(|(at, keep_m)| here.distance_m(at) <= keep_m) {
            continue;
        }
        for (sign, _) in spans.iter().filter(|(_, span)| span.holds(when)) {
            let conspicuity = conspicuity(sign, observation.eye);
            if best.is_none_or(|(most, ..)| conspicuity > most) {
                best = Some((conspicuity, observation, sign.id));
            }
        }
    }
    best.map(|(_, observation, sign)| (observation, sign))
}

/// Conspicuity of a sign: apparent size times contrast, milliradians.
fn conspicuity(placed: &PlacedSign, eye: Place) -> f32 {
    let sign = &placed.sign;
    let range_m = eye.point().distance_m(sign.at).max(0.1);
    let turned = match sign.lies {
        Lie::Standing => 1.0,
        Lie::Flat => EYE_M / hypot(range_m, EYE_M),
        Lie::Facing { bearing_deg } => {
            let off_deg = turn_deg(bearing_deg, sign.at.bearing_deg(eye.point()));
            libm::cos(f64::from(off_deg).to_radians()).max(0.0) as f32
        }
    };
    let area_m2 = (sign.size_m.0 * sign.size_m.1 * turned).max(0.0);
    area_m2.sqrt() / range_m * 1000.0 * sign.contrast
}

fn of_false_alarm(evidence: &Evidence<'_>, mark: &MarkFact) -> Option<Look> {
    let MarkOutcome::FalseAlarm { look_alike } = mark.outcome else {
        return None;
    };
    let exercise = evidence.exercise();
    let placed = look_alike.and_then(|id| exercise.look_alikes.get(id.index()));
    let landed = mark.place.point();
    let nearest = placed.and_then(|placed| {
        placed
            .signs
            .iter()
            .filter_map(|id| exercise.signs.get(id.index()))
            .min_by(|a, b| {
                let off_m = |sign: &PlacedSign| sign.sign.at.distance_m(landed);
                off_m(a).total_cmp(&off_m(b))
            })
    });
    let at = nearest.map_or(landed, |sign| sign.sign.at);
    Some(Look {
        what: LookedFor::FalseAlarm {
            mark: mark.mark,
            look_alike,
        },
        name: placed.map_or_else(Text::default, |placed| placed.look_alike.called()),
        tick: mark.tick,
        eye: mark.aim.eye,
        optics: through_optics(evidence.session, mark.tick),
        at,
        sign: nearest.map(|sign| sign.id),
        signs: placed.map_or_else(Vec::new, |placed| placed.signs.clone()),
        range_m: mark.aim.eye.point().distance_m(at),
        kind: nearest.map_or(mark.kind, |sign| sign.sign.kind),
        viewed: Some(mark.tick),
        lesson: placed.map_or_else(Text::default, |placed| placed.look_alike.lesson.clone()),
        shown: placed.and_then(|placed| placed.look_alike.shown()),
        aim_deg: nearest
            .is_none()
            .then_some((mark.aim.bearing_deg, mark.aim.pitch_deg)),
    })
}

/// A look-alike without a standing mark, where it could be seen best.
fn of_passed(evidence: &Evidence<'_>, look_alike: LookAlikeId) -> Option<Look> {
    let is_on_it = |mark: &MarkFact| {
        mark.outcome
            == MarkOutcome::FalseAlarm {
                look_alike: Some(look_alike),
            }
    };
    if evidence.facts.standing_marks().any(is_on_it) {
        return None;
    }
    let session = evidence.session;
    let placed = session.exercise.look_alikes.get(look_alike.index())?;
    let owner = Owner::LookAlike(look_alike);
    let (observation, sign) = best_moment(evidence, (owner, None), Tick(0), session.last_tick)?;
    let seen = session.exercise.signs.get(sign.index())?;
    Some(Look {
        what: LookedFor::Passed { look_alike },
        name: placed.look_alike.called(),
        tick: observation.tick,
        eye: observation.eye,
        optics: observation.optics,
        at: seen.sign.at,
        sign: Some(sign),
        signs: placed.signs.clone(),
        range_m: observation.eye.point().distance_m(seen.sign.at),
        kind: seen.sign.kind,
        viewed: None,
        lesson: placed.look_alike.lesson.clone(),
        shown: placed.look_alike.shown(),
        aim_deg: None,
    })
}

/// Signs present at a moment, for a picture: without those not yet revealed.
pub fn signs_there(session: &Session, tick: Tick) -> Vec<SignId> {
    let done: Vec<usize> = session
        .events
        .iter()
        .take_while(|(at, _)| *at <= tick)
        .filter_map(|(_, event)| match event {
            crate::sim::event::Event::Injected { inject } => Some(usize::from(*inject)),
            _ => None,
        })
        .collect();
    session
        .exercise
        .signs
        .iter()
        .filter(|sign| sign.revealed_by.is_none_or(|inject| done.contains(&inject)))
        .map(|sign| sign.id)
        .collect()
}
