//! Shielding between people and items: a fact of the record, independent of the pack; and the range within which the
//! pack requires it.

use super::drill::Drill;
use super::item::Item;
use crate::scenario::exercise::PersonId;
use crate::sim::event::Event;
use crate::units::{Tick, reaches};

/// Whether somebody was shielded from an item: out of its sight, or behind hard cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shield {
    /// They were.
    Yes,
    /// They were not.
    No,
    /// They were farther away than the distance up to which it is asked, on the way with a report, or stayed in a suspected
    /// area and called.
    NotAsked,
    /// The record does not tell.
    NotRecorded,
}

/// Recorded exposure of a person to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Exposed {
    in_sight: bool,
    hard_cover: bool,
}

impl Drill<'_> {
    /// Whether a person was out of sight of an item at a tick.
    pub fn out_of_sight(&self, person: PersonId, item: &Item, tick: Tick) -> Shield {
        self.shield(person, item, tick, |exposed| !exposed.in_sight)
    }

    /// Whether a person had hard cover from an item at a tick.
    pub fn behind_cover(&self, person: PersonId, item: &Item, tick: Tick) -> Shield {
        self.shield(person, item, tick, |exposed| exposed.hard_cover)
    }

    /// Combined over every item known at a tick: one no is no; items for which it is not required or not recorded do
    /// not count.
    pub fn from_all(&self, tick: Tick, of: impl Fn(&Item) -> Shield) -> Shield {
        let answers: Vec<Shield> = self.known_at(tick).map(of).collect();
        [Shield::No, Shield::Yes, Shield::NotRecorded]
            .into_iter()
            .find(|answer| answers.contains(answer))
            .unwrap_or(Shield::NotAsked)
    }

    fn shield(
        &self,
        person: PersonId,
        item: &Item,
        tick: Tick,
        enough: impl Fn(Exposed) -> bool,
    ) -> Shield {
        let Some(here) = self.at(person, tick) else {
            return Shield::NotRecorded;
        };
        let far = reaches(item.range_m(here), item.cover_asked_within_m);
        if far || self.is_running(person, tick) || self.stayed.contains(&person) {
            return Shield::NotAsked;
        }
        match self.exposed(person, item, tick) {
            Some(exposed) if enough(exposed) => Shield::Yes,
            Some(_) => Shield::No,
            None => Shield::NotRecorded,
        }
    }

    /// As last reported by a tick; none for civilians and for marks on no device, for which nothing is recorded.
    fn exposed(&self, person: PersonId, item: &Item, tick: Tick) -> Option<Exposed> {
        let told = self.evidence.session.events.iter().rev();
        told.filter(|(at, _)| *at <= tick)
            .find_map(|(_, event)| match event {
                Event::ExposureChanged {
                    person: who,
                    device,
                    in_sight,
                    hard_cover,
                } if *who == person && Some(*device) == item.device => Some(Exposed {
                    in_sight: *in_sight,
                    hard_cover: *hard_cover,
                }),
                _ => None,
            })
    }

    /// True while a person carries a report or is on the way back: only the distance is required of them.
    pub fn is_running(&self, person: PersonId, tick: Tick) -> bool {
        let told = self.evidence.session.events.iter().rev();
        told.filter(|(at, _)| *at <= tick)
            .find_map(|(_, event)| match event {
                Event::RunnersSent { people, .. } if people.contains(&person) => Some(true),
                Event::RunnersBack { people } if people.contains(&person) => Some(false),
                _ => None,
            })
            .unwrap_or(false)
    }
}
