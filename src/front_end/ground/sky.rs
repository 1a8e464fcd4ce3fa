//! The sky: a dome around the eye with clouds and sun, and rain.

use bevy::camera::visibility::NoFrustumCulling;
use bevy::light::{NotShadowCaster, NotShadowReceiver};
use bevy::math::ops::{cos, sin};
use bevy::prelude::*;
use fastnoise_lite::{FastNoiseLite, FractalType, NoiseType};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

use super::OfGround;
use super::air::Overhead;
use super::matter::{Matter, mesh_of};
use crate::front_end::shown::Shown;
use crate::scenery::{self, Air};

/// Follows the eye.
#[derive(Component)]
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
    mut meshes: ResMut<Assets<Mesh>>,
) {
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let air = &overhead.air;
    let mut around = |mesh: scenery::Mesh| {
        commands
            .spawn((
                OfGround,
                AroundEye,
                NotShadowCaster,
                NotShadowReceiver,
                NoFrustumCulling,
                MeshMaterial3d(matter.own_light.clone()),
                Mesh3d(meshes.add(mesh_of(&mesh))),
            ))
            .id()
    };
    around(dome(air));
    if air.rain {
        let rain = around(rain(air));
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

/// The dome: sky colour at each vertex, and the sun where no cloud covers it.
fn dome(air: &Air) -> scenery::Mesh {
    const HEIGHTS_DEG: [f32; 22] = [
        -6.0, 0.0, 1.0, 2.0, 3.2, 4.6, 6.2, 8.0, 10.0, 12.4, 15.0, 18.0, 21.5, 25.5, 30.0, 35.0,
        41.0, 48.0, 56.0, 66.0, 78.0, 90.0,
    ];
    const SIDES: u32 = 120;
    let clouds = clouds();
    let mut mesh = scenery::Mesh::default();
    for height_deg in HEIGHTS_DEG {
        for side in 0..=SIDES {
            let towards = direction(height_deg, side % SIDES, SIDES);
            let colour = covered(air, &clouds, towards);
            mesh.corner(towards * DOME_M, -towards, colour);
        }
    }
    let around = SIDES + 1;
    for ring in 0..HEIGHTS_DEG.len() as u32 - 1 {
        for side in 0..SIDES {
            let (low, high) = (ring * around + side, (ring + 1) * around + side);
            mesh.indices
                .extend([low, low + 1, high + 1, low, high + 1, high]);
        }
    }
    let bright = Vec3::from(air.sun).max_element();
    if bright > 0.3 && air.cloud < 0.6 {
        add_sun(&mut mesh, air, bright);
    }
    mesh
}

fn direction(height_deg: f32, side: u32, sides: u32) -> Vec3 {
    let (height, turn) = (
        height_deg.to_radians(),
        side as f32 / sides as f32 * std::f32::consts::TAU,
    );
    Vec3::new(
        sin(turn) * cos(height),
        sin(height),
        -cos(turn) * cos(height),
    )
}

fn clouds() -> FastNoiseLite {
    let mut noise = FastNoiseLite::with_seed(7);
    noise.set_noise_type(Some(NoiseType::OpenSimplex2));
    noise.set_fractal_type(Some(FractalType::FBm));
    noise.set_fractal_octaves(Some(4));
    noise.set_frequency(Some(0.45));
    noise
}

/// Sky colour in a direction with clouds: projected from a flat layer, smaller and denser towards the horizon, where
/// haze swallows them.
fn covered(air: &Air, clouds: &FastNoiseLite, towards: Vec3) -> [f32; 3] {
    let sky = Vec3::from(air.sky(towards));
    let up = towards.y.max(0.0);
    let at = Vec2::new(towards.x, towards.z) / (up + 0.12);
    let thick = clouds.get_noise_2d(at.x, at.y) * 0.5 + 0.5;
    // Noise threshold that gives the required cloud cover.
    let least = 0.78 - 0.56 * air.cloud;
    let cover = ((thick - least) / 0.2).clamp(0.0, 1.0) * (up * 6.0).min(1.0);
    let lit = Vec3::from(air.sun) * 0.5 + Vec3::from(air.ambient) * 1.25;
    let cloud = lit.lerp(Vec3::from(air.horizon), 0.35);
    let bottom = cloud * (1.0 - 0.22 * thick);
    sky.lerp(bottom, cover * 0.8).min(Vec3::ONE).to_array()
}

fn add_sun(mesh: &mut scenery::Mesh, air: &Air, bright: f32) {
    const SIDES: u32 = 24;
    /// Half width of the sun's disc as drawn, radians: twice the real one, which would be a speck on a screen.
    const HALF: f32 = 0.0094;
    let sun = air.towards_sun();
    let across = sun.any_orthonormal_vector();
    let along = sun.cross(across);
    let rim = |side: u32| {
        let turn = side as f32 / SIDES as f32 * std::f32::consts::TAU;
        (sun + (across * cos(turn) + along * sin(turn)) * HALF) * (DOME_M * 0.98)
    };
    let disc = (Vec3::from(air.sun) / bright)
        .lerp(Vec3::ONE, 0.6)
        .to_array();
    for side in 0..SIDES {
        mesh.triangle([sun * DOME_M * 0.98, rim(side + 1), rim(side)], disc);
    }
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
