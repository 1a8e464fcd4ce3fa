//! The distance kept by everybody, and how the patrol stood to what it had marked.

mod crossing;
mod drill;
mod item;
mod steps;
mod told;
mod ways;

pub use crossing::{Crossing, crossings};
pub use drill::Drill;
pub use item::Item;
pub use steps::{StepDone, steps};
pub use told::{Told, sheltered};
pub use ways::{Opening, openings};

use super::criterion::Evidence;
use super::scorecard::{DistanceSummary, PersonDistance};
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;

/// The distance kept by everybody from each item that was marked, in the order of the marks, then from each whose
/// mandatory distance was entered unaware.
pub fn summaries(evidence: &Evidence<'_>) -> Vec<DistanceSummary> {
    let people = evidence.exercise().people.len();
    Drill::every(evidence)
        .iter()
        .map(|(drill, item)| DistanceSummary {
            device: Some(item.device),
            name: evidence.device_name(item.device),
            required_m: Some(item.required_m),
            per_person: (0..people)
                .map(|index| person(drill, item, PersonId(index as u16)))
                .collect(),
        })
        .collect()
}

/// The short name of a person; their number when the exercise has no such person.
fn short_name(exercise: &Exercise, person: PersonId) -> String {
    if person.index() < exercise.people.len() {
        exercise.person_name(person).to_owned()
    } else {
        format!("#{}", person.0)
    }
}

fn person(drill: &Drill<'_>, item: &Item, person: PersonId) -> PersonDistance {
    let local = person.index() >= drill.evidence.exercise().patrol_size();
    let achieved_m = drill
        .at(person, drill.settled)
        .map_or(0.0, |here| item.range_m(here));
    PersonDistance {
        person,
        name: short_name(drill.evidence.exercise(), person),
        local,
        in_shelter: local && sheltered(drill, person).is_some(),
        achieved_m,
        closest_after_mark_m: drill
            .ranges_m(person, item)
            .iter()
            .map(|(_, range_m)| *range_m)
            .fold(achieved_m, f32::min),
        inside_s: drill.inside_s(person, item),
        out_of_sight: drill.out_of_sight(person, drill.settled).unwrap_or(false),
        hard_cover: drill.behind_cover(person, drill.settled).unwrap_or(false),
    }
}
