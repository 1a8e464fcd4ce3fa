//! Members of the patrol in a suspected area, and those who stayed there and called.
//!
//! On discovering that one is inside such an area one stops, warns, looks at the ground around, and either goes back
//! on one's own tracks or stays and calls. Both are right. The area becomes known with the first mark or incident
//! while somebody is inside.

use super::drill::Drill;
use super::inside::{in_suspected_area, is_inside};
use crate::doctrine::measures::STAND_M;
use crate::scenario::exercise::PersonId;
use crate::scoring::facts::person_at;
use crate::sim::event::Event;
use crate::units::{Point, Tick};

/// Grace period for coming to a halt after an area has become known, seconds.
const TO_COME_TO_A_STAND_S: f32 = 5.0;

impl Drill<'_> {
    /// Members in a suspected area when the first item became known.
    pub fn in_suspected_area(&self) -> Vec<PersonId> {
        in_suspected_area(self.evidence, self.since)
    }

    /// True when a person was in a suspected area at a tick.
    pub fn is_in_suspected_area(&self, person: PersonId, tick: Tick) -> bool {
        is_inside(self.evidence, person, tick)
    }

    /// Members who entered a suspected area after it became known, other than while coming to a halt, with the time:
    /// a helper who goes in is the next casualty.
    pub fn went_into_suspected_area(&self) -> Vec<(PersonId, Tick)> {
        let inside = self.in_suspected_area();
        if inside.is_empty() {
            return Vec::new();
        }
        let entered = self.events().filter_map(|(tick, event)| match event {
            Event::SuspectedAreaEntered { person, .. } => Some((*person, tick)),
            _ => None,
        });
        entered
            .filter(|(_, tick)| tick.seconds_since(self.since) > TO_COME_TO_A_STAND_S)
            .collect()
    }

    /// When and where somebody standing in a suspected area stepped off known ground in it, beyond the steps of
    /// coming to a halt.
    pub fn strayed(&self, person: PersonId) -> Option<(Tick, Point)> {
        let first = self.at(person, self.since)?;
        let unknown = self.off_known_ground(person);
        let is_unknown = |tick: Tick| {
            let mut spans = unknown.iter();
            spans.any(|(from, until)| (*from..*until).contains(&tick))
        };
        self.observations(self.since, self.settled)
            .filter_map(|seen| Some((seen.tick, person_at(seen, person)?)))
            .filter(|(_, here)| here.distance_m(first) > STAND_M)
            .find(|(tick, _)| is_unknown(*tick) && is_inside(self.evidence, person, *tick))
    }

    /// Time spans of a person off known ground.
    pub fn off_known_ground(&self, person: PersonId) -> Vec<(Tick, Tick)> {
        let mut spans: Vec<(Tick, Tick)> = Vec::new();
        for (tick, event) in &self.evidence.session.events {
            match event {
                Event::LeftKnownGround { person: who, .. } if *who == person => {
                    spans.push((*tick, Tick(u32::MAX)));
                }
                Event::BackOnKnownGround { person: who } if *who == person => {
                    if let Some(span) = spans.last_mut() {
                        span.1 = span.1.min(*tick);
                    }
                }
                _ => {}
            }
        }
        spans
    }
}
