//! The patrol in the window, headless: keys, buttons, steering, report form, coach.
#![cfg(feature = "gui")]

#[path = "common/engine.rs"]
mod engine;
#[path = "common/patrol.rs"]
mod patrol;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bevy::app::{App, Update};
use bevy::ecs::message::Messages;
use bevy::input::ButtonState;
use bevy::input::keyboard::Key as Logical;
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;

use groundsign::assets;
use groundsign::doctrine::schema::Field;
use groundsign::front_end::hud::acting::Hands;
use groundsign::front_end::hud::captions::{self, Kind, Log};
use groundsign::front_end::hud::coach;
use groundsign::front_end::hud::doing::{Doing, Plain, ReportDoing};
use groundsign::front_end::hud::map::way_warning;
use groundsign::front_end::hud::panels::{Panel, Panels};
use groundsign::front_end::hud::readings::way_on;
use groundsign::front_end::hud::report::Occasion;
use groundsign::front_end::hud::threat::Threat;
use groundsign::front_end::input::steering::{Halted, Push, Steering};
use groundsign::front_end::input::{Control, Key, Operated, bind, give, keys_of, prompt};
use groundsign::front_end::making_ready::Trouble;
use groundsign::front_end::patrolling::{FinishedSession, Patrolling};
use groundsign::front_end::settings::Settings;
use groundsign::front_end::shown::Shown;
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::StableId;
use groundsign::front_end::words::Words;
use groundsign::record::{Live, Mode, read, replay};
use groundsign::scenario::schema::Route;
use groundsign::scenario::{Exercise, load};
use groundsign::sim::action::{CheckRing, MarkId, Order, TraineeAction};
use groundsign::sim::event::{Ending, Event};
use groundsign::units::{Point, Tick};
use groundsign::vocabulary::SignKind;
use patrol::{
    actions, button, changed_minimal, folder, frames, key_event, key_that_writes,
    look_at_the_ground, minimal, on_patrol, on_patrol_sized, patrolling, press, send, shows, top,
};

/// Waits for background work, however long a busy machine takes.
fn made_ready(app: &mut App) {
    loop {
        let trouble = app.world().get_resource::<Trouble>();
        assert!(
            trouble.is_none(),
            "{:?}",
            trouble.map(|trouble| &trouble.message)
        );
        if app.world().contains_resource::<Patrolling>() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
        app.update();
    }
}

/// Controls operated in the last frames.
#[derive(Resource, Default)]
struct Seen(Vec<Control>);

fn see(mut operated: MessageReader<Operated>, mut seen: ResMut<Seen>) {
    seen.0.extend(operated.read().map(|operated| operated.0));
}

#[test]
fn every_control_answers_to_every_usual_key_of_the_keyboard() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    app.init_resource::<Seen>().add_systems(Update, see);
    for control in Control::ALL {
        for key in control.usual() {
            let Key::Press(code) = key else { continue };
            app.world_mut().resource_mut::<Panels>().close_all();
            frames(&mut app, 1);
            app.world_mut().resource_mut::<Seen>().0.clear();
            press(&mut app, code, 1);
            let seen = &app.world().resource::<Seen>().0;
            assert!(seen.contains(&control), "{control:?} by {code:?}: {seen:?}");
        }
    }
}

#[test]
fn keys_walk_look_and_do_what_they_say() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    let start = patrolling(&app).view().here;
    let gaze = patrolling(&app).gaze;
    press(&mut app, KeyCode::ArrowRight, 8);
    let turned = patrolling(&app).gaze.0 - gaze.0;
    assert!((turned.rem_euclid(360.0) - 60.0).abs() < 12.0, "{turned}");
    press(&mut app, KeyCode::KeyW, 16);
    let walked_m = patrolling(&app).view().here.distance_m(start);
    assert!(walked_m > 1.0, "{walked_m}");
    press(&mut app, KeyCode::KeyC, 1);
    press(&mut app, KeyCode::KeyQ, 1);
    press(&mut app, KeyCode::KeyF, 1);
    let done = actions(&mut app);
    assert!(
        done.iter()
            .any(|one| matches!(one, TraineeAction::Stance(_)))
    );
    assert!(done.contains(&TraineeAction::Warn));
    assert!(done.contains(&TraineeAction::Check(CheckRing::Near)));
    assert!(done.contains(&TraineeAction::Stop));
}

