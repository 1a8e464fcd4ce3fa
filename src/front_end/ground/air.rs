//! Sky, sun and haze. Haze takes contrast away as Koschmieder has it, as perception reckons too.

use bevy::camera::visibility::NoFrustumCulling;
use bevy::light::{
    CascadeShadowConfig, CascadeShadowConfigBuilder, DirectionalLightShadowMap, NotShadowCaster,
    ShadowFilteringMethod,
};
use bevy::math::ops::{cos, sin};
use bevy::prelude::*;

use super::eye::TheEye;
use super::matter::{Daylight, Matter, mesh_of};
use super::measure::Measured;
use super::{OfGround, quality};
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::shown::{Ground, Shown};
use crate::scenery::{self, Air};
use crate::sim::conditions::KOSCHMIEDER;

/// The dome of the sky, which goes where the eye goes.
#[derive(Component)]
pub(super) struct SkyDrawn;

/// The sun, for its shadows.
#[derive(Component)]
pub(super) struct Sun;

/// Distance of the dome, metres: nothing is farther.
const DOME_M: f32 = 6_000.0;

pub(super) fn build(
    mut commands: Commands,
    ground: Res<Ground>,
    matter: Res<Matter>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    let air = &ground.scenery.air;
    commands.spawn((
        OfGround,
        SkyDrawn,
        NotShadowCaster,
        NoFrustumCulling,
        MeshMaterial3d(matter.own_light.clone()),
        Mesh3d(meshes.add(mesh_of(&dome(air)))),
    ));
    commands.spawn((
        OfGround,
        Sun,
        DirectionalLight::default(),
        Transform::default().looking_to(-air.towards_sun(), Vec3::Y),
    ));
}

/// The air in force: light changes with the exercise and the quality, haze also with the moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct InForce {
    visibility_m: f32,
    quality: Quality,
}

/// Lights everything, and fills the air.
pub(super) fn follow(
    mut commands: Commands,
    ground: Res<Ground>,
    shown: Res<Shown>,
    settings: Res<Settings>,
    measured: Option<Res<Measured>>,
    matter: Res<Matter>,
    mut daylight: ResMut<Assets<Daylight>>,
    mut in_force: Local<Option<InForce>>,
    eye: Single<Entity, With<TheEye>>,
    mut sky: Query<&mut Transform, With<SkyDrawn>>,
    mut sun: Query<(Entity, &mut DirectionalLight), With<Sun>>,
) {
    for mut dome in &mut sky {
        dome.translation = shown.eye.at.world();
    }
    let now = InForce {
        visibility_m: shown.visibility_m.max(1.0),
        quality: quality(&settings, measured.as_deref()),
    };
    if *in_force == Some(now) && !ground.is_changed() {
        return;
    }
    *in_force = Some(now);
    let air = &ground.scenery.air;
    let fine = now.quality > Quality::Low;
    let light = Daylight::of(air, KOSCHMIEDER / now.visibility_m, fine);
    matter.light(&light, &mut daylight);
    let high = now.quality == Quality::High;
    let shines = Vec3::from(air.sun).max_element() > 0.1;
    for (entity, mut light) in &mut sun {
        light.shadow_maps_enabled = fine && shines;
        commands.entity(entity).insert(shadows(high));
    }
    commands.insert_resource(DirectionalLightShadowMap {
        size: if high { 2048 } else { 1024 },
    });
    commands.entity(*eye).insert(if high {
        ShadowFilteringMethod::Gaussian
    } else {
        ShadowFilteringMethod::Hardware2x2
    });
}

/// How far shadows are drawn, and in how many steps.
fn shadows(high: bool) -> CascadeShadowConfig {
    CascadeShadowConfigBuilder {
        num_cascades: if high { 3 } else { 1 },
        minimum_distance: 0.2,
        first_cascade_far_bound: 12.0,
        maximum_distance: if high { 180.0 } else { 45.0 },
        ..default()
    }
    .build()
}

/// The dome: the sky at each corner, and the sun where no cloud covers it.
fn dome(air: &Air) -> scenery::Mesh {
    const HEIGHTS_DEG: [f32; 13] = [
        -6.0, 0.0, 1.5, 3.5, 6.0, 9.0, 13.0, 18.0, 25.0, 34.0, 46.0, 62.0, 90.0,
    ];
    const SIDES: u32 = 64;
    let direction = |height_deg: f32, side: u32| {
        let (height, turn) = (
            height_deg.to_radians(),
            side as f32 / SIDES as f32 * std::f32::consts::TAU,
        );
        Vec3::new(
            sin(turn) * cos(height),
            sin(height),
            -cos(turn) * cos(height),
        )
    };
    let mut mesh = scenery::Mesh::default();
    let colour = |towards: Vec3| air.sky(towards).map(|part| part.min(1.0));
    for height_deg in HEIGHTS_DEG {
        for side in 0..=SIDES {
            let towards = direction(height_deg, side);
            mesh.corner(towards * DOME_M, -towards, colour(towards));
        }
    }
    let rows = SIDES + 1;
    for ring in 0..HEIGHTS_DEG.len() as u32 - 1 {
        for side in 0..SIDES {
            let (low, high) = (ring * rows + side, (ring + 1) * rows + side);
            mesh.indices
                .extend([low, low + 1, high + 1, low, high + 1, high]);
        }
    }
    let bright = Vec3::from(air.sun).max_element();
    if bright > 0.3 && air.cloud < 0.6 {
        let sun = air.towards_sun();
        let across = sun.any_orthonormal_vector();
        let along = sun.cross(across);
        let rim = |side: u32| {
            let turn = side as f32 / 24.0 * std::f32::consts::TAU;
            (sun + (across * cos(turn) + along * sin(turn)) * 0.010) * (DOME_M * 0.98)
        };
        let disc = (Vec3::from(air.sun) / bright).lerp(Vec3::ONE, 0.6);
        for side in 0..24 {
            mesh.triangle(
                [sun * DOME_M * 0.98, rim(side + 1), rim(side)],
                disc.to_array(),
            );
        }
    }
    mesh
}
