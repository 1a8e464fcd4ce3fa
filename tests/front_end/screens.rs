//! Every screen stands in every language, also at twice the size and with a faulty exercise.

use std::path::{Path, PathBuf};

use bevy::input::keyboard::Key;
use bevy::prelude::*;
use groundsign::front_end::making_ready::Trouble;
use groundsign::front_end::screen::languages;
use groundsign::front_end::stage::Stage;
use groundsign::text::Message;
use groundsign::{assets, scenario};

use super::{Trainer, answered};
use crate::faults::{faults, message_ids};
use crate::reach::out_of_reach;

/// Walks through every screen of one language and collects what is wrong.
fn walk(language: &str, text_percent: u16, width_px: u32, height_px: u32) -> Vec<String> {
    let ids = message_ids();
    let folder = answered(language, text_percent);
    let mut trainer = Trainer::sized(&folder, None, width_px, height_px);
    let mut found = Vec::new();
    let mut look = |trainer: &mut Trainer, stage: Stage| {
        assert_eq!(trainer.stage(), stage);
        found.extend(faults(trainer, &ids));
        let beyond = out_of_reach(trainer.app.world_mut()).into_iter();
        found.extend(beyond.map(|fault| format!("{stage:?}: {fault}")));
    };
    look(&mut trainer, Stage::Home);
    for stage in [
        Stage::FirstRun,
        Stage::Who,
        Stage::Settings,
        Stage::Results,
        Stage::Controls,
        Stage::Class,
        Stage::Group,
        Stage::NewScenario,
        Stage::Packs,
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
    // Each part of the briefing, and each page of the card of signs in it.
    for (tabs, count) in [("card-page", 5), ("briefing-part", 7)] {
        if tabs == "card-page" {
            trainer.turn_to("briefing-part", 3);
        }
        for number in 0..count {
            trainer.turn_to(tabs, number);
            look(&mut trainer, Stage::Briefing);
        }
    }
    found
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

/// The window of an old laptop, with the largest letters.
#[test]
fn everything_is_within_reach_at_twice_the_size_on_a_small_screen_in_every_language() {
    let mut found = Vec::new();
    for (language, _) in languages() {
        let faults = walk(&language, 200, 1024, 600).into_iter();
        found.extend(faults.map(|fault| format!("{language}: {fault}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
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

#[test]
fn where_no_key_can_be_kept_the_first_screen_says_that_nothing_is_signed_and_why() {
    let folder = answered("en", 100);
    let key = folder.join(groundsign::trust::installation::NAME);
    let mut trainer = Trainer::open(&folder, None);
    let says = |trainer: &mut Trainer| {
        let texts = trainer.texts();
        texts.iter().any(|text| text.contains("cannot be signed"))
    };
    assert!(!says(&mut trainer));
    assert!(key.exists(), "the key is made");
    std::fs::write(&key, "no key").expect("written");
    let mut trainer = Trainer::open(&folder, None);
    assert!(says(&mut trainer));
    assert_eq!(std::fs::read(&key).expect("there"), b"no key");
}