#[test]
fn walking_is_said_only_when_it_changes() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyW, 80);
    let moves = actions(&mut app)
        .iter()
        .filter(|one| matches!(one, TraineeAction::Move { .. }))
        .count();
    assert_eq!(moves, 1);
}

#[test]
fn held_keys_can_be_switches() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    app.world_mut().resource_mut::<Settings>().hold_is_switch = true;
    frames(&mut app, 3);
    press(&mut app, KeyCode::KeyW, 1);
    frames(&mut app, 16);
    assert!(app.world().resource::<Hands>().steering.walks());
    press(&mut app, KeyCode::KeyW, 1);
    frames(&mut app, 2);
    assert!(!app.world().resource::<Hands>().steering.walks());
}

/// Story: X left a toggled walk walking, and it went on when the map was closed.
#[test]
fn standing_still_and_opening_a_panel_switch_held_keys_off() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    app.world_mut().resource_mut::<Settings>().hold_is_switch = true;
    frames(&mut app, 3);
    let walks = |app: &App| app.world().resource::<Hands>().steering.walks();
    press(&mut app, KeyCode::KeyW, 1);
    assert!(walks(&app));
    press(&mut app, KeyCode::KeyX, 1);
    assert!(!walks(&app), "by the key");
    press(&mut app, KeyCode::KeyW, 1);
    assert!(walks(&app), "one press switches it on again");
    send(&mut app, Doing::Operate(Control::Stop));
    assert!(!walks(&app), "by the button");
    press(&mut app, KeyCode::KeyW, 1);
    press(&mut app, KeyCode::KeyM, 1);
    assert!(matches!(top(&app), Some(Panel::Map(_))));
    let here = patrolling(&app).view().here;
    frames(&mut app, 8);
    press(&mut app, KeyCode::KeyM, 1);
    frames(&mut app, 8);
    assert!(!walks(&app));
    assert!(patrolling(&app).view().here.distance_m(here) < 1.0);
    press(&mut app, KeyCode::KeyW, 1);
    press(&mut app, KeyCode::Space, 1);
    let steering = &app.world().resource::<Hands>().steering;
    assert!(steering.following().is_some(), "the way is followed");
}

/// Story: on a French keyboard the button to warn said Q, and the key labelled Q stepped to the left.
#[test]
fn what_stands_on_the_keys_of_this_keyboard_is_learned_as_they_are_pressed() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    let said = |app: &App, control| {
        prompt(
            app.world().resource::<Words>(),
            app.world().resource::<Settings>(),
            control,
        )
    };
    let write = |app: &mut App, key, letter: &str| {
        for state in [ButtonState::Pressed, ButtonState::Released] {
            key_that_writes(app, key, Logical::Character(letter.into()), state);
            frames(app, 2);
        }
    };
    assert_eq!(said(&app, Control::Warn), "Q");
    write(&mut app, KeyCode::KeyA, "q");
    assert_eq!(said(&app, Control::Left), "Q");
    assert_eq!(said(&app, Control::Warn), "A", "the other of the two");
    write(&mut app, KeyCode::KeyM, ",");
    assert_eq!(said(&app, Control::Map), ",");
    write(&mut app, KeyCode::KeyT, "ف");
    assert_eq!(
        said(&app, Control::Team),
        "T",
        "Latin letters stand there too"
    );
    key_event(&mut app, KeyCode::ShiftLeft, ButtonState::Pressed);
    write(&mut app, KeyCode::KeyM, "?");
    key_event(&mut app, KeyCode::ShiftLeft, ButtonState::Released);
    frames(&mut app, 1);
    assert_eq!(
        said(&app, Control::Map),
        ",",
        "with Shift it is another sign"
    );
    for (key, letter) in [(KeyCode::KeyA, "a"), (KeyCode::KeyM, "m")] {
        write(&mut app, key, letter);
    }
    assert_eq!(said(&app, Control::Warn), "Q", "another keyboard");
    assert!(app.world().resource::<Settings>().letters.is_empty());
}

