//! `everybody-at-distance`: did everybody get to the required distance?
//!
//! Measures the share of the patrol, posts, runners and trainee included, that stood at the required distance from
//! every item at the hand-over (else at the end), in every drill; see `withdrawal-distance` for what is required.
//! Whoever went on past an item or along the route has not got to a distance from it, however far away they ended. An
//! item that nobody had marked and whose mandatory distance was entered unaware, though it could have been noticed,
//! counts too: whoever was inside its required distance was not at a distance. Whoever found themselves in a suspected
//! area, stayed where they stood and called is right as well. The tables say the same, person by person. Unit `share`;
//! more is better. Never evaluated when nothing was marked and nothing was walked into. Source: the pack's stand-off
//! table; everybody's distance counts.

use std::collections::BTreeMap;

use crate::scenario::exercise::PersonId;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::{Drill, Item, Reached};
use crate::scoring::evidence::Evidence;
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;
use crate::units::whole_m;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("everybody-at-distance", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    // The worst finding per person with a known position; none for whoever kept the distance from everything.
    let mut people: BTreeMap<PersonId, Option<(f32, Finding)>> = BTreeMap::new();
    let drills = Drill::owed(evidence);
    for drill in drills.iter().chain(&Drill::unaware(evidence)) {
        let onward = drill.onward();
        for item in &drill.items {
            for person in drill.patrol() {
                let Some(reached) = drill.reached(&onward, item, person) else {
                    continue;
                };
                let short = short_of(drill, item, person, reached);
                let worst = people.entry(person).or_default();
                if let Some((share, finding)) = short
                    && worst.as_ref().is_none_or(|(least, _)| share < *least)
                {
                    *worst = Some((share, finding));
                }
            }
        }
    }
    if people.is_empty() {
        return Measurement::NotCalledFor;
    }
    let all = people.len();
    let short: Vec<Finding> = people
        .into_values()
        .flatten()
        .map(|(_, finding)| finding)
        .collect();
    let share = (all - short.len()) as f64 / all as f64;
    Measurement::Is(share, short)
}

/// The share of the required distance that somebody kept or reached, with the finding.
fn short_of(
    drill: &Drill<'_>,
    item: &Item,
    person: PersonId,
    reached: Reached,
) -> Option<(f32, Finding)> {
    let evidence = drill.evidence;
    let in_the_end = drill.at(person, drill.settled)?;
    let closest = drill.closest(person, item);
    let (tick, here, range_m) = match (reached, closest) {
        (Reached::Far | Reached::Stayed, _) => return None,
        (Reached::WentOn | Reached::Unaware, Some((tick, range_m))) => {
            (tick, drill.at(person, tick)?, range_m)
        }
        _ => (drill.settled, in_the_end, item.range_m(in_the_end)),
    };
    let id = match reached {
        Reached::WentOn => "finding-person-went-on-by",
        Reached::Unaware => "finding-person-unaware",
        _ => "finding-person-too-near",
    };
    let message = Message::new(id)
        .with("person", evidence.person_name(person))
        .with("device", item.called(evidence))
        .with("metres", whole_m(range_m))
        .with("required", item.required.message(evidence.pack));
    let finding = Finding::new(tick, Some(here.at_height(0.0)), message).good(false);
    Some((whole_m(range_m) / item.required.metres.max(1.0), finding))
}
