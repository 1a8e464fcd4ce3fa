//! The window itself: opened where there is a display and a graphics backend, and reported as a message where there
//! is not. The user never sees a panic.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use bevy::asset::AssetPlugin;
use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::error_handler::{RenderErrorHandler, RenderErrorPolicy};
use bevy::ui_widgets::MenuPlugin;
use bevy::window::{
    Monitor, MonitorSelection, PresentMode, PrimaryMonitor, PrimaryWindow, WindowMode,
    WindowResolution,
};

use super::editor::ToEdit;
use super::graphics::Drawing;
use super::hud::new_version::WrittenMeanwhile;
use super::making_ready::Wanted;
use super::screen::Brought;
use super::settings::{DataFolder, Settings};
use super::stage::{Frame, Stage, Travel};
use super::words::Words;
use super::{FrontEnd, Opening, Play, ground, pace, theme};
use crate::text::Message;
use crate::{assets, files};

/// How the window closed.
#[derive(Debug, Clone)]
pub enum Closed {
    /// Closed by the user.
    Done,
    /// No display.
    NoDisplay(Message),
    /// No graphics backend.
    NoGraphics(Message),
    /// The graphics device was lost; what was done until then is saved.
    Lost(Message),
}

/// Smallest supported window, logical pixels.
const SMALLEST_PX: (f32, f32) = (480.0, 320.0);

/// Frames after which the window counts as working.
const FRAMES_UNTIL_IT_WORKS: u8 = 3;

/// State of the graphics, shared across threads and beyond the end of the window.
#[derive(Resource, Debug, Clone, Default)]
struct Graphics {
    /// There is a display but no graphics backend.
    missing: Arc<AtomicBool>,
    lost: Arc<AtomicBool>,
    /// Failed before the first frames were drawn.
    failed: Arc<AtomicBool>,
    frames: Arc<AtomicU8>,
}

/// Opens the window and returns when it is closed.
pub fn open(opening: Opening) -> Closed {
    if !there_is_a_display() {
        return Closed::NoDisplay(Message::new("window-no-display"));
    }
    let graphics = Graphics::default();
    let Some(mut app) = quietly(|| build(opening, graphics.clone())) else {
        return if graphics.missing.load(Ordering::Relaxed) {
            Closed::NoGraphics(Message::new("window-no-graphics"))
        } else {
            Closed::NoDisplay(Message::new("window-cannot-open"))
        };
    };
    watch(graphics.clone());
    let ran = catch_unwind(AssertUnwindSafe(|| app.run()));
    match ran {
        _ if graphics.lost.load(Ordering::Relaxed) => {
            Closed::Lost(Message::new("window-graphics-lost"))
        }
        _ if graphics.failed.load(Ordering::Relaxed) => {
            Closed::NoGraphics(Message::new("window-cannot-draw"))
        }
        Ok(_) => Closed::Done,
        Err(fault) => resume_unwind(fault),
    }
}

/// On Linux the environment names a display; elsewhere there is one.
fn there_is_a_display() -> bool {
    let named = |variable: &str| files::variable(variable).is_some();
    !cfg!(all(unix, not(target_os = "macos"))) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Records, and logs, a failure before the window counts as working: the engine draws on threads whose panics do not
/// reach the caller.
fn watch(graphics: Graphics) {
    let usual = take_hook();
    set_hook(Box::new(move |fault| {
        if graphics.frames.load(Ordering::Relaxed) < FRAMES_UNTIL_IT_WORKS {
            graphics.failed.store(true, Ordering::Relaxed);
            error!("{}", fault.payload_as_str().unwrap_or("no reason given"));
        } else {
            usual(fault);
        }
    }));
}

/// Result of the work, or none when it panics. The panic goes to the log only, as the reason.
pub(super) fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    let hook = take_hook();
    set_hook(Box::new(|fault| {
        error!("{}", fault.payload_as_str().unwrap_or("no reason given"));
    }));
    let result = catch_unwind(AssertUnwindSafe(work)).ok();
    set_hook(hook);
    result
}

