//! In front of a class: hide all, stop to discuss, show what is out of place; and nothing of it in an assessment.

use bevy::app::App;
use bevy::prelude::*;
use groundsign::front_end::hud::class::Class;
use groundsign::front_end::hud::doing::Doing;
use groundsign::front_end::hud::panels::Panel;
use groundsign::front_end::input::Control;
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::settings::Settings;
use groundsign::front_end::widget::StableId;
use groundsign::record::Mode;
use groundsign::scenario::exercise::Owner;
use groundsign::sim::action::TraineeAction;

use crate::patrol::{
    actions, button, changed_minimal, folder, frames, minimal, on_patrol, patrolling, press, send,
    shows, top,
};

fn class(app: &App) -> &Class {
    app.world().resource::<Class>()
}

fn is_seen(app: &mut App, name: &str) -> bool {
    let found = button(app, name).expect("a button");
    app.world()
        .get::<InheritedVisibility>(found)
        .is_some_and(|seen| seen.get())
}

#[test]
fn everything_over_the_view_is_hidden_by_a_key_and_comes_back_by_it_or_with_a_panel() {
    let mut app = on_patrol(Mode::Learn, &folder(), &minimal());
    assert!(is_seen(&mut app, "walk-on"));
    press(&mut app, KeyCode::F6, 1);
    assert!(!is_seen(&mut app, "walk-on"));
    press(&mut app, KeyCode::F6, 1);
    assert!(is_seen(&mut app, "walk-on"));
    press(&mut app, KeyCode::F6, 1);
    press(&mut app, KeyCode::KeyO, 1);
    assert_eq!(top(&app), Some(Panel::Orders));
    press(&mut app, KeyCode::Escape, 1);
    assert!(is_seen(&mut app, "walk-on"));
}

#[test]
fn while_something_is_discussed_time_stands_one_may_look_round_and_nothing_is_done() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    frames(&mut app, 9);
    let before = actions(&mut app);
    press(&mut app, KeyCode::F7, 1);
    assert!(shows(&mut app, "Stopped to discuss"));
    let (stands, gaze) = (patrolling(&app).tick(), patrolling(&app).gaze);
    press(&mut app, KeyCode::ArrowRight, 8);
    assert_ne!(patrolling(&app).gaze, gaze);
    for key in [
        KeyCode::KeyQ,
        KeyCode::KeyE,
        KeyCode::KeyO,
        KeyCode::KeyF,
        KeyCode::Space,
    ] {
        press(&mut app, key, 1);
        assert_eq!(top(&app), None, "{key:?}");
    }
    send(&mut app, Doing::Operate(Control::Warn));
    press(&mut app, KeyCode::KeyM, 1);
    assert!(
        matches!(top(&app), Some(Panel::Map(_))),
        "one may look at the map"
    );
    press(&mut app, KeyCode::Escape, 1);
    assert_eq!(patrolling(&app).tick(), stands);
    press(&mut app, KeyCode::F7, 1);
    frames(&mut app, 8);
    assert!(patrolling(&app).tick() > stands);
    let done = actions(&mut app);
    let new: Vec<_> = done[before.len()..]
        .iter()
        .filter(|action| !matches!(action, TraineeAction::Look { .. }))
        .collect();
    assert!(new.is_empty(), "{new:?}");
}

/// Whether the session says that something was shown.
fn is_noted(app: &mut App) -> bool {
    frames(app, 2);
    actions(app).contains(&TraineeAction::PointOut)
}

#[test]
fn what_is_out_of_place_is_framed_and_named_once_the_key_is_held_and_the_session_says_so() {
    let scenario = groundsign::assets::scenarios().join("first-lesson.ron");
    let mut app = on_patrol(Mode::Practise, &folder(), &scenario);
    frames(&mut app, 4);
    // Towards a sign that is there, from near by.
    let shown: Vec<_> = patrolling(&app).patrol().signs_there().collect();
    assert!(!shown.is_empty());
    press(&mut app, KeyCode::F8, 2);
    assert!(!class(&app).reveals, "a tap shows nothing");
    assert!(!is_noted(&mut app));
    press(&mut app, KeyCode::F8, 12);
    assert!(class(&app).reveals);
    assert!(shows(&mut app, "What is out of place is shown"));
    assert!(is_noted(&mut app));
    let done = actions(&mut app);
    let idle = |action: &TraineeAction| {
        matches!(
            action,
            TraineeAction::Look { .. } | TraineeAction::Stop | TraineeAction::PointOut
        )
    };
    assert!(done.iter().all(idle), "{done:?}");
    press(&mut app, KeyCode::F8, 1);
    assert!(!class(&app).reveals);
}

/// Names of what is framed.
fn framed(app: &mut App) -> Vec<String> {
    let world = app.world_mut();
    let mut all = world.query::<&StableId>();
    let names = all.iter(world).map(|called| called.0.clone());
    names.filter(|name| name.starts_with("revealed-")).collect()
}

