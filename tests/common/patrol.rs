//! The window's patrol, headless: shared by the tests of its screen.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use bevy::app::App;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key as Logical, KeyboardInput};
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::Activate;
use bevy::window::PrimaryWindow;

use groundsign::front_end::hud::doing::Doing;
use groundsign::front_end::hud::panels::{Panel, Panels};
use groundsign::front_end::making_ready::{Wanted, make_ready};
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::settings::DataFolder;
use groundsign::front_end::shown::Shown;
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::StableId;
use groundsign::front_end::{FrontEnd, Opening};
use groundsign::record::Mode;
use groundsign::sim::action::TraineeAction;

use crate::engine::engine;

/// A frame of the tests: an eighth of a second.
pub(crate) const FRAME: Duration = Duration::from_millis(125);

pub(crate) fn minimal() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron")
}

/// The minimal scenario with these words changed, beside a copy of its pack.
pub(crate) fn changed_minimal(changes: &[(&str, &str)]) -> PathBuf {
    let folder = tempfile::tempdir().expect("a folder").keep();
    let pack = "minimal-doctrine.ron";
    std::fs::copy(minimal().with_file_name(pack), folder.join(pack)).expect("the pack");
    let mut text = std::fs::read_to_string(minimal()).expect("the scenario");
    for (words, other) in changes {
        assert!(text.contains(words), "{words}");
        text = text.replacen(words, other, 1);
    }
    let path = folder.join("minimal.ron");
    std::fs::write(&path, text).expect("written");
    path
}

/// A folder of its own for settings and records.
pub(crate) fn folder() -> DataFolder {
    DataFolder(tempfile::tempdir().expect("a folder").keep())
}

/// The front end, headless, on patrol.
pub(crate) fn on_patrol(mode: Mode, folder: &DataFolder, scenario: &Path) -> App {
    on_patrol_sized(mode, folder, scenario, (1280, 720))
}

pub(crate) fn on_patrol_sized(
    mode: Mode,
    folder: &DataFolder,
    scenario: &Path,
    window_px: (u32, u32),
) -> App {
    let mut app = App::new();
    app.add_plugins(engine(Some(window_px)));
    app.insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
    app.add_plugins(FrontEnd {
        opening: Opening::default(),
        folder: folder.clone(),
    });
    app.finish();
    app.cleanup();
    let wanted = Wanted::Patrol {
        scenario: scenario.to_owned(),
        seed: 1,
        mode,
        trainee: "Heron".to_owned(),
    };
    let (ground, patrolling) = make_ready(&wanted, folder, &|| {}).expect("a patrol");
    app.world_mut().insert_resource(Shown::start(&ground));
    app.world_mut().insert_resource(ground);
    app.world_mut().insert_resource(patrolling);
    app.world_mut()
        .resource_mut::<NextState<Stage>>()
        .set(Stage::Patrol);
    frames(&mut app, 3);
    app
}

pub(crate) fn frames(app: &mut App, count: usize) {
    for _ in 0..count {
        app.update();
    }
}

pub(crate) fn key_event(app: &mut App, key: KeyCode, state: ButtonState) {
    let nothing = Logical::Unidentified(bevy::input::keyboard::NativeKey::Unidentified);
    key_that_writes(app, key, nothing, state);
}

pub(crate) fn key_that_writes(
    app: &mut App,
    key: KeyCode,
    logical_key: Logical,
    state: ButtonState,
) {
    let window = app
        .world_mut()
        .query_filtered::<Entity, With<PrimaryWindow>>()
        .single(app.world())
        .expect("a window");
    app.world_mut().write_message(KeyboardInput {
        key_code: key,
        logical_key,
        state,
        text: None,
        repeat: false,
        window,
    });
}

/// Presses a key for some frames.
pub(crate) fn press(app: &mut App, key: KeyCode, held: usize) {
    key_event(app, key, ButtonState::Pressed);
    frames(app, held);
    key_event(app, key, ButtonState::Released);
    frames(app, 2);
}

pub(crate) fn send(app: &mut App, doing: Doing) {
    app.world_mut().write_message(doing);
    frames(app, 2);
}

/// Looks down at one's feet, where nothing lies.
pub(crate) fn look_at_the_ground(app: &mut App) {
    app.world_mut().resource_mut::<Patrolling>().gaze = (180.0, -40.0);
    frames(app, 24);
}

pub(crate) fn patrolling(app: &App) -> &Patrolling {
    app.world().resource::<Patrolling>()
}

pub(crate) fn top(app: &App) -> Option<Panel> {
    app.world().resource::<Panels>().top()
}

/// Actions of the whole seconds so far.
pub(crate) fn actions(app: &mut App) -> Vec<TraineeAction> {
    frames(app, 9);
    patrolling(app)
        .session()
        .trainee_actions()
        .map(|(_, action)| action.clone())
        .collect()
}

/// The entity of a stable id.
pub(crate) fn button(app: &mut App, name: &str) -> Option<Entity> {
    let world = app.world_mut();
    let mut all = world.query::<(Entity, &StableId)>();
    all.iter(world)
        .find(|(_, called)| called.0 == name)
        .map(|(entity, _)| entity)
}

pub(crate) fn press_button(app: &mut App, name: &str) {
    let entity = button(app, name).unwrap_or_else(|| panic!("there is no {name}"));
    app.world_mut().trigger(Activate { entity });
    frames(app, 3);
}

/// Whether the text is anywhere on the screen.
pub(crate) fn shows(app: &mut App, words: &str) -> bool {
    let world = app.world_mut();
    let mut all = world.query::<&Text>();
    all.iter(world).any(|text| text.0.contains(words))
}
