//! The window without a graphics card: every screen in every language, the way through them, and what survives damage.
//! One file a subject.

#![cfg(feature = "gui")]

#[path = "front_end/again.rs"]
mod again;
#[path = "front_end/class.rs"]
mod class;
#[path = "front_end/debrief.rs"]
mod debrief;
#[path = "front_end/drill.rs"]
mod drill;
#[path = "front_end/editor.rs"]
mod editor;
#[path = "common/engine.rs"]
mod engine;
#[path = "store/entries.rs"]
mod entries;
#[path = "front_end/faults.rs"]
mod faults;
#[path = "front_end/group.rs"]
mod group;
#[path = "front_end/keyboard.rs"]
mod keyboard;
#[path = "front_end/packs.rs"]
mod packs;
#[path = "common/reach.rs"]
mod reach;
#[path = "front_end/refresher.rs"]
mod refresher;
#[path = "front_end/screens.rs"]
mod screens;
#[path = "front_end/settings.rs"]
mod settings;
#[path = "front_end/trainees.rs"]
mod trainees;
#[path = "front_end/unfinished.rs"]
mod unfinished;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use bevy::ui_widgets::Activate;
use bevy::window::PrimaryWindow;
use engine::engine;
use groundsign::assets;
use groundsign::front_end::screen::Shelf;
use groundsign::front_end::settings::{DataFolder, Quality, Settings};
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::{Choice, StableId};
use groundsign::front_end::words::Words;
use groundsign::front_end::{FrontEnd, Opening};
use groundsign::record::{self, Mode};
use groundsign::scenario::{self, Exercise};

/// What takes longer hangs. It has only to be far beyond what a busy machine needs.
const HUNG: Duration = Duration::from_secs(600);

/// The window, with its data in `folder`.
struct Trainer {
    app: App,
}

impl Trainer {
    fn open(folder: &Path, language: Option<&str>) -> Self {
        Self::sized(folder, language, 1280, 720)
    }

    fn sized(folder: &Path, language: Option<&str>, width_px: u32, height_px: u32) -> Self {
        let mut app = App::new();
        app.add_plugins(engine(Some((width_px, height_px))))
            .add_plugins(FrontEnd {
                opening: Opening {
                    language: language.map(str::to_owned),
                    ..default()
                },
                folder: DataFolder(folder.to_owned()),
            });
        app.finish();
        app.cleanup();
        let mut trainer = Self { app };
        trainer.frames(4);
        trainer
    }

    fn frames(&mut self, count: u32) {
        for _ in 0..count {
            self.app.update();
        }
    }

    /// Lets frames pass until something is so; what works beside the window takes its time.
    fn until(&mut self, what: &str, so: impl Fn(&World) -> bool) {
        let began = Instant::now();
        while !so(self.app.world()) {
            assert!(
                began.elapsed() < HUNG,
                "never: {what} (at {:?})",
                self.stage()
            );
            self.app.update();
            std::thread::sleep(Duration::from_millis(2));
        }
        self.frames(3);
    }

    fn stage(&self) -> Stage {
        *self.app.world().resource::<State<Stage>>().get()
    }

    fn go(&mut self, stage: Stage) {
        self.app
            .world_mut()
            .resource_mut::<NextState<Stage>>()
            .set(stage);
        self.frames(4);
    }

    fn called(&mut self, name: &str) -> Option<Entity> {
        let world = self.app.world_mut();
        let mut query = world.query::<(Entity, &StableId)>();
        query
            .iter(world)
            .find(|(_, called)| called.0 == name)
            .map(|(entity, _)| entity)
    }

    fn press(&mut self, name: &str) {
        let entity = self
            .called(name)
            .unwrap_or_else(|| panic!("nothing is called {name} at {:?}", self.stage()));
        self.app.world_mut().trigger(Activate { entity });
        self.frames(4);
    }

    fn key(&mut self, code: KeyCode, key: Key) {
        let world = self.app.world_mut();
        let window = world
            .query_filtered::<Entity, With<PrimaryWindow>>()
            .single(world)
            .expect("a window");
        for state in [ButtonState::Pressed, ButtonState::Released] {
            self.app.world_mut().write_message(KeyboardInput {
                key_code: code,
                logical_key: key.clone(),
                state,
                text: None,
                repeat: false,
                window,
            });
            self.frames(2);
        }
    }

    /// Types a letter.
    fn write(&mut self, code: KeyCode, letter: &str) {
        let world = self.app.world_mut();
        let window = world
            .query_filtered::<Entity, With<PrimaryWindow>>()
            .single(world)
            .expect("a window");
        for state in [ButtonState::Pressed, ButtonState::Released] {
            self.app.world_mut().write_message(KeyboardInput {
                key_code: code,
                logical_key: Key::Character(letter.into()),
                state,
                text: Some(letter.into()),
                repeat: false,
                window,
            });
            self.frames(2);
        }
    }

    /// Opens a page by the number of its tab.
    fn turn_to(&mut self, tabs: &str, number: usize) {
        let tabs = self.called(tabs).expect("tabs");
        self.app
            .world_mut()
            .get_mut::<Choice>(tabs)
            .expect("a choice")
            .0 = number;
        self.frames(4);
    }

    fn texts(&mut self) -> Vec<String> {
        let world = self.app.world_mut();
        let mut query = world.query::<&Text>();
        query.iter(world).map(|text| text.0.clone()).collect()
    }

    fn says(&mut self, id: &str) -> bool {
        let said = self.app.world().resource::<Words>().word(id);
        self.texts().contains(&said)
    }

    /// The shelf is filled and the list of exercises stands.
    fn exercises(&mut self) {
        self.until("the exercises are read", |world| {
            world.resource::<Shelf>().filled
        });
        self.go(Stage::Exercises);
        self.frames(4);
    }
}

fn folder() -> PathBuf {
    tempfile::tempdir().expect("a folder").keep()
}

/// A folder in which the first questions are answered.
fn answered(language: &str, text_percent: u16) -> PathBuf {
    let folder = folder();
    Settings {
        language: Some(language.to_owned()),
        quality: Some(Quality::Low),
        text_percent,
        trainee: Some("Heron 3".to_owned()),
        ..Settings::default()
    }
    .write(&DataFolder(folder.clone()))
    .expect("settings");
    folder
}

/// A record of a patrol that stopped after some seconds.
fn broken_off(folder: &Path, name: &str) -> PathBuf {
    let data = DataFolder(folder.to_owned());
    let loaded = scenario::load(&assets::scenarios().join("first-lesson.ron")).expect("it loads");
    let exercise = Arc::new(Exercise::draw(loaded.scenario.clone(), 4));
    let path = groundsign::front_end::making_ready::new_record(&data, name, "first-lesson", 4);
    let mut live = record::Live::begin(&loaded, exercise, Mode::Practise, name, &path);
    for _ in 0..640 {
        live.step(&[]);
    }
    path
}