#[test]
fn what_is_framed_lies_where_one_looks_and_is_named_as_what_it_is() {
    let scenario = changed_minimal(&[
        ("fewest_devices: 0", "fewest_devices: 1"),
        (
            "weight: 1.0,\n                    what: LookAlike",
            "weight: 1000.0,\n                    what: LookAlike",
        ),
    ]);
    let mut app = on_patrol(Mode::Learn, &folder(), &scenario);
    let exercise = std::sync::Arc::clone(patrolling(&app).exercise());
    let here = patrolling(&app).view().here.point();
    press(&mut app, KeyCode::F8, 12);
    let mut seen = 0;
    for placed in &exercise.signs {
        let bearing_deg = here.bearing_deg(placed.sign.at);
        app.world_mut().resource_mut::<Patrolling>().gaze = (bearing_deg, 0.0);
        frames(&mut app, 3);
        let name = format!("revealed-{}", placed.sign.id);
        if !framed(&mut app).contains(&name) {
            continue;
        }
        seen += 1;
        let what = match placed.owner {
            Owner::Device(_) => "Out of place: ",
            Owner::LookAlike(_) => "Harmless: ",
        };
        assert!(shows(&mut app, what), "{name}");
        app.world_mut().resource_mut::<Patrolling>().gaze = (bearing_deg + 180.0, 0.0);
        frames(&mut app, 3);
        assert!(!framed(&mut app).contains(&name), "{name} lies behind");
    }
    assert_eq!(seen, exercise.signs.len());
    press(&mut app, KeyCode::F8, 1);
    assert!(framed(&mut app).is_empty());
}

#[test]
fn where_keys_are_not_held_the_second_press_shows_what_is_out_of_place() {
    let folder = folder();
    Settings {
        hold_is_switch: true,
        ..Settings::default()
    }
    .write(&folder)
    .expect("settings");
    let mut app = on_patrol(Mode::Learn, &folder, &minimal());
    press(&mut app, KeyCode::F8, 1);
    assert!(!class(&app).reveals);
    press(&mut app, KeyCode::F8, 1);
    assert!(class(&app).reveals);
}

#[test]
fn an_assessment_has_nothing_of_it_and_says_why() {
    let mut app = on_patrol(Mode::Assess, &folder(), &minimal());
    for key in [KeyCode::F6, KeyCode::F7, KeyCode::F8] {
        press(&mut app, key, 12);
        assert_eq!(*class(&app), Class::default(), "{key:?}");
    }
    assert!(shows(&mut app, "this is an assessment"));
    send(&mut app, Doing::Reveal);
    assert!(!class(&app).reveals);
    assert!(!is_noted(&mut app));
    let before = patrolling(&app).tick();
    frames(&mut app, 8);
    assert!(patrolling(&app).tick() > before);
    press(&mut app, KeyCode::Escape, 1);
    assert!(button(&mut app, "menu-class").is_none());
    assert!(
        button(&mut app, "menu-card").is_some(),
        "a soldier has his card"
    );
}

#[test]
fn the_mode_and_the_time_are_in_the_frame() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    frames(&mut app, 16);
    assert!(shows(&mut app, "Practise · 00:0"));
    assert!(shows(&mut app, "19:5"), "of 20 minutes");
}

#[test]
fn the_key_that_was_pressed_is_shown_with_what_it_does_where_the_setting_says_so() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyQ, 1);
    assert!(!shows(&mut app, "Shout a warning"));
    app.world_mut().resource_mut::<Settings>().show_keys = true;
    press(&mut app, KeyCode::KeyQ, 1);
    assert!(shows(&mut app, "Shout a warning"));
    frames(&mut app, 24);
    assert!(!shows(&mut app, "Shout a warning"), "for a while");
    // The second key of a control is shown as itself.
    press(&mut app, KeyCode::KeyP, 1);
    assert!(shows(&mut app, "Menu and pause"));
}

#[test]
fn the_card_of_signs_opens_on_a_key_and_its_pages_turn_by_number() {
    let mut app = on_patrol(Mode::Assess, &folder(), &minimal());
    press(&mut app, KeyCode::KeyI, 1);
    assert_eq!(top(&app), Some(Panel::Card));
    assert!(shows(&mut app, "Never touch anything"));
    assert!(button(&mut app, "card-danger-sign").is_some());
    let before = patrolling(&app).tick();
    press(&mut app, KeyCode::Digit2, 1);
    assert!(button(&mut app, "card-disturbed-soil").is_some());
    assert!(button(&mut app, "card-danger-sign").is_none());
    assert!(patrolling(&app).tick() > before, "time runs on");
    press(&mut app, KeyCode::KeyI, 1);
    assert_eq!(top(&app), None);
}
