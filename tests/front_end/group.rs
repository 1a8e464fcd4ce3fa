//! Group mode in the window: a class votes, by keys and by numbers, and nothing of it is lost.

use std::path::{Path, PathBuf};

use bevy::input::keyboard::Key;
use bevy::prelude::*;
use groundsign::drill::VIEWS;
use groundsign::files;
use groundsign::front_end::stage::Stage;
use groundsign::group::{self, GroupRecord};
use groundsign::store::{self, Database};

use super::class::until_called;
use super::{Trainer, answered};
use crate::faults::{faults, message_ids};
use crate::keyboard::missed_by_arrows;
use crate::reach::out_of_reach;

fn begun(folder: &Path) -> Trainer {
    let mut trainer = Trainer::open(folder, None);
    chosen(&mut trainer);
    trainer
}

/// From the first screen to the first view.
fn chosen(trainer: &mut Trainer) {
    trainer.press("class");
    until_called(trainer, "group-mode");
    trainer.press("group-mode");
    assert_eq!(trainer.stage(), Stage::Group);
    until_called(trainer, "land-first-lesson");
    trainer.press("land-first-lesson");
    until_called(trainer, "vote");
}

fn sessions(folder: &Path) -> Vec<PathBuf> {
    files::files_in(&store::groups(folder), group::EXTENSION).unwrap_or_default()
}

fn kept(folder: &Path) -> GroupRecord {
    let all = sessions(folder);
    assert_eq!(all.len(), 1);
    group::read(&all[0]).expect("a session")
}

/// A letter or a digit, so many times.
fn hands(trainer: &mut Trainer, code: KeyCode, sign: &str, count: u32) {
    for _ in 0..count {
        trainer.key(code, Key::Character(sign.into()));
    }
}

fn enter(trainer: &mut Trainer) {
    trainer.key(KeyCode::Enter, Key::Enter);
}

#[test]
fn a_class_goes_through_a_view_with_the_keyboard_alone_and_its_votes_lie_on_disk() {
    let folder = answered("en", 100);
    let mut trainer = begun(&folder);
    assert!(sessions(&folder).is_empty(), "nobody has voted yet");
    enter(&mut trainer);
    until_called(&mut trainer, "close-places");
    hands(&mut trainer, KeyCode::KeyE, "e", 3);
    hands(&mut trainer, KeyCode::Digit0, "0", 2);
    // An Arabic keyboard writes another letter there.
    hands(&mut trainer, KeyCode::KeyE, "ث", 1);
    // The key that hides everything shows the view alone, and brings the hands back as they were.
    trainer.key(KeyCode::F6, Key::F6);
    until_called(&mut trainer, "vote");
    trainer.key(KeyCode::F6, Key::F6);
    until_called(&mut trainer, "close-places");
    assert!(
        trainer.texts().iter().any(|text| text == "Hands: 6"),
        "{:?}",
        trainer.texts()
    );
    enter(&mut trainer);
    until_called(&mut trainer, "close-next");
    assert_eq!(kept(&folder).votes(), 1);
    hands(&mut trainer, KeyCode::Digit2, "2", 4);
    enter(&mut trainer);
    until_called(&mut trainer, "next");
    let record = kept(&folder);
    assert_eq!(record.votes(), 2);
    let replayed = group::replay(&record).expect("worked out");
    assert_eq!(replayed.differs_at, None);
    let round = &replayed.rounds[0];
    let of = |option| round.places.hands.of(option);
    assert_eq!([of(4), of(6), round.places.hands.total()], [4, 2, 6]);
    let next = round.next.as_ref().expect("voted on");
    assert_eq!([next.hands.of(1), next.hands.total()], [4, 4]);
    enter(&mut trainer);
    until_called(&mut trainer, "vote");
    // Ended in the middle of a view: what was voted on stays, and it can go on.
    trainer.key(KeyCode::Escape, Key::Escape);
    until_called(&mut trainer, "done");
    assert_eq!(kept(&folder), record);
    trainer.press("resume");
    until_called(&mut trainer, "vote");
    trainer.press("end");
    until_called(&mut trainer, "done");
    trainer.key(KeyCode::Escape, Key::Escape);
    assert_eq!(trainer.stage(), Stage::Class);
    until_called(&mut trainer, "write-page");
    assert!(
        trainer
            .texts()
            .join("\n")
            .contains("Sessions of the whole class: 1")
    );
}

