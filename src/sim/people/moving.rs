//! Movement of the patrol: one tick of each member's task.

use bevy::prelude::*;

use super::{ARRIVED_M, BRISK_MPS, Comrade, People, Task};
use crate::sim::clock::Clock;
use crate::sim::event::Event;
use crate::sim::log::TickEvents;
use crate::sim::obstacles::Obstacles;
use crate::sim::patrol::{Land, TheExercise};
use crate::sim::terrain::Terrain;
use crate::sim::trail::Trail;
use crate::sim::trainee_body::{PERSON_RADIUS_M, TraineeBody};
use crate::units::tick::TICK_S;
use crate::units::{Point, Tick};

/// Factor on a brisk walk for catching up in the file.
const CATCHING_UP: f32 = 1.25;

/// Tolerance of a place in the file, metres along the trail.
const IN_PLACE_M: f32 = 0.5;

pub(in crate::sim) fn move_people(
    mut people: ResMut<People>,
    body: Res<TraineeBody>,
    trail: Res<Trail>,
    obstacles: Res<Obstacles>,
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    terrain: Res<Land>,
    mut happened: ResMut<TickEvents>,
) {
    let people = &mut *people;
    people.feet[body.person.index()] = body.feet;
    for index in 0..people.comrades.len() {
        let comrade = &mut people.comrades[index];
        let was_done = comrade.done;
        Step {
            feet: &mut people.feet[comrade.person.index()],
            comrade,
            place_in_file: index as f32 + 1.0,
            spacing_m: exercise.scenario.patrol.spacing_m,
            leader_mps: body.speed_mps,
            now: clock.0,
            trail: &trail,
            obstacles: &obstacles,
            terrain: &terrain,
            happened: &mut happened,
        }
        .take();
        let comrade = &people.comrades[index];
        if comrade.done && !was_done {
            happened.push(Event::OrderDone {
                person: comrade.person,
            });
        }
    }
}

/// One person's tick and its inputs.
struct Step<'a> {
    comrade: &'a mut Comrade,
    feet: &'a mut Point,
    /// 1 for the person behind the trainee, and so on.
    place_in_file: f32,
    spacing_m: f32,
    leader_mps: f32,
    now: Tick,
    trail: &'a Trail,
    obstacles: &'a Obstacles,
    terrain: &'a Terrain,
    happened: &'a mut TickEvents,
}

