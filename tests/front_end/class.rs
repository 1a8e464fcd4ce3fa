//! The class for its instructor, in the window.

use std::path::Path;

use bevy::input::keyboard::Key;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::StableId;
use groundsign::record::Mode;
use groundsign::store::course::{Enrolling, Task};
use groundsign::store::{Database, Keeps, database};

use super::{HUNG, Trainer, answered};
use crate::entries::{entries, entry};
use crate::faults::{faults, message_ids};
use crate::keyboard::missed_by_arrows;
use crate::reach::out_of_reach;

/// A store with sixty sessions of three trainees, one of whom is enrolled in a course and did once what it gave.
fn with_class(folder: &Path) {
    let mut store = Database::in_folder(folder).expect("made");
    store.add(&entries(0..30, "Heron 3")).expect("added");
    store.add(&entries(30..50, "صقر 2")).expect("added");
    let mut own = entries(50..60, "Crane 8");
    (own[0].mode, own[0].seed) = (Mode::Assess, 0);
    store.add(&own).expect("added");
    let task = Task {
        scenario: "the-culvert".to_owned(),
        hash: None,
        seeds: (0..9).collect(),
    };
    store.begin_course("March", &[task]).expect("made");
    let person = Enrolling {
        name: Some("Real Name".to_owned()),
        pseudonym: Some("Crane 8".to_owned()),
        ..Enrolling::default()
    };
    store.enrol("March", &[person]).expect("enrolled");
}

/// Waits until something of that name is there.
pub(super) fn until_called(trainer: &mut Trainer, name: &str) {
    let began = std::time::Instant::now();
    while trainer.called(name).is_none() {
        assert!(
            began.elapsed() < HUNG,
            "never: {name} at {:?}",
            trainer.stage()
        );
        trainer.app.update();
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    trainer.frames(4);
}

fn opened(trainer: &mut Trainer) {
    trainer.press("class");
    assert_eq!(trainer.stage(), Stage::Class);
    until_called(trainer, "write-page");
}

fn focused(trainer: &Trainer) -> Option<String> {
    let world = trainer.app.world();
    let focus = world.resource::<InputFocus>().get()?;
    world.get::<StableId>(focus).map(|called| called.0.clone())
}

#[test]
fn an_instructor_sees_the_class_opens_a_trainees_sheet_and_comes_back_to_the_row() {
    let folder = answered("en", 100);
    with_class(&folder);
    let mut trainer = Trainer::open(&folder, None);
    opened(&mut trainer);
    let said = trainer.texts().join("\n");
    assert!(said.contains("Sessions: 60"), "{said}");
    assert!(said.contains("Found: 40 of 60"), "{said}");
    for name in ["Heron 3", "صقر 2", "Crane 8"] {
        assert!(
            trainer.called(&format!("trainee-{name}")).is_some(),
            "{name}"
        );
    }
    trainer.press("trainee-Heron 3");
    until_called(&mut trainer, "back");
    until_called(&mut trainer, "write-page");
    assert!(
        trainer
            .texts()
            .iter()
            .any(|text| text == "Results of Heron 3")
    );
    assert!(trainer.called("group-mode").is_none());
    trainer.key(KeyCode::Escape, Key::Escape);
    until_called(&mut trainer, "group-mode");
    trainer.frames(6);
    assert_eq!(focused(&trainer).as_deref(), Some("trainee-Heron 3"));
    trainer.key(KeyCode::Escape, Key::Escape);
    assert_eq!(trainer.stage(), Stage::Home);
}

#[test]
fn a_course_is_chosen_and_its_page_written_without_a_real_name() {
    let folder = answered("en", 100);
    with_class(&folder);
    let mut trainer = Trainer::open(&folder, None);
    opened(&mut trainer);
    let whose = trainer.called("whose").expect("a choice");
    trainer
        .app
        .world_mut()
        .trigger(groundsign::front_end::widget::Chosen {
            entity: whose,
            number: 1,
        });
    trainer.frames(4);
    until_called(&mut trainer, "write-page");
    let said = trainer.texts().join("\n");
    assert!(said.contains("Sessions: 1."), "{said}");
    assert!(!said.contains("Heron 3"), "{said}");
    trainer.press("write-page");
    let page = folder.join("pages/course-March.html");
    trainer.until("the page is there", |_| page.is_file());
    let written = std::fs::read_to_string(&page).expect("read");
    assert!(written.contains("March") && written.contains("Crane 8"));
    assert!(!written.contains("Real Name"));
    let path = page.display().to_string();
    let began = std::time::Instant::now();
    while !trainer.texts().iter().any(|text| text.contains(&path)) {
        assert!(began.elapsed() < HUNG, "{:?}", trainer.texts());
        trainer.frames(1);
    }
}

#[test]
fn an_empty_store_says_what_to_do_and_a_damaged_one_what_has_happened() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    opened(&mut trainer);
    assert!(trainer.says("instructor-empty"));
    assert!(trainer.says("instructor-how-course"));
    drop(trainer);
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    std::fs::write(folder.join(database::NAME), vec![7; 9_000]).expect("written");
    trainer.press("class");
    let began = std::time::Instant::now();
    let advised = |trainer: &mut Trainer| {
        let texts = trainer.texts();
        texts.iter().any(|text| text.contains("records mend"))
    };
    while !advised(&mut trainer) {
        assert!(began.elapsed() < HUNG, "{:?}", trainer.texts());
        trainer.frames(1);
    }
}

#[test]
fn arrow_keys_lead_to_everybody_and_everything_in_both_directions_of_writing() {
    for language in ["en", "ar"] {
        let folder = answered(language, 100);
        with_class(&folder);
        let mut trainer = Trainer::open(&folder, None);
        opened(&mut trainer);
        let missed = missed_by_arrows(&mut trainer);
        assert!(missed.is_empty(), "{language}: {missed:?}");
    }
}

#[test]
fn every_part_is_within_reach_at_twice_the_size_on_a_small_screen_in_every_language() {
    let ids = message_ids();
    let mut found = Vec::new();
    for language in ["en", "fr", "es", "ar"] {
        let folder = answered(language, 200);
        with_class(&folder);
        Database::in_folder(&folder)
            .expect("opened")
            .add(&[entry(99, "Ibis 7")])
            .expect("added");
        let mut trainer = Trainer::sized(&folder, None, 1024, 600);
        opened(&mut trainer);
        let mut look = |trainer: &mut Trainer, at: &str| {
            let mut wrong = faults(trainer, &ids);
            wrong.extend(out_of_reach(trainer.app.world_mut()));
            found.extend(
                wrong
                    .into_iter()
                    .map(|fault| format!("{language} {at}: {fault}")),
            );
        };
        for number in 0..5 {
            trainer.turn_to("class-tabs", number);
            look(&mut trainer, &format!("part {number}"));
        }
        trainer.turn_to("class-tabs", 0);
        trainer.press("trainee-Heron 3");
        until_called(&mut trainer, "write-page");
        look(&mut trainer, "a trainee");
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
