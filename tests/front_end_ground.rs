//! The 3D view mirrors the shown state, and showing it changes nothing: all without a graphics card.
#![cfg(feature = "gui")]

#[path = "common/engine.rs"]
mod engine;

use std::path::Path;
use std::time::Duration;

use bevy::camera::RenderTarget;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use engine::engine;
use groundsign::front_end::ground::{self, Figured, Flag, OfGround, SignDrawn, TheEye, Upright};
use groundsign::front_end::making_ready::{Wanted, make_ready};
use groundsign::front_end::patrolling::{FinishedSession, Patrolling, lay_down};
use groundsign::front_end::settings::{DataFolder, Quality, Settings};
use groundsign::front_end::shown::{Figure, Ground, Posture, Shown};
use groundsign::front_end::stage::Stage;
use groundsign::front_end::{FrontEnd, Opening};
use groundsign::record::{self, Mode};
use groundsign::scenario::exercise::{LEADER, SignId};
use groundsign::scenario::schema::{Light, Sky, Weather};
use groundsign::scenery::Air;
use groundsign::sim::action::{MarkId, Order, TraineeAction};
use groundsign::units::Point;
use groundsign::vocabulary::SignKind;

/// Time that passes between two frames.
const FRAME: Duration = Duration::from_micros(16_667);

/// The engine, with even time steps.
fn windowless() -> App {
    let mut app = App::new();
    app.add_plugins(engine(None))
        .insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
    app
}

fn begin(mut app: App) -> App {
    app.finish();
    app.cleanup();
    app.update();
    app
}

/// The 3D view alone, fed by the test.
fn ground_alone() -> App {
    let mut app = windowless();
    app.insert_resource(Settings {
        quality: Some(Quality::Low),
        ..Settings::default()
    })
    .insert_state(Stage::Home)
    .add_plugins(ground::plugin);
    begin(app)
}

/// The whole front end, in the patrol.
fn in_the_patrol(folder: &Path) -> App {
    let mut app = windowless();
    app.add_plugins(FrontEnd {
        opening: Opening {
            language: Some("en".to_owned()),
            quality: Some(Quality::Low),
            ..default()
        },
        folder: DataFolder(folder.to_owned()),
    });
    let mut app = begin(app);
    app.world_mut()
        .resource_mut::<NextState<Stage>>()
        .set(Stage::Patrol);
    app
}

fn ready(scenario: &str, folder: &Path) -> (Ground, Patrolling) {
    let wanted = Wanted::Patrol {
        scenario: groundsign::assets::scenarios().join(format!("{scenario}.ron")),
        seed: 1,
        mode: Mode::Practise,
        trainee: "test".to_owned(),
    };
    make_ready(&wanted, &DataFolder(folder.to_owned()), &|| {})
        .unwrap_or_else(|trouble| panic!("{:?}", trouble.message))
}

/// A ground, and a moment on it with somebody in every posture.
fn moment(ground: &Ground) -> Shown {
    let mut shown = Shown::start(ground);
    let postures = [
        Posture::Standing,
        Posture::Kneeling,
        Posture::Lying,
        Posture::AtPost,
        Posture::Searching,
    ];
    let start = ground.exercise.route_line()[0];
    shown.people = (0..ground.exercise.people.len())
        .map(|person| Figure {
            at: Point(start.0 + person as f32, start.1 - 2.0),
            facing_deg: person as f32 * 10.0,
            speed_mps: if person.is_multiple_of(2) { 1.3 } else { 0.0 },
            posture: postures[person % postures.len()],
        })
        .collect();
    shown.signs = ground.exercise.signs.iter().map(|sign| sign.id).collect();
    shown
}

fn visible<T: Component>(app: &mut App) -> usize {
    app.world_mut()
        .query_filtered::<&Visibility, With<T>>()
        .iter(app.world())
        .filter(|visibility| **visibility != Visibility::Hidden)
        .count()
}

#[test]
fn everybody_stands_where_they_are_and_the_trainee_is_seen_only_from_outside() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ground, _) = ready("first-lesson", folder.path());
    let shown = moment(&ground);
    let people = shown.people.len();
    let mut app = ground_alone();
    app.insert_resource(ground.clone())
        .insert_resource(shown.clone());
    app.update();
    app.update();
    assert_eq!(visible::<Figured>(&mut app), people - 1);
    app.world_mut().resource_mut::<Shown>().trainee_drawn = true;
    app.update();
    assert_eq!(visible::<Figured>(&mut app), people);

    // Somebody goes somewhere else, and is drawn there.
    let there = Point(shown.people[1].at.0 + 0.5, shown.people[1].at.1 + 3.0);
    app.world_mut().resource_mut::<Shown>().people[1].at = there;
    app.update();
    let mut figures = app.world_mut().query::<(&Figured, &Transform)>();
    for (figured, stands) in figures.iter(app.world()) {
        let person = figured.person.index();
        let at = if person == 1 {
            there
        } else {
            shown.people[person].at
        };
        let expected = ground.terrain.place(at).world();
        assert!(
            stands.translation.distance(expected) < 1e-3,
            "{person}: {} instead of {expected}",
            stands.translation
        );
    }
    assert_eq!(LEADER.index(), 0);
}

