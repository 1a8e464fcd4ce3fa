//! End of a patrol.

use bevy::prelude::*;

use super::clock::Clock;
use super::cordon::Cordon;
use super::event::{Ending, Event};
use super::log::TickEvents;
use super::noticing::Progress;
use super::people::People;
use super::schedule::SimSystems;
use super::world::TheExercise;
use crate::scenario::schema::Afterwards;
use crate::units::place::distance_to_line_m;

/// Radius of the start that counts as home, metres.
const HOME_M: f32 = 5.0;

/// Set once the patrol has ended.
#[derive(Resource, Debug, Clone, Copy, Default)]
pub struct Conclusion(pub Option<Ending>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Conclusion>()
        .add_systems(FixedUpdate, conclude.in_set(SimSystems::Conclude));
}

fn conclude(
    exercise: Res<TheExercise>,
    clock: Res<Clock>,
    cordon: Res<Cordon>,
    progress: Res<Progress>,
    people: Res<People>,
    mut conclusion: ResMut<Conclusion>,
    mut happened: ResMut<TickEvents>,
) {
    let waypoints = &exercise.scenario.route.waypoints;
    // A patrol withdrawn beyond its start is home as well.
    let way_home: Vec<_> = exercise
        .scenario
        .route
        .approach
        .iter()
        .copied()
        .chain([waypoints[0].at])
        .collect();
    let home = || distance_to_line_m(people.at(exercise.trainee()), &way_home) <= HOME_M;
    let incident = exercise.scenario.after_incident == Afterwards::Ends
        && happened
            .0
            .iter()
            .any(|event| matches!(event, Event::Incident { .. }));
    let ending = if incident {
        Some(Ending::Incident)
    } else if cordon.settled {
        Some(Ending::HandedOver)
    } else if cordon.turned_back && home() {
        Some(Ending::TurnedBack)
    } else if progress.waypoints_reached >= waypoints.len() {
        Some(Ending::RouteCompleted)
    } else if clock.0.seconds() >= exercise.scenario.time_limit_s {
        Some(Ending::TimeUp)
    } else {
        None
    };
    if let Some(ending) = ending {
        conclusion.0 = Some(ending);
        happened.push(Event::Ended(ending));
    }
}
