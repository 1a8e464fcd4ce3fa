//! The patrol goes back without anybody walking through anybody: the file turns round, and the trainee goes last.

use std::sync::Arc;

use groundsign::scenario::exercise::Seat;
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::Patrol;
use groundsign::sim::action::{CheckRing, Order, TraineeAction};
use groundsign::sim::event::Event;
use groundsign::sim::view::TraineeView;
use groundsign::trainee::walk::Walk;
use groundsign::units::place::turn_deg;
use groundsign::units::{Point, TICK_HZ};
use groundsign::vocabulary::SignKind;
use rayon::prelude::*;

/// The width of a body, metres.
const BODY_M: f32 = 0.5;

/// For this long two people may be nearer than that, ticks.
const BRIEFLY: u32 = TICK_HZ;

/// Nobody's head is nearer to the trainee's eye than this, metres, within this of the look, degrees.
const FACE_M: f32 = 1.0;
const VIEW_HALF_DEG: f32 = 45.0;

/// A walk looks where it is this often, ticks.
const BEAT: u32 = 8;

const PACES_MPS: [f32; 3] = [0.8, 1.2, 1.8];

fn shipped() -> Vec<LoadedScenario> {
    let folder = std::fs::read_dir(groundsign::assets::scenarios()).expect("the scenarios");
    let mut files: Vec<_> = folder
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    let load = |file| scenario::load(file).expect("ships without errors");
    files.iter().map(|file| load(file)).collect()
}

/// What was ordered before the patrol goes back.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    Halted,
    Checking,
    Withdrawing(f32),
    InCover,
    AtAPost,
}

const BEFORE: [Before; 7] = [
    Before::Nothing,
    Before::Halted,
    Before::Checking,
    Before::Withdrawing(60.0),
    Before::Withdrawing(330.0),
    Before::InCover,
    Before::AtAPost,
];

struct Watched {
    name: String,
    patrol: Patrol,
    view: TraineeView,
    together: Vec<u32>,
    going_back: bool,
    wrong: Vec<String>,
}

impl Watched {
    fn new(loaded: &LoadedScenario, seed: u64, before: Before) -> Self {
        let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
        let many = exercise.patrol_size();
        let patrol = Patrol::new(exercise);
        Self {
            name: format!("{} seed {seed}, {before:?}", loaded.scenario.id),
            view: patrol.view(),
            patrol,
            together: vec![0; many * many],
            going_back: false,
            wrong: Vec::new(),
        }
    }

    fn act(&mut self, actions: &[TraineeAction]) {
        self.patrol.step(&Seat::LEADER.does(actions));
        if !self.going_back || self.patrol.ended().is_some() {
            return;
        }
        let seen = self.patrol.observation();
        let many = self.patrol.exercise().patrol_size();
        for a in 0..many {
            for b in a + 1..many {
                let together = &mut self.together[a * many + b];
                let apart_m = seen.people[a].distance_m(seen.people[b]);
                *together = if apart_m < BODY_M { *together + 1 } else { 0 };
                if *together == BRIEFLY + 1 {
                    self.wrong.push(format!(
                        "{} tick {}: {a} and {b} stand in one another at {:?}",
                        self.name, seen.tick.0, seen.people[a]
                    ));
                }
            }
        }
        let eye = seen.eye.point();
        let in_the_face = seen.people[1..many].iter().position(|at| {
            let off_deg = turn_deg(seen.look_bearing_deg, eye.bearing_deg(*at));
            eye.distance_m(*at) < FACE_M && off_deg.abs() <= VIEW_HALF_DEG
        });
        if let Some(index) = in_the_face.filter(|_| seen.speed_mps > 0.1) {
            self.wrong.push(format!(
                "{} tick {}: {} fills the view at {eye:?}",
                self.name,
                seen.tick.0,
                index + 1
            ));
        }
    }

    fn wait(&mut self, seconds: f32) {
        for _ in 0..(seconds * TICK_HZ as f32) as u32 {
            self.act(&[]);
        }
        self.view = self.patrol.view();
    }

