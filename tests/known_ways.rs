//! Nobody is led nearer to what is marked: not by an order, not by a report that is carried, not by following, whatever the
//! patrol has walked before. Where the only known ground leads nearer, it is said.

use std::sync::Arc;

use groundsign::scenario::exercise::{PersonId, Seat};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::Patrol;
use groundsign::sim::action::{
    Answer, Channel, Direction, Means, Order, Refuge, Report, TraineeAction,
};
use groundsign::sim::event::Event;
use groundsign::sim::view::TraineeView;
use groundsign::trainee::trail::Trail;
use groundsign::trainee::walk::Walk;
use groundsign::units::{Point, TICK_HZ};
use groundsign::vocabulary::SignKind;
use rayon::prelude::*;

/// Feet beside a line that is followed, and the turn of a step, metres.
const STEPS_M: f32 = 4.0;

/// A walk looks where it is this often, ticks.
const BEAT: u32 = 8;

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

fn shipped_named(id: &str) -> LoadedScenario {
    let file = groundsign::assets::scenarios().join(format!("{id}.ron"));
    scenario::load(&file).expect("ships without errors")
}

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as f32 / (1_u64 << 24) as f32
    }

    fn between(&mut self, least: f32, most: f32) -> f32 {
        least + (most - least) * self.roll()
    }

    fn below(&mut self, many: usize) -> usize {
        ((self.roll() * many as f32) as usize).min(many - 1)
    }
}

/// How near somebody may be led, and how near they have been since.
#[derive(Clone, Copy)]
struct Kept {
    farthest_m: f32,
    /// No nearer than this goes the place that they were sent to.
    sent_m: f32,
    /// The program has said that the only known ground leads nearer.
    said: bool,
    /// They follow, and may come as near as the one whom they follow.
    follows: bool,
    /// On the way to a post, or there: they stay through every order but the one to follow.
    posted: bool,
}

/// A patrol, and what is watched of it: that nobody is led nearer to the mark than the place to which they were sent, or the
/// trainee whom they follow.
struct Watched {
    name: String,
    patrol: Patrol,
    view: TraineeView,
    trail: Trail,
    mark: Option<Point>,
    required_m: f32,
    kept: Vec<Kept>,
    locals: Vec<(PersonId, f32)>,
    told: String,
    nearer: Vec<String>,
}

impl Watched {
    fn new(loaded: &LoadedScenario, seed: u64) -> Self {
        let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
        let route = &exercise.scenario.route;
        let trail = Trail::new(&route.approach, route.waypoints[0].at);
        let patrol = Patrol::new(exercise);
        Self {
            name: format!("{} seed {seed}", loaded.scenario.id),
            view: patrol.view(),
            patrol,
            trail,
            mark: None,
            required_m: loaded.doctrine.pack.distances.in_doubt_m.value,
            kept: Vec::new(),
            locals: Vec::new(),
            told: String::new(),
            nearer: Vec::new(),
        }
    }

    fn here(&self) -> Point {
        self.view.here.point()
    }

    fn clear_m(&self, at: Point) -> f32 {
        let mark = self.mark.unwrap_or(at);
        at.distance_m(mark).min(self.required_m)
    }

    fn act(&mut self, actions: &[TraineeAction]) {
        let output = self.patrol.step(&Seat::LEADER.does(actions));
        let Some(observation) = output
            .observation
            .or_else(|| (!output.events.is_empty()).then(|| self.patrol.observation()))
        else {
            return;
        };
        if self.mark.is_none() {
            return;
        }
        let leader_m = self.clear_m(observation.people[0]);
        for (index, kept) in self.kept.iter_mut().enumerate() {
            if kept.follows {
                kept.sent_m = kept.sent_m.min(leader_m);
            }
            let person = PersonId(index as u16 + 1);
            for event in &output.events {
                match event {
                    Event::OnlyWayNearer { people } if people.contains(&person) => kept.said = true,
                    _ => {}
                }
            }
        }
        for index in 0..self.kept.len() {
            let at = observation.people[index + 1];
            let clear_m = self.clear_m(at);
            let kept = &mut self.kept[index];
            let allowed_m = kept.farthest_m.min(kept.sent_m);
            if !kept.said && clear_m < allowed_m - STEPS_M {
                self.nearer.push(format!(
                    "{} tick {}, told {}: {person} led from {allowed_m:.0} m to {clear_m:.0} m",
                    self.name,
                    output.tick.0,
                    self.told,
                    person = index + 1,
                ));
                kept.said = true;
            }
            kept.farthest_m = kept.farthest_m.max(clear_m);
        }
        for event in &output.events {
            match event {
                Event::CivilianDirected {
                    civilian,
                    heeds: true,
                    ..
                } => {
                    let clear_m = self.clear_m(observation.people[civilian.index()]);
                    self.locals.retain(|(one, _)| one != civilian);
                    self.locals.push((*civilian, clear_m));
                }
                Event::OnlyWayNearer { people } => {
                    self.locals.retain(|(one, _)| !people.contains(one));
                }
                _ => {}
            }
        }
        for index in 0..self.locals.len() {
            let (person, farthest_m) = self.locals[index];
            let clear_m = self.clear_m(observation.people[person.index()]);
            if clear_m < farthest_m - STEPS_M {
                self.nearer.push(format!(
                    "{} tick {}: local {person:?} led from {farthest_m:.0} m to {clear_m:.0} m",
                    self.name, output.tick.0
                ));
                self.locals.remove(index);
                break;
            }
            self.locals[index].1 = farthest_m.max(clear_m);
        }
    }