fn build(opening: Opening, graphics: Graphics) -> App {
    let size_asked = opening.window_px.is_some();
    let (width, height) = opening.window_px.unwrap_or(theme::LAID_OUT_PX);
    let play = opening.play.clone();
    let edit = opening.edit.clone();
    let pack = opening.pack.clone();
    let mut app = App::new();
    let engine = DefaultPlugins
        .set(WindowPlugin {
            primary_window: Some(Window {
                title: "Groundsign".to_owned(),
                name: Some("groundsign".to_owned()),
                resolution: WindowResolution::new(width, height),
                resize_constraints: WindowResizeConstraints {
                    min_width: SMALLEST_PX.0,
                    min_height: SMALLEST_PX.1,
                    ..default()
                },
                present_mode: PresentMode::AutoVsync,
                ..default()
            }),
            ..default()
        })
        .set(AssetPlugin {
            file_path: assets::folder().display().to_string(),
            ..default()
        })
        .set(LogPlugin {
            level: Level::WARN,
            // On OpenGL the graphics library logs at every frame about shadow map shapes that nothing here uses.
            filter: "wgpu=error,wgpu_hal::gles=off,naga=error,winit=error,bevy_render=error,bevy_pbr=error,usvg=error"
                .to_owned(),
            ..default()
        })
        .add_before::<RenderPlugin>(Drawing {
            missing: graphics.missing.clone(),
        })
        .disable::<RenderPlugin>()
        // Its systems would move the focus between ours; nothing here opens a menu of the library's.
        .disable::<MenuPlugin>();
    // A failing system is logged; nobody loses a patrol over it.
    app.set_error_handler(bevy::ecs::error::error)
        .add_plugins(engine)
        .insert_resource(graphics)
        .insert_resource(RenderErrorHandler(|error, world, _| {
            error!("the graphics failed: {:?}: {}", error.ty, error.description);
            world
                .resource::<Graphics>()
                .lost
                .store(true, Ordering::Relaxed);
            world.write_message(AppExit::error());
            RenderErrorPolicy::StopRendering
        }))
        .add_plugins((ground::drawing, pace::drawing))
        .add_plugins(FrontEnd {
            opening,
            folder: DataFolder::usual(),
        })
        .add_systems(
            Update,
            (
                whole_screen,
                fit_the_screen.run_if(move || !size_asked),
                count,
            )
                .chain()
                .in_set(Frame::Arrivals),
        );
    if let Some(play) = play {
        app.insert_resource(AtOnce(play))
            .add_systems(PostUpdate, go_at_once.run_if(resource_exists::<AtOnce>));
    }
    if let Some(edit) = edit {
        app.insert_resource(EditAtOnce(edit)).add_systems(
            PostUpdate,
            edit_at_once.run_if(resource_exists::<EditAtOnce>),
        );
    }
    if let Some(pack) = pack {
        app.insert_resource(AskAtOnce(pack))
            .add_systems(PostUpdate, ask_at_once.run_if(resource_exists::<AskAtOnce>));
    }
    app
}

/// F11 toggles full screen.
fn whole_screen(
    keys: Res<ButtonInput<KeyCode>>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
) {
    if !keys.just_pressed(KeyCode::F11) {
        return;
    }
    for mut window in &mut windows {
        window.mode = match window.mode {
            WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            _ => WindowMode::Windowed,
        };
    }
}

/// Maximises on a screen hardly larger than the window, which never exceeds the screen: what lies beyond the edge
/// cannot be clicked.
fn fit_the_screen(
    screens: Query<&Monitor, Added<PrimaryMonitor>>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
) {
    const ROOM: f64 = 1.15;
    for screen in &screens {
        for mut window in &mut windows {
            let (wide, high) = (window.physical_width(), window.physical_height());
            let tight = |have: u32, want: u32| f64::from(have) < f64::from(want) * ROOM;
            if tight(screen.physical_width, wide) || tight(screen.physical_height, high) {
                window.resolution.set_physical_resolution(
                    wide.min(screen.physical_width),
                    high.min(screen.physical_height),
                );
                window.set_maximized(true);
            }
        }
    }
}

fn count(graphics: Res<Graphics>) {
    let frames = graphics.frames.load(Ordering::Relaxed);
    graphics
        .frames
        .store(frames.saturating_add(1), Ordering::Relaxed);
}

/// An exercise to open without any screen before it.
#[derive(Resource)]
struct AtOnce(Play);

fn go_at_once(
    mut commands: Commands,
    at_once: Res<AtOnce>,
    settings: Res<Settings>,
    words: Res<Words>,
    mut travel: Travel,
) {
    if matches!(
        travel.here(),
        Stage::Opening | Stage::FirstRun | Stage::Home
    ) {
        let Play {
            scenario,
            seed,
            mode,
            watch,
        } = at_once.0.clone();
        if watch && let Some(written) = WrittenMeanwhile::watch(scenario.clone()) {
            commands.insert_resource(written);
        }
        commands.insert_resource(Wanted::Patrol {
            scenario,
            seed,
            mode,
            trainee: settings
                .trainee
                .clone()
                .unwrap_or_else(|| words.word("who-guest")),
        });
        commands.remove_resource::<AtOnce>();
        travel.go(Stage::Loading);
    }
}

/// A scenario to edit without any screen before it.
#[derive(Resource)]
struct EditAtOnce(PathBuf);

fn edit_at_once(mut commands: Commands, at_once: Res<EditAtOnce>, mut travel: Travel) {
    if matches!(
        travel.here(),
        Stage::Opening | Stage::FirstRun | Stage::Home
    ) {
        commands.insert_resource(ToEdit(at_once.0.clone()));
        commands.remove_resource::<EditAtOnce>();
        travel.go(Stage::Editor);
    }
}

/// A pack to ask about without any screen before it.
#[derive(Resource)]
struct AskAtOnce(PathBuf);

fn ask_at_once(mut commands: Commands, at_once: Res<AskAtOnce>, mut travel: Travel) {
    // On the first run language and text size come first: whoever is asked should be able to read it.
    if travel.here() == Stage::Home {
        commands.insert_resource(Brought(at_once.0.clone()));
        commands.remove_resource::<AskAtOnce>();
        travel.go(Stage::Packs);
    }
}
