//! What the specialists ask for beyond the report: how the item was discovered, the cordon, people still inside.

use std::collections::BTreeSet;

use super::aspect::Found;
use super::dispatch::Dispatch;
use super::words;
use crate::scenario::exercise::PersonId;
use crate::scoring::facts::{person_at, trainee_at};
use crate::sim::action::SeenHow;
use crate::sim::event::{Event, Told};
use crate::text::Message;

/// Range beyond which local people cannot be made out, metres: as far as the trainee is shown them.
const MADE_OUT_M: f32 = 300.0;

/// Tolerance of an estimated distance, as a share (as in [`super::threat`]).
const JUDGED_WITHIN: f32 = 0.1;

/// Share of the ways given or true that were both.
pub(super) fn seen_how(dispatch: &Dispatch<'_>, said: &[SeenHow]) -> Found {
    let (certain, open) = ways(dispatch);
    let said: BTreeSet<SeenHow> = said
        .iter()
        .copied()
        .filter(|way| !open.contains(way))
        .collect();
    let either = said.union(&certain).count();
    let both = said.intersection(&certain).count();
    let share = if either == 0 {
        1.0
    } else {
        both as f64 / either as f64
    };
    let why = (both < either).then(|| Message::new("report-why-seen-how"));
    Ok((share, why))
}

pub(super) fn true_ways(dispatch: &Dispatch<'_>) -> Message {
    let (certain, open) = ways(dispatch);
    let named = |ways: BTreeSet<SeenHow>| ways.into_iter().map(words::seen_how).collect();
    words::list_with(named(certain), named(open))
}

/// How the item was discovered: certain as it was marked; optional for any other true way. Information from a local
/// person is optional, since nobody knows whether it was about this.
fn ways(dispatch: &Dispatch<'_>) -> (BTreeSet<SeenHow>, BTreeSet<SeenHow>) {
    let session = dispatch.evidence().session;
    let since = dispatch.item().since;
    let through_optics = session
        .observation_at(since)
        .is_some_and(|observation| observation.optics);
    let marked_by = if through_optics {
        SeenHow::Optics
    } else {
        SeenHow::NakedEye
    };
    let until = dispatch.known_until();
    let events = session.events.iter().filter(|(tick, _)| *tick <= until);
    let besides = events.filter_map(|(_, event)| match event {
        Event::SignViewed { sign, optics, .. } => {
            let placed = session.exercise.signs.get(sign.index())?;
            let way = if *optics {
                SeenHow::Optics
            } else {
                SeenHow::NakedEye
            };
            dispatch.item().owns(placed.owner).then_some(way)
        }
        Event::Asked {
            told: Told::Something,
            ..
        } => Some(SeenHow::Told),
        _ => None,
    });
    let mut open: BTreeSet<SeenHow> = besides.collect();
    open.remove(&marked_by);
    (BTreeSet::from([marked_by]), open)
}

/// 1 for the number of posts manned, half for one more or less.
pub(super) fn posts(dispatch: &Dispatch<'_>, said: u32) -> Found {
    let held = posts_held(dispatch);
    Ok(by_count(said.abs_diff(held), "report-why-posts", held))
}

pub(super) fn posts_held(dispatch: &Dispatch<'_>) -> u32 {
    dispatch.drill.posts_at(dispatch.known_until()).len() as u32
}

/// 1 for the number of local people inside the required distance, half for one more or less. The distance is an
/// estimate, so people at its very edge may be counted or not.
pub(super) fn civilians(dispatch: &Dispatch<'_>, said: u32) -> Found {
    let (least, most) = civilians_inside(dispatch);
    let off = said.abs_diff(said.clamp(least, most));
    Ok(by_count(off, "report-why-civilians", least))
}

pub(super) fn true_civilians(dispatch: &Dispatch<'_>) -> Message {
    let (least, most) = civilians_inside(dispatch);
    let number = |number: u32| Message::new("report-number").with("number", number);
    let may = (least..most).map(|fewer| number(fewer + 1)).collect();
    words::list_with(vec![number(least)], may)
}

/// Lower and upper bound of the people inside. Those in a house, or too far from the trainee to be made out, may be
/// counted or not.
pub(super) fn civilians_inside(dispatch: &Dispatch<'_>) -> (u32, u32) {
    let (drill, item) = (&dispatch.drill, dispatch.item());
    let until = dispatch.known_until();
    let session = drill.evidence.session;
    let Some(seen) = session.observation_at(until) else {
        return (0, 0);
    };
    let in_a_house = |person: PersonId| {
        let events = session.events.iter().filter(|(tick, _)| *tick <= until);
        events.rev().any(|(_, event)| {
            matches!(event, Event::CivilianSheltered { civilian, .. } if *civilian == person)
        })
    };
    let (mut least, mut most) = (0, 0);
    for person in drill.civilians() {
        let Some(at) = person_at(seen, person) else {
            continue;
        };
        let range_m = item.range_m(at);
        let is_seen = trainee_at(session, seen).distance_m(at) <= MADE_OUT_M && !in_a_house(person);
        least += u32::from(is_seen && range_m < item.required.metres * (1.0 - JUDGED_WITHIN));
        most += u32::from(range_m < item.required.metres * (1.0 + JUDGED_WITHIN));
    }
    (least, most)
}

fn by_count(off: u32, why: &str, truth: u32) -> (f64, Option<Message>) {
    let why = Message::new(why).with("number", truth);
    match off {
        0 => (1.0, None),
        1 => (0.5, Some(why)),
        _ => (0.0, Some(why)),
    }
}
