//! Signs: drawn while they are there, and pointed out where the lesson asks for it.

use bevy::math::ops::{cos, sin};
use bevy::prelude::*;

use super::OfGround;
use super::matter::{Matter, mesh_of};
use super::shapes::{band, colour, cone};
use crate::front_end::shown::{Ground, Shown};
use crate::front_end::theme;
use crate::scenario::exercise::SignId;
use crate::scenery;

/// The view of a sign.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignDrawn(pub SignId);

/// What points a sign out: an arrow above it and a ring around it, neither of which moves or flashes.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PointedOut(SignId);

/// Pointers are drawn as large as this part of their distance, so that they are found far away.
const POINTER_SHARE: f32 = 0.035;

pub(super) fn build(mut commands: Commands, ground: Res<Ground>, mut meshes: ResMut<Assets<Mesh>>) {
    for (sign, mesh) in ground.exercise.signs.iter().zip(&ground.scenery.signs) {
        if mesh.is_empty() {
            continue;
        }
        commands.spawn((
            OfGround,
            SignDrawn(sign.id),
            Matter::Solid,
            Mesh3d(meshes.add(mesh_of(mesh))),
            Visibility::Hidden,
        ));
    }
}

/// Shows those that are there.
pub(super) fn follow(shown: Res<Shown>, mut signs: Query<(&SignDrawn, &mut Visibility)>) {
    for (sign, mut visible) in &mut signs {
        visible.set_if_neq(if shown.signs.contains(&sign.0) {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        });
    }
}

/// Points out those that are to be pointed out.
pub(super) fn point_out(
    mut commands: Commands,
    ground: Res<Ground>,
    shown: Res<Shown>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut shape: Local<Option<Handle<Mesh>>>,
    mut pointers: Query<(Entity, &PointedOut, &mut Transform)>,
) {
    let place = |sign: SignId| {
        let at = ground.exercise.signs[sign.index()].sign.at;
        let middle = ground.scenery.signs[sign.index()]
            .positions
            .iter()
            .fold((f32::MAX, f32::MIN), |(low, high), corner| {
                (low.min(corner[1]), high.max(corner[1]))
            });
        let ground_m = ground.terrain.height_m(at);
        let top_m = if middle.1 > middle.0 {
            middle.1.max(ground_m)
        } else {
            ground_m
        };
        let eye = shown.eye.at.world();
        let foot = at.at_height(top_m).world();
        let magnified = (shown.eye.field_deg / 60.0).clamp(0.05, 1.0);
        let size = (foot.distance(eye) * POINTER_SHARE * magnified).clamp(0.25, 30.0);
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
            Matter::OwnLight,
            Mesh3d(shape),
            place(*sign),
        ));
    }
}

/// An arrow down and a ring, one metre large, edged in black so that they stand out from light and dark ground.
fn pointer() -> scenery::Mesh {
    let mut mesh = scenery::Mesh::default();
    let (orange, black) = (colour(theme::WARN), [0.0, 0.0, 0.0]);
    cone(&mut mesh, Vec3::Y * 0.25, Vec3::Y * 1.25, 0.34, 12, orange);
    cone(&mut mesh, Vec3::Y * 1.42, Vec3::Y * 1.25, 0.42, 12, black);
    for (inner, outer, height, ink) in [(0.62, 0.86, 0.04, black), (0.68, 0.80, 0.06, orange)] {
        let edges: Vec<(Vec3, Vec3)> = (0..=32)
            .map(|step| {
                let turn = step as f32 / 32.0 * std::f32::consts::TAU;
                let out = Vec3::new(cos(turn), 0.0, sin(turn));
                (
                    out * inner + Vec3::Y * height,
                    out * outer + Vec3::Y * height,
                )
            })
            .collect();
        band(&mut mesh, &edges, 0, ink);
    }
    mesh
}
