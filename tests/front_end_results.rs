//! The results of trainees in the window, what it tells of old records, and what it takes for a name and for a language.

#![cfg(feature = "gui")]

#[path = "common/engine.rs"]
mod engine;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bevy::ecs::system::RunSystemOnce;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;
use engine::engine;
use groundsign::front_end::debrief::Debriefed;
use groundsign::front_end::making_ready::Wanted;
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::settings::{DataFolder, Quality, Settings};
use groundsign::front_end::stage::Stage;
use groundsign::front_end::trainees::Trainees;
use groundsign::front_end::widget::{Fields, StableId};
use groundsign::front_end::words::Words;
use groundsign::front_end::{FrontEnd, Opening};
use groundsign::record;
use groundsign::store::file;
use groundsign::text::Message;

/// What takes longer hangs. It has only to be far beyond what a busy machine needs.
const HUNG: Duration = Duration::from_secs(600);

struct Trainer(App);

impl Trainer {
    fn open(data: &Path, suggested: Option<&str>) -> Self {
        let mut app = App::new();
        app.add_plugins(engine(Some((1280, 720))))
            .add_plugins(FrontEnd {
                opening: Opening {
                    suggested: suggested.map(str::to_owned),
                    ..default()
                },
                folder: DataFolder(data.to_owned()),
            });
        app.finish();
        app.cleanup();
        let mut trainer = Self(app);
        trainer.frames(4);
        trainer
    }

    fn frames(&mut self, count: u32) {
        for _ in 0..count {
            self.0.update();
        }
    }

    fn until(&mut self, what: &str, so: impl Fn(&World) -> bool) {
        let began = Instant::now();
        while !so(self.0.world()) {
            assert!(began.elapsed() < HUNG, "never: {what}");
            self.0.update();
            std::thread::sleep(Duration::from_millis(2));
        }
        self.frames(3);
    }

    fn go(&mut self, stage: Stage) {
        self.0
            .world_mut()
            .resource_mut::<NextState<Stage>>()
            .set(stage);
        self.frames(4);
    }

    fn press(&mut self, name: &str) {
        let world = self.0.world_mut();
        let mut query = world.query::<(Entity, &StableId)>();
        let entity = query
            .iter(world)
            .find(|(_, called)| called.0 == name)
            .map(|(entity, _)| entity)
            .unwrap_or_else(|| panic!("nothing is called {name}"));
        self.0.world_mut().trigger(Activate { entity });
        self.frames(4);
    }

    /// True when the sentence stands somewhere on the screen.
    fn says(&mut self, message: &Message) -> bool {
        let said = self.0.world().resource::<Words>().say(message);
        let world = self.0.world_mut();
        let mut texts = world.query::<&Text>();
        texts.iter(world).any(|text| text.0.contains(&said))
    }

    fn trainees(&self) -> &Trainees {
        self.0.world().resource()
    }
}

/// A data folder in which the first questions are answered and somebody has trained.
fn answered(trainee: &str) -> PathBuf {
    let data = tempfile::tempdir().expect("a folder").keep();
    Settings {
        language: Some("en".to_owned()),
        quality: Some(Quality::Low),
        trainee: Some(trainee.to_owned()),
        ..Settings::default()
    }
    .write(&DataFolder(data.clone()))
    .expect("settings");
    data
}

/// A record of the first format that was broken off, as that of somebody's last patrol; and who that is.
fn with_an_old_record() -> (PathBuf, PathBuf) {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/records/format-1/broken-off.gsrec");
    let opened = record::read(&fixture).expect("a fixture");
    let data = answered(opened.session.header.trainee());
    let folder = data.join("records/somebody");
    std::fs::create_dir_all(&folder).expect("made");
    let path = folder.join("old.gsrec");
    std::fs::copy(fixture, &path).expect("copied");
    (data, path)
}

#[test]
fn a_list_of_a_newer_program_is_told_and_is_not_written_over() {
    let (data, _) = with_an_old_record();
    let newer = "(format: 99, people: [])";
    std::fs::write(data.join(file::NAME), newer).expect("written");
    let mut trainer = Trainer::open(&data, None);
    trainer.until("the record is found", |world| {
        !world.resource::<Trainees>().by_name.is_empty()
    });
    let unread = trainer.trainees().unread.clone().expect("it is newer");
    trainer.go(Stage::Home);
    assert!(trainer.says(&unread.message()));
    trainer.go(Stage::Results);
    assert!(trainer.says(&unread.message()));
    drop(trainer);
    let kept = std::fs::read_to_string(data.join(file::NAME)).expect("it is there");
    assert_eq!(kept, newer);
}

