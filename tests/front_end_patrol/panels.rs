//! Panels open with a focus, close one after the other, and leave every button in the window.

use bevy::app::App;
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use groundsign::front_end::hud::awaited::Awaited;
use groundsign::front_end::hud::captions::Log;
use groundsign::front_end::hud::coach;
use groundsign::front_end::hud::doing::{Doing, ReportDoing};
use groundsign::front_end::hud::panels::{Panel, PanelRoot, Panels, Purpose};
use groundsign::front_end::hud::report::Occasion;
use groundsign::front_end::hud::threat::Threat;
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::settings::Settings;
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::StableId;
use groundsign::front_end::words::Words;
use groundsign::record::Mode;
use groundsign::sim::action::MarkId;
use groundsign::vocabulary::SignKind;

use crate::patrol::{
    button, folder, frames, minimal, on_patrol, on_patrol_sized, patrolling, press, send, top,
};
use crate::reach::out_of_reach;

/// Captions pushed the buttons below the edge of the window, and the compass those beside it out at the side.
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

/// Panels with all that can be on them: a mark, an open form, a map to pick from.
#[test]
fn every_panel_is_within_reach_at_twice_the_size_on_a_small_screen() {
    let mut found = Vec::new();
    for language in ["en", "fr", "es", "ar"] {
        let folder = folder();
        Settings {
            language: Some(language.to_owned()),
            text_percent: 200,
            ..Settings::default()
        }
        .write(&folder)
        .expect("settings");
        let mut app = on_patrol_sized(Mode::Learn, &folder, &minimal(), (1024, 600));
        app.world_mut().resource_mut::<Patrolling>().gaze.1 = -60.0;
        send(&mut app, Doing::MarkAs(SignKind::WarningClue));
        send(&mut app, Doing::MarkSure(75));
        frames(&mut app, 12);
        // What the coach says is never cut off.
        let coach = app.world().resource::<coach::Coach>().advice.clone();
        let said = app.world().resource::<Words>().say(&coach.expect("advice"));
        let world = app.world_mut();
        let mut texts = world.query::<(&Text, &ComputedNode, &UiGlobalTransform)>();
        let spoken: Vec<f32> = texts
            .iter(world)
            .filter(|(text, ..)| text.0.contains(said.trim()))
            .map(|(_, node, place)| place.translation.y - node.size().y / 2.0)
            .collect();
        assert!(!spoken.is_empty() && spoken[0] >= 0.0, "{language}: {said}");
        let person = patrolling(&app).view().patrol[0].person;
        let panels = [
            None,
            Some(Panel::MarkKind),
            Some(Panel::MarkSure(SignKind::WarningClue)),
            Some(Panel::Marks),
            Some(Panel::Orders),
            Some(Panel::Withdraw(Some(Threat::Mark(MarkId(0))))),
            Some(Panel::TakeCover),
            Some(Panel::Posts),
            Some(Panel::ControlPoint),
            Some(Panel::LocalPeople),
            Some(Panel::Report(Occasion::Find)),
            Some(Panel::Map(Purpose::Look)),
            Some(Panel::Map(Purpose::Post(person))),
            Some(Panel::Map(Purpose::ControlPoint)),
            Some(Panel::Log),
            Some(Panel::Team),
            Some(Panel::Card),
            Some(Panel::Class),
            Some(Panel::Menu),
            Some(Panel::Moments),
        ];
        for panel in panels {
            let mut open = app.world_mut().resource_mut::<Panels>();
            open.close_all();
            if let Some(panel) = panel {
                open.open(panel);
            }
            frames(&mut app, 4);
            let pages = match panel {
                Some(Panel::Report(_)) => 9,
                _ => 1,
            };
            for page in 0..pages {
                if page > 0 {
                    send(&mut app, Doing::Report(ReportDoing::Line(page)));
                }
                let faults = out_of_reach(app.world_mut()).into_iter();
                found.extend(faults.map(|fault| format!("{language} {panel:?} {page}: {fault}")));
            }
            if matches!(panel, Some(Panel::Report(_))) {
                send(&mut app, Doing::Report(ReportDoing::ReadBack));
                let faults = out_of_reach(app.world_mut()).into_iter();
                found.extend(faults.map(|fault| format!("{language} read back: {fault}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whichever keys are pressed, the focus stays on the form, and what sends it can be reached.
#[test]
fn the_focus_stays_on_the_form_and_the_way_to_send_stays_in_sight() {
    let mut app = on_patrol_sized(Mode::Practise, &folder(), &minimal(), (1024, 600));
    press(&mut app, KeyCode::KeyR, 1);
    let keys = [
        KeyCode::Tab,
        KeyCode::ArrowDown,
        KeyCode::ArrowLeft,
        KeyCode::ArrowUp,
        KeyCode::ArrowRight,
    ];
    for step in 0..80 {
        press(&mut app, keys[step % keys.len()], 1);
        let focus = app.world().resource::<InputFocus>().get().expect("a focus");
        let on_form = std::iter::successors(Some(focus), |entity| {
            app.world().get::<ChildOf>(*entity).map(ChildOf::parent)
        })
        .any(|entity| app.world().get::<PanelRoot>(entity).is_some());
        assert!(on_form, "step {step}");
        assert!(matches!(top(&app), Some(Panel::Report(_))), "step {step}");
    }
    let bottom = |app: &mut App, name: &str| {
        let button = button(app, name).unwrap_or_else(|| panic!("there is no {name}"));
        let (node, place) = (
            app.world().get::<ComputedNode>(button).expect("laid out"),
            app.world()
                .get::<UiGlobalTransform>(button)
                .expect("laid out"),
        );
        place.translation.y + node.size().y / 2.0
    };
    for line in 0..9 {
        send(&mut app, Doing::Report(ReportDoing::Line(line)));
        frames(&mut app, 2);
        assert!(bottom(&mut app, "read-back") <= 600.0, "line {line}");
    }
    send(&mut app, Doing::Report(ReportDoing::ReadBack));
    frames(&mut app, 2);
    assert!(bottom(&mut app, "send-report") <= 600.0);
}

fn focus(app: &App) -> Option<String> {
    let focus = app.world().resource::<InputFocus>().get()?;
    app.world()
        .get::<StableId>(focus)
        .map(|called| called.0.clone())
}

/// The first panel of a patrol had no focus, and after Tab every panel opened with it on Close: Enter on the map of a post
/// closed it and nobody was posted.
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

/// One Escape closed the settings and the menu behind them, and time ran on.
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

/// Time ran on while the log was read that the menu offers.
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

/// Story: the coach dictates the report, and its words were gone as soon as the form was open.
#[test]
fn what_the_coach_says_is_in_sight_on_the_report_form() {
    let mut app = on_patrol_sized(Mode::Learn, &folder(), &minimal(), (1024, 768));
    frames(&mut app, 80);
    press(&mut app, KeyCode::KeyR, 1);
    frames(&mut app, 4);
    assert!(matches!(top(&app), Some(Panel::Report(_))));
    let advice = app.world().resource::<coach::Coach>().advice.clone();
    let advice = app
        .world()
        .resource::<Words>()
        .say(&advice.expect("the coach speaks"));
    let world = app.world_mut();
    let mut texts = world.query::<(Entity, &Text, &ComputedNode)>();
    let seen: Vec<Entity> = texts
        .iter(world)
        .filter(|(_, text, node)| text.contains(&advice) && node.size().min_element() > 1.0)
        .map(|(entity, ..)| entity)
        .collect();
    let on_form = |entity: Entity| {
        std::iter::successors(Some(entity), |entity| {
            world.get::<ChildOf>(*entity).map(ChildOf::parent)
        })
        .any(|entity| world.get::<PanelRoot>(entity).is_some())
    };
    assert!(seen.into_iter().any(on_form), "{advice}");
}

/// What is said while the ground is being drawn does not stay once it is there.
#[test]
fn the_words_before_the_first_picture_go_when_it_comes() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    frames(&mut app, 12);
    let world = app.world_mut();
    let mut awaited = world.query::<&Awaited>();
    assert_eq!(awaited.iter(world).count(), 0);
}
