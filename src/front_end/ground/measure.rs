//! Measures once which quality a machine can run: by the type of adapter and, unless that decides, by drawing a small
//! land in medium quality behind the first screen for about a second.

use bevy::camera::RenderTarget;
use bevy::image::Image;
use bevy::math::ops::sin;
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::render::renderer::RenderAdapterInfo;
use bevy::window::{PresentMode, PrimaryWindow};

use super::matter::{Daylight, mesh_of};
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::stage::Frame;
use crate::scenery::{self, Air};

/// The quality that this machine can run.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured(pub Quality);

/// Frame time above which medium quality is too slow, seconds: 30 frames a second, with a third to spare for what an
/// exercise shows beyond the test.
const TOO_SLOW_S: f32 = 0.022;

/// Frame time below which high quality is possible, seconds.
const QUICK_S: f32 = 0.007;

/// Warm-up frames, in which pipelines are compiled.
const FRAMES_BEFORE: usize = 20;

/// Frames measured, unless the time limit comes first.
const FRAMES: usize = 60;

/// Time limit, seconds.
const LONGEST_S: f32 = 2.5;

/// The measurement in progress.
#[derive(Resource, Default)]
pub struct Measuring {
    frames_s: Vec<f32>,
    spent_s: f32,
}

/// Drawn for the measurement only.
#[derive(Component)]
struct ForMeasure;

/// Render layer of the measurement.
const LAYER: usize = 7;

/// True where the processor draws.
pub fn is_software(adapter: &RenderAdapterInfo) -> bool {
    // From `wgpu::DeviceType`: 4 is the CPU.
    adapter.device_type as u8 == 4
}

/// Decision by adapter type: a CPU renderer is always slow.
fn by_kind(adapter: &RenderAdapterInfo) -> Option<Quality> {
    is_software(adapter).then_some(Quality::Low)
}

/// Decision by median frame time.
fn by_frame(median_s: f32) -> Quality {
    if median_s > TOO_SLOW_S {
        Quality::Low
    } else if median_s < QUICK_S {
        Quality::High
    } else {
        Quality::Medium
    }
}

fn begin(
    mut commands: Commands,
    mut settings: ResMut<Settings>,
    adapter: Option<Res<RenderAdapterInfo>>,
    mut window: Query<&mut Window, With<PrimaryWindow>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut daylight: ResMut<Assets<Daylight>>,
    mut pictures: ResMut<Assets<Image>>,
) {
    let Some(adapter) = adapter else { return };
    if settings.quality.is_some() {
        return;
    }
    if let Some(quality) = by_kind(&adapter) {
        commands.insert_resource(Measured(quality));
        settings.quality = Some(quality);
        return;
    }
    for mut window in &mut window {
        window.present_mode = PresentMode::AutoNoVsync;
    }
    commands.init_resource::<Measuring>();
    let layer = bevy::camera::visibility::RenderLayers::layer(LAYER);
    let picture = pictures.add(Image::new_target_texture(
        1280,
        720,
        TextureFormat::Rgba8UnormSrgb,
        None,
    ));
    commands.spawn((
        ForMeasure,
        layer.clone(),
        Camera3d::default(),
        Camera {
            order: -1,
            ..default()
        },
        RenderTarget::Image(picture.into()),
        Transform::from_xyz(0.0, 6.0, 60.0).looking_at(Vec3::ZERO, Vec3::Y),
        Msaa::Off,
    ));
    commands.spawn((
        ForMeasure,
        layer.clone(),
        DirectionalLight {
            shadow_maps_enabled: true,
            ..default()
        },
        Transform::default().looking_to(Vec3::new(-0.4, -1.0, -0.3), Vec3::Y),
    ));
    commands.spawn((
        ForMeasure,
        layer,
        Mesh3d(meshes.add(mesh_of(&land()))),
        MeshMaterial3d(daylight.add(Daylight::of(&Air::default(), 4e-4, true))),
    ));
}

/// A land with as many triangles as an exercise has.
fn land() -> scenery::Mesh {
    let mut mesh = scenery::Mesh::default();
    for (row, column) in (0..128).flat_map(|row| (0..128).map(move |column| (row, column))) {
        let at = |x: i32, z: i32| {
            let height = sin(x as f32 * 0.2) * sin(z as f32 * 0.3);
            Vec3::new(x as f32 - 64.0, height, z as f32 - 64.0)
        };
        mesh.quad(
            [
                at(column, row + 1),
                at(column + 1, row + 1),
                at(column + 1, row),
                at(column, row),
            ],
            [0.4, 0.35, 0.25],
        );
    }
    for thing in 0..300 {
        let middle = Vec3::new(
            (thing % 20 * 6 - 60) as f32,
            1.0,
            (thing / 20 * 8 - 60) as f32,
        );
        mesh.block(middle - Vec3::ONE, middle + Vec3::ONE, [0.5; 3]);
    }
    mesh
}

fn go_on(
    mut commands: Commands,
    time: Res<Time<Real>>,
    mut settings: ResMut<Settings>,
    mut measuring: ResMut<Measuring>,
    drawn: Query<Entity, With<ForMeasure>>,
    mut window: Query<&mut Window, With<PrimaryWindow>>,
) {
    measuring.spent_s += time.delta_secs();
    measuring.frames_s.push(time.delta_secs());
    let frames = measuring.frames_s.len();
    if frames < FRAMES_BEFORE + FRAMES && measuring.spent_s < LONGEST_S {
        return;
    }
    let mut measured = measuring.frames_s.split_off(FRAMES_BEFORE.min(frames / 2));
    measured.sort_by(f32::total_cmp);
    let quality = by_frame(measured[measured.len() / 2]);
    commands.insert_resource(Measured(quality));
    // A choice made meanwhile takes precedence.
    settings.quality.get_or_insert(quality);
    commands.remove_resource::<Measuring>();
    for entity in &drawn {
        commands.entity(entity).despawn();
    }
    for mut window in &mut window {
        window.present_mode = PresentMode::AutoVsync;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, begin).add_systems(
        Update,
        go_on
            .run_if(resource_exists::<Measuring>)
            .in_set(Frame::Arrivals),
    );
}

#[cfg(test)]
mod tests {
    use super::{QUICK_S, TOO_SLOW_S, by_frame};
    use crate::front_end::settings::Quality;

    #[test]
    fn slow_frames_choose_low_and_only_quick_ones_high() {
        assert_eq!(by_frame(TOO_SLOW_S + 0.001), Quality::Low);
        assert_eq!(by_frame(TOO_SLOW_S), Quality::Medium);
        assert_eq!(by_frame(QUICK_S), Quality::Medium);
        assert_eq!(by_frame(QUICK_S - 0.001), Quality::High);
    }
}
