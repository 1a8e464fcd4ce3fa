//! The window without a graphics card: every screen in every language, navigation, and recovery from damage.

#![cfg(feature = "gui")]

#[path = "common/engine.rs"]
mod engine;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bevy::a11y::AccessibilityNode;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui_widgets::Activate;
use bevy::window::PrimaryWindow;
use engine::engine;
use groundsign::assets;
use groundsign::front_end::debrief::Debriefed;
use groundsign::front_end::icon::Shows;
use groundsign::front_end::making_ready::{Trouble, Wanted};
use groundsign::front_end::patrolling::{FinishedSession, Patrolling};
use groundsign::front_end::screen::{Shelf, languages};
use groundsign::front_end::settings::{DataFolder, Quality, Settings};
use groundsign::front_end::stage::Stage;
use groundsign::front_end::trainees::{State as Came, Trainees};
use groundsign::front_end::widget::{Choice, Fields, ScrollContent, StableId};
use groundsign::front_end::words::Words;
use groundsign::front_end::{FrontEnd, Opening};
use groundsign::record::{self, Header, Mode, run};
use groundsign::scenario::{self, Exercise};
use groundsign::sim::Patrol;
use groundsign::sim::action::TraineeAction;
use groundsign::sim::event::Event;
use groundsign::text::Message;
use groundsign::trainee::virtual_trainee;

/// Timeout: far beyond what a busy machine needs.
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

    /// Runs frames until a condition holds; background work takes time.
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

    /// Waits until the shelf is filled and the list of exercises shown.
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

/// A folder in which the first-run questions are answered.
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

/// Every message there is in English.
fn message_ids() -> BTreeSet<String> {
    std::fs::read_dir(assets::folder().join("lang/en"))
        .expect("English")
        .flat_map(|entry| {
            std::fs::read_to_string(entry.expect("a file").path())
                .expect("readable")
                .lines()
                .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
                .collect::<Vec<_>>()
        })
        .filter(|id| id.starts_with(|letter: char| letter.is_ascii_lowercase()) && id.contains('-'))
        .collect()
}

/// Faults of the open screen.
fn faults(trainer: &mut Trainer, ids: &BTreeSet<String>) -> Vec<String> {
    let stage = trainer.stage();
    let mut faults = Vec::new();
    let texts = trainer.texts();
    if texts.iter().all(|text| text.trim().is_empty()) {
        faults.push(format!("{stage:?}: nothing is said"));
    }
    for text in &texts {
        if ids.contains(text.trim()) || text.contains("{ $") || text.contains("{$") {
            faults.push(format!("{stage:?}: nobody has said {text:?}"));
        }
    }
    let direction = trainer.app.world().resource::<Words>().direction;
    let world = trainer.app.world_mut();
    let mut nodes = world.query::<&Node>();
    let strays = nodes
        .iter(world)
        .filter(|node| node.direction != direction)
        .count();
    if strays > 0 {
        faults.push(format!("{stage:?}: {strays} nodes run the wrong way"));
    }
    faults.extend(
        squeezed(world)
            .into_iter()
            .map(|words| format!("{stage:?}: no room is left for {words:?}")),
    );
    let mut windows = world.query::<&Window>();
    let wide = windows.single(world).expect("a window").width();
    let mut stops = world.query_filtered::<(
        Option<&StableId>,
        Option<&AccessibilityNode>,
        &ComputedNode,
        &UiGlobalTransform,
        &Node,
    ), With<TabIndex>>();
    for (called, accessible, computed, place, node) in stops.iter(world) {
        let name = called.map_or("nameless", |called| called.0.as_str());
        if called.is_none() {
            faults.push(format!("{stage:?}: something to press has no stable name"));
        }
        if accessible
            .and_then(|node| node.label())
            .is_none_or(|label| label.trim().is_empty())
        {
            faults.push(format!("{stage:?}: {name} has no label"));
        }
        let size = computed.size() * computed.inverse_scale_factor();
        let laid_out = size.x > 0.0 && node.display != Display::None;
        if laid_out && size.y < 43.5 {
            faults.push(format!("{stage:?}: {name} is {} px high", size.y));
        }
        let (middle, half) = (place.translation.x, computed.size().x / 2.0);
        if laid_out && (middle - half < -1.0 || middle + half > wide + 1.0) {
            faults.push(format!(
                "{stage:?}: {name} reaches from {} to {} of {wide} px",
                middle - half,
                middle + half
            ));
        }
    }
    faults
}

