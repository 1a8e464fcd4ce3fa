//! The camera and its render target: the whole window during a patrol, a UI node ([`Lookout`]) in the debrief and in the
//! editor, otherwise none, at no cost.

use bevy::camera::RenderTarget;
use bevy::camera::visibility::VisibilitySystems;
use bevy::core_pipeline::tonemapping::{DebandDither, Tonemapping};
use bevy::image::Image;
use bevy::light::SimulationLightSystems;
use bevy::light::cluster::ClusterConfig;
use bevy::math::ops::{atan, tan};
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::ui::UiSystems;
use bevy::ui::widget::{ViewportNode, update_viewport_render_target_size};
use bevy::window::WindowRef;

use super::air::Overhead;
use super::measure::Measured;
use super::{GroundSystems, quality};
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::shown::{Ground, Shown};
use crate::front_end::stage::{Frame, Stage};
use crate::front_end::theme;

/// The camera of the 3D view.
#[derive(Component, Debug, Clone, Copy)]
pub struct TheEye;

/// The camera of the screens, where the 3D view does not fill the window.
#[derive(Component, Debug, Clone, Copy)]
pub struct ForScreens;

/// A UI node that shows the 3D view in the debrief and in the editor: `(Lookout, Node { … })`. One at a time.
#[derive(Component, Debug, Clone, Copy, Default)]
#[require(Node)]
pub struct Lookout;

/// Render target of the 3D view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum DrawnOn {
    #[default]
    Nothing,
    Window,
    Node(Entity),
}

fn open(mut commands: Commands) {
    commands.spawn((
        TheEye,
        Camera3d::default(),
        Camera {
            is_active: false,
            ..default()
        },
        Projection::Perspective(PerspectiveProjection {
            near: 0.1,
            far: 8_000.0,
            ..default()
        }),
        Tonemapping::None,
        DebandDither::Disabled,
        // There is only one light, the sun.
        ClusterConfig::Single,
        Msaa::Off,
    ));
    commands.spawn((
        ForScreens,
        Camera2d,
        Camera {
            order: 1,
            clear_color: ClearColorConfig::Custom(theme::BACKGROUND),
            ..default()
        },
        Msaa::Off,
        IsDefaultUiCamera,
    ));
}

/// Chooses the render target.
fn choose(
    mut commands: Commands,
    stage: Res<State<Stage>>,
    ground: Option<Res<Ground>>,
    lookouts: Query<Entity, With<Lookout>>,
    mut drawn_on: Local<DrawnOn>,
    mut pictures: ResMut<Assets<Image>>,
    mut eye: Single<(Entity, &mut Camera, &mut Projection), (With<TheEye>, Without<ForScreens>)>,
    mut screens: Single<(Entity, &mut Camera), With<ForScreens>>,
) {
    let now = match (stage.get(), ground) {
        (_, None) => DrawnOn::Nothing,
        (Stage::Patrol, _) => DrawnOn::Window,
        (Stage::Debrief | Stage::Editor, _) => lookouts
            .iter()
            .next()
            .map_or(DrawnOn::Nothing, DrawnOn::Node),
        _ => DrawnOn::Nothing,
    };
    if now == *drawn_on {
        return;
    }
    *drawn_on = now;
    let window = now == DrawnOn::Window;
    eye.1.is_active = now != DrawnOn::Nothing;
    screens.1.is_active = !window;
    // The engine looks at the size of a target again when the projection changes, not when the target does.
    eye.2.set_changed();
    let (eye, screens) = (eye.0, screens.0);
    if window {
        commands.entity(screens).remove::<IsDefaultUiCamera>();
        commands
            .entity(eye)
            .insert((RenderTarget::Window(WindowRef::Primary), IsDefaultUiCamera));
    } else {
        commands.entity(eye).remove::<IsDefaultUiCamera>();
        commands.entity(screens).insert(IsDefaultUiCamera);
    }
    if let DrawnOn::Node(node) = now {
        // Its size is that of the node once it is laid out: see `fit`.
        let picture = pictures.add(blank(UVec2::splat(64)));
        commands
            .entity(eye)
            .insert(RenderTarget::Image(picture.into()));
        commands.entity(node).insert(ViewportNode::new(eye));
    }
}

