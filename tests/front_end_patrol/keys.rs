//! Every key does what stands on it, also after a change and on another keyboard.

use bevy::app::{App, Update};
use bevy::input::ButtonState;
use bevy::input::keyboard::Key as Logical;
use bevy::prelude::*;
use groundsign::front_end::hud::panels::{Panel, Panels};
use groundsign::front_end::input::{Control, Key, Operated, bind, give, keys_of, prompt};
use groundsign::front_end::settings::Settings;
use groundsign::front_end::words::Words;
use groundsign::record::Mode;
use groundsign::sim::action::{CheckRing, TraineeAction};

use crate::patrol::{
    actions, folder, frames, key_event, key_that_writes, minimal, on_patrol, patrolling, press, top,
};

/// Which controls were operated in the last frames.
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

/// On a French keyboard the button to warn said Q, and the key labelled Q stepped to the left.
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

/// On a slow machine, H pressed for less than a frame did nothing every second time.
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
