//! Movement of the patrol: one tick of each member's task.

use bevy::prelude::*;

use super::{ARRIVED_M, BRISK_MPS, Comrade, People, Task};
use crate::scenario::exercise::PersonId;
use crate::sim::clock::Clock;
use crate::sim::event::Event;
use crate::sim::ground::WalkedGround;
use crate::sim::incidents::Incidents;
use crate::sim::known_way::{Dangers, Goal, KnownGround, TURN_M};
use crate::sim::log::TickEvents;
use crate::sim::marks::Marks;
use crate::sim::obstacles::Obstacles;
use crate::sim::trail::Trail;
use crate::sim::trainee_body::{PERSON_RADIUS_M, TraineeBody};
use crate::sim::world::{Land, TheExercise};
use crate::units::tick::{TICK_HZ, TICK_S};
use crate::units::{Point, Tick};

/// Factor on a brisk walk for catching up in the file.
const CATCHING_UP: f32 = 1.25;

/// Tolerance of a place in the file, metres along the trail.
const IN_PLACE_M: f32 = 0.5;

/// Spacing of a file that has come to the end of the trail and closes up there, metres.
pub(in crate::sim) const CLOSED_UP_M: f32 = 1.5;

/// Whoever goes back passes somebody at a post at this distance, metres: beside them, and still on the trail.
const PASSES_M: f32 = 0.9;

/// The way along the trail is looked at in steps of this, metres.
const LOOKED_AT_M: f32 = 1.0;

/// Whoever goes to their place in the file looks again after this whether the way there is still the best: the trainee walks.
const LOOKS_AGAIN_TICKS: u32 = TICK_HZ;

pub(in crate::sim) fn move_people(
    mut people: ResMut<People>,
    body: Res<TraineeBody>,
    trail: Res<Trail>,
    obstacles: Res<Obstacles>,
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    (terrain, walked, marks, incidents): (Res<Land>, Res<WalkedGround>, Res<Marks>, Res<Incidents>),
    mut happened: ResMut<TickEvents>,
) {
    let people = &mut *people;
    people.feet[body.person.index()] = body.feet;
    let dangers = Dangers::known(&marks, &incidents, &exercise);
    let ground = KnownGround {
        exercise: &exercise,
        walked: &walked,
        terrain: &terrain,
        obstacles: &obstacles,
        dangers: &dangers,
    };
    let mut nearer: Vec<PersonId> = Vec::new();
    let posts: Vec<Point> = people.manned_posts().map(|(_, at)| at).collect();
    let many = people.comrades.len();
    for index in 0..many {
        let comrade = &mut people.comrades[index];
        let was_done = comrade.done;
        let had_no_other = comrade.only_way;
        Step {
            feet: &mut people.feet[comrade.person.index()],
            comrade,
            place_in_file: index as f32 + 1.0,
            behind_them: (many - index - 1) as f32,
            spacing_m: exercise.scenario.patrol.spacing_m,
            posts: &posts,
            leader: body.feet,
            leader_mps: body.speed_mps,
            now: clock.0,
            trail: &trail,
            ground,
            happened: &mut happened,
        }
        .take();
        let comrade = &people.comrades[index];
        if comrade.only_way && !had_no_other {
            nearer.push(comrade.person);
        }
        if comrade.done && !was_done {
            happened.push(Event::OrderDone {
                person: comrade.person,
            });
        }
    }
    if !nearer.is_empty() {
        happened.push(Event::OnlyWayNearer { people: nearer });
    }
}

/// One person's tick and its inputs.
struct Step<'a> {
    comrade: &'a mut Comrade,
    feet: &'a mut Point,
    /// 1 for the person behind the trainee, and so on.
    place_in_file: f32,
    /// How many are behind them in the file.
    behind_them: f32,
    spacing_m: f32,
    /// Where others man posts.
    posts: &'a [Point],
    leader: Point,
    leader_mps: f32,
    now: Tick,
    trail: &'a Trail,
    ground: KnownGround<'a>,
    happened: &'a mut TickEvents,
}

