//! The refresher in the window: what is fading, a drill of each kind, when to come back.

use std::path::Path;

use groundsign::drill::{self, Kind, Length};
use groundsign::files;
use groundsign::front_end::stage::Stage;
use groundsign::store::{Database, Keeps, import, records};

use super::drill::until_called;
use super::{Trainer, answered};
use crate::faults::{faults, message_ids};
use crate::reach::out_of_reach;

/// Kinds of the drills that lie on disk, each with the number of its answers.
fn on_disk(folder: &Path) -> Vec<(Kind, usize)> {
    let own = folder.join("records/Heron_3");
    let drills = files::files_in(&own, drill::EXTENSION).unwrap_or_default();
    let mut kept: Vec<(Kind, usize)> = drills
        .iter()
        .map(|path| {
            let record = drill::read(path).expect("a drill");
            assert_eq!(drill::replay(&record).expect("worked out").differs_at, None);
            (record.kind(), record.answered())
        })
        .collect();
    kept.sort_unstable();
    kept
}

/// Answers the views of a short spot drill, however.
fn search(trainer: &mut Trainer, views: usize) {
    for _ in 0..views {
        until_called(trainer, "nothing");
        trainer.press("nothing");
        until_called(trainer, "next");
        trainer.press("next");
    }
}

#[test]
fn a_refresher_is_a_drill_of_each_kind_for_a_beginner_and_says_when_to_come_back() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.press("refresher");
    assert_eq!(trainer.stage(), Stage::Drill);
    assert!(trainer.says("refresher-preparing"));
    until_called(&mut trainer, "next");
    assert!(trainer.says("refresher-nothing-known") && trainer.says("refresher-kept"));
    trainer.press("next");

    let views = Length::Short.views();
    search(&mut trainer, views);
    assert_eq!(on_disk(&folder), [(Kind::Spot, views)]);
    until_called(&mut trainer, "home");
    assert!(trainer.says("refresher-next"));
    trainer.press("home");

    until_called(&mut trainer, "fill-in");
    trainer.press("fill-in");
    while trainer.called("next-line").is_some() {
        trainer.press("next-line");
    }
    assert_eq!(
        on_disk(&folder)[1],
        (Kind::Report, 0),
        "kept before it is sent"
    );
    trainer.press("line-before");
    trainer.press("next-line");
    trainer.press("send-report");
    assert_eq!(on_disk(&folder)[1], (Kind::Report, 1));
    trainer.press("home");

    for situation in 1..=3 {
        until_called(&mut trainer, "take");
        trainer.press("field-3-4");
        trainer.press("map-west");
        trainer.press("take");
        trainer.press("take");
        trainer.press("undo");
        assert!(trainer.called("undo").is_none());
        trainer.press("done");
        trainer.press("take");
        assert_eq!(on_disk(&folder)[2], (Kind::Distance, situation));
        let next = if situation < 3 { "next" } else { "home" };
        trainer.press(next);
    }
    until_called(&mut trainer, "calendar");
    assert!(trainer.says("refresher-done"));
    trainer.press("calendar");
    let calendar = std::fs::read_to_string(folder.join("refresher.ics")).expect("written");
    assert!(calendar.starts_with("BEGIN:VCALENDAR") && !calendar.contains("Heron"));
    trainer.press("home");
    assert_eq!(trainer.stage(), Stage::Home);
    let store = Database::in_folder(&folder).expect("a store");
    assert_eq!(store.known_drills().expect("read").len(), 3);
    let past = store.past("Heron 3").expect("read").expect("known");
    assert_eq!(past.drilled.len(), 3);
    assert!(past.shown.len() > 10, "{}", past.shown.len());
}

#[test]
fn what_was_done_of_a_refresher_that_is_broken_off_is_kept_and_the_next_one_begins_anew() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.press("refresher");
    until_called(&mut trainer, "next");
    trainer.press("next");
    search(&mut trainer, 3);
    trainer.press("back");
    assert_eq!(trainer.stage(), Stage::Home);
    assert_eq!(on_disk(&folder), [(Kind::Spot, 3)]);
    trainer.press("refresher");
    until_called(&mut trainer, "next");
    assert!(trainer.says("refresher-kept"));
    let mut store = Database::in_folder(&folder).expect("a store");
    import::take_in(&mut store, &records(&folder)).expect("taken in");
    assert_eq!(store.known_drills().expect("read").len(), 1);
}

#[test]
fn every_page_of_a_refresher_is_within_reach_at_twice_the_size_on_a_small_screen() {
    let ids = message_ids();
    for language in ["en", "ar"] {
        let folder = answered(language, 200);
        let mut trainer = Trainer::sized(&folder, None, 1024, 600);
        let look = |trainer: &mut Trainer, page: &str| {
            let mut found = faults(trainer, &ids);
            found.extend(out_of_reach(trainer.app.world_mut()));
            assert!(found.is_empty(), "{language} {page}: {}", found.join("\n"));
        };
        trainer.press("refresher");
        until_called(&mut trainer, "next");
        look(&mut trainer, "plan");
        trainer.press("next");
        search(&mut trainer, Length::Short.views());
        until_called(&mut trainer, "home");
        look(&mut trainer, "found");
        trainer.press("home");
        until_called(&mut trainer, "fill-in");
        look(&mut trainer, "scene");
        trainer.press("fill-in");
        while trainer.called("next-line").is_some() {
            look(&mut trainer, "line");
            trainer.press("next-line");
        }
        look(&mut trainer, "read back");
        trainer.press("send-report");
        look(&mut trainer, "report judged");
        trainer.press("home");
        until_called(&mut trainer, "take");
        look(&mut trainer, "stop");
        trainer.press("take");
        look(&mut trainer, "way");
        trainer.press("done");
        look(&mut trainer, "control point");
        trainer.press("take");
        look(&mut trainer, "distances judged");
        for _ in 0..2 {
            trainer.press("next");
            until_called(&mut trainer, "take");
            trainer.press("take");
            trainer.press("done");
            trainer.press("take");
        }
        trainer.press("home");
        until_called(&mut trainer, "calendar");
        look(&mut trainer, "end");
    }
}
