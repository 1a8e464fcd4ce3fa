//! All of Bevy that the window uses, without a display and without a graphics card.

use bevy::app::PluginGroupBuilder;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::settings::{RenderCreation, WgpuSettings};
use bevy::render::sync_world::SyncWorldPlugin;
use bevy::ui_widgets::MenuPlugin;
use bevy::window::{ExitCondition, WindowResolution};
use bevy::winit::WinitPlugin;
use groundsign::assets;

/// With a hidden window of this size, or with none.
pub(crate) fn engine(window_px: Option<(u32, u32)>) -> PluginGroupBuilder {
    DefaultPlugins
        .build()
        .disable::<LogPlugin>()
        .disable::<WinitPlugin>()
        .disable::<PipelinedRenderingPlugin>()
        .disable::<MenuPlugin>()
        // Part of the renderer where there is one: what is taken from the ground is told to it.
        .add(SyncWorldPlugin)
        .set(WindowPlugin {
            primary_window: window_px.map(|(width_px, height_px)| Window {
                resolution: WindowResolution::new(width_px, height_px),
                ..default()
            }),
            exit_condition: ExitCondition::DontExit,
            ..default()
        })
        .set(RenderPlugin {
            render_creation: RenderCreation::Automatic(Box::new(WgpuSettings {
                backends: None,
                ..default()
            })),
            ..default()
        })
        .set(AssetPlugin {
            file_path: assets::folder().display().to_string(),
            ..default()
        })
}
