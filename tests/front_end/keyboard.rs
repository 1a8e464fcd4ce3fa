//! The keyboard alone leads to everything and back.

use std::collections::BTreeSet;

use bevy::input::keyboard::Key;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use groundsign::front_end::screen::Shelf;
use groundsign::front_end::settings::Settings;
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::StableId;

use super::{Trainer, answered};

#[test]
fn back_leads_home_from_every_screen() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    for stage in ["results", "class", "settings", "controls", "change-who"] {
        trainer.press(stage);
        assert_ne!(trainer.stage(), Stage::Home, "{stage}");
        trainer.key(KeyCode::Escape, Key::Escape);
        assert_eq!(trainer.stage(), Stage::Home, "{stage}");
    }
    trainer.until("the exercises are read", |world| {
        world.resource::<Shelf>().filled
    });
    trainer.press("begin");
    assert_eq!(trainer.stage(), Stage::Exercises);
    trainer.frames(4);
    trainer.press("exercise-first-lesson");
    trainer.press("begin");
    trainer.until("the exercise is ready", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
    for _ in 0..3 {
        trainer.key(KeyCode::Escape, Key::Escape);
    }
    assert_eq!(trainer.stage(), Stage::Home);
}

/// Keys and Results opened with no focus at all, and whoever came back to the first screen began at its top again.
#[test]
fn every_screen_opens_with_a_focus_and_home_with_the_one_it_was_left_with() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    let focused = |trainer: &Trainer| {
        let world = trainer.app.world();
        let focus = world.resource::<InputFocus>().get()?;
        world.get::<StableId>(focus).map(|called| called.0.clone())
    };
    assert_eq!(focused(&trainer).as_deref(), Some("begin"));
    for place in ["results", "class", "controls", "settings"] {
        let button = trainer.called(place).expect("a way there");
        trainer
            .app
            .world_mut()
            .resource_mut::<InputFocus>()
            .set(button, FocusCause::Navigated);
        trainer.frames(2);
        trainer.press(place);
        assert!(focused(&trainer).is_some(), "{place}");
        trainer.key(KeyCode::Escape, Key::Escape);
        trainer.frames(4);
        assert_eq!(trainer.stage(), Stage::Home);
        assert_eq!(focused(&trainer).as_deref(), Some(place));
    }
}

/// Story: on the briefing Tab went through the pages behind the open one, and Page Down scrolled the focus away.
#[test]
fn on_the_briefing_the_focus_is_always_on_something_that_is_seen() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.until("the exercises are read", |world| {
        world.resource::<Shelf>().filled
    });
    trainer.press("begin");
    trainer.frames(4);
    trainer.press("exercise-first-lesson");
    trainer.press("begin");
    trainer.until("the exercise is ready", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
    for page in 0..7 {
        trainer.turn_to("briefing-part", page);
        for (code, key) in [
            (KeyCode::Tab, Key::Tab),
            (KeyCode::Tab, Key::Tab),
            (KeyCode::PageDown, Key::PageDown),
            (KeyCode::PageDown, Key::PageDown),
            (KeyCode::Tab, Key::Tab),
            (KeyCode::PageUp, Key::PageUp),
            (KeyCode::Tab, Key::Tab),
        ] {
            trainer.key(code, key.clone());
            trainer.frames(2);
            let world = trainer.app.world();
            let Some(focus) = world.resource::<InputFocus>().get() else {
                continue;
            };
            let called = world.get::<StableId>(focus);
            let node = world.get::<ComputedNode>(focus).expect("a widget");
            let place = world.get::<UiGlobalTransform>(focus).expect("a widget");
            let what = format!("page {page}, {key:?}: {called:?}");
            assert!(node.size().min_element() > 0.0, "{what} is not shown");
            let y = place.translation.y;
            assert!((0.0..=720.0).contains(&y), "{what} at {y}");
        }
    }
}

/// Sliders ran from left to right in Arabic.
#[test]
fn an_arrow_key_moves_a_slider_its_own_way_in_both_directions_of_writing() {
    for (language, more, less) in [
        ("en", KeyCode::ArrowRight, KeyCode::ArrowLeft),
        ("ar", KeyCode::ArrowLeft, KeyCode::ArrowRight),
    ] {
        let folder = answered(language, 100);
        let mut trainer = Trainer::open(&folder, None);
        let volume = |trainer: &Trainer| trainer.app.world().resource::<Settings>().volume_percent;
        trainer
            .app
            .world_mut()
            .resource_mut::<Settings>()
            .volume_percent = 0;
        trainer.go(Stage::Settings);
        let slider = trainer.called("volume").expect("a slider");
        trainer
            .app
            .world_mut()
            .resource_mut::<InputFocus>()
            .set(slider, FocusCause::Navigated);
        trainer.frames(2);
        trainer.key(more, Key::Dead(None));
        trainer.key(more, Key::Dead(None));
        assert_eq!(volume(&trainer), 20, "{language}");
        trainer.key(less, Key::Dead(None));
        assert_eq!(volume(&trainer), 10, "{language}");
    }
}

#[test]
fn tab_goes_through_everything_in_reading_order_and_round_again() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    let world = trainer.app.world_mut();
    let all = world
        .query_filtered::<Entity, With<TabIndex>>()
        .iter(world)
        .count();
    let mut names = Vec::new();
    let mut places: Vec<Vec2> = Vec::new();
    trainer.app.world_mut().resource_mut::<InputFocus>().clear();
    for _ in 0..=all {
        trainer.key(KeyCode::Tab, Key::Tab);
        let world = trainer.app.world_mut();
        let focus = world.resource::<InputFocus>().get().expect("a focus");
        names.push(world.get::<StableId>(focus).expect("a name").0.clone());
        places.push(
            world
                .get::<UiGlobalTransform>(focus)
                .expect("a place")
                .translation,
        );
    }
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), all);
    assert_eq!(names.first(), names.last());
    for (number, pair) in places[..all].windows(2).enumerate() {
        let below = pair[1].y > pair[0].y - 2.0;
        let beside = (pair[1].y - pair[0].y).abs() <= 2.0 && pair[1].x > pair[0].x;
        assert!(
            below || beside,
            "{} comes before {}",
            names[number],
            names[number + 1]
        );
    }
}

