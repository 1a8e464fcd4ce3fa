//! The 3D view: draws the resources [`Ground`] and [`Shown`], independent of their source.
//!
//! | file | job |
//! |---|---|
//! | [`matter`], `tiles` | materials |
//! | `pieces` | the land and the things on it |
//! | `people`, `specialists` | people, animated; the specialists with their vehicle |
//! | `signs`, `marks` | signs on the ground, and markers over it |
//! | `air`, `sky`, `panorama` | sun and haze; the dome, sun and rain; the sky painted on it |
//! | `eye` | camera and render target |
//! | `measure` | which quality a machine can run |
//!
//! Everything here lives in the window's own world. Qualities differ in lighting only: every sign, person, obstacle
//! and leaf is there in each of them.

mod air;
mod eye;
mod marks;
pub mod matter;
mod measure;
mod panorama;
mod people;
mod pieces;
mod signs;
mod sky;
mod specialists;
mod tiles;

use std::sync::Arc;

use bevy::asset::embedded_asset;
use bevy::light::PointLightShadowMap;
use bevy::prelude::*;

use super::settings::{Quality, Settings};
use super::shown::{Ground, Shown};
use super::stage::Frame;
use crate::scenery::Scenery;
pub use eye::{ForScreens, Lookout, TheEye};
pub use marks::{Flag, Upright};
use matter::Daylight;
pub use measure::{Measured, Measuring, is_software};
pub use people::Figured;
pub use signs::SignDrawn;

/// Despawned when another ground is shown.
#[derive(Component, Debug, Clone, Copy)]
pub struct OfGround;

/// Update order of the 3D view.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GroundSystems {
    /// Rebuilds everything for another exercise.
    Build,
    /// Updates everything to the present state.
    Follow,
}

/// The quality in use: the saved one, else the measured one, else the one that every machine can run.
pub fn quality(settings: &Settings, measured: Option<&Measured>) -> Quality {
    settings
        .quality
        .or(measured.map(|measured| measured.0))
        .unwrap_or(Quality::Low)
}

/// The scenery currently built.
#[derive(Resource, Default)]
struct Standing(Option<Arc<Scenery>>);

/// True in the first frame of another ground, and when the ground goes.
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

/// The part that needs no graphics card: the view entities.
pub fn plugin(app: &mut App) {
    matter::init(app);
    app.init_resource::<panorama::Painted>()
        .init_resource::<Standing>()
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
                (
                    pieces::build,
                    signs::build,
                    people::build,
                    specialists::build,
                    air::build,
                )
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
                specialists::follow,
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

/// The rendering part; must be added after Bevy's renderer and before [`plugin`].
pub fn drawing(app: &mut App) {
    embedded_asset!(app, "ground/daylight.wgsl");
    embedded_asset!(app, "ground/heavens.wgsl");
    app.add_plugins(MaterialPlugin::<Daylight>::default())
        // There is only one light, the sun.
        .insert_resource(PointLightShadowMap {
            size: air::NO_SHADOWS,
        });
    measure::plugin(app);
    tiles::plugin(app);
    panorama::plugin(app);
}