    /// Somebody is sent anew: how near they may come depends on where to.
    fn sent(&mut self, who: Option<PersonId>, to: Option<Point>, follows: bool) {
        let to_m = to.map(|to| self.clear_m(to));
        let places: Vec<f32> = self
            .view
            .patrol
            .iter()
            .map(|one| self.clear_m(one.at))
            .collect();
        for (index, kept) in self.kept.iter_mut().enumerate() {
            let comrade = &self.view.patrol[index];
            if who.is_some_and(|who| who != comrade.person) || comrade.carries_report {
                continue;
            }
            *kept = Kept {
                farthest_m: places[index],
                sent_m: to_m.unwrap_or(f32::INFINITY),
                said: false,
                follows,
                posted: false,
            };
        }
    }

    fn look(&mut self) {
        self.view = self.patrol.view();
    }

    /// Walks a line until something is so.
    fn walk(&mut self, line: Vec<Point>, back: bool, until: impl Fn(&Self) -> bool) {
        let mut walk = Walk::along(line, 1.5);
        loop {
            self.look();
            if until(self) || self.view.ended.is_some() || walk.barred() {
                break;
            }
            let here = self.here();
            if back {
                self.trail.back_at(here);
            } else {
                self.trail.step(here);
            }
            let Some(step) = walk.step(here) else { break };
            self.act(&[step]);
            for _ in 1..BEAT {
                self.act(&[]);
            }
        }
        self.act(&[TraineeAction::Stop]);
        self.wait(1);
    }

    fn wait(&mut self, seconds: u32) {
        for _ in 0..seconds * TICK_HZ {
            self.act(&[]);
        }
        self.look();
    }

    /// Out along the route until a place is this near; true when it came so near.
    fn walk_out(&mut self, to: Point, near_m: f32) -> bool {
        let route = &self.patrol.exercise().scenario.route;
        let line: Vec<Point> = route.waypoints.iter().map(|waypoint| waypoint.at).collect();
        self.walk(line, false, |one| one.here().distance_m(to) <= near_m);
        self.here().distance_m(to) <= near_m + 1.0
    }

    fn mark_at(&mut self, place: Point) {
        let bearing_deg = self.here().bearing_deg(place);
        let down_m = self.view.eye.up_m - self.view.here.up_m;
        let pitch_deg = -(down_m / self.here().distance_m(place)).atan().to_degrees();
        self.act(&[TraineeAction::Look {
            bearing_deg,
            pitch_deg,
        }]);
        self.wait(2);
        self.act(&[TraineeAction::Mark {
            kind: SignKind::WarningSign,
            confidence_percent: 80,
        }]);
        self.look();
        let Some((_, at)) = self.view.marks.first() else {
            return;
        };
        self.mark = Some(at.point());
        let places: Vec<f32> = self
            .view
            .patrol
            .iter()
            .map(|one| self.clear_m(one.at))
            .collect();
        self.kept = places
            .into_iter()
            .map(|clear_m| Kept {
                farthest_m: clear_m,
                sent_m: f32::INFINITY,
                said: false,
                follows: true,
                posted: false,
            })
            .collect();
    }

    fn walk_back(&mut self, until: impl Fn(&Self) -> bool) {
        let line = self.trail.back_to(0.0);
        self.walk(line, true, until);
    }

    fn order(&mut self, order: Order) {
        let follows = order == Order::Resume;
        self.look();
        self.told = format!("{order:?}");
        // A post is left by nothing but the order to follow.
        self.act(&[TraineeAction::Order(order)]);
        if follows {
            self.sent(None, None, true);
        } else {
            for index in 0..self.kept.len() {
                if !self.kept[index].posted {
                    self.sent(Some(PersonId(index as u16 + 1)), None, false);
                }
            }
        }
    }

    fn post(&mut self, person: PersonId, at: Point) {
        self.look();
        self.told = format!("post {person:?} at {at:?}");
        self.act(&[TraineeAction::PostCordon { person, at }]);
        self.sent(Some(person), Some(at), false);
        self.kept[person.index() - 1].posted = true;
    }
}

