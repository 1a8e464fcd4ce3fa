//! A scenario made in the window.

use std::path::{Path, PathBuf};

use bevy::input::keyboard::Key;
use bevy::prelude::*;
use groundsign::assets;
use groundsign::editor::place;
use groundsign::front_end::editor::ToEdit;
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::stage::Stage;
use groundsign::scenario;

use super::{Trainer, answered};
use crate::faults::{faults, message_ids};
use crate::reach::out_of_reach;

fn begun(folder: &Path) -> PathBuf {
    let path = folder.join("village.ron");
    std::fs::copy(assets::folder().join("templates/village.ron"), &path).expect("copied");
    path
}

fn edits(trainer: &mut Trainer, path: &Path) {
    trainer
        .app
        .world_mut()
        .insert_resource(ToEdit(path.to_owned()));
    trainer.go(Stage::Editor);
    assert_eq!(trainer.stage(), Stage::Editor);
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).expect("there")
}

#[test]
fn a_thing_is_selected_moved_undone_and_saved_by_keys_and_buttons() {
    let folder = answered("en", 100);
    let path = begun(&folder);
    let first = text(&path);
    let mut trainer = Trainer::open(&folder, None);
    edits(&mut trainer, &path);
    assert!(trainer.says("editor-none") && trainer.says("editor-all-saved"));
    trainer.press("editor-thing-buildings[1]");
    let pane = trainer.called("editor-map").expect("the map");
    trainer
        .app
        .world_mut()
        .resource_mut::<bevy::input_focus::InputFocus>()
        .set(pane, bevy::input_focus::FocusCause::Navigated);
    trainer.frames(2);
    trainer.key(KeyCode::ArrowLeft, Key::ArrowLeft);
    trainer.press("editor-duplicate");
    trainer.press("editor-save");
    let saved = scenario::load(&path).expect("what is saved loads");
    assert_eq!(saved.scenario.buildings[1].at.0, -19.0);
    assert_eq!(saved.scenario.buildings.len(), 6);
    let kept = place::backups(&path);
    assert_eq!(text(&kept[0]), first);
    trainer.press("editor-undo");
    trainer.press("editor-undo");
    trainer.press("editor-save");
    assert_eq!(text(&path), first);
    trainer.press("editor-redo");
    trainer.press("editor-back");
    assert_ne!(trainer.stage(), Stage::Editor);
    // What was not saved is there again.
    edits(&mut trainer, &path);
    let found_again = trainer
        .app
        .world()
        .resource::<groundsign::front_end::words::Words>();
    let found_again = found_again.word("editor-found-again");
    assert!(
        trainer
            .texts()
            .iter()
            .any(|said| said.starts_with(&found_again))
    );
}

#[test]
fn what_would_not_load_is_refused_with_its_finding() {
    let folder = answered("en", 100);
    let path = begun(&folder);
    let mut trainer = Trainer::open(&folder, None);
    edits(&mut trainer, &path);
    // The gardener knows of it.
    trainer.press("editor-thing-sites[0].may_hold[0].what");
    trainer.press("editor-delete");
    trainer.press("editor-save");
    assert_eq!(
        text(&path),
        text(&assets::folder().join("templates/village.ron"))
    );
}

#[test]
fn a_ready_thing_is_added_and_the_scenario_walked_from_there_and_left_for_the_editor() {
    let folder = answered("en", 100);
    let path = begun(&folder);
    let mut trainer = Trainer::open(&folder, None);
    edits(&mut trainer, &path);
    trainer.press("editor-thing-route.vulnerable_points[0]");
    trainer.press("editor-add-7-site-stones");
    trainer.press("editor-walk");
    trainer.until("the walk", |world| world.contains_resource::<Patrolling>());
    assert_eq!(trainer.stage(), Stage::Patrol);
    assert!(place::folder(&path).join("walk.gsrec").is_file());
    trainer.go(Stage::Home);
    trainer.frames(20);
    assert_eq!(trainer.stage(), Stage::Editor);
    assert!(trainer.called("editor-thing-sites[1]").is_some());
}

#[test]
fn the_editor_is_within_reach_at_twice_the_size_on_a_small_screen_in_every_language() {
    let ids = message_ids();
    for language in ["en", "fr", "es", "ar"] {
        let folder = answered(language, 200);
        let path = begun(&folder);
        let mut trainer = Trainer::sized(&folder, None, 1024, 600);
        edits(&mut trainer, &path);
        for number in 0..7 {
            trainer.turn_to("editor-part", number);
            let mut found = faults(&mut trainer, &ids);
            found.extend(out_of_reach(trainer.app.world_mut()));
            assert!(
                found.is_empty(),
                "{language}, part {number}: {}",
                found.join("\n")
            );
        }
    }
}
