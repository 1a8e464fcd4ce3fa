//! Time of a patrol: in a hurry, while nobody sees the window, and what the window draws meanwhile.

use bevy::app::App;
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowOccluded};
use groundsign::front_end::hud::captions::{Kind, Log, Said};
use groundsign::front_end::hud::coach::Coach;
use groundsign::front_end::hud::doing::Doing;
use groundsign::front_end::hud::panels::Panel;
use groundsign::front_end::input::Control;
use groundsign::front_end::pace::Pace;
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::settings::Settings;
use groundsign::record::{Mode, read, replay};
use groundsign::text::Message as Sentence;

use crate::patrol::{folder, frames, minimal, on_patrol, patrolling, press, send, top};

/// Ticks that pass in some frames.
fn ticks_in(app: &mut App, count: usize) -> u32 {
    let before = patrolling(app).tick().0;
    frames(app, count);
    patrolling(app).tick().0 - before
}

fn covered(app: &mut App, occluded: bool) {
    let window = app
        .world_mut()
        .query_filtered::<Entity, With<PrimaryWindow>>()
        .single(app.world())
        .expect("a window");
    app.world_mut()
        .write_message(WindowOccluded { window, occluded });
    frames(app, 2);
}

fn last_shown(app: &App) -> Option<String> {
    let log = app.world().resource::<Log>();
    log.news.last().map(|(line, _)| line.sentence.id.clone())
}

#[test]
fn time_in_a_hurry_passes_two_four_and_eight_times_as_fast_and_then_as_it_is_again() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    frames(&mut app, 64);
    let as_it_is = ticks_in(&mut app, 16);
    for times in [2, 4, 8, 1] {
        press(&mut app, KeyCode::KeyU, 1);
        assert_eq!(u32::from(patrolling(&app).hurried), times);
        assert_eq!(ticks_in(&mut app, 16), as_it_is * times);
    }
}

#[test]
fn an_assessment_is_never_hurried() {
    let mut app = on_patrol(Mode::Assess, &folder(), &minimal());
    press(&mut app, KeyCode::KeyU, 1);
    assert_eq!(patrolling(&app).hurried, 1);
    assert_eq!(last_shown(&app).as_deref(), Some("hud-hurry-never"));
}

#[test]
fn a_hurry_ends_when_something_is_said_and_when_the_trainee_acts_but_not_when_they_look_round() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    frames(&mut app, 64);
    press(&mut app, KeyCode::KeyU, 1);
    press(&mut app, KeyCode::ArrowLeft, 4);
    assert_eq!(patrolling(&app).hurried, 2, "one may look round");
    // Story: “somebody speaks” where only the program had told that a waypoint was reached.
    for (kind, why) in [
        (Kind::Coach, "hud-hurry-ended-coach"),
        (Kind::Radio, "hud-hurry-ended-told"),
        (Kind::Done, "hud-hurry-ended-notice"),
    ] {
        app.world_mut().write_message(Said {
            kind,
            sentence: Sentence::new("coach-ring-done"),
        });
        frames(&mut app, 3);
        assert_eq!(patrolling(&app).hurried, 1);
        assert_eq!(last_shown(&app).as_deref(), Some(why));
        press(&mut app, KeyCode::KeyU, 1);
        assert_eq!(patrolling(&app).hurried, 2);
    }
    press(&mut app, KeyCode::KeyW, 4);
    assert_eq!(
        patrolling(&app).hurried,
        1,
        "whoever walks takes their time"
    );
}

/// Story: whoever looked a sign up on the card stood still afterwards, and time had lost its hurry.
#[test]
fn whoever_closes_the_card_walks_on_as_before_and_in_the_same_hurry() {
    for mode in [Mode::Practise, Mode::Assess] {
        let mut app = on_patrol(mode, &folder(), &minimal());
        // What is said at the beginning would end the hurry.
        frames(&mut app, 64);
        send(&mut app, Doing::Operate(Control::WalkOn));
        frames(&mut app, 4);
        let as_it_is = ticks_in(&mut app, 16);
        if mode == Mode::Practise {
            press(&mut app, KeyCode::KeyU, 1);
        }
        let hurried = patrolling(&app).hurried;
        for opened in [Control::Card, Control::Map] {
            send(&mut app, Doing::Operate(opened));
            frames(&mut app, 8);
            assert!(top(&app).is_some());
            let here = patrolling(&app).view().here;
            assert_eq!(
                ticks_in(&mut app, 16),
                as_it_is,
                "nobody hurries while they read"
            );
            let walked_m = patrolling(&app).view().here.distance_m(here);
            assert!(walked_m < 0.1, "{walked_m} m without a look at the ground");
            press(&mut app, KeyCode::Escape, 1);
            assert_eq!(top(&app), None);
            assert_eq!(patrolling(&app).hurried, hurried, "{:?}", last_shown(&app));
            frames(&mut app, 16);
            let walked_m = patrolling(&app).view().here.distance_m(here);
            assert!(walked_m > 0.5, "{walked_m} m after {opened:?} in {mode:?}");
            assert_eq!(ticks_in(&mut app, 16), as_it_is * u32::from(hurried));
        }
    }
}

