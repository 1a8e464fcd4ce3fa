//! Orders and checks by number, letter and button.

use bevy::app::App;
use bevy::ecs::message::Messages;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use groundsign::front_end::hud::coach::Coach;
use groundsign::front_end::hud::doing::Doing;
use groundsign::front_end::hud::panels::{Panel, Panels};
use groundsign::front_end::hud::threat::Threat;
use groundsign::front_end::input::Control;
use groundsign::front_end::widget::StableId;
use groundsign::record::Mode;
use groundsign::sim::action::{CheckRing, MarkId, Order, TraineeAction};
use groundsign::trainee::refuge::{ORDER_MARGIN_M, ordered_m};
use groundsign::vocabulary::SignKind;

use crate::patrol::{
    actions, button, folder, frames, look_at_the_ground, minimal, on_patrol, patrolling, press,
    press_button, send, shows, top,
};

/// A number pressed by mistake was an order at once.
#[test]
fn a_number_is_an_order_only_while_the_orders_are_open_and_says_so_on_foot() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    for key in [KeyCode::Digit1, KeyCode::Digit2, KeyCode::KeyK] {
        press(&mut app, key, 1);
        frames(&mut app, 4);
        assert_eq!(top(&app), None);
    }
    // Nor is it kept for the list that opens next.
    press(&mut app, KeyCode::Digit1, 1);
    press(&mut app, KeyCode::KeyO, 1);
    frames(&mut app, 4);
    assert_eq!(top(&app), Some(Panel::Orders));
    assert!(shows(&mut app, "Open it with O."));
    let done = actions(&mut app);
    assert!(
        done.iter().all(|one| *one == TraineeAction::Stop),
        "{done:?}"
    );
    press(&mut app, KeyCode::Digit1, 1);
    press(&mut app, KeyCode::KeyO, 1);
    press(&mut app, KeyCode::Digit2, 1);
    let done = actions(&mut app);
    assert!(
        done.contains(&TraineeAction::Order(Order::Halt)),
        "{done:?}"
    );
    assert!(done.contains(&TraineeAction::Order(Order::Check(CheckRing::Near))));
}

/// Two orders had no number, and holding one did nothing.
#[test]
fn an_order_that_must_be_held_is_given_by_holding_its_number() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    // At the start giving up would end the patrol.
    send(&mut app, Doing::Operate(Control::WalkOn));
    frames(&mut app, 240);
    press(&mut app, KeyCode::KeyO, 1);
    press(&mut app, KeyCode::Digit9, 1);
    frames(&mut app, 4);
    assert_eq!(top(&app), Some(Panel::Orders));
    assert!(!actions(&mut app).contains(&TraineeAction::TurnBack));
    press(&mut app, KeyCode::Digit9, 12);
    assert_eq!(top(&app), None);
    assert!(actions(&mut app).contains(&TraineeAction::TurnBack));
    press(&mut app, KeyCode::KeyO, 1);
    press(&mut app, KeyCode::Digit9, 12);
    assert_eq!(top(&app), Some(Panel::Orders), "it is not given twice");
}

/// All words on a button.
fn words_on(world: &World, button: Entity) -> Vec<String> {
    let (mut below, mut words) = (vec![button], Vec::new());
    while let Some(entity) = below.pop() {
        words.extend(world.get::<Text>(entity).map(|text| text.0.clone()));
        below.extend(world.get::<Children>(entity).into_iter().flatten());
    }
    words
}

/// The orders beyond the tenth had no key.
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
    press(&mut app, KeyCode::KeyO, 1);
    press(&mut app, KeyCode::KeyK, 1);
    frames(&mut app, 4);
    assert!(actions(&mut app).contains(&TraineeAction::CountPatrol));
    assert!(shows(&mut app, "4 of 4"), "everybody is here");
}

/// Pressed again the key of the check once threw away what had been looked at.
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