/// Walks through every screen of one language and collects faults.
fn walk(language: &str, text_percent: u16, width_px: u32, height_px: u32) -> Vec<String> {
    let ids = message_ids();
    let folder = answered(language, text_percent);
    let mut trainer = Trainer::sized(&folder, None, width_px, height_px);
    let mut found = Vec::new();
    let mut look = |trainer: &mut Trainer, stage: Stage| {
        assert_eq!(trainer.stage(), stage);
        found.extend(faults(trainer, &ids));
    };
    look(&mut trainer, Stage::Home);
    for stage in [
        Stage::FirstRun,
        Stage::Who,
        Stage::Settings,
        Stage::Results,
        Stage::Controls,
    ] {
        trainer.go(stage);
        look(&mut trainer, stage);
    }
    trainer.app.world_mut().insert_resource(Trouble {
        message: Message::new("trouble-scenario").with("file", "x.ron"),
        diagnostics: scenario::load(&faulty(&folder)).expect_err("a faulty scenario"),
    });
    trainer.go(Stage::Trouble);
    look(&mut trainer, Stage::Trouble);
    trainer.exercises();
    look(&mut trainer, Stage::Exercises);
    trainer.press("exercise-first-lesson");
    look(&mut trainer, Stage::Exercises);
    trainer.press("begin");
    look(&mut trainer, Stage::Loading);
    trainer.until("the exercise is ready", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
    look(&mut trainer, Stage::Briefing);
    found
}

/// Text laid out without any width, and thus unreadable.
fn squeezed(world: &mut World) -> Vec<String> {
    let mut texts = world.query::<(Entity, &Text, &ComputedNode)>();
    let narrow: Vec<(Entity, String)> = texts
        .iter(world)
        .filter(|(_, text, node)| !text.trim().is_empty() && node.size().x < 1.0)
        .map(|(entity, text, _)| (entity, text.0.clone()))
        .collect();
    narrow
        .into_iter()
        .filter(|(entity, _)| {
            let above = std::iter::successors(Some(*entity), |entity| {
                world.get::<ChildOf>(*entity).map(ChildOf::parent)
            });
            above
                .filter_map(|entity| world.get::<Node>(entity))
                .all(|node| node.display != Display::None)
        })
        .map(|(_, words)| words)
        .collect()
}

/// The debrief of a patrol that went wrong.
fn debriefed(language: &str, text_percent: u16, size: (u32, u32)) -> Trainer {
    let folder = answered(language, text_percent);
    let mut trainer = Trainer::sized(&folder, None, size.0, size.1);
    let loaded =
        scenario::load(&assets::scenarios().join("first-lesson.ron")).expect("a shipped scenario");
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), 1));
    let mut patrol = Patrol::new(Arc::clone(&exercise));
    let header = Header::of(&loaded, 1, Mode::Practise, "hasty", patrol.digest());
    let mut hasty = virtual_trainee("hasty", &exercise, &loaded.doctrine.pack).expect("a trainee");
    let lived = run(&mut patrol, header, hasty.as_mut(), None, &mut |_| {});
    trainer.app.world_mut().insert_resource(FinishedSession {
        session: Arc::new(lived.session),
        doctrine: Arc::clone(&loaded.doctrine),
        record: folder.join("hasty.gsrec"),
        not_written: None,
    });
    trainer.go(Stage::Debrief);
    trainer.until("the score", |world| world.contains_resource::<Debriefed>());
    trainer
}

