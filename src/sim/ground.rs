//! Walked ground: known to be safe, because the patrol has walked on it.
//!
//! Everybody of the patrol leaves prints; the approach counts as walked. Roads not walked yet do not, however wide
//! they are. Surfaces declared safe are in the [terrain](super::terrain).

use std::collections::BTreeMap;

use bevy::prelude::*;

use super::people::People;
use super::trail::SAME_WAY_M;
use super::world::TheExercise;
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::units::Point;

/// Interval between prints, metres.
const PRINT_M: f32 = 0.5;

/// No print is added within this distance of another, metres.
const SAME_PRINT_M: f32 = 0.25;

/// One's own latest steps do not count as walked ground, metres, until one has stopped on them.
const OWN_STEPS_M: f32 = 3.0;

/// Ticks of standing that count as a stop: a quarter of a second, as for the trainee.
const STILL_TICKS: u32 = 16;

/// Side of a square of the index of prints, metres: at least the reach of a print.
const SQUARE_M: f32 = 2.0;

/// Prints of everybody of the patrol, with the distance that each has walked.
#[derive(Resource, Debug, Clone)]
pub struct WalkedGround {
    prints: Vec<Print>,
    /// The numbers of the prints in each square.
    squares: BTreeMap<(i32, i32), Vec<u32>>,
    walkers: Vec<Walker>,
}

#[derive(Debug, Clone, Copy)]
struct Print {
    at: Point,
    /// The person, with their distance walked at the time; none on the approach.
    by: Option<(PersonId, f32)>,
}

#[derive(Debug, Clone, Copy)]
struct Walker {
    feet: Point,
    last_print: Point,
    walked_m: f32,
    /// Distance walked at their last stop.
    stood_m: f32,
    still_ticks: u32,
}

impl WalkedGround {
    /// The approach, with everybody at their place on it.
    pub fn new(exercise: &Exercise, people: &People) -> Self {
        let route = &exercise.scenario.route;
        let mut ground = Self {
            prints: Vec::new(),
            squares: BTreeMap::new(),
            walkers: people.feet[..exercise.patrol_size()]
                .iter()
                .map(|&feet| Walker {
                    feet,
                    last_print: feet,
                    walked_m: 0.0,
                    stood_m: 0.0,
                    still_ticks: 0,
                })
                .collect(),
        };
        let start = route.waypoints[0].at;
        let way: Vec<Point> = route.approach.iter().copied().chain([start]).collect();
        ground.leave(start, None);
        for pair in way.windows(2) {
            let steps = (pair[0].distance_m(pair[1]) / PRINT_M).ceil().max(1.0) as u32;
            for step in 0..steps {
                ground.leave(pair[0].lerp(pair[1], step as f32 / steps as f32), None);
            }
        }
        for index in 0..ground.walkers.len() {
            let feet = ground.walkers[index].feet;
            ground.leave(feet, Some((PersonId(index as u16), 0.0)));
        }
        ground
    }

    /// Advances a person's feet by a tick.
    pub fn tread(&mut self, person: PersonId, feet: Point) {
        let Some(walker) = self.walkers.get_mut(person.index()) else {
            return;
        };
        let step_m = walker.feet.distance_m(feet);
        if step_m == 0.0 {
            walker.still_ticks = walker.still_ticks.saturating_add(1);
            if walker.still_ticks == STILL_TICKS {
                walker.stood_m = walker.walked_m;
                let walked_m = walker.walked_m;
                self.leave(feet, Some((person, walked_m)));
            }
            return;
        }
        walker.still_ticks = 0;
        walker.feet = feet;
        walker.walked_m += step_m;
        if walker.last_print.distance_m(feet) >= PRINT_M {
            walker.last_print = feet;
            let walked_m = walker.walked_m;
            self.leave(feet, Some((person, walked_m)));
        }
    }

    /// True on walked ground. One's own latest steps do not count until one has stopped on them.
    pub fn walked(&self, person: PersonId, at: Point) -> bool {
        let proven_m = self.walkers.get(person.index()).map_or(0.0, |walker| {
            walker.stood_m.max(walker.walked_m - OWN_STEPS_M)
        });
        self.near(at).any(|(_, print)| {
            let proven = match print.by {
                Some((walker, walked_m)) if walker == person => walked_m <= proven_m,
                _ => true,
            };
            proven && print.at.distance_m(at) <= SAME_WAY_M
        })
    }

    /// True where anybody has walked.
    pub fn walked_by_anybody(&self, at: Point) -> bool {
        self.prints_near(at, SAME_WAY_M).next().is_some()
    }

    /// Prints within so many metres of a place, no more than the side of a square: the number of each, and where it is.
    pub(in crate::sim) fn prints_near(
        &self,
        at: Point,
        within_m: f32,
    ) -> impl Iterator<Item = (u32, Point)> {
        self.near(at)
            .map(|(number, print)| (number, print.at))
            .filter(move |(_, print)| print.distance_m(at) <= within_m)
    }

    /// Where a print is, by its number.
    pub(in crate::sim) fn print_at(&self, number: u32) -> Point {
        self.prints[number as usize].at
    }

    /// Feeds the state into a digest.
    pub fn digest_into(&self, hasher: &mut blake3::Hasher) {
        hasher.update(&(self.prints.len() as u32).to_le_bytes());
        for walker in &self.walkers {
            hasher.update(&walker.walked_m.to_bits().to_le_bytes());
            hasher.update(&walker.stood_m.to_bits().to_le_bytes());
        }
    }

    fn near(&self, at: Point) -> impl Iterator<Item = (u32, &Print)> {
        let (east, north) = square_of(at);
        (east - 1..=east + 1)
            .flat_map(move |east| (north - 1..=north + 1).map(move |north| (east, north)))
            .filter_map(|square| self.squares.get(&square))
            .flatten()
            .map(|&number| (number, &self.prints[number as usize]))
    }

    fn leave(&mut self, at: Point, by: Option<(PersonId, f32)>) {
        if self
            .near(at)
            .any(|(_, print)| print.at.distance_m(at) <= SAME_PRINT_M)
        {
            return;
        }
        let number = self.prints.len() as u32;
        self.squares.entry(square_of(at)).or_default().push(number);
        self.prints.push(Print { at, by });
    }
}

fn square_of(point: Point) -> (i32, i32) {
    (
        (point.0 / SQUARE_M).floor() as i32,
        (point.1 / SQUARE_M).floor() as i32,
    )
}

/// Adds prints for everybody of the patrol.
pub(super) fn tread(
    exercise: Res<TheExercise>,
    people: Res<People>,
    mut ground: ResMut<WalkedGround>,
) {
    for index in 0..exercise.patrol_size() {
        ground.tread(PersonId(index as u16), people.feet[index]);
    }
}
