//! Records on disk: what is written comes back, and what went wrong on the way is named. One file a subject.

#[path = "record/crafted.rs"]
mod crafted;
#[path = "record/damage.rs"]
mod damage;
#[path = "record/formats.rs"]
mod formats;
#[path = "record/killed.rs"]
mod killed;
#[path = "common/pages.rs"]
mod pages;
#[path = "record/replayed.rs"]
mod replayed;
#[path = "record/resumed.rs"]
mod resumed;
#[path = "record/sealed.rs"]
mod sealed;
#[path = "record/signed.rs"]
mod signed;
#[path = "record/writing.rs"]
mod writing;

use std::path::Path;
use std::sync::Arc;

use groundsign::record::header::{AtControls, this_build};
use groundsign::record::reader::Contents;
use groundsign::record::{Captured, Header, Mode, Recorder, Second, Session, run};
use groundsign::scenario::exercise::{Seat, SignId};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::action::{CheckRing, Order, Stance, TraineeAction};
use groundsign::sim::event::Event;
use groundsign::sim::observation::{FRAME_EVERY_TICKS, Observation};
use groundsign::sim::view::TraineeView;
use groundsign::sim::{Digest, Patrol};
use groundsign::trainee::Trainee;
use groundsign::units::{Point, TICK_HZ, Tick};
use groundsign::vocabulary::SignKind;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

fn header() -> Header {
    Header {
        build: this_build(),
        scenario_file: "first.ron".to_owned(),
        scenario_text: "(format: 1, id: \"first\")".to_owned(),
        attachments: vec![("relief.png".to_owned(), vec![137, 80, 78, 71])],
        scenario_hash: "a1".to_owned(),
        doctrine_file: "open.ron".to_owned(),
        doctrine_text: "(id: \"open\")".to_owned(),
        doctrine_hash: "b2".to_owned(),
        seed: 7,
        mode: Mode::Assess,
        seats: AtControls::alone("Heron"),
        scored: Seat::LEADER,
        start_digest: Digest([3; 16]),
        recorded_at: None,
        seal: None,
    }
}

/// Made-up movement: a patrol that walks and looks about, civilians of whom every other one walks.
struct Walk {
    rng: Pcg64Mcg,
    at: Vec<(f32, f32, f32)>,
    patrol: usize,
    look_bearing_deg: f32,
    second: u32,
}

impl Walk {
    fn new(patrol: usize, civilians: usize) -> Self {
        Self {
            rng: Pcg64Mcg::seed_from_u64(20),
            at: (0..patrol + civilians)
                .map(|i| (i as f32 * -5.0, i as f32 * 3.0, 40.0))
                .collect(),
            patrol,
            look_bearing_deg: 40.0,
            second: 0,
        }
    }

    fn next(&mut self) -> Second {
        let first = self.second * TICK_HZ + 1;
        self.second += 1;
        let mut second = Second {
            last_tick: Tick(self.second * TICK_HZ),
            ..Second::default()
        };
        for tick in first..first + TICK_HZ {
            for (i, (east, north, heading)) in self.at.iter_mut().enumerate() {
                if i < self.patrol || i % 2 == 0 {
                    *heading += self.rng.random_range(-0.5..0.5);
                    *east += heading.to_radians().sin() * 1.2 / TICK_HZ as f32;
                    *north += heading.to_radians().cos() * 1.2 / TICK_HZ as f32;
                }
            }
            let at = Tick(tick);
            if tick.is_multiple_of(8) {
                self.look_bearing_deg =
                    (self.look_bearing_deg + self.rng.random_range(-9.0..9.0)).rem_euclid(360.0);
                let acted = Seat::LEADER.does(&[
                    TraineeAction::Move {
                        bearing_deg: self.at[0].2,
                        pace_mps: 1.2,
                    },
                    TraineeAction::Look {
                        bearing_deg: self.look_bearing_deg,
                        pitch_deg: self.rng.random_range(-30.0..5.0),
                    },
                ]);
                second
                    .actions
                    .extend(acted.into_iter().map(|acted| (at, acted)));
            }
            if tick.is_multiple_of(32) {
                second.events.push((
                    at,
                    Event::SignResolvable {
                        sign: SignId((tick % 60) as u16),
                        range_m: self.rng.random_range(5.0..80.0),
                        probability: 0.5,
                    },
                ));
            }
            if tick.is_multiple_of(FRAME_EVERY_TICKS) {
                second.observations.push(self.observation(at));
            }
        }
        let digest = Digest(self.rng.random());
        second.digests.push((second.last_tick, digest));
        second
    }