/// Positions of the drawings present on the open page, and number of those still pending.
fn drawn(world: &World) -> (Vec<Rect>, usize) {
    let mut drawings = world
        .try_query_filtered::<(&Node, &ComputedNode, &UiGlobalTransform), (
            With<ImageNode>,
            Without<Shows>,
        )>()
        .expect("there are pictures");
    let shown: Vec<_> = drawings
        .iter(world)
        .filter(|(_, computed, _)| computed.size().x > 0.0)
        .collect();
    let come = shown
        .iter()
        .filter(|(node, ..)| node.aspect_ratio.is_some())
        .map(|(_, computed, place)| Rect::from_center_size(place.translation, computed.size()));
    let come: Vec<Rect> = come.collect();
    let missing = shown.len() - come.len();
    (come, missing)
}

/// Story: at twice the size a picture ran off the panel, the two of a pair never stood side by side, and below the
/// distances one scrolled on into emptiness.
#[test]
fn pictures_of_the_debrief_stay_on_their_page_and_a_pair_stands_side_by_side() {
    for (percent, size, beside) in [
        (200, (1024, 768), false),
        (100, (1280, 720), true),
        (100, (1366, 768), true),
    ] {
        let mut trainer = debriefed("en", percent, size);
        for (number, part) in [(2, "looks"), (5, "distances")] {
            trainer.turn_to("debrief-tabs", number);
            trainer.until("every picture has come", |world| {
                let (come, missing) = drawn(world);
                !come.is_empty() && missing == 0
            });
            trainer.frames(4);
            let (places, _) = drawn(trainer.app.world());
            for place in &places {
                assert!(
                    place.min.x > 0.0 && place.max.x < size.0 as f32,
                    "{part} at {size:?}: {place:?}"
                );
            }
            if part == "looks" {
                let mut places = places.clone();
                places.sort_by(|a, b| {
                    (a.min.y, a.min.x)
                        .partial_cmp(&(b.min.y, b.min.x))
                        .expect("numbers")
                });
                // Charts stand below the pictures.
                let looks = trainer
                    .app
                    .world()
                    .resource::<Debriefed>()
                    .review
                    .looks
                    .len();
                for pair in places[..2 * looks].chunks_exact(2) {
                    let same_height = (pair[0].min.y - pair[1].min.y).abs() < 2.0;
                    assert_eq!(same_height, beside, "{size:?}: {pair:?}");
                    assert!(!beside || pair[0].max.y - pair[0].min.y < size.1 as f32);
                }
            }
            let world = trainer.app.world_mut();
            let mut areas = world
                .query_filtered::<(Entity, &ComputedNode, &UiGlobalTransform), With<ScrollContent>>(
                );
            let (area, node, place) = areas
                .iter(world)
                .find(|(_, node, _)| node.size().y > 0.0)
                .expect("what rolls");
            let end = place.translation.y - node.size().y / 2.0 + node.content_size().y;
            let mut last = f32::MIN;
            let mut things = world.query_filtered::<(Entity, &ComputedNode, &UiGlobalTransform), Or<(With<Text>, With<ImageNode>)>>();
            for (entity, node, place) in things.iter(world) {
                let inside = std::iter::successors(Some(entity), |entity| {
                    world.get::<ChildOf>(*entity).map(ChildOf::parent)
                })
                .any(|above| above == area);
                if inside {
                    last = last.max(place.translation.y + node.size().y / 2.0);
                }
            }
            let scale = f32::from(percent) / 100.0;
            assert!(
                end - last < 80.0 * scale,
                "{part} at {size:?}: {last} of {end}"
            );
        }
    }
}