#[test]
fn a_sign_is_drawn_while_it_is_there_and_a_mark_while_it_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ground, _) = ready("first-lesson", folder.path());
    let mut shown = moment(&ground);
    let drawn = ground
        .scenery
        .signs
        .iter()
        .filter(|mesh| !mesh.is_empty())
        .count();
    assert_eq!(drawn, ground.exercise.signs.len(), "every sign has a shape");
    let at = |east_m, north_m| ground.terrain.place(Point(east_m, north_m));
    shown.marks = vec![(MarkId(0), at(30.0, 4.0)), (MarkId(1), at(3.0, 4.0))];
    let mut app = ground_alone();
    app.insert_resource(ground.clone()).insert_resource(shown);
    app.update();
    app.update();
    assert_eq!(visible::<SignDrawn>(&mut app), drawn);
    assert_eq!(visible::<Flag>(&mut app), 2);

    let mut shown = app.world_mut().resource_mut::<Shown>();
    shown.signs.retain(|sign| *sign != SignId(0));
    shown.marks.remove(0);
    app.update();
    assert_eq!(visible::<SignDrawn>(&mut app), drawn - 1);
    assert_eq!(visible::<Flag>(&mut app), 1);
    let mut flags = app.world_mut().query::<&Flag>();
    let left: Vec<Flag> = flags.iter(app.world()).copied().collect();
    assert_eq!(left, [Flag(MarkId(1))], "it keeps the number of its mark");
}

/// Story: the board of a control point set up at one's own place filled the view.
#[test]
fn a_marker_is_left_out_while_one_stands_right_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ground, _) = ready("first-lesson", folder.path());
    let mut shown = moment(&ground);
    let eye = shown.eye.at;
    for figure in &mut shown.people {
        figure.posture = Posture::Standing;
    }
    shown.control_point = Some(eye.point());
    let mut app = ground_alone();
    app.insert_resource(ground).insert_resource(shown);
    for (stepped_m, drawn) in [(0.0, 0), (1.9, 0), (2.1, 1), (0.5, 0)] {
        let mut shown = app.world_mut().resource_mut::<Shown>();
        shown.eye.at = eye.point().towards(180.0, stepped_m).at_height(eye.up_m);
        app.update();
        app.update();
        assert_eq!(visible::<Upright>(&mut app), drawn, "{stepped_m} m");
    }
}

/// Story: a dry noon stayed one when an inject brought rain and dusk: only the haze changed.
#[test]
fn another_weather_changes_the_sky_and_the_light_and_brings_its_rain() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ground, _) = ready("first-lesson", folder.path());
    let mut app = ground_alone();
    app.insert_resource(ground.clone())
        .insert_resource(moment(&ground));
    let mut under = |weather: Option<Weather>| {
        if let Some(weather) = weather {
            app.world_mut().resource_mut::<Shown>().weather = weather;
        }
        app.update();
        app.update();
        let world = app.world_mut();
        let around = world
            .query_filtered::<(), (With<OfGround>, With<NoFrustumCulling>)>()
            .iter(world)
            .count();
        let camera = world
            .query_filtered::<&Camera, With<TheEye>>()
            .single(world)
            .expect("the eye");
        let ClearColorConfig::Custom(horizon) = camera.clear_color else {
            panic!("no colour of the horizon");
        };
        (around, horizon.to_linear())
    };
    let own = ground.exercise.scenario.weather.clone();
    let dry = under(None);
    let wet = Weather {
        light: Light::Twilight,
        sky: Sky::Rain,
        ..own.clone()
    };
    let covered = Weather {
        sky: Sky::Overcast,
        ..wet.clone()
    };
    assert_eq!(dry.0, 2, "the dome, and the sun");
    assert_eq!(under(Some(covered)).0, 1, "the dome");
    let rain = under(Some(wet.clone()));
    assert_eq!(rain.0, 2, "the dome, and rain");
    let [red, green, blue] = Air::of(&ground.exercise.scenario, &wet).horizon;
    assert_eq!(rain.1, LinearRgba::rgb(red, green, blue));
    assert_ne!(rain.1, dry.1);
    assert_eq!(under(Some(own)), dry, "and back");
}

