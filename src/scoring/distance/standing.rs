//! Positions and ranges of people during a drill.

use super::drill::Drill;
use super::item::Item;
use crate::scenario::exercise::PersonId;
use crate::scoring::facts::person_at;
use crate::sim::observation::{FRAME_EVERY_TICKS, Observation};
use crate::units::tick::TICK_S;
use crate::units::{Place, Point, Tick};

impl<'a> Drill<'a> {
    /// Observations between two ticks, both ends included.
    pub fn observations(&self, from: Tick, until: Tick) -> impl Iterator<Item = &'a Observation> {
        let all = &self.evidence.session.observations;
        let first = all.partition_point(|observation| observation.tick < from);
        let after = all.partition_point(|observation| observation.tick <= until);
        all[first..after.max(first)].iter()
    }

    /// Position of a person at a tick.
    pub fn at(&self, person: PersonId, tick: Tick) -> Option<Point> {
        person_at(self.evidence.session.observation_at(tick)?, person)
    }

    /// The person in the scored seat.
    pub fn trainee(&self) -> PersonId {
        self.evidence.exercise().trainee()
    }

    /// Position of the trainee at a tick, in space.
    pub fn trainee_place(&self, tick: Tick) -> Option<Place> {
        Some(self.at(self.trainee(), tick)?.at_height(0.0))
    }

    /// Range of a person from an item while its restrictions lasted, metres.
    pub fn ranges_m(&self, person: PersonId, item: &Item) -> Vec<(Tick, f32)> {
        self.observations(item.since, item.until)
            .filter_map(|seen| Some((seen.tick, item.range_m(person_at(seen, person)?))))
            .collect()
    }

    /// Closest approach of a person to an item while its restrictions lasted: time and range, metres.
    pub fn closest(&self, person: PersonId, item: &Item) -> Option<(Tick, f32)> {
        self.ranges_m(person, item)
            .into_iter()
            .min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// Time that a person spent inside the required distance of a known item, until the end of the patrol's part,
    /// seconds.
    pub fn inside_s(&self, person: PersonId, item: &Item) -> f32 {
        let inside = self
            .observations(item.since, self.settled)
            .filter_map(|seen| person_at(seen, person))
            .filter(|here| !item.is_clear(*here))
            .count();
        inside as f32 * FRAME_EVERY_TICKS as f32 * TICK_S
    }

    /// When a person was first inside the required distance of a known item.
    pub fn first_inside(&self, person: PersonId, item: &Item) -> Option<Tick> {
        self.observations(item.since, item.until)
            .find(|seen| person_at(seen, person).is_some_and(|here| !item.is_clear(here)))
            .map(|seen| seen.tick)
    }

    /// Smallest share of the required distance that a person kept at a tick, over the items known by then.
    pub fn share_at(&self, person: PersonId, tick: Tick) -> Option<f32> {
        let here = self.at(person, tick)?;
        self.known_at(tick)
            .map(|item| item.share(here))
            .reduce(f32::min)
    }

    /// True when a place is at the required distance from every item known at a tick.
    pub fn is_clear_at(&self, here: Point, tick: Tick) -> bool {
        self.known_at(tick).all(|item| item.is_clear(here))
    }

    /// True when the whole patrol keeps the required distance from every item known by then, apart from members who
    /// stay in a suspected area and call.
    pub fn all_clear(&self, seen: &Observation) -> bool {
        self.all_clear_of_known(seen, seen.tick)
    }

    /// [`Self::all_clear`] of every item known by a tick, which may be later than the observation.
    pub fn all_clear_of_known(&self, seen: &Observation, known: Tick) -> bool {
        self.patrol().all(|person| {
            let clear = |here| self.is_clear_at(here, known);
            self.stayed.contains(&person) || person_at(seen, person).is_some_and(clear)
        })
    }

    /// The nearest item known at a tick that is within a radius of a place beyond doubt, with its distance, metres.
    pub fn within(&self, here: Point, tick: Tick, radius_m: f32) -> Option<(&Item, f32)> {
        self.known_at(tick)
            .filter(|item| item.range_beyond_doubt_m(here) < radius_m)
            .map(|item| (item, item.range_m(here)))
            .min_by(|a, b| a.1.total_cmp(&b.1))
    }
}
