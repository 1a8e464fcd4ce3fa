//! The spot drill in the window.

use std::time::{Duration, Instant};

use groundsign::drill::{self, VIEWS};
use groundsign::files;
use groundsign::front_end::stage::Stage;

use super::{HUNG, Trainer, answered};
use crate::faults::{faults, message_ids};
use crate::reach::out_of_reach;

/// Waits until something of that name is there.
pub(super) fn until_called(trainer: &mut Trainer, name: &str) {
    let began = Instant::now();
    while trainer.called(name).is_none() {
        assert!(
            began.elapsed() < HUNG,
            "never: {name} at {:?}",
            trainer.stage()
        );
        trainer.app.update();
        std::thread::sleep(Duration::from_millis(2));
    }
    trainer.frames(3);
}

#[test]
fn a_drill_is_done_view_by_view_with_feedback_after_each_and_lies_on_disk_at_every_moment() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.press("drill");
    assert_eq!(trainer.stage(), Stage::Drill);
    assert!(trainer.says("drill-preparing"));
    for number in 0..VIEWS {
        until_called(&mut trainer, "nothing");
        // One of the fields of the view, or nothing.
        let pressed = if number % 2 == 0 {
            "field-8-4"
        } else {
            "nothing"
        };
        trainer.press(pressed);
        until_called(&mut trainer, "next");
        let own = folder.join("records/Heron_3");
        let drills = files::files_in(&own, drill::EXTENSION).expect("records");
        assert_eq!(drills.len(), 1);
        let record = drill::read(&drills[0]).expect("a drill");
        assert_eq!(record.answered(), number + 1);
        assert_eq!(drill::replay(&record).expect("worked out").differs_at, None);
        trainer.press("next");
    }
    assert!(trainer.says("drill-practice"));
    trainer.press("home");
    assert_eq!(trainer.stage(), Stage::Home);
}

#[test]
fn a_drill_is_within_reach_at_twice_the_size_on_a_small_screen_in_every_language() {
    let ids = message_ids();
    for language in ["en", "fr", "es", "ar"] {
        let folder = answered(language, 200);
        let mut trainer = Trainer::sized(&folder, None, 1024, 600);
        trainer.press("drill");
        for name in ["nothing", "next"] {
            until_called(&mut trainer, name);
            let mut found = faults(&mut trainer, &ids);
            found.extend(out_of_reach(trainer.app.world_mut()));
            assert!(found.is_empty(), "{language}: {}", found.join("\n"));
            trainer.press(name);
        }
    }
}
