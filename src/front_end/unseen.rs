//! Whether the window can be seen: not while it is minimised, or wholly covered by others.

use std::time::Duration;

use bevy::ecs::system::NonSendMarker;
use bevy::prelude::*;
use bevy::time::common_conditions::on_real_timer;
use bevy::window::{PrimaryWindow, WindowOccluded};
use bevy::winit::WINIT_WINDOWS;

use super::stage::Frame;

/// True while nobody can see the window.
#[derive(Resource, Debug, Default, PartialEq, Eq)]
pub struct Unseen(pub bool);

/// What the system says of the window.
#[derive(Resource, Debug, Default)]
struct Hidden {
    covered: bool,
    minimised: bool,
}

/// Systems tell it differently: some send this, others only know it when asked.
fn told(mut occluded: MessageReader<WindowOccluded>, mut hidden: ResMut<Hidden>) {
    if let Some(last) = occluded.read().last() {
        hidden.covered = last.occluded;
    }
}

/// Asks for it; not at every update, since the answer may be some way off.
fn ask(
    windows: Query<Entity, With<PrimaryWindow>>,
    mut hidden: ResMut<Hidden>,
    _on_the_main_thread: NonSendMarker,
) {
    hidden.minimised = WINIT_WINDOWS.with_borrow(|open| {
        let mut windows = windows.iter().filter_map(|entity| open.get_window(entity));
        windows.any(|window| window.is_minimized() == Some(true))
    });
}

fn conclude(hidden: Res<Hidden>, mut unseen: ResMut<Unseen>) {
    unseen.set_if_neq(Unseen(hidden.covered || hidden.minimised));
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Unseen>()
        .init_resource::<Hidden>()
        .add_systems(
            Update,
            (
                told.run_if(resource_exists::<Messages<WindowOccluded>>),
                ask.run_if(on_real_timer(Duration::from_millis(200))),
                conclude,
            )
                .chain()
                .in_set(Frame::Arrivals),
        );
}