/// Story: a comment promised it, and only the buttons did it.
#[test]
fn the_keys_of_the_pace_make_the_map_larger_and_smaller() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyM, 1);
    let paper_px = |app: &mut App| {
        let world = app.world_mut();
        let mut panes = world.query::<(&StableId, &Children)>();
        let inside: Vec<Entity> = panes
            .iter(world)
            .find(|(called, _)| called.0 == "map-pane")
            .map(|(_, children)| children.to_vec())
            .expect("a map");
        let paper = inside
            .into_iter()
            .find(|entity| world.get::<ImageNode>(*entity).is_some())
            .expect("paper");
        match world.get::<Node>(paper).expect("a place").width {
            Val::Px(width) => width,
            other => panic!("{other:?}"),
        }
    };
    let before = paper_px(&mut app);
    press(&mut app, KeyCode::Equal, 1);
    let larger = paper_px(&mut app);
    assert!(larger > before * 1.2, "{before} {larger}");
    press(&mut app, KeyCode::NumpadSubtract, 1);
    assert!((paper_px(&mut app) - before).abs() < 1.0);
}

/// Story: on a slow machine, H pressed for less than a frame had no effect every second time.
#[test]
fn a_key_pressed_and_let_go_within_one_frame_counts_once() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    app.init_resource::<Seen>().add_systems(Update, see);
    let tap = |app: &mut App, key| {
        key_event(app, key, ButtonState::Pressed);
        key_event(app, key, ButtonState::Released);
        frames(app, 4);
    };
    for round in 1..=3 {
        tap(&mut app, KeyCode::KeyH);
        let seen = &app.world().resource::<Seen>().0;
        assert_eq!(*seen, vec![Control::Log; round]);
    }
    assert_eq!(top(&app), Some(Panel::Log));
    tap(&mut app, KeyCode::Escape);
    assert_eq!(top(&app), None);
    let before = patrolling(&app).gaze.0;
    tap(&mut app, KeyCode::ArrowRight);
    let turned = (patrolling(&app).gaze.0 - before).rem_euclid(360.0);
    assert!(turned > 1.0 && turned < 20.0, "{turned}");
    assert!(
        !app.world()
            .resource::<ButtonInput<KeyCode>>()
            .pressed(KeyCode::ArrowRight)
    );
}

/// Story: captions pushed the buttons below the edge of the window, and the compass those beside it out at the side.
#[test]
fn every_button_of_the_patrol_stays_in_the_window_at_twice_the_size() {
    let mut outside = Vec::new();
    for language in ["en", "fr", "es", "ar"] {
        for window_px in [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)] {
            let folder = folder();
            Settings {
                language: Some(language.to_owned()),
                text_percent: 200,
                ..Settings::default()
            }
            .write(&folder)
            .expect("settings");
            let mut app = on_patrol_sized(Mode::Learn, &folder, &minimal(), window_px);
            app.world_mut().resource_mut::<Patrolling>().gaze.1 = -60.0;
            send(&mut app, Doing::MarkAs(SignKind::WarningClue));
            send(&mut app, Doing::MarkSure(75));
            press(&mut app, KeyCode::KeyQ, 1);
            press(&mut app, KeyCode::KeyF, 1);
            frames(&mut app, 12);
            assert!(app.world().resource::<Log>().news.len() >= 3);
            assert!(!app.world().resource::<coach::Coach>().ring.is_empty());
            assert!(app.world().resource::<coach::Coach>().advice.is_some());
            let world = app.world_mut();
            let mut texts = world.query::<(&Text, &ComputedNode, &UiGlobalTransform)>();
            for (text, node, place) in texts.iter(world) {
                let (middle, half) = (place.translation.x, node.size().x / 2.0);
                let squeezed = !text.trim().is_empty() && node.size().y > 0.0 && half < 0.5;
                if squeezed || middle - half < -1.0 || middle + half > window_px.0 as f32 + 1.0 {
                    outside.push(format!("{language} {window_px:?}: {:?}", text.0));
                }
            }
            let mut buttons = world.query::<(&StableId, &ComputedNode, &UiGlobalTransform)>();
            let window = Vec2::new(window_px.0 as f32, window_px.1 as f32);
            let found: Vec<_> = buttons.iter(world).collect();
            assert!(found.len() >= 15);
            for (called, node, place) in found {
                let (least, most) = (
                    place.translation - node.size() / 2.0,
                    place.translation + node.size() / 2.0,
                );
                if least.min_element() < -1.0 || (most - window).max_element() > 1.0 {
                    outside.push(format!(
                        "{language} {window_px:?}: {} {least} {most}",
                        called.0
                    ));
                }
            }
        }
    }
    assert!(outside.is_empty(), "{}", outside.join("\n"));
}