#[test]
fn a_damaged_list_is_told_and_made_anew_from_the_records() {
    let (data, _) = with_an_old_record();
    std::fs::write(data.join(file::NAME), "(by_name: {").expect("written");
    let mut trainer = Trainer::open(&data, None);
    trainer.until("the record is found", |world| {
        !world.resource::<Trainees>().by_name.is_empty()
    });
    let unread = trainer.trainees().unread.clone().expect("it is damaged");
    trainer.go(Stage::Home);
    assert!(trainer.says(&unread.message()));
    drop(trainer);
    let trainer = Trainer::open(&data, None);
    assert_eq!(trainer.trainees().unread, None);
    assert_eq!(trainer.trainees().by_name.len(), 1);
}

/// Only the command line told that an old record keeps other rules or had lost its end.
#[test]
fn what_there_is_to_know_of_a_record_is_told_when_it_is_looked_at_and_when_it_is_gone_on_with() {
    let (data, path) = with_an_old_record();
    let remarks = record::read(&path).expect("a record").remarks();
    assert!(!remarks.is_empty());
    let mut trainer = Trainer::open(&data, None);
    trainer.until("the record is found", |world| {
        !world.resource::<Trainees>().by_name.is_empty()
    });
    // An assessment that can be gone on with keeps its debrief to itself.
    let mut trainees = trainer.0.world_mut().resource_mut::<Trainees>();
    let name = trainees.by_name.keys().next().cloned().expect("somebody");
    trainees.lay_aside(&name, Path::new("somebody/old.gsrec"));
    trainer.go(Stage::Results);
    trainer.press("result-0");
    trainer.until("the score", |world| world.contains_resource::<Debriefed>());
    for remark in &remarks {
        assert!(trainer.says(remark), "{remark:?}");
    }
    drop(trainer);
    let mut trainer = Trainer::open(&data, None);
    trainer
        .0
        .world_mut()
        .insert_resource(Wanted::Resume { record: path });
    trainer.go(Stage::Loading);
    trainer.until("the patrol goes on", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Patrol
    });
    let told = trainer.0.world().resource::<Patrolling>().remarks();
    assert_eq!(told, remarks);
    for remark in &remarks {
        assert!(trainer.says(remark), "{remark:?}");
    }
}

/// "صقر ٣" and "صقر 3" were two people.
#[test]
fn a_name_is_kept_the_same_from_whatever_keyboard() {
    let data = answered("صقر ٣");
    let mut trainer = Trainer::open(&data, None);
    let last = trainer.0.world().resource::<Settings>().trainee.clone();
    assert_eq!(last.as_deref(), Some("صقر 3"));
    trainer.go(Stage::Who);
    trainer
        .0
        .world_mut()
        .run_system_once(|mut fields: Fields| fields.write("new-name", "بومة\u{a0}٧"))
        .expect("it runs");
    trainer.frames(3);
    trainer.press("go-on");
    assert!(trainer.trainees().by_name.contains_key("بومة 7"));
}

#[test]
fn the_first_run_is_in_the_language_of_the_system_and_a_choice_goes_before_it() {
    let data = tempfile::tempdir().expect("a folder").keep();
    let mut trainer = Trainer::open(&data, Some("fr"));
    let spoken = |trainer: &Trainer| trainer.0.world().resource::<Words>().language().to_owned();
    assert_eq!(spoken(&trainer), "fr");
    assert_eq!(trainer.0.world().resource::<Settings>().language, None);
    trainer
        .0
        .world_mut()
        .resource_mut::<Settings>()
        .text_percent = 120;
    trainer.frames(3);
    assert_eq!(
        spoken(&trainer),
        "fr",
        "it stays when something else is chosen"
    );
    trainer.go(Stage::FirstRun);
    trainer.press("go-on");
    let kept = trainer.0.world().resource::<Settings>().language.clone();
    assert_eq!(kept.as_deref(), Some("fr"));
    drop(trainer);
    let chosen = answered("Heron");
    assert_eq!(spoken(&Trainer::open(&chosen, Some("fr"))), "en");
}