#[test]
fn hands_are_counted_by_pressing_a_field_by_plus_and_minus_and_by_a_written_number() {
    let folder = answered("en", 100);
    let mut trainer = begun(&folder);
    trainer.press("vote");
    until_called(&mut trainer, "close-places");
    for name in ["field-A", "field-A", "more-1", "more-1", "less-1"] {
        trainer.press(name);
    }
    let count = trainer.called("hands-6").expect("a number");
    trainer
        .app
        .world_mut()
        .resource_mut::<bevy::input_focus::InputFocus>()
        .set(count, bevy::input_focus::FocusCause::Navigated);
    trainer.frames(2);
    // Digits go into the number and count for nothing else; more than a room holds is refused and told.
    for all in ["Hands: 12", "Hands: 102", "Hands: 102"] {
        trainer.write(KeyCode::Digit9, "9");
        trainer.frames(4);
        assert!(
            trainer.texts().iter().any(|text| text == all),
            "{:?}",
            trainer.texts()
        );
    }
    let told = "Write a whole number. All hands together can be 200 at most.";
    assert!(trainer.texts().iter().any(|text| text == told));
    trainer.press("close-places");
    until_called(&mut trainer, "close-next");
    let replayed = group::replay(&kept(&folder)).expect("worked out");
    let hands = &replayed.rounds[0].places.hands;
    assert_eq!([hands.of(0), hands.of(1), hands.of(6)], [2, 1, 99]);
}

#[test]
fn a_whole_session_for_a_course_ends_in_its_results() {
    let folder = answered("en", 100);
    let mut database = Database::in_folder(&folder).expect("made");
    database.begin_course("March", &[]).expect("a course");
    drop(database);
    let mut trainer = Trainer::open(&folder, None);
    trainer.press("class");
    until_called(&mut trainer, "group-mode");
    trainer.press("group-mode");
    until_called(&mut trainer, "for-course");
    let course = trainer.called("for-course").expect("a choice");
    trainer
        .app
        .world_mut()
        .trigger(groundsign::front_end::widget::Chosen {
            entity: course,
            number: 1,
        });
    until_called(&mut trainer, "land-first-lesson");
    trainer.press("land-first-lesson");
    for number in 0..VIEWS {
        until_called(&mut trainer, "vote");
        trainer.press("vote");
        until_called(&mut trainer, "more-6");
        trainer.press("more-6");
        trainer.press("close-places");
        until_called(&mut trainer, "close-next");
        trainer.press("close-next");
        until_called(&mut trainer, "next");
        assert_eq!(kept(&folder).votes(), 2 * (number + 1));
        trainer.press("next");
    }
    until_called(&mut trainer, "done");
    assert!(trainer.called("resume").is_none(), "it is over");
    assert_eq!(kept(&folder).course.as_deref(), Some("March"));
    trainer.press("done");
    until_called(&mut trainer, "write-page");
    let store = Database::read(&folder.join(store::database::NAME)).expect("read");
    let whose = groundsign::scoring::cohort::Whose::Course("March".to_owned());
    let votes = store.group_votes(&whose).expect("votes");
    let views: u32 = votes.kinds.iter().map(|kind| kind.views).sum();
    assert_eq!((votes.sessions, views), (1, VIEWS as u32));
}

#[test]
fn arrow_keys_lead_to_every_field_and_every_number_in_both_directions_of_writing() {
    for language in ["en", "ar"] {
        let folder = answered(language, 100);
        let mut trainer = begun(&folder);
        for name in ["vote", "close-places", "close-next", "next"] {
            until_called(&mut trainer, name);
            let missed = missed_by_arrows(&mut trainer);
            assert!(missed.is_empty(), "{language} {name}: {missed:?}");
            trainer.press(name);
        }
    }
}

#[test]
fn group_mode_is_within_reach_at_twice_the_size_on_a_small_screen_in_every_language() {
    let ids = message_ids();
    let mut found = Vec::new();
    for language in ["en", "fr", "es", "ar"] {
        let folder = answered(language, 200);
        let mut trainer = Trainer::sized(&folder, None, 1024, 600);
        trainer.press("class");
        until_called(&mut trainer, "group-mode");
        trainer.press("group-mode");
        let mut look = |trainer: &mut Trainer, at: &str| {
            let mut wrong = faults(trainer, &ids);
            wrong.extend(out_of_reach(trainer.app.world_mut()));
            found.extend(
                wrong
                    .into_iter()
                    .map(|fault| format!("{language} {at}: {fault}")),
            );
        };
        until_called(&mut trainer, "land-first-lesson");
        look(&mut trainer, "choice");
        trainer.press("land-first-lesson");
        for name in ["vote", "close-places", "close-next", "next", "vote"] {
            until_called(&mut trainer, name);
            look(&mut trainer, name);
            trainer.press(name);
        }
        trainer.press("end");
        until_called(&mut trainer, "done");
        look(&mut trainer, "summary");
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
