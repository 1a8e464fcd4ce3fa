//! `time-inside-ring`: how long was anybody inside the required distance?
//!
//! Measures, for whoever of the patrol was there longest, the seconds inside the required distance of an item after it
//! was first marked, up to the hand-over or the end; for an item that bears no mark, from the moment at which the
//! trainee walked unaware into its mandatory distance though it could have been noticed. Of several items and drills
//! the longest time counts; not that of whoever stayed in a suspected area and called. Unit `s`; less is better. Not
//! met when somebody went on past an item or along the route, or never came out before the end. Never evaluated when
//! nothing was marked and nothing was walked into. Source: time inside the ring is a measure of the doctrine sheet; the
//! threshold is the time to walk out of the required distance at a steady pace, derived.

use crate::scenario::exercise::PersonId;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::{Drill, Item};
use crate::scoring::evidence::Evidence;
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("time-inside-ring", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let owed = Drill::owed(evidence);
    if let Some(passed) = owed.iter().find_map(Drill::passed) {
        return Measurement::NotDone(vec![passed]);
    }
    let unaware = Drill::unaware(evidence);
    let drills: Vec<&Drill<'_>> = owed.iter().chain(&unaware).collect();
    let each = || {
        let items = drills
            .iter()
            .flat_map(|drill| drill.items.iter().map(move |item| (*drill, item)));
        items
            .flat_map(|(drill, item)| drill.patrol().map(move |person| (drill, item, person)))
            .filter(|(drill, _, person)| !drill.stayed.contains(person))
    };
    let still_inside = each().find(|(drill, item, person)| {
        let in_the_end = drill.at(*person, drill.settled);
        in_the_end.is_some_and(|here| !item.is_clear(here))
    });
    if let Some((drill, item, person)) = still_inside {
        let place = drill.at(person, drill.settled);
        let place = place.map(|here| here.at_height(0.0));
        let message = said("finding-never-left", drill, item, person);
        return Measurement::NotDone(vec![Finding::new(drill.settled, place, message)]);
    }
    let longest = each()
        .map(|(drill, item, person)| (drill.inside_s(person, item), drill, item, person))
        .reduce(|longest, next| if next.0 > longest.0 { next } else { longest });
    let Some((inside_s, drill, item, person)) = longest else {
        return Measurement::NotCalledFor;
    };
    let message = said("finding-time-inside", drill, item, person);
    let finding = Finding::new(item.since, Some(item.place()), message);
    Measurement::Is(f64::from(inside_s), vec![finding])
}

fn said(id: &str, drill: &Drill<'_>, item: &Item, person: PersonId) -> Message {
    Message::new(id)
        .with("person", drill.evidence.person_name(person))
        .with("device", item.called(drill.evidence))
        .with("seconds", drill.inside_s(person, item))
}
