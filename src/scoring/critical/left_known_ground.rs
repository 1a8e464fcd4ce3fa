//! `left-known-ground`: somebody stepped onto unknown ground near an item or in a suspected area, though a known way was there.
//!
//! Made when anybody of the patrol leaves known ground inside the required distance of what bears a standing mark or of an
//! incident, or walks off their own tracks in a suspected area in which they stood when something was marked. Whoever
//! was walking at the mark comes to a stand on ground that nobody has walked yet: up to `limit` metres from where they were
//! at the mark that is the business of `stop-after-mark`, as long as they have not stood still before. Without a `limit`
//! in the pack 5 m. Known is what somebody of the patrol has walked in this patrol, the approach included, and every
//! surface declared safe; a road that nobody has walked yet is not. There is always a known way: the one that was walked.
//! Source: go back the way you came; unknown ground is not to be entered (doctrine pack).

use super::Gate;
use crate::doctrine::measures::STAND_M;
use crate::scenario::exercise::PersonId;
use crate::scoring::distance::Drill;
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::person_at;
use crate::scoring::judgement::Finding;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::{Place, Point, Tick};

/// See the file's manual.
pub const GATE: Gate = Gate::of("left-known-ground", find);

/// Movement between observations below which somebody stands, metres.
const STILL_M: f32 = 0.02;

fn find(evidence: &Evidence<'_>, limit: Option<f32>) -> Vec<Finding> {
    let stand_m = limit.unwrap_or(STAND_M);
    let drills = Drill::owed(evidence);
    let left = drills.iter().flat_map(|drill| {
        drill.events().filter_map(|(tick, event)| match event {
            Event::LeftKnownGround { person, at } => {
                let near = !drill.is_clear_at(at.point(), tick)
                    && goes_on(drill, (tick, *person, *at), stand_m);
                let message = Message::new("critical-finding-left-known-ground")
                    .with("person", evidence.person_name(*person));
                near.then(|| Finding::new(tick, Some(*at), message))
            }
            _ => None,
        })
    });
    let strayed = drills.iter().flat_map(|drill| {
        let inside = drill.in_suspected_area().into_iter();
        inside.filter_map(|person| {
            let (tick, here) = drill.strayed(person)?;
            let message = Message::new("critical-finding-strayed")
                .with("person", evidence.person_name(person));
            Some(Finding::new(tick, Some(here.at_height(0.0)), message))
        })
    });
    left.chain(strayed).collect()
}

/// True unless somebody who left known ground was still coming to a halt after the mark: they had stood before, or
/// got farther than `limit` metres from where they were at the mark, then or before they were back.
fn goes_on(drill: &Drill<'_>, (left, person, at): (Tick, PersonId, Place), stand_m: f32) -> bool {
    let marks = drill.items.iter().map(|item| item.since);
    let Some(since) = marks.filter(|since| *since <= left).max() else {
        return true;
    };
    let places = |from: Tick, until: Tick| {
        let seen = drill.observations(from, until);
        seen.filter_map(|seen| person_at(seen, person))
    };
    let mut before = None;
    let had_stood = places(since, left).any(|here| {
        let before: Option<Point> = before.replace(here);
        before.is_some_and(|before| here.distance_m(before) < STILL_M)
    });
    let back = drill
        .events_from(left)
        .find_map(|(tick, event)| match event {
            Event::BackOnKnownGround { person: who } if *who == person => Some(tick),
            _ => None,
        });
    let got_farther = drill.at(person, since).is_none_or(|from| {
        let mut places = places(left, back.unwrap_or(drill.settled)).chain([at.point()]);
        places.any(|here| here.distance_m(from) > stand_m)
    });
    had_stood || got_farther
}
