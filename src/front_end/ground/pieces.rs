//! Land and static objects.

use bevy::asset::RenderAssetUsages;
use bevy::camera::primitives::MeshAabb;
use bevy::camera::visibility::NoAutoAabb;
use bevy::prelude::*;

use super::OfGround;
use super::matter::{Matter, mesh_of, swaying};
use crate::front_end::shown::Ground;
use crate::scenery::Stuff;

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
        let mut mesh = if piece.stuff == Stuff::Plants {
            swaying(&piece.mesh, &ground.terrain)
        } else {
            mesh_of(&piece.mesh)
        };
        let Some(bounds) = mesh.compute_aabb() else {
            continue;
        };
        // The scenery keeps the data; this copy is for the graphics card only.
        mesh.asset_usage = RenderAssetUsages::RENDER_WORLD;
        commands.spawn((
            OfGround,
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
