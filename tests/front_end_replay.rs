//! What the window showed of a patrol, and what its replay in the debrief shows at the same moments.
#![cfg(feature = "gui")]

#[path = "common/engine.rs"]
mod engine;
#[path = "common/patrol.rs"]
mod patrol;

use std::collections::BTreeSet;
use std::time::Duration;

use bevy::app::App;
use bevy::time::TimeUpdateStrategy;

use groundsign::front_end::debrief::replay::{Replay, Viewpoint, shown_at};
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::shown::{Ground, Posture, Shown};
use groundsign::record::{Mode, read};
use groundsign::scenario::exercise::{PersonId, SignId};
use groundsign::scenario::load;
use groundsign::scoring::review::HeldBack;
use groundsign::sim::action::{Channel, CheckRing, MarkId, Order, Report, Stance, TraineeAction};
use groundsign::units::{Place, Point, TICK_HZ, Tick};
use groundsign::vocabulary::SignKind;
use patrol::{changed_minimal, folder, frames, look_at_the_ground, on_patrol, patrolling};

/// What a moment shows that is told from what happened.
#[derive(Debug, PartialEq)]
struct Moment {
    postures: Vec<Posture>,
    signs: Vec<SignId>,
    marks: Vec<(MarkId, Place)>,
    control_point: Option<Point>,
}

impl Moment {
    fn of(shown: &Shown) -> Self {
        Self {
            postures: shown.people.iter().map(|figure| figure.posture).collect(),
            signs: shown.signs.clone(),
            marks: shown.marks.clone(),
            control_point: shown.control_point,
        }
    }
}

/// A patrol in the window, with every moment that it showed.
struct Watched {
    app: App,
    moments: Vec<(Tick, Moment)>,
}

impl Watched {
    fn does(&mut self, action: TraineeAction, for_s: u32) {
        self.act(action);
        self.waits(for_s);
    }

    fn act(&mut self, action: TraineeAction) {
        let world = self.app.world_mut();
        world.resource_mut::<Patrolling>().act(action);
    }

    fn orders(&mut self, order: Order, for_s: u32) {
        self.does(TraineeAction::Order(order), for_s);
    }

    /// A frame is a tick here, so that every tick is shown.
    fn waits(&mut self, for_s: u32) {
        for _ in 0..for_s * TICK_HZ {
            frames(&mut self.app, 1);
            let world = self.app.world();
            let Some(patrolling) = world.get_resource::<Patrolling>() else {
                return;
            };
            let shown = Moment::of(world.resource::<Shown>());
            self.moments.push((patrolling.tick(), shown));
        }
    }
}

fn report_by_hand() -> TraineeAction {
    TraineeAction::SendReport(Report {
        format: "nine-line".to_owned(),
        channel: Channel::Runner,
        lines: Vec::new(),
    })
}

/// The debrief once told postures in another way than the patrol: whoever was done with a check went on searching, whoever
/// held a post left it at every order, and what the specialists had settled stood for ever.
#[test]
fn a_replay_shows_at_every_tick_what_was_shown_live() {
    let quick = changed_minimal(&[(
        "runner: \"second\")",
        "runner: \"second\", specialists_after_s: 1.0, specialists_work_s: 1.0)",
    )]);
    let mut app = on_patrol(Mode::Practise, &folder(), &quick);
    look_at_the_ground(&mut app);
    let tick = Duration::from_secs_f64(1.0 / f64::from(TICK_HZ));
    app.insert_resource(TimeUpdateStrategy::ManualDuration(tick));
    let ground = app.world().resource::<Ground>().clone();
    let record = patrolling(&app).record().to_owned();
    let here = patrolling(&app).view().here.point();
    let ahead = here.towards(0.0, 60.0);
    let post = TraineeAction::PostCordon {
        person: PersonId(1),
        at: here.towards(180.0, 6.0),
    };
    let withdraw = Order::Withdraw {
        from: ahead,
        distance_m: 80.0,
    };
    let mark = TraineeAction::Mark {
        kind: SignKind::Environment,
        confidence_percent: 50,
    };
    let mut watched = Watched {
        app,
        moments: Vec::new(),
    };
    watched.orders(Order::Halt, 1);
    watched.orders(Order::Check(CheckRing::Near), 22);
    watched.does(TraineeAction::Stance(Stance::Kneeling), 1);
    watched.does(TraineeAction::Stance(Stance::Standing), 1);
    watched.does(post, 15);
    watched.orders(Order::Check(CheckRing::Near), 2);
    watched.orders(Order::TakeCover { from: ahead }, 2);
    watched.orders(withdraw, 8);
    watched.orders(Order::Resume, 4);
    watched.does(report_by_hand(), 3);
    // Those who carry it do so too when they are back.
    watched.orders(Order::TakeCover { from: ahead }, 45);
    watched.does(mark, 2);
    watched.does(TraineeAction::PlaceControlPoint { at: here }, 1);
    watched.does(TraineeAction::HandOver, 4);

    let Watched { app, moments } = watched;
    drop(app);
    let session = read(&record).expect("a record").session;
    let pack = &load(&quick).expect("a good scenario").doctrine.pack;
    let mut seen = BTreeSet::new();
    let mut marked = 0;
    let mut held = 0;
    for (tick, live) in &moments {
        if *tick > session.last_tick {
            break;
        }
        let replay = Replay {
            at_s: tick.seconds(),
            end_s: session.last_tick.seconds(),
            playing: false,
            speed: 1.0,
            viewpoint: Viewpoint::Eyes,
        };
        let again =
            shown_at(&session, pack, &HeldBack::default(), &ground, &replay).expect("observed");
        assert_eq!(Moment::of(&again), *live, "{tick:?}");
        seen.extend(live.postures.iter().map(|posture| format!("{posture:?}")));
        marked = marked.max(live.marks.len());
        held += 1;
    }
    assert!(held > 60 * TICK_HZ, "{held}");
    let every = ["AtPost", "Kneeling", "Lying", "Searching", "Standing"];
    assert_eq!(seen.iter().collect::<Vec<_>>(), every);
    assert_eq!(marked, 1);
    let last = &moments.last().expect("moments").1;
    assert!(last.marks.is_empty() && last.control_point.is_none());
}
