//! Everybody's distance from each item over time, against the required one.

use crate::scenario::exercise::{DeviceId, PersonId};
use crate::scoring::distance::{Drill, Item, shown};
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::person_at;
use crate::scoring::scorecard::DistanceSummary;
use crate::sim::action::MarkId;
use crate::sim::observation::Observation;
use crate::text::Message;
use crate::units::{TICK_HZ, Tick, reaches};

/// Lead of the curves before the item became known, so that the approach is visible, ticks.
const BEFORE_TICKS: u32 = 60 * TICK_HZ;

/// Most points of a curve: more than a page is wide.
const MOST_POINTS: usize = 240;

/// Distances from one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranges {
    /// The device; none when the mark was on no device.
    pub device: Option<DeviceId>,
    /// The first standing mark on it; none when walked into unaware.
    pub mark: Option<MarkId>,
    /// Display name.
    pub name: Message,
    /// When it became known, or was walked into: the distance is required from here on.
    pub since: Tick,
    /// End of the patrol's part.
    pub settled: Tick,
    /// Mandatory distance, metres.
    pub mandatory_m: f32,
    /// Required distance, metres.
    pub required_m: f32,
    /// The patrol, and local people who were ever inside the required distance.
    pub people: Vec<PersonRanges>,
}

/// One person's distance over time.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRanges {
    /// Who.
    pub person: PersonId,
    /// Display name.
    pub name: Message,
    /// True for the patrol.
    pub of_patrol: bool,
    /// The curve: the nearest moment of each interval.
    pub curve: Vec<(Tick, f32)>,
    /// Closest approach while the distance was required.
    pub closest: Option<(Tick, f32)>,
    /// Crossings of the required distance while it was required.
    pub crossings: Vec<Crossing>,
}

/// A crossing of the required distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crossing {
    /// Time.
    pub tick: Tick,
    /// True for entering.
    pub inward: bool,
}

impl Ranges {
    /// True when both are about the same item.
    pub fn is_of(&self, summary: &DistanceSummary) -> bool {
        (self.device, self.mark) == (summary.device, summary.mark)
    }
}

/// Distances from every item met, in the scorecard's order; empty without any.
pub(super) fn all(evidence: &Evidence<'_>) -> Vec<Ranges> {
    shown(evidence)
        .iter()
        .filter_map(|(drill, item)| of(evidence, drill, item))
        .collect()
}

fn of(evidence: &Evidence<'_>, drill: &Drill<'_>, item: &Item) -> Option<Ranges> {
    let exercise = evidence.exercise();
    let patrol = exercise.patrol_size();
    let people: Vec<PersonRanges> = (0..exercise.people.len())
        .map(|index| person(drill, item, PersonId(index as u16), index < patrol))
        .filter(|ranges| {
            let inside = |(_, range_m): &(Tick, f32)| !reaches(*range_m, item.required.metres);
            !ranges.curve.is_empty() && (ranges.of_patrol || ranges.closest.iter().any(inside))
        })
        .collect();
    (!people.is_empty()).then(|| Ranges {
        device: item.device,
        mark: item.mark,
        name: item.called(evidence),
        since: item.since,
        settled: drill.settled,
        mandatory_m: item.mandatory_m,
        required_m: item.required.metres,
        people,
    })
}

fn person(drill: &Drill<'_>, item: &Item, person: PersonId, of_patrol: bool) -> PersonRanges {
    let range_m = |observation: &Observation| {
        let range_m = item.range_m(person_at(observation, person)?);
        range_m.is_finite().then_some((observation.tick, range_m))
    };
    let from = Tick(item.since.0.saturating_sub(BEFORE_TICKS));
    let whole: Vec<(Tick, f32)> = drill
        .observations(from, item.until)
        .filter_map(range_m)
        .collect();
    let owed: Vec<(Tick, f32)> = whole
        .iter()
        .copied()
        .filter(|(tick, _)| *tick >= item.since)
        .collect();
    PersonRanges {
        person,
        name: drill.evidence.person_name(person),
        of_patrol,
        closest: owed.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1)),
        crossings: crossings(&owed, item.required.metres),
        curve: thinned(&whole),
    }
}

fn crossings(owed: &[(Tick, f32)], required_m: f32) -> Vec<Crossing> {
    owed.windows(2)
        .filter_map(|pair| {
            let inside = pair
                .iter()
                .map(|(_, range_m)| !reaches(*range_m, required_m));
            let [was, is] = [inside.clone().next()?, inside.clone().nth(1)?];
            (was != is).then_some(Crossing {
                tick: pair[1].0,
                inward: is,
            })
        })
        .collect()
}

/// Decimated to at most [`MOST_POINTS`] points: the first, the last, and the nearest of each interval between, so
/// that no close approach is lost.
fn thinned(whole: &[(Tick, f32)]) -> Vec<(Tick, f32)> {
    let every = whole.len().div_ceil(MOST_POINTS).max(1);
    let mut curve: Vec<(Tick, f32)> = whole
        .chunks(every)
        .filter_map(|part| part.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1)))
        .collect();
    if every > 1 {
        for end in [whole.first(), whole.last()].into_iter().flatten() {
            if !curve.contains(end) {
                curve.push(*end);
            }
        }
        curve.sort_by_key(|(tick, _)| *tick);
    }
    curve
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_curve_keeps_its_ends_and_its_closest_approach() {
        let whole: Vec<(Tick, f32)> = (0..10_000)
            .map(|i| (Tick(i * 6), if i == 7_777 { 3.0 } else { 200.0 }))
            .collect();
        let curve = thinned(&whole);
        assert!(curve.len() <= MOST_POINTS + 2);
        assert!(curve.contains(&(Tick(7_777 * 6), 3.0)));
        assert_eq!(curve.first(), whole.first());
        assert_eq!(curve.last(), whole.last());
        assert!(curve.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn standing_on_the_required_distance_is_enough() {
        let owed = [(Tick(0), 50.0), (Tick(6), 100.0), (Tick(12), 99.9)];
        let crossings = crossings(&owed, 100.0);
        assert_eq!(
            crossings,
            [
                Crossing {
                    tick: Tick(6),
                    inward: false
                },
                Crossing {
                    tick: Tick(12),
                    inward: true
                }
            ]
        );
    }
}
