//! Matches marks to signs.
//!
//! A mark is on a sign when it landed within the pack's match radius of it, or when the sign lies within the match
//! angle of the line of sight. Of several the nearest in angle wins, whoever its owner: a mark that points at a
//! shrine is on the shrine, even though a device's sign lies close behind. Candidates are the signs visible at that
//! moment, and those noticed earlier on whose place the mark landed (a sign seen, then lost behind a bush).

use std::collections::BTreeSet;

use crate::doctrine::Pack;
use crate::doctrine::schema::Marking;
use crate::record::Session;
use crate::scenario::exercise::{Owner, SignId};
use crate::sim::action::Sightline;
use crate::sim::event::Event;
use crate::units::{Place, Tick};

use super::{MarkFact, MarkOutcome};

/// Every mark of the session with its match.
pub(super) fn marks(session: &Session, pack: &Pack) -> Vec<MarkFact> {
    let mut marks: Vec<MarkFact> = Vec::new();
    let mut noticed = BTreeSet::new();
    for (tick, event) in &session.events {
        match event {
            Event::SignResolvable { sign, .. } | Event::SignViewed { sign, .. } => {
                noticed.insert(*sign);
            }
            Event::Marked {
                mark,
                aim,
                place,
                kind,
                confidence_percent,
                visible,
            } => {
                let candidates = candidates(session, visible, &noticed, *place, &pack.marking);
                let on = nearest(&candidates, *aim, *place, session, &pack.marking);
                marks.push(MarkFact {
                    mark: *mark,
                    tick: *tick,
                    aim: *aim,
                    place: place.or(on.map(|(_, at)| at)).unwrap_or(aim.eye),
                    kind: *kind,
                    confidence_percent: (*confidence_percent).min(100),
                    outcome: outcome(session, on.map(|(sign, _)| sign)),
                    withdrawn: None,
                });
            }
            Event::MarkWithdrawn { mark } => withdraw(&mut marks, *mark, *tick),
            _ => {}
        }
    }
    marks
}

fn withdraw(marks: &mut [MarkFact], mark: crate::sim::action::MarkId, tick: Tick) {
    let standing = marks
        .iter_mut()
        .find(|fact| fact.mark == mark && fact.withdrawn.is_none());
    if let Some(fact) = standing {
        fact.withdrawn = Some(tick);
    }
}

/// Candidate signs: those visible, and those noticed before on whose place (at the mark's own height) it landed.
fn candidates(
    session: &Session,
    visible: &[(SignId, Place)],
    noticed: &BTreeSet<SignId>,
    landed: Option<Place>,
    marking: &Marking,
) -> Vec<(SignId, Place)> {
    let mut candidates = visible.to_vec();
    if let Some(landed) = landed {
        let remembered = noticed
            .iter()
            .filter(|sign| !visible.iter().any(|(seen, _)| seen == *sign))
            .filter_map(|sign| {
                let placed = session.exercise.signs.get(sign.index())?;
                Some((*sign, placed.sign.at.at_height(landed.up_m)))
            })
            .filter(|(_, at)| at.distance_m(landed) <= marking.match_radius_m.value);
        candidates.extend(remembered);
    }
    candidates
}

/// The matching candidate. In a tie of angles a device's sign wins: the trainee has the benefit of the doubt.
fn nearest(
    candidates: &[(SignId, Place)],
    aim: Sightline,
    landed: Option<Place>,
    session: &Session,
    marking: &Marking,
) -> Option<(SignId, Place)> {
    candidates
        .iter()
        .filter_map(|&(sign, at)| {
            let placed = session.exercise.signs.get(sign.index())?;
            let off_deg = angle_off_deg(aim, at);
            let by_radius =
                landed.is_some_and(|landed| landed.distance_m(at) <= marking.match_radius_m.value);
            let by_angle = off_deg <= marking.match_angle_deg.value;
            let harmless = matches!(placed.owner, Owner::LookAlike(_));
            (by_radius || by_angle).then_some((off_deg, harmless, sign, at))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)))
        .map(|(_, _, sign, at)| (sign, at))
}

fn outcome(session: &Session, on: Option<SignId>) -> MarkOutcome {
    let owner = on.and_then(|sign| session.exercise.signs.get(sign.index()));
    match owner.map(|placed| (placed.owner, placed.id)) {
        Some((Owner::Device(device), sign)) => MarkOutcome::Hit { device, sign },
        Some((Owner::LookAlike(look_alike), _)) => MarkOutcome::FalseAlarm {
            look_alike: Some(look_alike),
        },
        None => MarkOutcome::FalseAlarm { look_alike: None },
    }
}

/// The angle at the eye between the line of sight and a place, degrees in 0..=180; 0 for the eye's own place.
fn angle_off_deg(aim: Sightline, at: Place) -> f32 {
    let (bearing, pitch) = (
        f64::from(aim.bearing_deg).to_radians(),
        f64::from(aim.pitch_deg).to_radians(),
    );
    let sight = [
        libm::sin(bearing) * libm::cos(pitch),
        libm::cos(bearing) * libm::cos(pitch),
        libm::sin(pitch),
    ];
    let to = [
        f64::from(at.east_m) - f64::from(aim.eye.east_m),
        f64::from(at.north_m) - f64::from(aim.eye.north_m),
        f64::from(at.up_m) - f64::from(aim.eye.up_m),
    ];
    let dot: f64 = sight.iter().zip(to).map(|(a, b)| a * b).sum();
    let cross = [
        sight[1] * to[2] - sight[2] * to[1],
        sight[2] * to[0] - sight[0] * to[2],
        sight[0] * to[1] - sight[1] * to[0],
    ];
    let aside = cross.iter().map(|c| c * c).sum::<f64>().sqrt();
    libm::atan2(aside, dot).to_degrees() as f32
}