fn focus(app: &App) -> Option<String> {
    let focus = app.world().resource::<InputFocus>().get()?;
    app.world()
        .get::<StableId>(focus)
        .map(|called| called.0.clone())
}

/// Story: the first panel of a patrol had no focus, and after Tab every panel opened with it on Close: Enter on the
/// map of a post closed it and nobody was posted.
#[test]
fn every_panel_opens_with_the_focus_on_its_first_choice() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyO, 1);
    assert_eq!(focus(&app).as_deref(), Some("order-halt"));
    assert!(app.world().resource::<InputFocusVisible>().0);
    app.world_mut().resource_mut::<Panels>().open(Panel::Posts);
    frames(&mut app, 3);
    let close = |app: &mut App| {
        let world = app.world_mut();
        let mut all = world.query::<(Entity, &StableId)>();
        let close = all
            .iter(world)
            .find(|(_, called)| called.0 == "close-panel")
            .map(|(entity, _)| entity)
            .expect("a way to close it");
        world
            .resource_mut::<InputFocus>()
            .set(close, FocusCause::Navigated);
        frames(app, 2);
        assert_eq!(focus(app).as_deref(), Some("close-panel"));
    };
    close(&mut app);
    press(&mut app, KeyCode::Digit1, 1);
    assert!(matches!(top(&app), Some(Panel::Map(_))));
    assert_eq!(focus(&app).as_deref(), Some("pick-point"));
    close(&mut app);
    app.world_mut().resource_mut::<Panels>().refresh();
    frames(&mut app, 3);
    assert_eq!(
        focus(&app).as_deref(),
        Some("close-panel"),
        "the same panel"
    );
    press(&mut app, KeyCode::Escape, 1);
    assert_eq!(top(&app), Some(Panel::Posts));
    assert_ne!(focus(&app).as_deref(), Some("close-panel"));
    app.world_mut().resource_mut::<Panels>().close_all();
    frames(&mut app, 2);
    for key in [KeyCode::KeyT, KeyCode::KeyH, KeyCode::KeyY, KeyCode::KeyP] {
        press(&mut app, key, 1);
        assert!(focus(&app).is_some(), "{key:?}");
        press(&mut app, KeyCode::Escape, 1);
        assert_eq!(top(&app), None);
    }
}

/// Story: one Escape closed the settings and the menu behind them, and time ran on.
#[test]
fn escape_from_the_settings_leads_back_to_the_menu() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    frames(&mut app, 9);
    for doing in [Doing::Settings, Doing::Controls] {
        press(&mut app, KeyCode::KeyP, 1);
        send(&mut app, doing);
        frames(&mut app, 4);
        assert_ne!(*app.world().resource::<State<Stage>>().get(), Stage::Patrol);
        press(&mut app, KeyCode::Escape, 1);
        frames(&mut app, 4);
        assert_eq!(*app.world().resource::<State<Stage>>().get(), Stage::Patrol);
        assert_eq!(top(&app), Some(Panel::Menu));
        let stands = patrolling(&app).tick();
        frames(&mut app, 8);
        assert_eq!(patrolling(&app).tick(), stands);
        press(&mut app, KeyCode::Escape, 1);
        assert_eq!(top(&app), None);
    }
}

