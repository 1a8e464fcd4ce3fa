//! Everybody: where they are, which way they face, how they stand, and their steps.

use std::f32::consts::{FRAC_PI_2, TAU};

use bevy::math::ops::sin;
use bevy::prelude::*;

use super::OfGround;
use super::matter::{Matter, mesh_of};
use super::shapes::{Colour, block};
use crate::front_end::shown::{Figure, Ground, Posture, Shown};
use crate::scenario::exercise::{PersonId, TRAINEE};
use crate::scenery;
use crate::units::Point;

/// The figure of a person.
#[derive(Component, Debug, Clone, Copy)]
pub struct Figured {
    /// Who.
    pub person: PersonId,
    /// Where they were, for their steps.
    was: Point,
    /// How far through a double step, 0..1.
    step: f32,
}

/// A limb of a figure, which turns about its joint.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limb {
    Trunk,
    LeftLeg,
    RightLeg,
    LeftArm,
    RightArm,
}

/// Length of a double step, metres.
const DOUBLE_STEP_M: f32 = 1.5;
/// Joints above the feet of someone upright, metres.
const HIP_M: f32 = 0.88;
const SHOULDER_M: f32 = 1.42;

/// What a person wears.
struct Clothes {
    upper: Colour,
    lower: Colour,
    head: Colour,
    armour: Option<Colour>,
}

const SKIN: Colour = [0.30, 0.17, 0.10];
const BOOTS: Colour = [0.05, 0.04, 0.03];

/// A patrol wears the blue helmet; local people wear what they like, the same each time.
fn clothes(person: usize, of_patrol: bool) -> Clothes {
    if of_patrol {
        return Clothes {
            upper: [0.16, 0.17, 0.10],
            lower: [0.15, 0.15, 0.10],
            head: [0.12, 0.36, 0.68],
            armour: Some([0.13, 0.33, 0.60]),
        };
    }
    const UPPER: [Colour; 6] = [
        [0.55, 0.50, 0.42],
        [0.42, 0.10, 0.08],
        [0.62, 0.58, 0.50],
        [0.10, 0.22, 0.26],
        [0.50, 0.34, 0.10],
        [0.24, 0.12, 0.28],
    ];
    const LOWER: [Colour; 4] = [
        [0.12, 0.10, 0.09],
        [0.34, 0.30, 0.24],
        [0.10, 0.12, 0.18],
        [0.22, 0.16, 0.10],
    ];
    Clothes {
        upper: UPPER[person % UPPER.len()],
        lower: LOWER[person % LOWER.len()],
        head: if person.is_multiple_of(3) {
            [0.58, 0.54, 0.46]
        } else {
            [0.03, 0.02, 0.02]
        },
        armour: None,
    }
}

impl Limb {
    const ALL: [Self; 5] = [
        Self::Trunk,
        Self::LeftLeg,
        Self::RightLeg,
        Self::LeftArm,
        Self::RightArm,
    ];

    /// Where it turns, on someone upright who faces -z.
    fn joint(self) -> Vec3 {
        match self {
            Self::Trunk => Vec3::new(0.0, HIP_M, 0.0),
            Self::LeftLeg => Vec3::new(-0.10, HIP_M, 0.0),
            Self::RightLeg => Vec3::new(0.10, HIP_M, 0.0),
            Self::LeftArm => Vec3::new(-0.25, SHOULDER_M, 0.0),
            Self::RightArm => Vec3::new(0.25, SHOULDER_M, 0.0),
        }
    }

    /// What it looks like, from its joint.
    fn shape(self, clothes: &Clothes) -> scenery::Mesh {
        let mut mesh = scenery::Mesh::default();
        let mut add = |from: [f32; 3], to: [f32; 3], colour| {
            block(&mut mesh, from.into(), to.into(), colour);
        };
        match self {
            Self::Trunk => {
                add([-0.18, -0.05, -0.11], [0.18, 0.58, 0.11], clothes.upper);
                if let Some(armour) = clothes.armour {
                    add([-0.21, 0.10, -0.15], [0.21, 0.55, 0.17], armour);
                }
                add([-0.06, 0.56, -0.06], [0.06, 0.66, 0.06], SKIN);
                add([-0.09, 0.64, -0.10], [0.09, 0.82, 0.09], SKIN);
                if clothes.armour.is_some() {
                    add([-0.13, 0.74, -0.15], [0.13, 0.90, 0.14], clothes.head);
                } else {
                    add([-0.10, 0.76, -0.09], [0.10, 0.88, 0.11], clothes.head);
                }
            }
            Self::LeftLeg | Self::RightLeg => {
                add([-0.09, -0.80, -0.09], [0.09, 0.0, 0.09], clothes.lower);
                add([-0.08, -HIP_M, -0.17], [0.08, -0.78, 0.10], BOOTS);
            }
            Self::LeftArm | Self::RightArm => {
                add([-0.07, -0.50, -0.08], [0.07, 0.04, 0.08], clothes.upper);
                add([-0.05, -0.62, -0.06], [0.05, -0.50, 0.06], SKIN);
            }
        }
        mesh
    }