/// Story: links to a moment showed a time and a sign and had no width for their text.
#[test]
fn every_part_of_the_debrief_has_room_for_its_words() {
    for (language, size) in [("en", (1280, 720)), ("ar", (1024, 768))] {
        let ids = message_ids();
        let mut trainer = debriefed(language, 100, size);
        for part in 0..8 {
            trainer.turn_to("debrief-tabs", part);
            let found = faults(&mut trainer, &ids);
            assert!(found.is_empty(), "{part}: {}", found.join("\n"));
        }
    }
}

/// A scenario with several mistakes.
fn faulty(folder: &Path) -> PathBuf {
    let path = folder.join("faulty.ron");
    let good = std::fs::read_to_string(assets::scenarios().join("first-lesson.ron"))
        .expect("a shipped scenario");
    std::fs::write(&path, good.replace("purpose: Teach", "purpose: Teech")).expect("written");
    path
}

#[test]
fn every_screen_builds_in_every_language() {
    let mut found = Vec::new();
    for (language, _) in languages() {
        found.extend(
            walk(&language, 100, 1280, 720)
                .into_iter()
                .map(|fault| format!("{language}: {fault}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_runs_off_the_side_at_twice_the_size() {
    let mut found = walk("en", 200, 1024, 768);
    found.extend(walk("ar", 200, 1280, 720));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_first_run_asks_once_and_never_again() {
    let folder = folder();
    let mut trainer = Trainer::open(&folder, None);
    assert_eq!(trainer.stage(), Stage::FirstRun);
    trainer.press("go-on");
    assert_eq!(trainer.stage(), Stage::Home);
    let kept = Settings::read(&DataFolder(folder.clone()));
    assert!(kept.language.is_some() && kept.quality.is_some());
    assert_eq!(Trainer::open(&folder, None).stage(), Stage::Home);
}

#[test]
fn back_leads_home_from_every_screen() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    for stage in ["results", "settings", "controls", "change-who"] {
        trainer.press(stage);
        assert_ne!(trainer.stage(), Stage::Home, "{stage}");
        trainer.key(KeyCode::Escape, Key::Escape);
        assert_eq!(trainer.stage(), Stage::Home, "{stage}");
    }
    trainer.until("the exercises are read", |world| {
        world.resource::<Shelf>().filled
    });
    trainer.press("begin");
    assert_eq!(trainer.stage(), Stage::Exercises);
    trainer.frames(4);
    trainer.press("exercise-first-lesson");
    trainer.press("begin");
    trainer.until("the exercise is ready", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
    for _ in 0..3 {
        trainer.key(KeyCode::Escape, Key::Escape);
    }
    assert_eq!(trainer.stage(), Stage::Home);
}

/// Story: Keys and Results opened without a focus, and coming back to the first screen began at its top again.
#[test]
fn every_screen_opens_with_a_focus_and_home_with_the_one_it_was_left_with() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    let focused = |trainer: &Trainer| {
        let world = trainer.app.world();
        let focus = world.resource::<InputFocus>().get()?;
        world.get::<StableId>(focus).map(|called| called.0.clone())
    };
    assert_eq!(focused(&trainer).as_deref(), Some("begin"));
    for place in ["results", "controls", "settings"] {
        let button = trainer.called(place).expect("a way there");
        trainer
            .app
            .world_mut()
            .resource_mut::<InputFocus>()
            .set(button, FocusCause::Navigated);
        trainer.frames(2);
        trainer.press(place);
        assert!(focused(&trainer).is_some(), "{place}");
        trainer.key(KeyCode::Escape, Key::Escape);
        trainer.frames(4);
        assert_eq!(trainer.stage(), Stage::Home);
        assert_eq!(focused(&trainer).as_deref(), Some(place));
    }
}

#[test]
fn a_patrol_that_never_began_leaves_no_record() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.app.world_mut().insert_resource(Wanted::Patrol {
        scenario: assets::scenarios().join("first-lesson.ron"),
        seed: 2,
        mode: Mode::Practise,
        trainee: "Heron 3".to_owned(),
    });
    trainer.go(Stage::Loading);
    trainer.until("the exercise is ready", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
    let record = trainer
        .app
        .world()
        .resource::<Patrolling>()
        .record()
        .to_owned();
    assert!(record.exists());
    trainer.press("back");
    assert!(!record.exists());
    assert!(!trainer.app.world().contains_resource::<Patrolling>());
}

#[test]
fn another_language_is_spoken_and_mirrored_at_once() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.go(Stage::Settings);
    assert!(trainer.says("settings-title"));
    let english = trainer
        .app
        .world()
        .resource::<Words>()
        .word("settings-title");
    trainer.app.world_mut().resource_mut::<Settings>().language = Some("ar".to_owned());
    trainer.frames(5);
    assert_eq!(trainer.stage(), Stage::Settings);
    assert!(trainer.says("settings-title"));
    let words = trainer.app.world().resource::<Words>();
    assert_eq!(words.language(), "ar");
    assert!(words.right_to_left());
    let arabic = words.word("settings-title");
    let translated = arabic != english;
    assert_eq!(trainer.texts().contains(&english), !translated);
    assert_eq!(faults(&mut trainer, &message_ids()), Vec::<String>::new());
}

/// Story: sliders ran from left to right in Arabic.
#[test]
fn an_arrow_key_moves_a_slider_its_own_way_in_both_directions_of_writing() {
    for (language, more, less) in [
        ("en", KeyCode::ArrowRight, KeyCode::ArrowLeft),
        ("ar", KeyCode::ArrowLeft, KeyCode::ArrowRight),
    ] {
        let folder = answered(language, 100);
        let mut trainer = Trainer::open(&folder, None);
        let volume = |trainer: &Trainer| trainer.app.world().resource::<Settings>().volume_percent;
        trainer
            .app
            .world_mut()
            .resource_mut::<Settings>()
            .volume_percent = 0;
        trainer.go(Stage::Settings);
        let slider = trainer.called("volume").expect("a slider");
        trainer
            .app
            .world_mut()
            .resource_mut::<InputFocus>()
            .set(slider, FocusCause::Navigated);
        trainer.frames(2);
        trainer.key(more, Key::Dead(None));
        trainer.key(more, Key::Dead(None));
        assert_eq!(volume(&trainer), 20, "{language}");
        trainer.key(less, Key::Dead(None));
        assert_eq!(volume(&trainer), 10, "{language}");
    }
}

#[test]
fn tab_goes_through_everything_in_reading_order_and_round_again() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    let world = trainer.app.world_mut();
    let all = world
        .query_filtered::<Entity, With<TabIndex>>()
        .iter(world)
        .count();
    let mut names = Vec::new();
    let mut places: Vec<Vec2> = Vec::new();
    trainer.app.world_mut().resource_mut::<InputFocus>().clear();
    for _ in 0..=all {
        trainer.key(KeyCode::Tab, Key::Tab);
        let world = trainer.app.world_mut();
        let focus = world.resource::<InputFocus>().get().expect("a focus");
        names.push(world.get::<StableId>(focus).expect("a name").0.clone());
        places.push(
            world
                .get::<UiGlobalTransform>(focus)
                .expect("a place")
                .translation,
        );
    }
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), all);
    assert_eq!(names.first(), names.last());
    for (number, pair) in places[..all].windows(2).enumerate() {
        let below = pair[1].y > pair[0].y - 2.0;
        let beside = (pair[1].y - pair[0].y).abs() <= 2.0 && pair[1].x > pair[0].x;
        assert!(
            below || beside,
            "{} comes before {}",
            names[number],
            names[number + 1]
        );
    }
}

