//! Signs: shown while present, and pointed out in lessons.

use bevy::light::NotShadowCaster;
use bevy::prelude::*;

use super::OfGround;
use super::marks::linear;
use super::matter::{Matter, mesh_of};
use crate::front_end::shown::{Ground, NAKED_FIELD_DEG, Shown};
use crate::front_end::theme;
use crate::scenario::exercise::SignId;
use crate::scenery;

/// The entity of a sign.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignDrawn(pub SignId);

/// Pointer to a sign: an arrow above it, which neither moves nor flashes.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PointedOut(SignId);

/// Size of pointers as a share of their distance, so that they are found far away.
const POINTER_SHARE: f32 = 0.035;

pub(super) fn build(
    mut commands: Commands,
    ground: Res<Ground>,
    matter: Res<Matter>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    for (sign, mesh) in ground.exercise.signs.iter().zip(&ground.scenery.signs) {
        if mesh.is_empty() {
            continue;
        }
        commands.spawn((
            OfGround,
            SignDrawn(sign.id),
            MeshMaterial3d(matter.solid.clone()),
            Mesh3d(meshes.add(mesh_of(mesh))),
            Visibility::Hidden,
        ));
    }
}

/// Shows the signs that are present.
pub(super) fn follow(shown: Res<Shown>, mut signs: Query<(&SignDrawn, &mut Visibility)>) {
    for (sign, mut visible) in &mut signs {
        visible.set_if_neq(if shown.signs.binary_search(&sign.0).is_ok() {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        });
    }
}

/// Adds pointers to the signs to be pointed out.
pub(super) fn point_out(
    mut commands: Commands,
    ground: Res<Ground>,
    shown: Res<Shown>,
    matter: Res<Matter>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut shape: Local<Option<Handle<Mesh>>>,
    mut pointers: Query<(Entity, &PointedOut, &mut Transform)>,
) {
    let place = |sign: SignId| {
        let at = ground.exercise.signs[sign.index()].sign.at;
        let foot = ground.scenery.signs[sign.index()].bounds().map_or_else(
            || ground.terrain.place(at).world(),
            |(low, high)| Vec3::new((low.x + high.x) / 2.0, high.y, (low.z + high.z) / 2.0),
        );
        let magnified = (shown.eye.field_deg / NAKED_FIELD_DEG).clamp(0.05, 1.0);
        let range_m = foot.distance(shown.eye.at.world());
        let size = (range_m * POINTER_SHARE * magnified).clamp(0.25, 30.0);
        Transform::from_translation(foot).with_scale(Vec3::splat(size))
    };
    for (entity, pointer, mut stands) in &mut pointers {
        if shown.pointed_out.contains(&pointer.0) {
            stands.set_if_neq(place(pointer.0));
        } else {
            commands.entity(entity).despawn();
        }
    }
    for sign in &shown.pointed_out {
        let known = sign.index() < ground.exercise.signs.len();
        if !known || pointers.iter().any(|(_, pointer, _)| pointer.0 == *sign) {
            continue;
        }
        let shape = shape
            .get_or_insert_with(|| meshes.add(mesh_of(&pointer())))
            .clone();
        commands.spawn((
            OfGround,
            PointedOut(*sign),
            NotShadowCaster,
            MeshMaterial3d(matter.own_light.clone()),
            Mesh3d(shape),
            place(*sign),
        ));
    }
}

/// A downward arrow, one metre long, edged in black for contrast on light and dark ground.
fn pointer() -> scenery::Mesh {
    let mut mesh = scenery::Mesh::default();
    let (orange, black) = (linear(theme::WARN), [0.0, 0.0, 0.0]);
    let mut cone = |from: f32, to: f32, wide: f32, colour| {
        mesh.turned(
            Vec3::ZERO,
            &[(from, 0.0), (to, wide), (to + 0.001, 0.0)],
            12,
            |_| colour,
            || 0.0,
        );
    };
    cone(0.2, 1.1, 0.36, orange);
    cone(1.08, 1.22, 0.46, black);
    mesh.rod(Vec3::Y * 1.2, Vec3::Y * 1.9, [0.12, 0.12], 8, orange);
    mesh
}