    /// How it is turned: `step` goes 0..1 over a double step, `stride` 0 standing still to 1 walking.
    fn turned(self, posture: Posture, step: f32, stride: f32) -> Quat {
        let swing = sin(step * TAU) * stride;
        let pitch = match (self, posture) {
            (Self::RightArm, Posture::AtPost) => return Quat::from_rotation_z(FRAC_PI_2),
            (Self::LeftArm | Self::RightArm, Posture::Searching) => 0.5,
            (Self::Trunk, Posture::Searching) => -0.35,
            (Self::LeftLeg, Posture::Kneeling) => 1.4,
            (Self::RightLeg, Posture::Kneeling) => -0.9,
            (Self::Trunk, _) => 0.0,
            (Self::LeftLeg | Self::RightArm, _) => swing * 0.5,
            (Self::RightLeg | Self::LeftArm, _) => -swing * 0.5,
        };
        Quat::from_rotation_x(pitch)
    }
}

pub(super) fn build(mut commands: Commands, ground: Res<Ground>, mut meshes: ResMut<Assets<Mesh>>) {
    let patrol = ground.exercise.patrol_size();
    for index in 0..ground.exercise.people.len() {
        let clothes = clothes(index, index < patrol);
        let limbs = Limb::ALL.map(|limb| (limb, meshes.add(mesh_of(&limb.shape(&clothes)))));
        commands
            .spawn((
                OfGround,
                Figured {
                    person: PersonId(index as u16),
                    was: Point(f32::NAN, f32::NAN),
                    step: 0.0,
                },
                Transform::default(),
                Visibility::Hidden,
            ))
            .with_children(|figure| {
                for (limb, mesh) in limbs {
                    figure.spawn((
                        limb,
                        Matter::Solid,
                        Mesh3d(mesh),
                        Transform::from_translation(limb.joint()),
                    ));
                }
            });
    }
}

/// Stands everybody where they are. Steps follow the way gone, so that they are right whichever way time runs.
pub(super) fn follow(
    ground: Res<Ground>,
    shown: Res<Shown>,
    mut figures: Query<(&mut Figured, &mut Transform, &mut Visibility, &Children), Without<Limb>>,
    mut limbs: Query<(&Limb, &mut Transform), Without<Figured>>,
) {
    for (mut figured, mut stands, mut visible, children) in &mut figures {
        let person = figured.person;
        let figure = shown
            .people
            .get(person.index())
            .filter(|_| person != TRAINEE || shown.trainee_drawn);
        let Some(figure) = figure else {
            visible.set_if_neq(Visibility::Hidden);
            continue;
        };
        visible.set_if_neq(Visibility::Inherited);
        let way_m = figured.was.distance_m(figure.at);
        if way_m.is_finite() && way_m < DOUBLE_STEP_M {
            figured.step = (figured.step + way_m / DOUBLE_STEP_M).fract();
        }
        figured.was = figure.at;
        stands.set_if_neq(pose(figure, ground.terrain.height_m(figure.at)));
        let stride = (figure.speed_mps / 1.3).clamp(0.0, 1.3);
        for child in children {
            if let Ok((limb, mut turned)) = limbs.get_mut(*child) {
                let now = Transform::from_translation(limb.joint()).with_rotation(limb.turned(
                    figure.posture,
                    figured.step,
                    stride,
                ));
                turned.set_if_neq(now);
            }
        }
    }
}

/// Where a figure stands and how it is turned as a whole.
fn pose(figure: &Figure, height_m: f32) -> Transform {
    let facing = Quat::from_rotation_y(-figure.facing_deg.to_radians());
    let (lower_m, tilt) = match figure.posture {
        Posture::Standing | Posture::AtPost | Posture::Searching => (0.0, Quat::IDENTITY),
        Posture::Kneeling => (-0.42, Quat::IDENTITY),
        Posture::Lying => (0.16, Quat::from_rotation_x(-FRAC_PI_2 + 0.08)),
    };
    Transform::from_translation(figure.at.at_height(height_m + lower_m).world())
        .with_rotation(facing * tilt)
}