#[test]
fn a_name_is_needed_and_is_kept() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.go(Stage::Who);
    trainer.press("go-on");
    assert_eq!(trainer.stage(), Stage::Who);
    let missing = trainer
        .app
        .world()
        .resource::<Words>()
        .word("who-name-missing");
    assert!(trainer.texts().iter().any(|text| text.ends_with(&missing)));
    trainer
        .app
        .world_mut()
        .run_system_once_with_name("new-name", "C");
    trainer.frames(3);
    assert!(
        !trainer.texts().iter().any(|text| text.ends_with(&missing)),
        "it is being written"
    );
    trainer
        .app
        .world_mut()
        .run_system_once_with_name("new-name", "Crane 8");
    trainer.frames(3);
    trainer.press("go-on");
    assert_eq!(trainer.stage(), Stage::Exercises);
    drop(trainer);
    let kept = Trainees::read(&DataFolder(folder));
    assert!(kept.by_name.contains_key("Crane 8"));
}

/// Writes into a field by its name.
trait Writes {
    fn run_system_once_with_name(&mut self, called: &str, words: &str);
}

impl Writes for World {
    fn run_system_once_with_name(&mut self, called: &str, words: &str) {
        use bevy::ecs::system::RunSystemOnce;
        let (called, words) = (called.to_owned(), words.to_owned());
        self.run_system_once(move |mut fields: Fields| fields.write(&called, &words))
            .expect("it runs");
    }
}

