//! The light of the sun, and haze. Haze takes contrast away as Koschmieder has it, as perception reckons too.

use bevy::light::{
    CascadeShadowConfig, CascadeShadowConfigBuilder, DirectionalLightShadowMap,
    ShadowFilteringMethod,
};
use bevy::prelude::*;

use super::eye::TheEye;
use super::matter::{Daylight, Matter};
use super::measure::Measured;
use super::{OfGround, quality};
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::shown::{Ground, Shown};
use crate::sim::conditions::KOSCHMIEDER;

/// The sun, for its shadows.
#[derive(Component)]
pub(super) struct Sun;

pub(super) fn build(mut commands: Commands, ground: Res<Ground>) {
    let air = &ground.scenery.air;
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
    mut sun: Query<(Entity, &mut DirectionalLight), With<Sun>>,
) {
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
