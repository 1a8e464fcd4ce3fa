//! The ground in three dimensions: draws the resources [`Ground`] and
//! [`Shown`], whoever wrote them, and asks nobody else.
//!
//! | file | job |
//! |---|---|
//! | [`matter`] | what everything is made of |
//! | `pieces` | the land and what stands on it |
//! | `people` | everybody, stepping |
//! | `signs`, `marks` | what is on the ground, and what is drawn upon it |
//! | `air`, `sky` | sun and haze; the sky, clouds, rain |
//! | `eye` | from where it is seen, and on what it is drawn |
//! | `measure` | which quality a machine bears |
//!
//! Everything here lives in the window's own world. Nothing but light differs between qualities: every sign, person,
//! obstacle and leaf is there in each of them.

mod air;
mod eye;
mod marks;
pub mod matter;
mod measure;
mod people;
mod pieces;
mod signs;
mod sky;

use std::sync::Arc;

use bevy::asset::embedded_asset;
use bevy::prelude::*;

use super::settings::{Quality, Settings};
use super::shown::{Ground, Shown};
use super::stage::Frame;
use crate::scenery::Scenery;
pub use eye::{ForScreens, Lookout, TheEye};
pub use marks::{Flag, Upright};
use matter::Daylight;
pub use measure::Measured;
pub use people::Figured;
pub use signs::SignDrawn;

/// Everything that goes when another ground is shown.
#[derive(Component, Debug, Clone, Copy)]
pub struct OfGround;

/// The order in which the ground follows what is shown.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GroundSystems {
    /// Another exercise: everything is built again.
    Build,
    /// Another moment: everything moves there.
    Follow,
}

/// The quality in force: the one kept, else the one measured, else the one that every machine bears.
pub fn quality(settings: &Settings, measured: Option<&Measured>) -> Quality {
    settings
        .quality
        .or(measured.map(|measured| measured.0))
        .unwrap_or(Quality::Low)
}

/// Which scenery stands.
#[derive(Resource, Default)]
struct Standing(Option<Arc<Scenery>>);

/// True in the first frame of another ground, and when it goes.
fn replaced(ground: Option<Res<Ground>>, standing: Res<Standing>) -> bool {
    match (&ground, &standing.0) {
        (None, None) => false,
        (Some(ground), Some(standing)) => !Arc::ptr_eq(&ground.scenery, standing),
        _ => true,
    }
}

fn clear(
    mut commands: Commands,
    old: Query<Entity, With<OfGround>>,
    ground: Option<Res<Ground>>,
    mut standing: ResMut<Standing>,
) {
    for entity in &old {
        commands.entity(entity).despawn();
    }
    standing.0 = ground.map(|ground| Arc::clone(&ground.scenery));
}

/// What needs no graphics card: the views themselves.
pub fn plugin(app: &mut App) {
    matter::init(app);
    app.init_resource::<Standing>()
        .init_resource::<people::Wardrobe>()
        .configure_sets(
            Update,
            (
                GroundSystems::Build,
                GroundSystems::Follow
                    .run_if(resource_exists::<Ground>.and_then(resource_exists::<Shown>)),
            )
                .chain()
                .in_set(Frame::Ground),
        )
        .add_systems(
            Update,
            (
                clear,
                (pieces::build, signs::build, people::build, air::build)
                    .chain()
                    .run_if(resource_exists::<Ground>),
            )
                .chain()
                .in_set(GroundSystems::Build)
                .run_if(replaced),
        )
        .add_systems(
            Update,
            (
                air::overhead,
                sky::build.run_if(resource_exists_and_changed::<air::Overhead>),
                eye::follow,
                people::follow,
                signs::follow,
                signs::point_out,
                marks::follow,
                marks::step_aside,
                air::follow,
                sky::follow,
            )
                .chain()
                .in_set(GroundSystems::Follow),
        );
    eye::plugin(app);
}

/// What draws the views; after Bevy's renderer and before [`plugin`].
pub fn drawing(app: &mut App) {
    embedded_asset!(app, "ground/daylight.wgsl");
    app.add_plugins(MaterialPlugin::<Daylight>::default());
    measure::plugin(app);
}
