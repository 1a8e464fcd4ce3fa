//! Patrols that were never begun or never finished.

use bevy::prelude::*;
use groundsign::assets;
use groundsign::front_end::making_ready::Wanted;
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::settings::{DataFolder, Settings};
use groundsign::front_end::stage::Stage;
use groundsign::front_end::trainees::Trainees;
use groundsign::record::{self, Mode};
use groundsign::sim::action::TraineeAction;
use groundsign::sim::event::Event;
use groundsign::store;

use super::{Trainer, answered, broken_off};

#[test]
fn a_patrol_that_never_began_leaves_no_record() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.app.world_mut().insert_resource(Wanted::Patrol {
        scenario: assets::scenarios().join("first-lesson.ron"),
        seed: 2,
        mode: Mode::Practise,
        trainee: "Heron 3".to_owned(),
    });
    trainer.go(Stage::Loading);
    trainer.until("the exercise is ready", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
    let record = trainer
        .app
        .world()
        .resource::<Patrolling>()
        .record()
        .to_owned();
    assert!(record.exists());
    trainer.press("back");
    assert!(!record.exists());
    assert!(!trainer.app.world().contains_resource::<Patrolling>());
}

#[test]
fn an_unfinished_patrol_is_offered_gone_on_with_or_laid_aside() {
    let folder = answered("en", 100);
    let path = broken_off(&folder, "Heron 3");
    let offered = |world: &World| world.resource::<Trainees>().broken_off("Heron 3").is_some();
    let mut trainer = Trainer::open(&folder, None);
    trainer.until("it is found", offered);
    assert!(trainer.says("home-broken-off"));
    trainer.press("go-on");
    trainer.until("the patrol goes on", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Patrol
    });
    let patrolling = trainer.app.world().resource::<Patrolling>();
    assert!(patrolling.tick().0 >= 640);
    assert_eq!(patrolling.record(), path);
    drop(trainer);

    let mut trainer = Trainer::open(&folder, None);
    trainer.until("it is found again", offered);
    trainer.press("lay-aside");
    assert!(!trainer.says("home-broken-off"));
    drop(trainer);

    let mut trainer = Trainer::open(&folder, None);
    trainer.frames(50);
    assert!(!trainer.says("home-broken-off"));
    let trainees = trainer.app.world().resource::<Trainees>();
    assert_eq!(
        trainees.outings("Heron 3")[0].state,
        store::State::LaidAside
    );
}

/// Whoever left for another time once found nothing to go on with until the program was started again, and lost what
/// they had done in the last second.
#[test]
fn a_patrol_left_for_another_time_is_offered_at_once_and_keeps_its_last_action() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.app.world_mut().resource_mut::<Settings>().trainee = Some("Heron".to_owned());
    trainer.app.world_mut().insert_resource(Wanted::Patrol {
        scenario: assets::scenarios().join("first-lesson.ron"),
        seed: 1,
        mode: Mode::Practise,
        trainee: "Heron".to_owned(),
    });
    trainer.go(Stage::Loading);
    trainer.until("the briefing", |world| {
        *world.resource::<State<Stage>>().get() == Stage::Briefing
    });
    trainer.go(Stage::Patrol);
    trainer.until("it is under way", |world| {
        let tick = world.resource::<Patrolling>().tick().0;
        tick > 64 && tick % 64 > 4 && tick % 64 < 40
    });
    let world = trainer.app.world_mut();
    world.resource_mut::<Patrolling>().act(TraineeAction::Warn);
    trainer.frames(3);
    trainer.go(Stage::Home);
    trainer.until("it is offered", |world| {
        world.resource::<Trainees>().broken_off("Heron").is_some()
    });
    assert!(trainer.called("go-on").is_some());
    let below = trainer
        .app
        .world()
        .resource::<Trainees>()
        .broken_off("Heron")
        .expect("it is offered")
        .record
        .clone();
    let path = DataFolder(folder).records().join(below);
    let session = record::read(&path).expect("a record").session;
    let warned = session
        .events
        .iter()
        .any(|(_, event)| *event == Event::Warned);
    assert!(warned, "what was done in the last second is kept");
}
