//! Walking with held keys, with keys that are switches, and along the route.

use std::path::Path;
use std::sync::Arc;

use bevy::app::App;
use bevy::prelude::*;
use groundsign::assets;
use groundsign::front_end::hud::doing::Doing;
use groundsign::front_end::hud::hands::Hands;
use groundsign::front_end::hud::panels::Panel;
use groundsign::front_end::input::Control;
use groundsign::front_end::input::steering::{Halted, Push, Steering};
use groundsign::front_end::settings::Settings;
use groundsign::record::{Live, Mode};
use groundsign::scenario::{Exercise, load};
use groundsign::sim::action::TraineeAction;
use groundsign::sim::event::Ending;
use groundsign::units::Tick;

use crate::patrol::{actions, folder, frames, minimal, on_patrol, patrolling, press, send, top};

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

/// X left a switched-on walk walking, and it went on when the map was closed.
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

/// Whoever opened the map walked on along the route without seeing where.
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

/// Walks a whole exercise along its route with the window's own feet, at the speed of a slow machine.
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

/// Story: with the orders open the key to stop did nothing, and the patrol walked on for thirty metres.
#[test]
fn whoever_has_the_orders_open_still_stops() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::Space, 1);
    frames(&mut app, 30);
    press(&mut app, KeyCode::KeyO, 1);
    assert_eq!(top(&app), Some(Panel::Orders));
    let walks = |app: &App| {
        app.world()
            .resource::<Hands>()
            .steering
            .following()
            .is_some()
    };
    assert!(walks(&app), "orders alone stop nobody");
    press(&mut app, KeyCode::KeyX, 1);
    frames(&mut app, 90);
    assert!(!walks(&app) && patrolling(&app).view().still);
    assert_eq!(top(&app), Some(Panel::Orders), "the orders stay open");
}