/// Story: time ran on while the log, opened from the menu, was read.
#[test]
fn what_is_opened_from_the_menu_keeps_time_standing() {
    for (mode, stands) in [(Mode::Practise, true), (Mode::Assess, false)] {
        let mut app = on_patrol(mode, &folder(), &minimal());
        press(&mut app, KeyCode::Escape, 1);
        send(&mut app, Doing::Open(Panel::Log));
        let before = patrolling(&app).tick();
        frames(&mut app, 16);
        assert_eq!(patrolling(&app).tick() == before, stands, "{mode:?}");
        press(&mut app, KeyCode::Escape, 1);
        press(&mut app, KeyCode::Escape, 1);
        press(&mut app, KeyCode::KeyH, 1);
        let before = patrolling(&app).tick();
        frames(&mut app, 16);
        assert!(patrolling(&app).tick() > before, "on foot time goes on");
    }
}

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

/// Story: a mark landed metres past the thing: where the look had come to by the time both questions were answered.
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

/// Story: with the map open one walked on along the route without seeing where.
#[test]
fn nobody_walks_on_under_the_map_or_the_report_but_back_on_known_ground() {
    for (panel, closes) in [
        (KeyCode::KeyM, KeyCode::KeyM),
        (KeyCode::KeyR, KeyCode::Escape),
    ] {
        let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
        let walks_under = |app: &mut App| {
            press(app, panel, 1);
            frames(app, 8);
            let here = patrolling(app).view().here;
            frames(app, 16);
            let walked_m = patrolling(app).view().here.distance_m(here);
            press(app, closes, 1);
            walked_m > 0.5
        };
        press(&mut app, KeyCode::Space, 1);
        frames(&mut app, 80);
        assert!(app.world().resource::<Hands>().steering.walks());
        assert!(!walks_under(&mut app), "{panel:?}: on");
        press(&mut app, KeyCode::KeyB, 1);
        frames(&mut app, 8);
        assert!(walks_under(&mut app), "{panel:?}: back");
    }
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
fn a_number_on_foot_is_an_order() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::Digit1, 1);
    frames(&mut app, 4);
    press(&mut app, KeyCode::Digit2, 1);
    frames(&mut app, 4);
    let done = actions(&mut app);
    assert!(
        done.contains(&TraineeAction::Order(Order::Halt)),
        "{done:?}"
    );
    assert!(done.contains(&TraineeAction::Order(Order::Check(CheckRing::Near))));
}

/// Story: two orders had no number, and holding one did nothing.
#[test]
fn an_order_that_must_be_held_is_given_by_holding_its_number() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    // At the start giving up would end the patrol.
    send(&mut app, Doing::Operate(Control::WalkOn));
    frames(&mut app, 240);
    press(&mut app, KeyCode::Digit9, 1);
    frames(&mut app, 4);
    assert_eq!(top(&app), Some(Panel::Orders));
    assert!(!actions(&mut app).contains(&TraineeAction::TurnBack));
    press(&mut app, KeyCode::Digit9, 12);
    assert_eq!(top(&app), None);
    assert!(actions(&mut app).contains(&TraineeAction::TurnBack));
    press(&mut app, KeyCode::Digit9, 1);
    press(&mut app, KeyCode::Digit9, 12);
    assert_eq!(top(&app), Some(Panel::Orders), "it is not given twice");
}

#[test]
fn escape_closes_one_panel_after_the_other_and_then_opens_the_menu() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyO, 1);
    assert_eq!(top(&app), Some(Panel::Orders));
    press(&mut app, KeyCode::Escape, 1);
    assert_eq!(top(&app), None);
    press(&mut app, KeyCode::Escape, 1);
    assert_eq!(top(&app), Some(Panel::Menu));
    let stands = patrolling(&app).tick();
    frames(&mut app, 16);
    assert_eq!(patrolling(&app).tick(), stands, "time stands still");
    press(&mut app, KeyCode::Escape, 1);
    frames(&mut app, 4);
    assert!(patrolling(&app).tick() > stands);
}

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

#[test]
fn going_back_to_a_moment_is_the_same_patrol_at_that_moment() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyW, 40);
    frames(&mut app, 40);
    let digest = patrolling(&app)
        .session()
        .digests
        .iter()
        .find(|(tick, _)| *tick == Tick(128))
        .expect("the second second")
        .1;
    send(&mut app, Doing::BackTo(Tick(128)));
    made_ready(&mut app);
    let earlier = patrolling(&app).session();
    let same = earlier
        .digests
        .iter()
        .find(|(tick, _)| *tick == Tick(128))
        .expect("gone back");
    assert_eq!(same.1, digest);
    assert!(patrolling(&app).tick() < Tick(400));
}

