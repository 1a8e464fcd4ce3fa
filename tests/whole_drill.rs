//! What a whole drill needs of the simulation: runners who run, ground that somebody walked, specialists who say what
//! it was, a patrol that goes on, an exercise that does not end with an incident, and areas suspected as a whole. Every
//! test says in a line which story it is from.

#[path = "whole_drill/hand_over.rs"]
mod hand_over;
#[path = "whole_drill/incidents.rs"]
mod incidents;
#[path = "whole_drill/known_ground.rs"]
mod known_ground;
#[path = "whole_drill/marks.rs"]
mod marks;
#[path = "whole_drill/runners.rs"]
mod runners;
#[path = "whole_drill/suspected_area.rs"]
mod suspected_area;
#[path = "whole_drill/whole_session.rs"]
mod whole_session;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::record::{Header, Mode, Session, capture};
use groundsign::scenario::exercise::{PersonId, Seat};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::Patrol;
use groundsign::sim::action::{Channel, MarkId, Order, Report, TraineeAction};
use groundsign::sim::event::Event;
use groundsign::sim::marks::Said;
use groundsign::sim::view::TraineeView;
use groundsign::trainee::Trainee;
use groundsign::units::{Point, TICK_HZ, Tick};
use groundsign::vocabulary::SignKind;

const TRACK: &str = r#"known_safe: true"#;

const END: &str = "    criteria_off: [],";

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron")
}

/// The minimal scenario, changed: each text stands there exactly once. The track runs north along east 0.
fn loaded(edits: &[(&str, &str)]) -> LoadedScenario {
    let mut text = std::fs::read_to_string(fixture()).expect("a fixture");
    for (find, put) in edits {
        assert_eq!(text.matches(find).count(), 1, "{find}");
        text = text.replacen(find, put, 1);
    }
    scenario::load_text(&fixture(), text, &[]).unwrap_or_else(|found| panic!("{found:#?}"))
}

/// The first variation with so many devices and the farm's rubbish in it.
fn drawn(loaded: &LoadedScenario, devices: usize) -> Arc<Exercise> {
    (0..200)
        .map(|seed| Exercise::draw(Arc::clone(&loaded.scenario), seed))
        .find(|exercise| exercise.devices.len() == devices && exercise.look_alikes.len() == 1)
        .map(Arc::new)
        .expect("some seed draws it")
}

/// A patrol led by hand.
struct Led {
    patrol: Patrol,
    events: Vec<(Tick, Event)>,
}

impl Led {
    fn on(edits: &[(&str, &str)], devices: usize) -> Self {
        Self {
            patrol: Patrol::new(drawn(&loaded(edits), devices)),
            events: Vec::new(),
        }
    }

    fn act(&mut self, actions: &[TraineeAction]) -> Vec<Event> {
        let output = self.patrol.step(&Seat::LEADER.does(actions));
        let told = output.events.iter().cloned();
        self.events.extend(told.map(|event| (output.tick, event)));
        output.events
    }

    fn wait(&mut self, seconds: u32) {
        for _ in 0..seconds * TICK_HZ {
            self.act(&[]);
        }
    }

    fn view(&mut self) -> TraineeView {
        self.patrol.view()
    }

    fn here(&mut self) -> Point {
        self.view().here.point()
    }

    /// Walks straight there and comes to a stand.
    fn walk_to(&mut self, to: Point) {
        for _ in 0..2_000 {
            let here = self.here();
            if here.distance_m(to) < 0.4 {
                break;
            }
            self.act(&[TraineeAction::Move {
                bearing_deg: here.bearing_deg(to),
                pace_mps: 1.6,
            }]);
            for _ in 0..7 {
                self.act(&[]);
            }
        }
        self.act(&[TraineeAction::Stop]);
        self.wait(1);
        let here = self.here();
        assert!(here.distance_m(to) < 0.6, "stands at {here:?}, not {to:?}");
    }

    /// Looks at a place and marks it.
    fn mark(&mut self, at: Point) {
        let eye = self.view().eye;
        let down = eye.up_m.atan2(eye.point().distance_m(at)).to_degrees();
        self.act(&[TraineeAction::Look {
            bearing_deg: eye.point().bearing_deg(at),
            pitch_deg: -down,
        }]);
        self.wait(2);
        self.act(&[TraineeAction::Mark {
            kind: SignKind::WarningClue,
            confidence_percent: 60,
        }]);
    }

    fn report(&mut self, channel: Channel) -> Vec<Event> {
        self.act(&[TraineeAction::SendReport(Report {
            format: "nine-line".to_owned(),
            channel,
            lines: Vec::new(),
        })])
    }

    fn order(&mut self, order: Order) {
        self.act(&[TraineeAction::Order(order)]);
    }

    /// What the specialists have said of marks.
    fn said(&self) -> Vec<(MarkId, Said)> {
        let notes = self.patrol.view().mark_notes;
        let said = notes
            .iter()
            .filter_map(|note| Some((note.mark, note.said?)));
        said.collect()
    }

    /// When something was told first.
    fn when(&self, is: impl Fn(&Event) -> bool) -> Option<Tick> {
        self.events
            .iter()
            .find(|(_, event)| is(event))
            .map(|(tick, _)| *tick)
    }

    fn left_known_ground(&self) -> Vec<PersonId> {
        self.events
            .iter()
            .filter_map(|(_, event)| match event {
                Event::LeftKnownGround { person, .. } => Some(*person),
                _ => None,
            })
            .collect()
    }
}

const CULVERT: Point = Point(3.0, 22.0);

fn unsafe_track() -> [(&'static str, &'static str); 1] {
    [(TRACK, "known_safe: false")]
}

fn led_by(trainee: &mut dyn Trainee, loaded: &LoadedScenario, exercise: Arc<Exercise>) -> Session {
    let seed = exercise.seed;
    let mut patrol = Patrol::new(exercise);
    let header = Header::of(
        loaded,
        seed,
        Mode::Practise,
        trainee.name(),
        patrol.digest(),
    );
    capture::run(&mut patrol, header, trainee, None, &mut |_| {}).session
}