/// The name of what has the focus.
fn focused(trainer: &Trainer) -> Option<String> {
    let world = trainer.app.world();
    let focus = world.resource::<InputFocus>().get()?;
    world.get::<StableId>(focus).map(|called| called.0.clone())
}

/// Whoever came to the screen of names had to press Tab before a name could be typed.
#[test]
fn the_screen_of_names_takes_typing_at_once() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.press("change-who");
    assert_eq!(trainer.stage(), Stage::Who);
    assert_eq!(focused(&trainer).as_deref(), Some("new-name"));
    for (code, letter) in [
        (KeyCode::KeyK, "K"),
        (KeyCode::KeyI, "i"),
        (KeyCode::Digit7, "7"),
    ] {
        trainer.write(code, letter);
    }
    trainer.key(KeyCode::Enter, Key::Enter);
    assert_eq!(trainer.stage(), Stage::Exercises);
    let settings = trainer.app.world().resource::<Settings>();
    assert_eq!(settings.trainee.as_deref(), Some("Ki7"));
}

const ARROWS: [(KeyCode, Key); 4] = [
    (KeyCode::ArrowUp, Key::ArrowUp),
    (KeyCode::ArrowDown, Key::ArrowDown),
    (KeyCode::ArrowLeft, Key::ArrowLeft),
    (KeyCode::ArrowRight, Key::ArrowRight),
];

/// How far everything is rolled.
fn rolled(trainer: &mut Trainer) -> f32 {
    let world = trainer.app.world_mut();
    let mut areas = world.query::<&ScrollPosition>();
    areas.iter(world).map(|position| position.y).sum()
}

/// All that arrow keys alone lead to from what has the focus: from each place, a few presses each way.
fn reached_by_arrows(trainer: &mut Trainer) -> BTreeSet<String> {
    let mut reached: BTreeSet<String> = focused(trainer).into_iter().collect();
    let mut from: Vec<String> = reached.iter().cloned().collect();
    while let Some(place) = from.pop() {
        for (code, key) in ARROWS {
            let Some(entity) = trainer.called(&place) else {
                continue;
            };
            trainer
                .app
                .world_mut()
                .resource_mut::<InputFocus>()
                .set(entity, FocusCause::Navigated);
            trainer.frames(3);
            // Words between two buttons are rolled by before the focus moves on; a choice may take a press to follow.
            let mut idle = 0;
            loop {
                let before = rolled(trainer);
                trainer.key(code, key.clone());
                let now = focused(trainer).expect("a focus");
                if now != place && reached.insert(now.clone()) {
                    from.push(now.clone());
                }
                idle += usize::from(rolled(trainer) == before);
                if now != place || idle > 2 {
                    break;
                }
            }
        }
    }
    reached
}

/// What can be pressed on the screen and arrow keys do not lead to.
pub(super) fn missed_by_arrows(trainer: &mut Trainer) -> Vec<String> {
    let reached = reached_by_arrows(trainer);
    let world = trainer.app.world_mut();
    let mut stops = world.query_filtered::<
        (&StableId, &ComputedNode),
        (With<TabIndex>, Without<bevy::ui::InteractionDisabled>),
    >();
    stops
        .iter(world)
        .filter(|(_, node)| node.size().min_element() > 0.0)
        .map(|(called, _)| called.0.clone())
        .filter(|called| !reached.contains(called))
        .collect()
}

#[test]
fn arrow_keys_lead_to_everything_on_every_menu_in_both_directions_of_writing() {
    let all = [
        Stage::Home,
        Stage::FirstRun,
        Stage::Who,
        Stage::Settings,
        Stage::Results,
    ];
    for (language, stages) in [("en", &all[..]), ("ar", &all[..2])] {
        let folder = answered(language, 100);
        let mut trainer = Trainer::open(&folder, None);
        for &stage in stages {
            trainer.go(stage);
            let missed = missed_by_arrows(&mut trainer);
            assert!(missed.is_empty(), "{language} {stage:?}: {missed:?}");
        }
    }
}

/// Story: in the grid of exercises Down went to the card on the right.
#[test]
fn down_leads_to_the_card_below_and_right_to_the_one_beside() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.exercises();
    let focused = |trainer: &Trainer| {
        let world = trainer.app.world();
        let focus = world.resource::<InputFocus>().get().expect("a focus");
        let place = world.get::<UiGlobalTransform>(focus).expect("laid out");
        let called = world.get::<StableId>(focus).map(|called| called.0.clone());
        (place.translation, called.unwrap_or_default())
    };
    let (first, called) = focused(&trainer);
    assert_eq!(called, "exercise-first-lesson");
    trainer.key(KeyCode::ArrowDown, Key::ArrowDown);
    let (below, called) = focused(&trainer);
    assert!(called.starts_with("exercise-"), "{called}");
    assert!(
        (below.x - first.x).abs() < 1.0 && below.y > first.y,
        "{first} {below}"
    );
    trainer.key(KeyCode::ArrowUp, Key::ArrowUp);
    trainer.key(KeyCode::ArrowRight, Key::ArrowRight);
    let (beside, called) = focused(&trainer);
    assert!(called.starts_with("exercise-"), "{called}");
    assert!(beside.x > first.x, "{first} {beside}");
}
