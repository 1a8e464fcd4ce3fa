//! The patrol and the local people: where everybody is and what everybody is doing.

use bevy::prelude::*;

use super::civilians::CivilianState;
use super::clock::Clock;
use super::event::Event;
use super::log::Happened;
use super::obstacles::Obstacles;
use super::patrol::{Land, TheExercise};
use super::schedule::SimSystems;
use super::trail::Trail;
use super::trainee_body::{PERSON_RADIUS_M, TraineeBody};
use crate::scenario::Exercise;
use crate::scenario::exercise::{PersonId, TRAINEE};
use crate::units::tick::TICK_S;
use crate::units::{Point, Tick};

/// Pace of someone carrying out an order, metres a second: a brisk walk.
const BRISK_MPS: f32 = 1.6;

/// Close enough to a place to be there, metres.
const ARRIVED_M: f32 = 0.3;

/// How long one of the patrol looks around for a near and a far check, seconds.
const CHECK_S: [f32; 2] = [20.0, 60.0];

/// Everybody but the trainee, whose place is kept here too so that everyone is found in one list.
#[derive(Resource, Debug, Clone)]
pub struct People {
    /// Feet on the map, in [`PersonId`] order; the trainee's is entry 0.
    pub feet: Vec<Point>,
    /// The patrol without the trainee, in order of march.
    pub comrades: Vec<Comrade>,
    /// The local people.
    pub civilians: Vec<CivilianState>,
}

/// One of the patrol.
#[derive(Debug, Clone)]
pub struct Comrade {
    /// Who.
    pub person: PersonId,
    /// What they are doing.
    pub task: Task,
    /// How far along the trail they are, metres, while on it.
    pub along_m: f32,
    /// True when the last order is done.
    pub done: bool,
}

/// What one of the patrol is doing.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Following the trainee in file.
    Follow,
    /// Standing.
    Stand,
    /// Looking around, until a tick.
    Check {
        /// Until when.
        until: Tick,
    },
    /// Going back on the trail.
    Withdraw {
        /// What to get away from.
        from: Point,
        /// How far, metres; the place in the file is added, so that the file keeps its spacing.
        distance_m: f32,
    },
    /// Going behind hard cover near by, straight, and staying there.
    TakeCover {
        /// Where to.
        to: Point,
    },
    /// Lying where they are, for want of hard cover.
    LieDown,
    /// Going to a cordon post: back on the trail to the point nearest to it, then straight.
    GoToPost {
        /// Where to.
        to: Point,
        /// How far along the trail to leave it; none once off it.
        leave_trail_at_m: Option<f32>,
    },
    /// Holding a cordon post.
    ManPost,
}

impl People {
    /// The patrol in file behind the trainee, the civilians at the start of their paths.
    pub fn new(exercise: &Exercise, trail: &Trail) -> Self {
        let spacing_m = exercise.scenario.patrol.spacing_m;
        let comrades: Vec<Comrade> = (1..exercise.patrol_size())
            .map(|place| Comrade {
                person: PersonId(place as u16),
                task: Task::Follow,
                along_m: (trail.length_m() - spacing_m * place as f32).max(0.0),
                done: true,
            })
            .collect();
        let civilians: Vec<CivilianState> = exercise
            .scenario
            .civilians
            .iter()
            .map(CivilianState::new)
            .collect();
        let mut feet = vec![trail.at(trail.length_m())];
        feet.extend(comrades.iter().map(|comrade| trail.at(comrade.along_m)));
        feet.extend(civilians.iter().map(CivilianState::start));
        Self {
            feet,
            comrades,
            civilians,
        }
    }

    /// Where a person's feet are.
    pub fn at(&self, person: PersonId) -> Point {
        self.feet[person.index()]
    }

    /// The comrade of that id.
    pub fn comrade_mut(&mut self, person: PersonId) -> Option<&mut Comrade> {
        self.comrades
            .iter_mut()
            .find(|comrade| comrade.person == person)
    }

    /// Posts that are held now: who and where.
    pub fn manned_posts(&self) -> impl Iterator<Item = (PersonId, Point)> + '_ {
        self.comrades
            .iter()
            .filter(|comrade| comrade.task == Task::ManPost)
            .map(|comrade| (comrade.person, self.at(comrade.person)))
    }

    /// Gives somebody something else to do; whoever leaves a post they held says so.
    pub fn assign(&mut self, person: PersonId, task: Task, happened: &mut Happened) {
        if let Some(comrade) = self.comrade_mut(person) {
            if comrade.task == Task::ManPost {
                happened.push(Event::PostLeft { person });
            }
            comrade.done = false;
            comrade.task = task;
        }
    }
}

