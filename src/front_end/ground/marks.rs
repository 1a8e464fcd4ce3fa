//! What is drawn upon the ground: marks, the control point, rings.

use bevy::math::ops::{atan2, cos, sin};
use bevy::prelude::*;

use super::OfGround;
use super::matter::{Matter, mesh_of};
use super::shapes::{band, block, colour, number, sheet};
use crate::front_end::shown::{Ground, Shown};
use crate::front_end::theme;
use crate::scenery;
use crate::units::{Place, Point};

/// The flag of a mark; they are numbered as they were made.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
pub struct Flag(pub Place);

/// Turns about the vertical so that the eye sees its front.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct FacesEye;

/// What stands for the moment: marks, control point, rings.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct OfMoment;

/// What was drawn last.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Drawn {
    marks: Vec<Place>,
    control_point: Option<Point>,
    rings: Vec<(Point, f32)>,
}

const BLACK: [f32; 3] = [0.01, 0.01, 0.01];
const WHITE: [f32; 3] = [0.9, 0.9, 0.9];

/// Draws them again when they change.
pub(super) fn follow(
    mut commands: Commands,
    ground: Res<Ground>,
    shown: Res<Shown>,
    mut drawn: Local<Drawn>,
    standing: Query<Entity, With<OfMoment>>,
    mut facing: Query<&mut Transform, With<FacesEye>>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    let now = Drawn {
        marks: shown.marks.clone(),
        control_point: shown.control_point,
        rings: shown.rings.clone(),
    };
    let eye = shown.eye.at.world();
    for mut stands in &mut facing {
        let turned = stands.with_rotation(towards(stands.translation, eye));
        stands.set_if_neq(turned);
    }
    if now == *drawn && !ground.is_changed() {
        return;
    }
    for entity in &standing {
        commands.entity(entity).despawn();
    }
    for (index, place) in now.marks.iter().enumerate() {
        let foot = place.world();
        commands.spawn((
            OfGround,
            OfMoment,
            FacesEye,
            Flag(*place),
            Matter::Solid,
            Mesh3d(meshes.add(mesh_of(&flag(index + 1)))),
            Transform::from_translation(foot).with_rotation(towards(foot, eye)),
        ));
    }
    if let Some(at) = now.control_point {
        let foot = ground.terrain.place(at).world();
        commands.spawn((
            OfGround,
            OfMoment,
            FacesEye,
            Matter::Solid,
            Mesh3d(meshes.add(mesh_of(&control_point()))),
            Transform::from_translation(foot).with_rotation(towards(foot, eye)),
        ));
    }
    for (middle, radius_m) in &now.rings {
        commands.spawn((
            OfGround,
            OfMoment,
            Matter::OwnLight,
            Mesh3d(meshes.add(mesh_of(&ring(&ground, *middle, *radius_m)))),
        ));
    }
    *drawn = now;
}

fn towards(from: Vec3, eye: Vec3) -> Quat {
    let to = eye - from;
    Quat::from_rotation_y(atan2(to.x, to.z))
}

/// A pole with a pennant and the number of the mark, thin enough to hide nothing.
fn flag(value: usize) -> scenery::Mesh {
    let mut mesh = scenery::Mesh::default();
    let orange = colour(theme::WARN);
    block(
        &mut mesh,
        Vec3::new(-0.015, 0.0, -0.015),
        Vec3::new(0.015, 1.35, 0.015),
        WHITE,
    );
    let at = |x: f32, y: f32| Vec3::new(x, y, 0.0);
    sheet(
        &mut mesh,
        [at(0.0, 0.98), at(0.44, 0.98), at(0.44, 1.34), at(0.0, 1.34)],
        orange,
    );
    number(&mut mesh, value, Vec3::new(0.22, 1.16, 0.012), 0.24, BLACK);
    mesh
}

/// A tall pole with a chequered board.
fn control_point() -> scenery::Mesh {
    let mut mesh = scenery::Mesh::default();
    block(
        &mut mesh,
        Vec3::new(-0.03, 0.0, -0.03),
        Vec3::new(0.03, 2.6, 0.03),
        WHITE,
    );
    let side = 0.3;
    for (row, column) in (0..3).flat_map(|row| (0..4).map(move |column| (row, column))) {
        let (x, y) = (
            (column as f32 - 2.0) * side,
            2.6 - (row as f32 + 1.0) * side,
        );
        let at = |x: f32, y: f32| Vec3::new(x, y, 0.04);
        sheet(
            &mut mesh,
            [
                at(x, y),
                at(x + side, y),
                at(x + side, y + side),
                at(x, y + side),
            ],
            if (row + column) % 2 == 0 {
                colour(theme::ACCENT)
            } else {
                WHITE
            },
        );
    }
    mesh
}

/// A dashed ring that lies on the land.
fn ring(ground: &Ground, middle: Point, radius_m: f32) -> scenery::Mesh {
    let steps = ((radius_m * std::f32::consts::TAU / 1.5) as usize).clamp(48, 720);
    let half_m = (radius_m * 0.006).clamp(0.12, 0.9);
    let edges: Vec<(Vec3, Vec3)> = (0..=steps)
        .map(|step| {
            let turn = step as f32 / steps as f32 * std::f32::consts::TAU;
            let at = |radius: f32| {
                let point = Point(middle.0 + radius * sin(turn), middle.1 + radius * cos(turn));
                point
                    .at_height(ground.terrain.height_m(point) + 0.15)
                    .world()
            };
            (at(radius_m - half_m), at(radius_m + half_m))
        })
        .collect();
    let mut mesh = scenery::Mesh::default();
    band(&mut mesh, &edges, 4, colour(theme::BAD));
    mesh
}