#[test]
fn own_keys_survive_a_restart_and_are_taken_from_what_had_them() {
    let folder = folder();
    let mut settings = Settings::default();
    let message = give(&mut settings, Control::Warn, Key::Press(KeyCode::KeyE));
    assert_eq!(message.id, "controls-taken");
    settings.write(&folder).expect("written");
    let again = Settings::read(&folder);
    assert_eq!(keys_of(&again, Control::Warn)[0], Key::Press(KeyCode::KeyE));
    assert!(!keys_of(&again, Control::Mark).contains(&Key::Press(KeyCode::KeyE)));
    let mut app = on_patrol(Mode::Practise, &folder, &minimal());
    press(&mut app, KeyCode::KeyE, 1);
    assert_eq!(top(&app), None);
    assert!(actions(&mut app).contains(&TraineeAction::Warn));
    bind(
        &mut app.world_mut().resource_mut::<Settings>(),
        Control::Mark,
        &[Key::Press(KeyCode::KeyU)],
    );
    frames(&mut app, 3);
    press(&mut app, KeyCode::KeyU, 1);
    assert_eq!(top(&app), Some(Panel::MarkKind), "keys change at once");
}

/// Walks a whole exercise along its route with the window's steering, at the speed of a slow machine.
fn walk_along(scenario: &Path, seed: u64) -> (Ending, Vec<Halted>) {
    let loaded = load(scenario).expect("a scenario");
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
    let path = tempfile::tempdir()
        .expect("a folder")
        .keep()
        .join("walk.gsr");
    let mut live = Live::begin(
        &loaded,
        Arc::clone(&exercise),
        Mode::Practise,
        "Heron",
        &path,
    );
    let mut steering = Steering::default();
    let route = &exercise.scenario.route;
    steering.walk_on(route, &live.view());
    let mut halts = Vec::new();
    while live.patrol().ended().is_none() && live.patrol().tick() < Tick(64 * 3_600) {
        let view = live.view();
        let (action, halted) = steering.steer(Push::default(), 0.0, route, &view, None);
        if let Some(halted) = halted {
            halts.push(halted);
            break;
        }
        let mut actions: Vec<TraineeAction> = action.into_iter().collect();
        // Six frames a second.
        for _ in 0..11 {
            live.step(&std::mem::take(&mut actions));
        }
    }
    let ended = live.patrol().ended().unwrap_or(Ending::BrokenOff);
    (ended, halts)
}

#[test]
fn one_key_leads_along_the_whole_route_of_every_shipped_scenario() {
    let mut completed = 0;
    for entry in std::fs::read_dir(assets::scenarios()).expect("the shipped scenarios") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|ending| ending != "ron") {
            continue;
        }
        let (ended, halts) = walk_along(&path, 1);
        assert_eq!(halts, [], "{}", path.display());
        // A route that leads past a device is walked to its end or into the incident that it leads into.
        assert!(
            matches!(ended, Ending::RouteCompleted | Ending::Incident),
            "{}: {ended:?}",
            path.display()
        );
        completed += u32::from(ended == Ending::RouteCompleted);
    }
    assert!(completed >= 3, "{completed}");
}

