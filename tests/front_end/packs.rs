//! Scenario packs and new scenarios in the window.

use std::path::{Path, PathBuf};

use bevy::input::keyboard::Key;
use bevy::prelude::*;
use groundsign::front_end::screen::Brought;
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::Chosen;
use groundsign::package::{self, Making, shelf};
use groundsign::trust::{ClassKey, Installation};
use groundsign::{assets, scenario};

use super::class::until_called;
use super::{Trainer, answered};
use crate::faults::{faults, message_ids};
use crate::reach::out_of_reach;

const KEY: &str = "heron lark swift tern ibis";

/// A pack of the first lesson.
fn pack(into: &Path, installation: Option<&Installation>, key: Option<&ClassKey>) -> PathBuf {
    let loaded = scenario::load(&assets::scenarios().join("first-lesson.ron")).expect("shipped");
    let making = Making {
        licence: "CC BY 4.0",
        called: "first-lesson",
        attribution: vec!["Survey of the valley, 2025".to_owned()],
        installation,
        class_key: key,
    };
    let path = into.join("brought.gspack");
    let bytes = package::write(&loaded, &making).expect("packed");
    std::fs::write(&path, bytes).expect("written");
    path
}

fn bring(trainer: &mut Trainer, pack: &Path) {
    let brought = Brought(pack.to_owned());
    trainer.app.world_mut().insert_resource(brought);
    trainer.go(Stage::Packs);
}

#[test]
fn a_pack_is_installed_only_after_asking_and_is_then_an_exercise() {
    let (folder, stick) = (answered("en", 100), answered("en", 100));
    let own = Installation::of(&stick).expect("a key");
    let path = pack(&stick, Some(&own), None);
    let mut trainer = Trainer::open(&folder, None);
    bring(&mut trainer, &path);
    assert!(trainer.says("packs-install-ask"));
    let said = trainer.texts().join("\n");
    for line in [
        "CC BY 4.0",
        "Survey of the valley",
        "an unknown installation",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    trainer.press("leave-it");
    assert!(!trainer.says("packs-install-ask") && trainer.says("packs-empty"));
    assert!(shelf::installed(&folder).is_empty());

    bring(&mut trainer, &path);
    trainer.press("install");
    assert_eq!(shelf::installed(&folder).len(), 1);
    assert!(!trainer.says("packs-install-ask") && !trainer.says("packs-empty"));
    trainer.press("play-first-lesson");
    assert_eq!(trainer.stage(), Stage::Exercises);
    until_called(&mut trainer, "begin");
    assert!(trainer.called("edit").is_none(), "a pack is not edited");
    trainer.press("begin");
    trainer.until("the exercise is ready", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
}

#[test]
fn a_sealed_pack_asks_for_the_class_key_and_another_in_its_place_is_held_down() {
    let (folder, stick) = (answered("en", 100), answered("en", 100));
    let key = ClassKey::chosen(KEY).expect("long enough");
    shelf::install(&folder, &pack(&stick, None, None), false).expect("installed");
    let sealed = pack(&stick, None, Some(&key));
    let mut trainer = Trainer::open(&folder, None);
    bring(&mut trainer, &sealed);
    assert!(trainer.called("install").is_none());
    assert!(trainer.called("replace").is_some());
    shelf::install(&folder, &sealed, true).expect("replaced");
    trainer.press("leave-it");
    assert!(trainer.says("pack-about-sealed") && trainer.says("pack-about-unsigned"));
    trainer.press("play-first-lesson");
    assert!(trainer.says("packs-class-key-missing"));
    assert_eq!(trainer.stage(), Stage::Packs);
}

#[test]
fn every_pack_is_in_reach_in_large_letters_and_in_every_language() {
    for language in ["en", "fr", "es", "ar"] {
        let (folder, stick) = (answered(language, 200), answered("en", 100));
        let key = ClassKey::chosen(KEY).expect("long enough");
        let sealed = pack(&stick, None, Some(&key));
        shelf::install(&folder, &sealed, false).expect("installed");
        std::fs::write(shelf::folder(&folder).join("torn.gspack"), "PK").expect("written");
        let mut trainer = Trainer::sized(&folder, None, 1_024, 600);
        let brought = pack(&stick, None, None);
        bring(&mut trainer, &brought);
        let mut found = faults(&mut trainer, &message_ids());
        found.extend(out_of_reach(trainer.app.world_mut()));
        trainer.go(Stage::NewScenario);
        found.extend(faults(&mut trainer, &message_ids()));
        found.extend(out_of_reach(trainer.app.world_mut()));
        assert!(found.is_empty(), "{language}: {found:#?}");
    }
}

#[test]
fn a_new_scenario_is_named_made_of_its_template_and_opened_in_the_editor() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.go(Stage::NewScenario);
    trainer.press("make");
    assert_eq!(trainer.stage(), Stage::NewScenario, "it has no name yet");
    let entity = trainer.called("template").expect("the templates");
    // In the order of their names: clean, halt, lesson, route, town, village.
    trainer
        .app
        .world_mut()
        .trigger(Chosen { entity, number: 5 });
    let field = trainer.called("new-scenario-name").expect("a field");
    let world = trainer.app.world_mut();
    let mut focus = world.resource_mut::<bevy::input_focus::InputFocus>();
    focus.set(field, bevy::input_focus::FocusCause::Navigated);
    trainer.frames(2);
    for (code, letter) in [
        (KeyCode::KeyO, "o"),
        (KeyCode::KeyN, "n"),
        (KeyCode::KeyE, "e"),
    ] {
        trainer.write(code, letter);
    }
    trainer.key(KeyCode::Tab, Key::Tab);
    trainer.press("make");
    assert_eq!(trainer.stage(), Stage::Editor);
    let made = scenario::load(&folder.join("scenarios/one.ron")).expect("sound");
    let template = assets::folder().join("templates/village.ron");
    let template = scenario::load(&template).expect("sound");
    assert_eq!(made.scenario.id, "one");
    assert_eq!(made.scenario.title, template.scenario.title);
}
