//! The debrief in the window, headless.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::engine::engine;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;
use groundsign::doctrine::LoadedPack;
use groundsign::front_end::debrief::Debriefed;
use groundsign::front_end::debrief::replay::{Jump, Replay, Viewpoint, shown_at};
use groundsign::front_end::patrolling::FinishedSession;
use groundsign::front_end::settings::{DataFolder, Quality};
use groundsign::front_end::shown::{Ground, Shown};
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::{Choice, StableId};
use groundsign::front_end::{FrontEnd, Opening};
use groundsign::record::Session;
use groundsign::scenery::Scenery;
use groundsign::scoring::review::HeldBack;
use groundsign::sim::event::Ending;
use groundsign::sim::terrain::Terrain;
use groundsign::units::{Point, Tick};
use groundsign::vocabulary::SignKind;

use crate::common::records::{Course, Record};

fn course() -> Course {
    Course::clean()
        .device("bag", "small", Point(2.0, 20.0))
        .look_alike("shrine", Point(-4.0, -60.0))
}

fn session(course: &Course) -> Session {
    Record::of(course)
        .resolvable("shrine-sign")
        .marks("shrine-sign", SignKind::WarningClue, 90)
        .walk_to(Point(0.0, -60.0), 1.2)
        .resolvable("bag-sign")
        .walk_to(Point(0.0, 16.0), 1.6)
        .ends(Ending::RouteCompleted)
}

fn lived(course: &Course, folder: &Path) -> FinishedSession {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal-doctrine.ron");
    let doctrine: Arc<LoadedPack> = groundsign::doctrine::load(&path)
        .map(Arc::from)
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    FinishedSession {
        session: Arc::new(session(course)),
        doctrine,
        record: folder.join("hand-made.gsrec"),
        not_written: None,
        remarks: Vec::new(),
    }
}

/// The whole front end in the debrief of a patrol, scored and built.
fn app(language: &str, folder: &Path) -> App {
    let mut app = App::new();
    app.add_plugins(engine(None))
        .add_plugins(FrontEnd {
            opening: Opening {
                language: Some(language.to_owned()),
                quality: Some(Quality::Low),
                ..default()
            },
            folder: DataFolder(folder.to_owned()),
        })
        .insert_resource(lived(&course(), folder))
        .insert_state(Stage::Debrief);
    app.finish();
    app.cleanup();
    until(&mut app, |world| {
        world.contains_resource::<Debriefed>() && world.contains_resource::<Shown>()
    });
    app.update();
    app
}

/// Runs frames until a condition holds; background work has a minute for it.
fn until(app: &mut App, so: impl Fn(&World) -> bool) {
    let patience = Instant::now() + Duration::from_secs(60);
    while !so(app.world()) {
        assert!(Instant::now() < patience, "it never came");
        app.update();
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn called(app: &mut App, name: &str) -> Option<Entity> {
    let world = app.world_mut();
    let mut query = world.query::<(Entity, &StableId)>();
    query
        .iter(world)
        .find(|(_, called)| called.0 == name)
        .map(|(entity, _)| entity)
}

fn press(app: &mut App, name: &str) {
    let entity = called(app, name).unwrap_or_else(|| panic!("there is no {name}"));
    app.world_mut().trigger(Activate { entity });
    app.update();
    app.update();
}

#[test]
fn every_tab_builds_in_every_language() {
    for language in ["en", "fr", "es", "ar"] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut app = app(language, folder.path());
        for name in [
            "debrief-tabs",
            "debrief-save",
            "debrief-home",
            "debrief-time",
            "debrief-play",
            "debrief-before",
            "debrief-after",
            "debrief-speed",
            "debrief-view",
            "debrief-look-0",
            "debrief-next-exercises",
        ] {
            assert!(called(&mut app, name).is_some(), "{language}: {name}");
        }
    }
}

#[test]
fn a_line_leads_to_its_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = app("en", folder.path());
    let review = Arc::clone(&app.world().resource::<Debriefed>().review);
    press(&mut app, "debrief-look-0");
    let replay = app.world().resource::<Replay>().clone();
    assert!((replay.at_s - review.looks[0].tick.seconds()).abs() < 1e-3);
    let tabs = called(&mut app, "debrief-tabs").expect("tabs");
    assert_eq!(app.world().get::<Choice>(tabs), Some(&Choice(1)));
    press(&mut app, "debrief-after");
    assert!(app.world().resource::<Replay>().at_s > replay.at_s);
    press(&mut app, "debrief-play");
    assert!(app.world().resource::<Replay>().playing);
    app.world_mut().trigger(Jump(Tick(64)));
    app.update();
    let replay = app.world().resource::<Replay>();
    assert!((replay.at_s - 1.0).abs() < 1e-6 && !replay.playing);
}

#[test]
fn the_page_is_saved_beside_the_record() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = app("en", folder.path());
    press(&mut app, "debrief-save");
    let page = folder.path().join("hand-made.html");
    until(&mut app, |_| {
        std::fs::read_to_string(&page).is_ok_and(|page| page.ends_with("</html>\n"))
    });
}

#[test]
fn the_replay_shows_what_was_true_from_each_viewpoint() {
    let course = course();
    let session = session(&course);
    let terrain = Arc::new(Terrain::of(session.scenario()));
    let ground = Ground {
        exercise: Arc::clone(&session.exercise),
        scenery: Arc::new(Scenery::of(&session.exercise, &terrain)),
        terrain,
    };
    let mut replay = Replay {
        at_s: 40.0,
        end_s: session.last_tick.seconds(),
        playing: false,
        speed: 1.0,
        viewpoint: Viewpoint::Eyes,
    };
    let truth = session
        .observation_at(Tick::from_seconds(40.0))
        .expect("observed");
    let seen = |replay: &Replay| {
        shown_at(
            &session,
            &course.pack,
            &HeldBack::default(),
            &ground,
            replay,
        )
        .expect("there are observations")
    };
    let eyes = seen(&replay);
    assert!(eyes.eye.at.distance_m(truth.eye) < 0.2);
    assert!(!eyes.trainee_drawn);
    assert_eq!(eyes.people.len(), truth.people.len());
    assert_eq!(eyes.marks.len(), 1);
    assert_eq!(eyes.pointed_out, [course.sign("bag-sign")]);
    replay.viewpoint = Viewpoint::Item;
    let item = seen(&replay);
    assert!(item.trainee_drawn);
    assert!(item.eye.at.point().distance_m(Point(2.0, 20.0)) < 1e-3);
    let to_trainee = Point(2.0, 20.0).bearing_deg(truth.people[0]);
    assert!((item.eye.bearing_deg - to_trainee).abs() < 1.0);
    replay.viewpoint = Viewpoint::Above;
    assert!(seen(&replay).eye.at.up_m > 20.0);
    let mut unseen = session.clone();
    unseen.observations.clear();
    assert!(
        shown_at(
            &unseen,
            &course.pack,
            &HeldBack::default(),
            &ground,
            &replay
        )
        .is_none()
    );
}
