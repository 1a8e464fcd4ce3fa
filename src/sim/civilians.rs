//! Local people: they follow their paths, gather when an inject says so, leave when warned or directed, and stop at
//! manned cordon posts.

mod directing;
mod leaving;
mod shelter;
#[cfg(test)]
mod tests;
mod way;

use bevy::prelude::*;

use super::action::SPEAKING_M;
use super::clock::Clock;
use super::event::Event;
use super::incidents::Incidents;
use super::known_way::Dangers;
use super::log::TickEvents;
use super::marks::Marks;
use super::obey::obey_trainee;
use super::obstacles::Obstacles;
use super::people::{People, move_people, step_towards};
use super::schedule::SimSystems;
use super::world::{Land, TheExercise};
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::{AtPathEnd, Civilian};
use crate::units::{Point, Tick};
pub use directing::CallingOut;
use directing::{tell_next_family, walk_on};
pub use leaving::{Leaving, Tellings};

/// A manned post stops people who come this near to it on the way in, metres: within speaking distance.
pub const POST_REACH_M: f32 = SPEAKING_M;

/// Arrival radius at a corner of the path, metres.
const CORNER_M: f32 = 0.3;

/// How long a person stands still when asked something, seconds.
const TALKS_S: f32 = 8.0;

/// How long a person waits to be asked once called, seconds.
pub const WAITS_S: f32 = 30.0;

/// State of a civilian.
#[derive(Debug, Clone, PartialEq)]
pub struct CivilianState {
    /// Their part of the scenario.
    pub spec: Civilian,
    /// Index of the corner that they walk to.
    pub next_corner: usize,
    /// True while walking the path backwards.
    pub going_back: bool,
    /// Destination set by an inject.
    pub drawn_to: Option<Point>,
    /// Sent back the way they came.
    pub warned: bool,
    /// The post that stops them.
    pub held_by: Option<PersonId>,
    /// They stand and talk until then.
    pub talks_until: Tick,
    /// How often they were told to leave.
    pub tellings: Tellings,
    /// The instruction that they follow, once they heed one.
    pub leaving: Option<Leaving>,
    /// Indoors, out of sight.
    pub in_shelter: bool,
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
            talks_until: Tick(0),
            tellings: Tellings::default(),
            leaving: None,
            in_shelter: false,
        }
    }

    /// Start of their path.
    pub fn start(&self) -> Point {
        self.spec.path.first().copied().unwrap_or_default()
    }

    /// An inject sends them somewhere. Ignored by a person told to leave a place.
    pub(super) fn draw_to(&mut self, to: Point) {
        if self.leaving.is_none() {
            self.drawn_to = Some(to);
            self.warned = false;
        }
    }

    /// Current destination; none while standing.
    fn destination(&self, now: Tick) -> Option<Point> {
        if self.held_by.is_some() || now < self.talks_until {
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

impl People {
    /// Ids of the local people.
    pub fn civilian_ids(&self) -> impl Iterator<Item = PersonId> + use<> {
        let first = self.comrades.len() + 1;
        (first..first + self.civilians.len()).map(|index| PersonId(index as u16))
    }

    /// State of a local person.
    pub fn civilian(&self, person: PersonId) -> &CivilianState {
        &self.civilians[person.index() - self.comrades.len() - 1]
    }

    /// State of a local person, mutable.
    pub fn civilian_mut(&mut self, person: PersonId) -> &mut CivilianState {
        &mut self.civilians[person.index() - self.comrades.len() - 1]
    }

    /// Stops a local person for a while to talk.
    pub(super) fn talk_with(&mut self, person: PersonId, now: Tick) {
        self.civilian_mut(person).talks_until = Tick(now.0 + Tick::from_seconds(TALKS_S).0);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<CallingOut>()
        .add_systems(
            FixedUpdate,
            tell_next_family.in_set(SimSystems::Act).after(obey_trainee),
        )
        .add_systems(
            FixedUpdate,
            move_civilians.in_set(SimSystems::Move).after(move_people),
        );
}

fn move_civilians(
    mut people: ResMut<People>,
    (exercise, marks, incidents): (Res<TheExercise>, Res<Marks>, Res<Incidents>),
    clock: Res<Clock>,
    obstacles: Res<Obstacles>,
    terrain: Res<Land>,
    mut happened: ResMut<TickEvents>,
) {
    let people = &mut *people;
    let dangers = Dangers::known(&marks, &incidents, &exercise);
    let posts: Vec<(PersonId, Point)> = people.manned_posts().collect();
    let danger = marks.first_standing().map(|mark| mark.place.point());
    let first = people.comrades.len() + 1;
    let step = |here, to, pace_mps| step_towards(here, to, pace_mps, &obstacles);
    for (index, civilian) in people.civilians.iter_mut().enumerate() {
        let person = PersonId((first + index) as u16);
        let feet = &mut people.feet[person.index()];
        let here = *feet;
        if let Some(leaving) = &mut civilian.leaving {
            let (next, gone_inside) = walk_on(leaving, here, clock.0, step);
            *feet = next;
            if gone_inside {
                civilian.in_shelter = true;
                happened.push(Event::CivilianSheltered {
                    civilian: person,
                    at: terrain.place(next),
                });
            }
            continue;
        }
        if civilian
            .held_by
            .is_some_and(|by| posts.iter().all(|(post, _)| *post != by))
        {
            civilian.held_by = None;
        }
        let Some(to) = civilian.destination(clock.0) else {
            continue;
        };
        let next = step(here, to, civilian.spec.pace_mps);
        let nearer = danger.is_some_and(|danger| next.distance_m(danger) < here.distance_m(danger));
        // A person warned off goes home, but past nothing they were warned of.
        if civilian.warned && (nearer || dangers.nearer_m(here, next) > 0.0) {
            continue;
        }
        let post = posts
            .iter()
            .find(|(_, at)| at.distance_m(here) <= POST_REACH_M);
        if let (true, Some((by, _))) = (nearer, post) {
            civilian.held_by = Some(*by);
            happened.push(Event::CivilianStopped {
                civilian: person,
                by: *by,
            });
            continue;
        }
        *feet = next;
        if next.distance_m(to) <= CORNER_M {
            civilian.reached_corner();
        }
    }
}

/// Everybody outdoors within speaking distance waits to be asked, but for those who are on their way out of danger.
pub(super) fn hail_everybody_near(people: &mut People, from: Point, now: Tick) {
    let until = Tick(now.0 + Tick::from_seconds(WAITS_S).0);
    let ids: Vec<PersonId> = people.civilian_ids().collect();
    for person in ids {
        let near = people.at(person).distance_m(from) <= SPEAKING_M;
        let civilian = people.civilian_mut(person);
        let busy = civilian.in_shelter || civilian.leaving.is_some() || civilian.warned;
        if near && !busy {
            civilian.talks_until = civilian.talks_until.max(until);
        }
    }
}

/// Turns back everybody outdoors who hears a warning and is not held at a post; returns those who heard it.
pub(super) fn warn_everybody_near(people: &mut People, from: Point, reach_m: f32) -> Vec<PersonId> {
    let hears = |person: &PersonId| {
        let indoors = people.civilian(*person).in_shelter;
        !indoors && people.at(*person).distance_m(from) <= reach_m
    };
    let heard: Vec<PersonId> = people.civilian_ids().filter(hears).collect();
    for person in &heard {
        people.civilian_mut(*person).warned = true;
    }
    heard
}