    fn observation(&mut self, tick: Tick) -> Observation {
        let (east, north, _) = self.at[0];
        groundsign::record::frames::as_recorded(&Observation {
            tick,
            eye: Point(east, north).at_height(1.65 + self.rng.random_range(-0.02..0.02)),
            look_bearing_deg: self.look_bearing_deg,
            look_pitch_deg: self.rng.random_range(-20.0..0.0),
            optics: false,
            stance: Stance::Standing,
            speed_mps: 1.2,
            people: self.at.iter().map(|at| Point(at.0, at.1)).collect(),
        })
    }
}

fn temporary() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

/// A record of some seconds, its bytes, and where each block ends.
fn written(seconds: u32, patrol: usize, civilians: usize) -> (Vec<u8>, Vec<usize>, Vec<Second>) {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    let mut recorder = Recorder::create(&path, &header()).expect("an empty folder");
    let length = |path: &Path| std::fs::metadata(path).expect("written").len() as usize;
    let mut ends = vec![length(&path)];
    let mut walk = Walk::new(patrol, civilians);
    let mut kept = Vec::new();
    for _ in 0..seconds {
        let second = walk.next();
        recorder.second(&second).expect("disk");
        ends.push(length(&path));
        kept.push(second);
    }
    (std::fs::read(&path).expect("written"), ends, kept)
}

fn assert_holds(contents: &Contents, seconds: &[Second]) {
    assert_eq!(contents.header, header());
    let all = |of: fn(&Second) -> usize| seconds.iter().map(of).sum::<usize>();
    assert_eq!(
        contents.all.actions.len(),
        all(|second| second.actions.len())
    );
    assert!(
        contents
            .all
            .actions
            .iter()
            .eq(seconds.iter().flat_map(|second| &second.actions))
    );
    assert!(
        contents
            .all
            .events
            .iter()
            .eq(seconds.iter().flat_map(|second| &second.events))
    );
    assert!(
        contents
            .all
            .observations
            .iter()
            .eq(seconds.iter().flat_map(|second| &second.observations))
    );
    assert!(
        contents
            .all
            .digests
            .iter()
            .eq(seconds.iter().flat_map(|second| &second.digests))
    );
    assert_eq!(
        contents.all.last_tick,
        seconds.last().map_or(Tick(0), |second| second.last_tick)
    );
}

fn minimal(seed: u64) -> (LoadedScenario, Arc<Exercise>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron");
    let loaded = scenario::load(&path).expect("the minimal scenario");
    let exercise = Arc::new(Exercise::draw(loaded.scenario.clone(), seed));
    (loaded, exercise)
}

/// Does what its plan says for each tick, whoever asks and whenever it was begun; gives up at a tick.
struct Planned {
    until: u32,
    now: u32,
}

impl Trainee for Planned {
    fn name(&self) -> &str {
        "planned"
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        self.now = view.tick.0;
        let bearing_deg = (view.tick.0 as f32 * 0.37).rem_euclid(360.0);
        let look = TraineeAction::Look {
            bearing_deg,
            pitch_deg: -10.0,
        };
        let more = match view.tick.0 {
            0 | 640 => TraineeAction::Move {
                bearing_deg: 0.0,
                pace_mps: 1.2,
            },
            320 => TraineeAction::Mark {
                kind: SignKind::WarningClue,
                confidence_percent: 40,
            },
            400 => TraineeAction::Check(CheckRing::Near),
            560 => TraineeAction::Order(Order::Resume),
            _ => return vec![look],
        };
        vec![look, more]
    }

    fn finished(&self) -> bool {
        self.now >= self.until
    }
}

fn begin(seed: u64) -> (Patrol, Header) {
    let (loaded, exercise) = minimal(seed);
    let patrol = Patrol::new(exercise);
    let header = Header::of(&loaded, seed, Mode::Practise, "planned", patrol.digest());
    (patrol, header)
}

fn captured(until: u32, recorder: impl FnOnce(&Header) -> Option<Recorder>) -> Captured {
    let (mut patrol, header) = begin(5);
    let mut recorder = recorder(&header);
    let mut trainee = Planned { until, now: 0 };
    run(
        &mut patrol,
        header,
        &mut trainee,
        recorder.as_mut(),
        &mut |_| {},
    )
}

fn assert_same(a: &Session, b: &Session) {
    assert_eq!(a.header, b.header);
    assert_eq!(a.actions, b.actions);
    assert_eq!(a.events, b.events);
    assert_eq!(a.observations, b.observations);
    assert_eq!(a.digests, b.digests);
    assert_eq!(a.last_tick, b.last_tick);
}