fn focused(app: &App) -> Option<String> {
    let focus = app.world().resource::<InputFocus>().get()?;
    let called = app.world().get::<StableId>(focus)?;
    Some(called.0.clone())
}

fn asks(app: &mut App, order: Option<&'static str>) {
    app.world_mut().resource_mut::<Coach>().asks.order = order;
    frames(app, 3);
}

/// Story: the coach changed what it asked for while the orders were open, and Enter did what it had asked for before.
#[test]
fn the_focus_of_the_orders_goes_along_with_what_the_coach_asks_for_until_somebody_moves_it() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    asks(&mut app, Some("order-people"));
    press(&mut app, KeyCode::KeyO, 1);
    frames(&mut app, 3);
    assert_eq!(focused(&app).as_deref(), Some("order-people"));
    asks(&mut app, Some("order-posts"));
    assert_eq!(focused(&app).as_deref(), Some("order-posts"));
    press(&mut app, KeyCode::ArrowDown, 1);
    assert_eq!(focused(&app).as_deref(), Some("order-control-point"));
    asks(&mut app, Some("order-count"));
    assert_eq!(focused(&app).as_deref(), Some("order-control-point"));
}

/// Story: whoever opened the orders at “Stop and ask” walked on meanwhile, until nobody was near enough to ask.
#[test]
fn nobody_walks_past_whom_the_coach_asks_for_while_the_orders_are_open() {
    for talks in [false, true] {
        let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
        press(&mut app, KeyCode::Space, 1);
        frames(&mut app, 30);
        let farmer = patrolling(&app).exercise().person("farmer");
        // They were stopped for already, and walk on.
        app.world_mut().resource_mut::<Coach>().asks.talk_with = farmer.filter(|_| talks);
        frames(&mut app, 3);
        if talks {
            assert!(shows(&mut app, "You halt because somebody is near"));
            press(&mut app, KeyCode::Space, 1);
            frames(&mut app, 30);
        }
        assert!(!patrolling(&app).view().still);
        press(&mut app, KeyCode::KeyO, 1);
        frames(&mut app, 60);
        assert_eq!(patrolling(&app).view().still, talks);
    }
}

/// Story: the coach asked for 575 m, the rule was 300 m, and the menu opened at 100 m: nineteen key presses away.
#[test]
fn the_distance_offered_first_is_the_one_asked_for_and_one_s_own_begins_there() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 9);
    let pack = &patrolling(&app).doctrine().pack;
    let in_doubt_m = ordered_m(pack.distances.in_doubt_m.value);
    let mut classes = pack.distances.classes.iter();
    let class = classes.find(|class| ordered_m(class.required_m.value) != in_doubt_m);
    let class = class.expect("a class with a distance of its own");
    let (class, of_class_m) = (class.id.clone(), ordered_m(class.required_m.value));
    let from = Panel::Withdraw(Some(Threat::Mark(MarkId(0))));
    for (asked_m, offered, first_m) in [
        (None, "in-doubt".to_owned(), in_doubt_m),
        (Some(of_class_m), class, of_class_m),
    ] {
        app.world_mut().resource_mut::<Coach>().asks.distance_m = asked_m;
        let first = format!("withdraw-{offered}");
        send(&mut app, Doing::Open(from));
        frames(&mut app, 4);
        assert_eq!(focused(&app), Some(first));
        press(&mut app, KeyCode::Digit1, 1);
        send(&mut app, Doing::Open(from));
        press_button(&mut app, "distance-more");
        frames(&mut app, 4);
        press_button(&mut app, "withdraw-own");
        frames(&mut app, 9);
        let ordered: Vec<f32> = actions(&mut app)
            .iter()
            .filter_map(|action| match action {
                TraineeAction::Order(Order::Withdraw { distance_m, .. }) => Some(*distance_m),
                _ => None,
            })
            .collect();
        let last = &ordered[ordered.len() - 2..];
        assert_eq!(last, [first_m, first_m + ORDER_MARGIN_M]);
    }
}