impl Task {
    /// A check of a ring from now on.
    pub fn check(ring: super::action::CheckRing, now: Tick) -> Self {
        Self::Check {
            until: Tick(now.0 + Tick::from_seconds(CHECK_S[ring as usize]).0),
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(FixedUpdate, move_people.in_set(SimSystems::Move));
}

pub(super) fn move_people(
    mut people: ResMut<People>,
    body: Res<TraineeBody>,
    trail: Res<Trail>,
    obstacles: Res<Obstacles>,
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    terrain: Res<Land>,
    mut happened: ResMut<Happened>,
) {
    let people = &mut *people;
    people.feet[TRAINEE.index()] = body.feet;
    let spacing_m = exercise.scenario.patrol.spacing_m;
    for (index, comrade) in people.comrades.iter_mut().enumerate() {
        let place_in_file = index as f32 + 1.0;
        let feet = &mut people.feet[comrade.person.index()];
        let was_done = comrade.done;
        match comrade.task.clone() {
            Task::Follow => {
                let wanted_m = (trail.length_m() - spacing_m * place_in_file).max(0.0);
                // Whoever has been off doing something else walks back onto the trail first.
                let on_trail = trail.at(comrade.along_m);
                if feet.distance_m(on_trail) > ARRIVED_M {
                    *feet = step_towards(*feet, on_trail, BRISK_MPS, &obstacles);
                } else {
                    let catching_up = wanted_m - comrade.along_m > spacing_m * 0.5;
                    let pace_mps = if catching_up {
                        BRISK_MPS * 1.25
                    } else {
                        body.speed_mps.max(BRISK_MPS)
                    };
                    comrade.along_m += (wanted_m - comrade.along_m).clamp(0.0, pace_mps * TICK_S);
                    *feet = trail.at(comrade.along_m);
                }
                comrade.done = true;
            }
            Task::Stand => comrade.done = true,
            Task::Check { until } => {
                if clock.0 >= until {
                    comrade.done = true;
                    comrade.task = Task::Stand;
                }
            }
            Task::Withdraw { from, distance_m } => {
                let enough_m = distance_m + spacing_m * (place_in_file - 1.0);
                if feet.distance_m(from) >= enough_m || comrade.along_m <= 0.0 {
                    comrade.done = true;
                } else if !comrade.done {
                    let on_trail = trail.at(comrade.along_m);
                    if feet.distance_m(on_trail) > ARRIVED_M {
                        *feet = step_towards(*feet, on_trail, BRISK_MPS, &obstacles);
                    } else {
                        comrade.along_m = (comrade.along_m - BRISK_MPS * TICK_S).max(0.0);
                        *feet = trail.at(comrade.along_m);
                    }
                }
            }
            Task::TakeCover { to } => {
                let next = step_towards(*feet, to, BRISK_MPS, &obstacles);
                comrade.done = next.distance_m(to) <= ARRIVED_M;
                // Whoever cannot get any nearer is not behind it.
                if !comrade.done && next == *feet {
                    comrade.task = Task::LieDown;
                    happened.push(Event::LaidDown {
                        people: vec![comrade.person],
                    });
                }
                *feet = next;
            }
            Task::LieDown => comrade.done = true,
            Task::GoToPost {
                to,
                leave_trail_at_m: Some(leave_m),
            } => {
                let on_trail = trail.at(comrade.along_m);
                if feet.distance_m(on_trail) > ARRIVED_M {
                    *feet = step_towards(*feet, on_trail, BRISK_MPS, &obstacles);
                } else {
                    let most_m = BRISK_MPS * TICK_S;
                    comrade.along_m += (leave_m - comrade.along_m).clamp(-most_m, most_m);
                    *feet = trail.at(comrade.along_m);
                    if (comrade.along_m - leave_m).abs() < 1e-3 {
                        comrade.task = Task::GoToPost {
                            to,
                            leave_trail_at_m: None,
                        };
                    }
                }
            }
            Task::GoToPost {
                to,
                leave_trail_at_m: None,
            } => {
                *feet = step_towards(*feet, to, BRISK_MPS, &obstacles);
                if feet.distance_m(to) <= ARRIVED_M {
                    comrade.task = Task::ManPost;
                    comrade.done = true;
                    happened.push(Event::PostManned {
                        person: comrade.person,
                        at: to.at_height(terrain.height_m(to)),
                    });
                }
            }
            Task::ManPost => {}
        }
        if comrade.done && !was_done {
            happened.push(Event::OrderDone {
                person: comrade.person,
            });
        }
    }
}

/// One tick's step towards a place, around what stands in the way as far as sliding along it helps.
pub(super) fn step_towards(from: Point, to: Point, pace_mps: f32, obstacles: &Obstacles) -> Point {
    let left_m = from.distance_m(to);
    let step_m = (pace_mps * TICK_S).min(left_m);
    if step_m == 0.0 {
        return from;
    }
    obstacles.slide(from, from.lerp(to, step_m / left_m), PERSON_RADIUS_M)
}
