//! Where people stood while a drill was owed, and how far that was.

use super::drill::Drill;
use super::item::Item;
use crate::scenario::exercise::PersonId;
use crate::scoring::facts::person_at;
use crate::sim::observation::{FRAME_EVERY_TICKS, Observation};
use crate::units::tick::TICK_S;
use crate::units::{Place, Point, Tick};

impl<'a> Drill<'a> {
    /// What was true between two ticks, both ends included.
    pub fn observations(&self, from: Tick, until: Tick) -> impl Iterator<Item = &'a Observation> {
        let all = &self.evidence.session.observations;
        let first = all.partition_point(|observation| observation.tick < from);
        let after = all.partition_point(|observation| observation.tick <= until);
        all[first..after.max(first)].iter()
    }

    /// Where somebody was at a tick.
    pub fn at(&self, person: PersonId, tick: Tick) -> Option<Point> {
        person_at(self.evidence.session.observation_at(tick)?, person)
    }

    /// The person whose seat is scored.
    pub fn trainee(&self) -> PersonId {
        self.evidence.exercise().trainee()
    }

    /// Where the trainee was at a tick, on the map.
    pub fn trainee_place(&self, tick: Tick) -> Option<Place> {
        Some(self.at(self.trainee(), tick)?.at_height(0.0))
    }

    /// Distance of somebody from an item for as long as nobody might go nearer to it, metres.
    pub fn ranges_m(&self, person: PersonId, item: &Item) -> Vec<(Tick, f32)> {
        self.observations(item.since, item.until)
            .filter_map(|seen| Some((seen.tick, item.range_m(person_at(seen, person)?))))
            .collect()
    }

    /// The nearest that somebody came to an item for as long as nobody might go nearer to it: when, and how near, metres.
    pub fn closest(&self, person: PersonId, item: &Item) -> Option<(Tick, f32)> {
        self.ranges_m(person, item)
            .into_iter()
            .min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// How long somebody was inside the required distance of an item that was known, until the patrol's part was over,
    /// seconds.
    pub fn inside_s(&self, person: PersonId, item: &Item) -> f32 {
        let inside = self
            .observations(item.since, self.settled)
            .filter_map(|seen| person_at(seen, person))
            .filter(|here| !item.is_clear(*here))
            .count();
        inside as f32 * FRAME_EVERY_TICKS as f32 * TICK_S
    }

    /// When somebody was first inside the required distance of an item that was known.
    pub fn first_inside(&self, person: PersonId, item: &Item) -> Option<Tick> {
        self.observations(item.since, item.until)
            .find(|seen| person_at(seen, person).is_some_and(|here| !item.is_clear(here)))
            .map(|seen| seen.tick)
    }

    /// Share of the required distance that somebody kept at a tick, from whichever item known by then it was least.
    pub fn share_at(&self, person: PersonId, tick: Tick) -> Option<f32> {
        let here = self.at(person, tick)?;
        self.known_at(tick)
            .map(|item| item.share(here))
            .reduce(f32::min)
    }

    /// True when the required distance from every item known at a tick is kept at a place.
    pub fn is_clear_at(&self, here: Point, tick: Tick) -> bool {
        self.known_at(tick).all(|item| item.is_clear(here))
    }

    /// True when everybody of the patrol keeps the required distance from every item known by then. Whoever stays in a
    /// suspected area and calls is not waited for.
    pub fn all_clear(&self, seen: &Observation) -> bool {
        self.patrol().all(|person| {
            let clear = |here| self.is_clear_at(here, seen.tick);
            self.stayed.contains(&person) || person_at(seen, person).is_some_and(clear)
        })
    }

    /// Of the items known at a tick the nearest one that a place lies within a radius of, beyond doubt, and how far it is,
    /// metres.
    pub fn within(&self, here: Point, tick: Tick, radius_m: f32) -> Option<(&Item, f32)> {
        self.known_at(tick)
            .filter(|item| item.range_beyond_doubt_m(here) < radius_m)
            .map(|item| (item, item.range_m(here)))
            .min_by(|a, b| a.1.total_cmp(&b.1))
    }
}