#[test]
fn a_whole_patrol_through_the_buttons_leaves_a_record_that_replays() {
    let folder = folder();
    let mut app = on_patrol(Mode::Practise, &folder, &minimal());
    let record = patrolling(&app).record().to_owned();
    send(&mut app, Doing::Operate(Control::WalkOn));
    frames(&mut app, 80);
    send(&mut app, Doing::Operate(Control::WalkOn));
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 10);
    let mark = patrolling(&app).view().marks[0].0;
    send(&mut app, Doing::Order(Plain::Halt));
    send(&mut app, Doing::Operate(Control::Warn));
    send(
        &mut app,
        Doing::WithdrawFrom {
            threat: Threat::Mark(mark),
            distance_m: 50.0,
        },
    );
    send(&mut app, Doing::Operate(Control::WalkBack));
    frames(&mut app, 120);
    let comrade = patrolling(&app).view().patrol[0].person;
    let here = patrolling(&app).view().here.point();
    send(&mut app, Doing::ControlPoint(here));
    send(&mut app, Doing::Post(comrade, here.towards(180.0, 5.0)));
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    send(&mut app, Doing::Report(ReportDoing::Line(0)));
    send(&mut app, Doing::Report(ReportDoing::Now));
    send(&mut app, Doing::Report(ReportDoing::Send));
    frames(&mut app, 40);
    send(&mut app, Doing::End);
    frames(&mut app, 3);
    let lived = app.world().resource::<FinishedSession>().clone();
    assert!(lived.not_written.is_none());
    assert!(replay(&lived.session).same());
    let kept = read(&record).expect("a record").session;
    assert_eq!(kept.digests, lived.session.digests);
    for wanted in [
        "Marked",
        "Ordered",
        "Warned",
        "ControlPointPlaced",
        "CordonPosted",
        "ReportSent",
    ] {
        assert!(
            kept.events
                .iter()
                .any(|(_, event)| format!("{event:?}").starts_with(wanted)),
            "{wanted}"
        );
    }
}

/// The text of a button.
fn words_on(world: &World, button: Entity) -> Vec<String> {
    let (mut below, mut words) = (vec![button], Vec::new());
    while let Some(entity) = below.pop() {
        words.extend(world.get::<Text>(entity).map(|text| text.0.clone()));
        below.extend(world.get::<Children>(entity).into_iter().flatten());
    }
    words
}

/// Story: the orders beyond the tenth had no key.
#[test]
fn the_last_orders_have_letters_that_stand_on_their_buttons() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyO, 1);
    for (name, letter) in [("order-count", "K"), ("order-people", "L")] {
        let button = button(&mut app, name).expect("an order");
        let said = words_on(app.world(), button);
        assert!(said.iter().any(|words| words == letter), "{said:?}");
    }
    press(&mut app, KeyCode::KeyL, 1);
    assert_eq!(top(&app), Some(Panel::LocalPeople));
    app.world_mut().resource_mut::<Panels>().close_all();
    frames(&mut app, 2);
    press(&mut app, KeyCode::KeyK, 1);
    frames(&mut app, 4);
    assert!(actions(&mut app).contains(&TraineeAction::CountPatrol));
    assert!(shows(&mut app, "4 of 4"), "everybody is here");
}

/// Story: the specialists' result of a mark was a caption, and gone with it.
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
    assert_eq!(patrolling(&app).view().said.len(), 1);
    press(&mut app, KeyCode::KeyY, 1);
    assert!(shows(&mut app, "The specialists: harmless"));
    assert!(button(&mut app, "withdraw-mark-1").is_none());
}

/// Story: the map showed no distance at all.
#[test]
fn the_map_draws_what_must_be_kept_from_a_mark_and_says_why() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 9);
    let width_px = |app: &mut App, name: &str| {
        let ring = button(app, name)?;
        match app.world().get::<Node>(ring)?.width {
            Val::Px(width) => Some(width),
            _ => None,
        }
    };
    let pack = patrolling(&app).doctrine().pack.clone();
    press(&mut app, KeyCode::KeyM, 1);
    let in_doubt_px = width_px(&mut app, "ring-in-doubt").expect("a ring");
    let mandatory_px = width_px(&mut app, "ring-mandatory").expect("a ring");
    let times = pack.distances.in_doubt_m.value / pack.mandatory_of(None);
    assert!((in_doubt_px / mandatory_px - times).abs() < 0.01 * times);
    assert!(shows(&mut app, "unknown: in doubt 140 m"));
    assert!(
        width_px(&mut app, "ring-class").is_none(),
        "nothing was named"
    );
    press(&mut app, KeyCode::Escape, 1);
    let class = pack.distances.classes[0].id.clone();
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    let lines = &pack.report_in_force().expect("a report").lines;
    let item = lines.iter().position(|line| line.field == Field::Item);
    send(
        &mut app,
        Doing::Report(ReportDoing::Line(item.expect("a line for it"))),
    );
    send(&mut app, Doing::Report(ReportDoing::Class(Some(class))));
    press(&mut app, KeyCode::Escape, 1);
    press(&mut app, KeyCode::KeyM, 1);
    assert!(width_px(&mut app, "ring-class").is_some());
    assert!(
        width_px(&mut app, "ring-in-doubt").is_some(),
        "it holds until told"
    );
    assert!(shows(&mut app, "Small item: 100 m"));
}

