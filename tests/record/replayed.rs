//! A record replays to the same digests, and a difference is named.

use std::sync::Arc;

use groundsign::assets;
use groundsign::record::difference::Differing;
use groundsign::record::{Live, Mode, Recorder, Session, replay};
use groundsign::scenario::{self, Exercise};
use groundsign::sim::Digest;
use groundsign::sim::action::TraineeAction;
use groundsign::sim::conditions::Conditions;
use groundsign::text::Catalogue;
use groundsign::units::{TICK_HZ, Tick};

use super::{assert_same, captured, temporary};

#[test]
fn a_session_read_back_is_the_session_that_was_captured() {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    let captured = captured(1_000, |header| {
        Some(Recorder::create(&path, header).expect("an empty folder"))
    });
    assert_eq!(captured.write_error, None);
    assert!(!captured.session.events.is_empty());
    let opened = groundsign::record::read(&path).expect("just written");
    assert_same(&opened.session, &captured.session);
    assert_eq!(opened.doctrine.hash, captured.session.header.doctrine_hash);
    assert_eq!(opened.session.exercise.seed, 5);
}

#[test]
fn a_replay_meets_every_digest() {
    let session = captured(1_000, |_| None).session;
    let report = replay(&session);
    assert_eq!(report.first_difference, None);
    assert_eq!(report.digests_compared, 1 + 1_000 / TICK_HZ);
    assert_eq!(report.other_build, None);
}

#[test]
fn a_replay_names_the_first_thing_that_differs() {
    let session = captured(400, |_| None).session;
    let changed = |change: fn(&mut Session)| {
        let mut session = session.clone();
        change(&mut session);
        replay(&session).first_difference.expect("changed")
    };
    let digest = changed(|session| session.digests[2].1 = Digest([0; 16]));
    assert_eq!(digest.tick, Tick(192));
    assert!(matches!(digest.what, Differing::State { .. }));
    let events = changed(|session| {
        session.events.remove(0);
    });
    assert_eq!(events.what, Differing::Events);
    let observation = changed(|session| session.observations[3].people[0].0 += 1.0);
    assert_eq!(
        (observation.tick, observation.what),
        (Tick(24), Differing::Observation)
    );
    let start = changed(|session| session.header.start_digest = Digest([0; 16]));
    assert_eq!(start.tick, Tick(0));
    let action = changed(|session| {
        session
            .actions
            .retain(|(_, acted)| !matches!(acted.action, TraineeAction::Move { .. }));
    });
    assert!(action.tick <= Tick(64));
}

#[test]
fn a_difference_on_another_build_says_so_and_accuses_nobody() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
    let mut session = captured(200, |_| None).session;
    session.digests[1].1 = Digest([0; 16]);
    let here = catalogue.say(&replay(&session).message());
    assert!(here.contains("first at 2 s (tick 128)"), "{here}");
    session.header.build = "0.0.1 release elsewhere".to_owned();
    let elsewhere = catalogue.say(&replay(&session).message());
    assert!(elsewhere.contains("another build"), "{elsewhere}");
    assert!(elsewhere.contains("0.0.1 release elsewhere"), "{elsewhere}");
    assert!(
        elsewhere.contains("does not mean that the record was changed"),
        "{elsewhere}"
    );
}

/// The window once showed the haze of a change of weather, but neither its rain nor its dusk.
#[test]
fn the_weather_in_force_is_the_one_that_perception_reckons_with_at_every_tick() {
    let shipped = assets::scenarios().join("halt-at-dusk.ron");
    let text = std::fs::read_to_string(&shipped)
        .expect("a shipped scenario")
        .replace("At(time_s: 900)", "At(time_s: 3.3)");
    let loaded = scenario::load_text(&shipped, text, &[]).expect("a good scenario");
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), 1));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("dusk.gsrec");
    let mut live = Live::begin(&loaded, exercise, Mode::Practise, "Heron", &path);
    let mut seen = Vec::new();
    for _ in 0..6 * TICK_HZ {
        live.step(&[]);
        let reckoned = *live.patrol().conditions();
        assert_eq!(Conditions::of(live.weather()), reckoned);
        seen.push((live.patrol().tick(), live.weather().clone()));
    }
    let first = seen.first().expect("ticks").1.clone();
    let last = seen.last().expect("ticks").1.clone();
    assert_ne!(
        first.light, last.light,
        "the light changes, not the haze alone"
    );
    let session = live.finish();
    for (tick, weather) in seen {
        assert_eq!(*session.weather_at(tick), weather, "{tick:?}");
    }
}
