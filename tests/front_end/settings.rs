//! What was chosen once is kept, and broken files stop nothing.

use bevy::prelude::*;
use groundsign::front_end::settings::{DataFolder, Settings};
use groundsign::front_end::stage::Stage;
use groundsign::front_end::words::Words;

use super::{Trainer, answered, folder};
use crate::faults::{faults, message_ids};

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
