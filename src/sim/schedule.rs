//! Order of a tick.

use bevy::ecs::schedule::{
    LogLevel, MultiThreadedExecutor, ScheduleBuildSettings, SingleThreadedExecutor,
};
use bevy::prelude::*;

/// Phases of a tick, in order. Systems within a set are chained by the file that adds them.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SimSystems {
    /// Counts the tick.
    Begin,
    /// Turns the trainee's actions into intentions, marks, orders, messages. May write anything but positions.
    Act,
    /// Moves the trainee, the patrol and the civilians.
    Move,
    /// Detects consequences of movement: waypoints, ground left, posts reached, incidents.
    Notice,
    /// Updates perception and exposure.
    See,
    /// Fires injects.
    Inject,
    /// Ends the patrol.
    Conclude,
}

pub(super) fn plugin(app: &mut App) {
    app.edit_schedule(FixedUpdate, |schedule| {
        schedule
            // Ambiguous system order would make two runs of one patrol differ.
            .set_build_settings(ScheduleBuildSettings {
                ambiguity_detection: LogLevel::Error,
                ..default()
            })
            .configure_sets(
                (
                    SimSystems::Begin,
                    SimSystems::Act,
                    SimSystems::Move,
                    SimSystems::Notice,
                    SimSystems::See,
                    SimSystems::Inject,
                    SimSystems::Conclude,
                )
                    .chain()
                    .run_if(patrol_is_under_way),
            );
    });
}

/// Executor of the systems.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Threads {
    /// The calling thread. Faster than a pool for many tiny systems, and a population of patrols uses the cores
    /// better by running side by side.
    #[default]
    One,
    /// The task pool, as in a window.
    Pool,
}

/// Sets the executor of every schedule of an app.
pub(super) fn run_on(app: &mut App, threads: Threads) {
    let labels: Vec<_> = app
        .world()
        .resource::<Schedules>()
        .iter()
        .map(|(_, schedule)| schedule.label())
        .collect();
    for label in labels {
        app.edit_schedule(label, |schedule| match threads {
            Threads::One => {
                schedule.set_executor(SingleThreadedExecutor::new());
            }
            Threads::Pool => {
                schedule.set_executor(MultiThreadedExecutor::new());
            }
        });
    }
}

fn patrol_is_under_way(end: Res<super::conclusion::Conclusion>) -> bool {
    end.0.is_none()
}
