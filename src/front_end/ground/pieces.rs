//! The land and what stands on it.

use bevy::asset::RenderAssetUsages;
use bevy::camera::primitives::MeshAabb;
use bevy::camera::visibility::NoAutoAabb;
use bevy::prelude::*;

use super::OfGround;
use super::matter::{Matter, mesh_of};
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::shown::{Ground, NAKED_FIELD_DEG, Shown};
use crate::scenery::Stuff;

/// A piece of the scenery.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct PieceDrawn {
    /// Middle, in the engine's frame.
    middle: Vec3,
    /// Distance from the middle to the farthest corner, metres.
    reach_m: f32,
    /// True for what may be left out far away.
    small: bool,
}

pub(super) fn build(
    mut commands: Commands,
    ground: Res<Ground>,
    matter: Res<Matter>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    for piece in &ground.scenery.pieces {
        if piece.mesh.is_empty() {
            continue;
        }
        let mut mesh = mesh_of(&piece.mesh);
        let Some(bounds) = mesh.compute_aabb() else {
            continue;
        };
        // The scenery has its own; a second copy is for the graphics card alone.
        mesh.asset_usage = RenderAssetUsages::RENDER_WORLD;
        commands.spawn((
            OfGround,
            PieceDrawn {
                middle: bounds.center.into(),
                reach_m: bounds.half_extents.length(),
                small: piece.stuff == Stuff::Plants,
            },
            MeshMaterial3d(match piece.stuff {
                Stuff::Land => matter.land.clone(),
                Stuff::Water => matter.water.clone(),
                Stuff::Solid | Stuff::Plants => matter.solid.clone(),
            }),
            bounds,
            NoAutoAabb,
            Mesh3d(meshes.add(mesh)),
        ));
    }
}

/// Plants farther than this are left out in the low quality, metres as seen by the naked eye.
const PLANTS_UNTIL_M: f32 = 220.0;

/// Leaves out plants so far away that they are a few pixels: what hides a sign or a person is nearer or larger.
pub(super) fn leave_out_far(
    shown: Res<Shown>,
    settings: Res<Settings>,
    measured: Option<Res<super::Measured>>,
    mut pieces: Query<(&PieceDrawn, &mut Visibility)>,
) {
    let low = super::quality(&settings, measured.as_deref()) == Quality::Low;
    let magnified = NAKED_FIELD_DEG / shown.eye.field_deg.clamp(1.0, NAKED_FIELD_DEG);
    let eye = shown.eye.at.world();
    for (piece, mut visible) in &mut pieces {
        let far = low
            && piece.small
            && piece.middle.distance(eye) - piece.reach_m > PLANTS_UNTIL_M * magnified;
        visible.set_if_neq(if far {
            Visibility::Hidden
        } else {
            Visibility::Inherited
        });
    }
}