/// Story: the next waypoint was still called next after the route was abandoned, and a waypoint that is a vulnerable
/// point was named twice.
#[test]
fn the_way_on_is_said_once_and_leads_home_when_the_route_is_given_up() {
    let app = on_patrol(Mode::Practise, &folder(), &minimal());
    let view = patrolling(&app).view();
    let mut route = patrolling(&app).exercise().scenario.route.clone();
    let said = |route: &Route, given_up: bool| way_on(route, view, given_up);
    let next = route.waypoints[view.waypoints_reached].clone();
    assert_eq!(said(&route, false).id, "hud-way", "nothing is near");
    route.vulnerable_points[0].at = view.here.point();
    assert_eq!(said(&route, false).id, "hud-way-and-point");
    route.vulnerable_points[0].name = next.called();
    assert_eq!(said(&route, false).id, "hud-way");
    assert_eq!(said(&route, true).id, "hud-way-home");
}

/// Story: the map let one send somebody to a post past the item, showing only the distance from oneself.
#[test]
fn sending_somebody_nearer_to_a_mark_or_past_it_is_warned_of() {
    let marks = [(Threat::Mark(MarkId(0)), Point(0.0, 0.0))];
    let warned = |from: (f32, f32), to: (f32, f32)| {
        way_warning(&marks, Point(from.0, from.1), Point(to.0, to.1)).map(|warning| warning.id)
    };
    let id = |id: &str| Some(id.to_owned());
    assert_eq!(warned((0.0, -100.0), (0.0, -120.0)), None, "away");
    assert_eq!(warned((0.0, -100.0), (0.0, -99.5)), None, "half a step");
    assert_eq!(
        warned((0.0, -100.0), (0.0, -98.5)),
        id("hud-map-place-nearer")
    );
    assert_eq!(
        warned((0.0, -100.0), (5.0, 120.0)),
        id("hud-map-way-past"),
        "farther, but past it"
    );
    assert_eq!(way_warning(&[], Point(0.0, 0.0), Point(9.0, 0.0)), None);
}

/// The coach's advice is tested in the core (`tests/coaching.rs`); here, that the window shows it, and when.
#[test]
fn the_coach_speaks_from_the_start_in_learn_mode_and_never_in_another() {
    for mode in [Mode::Learn, Mode::Practise, Mode::Assess] {
        let mut app = on_patrol(mode, &folder(), &minimal());
        frames(&mut app, 160);
        let spoken = app.world().resource::<coach::Coach>().advice.is_some();
        assert_eq!(spoken, mode == Mode::Learn, "{mode:?}");
    }
}

/// Story: pressing the key of the check again discarded its progress.
#[test]
fn a_check_that_is_asked_for_again_goes_on() {
    let mut app = on_patrol(Mode::Learn, &folder(), &minimal());
    let begun = |app: &mut App| {
        actions(app)
            .iter()
            .filter(|one| matches!(one, TraineeAction::Check(_)))
            .count()
    };
    press(&mut app, KeyCode::KeyF, 1);
    assert_eq!(begun(&mut app), 1);
    press(&mut app, KeyCode::KeyF, 1);
    assert_eq!(begun(&mut app), 1);
    press(&mut app, KeyCode::KeyG, 1);
    assert_eq!(begun(&mut app), 2, "the other ring is another check");
}

#[test]
fn a_click_that_is_heard_twice_is_one_message() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    send(&mut app, Doing::Operate(Control::Warn));
    let warned = actions(&mut app)
        .iter()
        .filter(|one| **one == TraineeAction::Warn)
        .count();
    assert_eq!(warned, 1);
    assert!(app.world().resource::<Messages<Doing>>().len() <= 2);
}
