//! Runners: who carries a report, when it arrives, and their return to the patrol.
//!
//! They go back on the trail, over known ground and away from what lies ahead, to where headquarters can be reached.
//! Until they are back they are out of call.

use bevy::prelude::*;

use super::clock::Clock;
use super::cordon::Cordon;
use super::event::Event;
use super::ground::WalkedGround;
use super::incidents::Incidents;
use super::known_way::{Dangers, KnownGround};
use super::log::TickEvents;
use super::marks::Marks;
use super::obstacles::Obstacles;
use super::orders::{OrderedWhere, task_for};
use super::people::{Comrade, People, Task};
use super::trail::Trail;
use super::world::{Land, TheExercise};
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;

/// Reports sent so far, and runners under way.
#[derive(Resource, Debug, Clone, Default)]
pub struct Errands {
    /// Number of reports sent.
    pub sent: u16,
    under_way: Vec<Errand>,
}

#[derive(Debug, Clone)]
struct Errand {
    report: u16,
    people: Vec<PersonId>,
    arrived: bool,
}

impl Errands {
    /// Takes the next report number.
    pub fn number(&mut self) -> u16 {
        let report = self.sent;
        self.sent = self.sent.saturating_add(1);
        report
    }

    /// Sends runners off with a report.
    pub(super) fn send(
        &mut self,
        report: u16,
        runners: Vec<PersonId>,
        exercise: &Exercise,
        trail: &Trail,
        people: &mut People,
        happened: &mut TickEvents,
    ) {
        let to = handed_on_at(exercise);
        for &person in &runners {
            let Some(comrade) = people.comrade_mut(person) else {
                continue;
            };
            let here_m = comrade.along_m;
            // Backward along the trail only, never forward.
            let leave_m = trail.nearest_along_m(to, here_m).min(here_m);
            let task = Task::CarryReport {
                to,
                leave_trail_at_m: Some(leave_m),
            };
            people.assign(person, task, happened);
        }
        happened.push(Event::RunnersSent {
            people: runners.clone(),
            report,
        });
        self.under_way.push(Errand {
            report,
            people: runners,
            arrived: false,
        });
    }
}

/// Runners available now: the comms card's runner if free, then others from the end of the order of march, as many as
/// the doctrine pack asks for; fewer when no more are free. People at a post or away with a report are not free.
/// Without a runner on the comms card nothing is sent by hand.
pub fn runners(exercise: &Exercise, people: &People) -> Vec<PersonId> {
    let scenario = &exercise.scenario;
    let Some(named) = &scenario.comms.runner else {
        return Vec::new();
    };
    let is_named = |person: PersonId| {
        let member = scenario.patrol.people.get(person.index());
        member.is_some_and(|member| member.id == *named)
    };
    let mut free: Vec<PersonId> = people
        .comrades
        .iter()
        .rev()
        .filter(|comrade| !comrade.at_post() && !comrade.carries_report())
        .map(|comrade| comrade.person)
        .collect();
    free.sort_by_key(|person| !is_named(*person));
    free.truncate(scenario.runners());
    free
}

/// Hand-on point of reports carried by hand.
fn handed_on_at(exercise: &Exercise) -> crate::units::Point {
    let scenario = &exercise.scenario;
    let oldest = scenario.route.approach.first();
    let start = scenario.route.waypoints[0].at;
    scenario
        .comms
        .runner_to
        .unwrap_or(oldest.copied().unwrap_or(start))
}

/// Registers arrivals and returns.
pub(super) fn follow_errands(
    clock: Res<Clock>,
    mut people: ResMut<People>,
    mut errands: ResMut<Errands>,
    mut cordon: ResMut<Cordon>,
    exercise: Res<TheExercise>,
    (marks, incidents): (Res<Marks>, Res<Incidents>),
    (ground, terrain, obstacles): (Res<WalkedGround>, Res<Land>, Res<Obstacles>),
    mut happened: ResMut<TickEvents>,
) {
    if errands.under_way.is_empty() {
        return;
    }
    let dangers = Dangers::known(&marks, &incidents, &exercise);
    let scene = OrderedWhere {
        now: clock.0,
        ground: KnownGround {
            exercise: &exercise,
            walked: &ground,
            terrain: &terrain,
            obstacles: &obstacles,
            dangers: &dangers,
        },
    };
    errands.under_way.retain_mut(|errand| {
        let runners: Vec<Comrade> = people
            .comrades
            .iter()
            .filter(|comrade| errand.people.contains(&comrade.person))
            .cloned()
            .collect();
        let there = |comrade: &Comrade| comrade.task == Task::HandOnReport;
        if !errand.arrived && runners.iter().any(there) {
            errand.arrived = true;
            cordon.reported.get_or_insert(clock.0);
            happened.push(Event::ReportArrived {
                report: errand.report,
            });
        }
        // Nobody goes back alone.
        if runners.iter().all(there) {
            for &person in &errand.people {
                people.assign(person, Task::ComeBack, &mut happened);
            }
        }
        let back = runners
            .iter()
            .all(|comrade| comrade.task == Task::ComeBack && comrade.done);
        if back {
            happened.push(Event::RunnersBack {
                people: errand.people.clone(),
            });
            let told = people.told.clone();
            for &person in &errand.people {
                let task = task_for(&told, person, &people, scene);
                people.assign(person, task, &mut happened);
            }
        }
        !back
    });
}