#[test]
fn another_ground_leaves_nothing_of_the_old_one_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let (first, _) = ready("first-lesson", folder.path());
    let (second, _) = ready("the-culvert", folder.path());
    let mut app = ground_alone();
    let mut alone = |ground: &Ground| {
        let mut shown = moment(ground);
        shown.rings = vec![(Point(0.0, 0.0), 50.0)];
        shown.pointed_out = vec![SignId(0)];
        app.insert_resource(ground.clone()).insert_resource(shown);
        app.update();
        app.update();
        let world = app.world_mut();
        let views = world
            .query_filtered::<(), With<OfGround>>()
            .iter(world)
            .count();
        let meshes = world.resource::<Assets<Mesh>>().len();
        (views, meshes)
    };
    let before = alone(&second);
    let between = alone(&first);
    assert_ne!(before, between, "the two differ");
    assert_eq!(alone(&second), before);

    app.world_mut().remove_resource::<Ground>();
    app.update();
    let world = app.world_mut();
    assert_eq!(
        world
            .query_filtered::<(), With<OfGround>>()
            .iter(world)
            .count(),
        0
    );
}

#[test]
fn the_eye_looks_where_the_trainee_looks() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ground, _) = ready("first-lesson", folder.path());
    let mut shown = moment(&ground);
    (shown.eye.bearing_deg, shown.eye.pitch_deg) = (90.0, 0.0);
    let at = shown.eye.at.world();
    let mut app = ground_alone();
    app.insert_resource(ground).insert_resource(shown);
    app.update();
    app.update();
    let world = app.world_mut();
    let mut eyes = world.query_filtered::<&Transform, With<TheEye>>();
    let eye = *eyes.single(world).expect("one eye");
    assert!(eye.translation.distance(at) < 1e-4);
    assert!(eye.forward().dot(Vec3::X) > 0.9999, "east is +x");
}

/// Whether the projection was touched in the frames in which the eye was drawn on something else.
#[derive(Resource, Default)]
struct Touched(Vec<bool>);

/// Story: the second patrol of an evening was one flat colour, drawn for the hidden pane of the debrief before it: the engine asks
/// for the size of what it draws on only when the projection changes.
#[test]
fn the_engine_is_told_whenever_the_view_is_drawn_on_something_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ground, _) = ready("first-lesson", folder.path());
    let shown = moment(&ground);
    let mut app = ground_alone();
    app.insert_resource(ground)
        .insert_resource(shown)
        .init_resource::<Touched>()
        .add_systems(
            PostUpdate,
            |eyes: Query<(Ref<RenderTarget>, Ref<Projection>), With<TheEye>>,
             mut touched: ResMut<Touched>| {
                for (target, projection) in &eyes {
                    if target.is_changed() && !target.is_added() {
                        touched.0.push(projection.is_changed());
                    }
                }
            },
        );
    let frames = |app: &mut App| {
        for _ in 0..5 {
            app.update();
        }
    };
    // The eye has its field of view before it is drawn on anything.
    frames(&mut app);
    let world = app.world_mut();
    world.resource_mut::<NextState<Stage>>().set(Stage::Patrol);
    frames(&mut app);
    assert_eq!(app.world().resource::<Touched>().0, [true]);
}

#[test]
fn a_patrol_lived_in_the_window_is_the_same_bit_for_bit_as_its_replay_without_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ground, patrolling) = ready("first-lesson", folder.path());
    let record = patrolling.record().to_owned();
    let mut app = in_the_patrol(folder.path());
    app.insert_resource(Shown::start(&ground))
        .insert_resource(ground)
        .insert_resource(patrolling);
    for frame in 0..60 * 12 {
        let mut patrolling = app.world_mut().resource_mut::<Patrolling>();
        // A hand that never holds still.
        patrolling.gaze.0 += 0.7;
        patrolling.gaze.1 = (frame % 40) as f32 - 30.0;
        match frame {
            30 => patrolling.act(TraineeAction::Move {
                bearing_deg: 0.0,
                pace_mps: 1.3,
            }),
            300 => patrolling.act(TraineeAction::Mark {
                kind: SignKind::WarningClue,
                confidence_percent: 60,
            }),
            400 => patrolling.act(TraineeAction::Order(Order::Halt)),
            _ => {}
        }
        app.update();
    }
    assert!(
        visible::<Figured>(&mut app) > 0,
        "there was something to see"
    );
    lay_down(app.world_mut());
    let lived = app.world().resource::<FinishedSession>().clone();
    assert!(lived.not_written.is_none());
    assert!(lived.session.digests.len() >= 11, "seconds have passed");
    let opened = record::reader::read(&record).expect("the record is whole");
    assert_eq!(opened.session.digests, lived.session.digests);
    let replayed = record::replay(&opened.session);
    assert!(replayed.same(), "{:?}", replayed.first_difference);
}
