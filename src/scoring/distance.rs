//! Distances kept by everybody, and the patrol's relation to what it had marked.

mod confirm;
mod crossing;
mod drill;
mod exposure;
mod inside;
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
pub(super) use inside::is_inside;
pub use item::Item;
pub use places::Check;
pub use steps::{StepDone, steps};
pub use told::{Told, sheltered};
pub use ways::{Opening, openings};
pub use withdrawal::{ON_WALKED_M, Onward, Reached};
pub use worst::worst;

use super::evidence::Evidence;
use crate::scenario::Exercise;
use crate::scenario::exercise::{DeviceId, PersonId};
use crate::sim::action::MarkId;
use crate::text::Message;
use crate::units::{Tick, whole_m};

/// Most items with a table of their own, to keep the page readable. Devices take precedence over other marks; the
/// findings cover the rest.
const MOST_TABLES: usize = 12;

/// Distance kept by everybody, from one place: the item, or for a mark on no device the mark.
#[derive(Debug, Clone, PartialEq)]
pub struct DistanceSummary {
    /// The device it is kept from; none when the mark was on no device, or nothing was marked or walked into.
    pub device: Option<DeviceId>,
    /// The first standing mark on it; none when it was walked into unaware, and for the place of an incident.
    pub mark: Option<MarkId>,
    /// True for the place of an incident after which the exercise went on.
    pub incident: bool,
    /// What it is called.
    pub name: Message,
    /// Required, metres.
    pub required_m: Option<f32>,
    /// The same with the reason why it is this much: `unknown: in doubt 400 m`.
    pub reason: Option<Message>,
    /// Up to how far being out of sight and behind cover is asked, metres.
    pub cover_asked_within_m: Option<f32>,
    /// Person by person, in id order.
    pub per_person: Vec<PersonDistance>,
}

/// Distance kept by one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonDistance {
    /// Who.
    pub person: PersonId,
    /// Their name in the scenario.
    pub name: String,
    /// True for local people: whether they are out of sight or behind cover is not judged.
    pub local: bool,
    /// True for local people who were in a house beyond the mandatory distance at the time of `achieved_m`.
    pub in_shelter: bool,
    /// Distance when the cordon was handed over, else when the session ended; whole metres, rounded down.
    pub achieved_m: f32,
    /// Closest after the first mark, until the way was open again; whole metres, rounded down.
    pub closest_after_mark_m: f32,
    /// Time inside the required distance after the first mark, seconds.
    pub inside_s: f32,
    /// Whether they got to the required distance, and if not, why.
    pub reached: Reached,
    /// Whether they were out of sight of the item at the time of `achieved_m`.
    pub out_of_sight: Shield,
    /// Whether they were behind hard cover then.
    pub hard_cover: Shield,
}

impl Default for DistanceSummary {
    /// Of a patrol that marked nothing and walked into nothing.
    fn default() -> Self {
        Self {
            device: None,
            mark: None,
            incident: false,
            name: Message::new("report-none"),
            required_m: None,
            reason: None,
            cover_asked_within_m: None,
            per_person: Vec::new(),
        }
    }
}

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

/// The items with a table and a chart, each with its drill.
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

/// True for a mark that turned out to be on nothing dangerous.
fn is_harmless(item: &Item) -> bool {
    item.device.is_none() && !item.incident
}

/// True for a known item; false for a device walked into unaware.
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

/// The short name of a person; the index when the exercise has no such person.
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
