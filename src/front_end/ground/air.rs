//! Sunlight and haze under the current weather: an inject may bring rain or dusk. Haze attenuates contrast after
//! Koschmieder, as in perception.

use bevy::light::{
    CascadeShadowConfig, CascadeShadowConfigBuilder, DirectionalLightShadowMap,
    ShadowFilteringMethod,
};
use bevy::prelude::*;
use bevy::render::renderer::RenderAdapterInfo;
use bevy::render::settings::Backends;

use super::eye::TheEye;
use super::matter::{Daylight, Matter};
use super::measure::Measured;
use super::{OfGround, quality};
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::shown::{Ground, Shown};
use crate::scenario::schema::Weather;
use crate::scenery::Air;
use crate::sim::conditions::KOSCHMIEDER;

/// Current sky, sun and haze; changes with the ground or the weather.
#[derive(Resource)]
pub(super) struct Overhead {
    weather: Weather,
    pub(super) air: Air,
}

/// The sun's light, for its shadows.
#[derive(Component)]
pub(super) struct Sun;

pub(super) fn build(mut commands: Commands) {
    commands.spawn((OfGround, Sun, DirectionalLight::default()));
}

/// Side of the shadow map where nothing casts a shadow, pixels: the engine makes one all the same.
pub(super) const NO_SHADOWS: usize = 1;

/// Recomputes the air.
pub(super) fn overhead(
    mut commands: Commands,
    ground: Res<Ground>,
    shown: Res<Shown>,
    overhead: Option<Res<Overhead>>,
) {
    let same = overhead.is_some_and(|overhead| overhead.weather == shown.weather);
    if !same || ground.is_changed() {
        commands.insert_resource(Overhead {
            weather: shown.weather.clone(),
            air: Air::of(&ground.exercise.scenario, &shown.weather),
        });
    }
}

/// Updates lighting and haze.
pub(super) fn follow(
    mut commands: Commands,
    overhead: Res<Overhead>,
    settings: Res<Settings>,
    measured: Option<Res<Measured>>,
    matter: Res<Matter>,
    adapter: Option<Res<RenderAdapterInfo>>,
    mut daylight: ResMut<Assets<Daylight>>,
    mut lit_for: Local<Option<Quality>>,
    eye: Single<Entity, With<TheEye>>,
    mut sun: Query<(Entity, &mut DirectionalLight, &mut Transform), With<Sun>>,
) {
    let quality = quality(&settings, measured.as_deref());
    if *lit_for == Some(quality) && !overhead.is_changed() {
        return;
    }
    *lit_for = Some(quality);
    let air = &overhead.air;
    let fine = quality > Quality::Low;
    let light = Daylight::of(air, KOSCHMIEDER / air.visibility_m, fine);
    matter.light(&light, &mut daylight);
    let high = quality == Quality::High;
    let open_gl = adapter.is_some_and(|adapter| Backends::from(adapter.backend) == Backends::GL);
    let shines = Vec3::from(air.sun).max_element() > 0.1;
    for (entity, mut light, mut stands) in &mut sun {
        light.shadow_maps_enabled = fine && shines;
        *stands = Transform::default().looking_to(-air.towards_sun(), Vec3::Y);
        commands.entity(entity).insert(shadows(high, open_gl));
    }
    commands.insert_resource(DirectionalLightShadowMap {
        size: match quality {
            Quality::Low => NO_SHADOWS,
            Quality::Medium => 1024,
            Quality::High => 2048,
        },
    });
    commands.entity(*eye).insert(if high {
        ShadowFilteringMethod::Gaussian
    } else {
        ShadowFilteringMethod::Hardware2x2
    });
}

/// Range and cascades of shadows. On OpenGL a single cascade is bound as another texture type, and everything near is
/// black.
fn shadows(high: bool, open_gl: bool) -> CascadeShadowConfig {
    CascadeShadowConfigBuilder {
        num_cascades: match (high, open_gl) {
            (true, _) => 3,
            (false, true) => 2,
            (false, false) => 1,
        },
        minimum_distance: 0.2,
        first_cascade_far_bound: 12.0,
        maximum_distance: if high { 180.0 } else { 45.0 },
        ..default()
    }
    .build()
}
