//! Going back to an earlier moment of the patrol: it is simulated again beside the window, and taken over when it is there.

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use crate::front_end::making_ready::branch_record;
use crate::front_end::pace;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::DataFolder;
use crate::front_end::stage::Stage;
use crate::front_end::widget::Kit;
use crate::front_end::words::Words;
use crate::units::Tick;

use super::captions::Log;
use super::hands::Hands;

/// An earlier moment being found again beside the window.
#[derive(Resource)]
struct GoingBack(Task<Patrolling>);

/// The moment to go back to, asked for in this frame.
#[derive(Resource, Debug, Clone, Copy)]
struct Wished(Tick);

/// Asks for an earlier moment.
pub(super) fn wish(commands: &mut Commands, tick: Tick) {
    commands.insert_resource(Wished(tick));
}

/// Takes the patrol away to simulate it again up to a moment, beside the window. At the end of a frame, when nobody
/// reads it any more.
pub(super) fn set_out(world: &mut World) {
    let Some(Wished(tick)) = world.remove_resource::<Wished>() else {
        return;
    };
    let folder = world.resource::<DataFolder>().clone();
    let Some(patrolling) = world.remove_resource::<Patrolling>() else {
        return;
    };
    let path = branch_record(&folder, patrolling.session(), patrolling.record(), tick);
    let task = AsyncComputeTaskPool::get().spawn(async move { patrolling.back_to(tick, &path) });
    world.insert_resource(GoingBack(task));
}

/// Says that an earlier moment is being found.
#[derive(Component)]
struct Waits;

fn arrive(
    mut commands: Commands,
    mut going: ResMut<GoingBack>,
    mut hands: ResMut<Hands>,
    kit: Kit,
    words: Res<Words>,
    waits: Query<Entity, With<Waits>>,
) {
    if let Some(mut earlier) = block_on(poll_once(&mut going.0)) {
        commands.remove_resource::<GoingBack>();
        for waiting in &waits {
            commands.entity(waiting).despawn();
        }
        hands.steering.forget();
        earlier.paused = false;
        commands.insert_resource(Log::of(&earlier));
        commands.insert_resource(earlier);
    } else if waits.is_empty() {
        let sentence = words.word("menu-going-back");
        commands.spawn((
            Waits,
            kit.dialog(Stage::Patrol, &sentence, children![kit.text(&sentence)]),
        ));
    }
}

/// The patrol that is being gone back in must not be lost when its screen is.
pub(super) fn wait_no_more(world: &mut World) {
    if let Some(going) = world.remove_resource::<GoingBack>() {
        world.insert_resource(block_on(going.0));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        arrive
            .in_set(Stage::Patrol)
            .before(super::HudReads)
            .run_if(resource_exists::<GoingBack>),
    )
    .add_systems(
        Last,
        set_out
            .before(pace::Decides)
            .run_if(resource_exists::<Wished>),
    );
}
