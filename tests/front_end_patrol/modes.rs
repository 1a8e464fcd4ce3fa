//! What each mode says, and what an assessment keeps to itself.

use bevy::prelude::*;
use groundsign::front_end::hud::captions::{Kind, Log};
use groundsign::front_end::hud::coach;
use groundsign::front_end::hud::doing::Doing;
use groundsign::front_end::hud::panels::Panel;
use groundsign::front_end::shown::Shown;
use groundsign::record::Mode;
use groundsign::units::Tick;
use groundsign::vocabulary::SignKind;

use crate::patrol::{
    folder, frames, look_at_the_ground, minimal, on_patrol, patrolling, press, send, top,
};

#[test]
fn an_assessment_does_not_pause_nor_go_back_nor_say_anything() {
    let mut app = on_patrol(Mode::Assess, &folder(), &minimal());
    press(&mut app, KeyCode::Escape, 1);
    assert_eq!(top(&app), Some(Panel::Menu));
    let before = patrolling(&app).tick();
    frames(&mut app, 16);
    assert!(patrolling(&app).tick() > before, "time goes on");
    send(&mut app, Doing::BackTo(Tick(0)));
    assert!(patrolling(&app).tick() > before, "there is no going back");
    send(&mut app, Doing::MarkAs(SignKind::WarningSign));
    send(&mut app, Doing::MarkSure(95));
    press(&mut app, KeyCode::KeyF, 1);
    frames(&mut app, 32);
    let log = app.world().resource::<Log>();
    assert!(log.lines.iter().all(|line| line.kind != Kind::Coach));
    assert_eq!(app.world().resource::<coach::Coach>().advice, None);
    assert!(app.world().resource::<coach::Coach>().ring.is_empty());
    assert!(app.world().resource::<Shown>().pointed_out.is_empty());
}

#[test]
fn learn_mode_says_at_once_what_a_mark_was_on() {
    let mut app = on_patrol(Mode::Learn, &folder(), &minimal());
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningSign));
    send(&mut app, Doing::MarkSure(25));
    frames(&mut app, 24);
    let log = app.world().resource::<Log>();
    let coach: Vec<&str> = log
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Coach)
        .map(|line| line.sentence.id.as_str())
        .collect();
    assert_eq!(coach, ["coach-nothing"], "bare ground is no sign");
}

/// What the coach says is tested in the core (`tests/coaching.rs`); here, that the window lets it speak, and when.
#[test]
fn the_coach_speaks_from_the_start_in_learn_mode_and_never_in_another() {
    for mode in [Mode::Learn, Mode::Practise, Mode::Assess] {
        let mut app = on_patrol(mode, &folder(), &minimal());
        frames(&mut app, 160);
        let spoken = app.world().resource::<coach::Coach>().advice.is_some();
        assert_eq!(spoken, mode == Mode::Learn, "{mode:?}");
    }
}
