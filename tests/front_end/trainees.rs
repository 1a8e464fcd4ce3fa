//! Who trains here: their names and results, and how they are forgotten.

use bevy::input::keyboard::Key;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use groundsign::front_end::settings::DataFolder;
use groundsign::front_end::stage::Stage;
use groundsign::front_end::trainees::Trainees;
use groundsign::front_end::widget::Fields;
use groundsign::front_end::words::Words;

use super::{Trainer, answered, broken_off};

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
