//! Places taken up by the patrol: cordon posts, the control point, and ground checks.

use super::drill::Drill;
use crate::scenario::exercise::{DeviceId, PersonId};
use crate::sim::action::{CheckRing, Order};
use crate::sim::event::Event;
use crate::units::{Place, Point, Tick};

/// A ground check: by the trainee until moving off, or by everybody until the next order.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// Start.
    pub from: Tick,
    /// End.
    pub until: Tick,
    /// Which ring.
    pub ring: CheckRing,
    /// Its centres: the trainee, or everybody in the patrol.
    pub around: Vec<Point>,
}

impl Check {
    /// True when a place lies in the checked ring of this radius, metres.
    pub fn holds(&self, place: Point, radius_m: f32) -> bool {
        self.around
            .iter()
            .any(|middle| middle.distance_m(place) <= radius_m)
    }
}

impl<'a> Drill<'a> {
    /// Posts manned at a tick: who and where.
    pub fn posts_at(&self, tick: Tick) -> Vec<(PersonId, Place)> {
        let mut posts: Vec<(PersonId, Place)> = Vec::new();
        for (at, event) in &self.evidence.session.events {
            if *at > tick {
                break;
            }
            match event {
                Event::PostManned { person, at: place } if *at >= self.after => {
                    posts.retain(|(who, _)| who != person);
                    posts.push((*person, *place));
                }
                Event::PostLeft { person } => posts.retain(|(who, _)| who != person),
                _ => {}
            }
        }
        posts
    }

    /// Each post manned from the first mark on: from when, until when, where.
    pub fn posts(&self) -> Vec<(Tick, Tick, Place)> {
        let manned = self.events_from(Tick(0)).filter_map(|(from, event)| {
            let Event::PostManned { person, at } = event else {
                return None;
            };
            let left = self.events_from(from).find(|(tick, event)| match event {
                Event::PostLeft { person: who } => who == person,
                Event::PostManned { person: who, .. } => who == person && *tick > from,
                _ => false,
            });
            Some((from, left.map_or(self.settled, |(tick, _)| tick), *at))
        });
        manned
            .filter(|(_, until, _)| *until >= self.since)
            .collect()
    }

    /// When the first post was manned after the first mark.
    pub fn cordoned(&self) -> Option<Tick> {
        self.events()
            .find(|(_, event)| matches!(event, Event::PostManned { .. }))
            .map(|(tick, _)| tick)
    }

    /// The final control point: time, place, and devices in its sight.
    pub fn control_point(&self) -> Option<(Tick, Place, &'a [DeviceId])> {
        self.events()
            .filter_map(|(tick, event)| match event {
                Event::ControlPointPlaced { at, in_sight_of } => {
                    Some((tick, *at, in_sight_of.as_slice()))
                }
                _ => None,
            })
            .last()
    }

    /// Checks begun after the first mark, by the trainee or by order.
    pub fn checks(&self) -> Vec<Check> {
        let until = |from: Tick, ends: fn(&Event) -> bool| {
            let later = self.events_from(from).skip_while(|(tick, _)| *tick == from);
            let end = later.into_iter().find(|(_, event)| ends(event));
            end.map_or(self.settled, |(tick, _)| tick)
        };
        self.events()
            .filter_map(|(from, event)| match event {
                Event::CheckBegun { ring, at } => Some(Check {
                    from,
                    until: until(from, |event| matches!(event, Event::MovedOff { .. })),
                    ring: *ring,
                    around: vec![at.point()],
                }),
                Event::Ordered(Order::Check(ring)) => Some(Check {
                    from,
                    until: until(from, |event| matches!(event, Event::Ordered(_))),
                    ring: *ring,
                    around: self
                        .patrol()
                        .filter_map(|person| self.at(person, from))
                        .collect(),
                }),
                _ => None,
            })
            .collect()
    }

    /// The first moment of a check at which the whole patrol kept the required distance: the check covers the new
    /// place, and the last member had arrived.
    pub fn checked_with_everybody_in(&self, check: &Check) -> Option<Tick> {
        let before = Tick(check.from.0.saturating_sub(1));
        let at_first = self.evidence.session.observation_at(check.from);
        let seen = at_first
            .into_iter()
            .chain(self.observations(before, check.until));
        seen.filter(|seen| seen.tick <= check.until)
            // The last frame before the check may be older than the mark: everybody is clear of what nobody knows of.
            .find(|seen| self.all_clear_of_known(seen, seen.tick.max(check.from)))
            .map(|seen| seen.tick.max(check.from))
    }
}