impl Step<'_> {
    fn take(mut self) {
        match self.comrade.task.clone() {
            Task::Follow => {
                self.keep_file(self.leader_mps.max(BRISK_MPS));
                self.comrade.done = true;
            }
            Task::Stand | Task::LieDown => self.comrade.done = true,
            Task::Check { until } => {
                if self.now >= until {
                    self.comrade.done = true;
                    self.comrade.task = Task::Stand;
                }
            }
            Task::Withdraw { from, distance_m } => self.withdraw(from, distance_m),
            Task::TakeCover { to } => self.take_cover(to),
            Task::GoToPost {
                to,
                leave_trail_at_m,
            } => {
                let there =
                    self.go_by_trail(to, leave_trail_at_m, |leave_trail_at_m| Task::GoToPost {
                        to,
                        leave_trail_at_m,
                    });
                if there == Way::Arrived {
                    self.comrade.task = Task::ManPost;
                    self.comrade.done = true;
                    self.happened.push(Event::PostManned {
                        person: self.comrade.person,
                        at: to.at_height(self.terrain.height_m(to)),
                    });
                }
            }
            Task::CarryReport {
                to,
                leave_trail_at_m,
            } => {
                let there =
                    self.go_by_trail(to, leave_trail_at_m, |leave_trail_at_m| Task::CarryReport {
                        to,
                        leave_trail_at_m,
                    });
                // With the way blocked, it is handed on from there.
                if there != Way::Walking {
                    self.comrade.task = Task::HandOnReport;
                }
            }
            Task::ComeBack => self.comrade.done = self.keep_file(BRISK_MPS),
            Task::ManPost | Task::HandOnReport => {}
        }
    }

    /// Moves to one's place in the file, on the trail, behind the trainee or, after a turnabout, in front; true once
    /// there.
    fn keep_file(&mut self, pace_mps: f32) -> bool {
        let wanted_m = (self.trail.length_m() - self.spacing_m * self.place_in_file).max(0.0);
        if !self.walk_onto_trail() {
            return false;
        }
        let behind_m = wanted_m - self.comrade.along_m;
        let pace_mps = if behind_m.abs() > self.spacing_m * 0.5 {
            BRISK_MPS * CATCHING_UP
        } else {
            pace_mps
        };
        self.walk_along_trail(wanted_m, pace_mps);
        (wanted_m - self.comrade.along_m).abs() <= IN_PLACE_M
    }

    fn withdraw(&mut self, from: Point, distance_m: f32) {
        let enough_m = distance_m + self.spacing_m * (self.place_in_file - 1.0);
        if self.feet.distance_m(from) >= enough_m || self.comrade.along_m <= 0.0 {
            self.comrade.done = true;
        } else if !self.comrade.done && self.walk_onto_trail() {
            self.walk_along_trail(0.0, BRISK_MPS);
        }
    }

    fn take_cover(&mut self, to: Point) {
        let next = step_towards(*self.feet, to, BRISK_MPS, self.obstacles);
        self.comrade.done = next.distance_m(to) <= ARRIVED_M;
        // Blocked short of the cover: not behind it.
        if !self.comrade.done && next == *self.feet {
            self.comrade.task = Task::LieDown;
            self.happened.push(Event::LaidDown {
                people: vec![self.comrade.person],
            });
        }
        *self.feet = next;
    }

    /// Along the trail to the point of leaving it, then straight.
    fn go_by_trail(
        &mut self,
        to: Point,
        leave_trail_at_m: Option<f32>,
        with: impl FnOnce(Option<f32>) -> Task,
    ) -> Way {
        if let Some(leave_m) = leave_trail_at_m {
            if self.walk_onto_trail() {
                self.walk_along_trail(leave_m, BRISK_MPS);
                if (self.comrade.along_m - leave_m).abs() < 1e-3 {
                    self.comrade.task = with(None);
                }
            }
            return Way::Walking;
        }
        let next = step_towards(*self.feet, to, BRISK_MPS, self.obstacles);
        let barred = next == *self.feet;
        *self.feet = next;
        if next.distance_m(to) <= ARRIVED_M {
            Way::Arrived
        } else if barred {
            Way::Barred
        } else {
            Way::Walking
        }
    }

    /// Walks back onto the trail first; true once on it.
    fn walk_onto_trail(&mut self) -> bool {
        let on_trail = self.trail.at(self.comrade.along_m);
        if self.feet.distance_m(on_trail) <= ARRIVED_M {
            return true;
        }
        *self.feet = step_towards(*self.feet, on_trail, BRISK_MPS, self.obstacles);
        false
    }

    fn walk_along_trail(&mut self, to_m: f32, pace_mps: f32) {
        let most_m = pace_mps * TICK_S;
        self.comrade.along_m += (to_m - self.comrade.along_m).clamp(-most_m, most_m);
        *self.feet = self.trail.at(self.comrade.along_m);
    }
}

/// Progress on a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Walking,
    Arrived,
    /// Blocked.
    Barred,
}

/// One tick's step towards a place, sliding along obstacles.
pub(in crate::sim) fn step_towards(
    from: Point,
    to: Point,
    pace_mps: f32,
    obstacles: &Obstacles,
) -> Point {
    let left_m = from.distance_m(to);
    let step_m = (pace_mps * TICK_S).min(left_m);
    if step_m == 0.0 {
        return from;
    }
    obstacles.slide(from, from.lerp(to, step_m / left_m), PERSON_RADIUS_M)
}
