//! The distance kept by everybody, and how the patrol stood to what it had marked.

mod confirm;
mod crossing;
mod drill;
mod exposure;
mod item;
mod led;
mod places;
mod standing;
mod steps;
mod suspected;
mod told;
mod ways;
mod withdrawal;
mod worst;

pub use crossing::{Crossing, crossings};
pub use drill::Drill;
pub use exposure::Shield;
pub use item::Item;
pub use places::Check;
pub use steps::{StepDone, steps};
pub use told::{Told, sheltered};
pub use ways::{Opening, openings};
pub use withdrawal::{Onward, Reached};
pub use worst::worst;

use super::criterion::Evidence;
use super::scorecard::{DistanceSummary, PersonDistance};
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::units::{Tick, whole_m};

/// Most items that have a table of their own: a page that nobody reads to its end helps nobody. Devices go before marks
/// on other things; what was kept from the rest is in the findings.
const MOST_TABLES: usize = 12;

/// The distance kept by everybody from each item, in the order of [`Drill::every`].
pub fn summaries(evidence: &Evidence<'_>) -> Vec<DistanceSummary> {
    let shown = shown(evidence);
    let mut onward: Option<(Tick, Onward)> = None;
    let mut summaries = Vec::new();
    for (drill, item) in &shown {
        // Items of one drill stand together.
        let known = onward
            .take()
            .filter(|(since, _)| *since == drill.since && is_owed(item));
        let (_, onward) = onward.insert(known.unwrap_or_else(|| (drill.since, drill.onward())));
        summaries.push(summary(drill, onward, item));
    }
    summaries
}

/// The items that have a table and a chart of their own, each with its drill.
pub(in crate::scoring) fn shown<'a>(evidence: &'a Evidence<'a>) -> Vec<(Drill<'a>, Item)> {
    let mut every = Drill::every(evidence);
    let devices = every.iter().filter(|(_, item)| !is_harmless(item)).count();
    let mut room = MOST_TABLES.saturating_sub(devices);
    every.retain(|(_, item)| {
        let harmless = is_harmless(item);
        let fits = !harmless || room > 0;
        room = room.saturating_sub(usize::from(harmless));
        fits
    });
    every
}

/// True for what turned out to be nothing.
fn is_harmless(item: &Item) -> bool {
    item.device.is_none() && !item.incident
}

/// True for what was known of; false for a device that was walked into unaware.
fn is_owed(item: &Item) -> bool {
    item.mark.is_some() || item.incident
}

fn summary(drill: &Drill<'_>, onward: &Onward, item: &Item) -> DistanceSummary {
    let evidence = drill.evidence;
    let people = evidence.exercise().people.len();
    DistanceSummary {
        device: item.device,
        mark: item.mark,
        incident: item.incident,
        name: item.called(evidence),
        required_m: Some(item.required.metres),
        reason: Some(item.required.message(evidence.pack)),
        cover_asked_within_m: Some(item.cover_asked_within_m),
        per_person: (0..people)
            .map(|index| person(drill, onward, item, PersonId(index as u16)))
            .collect(),
    }
}

/// The short name of a person; their number when the exercise has no such person.
fn short_name(exercise: &Exercise, person: PersonId) -> String {
    if person.index() < exercise.people.len() {
        exercise.person_name(person).to_owned()
    } else {
        format!("#{}", person.0)
    }
}

fn person(drill: &Drill<'_>, onward: &Onward, item: &Item, person: PersonId) -> PersonDistance {
    let local = person.index() >= drill.evidence.exercise().patrol_size();
    let achieved_m = drill
        .at(person, drill.settled)
        .map_or(0.0, |here| item.range_m(here));
    let closest_m = drill
        .closest(person, item)
        .map_or(achieved_m, |(_, range_m)| range_m.min(achieved_m));
    PersonDistance {
        person,
        name: short_name(drill.evidence.exercise(), person),
        local,
        in_shelter: local && sheltered(drill, person).is_some(),
        achieved_m: whole_m(achieved_m),
        closest_after_mark_m: whole_m(closest_m),
        inside_s: drill.inside_s(person, item),
        reached: drill.reached(onward, item, person).unwrap_or(Reached::Near),
        out_of_sight: drill.out_of_sight(person, item, drill.settled),
        hard_cover: drill.behind_cover(person, item, drill.settled),
    }
}
