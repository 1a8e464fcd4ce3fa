//! The local people: they follow their day, come near when an inject says so, go when they are warned, and stop at a
//! cordon post that somebody holds.

use bevy::prelude::*;

use super::clock::Clock;
use super::event::Event;
use super::log::Happened;
use super::marks::Marks;
use super::obstacles::Obstacles;
use super::people::{People, move_people, step_towards};
use super::schedule::SimSystems;
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::{AtPathEnd, Civilian};
use crate::units::{Point, Tick};

/// A post that is held stops whoever comes this near to it on the way in, metres: within speaking distance.
pub const POST_REACH_M: f32 = 15.0;

/// A warning is heard this far, metres: a loud voice in the open.
pub const WARNING_REACH_M: f32 = 60.0;

/// Close enough to a corner of the path, metres.
const CORNER_M: f32 = 0.3;

/// What a civilian is doing.
#[derive(Debug, Clone, PartialEq)]
pub struct CivilianState {
    /// Their day.
    pub spec: Civilian,
    /// Corner of the path they walk to.
    pub next_corner: usize,
    /// True while walking the path backwards.
    pub going_back: bool,
    /// Where an inject sends them instead.
    pub drawn_to: Option<Point>,
    /// Sent back the way they came.
    pub warned: bool,
    /// The post that holds them.
    pub held_by: Option<PersonId>,
}

impl CivilianState {
    /// At the start of the path.
    pub fn new(spec: &Civilian) -> Self {
        Self {
            spec: spec.clone(),
            next_corner: 1,
            going_back: false,
            drawn_to: None,
            warned: false,
            held_by: None,
        }
    }

    /// Where the day begins.
    pub fn start(&self) -> Point {
        self.spec.path.first().copied().unwrap_or_default()
    }

    /// Where they are walking to; none while they stand.
    fn destination(&self, now: Tick) -> Option<Point> {
        if self.held_by.is_some() {
            return None;
        }
        if self.warned {
            return Some(self.start());
        }
        if self.drawn_to.is_some() {
            return self.drawn_to;
        }
        if now < Tick::from_seconds(self.spec.starts_at_s) {
            return None;
        }
        self.spec.path.get(self.next_corner).copied()
    }

    fn reached_corner(&mut self) {
        if self.warned || self.drawn_to.is_some() {
            return;
        }
        let last = self.spec.path.len().saturating_sub(1);
        match (self.spec.then, self.going_back) {
            (AtPathEnd::Return, false) if self.next_corner == last => {
                self.going_back = true;
                self.next_corner = last.saturating_sub(1);
            }
            (AtPathEnd::Return, true) if self.next_corner == 0 => {
                self.going_back = false;
                self.next_corner = 1.min(last);
            }
            (_, true) => self.next_corner -= 1,
            (AtPathEnd::Loop, false) if self.next_corner == last => self.next_corner = 0,
            _ => self.next_corner += 1,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        FixedUpdate,
        move_civilians.in_set(SimSystems::Move).after(move_people),
    );
}

fn move_civilians(
    mut people: ResMut<People>,
    marks: Res<Marks>,
    clock: Res<Clock>,
    obstacles: Res<Obstacles>,
    mut happened: ResMut<Happened>,
) {
    let people = &mut *people;
    let posts: Vec<(PersonId, Point)> = people.manned_posts().collect();
    let danger = marks.first_standing().map(|mark| mark.place.point());
    let first = people.comrades.len() + 1;
    for (index, civilian) in people.civilians.iter_mut().enumerate() {
        let person = PersonId((first + index) as u16);
        let here = people.feet[person.index()];
        if civilian
            .held_by
            .is_some_and(|by| posts.iter().all(|(post, _)| *post != by))
        {
            civilian.held_by = None;
        }
        let Some(to) = civilian.destination(clock.0) else {
            continue;
        };
        let next = step_towards(here, to, civilian.spec.pace_mps, &obstacles);
        if let (Some(danger), Some((by, _))) = (
            danger,
            posts
                .iter()
                .find(|(_, at)| at.distance_m(here) <= POST_REACH_M),
        ) && next.distance_m(danger) < here.distance_m(danger)
        {
            civilian.held_by = Some(*by);
            happened.push(Event::CivilianStopped {
                civilian: person,
                by: *by,
            });
            continue;
        }
        people.feet[person.index()] = next;
        if next.distance_m(to) <= CORNER_M {
            civilian.reached_corner();
        }
    }
}

/// Everybody in earshot of a warning who is not held goes back to where they came from.
pub(super) fn warn_everybody_near(people: &mut People, from: Point) {
    let first = people.comrades.len() + 1;
    for (index, civilian) in people.civilians.iter_mut().enumerate() {
        if people.feet[first + index].distance_m(from) <= WARNING_REACH_M {
            civilian.warned = true;
        }
    }
}