    /// Walks a line, looking along it, for a time at most.
    fn walk(
        &mut self,
        line: Vec<Point>,
        pace_mps: f32,
        seconds: f32,
        until: impl Fn(&Self) -> bool,
    ) {
        let mut walk = Walk::along(line, pace_mps);
        for _ in 0..(seconds * (TICK_HZ / BEAT) as f32) as u32 {
            self.view = self.patrol.view();
            if until(self) || self.patrol.ended().is_some() || walk.barred() {
                break;
            }
            let here = self.view.here.point();
            let people = self.view.patrol.iter().map(|comrade| comrade.at);
            let Some(step) = walk.step_past(here, people) else {
                break;
            };
            let look = walk
                .bearing_deg(here)
                .map(|bearing_deg| TraineeAction::Look {
                    bearing_deg,
                    pitch_deg: 0.0,
                });
            let actions: Vec<TraineeAction> = look.into_iter().chain([step]).collect();
            self.act(&actions);
            for _ in 1..BEAT {
                self.act(&[]);
            }
        }
        self.act(&[TraineeAction::Stop]);
        self.wait(1.0);
    }

    fn walk_out(&mut self, metres: f32) {
        let route = &self.patrol.exercise().scenario.route;
        let line: Vec<Point> = route.waypoints.iter().map(|waypoint| waypoint.at).collect();
        let start = line[0];
        self.walk(line, 1.5, 600.0, |one| {
            one.view.here.point().distance_m(start) >= metres
        });
    }

    /// The control for walking back: turn round, the order, and the way.
    fn go_back(&mut self, pace_mps: f32, seconds: f32) -> Vec<Event> {
        let back = self.patrol.way_back().line;
        let here = self.view.here.point();
        let ahead = back.iter().find(|at| at.distance_m(here) > 2.0);
        if let Some(ahead) = ahead {
            self.act(&[TraineeAction::Look {
                bearing_deg: here.bearing_deg(*ahead),
                pitch_deg: 0.0,
            }]);
            self.wait(1.0);
        }
        self.going_back = true;
        let output = self
            .patrol
            .step(&Seat::LEADER.does(&[TraineeAction::Order(Order::GoBack)]));
        self.walk(back, pace_mps, seconds, |_| false);
        output.events
    }
}

/// A patrol that walks out, is told something or nothing, and goes back: at every pace, with a rest on the way, to the end
/// of the ground it came by.
fn goes_back(loaded: &LoadedScenario, seed: u64, before: Before) -> Vec<String> {
    let mut one = Watched::new(loaded, seed, before);
    one.walk_out(40.0 + 30.0 * seed as f32);
    let ahead = one
        .view
        .here
        .point()
        .towards(one.view.look_bearing_deg, 40.0);
    one.act(&[TraineeAction::Mark {
        kind: SignKind::WarningClue,
        confidence_percent: 80,
    }]);
    one.wait(0.5);
    let from = one.view.marks.first().map_or(ahead, |(_, at)| at.point());
    match before {
        Before::Nothing => {}
        Before::Halted => one.act(&[TraineeAction::Order(Order::Halt)]),
        Before::Checking => one.act(&[TraineeAction::Order(Order::Check(CheckRing::Near))]),
        Before::Withdrawing(distance_m) => {
            one.act(&[TraineeAction::Order(Order::Withdraw { from, distance_m })]);
        }
        Before::InCover => one.act(&[TraineeAction::Order(Order::TakeCover { from })]),
        Before::AtAPost => {
            let second = one.view.patrol[1.min(one.view.patrol.len() - 1)];
            one.act(&[TraineeAction::PostCordon {
                person: second.person,
                at: second.at,
            }]);
        }
    }
    one.wait(2.0 + 7.0 * (seed % 3) as f32);
    let pace_mps = PACES_MPS[seed as usize % PACES_MPS.len()];
    one.go_back(pace_mps, 25.0);
    one.wait(4.0);
    one.go_back(pace_mps, 900.0);
    one.wait(20.0);
    one.wrong
}

#[test]
fn nobody_stands_in_another_or_fills_the_view_while_the_patrol_goes_back_whatever_was_ordered_before()
 {
    let scenarios = shipped();
    let tries: Vec<(&LoadedScenario, u64, Before)> = scenarios
        .iter()
        .flat_map(|loaded| {
            (1_u64..)
                .zip(BEFORE)
                .map(move |(seed, before)| (loaded, 1 + seed % 3, before))
        })
        .collect();
    let wrong: Vec<String> = tries
        .into_par_iter()
        .flat_map_iter(|(loaded, seed, before)| goes_back(loaded, seed, before).into_iter().take(3))
        .collect();
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}
