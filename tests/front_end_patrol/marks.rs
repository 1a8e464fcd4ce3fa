//! Marking: what a mark falls on, taking it back, and what was said of it.

use bevy::prelude::*;
use groundsign::front_end::hud::captions::{self, Log};
use groundsign::front_end::hud::doing::{Doing, Plain, ReportDoing};
use groundsign::front_end::hud::panels::Panel;
use groundsign::front_end::hud::report::Occasion;
use groundsign::front_end::input::Control;
use groundsign::front_end::patrolling::Patrolling;
use groundsign::record::Mode;
use groundsign::sim::action::TraineeAction;
use groundsign::sim::event::Event;
use groundsign::vocabulary::SignKind;

use crate::patrol::{
    actions, button, changed_minimal, folder, frames, look_at_the_ground, minimal, on_patrol,
    patrolling, press, send, shows, top,
};

#[test]
fn a_mark_takes_two_key_presses_after_the_key_that_marks() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    look_at_the_ground(&mut app);
    press(&mut app, KeyCode::KeyE, 1);
    assert_eq!(top(&app), Some(Panel::MarkKind));
    press(&mut app, KeyCode::Digit2, 1);
    press(&mut app, KeyCode::Digit3, 1);
    assert_eq!(top(&app), None);
    let done = actions(&mut app);
    let mark = TraineeAction::Mark {
        kind: SignKind::WarningClue,
        confidence_percent: 75,
    };
    assert!(done.contains(&mark), "{done:?}");
    assert_eq!(patrolling(&app).view().marks.len(), 1);
}

/// It once landed metres past the thing: where the look had come to by the time both questions were answered.
#[test]
fn a_mark_falls_on_what_was_looked_at_when_its_key_was_pressed() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    send(&mut app, Doing::Operate(Control::WalkOn));
    frames(&mut app, 16);
    app.world_mut().resource_mut::<Patrolling>().gaze = (25.0, -8.0);
    frames(&mut app, 4);
    let thing = patrolling(&app).looked_at().expect("ground");
    let here = patrolling(&app).view().here;
    press(&mut app, KeyCode::KeyE, 1);
    frames(&mut app, 24);
    press(&mut app, KeyCode::Digit2, 1);
    press(&mut app, KeyCode::Digit3, 1);
    frames(&mut app, 9);
    let walked_m = patrolling(&app).view().here.distance_m(here);
    assert!(walked_m > 3.0, "{walked_m}");
    let off_m = patrolling(&app).view().marks[0].1.distance_m(thing);
    assert!(off_m < 0.5, "{off_m}");
    let gaze = patrolling(&app).gaze;
    frames(&mut app, 8);
    assert_eq!(patrolling(&app).gaze, gaze, "the eyes are free again");
}

#[test]
fn a_mark_can_be_taken_back() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::Environment));
    send(&mut app, Doing::MarkSure(50));
    frames(&mut app, 9);
    let mark = patrolling(&app).view().marks[0].0;
    press(&mut app, KeyCode::KeyY, 1);
    press(&mut app, KeyCode::Digit1, 1);
    frames(&mut app, 9);
    assert!(patrolling(&app).view().marks.is_empty());
    let taken_back = |event: &Event| *event == Event::MarkWithdrawn { mark };
    assert!(
        patrolling(&app)
            .session()
            .events
            .iter()
            .any(|(_, event)| taken_back(event))
    );
}

#[test]
fn who_marks_the_sky_is_told_that_there_is_nothing_to_mark() {
    let mut app = on_patrol(Mode::Assess, &folder(), &minimal());
    app.world_mut().resource_mut::<Patrolling>().gaze = (0.0, 60.0);
    send(&mut app, Doing::MarkAs(SignKind::WarningSign));
    send(&mut app, Doing::MarkSure(25));
    frames(&mut app, 24);
    assert!(patrolling(&app).view().marks.is_empty());
    let log = app.world().resource::<Log>();
    let told = |line: &captions::Line| line.sentence.id == "log-nothing-to-mark";
    assert!(log.lines.iter().any(told), "{:?}", log.lines);
}

/// What the specialists said of a mark was a caption, and gone with it.
#[test]
fn what_the_specialists_said_of_a_mark_stays_in_the_list_of_marks() {
    let quick = changed_minimal(&[(
        "runner: \"second\")",
        "runner: \"second\", specialists_after_s: 1.0, specialists_work_s: 1.0)",
    )]);
    let mut app = on_patrol(Mode::Practise, &folder(), &quick);
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::Environment));
    send(&mut app, Doing::MarkSure(50));
    frames(&mut app, 9);
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    send(&mut app, Doing::Report(ReportDoing::Send));
    frames(&mut app, 24);
    send(&mut app, Doing::Order(Plain::HandOver));
    frames(&mut app, 24);
    let notes = &patrolling(&app).view().mark_notes;
    assert!(notes.iter().all(|note| note.said.is_some()) && notes.len() == 1);
    press(&mut app, KeyCode::KeyY, 1);
    assert!(shows(&mut app, "The specialists: harmless"));
    assert!(button(&mut app, "withdraw-mark-1").is_none());
}