/// The story: in the first lesson somebody marked, walked back the way they came until just past the required distance and
/// ordered the withdrawal as the coach asks for it. The stragglers walked the whole way out to the item again and back.
#[test]
fn whoever_has_gone_back_far_enough_is_not_led_out_to_the_item_and_back_by_the_order_to_withdraw() {
    let loaded = shipped_named("first-lesson");
    for seed in [1, 4] {
        let mut one = Watched::new(&loaded, seed);
        let device = one.patrol.exercise().devices[0].device.at;
        assert!(one.walk_out(device, 112.0));
        one.mark_at(device);
        let mark = one.mark.expect("a mark on the ground at the least");
        let required_m = one.required_m;
        // A step and a half beside the own prints: whoever steers by hand does not walk on them.
        let beside = one.trail.back_to(0.0);
        let beside = beside.iter().map(|at| Point(at.0 + 1.5, at.1)).collect();
        one.walk(beside, true, |one| {
            one.here().distance_m(mark) > required_m + 2.0
        });
        one.order(Order::Withdraw {
            from: mark,
            distance_m: required_m + 25.0,
        });
        one.wait(240);
        assert!(one.nearer.is_empty(), "{:#?}", one.nearer);
    }
}

/// A point of a line, of the approach or of what has been walked, or beside it.
fn somewhere(one: &Watched, dice: &mut Dice) -> Point {
    let along_m = dice.between(0.0, one.trail.length_m());
    let at = one.trail.at(along_m);
    if dice.roll() < 0.5 {
        return at;
    }
    at.towards(dice.between(0.0, 360.0), dice.between(2.0, 30.0))
}

/// A patrol that marks something, walks back a part of the way, or astray, and is told this and that in any order.
fn told_this_and_that(loaded: &LoadedScenario, seed: u64) -> Vec<String> {
    let mut dice = Dice(seed.wrapping_mul(7_919) + 17);
    let mut one = Watched::new(loaded, seed);
    let route = &one.patrol.exercise().scenario.route;
    let (from, to) = (
        route.waypoints[1].at,
        route.waypoints[2.min(route.waypoints.len() - 1)].at,
    );
    let ahead = from.lerp(to, dice.between(0.2, 0.9));
    let item = ahead.towards(dice.between(0.0, 360.0), dice.between(8.0, 25.0));
    // Near enough that the look meets the ground about there; or past it.
    if !one.walk_out(item, dice.between(26.0, 60.0)) {
        return Vec::new();
    }
    one.mark_at(item);
    let Some(mark) = one.mark else {
        return Vec::new();
    };
    for _ in 0..8 {
        if one.view.ended.is_some() {
            break;
        }
        let required_m = one.required_m;
        match dice.below(10) {
            0 | 1 => {
                let to_m = dice.between(60.0, required_m + 40.0);
                one.walk_back(|one| one.here().distance_m(mark) > to_m);
            }
            2 => {
                // Away from the mark over ground that nobody knows: the file must not be led by the way they came.
                let astray_deg = mark.bearing_deg(one.here()) + dice.between(-50.0, 50.0);
                let to = one.here().towards(astray_deg, dice.between(10.0, 60.0));
                one.walk(vec![to], false, |_| false);
            }
            3 | 4 => one.order(Order::Withdraw {
                from: mark,
                distance_m: dice.between(80.0, required_m + 60.0),
            }),
            5 => one.order(Order::TakeCover { from: mark }),
            6 => one.order(Order::Resume),
            7 | 8 => {
                let many = one.view.patrol.len();
                if many > 0 {
                    let person = one.view.patrol[dice.below(many)].person;
                    let at = somewhere(&one, &mut dice);
                    if !one
                        .view
                        .patrol
                        .iter()
                        .any(|it| it.person == person && it.carries_report)
                    {
                        one.post(person, at);
                    }
                }
            }
            _ => {
                one.look();
                let runners = one.view.runners.clone();
                let first = &loaded.doctrine.pack.reports[0];
                let to = one.patrol.exercise().scenario.comms.runner_to;
                let route = &one.patrol.exercise().scenario.route;
                let oldest = route
                    .approach
                    .first()
                    .copied()
                    .unwrap_or(route.waypoints[0].at);
                one.act(&[
                    TraineeAction::SendReport(Report {
                        format: first.id.clone(),
                        channel: Channel::Runner,
                        lines: vec![Answer::Empty; first.lines.len()],
                    }),
                    TraineeAction::DirectCivilians(Direction {
                        by: Means::Loudhailer,
                        from: mark,
                        distance_m: required_m,
                        to: Refuge::Out,
                    }),
                ]);
                for person in runners {
                    // They come back to the trainee.
                    one.sent(Some(person), Some(to.unwrap_or(oldest)), true);
                }
            }
        }
        one.wait(dice.between(5.0, 70.0) as u32);
    }
    one.nearer
}

#[test]
fn nobody_is_led_nearer_to_a_mark_by_any_order_unless_it_is_said_that_no_other_known_ground_is_there()
 {
    let scenarios = shipped();
    let tries: Vec<(&LoadedScenario, u64)> = scenarios
        .iter()
        .flat_map(|loaded| (1..=6).map(move |seed| (loaded, seed)))
        .collect();
    let nearer: Vec<String> = tries
        .into_par_iter()
        .flat_map(|(loaded, seed)| told_this_and_that(loaded, seed))
        .collect();
    assert!(nearer.is_empty(), "{nearer:#?}");
}
