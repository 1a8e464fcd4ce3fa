//! The specialists: their vehicle, and the team on foot.

use std::collections::BTreeMap;

use bevy::math::ops::atan2;
use bevy::prelude::*;

use super::OfGround;
use super::matter::{Matter, mesh_of};
use super::people::{PHASES, phase_of};
use crate::front_end::shown::{Ground, Shown};
use crate::scenario::schema::{Role, VehicleKind};
use crate::scenery::figure::{Pose, Who, figure};
use crate::scenery::vehicles::patrol_vehicle;
use crate::sim::arrival::Mover;
use crate::units::Point;

/// Most people of a team that are drawn.
const MOST: usize = 2;

/// Their vehicle.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct SpecialistsVehicle;

/// One of the team.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Specialist {
    number: usize,
    was: Point,
    step: f32,
    /// The phase shown; none while standing.
    phase: Option<u8>,
}

pub(super) fn build(mut commands: Commands, matter: Res<Matter>, mut meshes: ResMut<Assets<Mesh>>) {
    let material = || MeshMaterial3d(matter.solid.clone());
    commands.spawn((
        OfGround,
        SpecialistsVehicle,
        Mesh3d(meshes.add(mesh_of(&patrol_vehicle()))),
        material(),
        Visibility::Hidden,
    ));
    let standing = meshes.add(mesh_of(&figure(WHO, Pose::Standing)));
    for number in 0..MOST {
        commands.spawn((
            OfGround,
            Specialist {
                number,
                was: Point(f32::NAN, f32::NAN),
                step: 0.0,
                phase: None,
            },
            Mesh3d(standing.clone()),
            material(),
            Visibility::Hidden,
        ));
    }
}

const WHO: Who = Who::Peacekeeper {
    role: Role::Soldier,
    who: None,
    nation: 0,
    person: 1,
};

pub(super) fn follow(
    ground: Res<Ground>,
    shown: Res<Shown>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut wardrobe: Local<BTreeMap<Option<u8>, Handle<Mesh>>>,
    mut vehicle: Query<(&mut Transform, &mut Visibility), With<SpecialistsVehicle>>,
    mut team: Query<
        (
            &mut Specialist,
            &mut Transform,
            &mut Visibility,
            &mut Mesh3d,
        ),
        Without<SpecialistsVehicle>,
    >,
) {
    let seen = shown.specialists.as_ref();
    for (mut stands, mut visible) in &mut vehicle {
        visible.set_if_neq(shown_if(seen.is_some()));
        if let Some(seen) = seen {
            stands.set_if_neq(on_slope(&ground, &seen.vehicle));
        }
    }
    for (mut one, mut stands, mut visible, mut mesh) in &mut team {
        let mover = seen.and_then(|seen| seen.people.get(one.number));
        visible.set_if_neq(shown_if(mover.is_some()));
        let Some(mover) = mover else {
            continue;
        };
        let way_m = one.was.distance_m(mover.at);
        if way_m.is_finite() && way_m < WHO.step_m() {
            one.step = (one.step + way_m / WHO.step_m()).fract();
        }
        one.was = mover.at;
        stands.set_if_neq(
            Transform::from_translation(ground.terrain.place(mover.at).world())
                .with_rotation(Quat::from_rotation_y(-mover.facing_deg.to_radians())),
        );
        let phase = (mover.speed_mps > 0.0).then(|| phase_of(one.step));
        if phase != one.phase {
            one.phase = phase;
            let pose = phase.map_or(Pose::Standing, |phase| {
                Pose::Walking(f32::from(phase) / f32::from(PHASES))
            });
            let made = wardrobe
                .entry(phase)
                .or_insert_with(|| meshes.add(mesh_of(&figure(WHO, pose))));
            mesh.0 = made.clone();
        }
    }
}

fn shown_if(there: bool) -> Visibility {
    if there {
        Visibility::Inherited
    } else {
        Visibility::Hidden
    }
}

/// Tilted to the slope along its length.
fn on_slope(ground: &Ground, vehicle: &Mover) -> Transform {
    let half_m = VehicleKind::PatrolVehicle.size_m().0 / 2.0;
    let end_m = |ahead_m: f32| {
        let end = vehicle.at.towards(vehicle.facing_deg, ahead_m);
        ground.terrain.height_m(end)
    };
    let (front_m, rear_m) = (end_m(half_m), end_m(-half_m));
    let up_m = ground
        .terrain
        .height_m(vehicle.at)
        .max((front_m + rear_m) / 2.0);
    let pitch = atan2(front_m - rear_m, 2.0 * half_m);
    Transform::from_translation(vehicle.at.at_height(up_m).world()).with_rotation(
        Quat::from_rotation_y(-vehicle.facing_deg.to_radians()) * Quat::from_rotation_x(pitch),
    )
}