/// A picture to draw on.
fn blank(size_px: UVec2) -> Image {
    Image::new_target_texture(size_px.x, size_px.y, TextureFormat::Rgba8UnormSrgb, None)
}

/// A pane of another size is drawn on another picture. The engine makes the picture that is there larger or smaller, and the
/// renderer hears of that by a message only: where it was lost, the pane showed a few pixels for good.
fn fit(
    panes: Query<(&ViewportNode, &ComputedNode), With<Lookout>>,
    mut eye: Single<(&mut RenderTarget, &mut Projection), With<TheEye>>,
    mut pictures: ResMut<Assets<Image>>,
) {
    let Some((_, pane)) = panes.iter().next() else {
        return;
    };
    let (target, projection) = &mut *eye;
    let Some(picture) = target.as_image().and_then(|picture| pictures.get(picture)) else {
        return;
    };
    let size_px = pane.size().as_uvec2();
    if size_px.min_element() == 0 || picture.size() == size_px {
        return;
    }
    **target = RenderTarget::Image(pictures.add(blank(size_px)).into());
    projection.set_changed();
}

/// Puts the camera where the eye is.
pub(super) fn follow(
    shown: Res<Shown>,
    overhead: Res<Overhead>,
    mut camera: Single<(&mut Transform, &mut Projection, &mut Camera), With<TheEye>>,
) {
    let (stands, projection, camera) = &mut *camera;
    let eye = &shown.eye;
    let turned = Quat::from_rotation_y(-eye.bearing_deg.to_radians())
        * Quat::from_rotation_x(eye.pitch_deg.to_radians());
    stands.set_if_neq(Transform::from_translation(eye.at.world()).with_rotation(turned));
    let aspect = camera
        .physical_target_size()
        .filter(|size| size.y > 0)
        .map_or(16.0 / 9.0, |size| size.x as f32 / size.y as f32);
    let upright = upright_field(eye.field_deg, aspect);
    let seen = match &**projection {
        Projection::Perspective(perspective) => perspective.fov,
        _ => 0.0,
    };
    if seen != upright
        && let Projection::Perspective(perspective) = &mut **projection
    {
        perspective.fov = upright;
    }
    if overhead.is_changed() {
        let [red, green, blue] = overhead.air.horizon;
        camera.clear_color = ClearColorConfig::Custom(Color::linear_rgb(red, green, blue));
    }
}

/// Vertical field of view, radians, for an aspect ratio and a horizontal field of view in degrees.
fn upright_field(across_deg: f32, aspect: f32) -> f32 {
    2.0 * atan(tan((across_deg / 2.0).to_radians()) / aspect)
}

/// Anti-aliasing in high quality.
fn smooth(
    mut commands: Commands,
    settings: Res<Settings>,
    measured: Option<Res<Measured>>,
    mut smoothed_for: Local<Option<Quality>>,
    eye: Single<Entity, With<TheEye>>,
) {
    let quality = quality(&settings, measured.as_deref());
    if *smoothed_for != Some(quality) {
        *smoothed_for = Some(quality);
        commands.entity(*eye).insert(if quality == Quality::High {
            Msaa::Sample4
        } else {
            Msaa::Off
        });
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreStartup, open)
        .add_systems(
            Update,
            (choose, smooth)
                .chain()
                .in_set(Frame::Ground)
                .after(GroundSystems::Build)
                .before(GroundSystems::Follow),
        )
        .add_systems(
            PostUpdate,
            fit.after(UiSystems::Layout)
                .after(VisibilitySystems::UpdateFrusta)
                .after(SimulationLightSystems::UpdateDirectionalLightCascades)
                .before(update_viewport_render_target_size),
        );
}

#[cfg(test)]
mod tests {
    use super::upright_field;

    #[test]
    fn a_square_picture_is_as_high_as_it_is_wide_and_a_wide_one_lower() {
        assert!((upright_field(60.0, 1.0).to_degrees() - 60.0).abs() < 1e-3);
        let wide = upright_field(60.0, 16.0 / 9.0).to_degrees();
        assert!((wide - 35.98).abs() < 0.02, "{wide}");
    }
}