#[test]
fn the_record_of_a_hurried_patrol_replays_with_every_digest() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::Space, 1);
    for _ in 0..3 {
        press(&mut app, KeyCode::KeyU, 1);
    }
    frames(&mut app, 200);
    let file = patrolling(&app).record().to_owned();
    send(&mut app, Doing::Leave);
    frames(&mut app, 4);
    let opened = read(&file).expect("a record");
    assert!(
        opened.session.digests.len() > 3,
        "{}",
        opened.session.digests.len()
    );
    assert!(replay(&opened.session).same());
}

#[test]
fn a_patrol_waits_while_nobody_sees_the_window_and_says_so_to_whoever_comes_back() {
    for mode in [Mode::Learn, Mode::Practise] {
        let mut app = on_patrol(mode, &folder(), &minimal());
        frames(&mut app, 64);
        covered(&mut app, true);
        assert_eq!(top(&app), Some(Panel::Menu), "{mode:?}");
        assert_eq!(ticks_in(&mut app, 16), 0, "{mode:?}");
        covered(&mut app, false);
        assert_eq!(ticks_in(&mut app, 16), 0, "{mode:?}");
        assert_eq!(last_shown(&app).as_deref(), Some("hud-waited-unseen"));
    }
}

#[test]
fn a_patrol_goes_on_unseen_in_an_assessment_and_where_the_settings_say_so_and_tells_for_how_long() {
    for (mode, waits) in [(Mode::Assess, true), (Mode::Practise, false)] {
        let mut app = on_patrol(mode, &folder(), &minimal());
        app.world_mut().resource_mut::<Settings>().wait_unseen = waits;
        frames(&mut app, 64);
        covered(&mut app, true);
        assert!(ticks_in(&mut app, 16) > 0, "{mode:?}");
        covered(&mut app, false);
        assert_eq!(top(&app), None, "{mode:?}");
        assert_eq!(last_shown(&app).as_deref(), Some("hud-went-on-unseen"));
    }
}

#[test]
fn nothing_is_drawn_of_a_patrol_that_stands_still_in_its_menu_nor_of_one_that_nobody_sees() {
    let mut app = on_patrol(Mode::Assess, &folder(), &minimal());
    frames(&mut app, 64);
    assert!(!app.world().resource::<Pace>().rests(), "under way");
    covered(&mut app, true);
    assert!(app.world().resource::<Pace>().rests(), "unseen");
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::Escape, 1);
    frames(&mut app, 64);
    let drawn = (0..8).filter(|_| {
        app.update();
        !app.world().resource::<Pace>().rests()
    });
    assert!(drawn.count() <= 1, "but for the picture drawn now and then");
}

/// Story: time in a hurry ran on through the coach's "Stop here".
#[test]
fn nobody_hurries_on_while_the_coach_has_them_stop() {
    let mut app = on_patrol(Mode::Learn, &folder(), &minimal());
    frames(&mut app, 64);
    send(&mut app, Doing::Operate(Control::WalkOn));
    frames(&mut app, 24);
    assert!(!patrolling(&app).view().still);
    app.world_mut().resource_mut::<Coach>().stops = true;
    press(&mut app, KeyCode::KeyU, 1);
    assert_eq!(patrolling(&app).hurried, 1);
    assert_eq!(last_shown(&app).as_deref(), Some("hud-hurry-stop"));
    // At a whole second the coach has something of its own to say; the next frame is none.
    let ended = (0..3).any(|_| {
        app.world_mut().resource_mut::<Patrolling>().hurried = 2;
        app.world_mut().resource_mut::<Coach>().stops = true;
        frames(&mut app, 1);
        let walks_past = !patrolling(&app).view().still && app.world().resource::<Coach>().stops;
        walks_past && patrolling(&app).hurried == 1
    });
    assert!(ended);
}
