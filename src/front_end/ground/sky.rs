//! The sky: a dome around the eye with clouds and sun, and rain.

use bevy::camera::visibility::NoFrustumCulling;
use bevy::light::{NotShadowCaster, NotShadowReceiver};
use bevy::math::ops::{cos, sin};
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

use super::OfGround;
use super::air::Overhead;
use super::matter::{Matter, mesh_of};
use super::panorama::{self, Heavens, Painted};
use crate::front_end::shown::Shown;
use crate::scenery::air::SUN_HALF;
use crate::scenery::sky::Sky;
use crate::scenery::{self, Air};

/// Follows the eye.
#[derive(Component, Clone, Copy)]
pub(super) struct AroundEye;

/// Rain, animated.
#[derive(Component)]
pub(super) struct Rain;

/// Radius of the dome, metres: beyond everything else.
const DOME_M: f32 = 6_000.0;

/// Radius of the rain around the eye, metres.
const RAIN_M: f32 = 9.0;

/// Speed of raindrops, metres a second (a drop of 2 mm: Gunn and Kinzer 1949).
const RAIN_MPS: f32 = 6.5;

const STREAKS: u32 = 2_400;

pub(super) fn build(
    mut commands: Commands,
    overhead: Res<Overhead>,
    old: Query<Entity, With<AroundEye>>,
    matter: Res<Matter>,
    painted: Res<Painted>,
    mut images: ResMut<Assets<Image>>,
    mut heavens: ResMut<Assets<Heavens>>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let air = &overhead.air;
    // At once, but coarse: `panorama` paints it finer in the background.
    painted.hang(
        panorama::painted(air, panorama::COARSE),
        &mut images,
        &mut heavens,
    );
    let around = (
        OfGround,
        AroundEye,
        NotShadowCaster,
        NotShadowReceiver,
        NoFrustumCulling,
    );
    commands.spawn((
        around.clone(),
        MeshMaterial3d(painted.heavens.clone()),
        Mesh3d(meshes.add(dome())),
    ));
    let mut spawn = |mesh: scenery::Mesh| {
        let seen = (
            MeshMaterial3d(matter.own_light.clone()),
            Mesh3d(meshes.add(mesh_of(&mesh))),
        );
        commands.spawn((around.clone(), seen)).id()
    };
    if let Some(sun) = sun(air) {
        spawn(sun);
    }
    if air.rain {
        let rain = spawn(rain(air));
        commands.entity(rain).insert(Rain);
    }
}

pub(super) fn follow(
    shown: Res<Shown>,
    mut around: Query<(&mut Transform, Has<Rain>), With<AroundEye>>,
) {
    let eye = shown.eye.at.world();
    let fallen_m = (shown.time_s * RAIN_MPS) % (2.0 * RAIN_M);
    for (mut stands, falls) in &mut around {
        let below = if falls { fallen_m } else { 0.0 };
        stands.set_if_neq(Transform::from_translation(eye - Vec3::Y * below));
    }
}

/// The dome, with its place on the panorama.
fn dome() -> Mesh {
    const SIDES: u32 = 96;
    const RINGS: u32 = 24;
    let (mut places, mut on) = (Vec::new(), Vec::new());
    for ring in 0..=RINGS {
        let up = ring as f32 / RINGS as f32;
        for side in 0..=SIDES {
            let across = side as f32 / SIDES as f32;
            places.push((panorama::direction(across, up) * DOME_M).to_array());
            on.push([across, up]);
        }
    }
    // Below the horizon, where the land does not reach.
    for side in 0..=SIDES {
        let across = side as f32 / SIDES as f32;
        let level = panorama::direction(across, 0.0);
        places.push(((level - Vec3::Y * 0.1) * DOME_M).to_array());
        on.push([across, 0.0]);
    }
    let around = SIDES + 1;
    let rings = (0..RINGS)
        .map(|ring| (ring, ring + 1))
        .chain([(RINGS + 1, 0)]);
    let indices = rings
        .flat_map(|(low, high)| {
            (0..SIDES).flat_map(move |side| {
                let (low, high) = (low * around + side, high * around + side);
                [low, low + 1, high + 1, low, high + 1, high]
            })
        })
        .collect();
    Mesh::new(PrimitiveTopology::TriangleList, default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places)
        .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, on)
        .with_inserted_indices(Indices::U32(indices))
}

/// The sun's disc where no cloud covers it.
fn sun(air: &Air) -> Option<scenery::Mesh> {
    const SIDES: u32 = 24;
    let bright = Vec3::from(air.sun).max_element();
    let sun = air.towards_sun();
    let sky = Sky::of(air);
    let veil = sky.light(sun) - Vec3::from(air.sky(sun));
    if bright <= 0.3 || air.cloud >= 0.6 || veil.abs().max_element() > 0.7 {
        return None;
    }
    let mut mesh = scenery::Mesh::default();
    let across = sun.any_orthonormal_vector();
    let along = sun.cross(across);
    let rim = |side: u32| {
        let turn = side as f32 / SIDES as f32 * std::f32::consts::TAU;
        (sun + (across * cos(turn) + along * sin(turn)) * SUN_HALF) * (DOME_M * 0.98)
    };
    let disc = (Vec3::from(air.sun) / bright)
        .lerp(Vec3::ONE, 0.6)
        .to_array();
    for side in 0..SIDES {
        mesh.triangle([sun * DOME_M * 0.98, rim(side + 1), rim(side)], disc);
    }
    Some(mesh)
}

/// Streaks around the eye that face it, about a pixel wide, over twice the visible height, so that they can loop.
fn rain(air: &Air) -> scenery::Mesh {
    let mut mesh = scenery::Mesh::default();
    let colour = Vec3::from(air.horizon).lerp(Vec3::ONE, 0.12).to_array();
    // The same rain every time. Random, because even steps (the golden angle) put all streaks of a direction at one
    // height.
    let mut chance = Pcg64Mcg::seed_from_u64(7);
    for _ in 0..STREAKS {
        let turn = chance.random::<f32>() * std::f32::consts::TAU;
        let out_m = 1.2 + chance.random::<f32>().sqrt() * (RAIN_M - 1.2);
        let high_m = chance.random::<f32>() * 2.0 * RAIN_M - RAIN_M;
        let outward = Vec3::new(sin(turn), 0.0, cos(turn));
        let wide = Vec3::new(cos(turn), 0.0, -sin(turn)) * (0.000_55 * out_m).max(0.001_2);
        for again_m in [0.0, 2.0 * RAIN_M] {
            let foot = outward * out_m + Vec3::Y * (high_m + again_m);
            let top = foot + Vec3::Y * 0.34;
            mesh.quad([foot + wide, foot - wide, top - wide, top + wide], colour);
        }
    }
    mesh
}

#[cfg(test)]
mod tests {
    use super::{Air, RAIN_M, rain};

    /// Story: streaks were arranged on a helix: in any one direction it rained for an instant every three seconds.
    #[test]
    fn it_rains_at_every_height_in_every_direction() {
        let mesh = rain(&Air::default());
        let mut seen = [[false; 6]; 12];
        for [x, y, z] in mesh.positions {
            let turn = x.atan2(z).rem_euclid(std::f32::consts::TAU) / std::f32::consts::TAU;
            let height = (y + RAIN_M) / (2.0 * RAIN_M);
            if height < 1.0 {
                seen[(turn * 12.0) as usize % 12][(height * 6.0) as usize] = true;
            }
        }
        assert!(seen.iter().flatten().all(|there| *there), "{seen:?}");
    }
}
