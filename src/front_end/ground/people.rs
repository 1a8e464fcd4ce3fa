//! People: position, facing, posture and gait.

use std::collections::BTreeMap;

use bevy::asset::RenderAssetUsages;
use bevy::camera::primitives::Aabb;
use bevy::camera::visibility::NoAutoAabb;
use bevy::prelude::*;

use super::OfGround;
use super::matter::{Matter, mesh_of};
use crate::front_end::shown::{Figure, Ground, Posture, Shown};
use crate::scenario::exercise::PersonId;
use crate::scenery::figure::{Pose, RUN_MPS, SLOWEST_STEP_MPS, Who, figure};
use crate::units::Point;

/// The figure of a person.
#[derive(Component, Debug, Clone, Copy)]
pub struct Figured {
    /// Who.
    pub person: PersonId,
    /// Appearance.
    who: Who,
    /// Last position, for the gait.
    was: Point,
    /// Phase of the double step, 0..1.
    step: f32,
    /// The mesh shown.
    shape: Shape,
}

/// A pose with a mesh of its own; walking and running have [`PHASES`] each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Nothing,
    Standing,
    Walking(u8),
    Running(u8),
    Kneeling,
    Lying,
    AtPost,
    Searching,
}

/// Phases of a double step with a mesh each: a foot on the ground stays within three centimetres of its place.
pub(super) const PHASES: u8 = 24;

/// Bounding box of a person in every pose, lying and with an animal on a lead included, relative to the feet, metres.
const BOX_M: (Vec3, Vec3) = (Vec3::new(-1.4, -0.2, -2.2), Vec3::new(1.4, 2.4, 2.6));

/// The phase of a step, 0..1, as one of those with a mesh.
pub(super) fn phase_of(step: f32) -> u8 {
    (step * f32::from(PHASES)) as u8 % PHASES
}

/// Nobody sees every phase of a step from farther away than this, metres.
const EVERY_PHASE_WITHIN_M: f32 = 25.0;

/// Phases of which one is shown farther away.
const COARSE: u8 = 4;

/// Most meshes of people kept at a time: those that were worn last. A patrol of six near by has 144 phases of a step.
const MOST_KEPT: usize = 220;

impl Shape {
    fn of(figure: &Figure, step: f32, near: bool) -> Self {
        let phase = phase_of(step);
        let phase = if near { phase } else { phase - phase % COARSE };
        match figure.posture {
            Posture::Lying => Self::Lying,
            _ if figure.speed_mps > RUN_MPS => Self::Running(phase),
            _ if figure.speed_mps > SLOWEST_STEP_MPS => Self::Walking(phase),
            Posture::Standing => Self::Standing,
            Posture::Kneeling => Self::Kneeling,
            Posture::AtPost => Self::AtPost,
            Posture::Searching => Self::Searching,
        }
    }

    fn pose(self) -> Pose {
        match self {
            Self::Nothing | Self::Standing => Pose::Standing,
            Self::Walking(phase) => Pose::Walking(f32::from(phase) / f32::from(PHASES)),
            Self::Running(phase) => Pose::Running(f32::from(phase) / f32::from(PHASES)),
            Self::Kneeling => Pose::Kneeling,
            Self::Lying => Pose::Lying,
            Self::AtPost => Pose::AtPost,
            Self::Searching => Pose::Searching,
        }
    }
}

/// Meshes of the people of this exercise, built as needed.
#[derive(Resource, Default)]
pub(super) struct Wardrobe {
    kept: BTreeMap<(PersonId, Shape), Kept>,
    /// Counts the changes of shape.
    changes: u64,
}

/// A mesh, and the change at which it was put on last.
struct Kept {
    mesh: Handle<Mesh>,
    worn: u64,
}

impl Wardrobe {
    /// The mesh of a person in a shape. Too many are thinned out: what somebody still wears lives on with them.
    fn worn(
        &mut self,
        key: (PersonId, Shape),
        make: impl FnOnce() -> Handle<Mesh>,
    ) -> Handle<Mesh> {
        self.changes += 1;
        if self.kept.len() >= MOST_KEPT && !self.kept.contains_key(&key) {
            let mut ages: Vec<u64> = self.kept.values().map(|kept| kept.worn).collect();
            let oldest = *ages.select_nth_unstable(MOST_KEPT / 4).1;
            self.kept.retain(|_, kept| kept.worn > oldest);
        }
        let kept = self.kept.entry(key).or_insert_with(|| Kept {
            mesh: make(),
            worn: 0,
        });
        kept.worn = self.changes;
        kept.mesh.clone()
    }
}

pub(super) fn build(
    mut commands: Commands,
    ground: Res<Ground>,
    matter: Res<Matter>,
    mut wardrobe: ResMut<Wardrobe>,
) {
    *wardrobe = Wardrobe::default();
    for index in 0..ground.exercise.people.len() {
        let person = PersonId(index as u16);
        commands.spawn((
            OfGround,
            Figured {
                person,
                who: Who::of(&ground.exercise, person),
                was: Point(f32::NAN, f32::NAN),
                step: 0.0,
                shape: Shape::Nothing,
            },
            Mesh3d::default(),
            Aabb::from_min_max(BOX_M.0, BOX_M.1),
            NoAutoAabb,
            MeshMaterial3d(matter.solid.clone()),
            Visibility::Hidden,
        ));
    }
}

/// Updates everybody. The gait follows the distance walked, so that it is right in either direction of time.
pub(super) fn follow(
    ground: Res<Ground>,
    shown: Res<Shown>,
    mut wardrobe: ResMut<Wardrobe>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut figures: Query<(&mut Figured, &mut Transform, &mut Visibility, &mut Mesh3d)>,
) {
    for (mut figured, mut stands, mut visible, mut mesh) in &mut figures {
        let person = figured.person;
        let figure_shown = shown
            .people
            .get(person.index())
            .filter(|_| person != ground.exercise.trainee() || shown.trainee_drawn);
        let Some(now) = figure_shown else {
            visible.set_if_neq(Visibility::Hidden);
            continue;
        };
        visible.set_if_neq(Visibility::Inherited);
        let way_m = figured.was.distance_m(now.at);
        let step_m = if now.speed_mps > RUN_MPS {
            figured.who.stride_m()
        } else {
            figured.who.step_m()
        };
        if way_m.is_finite() && way_m < step_m {
            figured.step = (figured.step + way_m / step_m).fract();
        }
        figured.was = now.at;
        stands.set_if_neq(
            Transform::from_translation(ground.terrain.place(now.at).world())
                .with_rotation(Quat::from_rotation_y(-now.facing_deg.to_radians())),
        );
        let near = shown.eye.at.point().distance_m(now.at) < EVERY_PHASE_WITHIN_M;
        let shape = Shape::of(now, figured.step, near);
        if shape != figured.shape {
            figured.shape = shape;
            let who = figured.who;
            mesh.0 = wardrobe.worn((person, shape), || {
                let mut made = mesh_of(&figure(who, shape.pose()));
                // Nothing but the graphics card reads it: the bounds are given.
                made.asset_usage = RenderAssetUsages::RENDER_WORLD;
                meshes.add(made)
            });
        }
    }
}
