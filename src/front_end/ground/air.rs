//! Sky, sun and haze. Haze takes contrast away as Koschmieder has it: `exp(-3.912 d / V)` of it is left at distance `d`
//! in visibility `V`, 2 % at `V` itself, as perception reckons too.

use bevy::camera::Exposure;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::light::{CascadeShadowConfigBuilder, DirectionalLightShadowMap, NotShadowCaster};
use bevy::math::ops::{cos, exp, log2, powf, sin};
use bevy::prelude::*;

use super::eye::TheEye;
use super::matter::{Cheap, Materials, Matter, mesh_of};
use super::measure::Measured;
use super::shapes::quad;
use super::{OfGround, quality};
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::shown::{Ground, Shown};
use crate::scenery;
use crate::scenery::Air;

/// Natural logarithm of 50: contrast falls to 2 % at the visibility.
const KOSCHMIEDER: f32 = 3.912;

/// Light that comes back from the ground, as a share of that from the sky: dry earth.
const FROM_BELOW: f32 = 0.45;

/// The dome of the sky, which goes where the eye goes.
#[derive(Component)]
pub(super) struct SkyDrawn;

/// The sun as a light.
#[derive(Component)]
pub(super) struct Sun;

/// Distance of the dome, metres: nothing is farther.
const DOME_M: f32 = 6_000.0;

fn to_sun(air: &Air) -> Vec3 {
    let (bearing, height) = (
        air.sun_bearing_deg.to_radians(),
        air.sun_height_deg.to_radians(),
    );
    Vec3::new(
        sin(bearing) * cos(height),
        sin(height),
        -cos(bearing) * cos(height),
    )
}

pub(super) fn build(mut commands: Commands, ground: Res<Ground>, mut meshes: ResMut<Assets<Mesh>>) {
    let air = &ground.scenery.air;
    commands.spawn((
        OfGround,
        SkyDrawn,
        Matter::OwnLight,
        NotShadowCaster,
        NoFrustumCulling,
        Mesh3d(meshes.add(mesh_of(&dome(air)))),
    ));
    commands.spawn((
        OfGround,
        Sun,
        DirectionalLight::default(),
        Transform::default().looking_to(-to_sun(air), Vec3::Y),
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
    materials: Res<Materials>,
    mut cheap: ResMut<Assets<Cheap>>,
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
    let density = KOSCHMIEDER / now.visibility_m;
    let (horizon, above) = (Vec3::from(air.horizon), Vec3::from(air.ambient));
    if let Some(mut light) = cheap.get_mut(&materials.cheap) {
        *light = Cheap {
            sun_direction: to_sun(air).extend(0.0),
            sun: Vec3::from(air.sun).extend(0.0),
            sky: above.extend(0.0),
            earth: (above * FROM_BELOW).extend(0.0),
            haze: horizon.extend(density),
        };
    }
    let fog = DistanceFog {
        color: linear(horizon),
        falloff: FogFalloff::Exponential { density },
        ..default()
    };
    // One unit of light is one unit of brightness on the screen.
    let exposure = Exposure { ev100: -log2(1.2) };
    let all_round = above * (1.0 + FROM_BELOW) / 2.0;
    commands.insert_resource(GlobalAmbientLight {
        color: linear(all_round / all_round.max_element().max(1e-3)),
        brightness: all_round.max_element(),
        ..default()
    });
    let mut eye = commands.entity(*eye);
    eye.insert(exposure);
    if now.quality == Quality::Low {
        eye.remove::<DistanceFog>();
    } else {
        eye.insert(fog);
    }
    commands.insert_resource(DirectionalLightShadowMap {
        size: if now.quality == Quality::High {
            2048
        } else {
            1024
        },
    });
    for (entity, mut light) in &mut sun {
        let strength = Vec3::from(air.sun).max_element();
        light.color = linear(Vec3::from(air.sun) / strength.max(1e-3));
        light.illuminance = strength * std::f32::consts::PI;
        light.shadow_maps_enabled = now.quality == Quality::High;
        commands.entity(entity).insert(
            CascadeShadowConfigBuilder {
                num_cascades: 3,
                minimum_distance: 0.2,
                first_cascade_far_bound: 12.0,
                maximum_distance: 160.0,
                ..default()
            }
            .build(),
        );
    }
}

fn linear(colour: Vec3) -> Color {
    Color::linear_rgb(colour.x, colour.y, colour.z)
}

/// The dome: from the horizon up to the zenith, brighter towards the sun, with the sun in it when it shines.
fn dome(air: &Air) -> scenery::Mesh {
    const HEIGHTS_DEG: [f32; 11] = [-6.0, 0.0, 1.5, 3.5, 6.5, 11.0, 17.0, 25.0, 38.0, 58.0, 90.0];
    const SIDES: u32 = 48;
    let sun = to_sun(air);
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
    let colour = |direction: Vec3| {
        // Air between the eye and space: the haze of the horizon thins out upwards.
        let haze = exp(-direction.y.max(0.0) * 5.5);
        let blue = Vec3::from(air.zenith).lerp(Vec3::from(air.horizon), haze);
        let glow = powf(direction.dot(sun).max(0.0), 24.0) * 0.35;
        (blue + Vec3::from(air.sun) * glow)
            .min(Vec3::ONE)
            .to_array()
    };
    let mut mesh = scenery::Mesh::default();
    for pair in HEIGHTS_DEG.windows(2) {
        for side in 0..SIDES {
            let corners = [
                direction(pair[0], side),
                direction(pair[0], side + 1),
                direction(pair[1], side + 1),
                direction(pair[1], side),
            ];
            let first = mesh.positions.len();
            quad(&mut mesh, corners.map(|corner| corner * DOME_M), [0.0; 3]);
            for (index, corner) in corners.into_iter().enumerate() {
                mesh.colours[first + index] = colour(corner);
            }
        }
    }
    let strength = Vec3::from(air.sun).max_element();
    if strength > 0.6 && air.sun_height_deg > -1.0 {
        let across = sun.any_orthonormal_vector();
        let along = sun.cross(across);
        let rim = |side: u32| {
            let turn = side as f32 / 20.0 * std::f32::consts::TAU;
            (sun + (across * cos(turn) + along * sin(turn)) * 0.012) * (DOME_M * 0.98)
        };
        let disc = (Vec3::from(air.sun) / strength)
            .lerp(Vec3::ONE, 0.5)
            .to_array();
        let middle = sun * DOME_M * 0.98;
        for side in 0..20 {
            quad(&mut mesh, [middle, rim(side + 1), rim(side), middle], disc);
        }
    }
    mesh
}