impl Step<'_> {
    fn take(mut self) {
        self.look_for_a_way();
        match self.comrade.task.clone() {
            Task::Round { way, task } => self.go_round(way, *task),
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
                        at: to.at_height(self.ground.terrain.height_m(to)),
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
            Task::GoBack { clear_of } => self.lead_back(clear_of),
            Task::ManPost | Task::HandOnReport => {}
        }
    }

    /// Finds another way over known ground where the trail leads nearer to a danger than it must, or is not there any more;
    /// where there is none, they go by the trail, and it is said.
    fn look_for_a_way(&mut self) {
        let dangers = self.ground.dangers.count();
        let cut_off = self.comrade.along_m > self.trail.whole_m();
        let follows = matches!(self.comrade.task.whole(), Task::Follow | Task::ComeBack);
        let on_the_way = matches!(self.comrade.task, Task::Round { .. });
        let looked = self.comrade.looked.is_some_and(|(tick, known)| {
            let lately = self.now.0.saturating_sub(tick.0) < LOOKS_AGAIN_TICKS;
            known == dangers && (lately || on_the_way || !follows)
        });
        if looked || (dangers == 0 && !cut_off) {
            return;
        }
        let Some((to_m, goal)) = self.goal() else {
            return;
        };
        self.comrade.looked = Some((self.now, dangers));
        let task = self.comrade.task.whole().clone();
        let by_trail = self.line_by_trail(to_m, goal, follows);
        let on_known_ground = !cut_off
            && self
                .ground
                .known_between(*self.feet, self.trail.at(self.comrade.along_m));
        let nearer_m = self.ground.dangers.needless_m(&by_trail);
        if on_known_ground && nearer_m <= TURN_M {
            self.comrade.task = task;
            self.comrade.only_way = false;
            return;
        }
        let found = self.ground.way(*self.feet, goal).map(|way| {
            let mut line = vec![*self.feet];
            line.extend(&way);
            (self.ground.dangers.needless_m(&line), way)
        });
        let better = found.filter(|(found_m, _)| !on_known_ground || *found_m < nearer_m - TURN_M);
        self.comrade.only_way = better.as_ref().map_or(nearer_m, |(found_m, _)| *found_m) > TURN_M;
        self.comrade.task = match better {
            Some((_, way)) => Task::Round {
                way,
                task: Box::new(task),
            },
            None => task,
        };
        self.comrade.along_m = self.comrade.along_m.min(self.trail.whole_m());
    }

    /// Where the task leads along the trail, metres, and what it goes for; none for what leads nowhere or straight.
    fn goal(&self) -> Option<(f32, Goal)> {
        match *self.comrade.task.whole() {
            Task::Follow | Task::ComeBack => {
                let wanted_m = self.place_in_file_m();
                Some((wanted_m, Goal::Place(self.trail.at(wanted_m))))
            }
            Task::Withdraw { from, distance_m } => {
                let enough_m = self.far_enough_m(distance_m);
                if self.feet.distance_m(from) >= enough_m {
                    return None;
                }
                let here_m = self.comrade.along_m.min(self.trail.whole_m());
                let steps = (here_m / LOOKED_AT_M) as u32;
                let back = (0..=steps).rev().map(|step| step as f32 * LOOKED_AT_M);
                let far = |along_m: &f32| self.trail.at(*along_m).distance_m(from) >= enough_m;
                let to_m = back.into_iter().find(far).unwrap_or(0.0);
                Some((to_m, Goal::FarFrom(from, enough_m)))
            }
            Task::GoToPost {
                to,
                leave_trail_at_m: Some(leave_m),
            }
            | Task::CarryReport {
                to,
                leave_trail_at_m: Some(leave_m),
            } => Some((leave_m, Goal::Place(to))),
            Task::GoBack { .. } => Some((0.0, Goal::Place(self.trail.at(0.0)))),
            _ => None,
        }
    }

    /// Where one would walk by the trail. Whoever follows goes where the trainee is, however near that is.
    fn line_by_trail(&self, to_m: f32, goal: Goal, follows: bool) -> Vec<Point> {
        let from_m = self.comrade.along_m.min(self.trail.whole_m());
        let to_m = if follows { self.trail.length_m() } else { to_m };
        let steps = ((to_m - from_m).abs() / LOOKED_AT_M).ceil().max(1.0) as u32;
        let on_trail = (0..=steps).map(|step| {
            let share = step as f32 / steps as f32;
            self.trail.at(from_m + (to_m - from_m) * share)
        });
        let mut line: Vec<Point> = std::iter::once(*self.feet).chain(on_trail).collect();
        if let (Goal::Place(place), false) = (goal, follows) {
            line.push(place);
        }
        line
    }

    /// Along a way that was found; then on with the task.
    fn go_round(&mut self, mut way: Vec<Point>, task: Task) {
        if let Task::Withdraw { from, distance_m } = task
            && self.feet.distance_m(from) >= self.far_enough_m(distance_m)
        {
            way.clear();
        }
        if let Task::GoBack { clear_of } = task
            && self.is_clear(clear_of)
            && self.feet.distance_m(self.leader) >= self.ahead_m()
        {
            self.comrade.task = Task::Round {
                way,
                task: Box::new(task),
            };
            return;
        }
        if let Some(&corner) = way.first() {
            let next = step_towards(*self.feet, corner, BRISK_MPS, self.ground.obstacles);
            let barred = next == *self.feet;
            *self.feet = next;
            if barred || next.distance_m(corner) <= ARRIVED_M {
                way.remove(0);
            }
        }
        self.comrade.task = if way.is_empty() {
            self.comrade.along_m = self
                .trail
                .nearest_along_m(*self.feet, self.trail.length_m());
            match task {
                Task::Withdraw { .. } => Task::Stand,
                Task::GoToPost { to, .. } => Task::GoToPost {
                    to,
                    leave_trail_at_m: None,
                },
                Task::CarryReport { to, .. } => Task::CarryReport {
                    to,
                    leave_trail_at_m: None,
                },
                task => task,
            }
        } else {
            Task::Round {
                way,
                task: Box::new(task),
            }
        };
    }

    /// One's place in the file, metres along the trail.
    fn place_in_file_m(&self) -> f32 {
        (self.trail.length_m() - self.spacing_m * self.place_in_file).max(0.0)
    }

    /// How far one withdraws, so that the file keeps its spacing, metres.
    fn far_enough_m(&self, distance_m: f32) -> f32 {
        distance_m + self.spacing_m * (self.place_in_file - 1.0)
    }

    /// True for a step that leads nearer to a danger than one stands, while the trainee is no nearer themselves.
    fn leads_nearer(&self, to: Point) -> bool {
        let dangers = self.ground.dangers;
        !self.comrade.only_way
            && dangers.nearer_m(*self.feet, to) > 0.0
            && dangers.nearer_m(*self.feet, self.leader) == 0.0
    }

    /// Moves to one's place in the file, on the trail, behind the trainee or, after a turnabout, in front; true once there.
    /// Nobody comes nearer to a danger for it than the trainee is: they wait until they are passed.
    fn keep_file(&mut self, pace_mps: f32) -> bool {
        let wanted_m = self.place_in_file_m();
        if !self.walk_onto_trail() {
            return false;
        }
        let behind_m = wanted_m - self.comrade.along_m;
        let pace_mps = if behind_m.abs() > self.spacing_m * 0.5 {
            BRISK_MPS * CATCHING_UP
        } else {
            pace_mps
        };
        if self.leads_nearer(self.along_trail(wanted_m, pace_mps).1) {
            return true;
        }
        self.walk_along_trail(wanted_m, pace_mps);
        (wanted_m - self.comrade.along_m).abs() <= IN_PLACE_M
    }

    /// How far one keeps from the trainee, metres.
    fn ahead_m(&self) -> f32 {
        self.spacing_m * self.place_in_file
    }

    /// True once as far as the withdrawal ordered before asks.
    fn is_clear(&self, clear_of: Option<(Point, f32)>) -> bool {
        clear_of.is_none_or(|(from, distance_m)| {
            self.feet.distance_m(from) >= self.far_enough_m(distance_m)
        })
    }

    /// Keeps one's place ahead of the trainee on the way back, or goes farther where a withdrawal asks for it. Nobody goes
    /// out again for their place while the trainee is no farther away than that, nor nearer to a danger.
    fn lead_back(&mut self, clear_of: Option<(Point, f32)>) {
        let clear = self.is_clear(clear_of);
        let closed_up_m = (CLOSED_UP_M * self.behind_them).min(self.trail.whole_m());
        let wanted_m = if clear {
            self.place_in_file_m().max(closed_up_m)
        } else {
            closed_up_m
        };
        self.comrade.done = clear || self.comrade.along_m <= closed_up_m;
        let here = self.beside_posts(self.comrade.along_m);
        if self.feet.distance_m(here) > ARRIVED_M {
            *self.feet = step_towards(*self.feet, here, BRISK_MPS, self.ground.obstacles);
            return;
        }
        let pace_mps = self.leader_mps.max(BRISK_MPS);
        let (along_m, next) = self.along_trail(wanted_m, pace_mps);
        let goes_out = wanted_m > self.comrade.along_m;
        let needless = self.feet.distance_m(self.leader) <= self.ahead_m()
            || self.ground.dangers.nearer_m(*self.feet, next) > 0.0;
        if !(goes_out && needless) {
            self.comrade.along_m = along_m;
            *self.feet = self.beside_posts(along_m);
        }
    }

    /// A place of the trail, or beside it where somebody mans a post there.
    fn beside_posts(&self, along_m: f32) -> Point {
        let at = self.trail.at(along_m);
        let near = |post: &&Point| post.distance_m(at) < PASSES_M;
        let Some(post) = self.posts.iter().find(near) else {
            return at;
        };
        let before = self.trail.at((along_m - PASSES_M).max(0.0));
        let back_deg = self.trail.at(along_m + PASSES_M).bearing_deg(before);
        let way = (post.towards(back_deg, 1.0).vec() - post.vec()).normalize_or_zero();
        let along_post_m = (at.vec() - post.vec()).dot(way);
        let aside_m = (PASSES_M * PASSES_M - along_post_m * along_post_m)
            .max(0.0)
            .sqrt();
        post.towards(back_deg, along_post_m)
            .towards(back_deg + 90.0, aside_m)
    }

    fn withdraw(&mut self, from: Point, distance_m: f32) {
        let enough_m = self.far_enough_m(distance_m);
        if self.feet.distance_m(from) >= enough_m || self.comrade.along_m <= 0.0 {
            self.comrade.done = true;
        } else if !self.comrade.done && self.walk_onto_trail() {
            self.walk_along_trail(0.0, BRISK_MPS);
        }
    }

    fn take_cover(&mut self, to: Point) {
        let next = step_towards(*self.feet, to, BRISK_MPS, self.ground.obstacles);
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
        let next = step_towards(*self.feet, to, BRISK_MPS, self.ground.obstacles);
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
        *self.feet = step_towards(*self.feet, on_trail, BRISK_MPS, self.ground.obstacles);
        false
    }

    fn walk_along_trail(&mut self, to_m: f32, pace_mps: f32) {
        (self.comrade.along_m, *self.feet) = self.along_trail(to_m, pace_mps);
    }

    /// Where a step along the trail leads: how far along, and where.
    fn along_trail(&self, to_m: f32, pace_mps: f32) -> (f32, Point) {
        let most_m = pace_mps * TICK_S;
        let along_m = self.comrade.along_m + (to_m - self.comrade.along_m).clamp(-most_m, most_m);
        (along_m, self.trail.at(along_m))
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