#[test]
fn settings_survive_and_broken_files_do_not_stop_anything() {
    let folder = answered("fr", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer
        .app
        .world_mut()
        .resource_mut::<Settings>()
        .text_percent = 150;
    trainer.frames(2);
    drop(trainer);
    let trainer = Trainer::open(&folder, None);
    assert_eq!(trainer.app.world().resource::<Settings>().text_percent, 150);
    assert_eq!(trainer.app.world().resource::<Words>().language(), "fr");
    drop(trainer);
    for rubbish in ["", "(language: ", "\u{0}\u{1}", "[1, 2]"] {
        std::fs::write(folder.join("settings.ron"), rubbish).expect("written");
        std::fs::write(folder.join("trainees.ron"), rubbish).expect("written");
        let trainer = Trainer::open(&folder, None);
        assert_eq!(trainer.stage(), Stage::FirstRun, "{rubbish:?}");
        let aside = std::fs::read_to_string(folder.join("settings.ron.damaged"));
        assert_eq!(aside.expect("put aside"), rubbish);
    }
}

#[test]
fn somebody_is_forgotten_only_after_a_question() {
    let folder = answered("en", 100);
    let record = broken_off(&folder, "Heron 3");
    let mut trainer = Trainer::open(&folder, None);
    trainer.until("it is found", |world| {
        world.resource::<Trainees>().by_name.contains_key("Heron 3")
    });
    trainer.go(Stage::Who);
    trainer.press("forget-Heron 3");
    let inside = trainer.called("keep").expect("the question is asked");
    assert_eq!(
        trainer.app.world().resource::<InputFocus>().get(),
        Some(inside)
    );
    trainer.key(KeyCode::Escape, Key::Escape);
    assert_eq!(trainer.stage(), Stage::Who);
    assert!(trainer.called("keep").is_none() && record.exists());
    trainer.press("forget-Heron 3");
    trainer.key(KeyCode::Tab, Key::Tab);
    trainer.key(KeyCode::Enter, Key::Enter);
    assert!(record.exists(), "a short press is not enough");
    trainer.press("forget");
    assert!(!record.exists());
    assert!(trainer.called("who-Heron 3").is_none());
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

#[test]
fn an_unfinished_patrol_is_offered_gone_on_with_or_laid_aside() {
    let folder = answered("en", 100);
    let path = broken_off(&folder, "Heron 3");
    let offered = |world: &World| world.resource::<Trainees>().broken_off("Heron 3").is_some();
    let mut trainer = Trainer::open(&folder, None);
    trainer.until("it is found", offered);
    assert!(trainer.says("home-broken-off"));
    trainer.press("go-on");
    trainer.until("the patrol goes on", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Patrol
    });
    let patrolling = trainer.app.world().resource::<Patrolling>();
    assert!(patrolling.tick().0 >= 640);
    assert_eq!(patrolling.record(), path);
    drop(trainer);

    let mut trainer = Trainer::open(&folder, None);
    trainer.until("it is found again", offered);
    trainer.press("lay-aside");
    assert!(!trainer.says("home-broken-off"));
    drop(trainer);

    let mut trainer = Trainer::open(&folder, None);
    trainer.frames(50);
    assert!(!trainer.says("home-broken-off"));
    let trainees = trainer.app.world().resource::<Trainees>();
    assert_eq!(trainees.outings("Heron 3")[0].state, Came::LaidAside);
}

/// Story: a patrol left for another time could be resumed only after a restart of the program, and its last second
/// was lost.
#[test]
fn a_patrol_left_for_another_time_is_offered_at_once_and_keeps_its_last_action() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.app.world_mut().resource_mut::<Settings>().trainee = Some("Heron".to_owned());
    trainer.app.world_mut().insert_resource(Wanted::Patrol {
        scenario: assets::scenarios().join("first-lesson.ron"),
        seed: 1,
        mode: Mode::Practise,
        trainee: "Heron".to_owned(),
    });
    trainer.go(Stage::Loading);
    trainer.until("the briefing", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
    trainer.go(Stage::Patrol);
    trainer.until("it is under way", |world| {
        let tick = world.resource::<Patrolling>().tick().0;
        tick > 64 && tick % 64 > 4 && tick % 64 < 40
    });
    let world = trainer.app.world_mut();
    world.resource_mut::<Patrolling>().act(TraineeAction::Warn);
    trainer.frames(3);
    trainer.go(Stage::Home);
    trainer.until("it is offered", |world| {
        world.resource::<Trainees>().broken_off("Heron").is_some()
    });
    assert!(trainer.called("go-on").is_some());
    let below = trainer
        .app
        .world()
        .resource::<Trainees>()
        .broken_off("Heron")
        .expect("it is offered")
        .record
        .clone();
    let path = DataFolder(folder).records().join(below);
    let session = record::read(&path).expect("a record").session;
    let warned = session
        .events
        .iter()
        .any(|(_, event)| *event == Event::Warned);
    assert!(warned, "what was done in the last second is kept");
}

#[test]
fn lost_results_are_read_again_from_the_records() {
    let folder = answered("en", 100);
    broken_off(&folder, "Heron 3");
    broken_off(&folder, "صقر 2");
    std::fs::write(folder.join("trainees.ron"), "(by_name: {").expect("written");
    std::fs::write(folder.join("records/Heron_3/torn.gsrec"), b"no record").expect("written");
    let mut trainer = Trainer::open(&folder, None);
    trainer.until("both are known again", |world| {
        world.resource::<Trainees>().by_name.len() == 2
    });
    let names: Vec<_> = trainer
        .app
        .world()
        .resource::<Trainees>()
        .by_name
        .keys()
        .cloned()
        .collect();
    assert_eq!(names, ["Heron 3", "صقر 2"]);
    assert!(folder.join("trainees.ron.damaged").exists());
}

#[test]
fn a_faulty_exercise_is_listed_with_its_problem() {
    let folder = answered("en", 100);
    let own = folder.join("scenarios");
    std::fs::create_dir_all(&own).expect("a folder");
    faulty(&own);
    let mut trainer = Trainer::open(&folder, None);
    trainer.exercises();
    trainer.press("exercise-faulty");
    assert!(trainer.says("exercises-faulty"));
    assert!(
        trainer
            .texts()
            .iter()
            .any(|text| text.contains("faulty.ron:") && text.contains('S'))
    );
    trainer.key(KeyCode::Escape, Key::Escape);
    assert!(trainer.says("exercises-title"));
}
