//! Records on disk: round trips, and named errors.

#[path = "record/crafted.rs"]
mod crafted;
#[path = "record/damage.rs"]
mod damage;
#[path = "record/formats.rs"]
mod formats;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use groundsign::assets;
use groundsign::record::capture::run_resumed;
use groundsign::record::loss::Why;
use groundsign::record::reader::{Contents, parse};
use groundsign::record::replay::Differing;
use groundsign::record::session::{AtControls, this_build};
use groundsign::record::{
    Captured, Header, Live, Mode, RecordError, Recorder, Second, Session, replay, resume, run,
};
use groundsign::scenario::exercise::{Seat, SignId};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::action::{CheckRing, Order, Stance, TraineeAction};
use groundsign::sim::conditions::Conditions;
use groundsign::sim::event::Event;
use groundsign::sim::observation::{FRAME_EVERY_TICKS, Observation};
use groundsign::sim::perception::Perception;
use groundsign::sim::view::TraineeView;
use groundsign::sim::{Digest, Patrol};
use groundsign::text::Catalogue;
use groundsign::trainee::Trainee;
use groundsign::units::{Point, TICK_HZ, Tick};
use groundsign::vocabulary::SignKind;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

const PRELUDE_BYTES: usize = 16;

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
    }
}

/// Synthetic movement: a patrol that walks and looks around, civilians of whom every other one walks.
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

/// A record of some seconds, its bytes, and the end of each block.
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

#[test]
fn what_is_written_comes_back() {
    let (bytes, _, seconds) = written(30, 8, 20);
    let contents = parse(&bytes).expect("just written");
    assert_eq!(contents.loss, None);
    assert_holds(&contents, &seconds);
}

#[test]
fn a_twenty_minute_patrol_with_twenty_eight_people_stays_under_a_megabyte() {
    let (bytes, _, seconds) = written(20 * 60, 8, 20);
    assert_eq!(seconds.len(), 1200);
    assert!(bytes.len() < 1_000_000, "{} bytes", bytes.len());
}

#[test]
fn a_record_cut_anywhere_gives_its_whole_seconds_and_says_what_was_cut() {
    let (bytes, ends, seconds) = written(3, 2, 1);
    for length in 0..=bytes.len() {
        let read = parse(&bytes[..length]);
        let Some(whole) = ends.iter().rposition(|&end| end <= length) else {
            assert_eq!(read.err(), Some(RecordError::NoHeader), "cut at {length}");
            continue;
        };
        let contents = read.unwrap_or_else(|error| panic!("cut at {length}: {error}"));
        assert_holds(&contents, &seconds[..whole]);
        match contents.loss {
            None => assert_eq!(length, ends[whole]),
            Some(torn) => {
                assert_eq!(torn.why, Why::TornTail);
                assert_eq!(torn.offset, ends[whole] as u64);
                assert_eq!(torn.bytes, (length - ends[whole]) as u64);
                assert_eq!(torn.whole_seconds, whole as u32);
            }
        }
    }
}

#[test]
fn what_is_not_a_record_is_said_to_be_none() {
    for bytes in [
        &b"(format: 1)"[..],
        b"GNDSIGN",
        b"\x7fELF and so on, and so on, and so on",
    ] {
        let error = parse(bytes).expect_err("no record");
        let expected = if bytes == b"GNDSIGN" {
            RecordError::NoHeader
        } else {
            RecordError::NotARecord
        };
        assert_eq!(error, expected);
    }
}

#[test]
fn any_bytes_are_refused_without_a_panic() {
    let (bytes, _, _) = written(2, 2, 1);
    let mut rng = Pcg64Mcg::seed_from_u64(99);
    for _ in 0..3_000 {
        let mut changed = bytes.clone();
        for _ in 0..rng.random_range(1..12) {
            let place = rng.random_range(0..changed.len());
            changed[place] = rng.random();
        }
        changed.truncate(rng.random_range(0..=changed.len()));
        let _ = parse(&changed);
        let noise: Vec<u8> = (0..rng.random_range(0..200))
            .map(|_| rng.random())
            .collect();
        let _ = parse(&[&bytes[..PRELUDE_BYTES], &noise].concat());
    }
}

#[test]
fn a_record_is_never_written_over() {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    drop(Recorder::create(&path, &header()).expect("an empty folder"));
    let before = std::fs::read(&path).expect("written");
    assert!(matches!(
        Recorder::create(&path, &header()),
        Err(RecordError::Exists { .. })
    ));
    assert_eq!(std::fs::read(&path).expect("still there"), before);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = temporary();
    let file = folder.path().join("file");
    std::fs::write(&file, "not a folder").expect("an empty folder");
    let path = file.join("one.gsrec");
    match Recorder::create(&path, &header()) {
        Err(RecordError::Unwritable { path: named, .. }) => assert_eq!(named, path),
        other => panic!("{:?}", other.err()),
    }
}

/// A writer that is full after this many bytes.
struct Full {
    room: usize,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.room == 0 {
            return Err(std::io::ErrorKind::StorageFull.into());
        }
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_said_once_with_the_second_that_was_lost() {
    let (_, ends, seconds) = written(4, 2, 1);
    let mut recorder = Recorder::onto(Full { room: ends[2] + 10 }, &header()).expect("room");
    let results: Vec<_> = seconds
        .iter()
        .map(|second| recorder.second(second))
        .collect();
    assert_eq!(results[0], Ok(()));
    assert_eq!(results[1], Ok(()));
    assert!(matches!(
        results[2],
        Err(RecordError::WriteFailed { second: 3, .. })
    ));
    assert_eq!(results[3], Ok(()), "said once");
}

#[test]
fn no_room_for_the_header_is_an_error_at_once() {
    assert!(matches!(
        Recorder::onto(Full { room: 5 }, &header()),
        Err(RecordError::WriteFailed { second: 0, .. })
    ));
    if let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") {
        assert!(matches!(
            Recorder::onto(full, &header()),
            Err(RecordError::WriteFailed { second: 0, .. })
        ));
    }
}

#[test]
fn a_record_that_is_being_written_cannot_be_taken_up_by_another() {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    let _recorder = Recorder::create(&path, &header()).expect("an empty folder");
    assert!(matches!(resume(&path), Err(RecordError::InUse { .. })));
}

#[test]
fn every_refusal_has_a_sentence() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
    let (bytes, ends, _) = written(2, 2, 1);
    let mut changed = bytes.clone();
    changed[ends[0] + 40] ^= 1;
    let loss = parse(&changed).expect("the header is whole").loss;
    let sentence = catalogue.say(&loss.expect("damaged").message());
    assert!(
        sentence.contains(&format!("byte {}", ends[0] + 40)),
        "{sentence}"
    );
    assert!(sentence.contains("second 1"), "{sentence}");
    assert!(
        sentence.contains("No whole second stands before it"),
        "{sentence}"
    );
    let torn = parse(&bytes[..ends[1] + 5])
        .expect("torn")
        .loss
        .expect("torn");
    let sentence = catalogue.say(&torn.message());
    assert!(
        sentence.contains("One whole second is kept; the last 5 bytes"),
        "{sentence}"
    );
}

/// Environment variable with the file for the child of the kill test.
const CHILD_RECORD: &str = "GROUNDSIGN_TEST_RECORD_TO_KILL";

#[test]
fn killed_at_200_random_instants_a_record_loses_at_most_one_second_each_time() {
    let folder = temporary();
    let program = std::env::current_exe().expect("this test");
    let mut rng = Pcg64Mcg::seed_from_u64(200);
    let mut most_lost = 0;
    for round in 0..200 {
        let path = folder.path().join(format!("{round}.gsrec"));
        let mut child = Command::new(&program)
            .args([
                "--exact",
                "writes_until_killed_when_the_kill_test_asks",
                "--nocapture",
            ])
            .env(CHILD_RECORD, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("this test runs, so it can be run");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let wait_for: u32 = rng.random_range(0..25);
        let mut simulated = 0;
        let mut heard = |line: Option<std::io::Result<String>>| {
            let line = line?.ok()?;
            if let Some(second) = line.strip_prefix("simulated ") {
                simulated = second.parse().ok()?;
            }
            Some(simulated)
        };
        while wait_for > 0 && heard(lines.next()).expect("the child runs until killed") < wait_for {
        }
        std::thread::sleep(Duration::from_micros(rng.random_range(0..1_500)));
        child.kill().expect("a child of ours");
        child.wait().expect("a child of ours");
        while heard(lines.next()).is_some() {}

        if simulated == 0 && read_nothing(&path) {
            continue;
        }
        let contents = parse(&std::fs::read(&path).expect("written")).expect("readable");
        let mut walk = Walk::new(8, 20);
        let kept = contents.all.last_tick.0 / TICK_HZ;
        let seconds: Vec<Second> = (0..kept).map(|_| walk.next()).collect();
        assert_holds(&contents, &seconds);
        assert!(kept + 1 >= simulated, "{kept} of {simulated} seconds kept");
        most_lost = most_lost.max(simulated.saturating_sub(kept));
    }
}

/// True when the child was killed before its record had a header.
fn read_nothing(path: &Path) -> bool {
    std::fs::read(path).map_or(true, |bytes| {
        parse(&bytes).err() == Some(RecordError::NoHeader)
    })
}

/// The child process of the kill test; does nothing when run alone.
#[test]
fn writes_until_killed_when_the_kill_test_asks() {
    let Some(path) = std::env::var_os(CHILD_RECORD) else {
        return;
    };
    let mut recorder = Recorder::create(Path::new(&path), &header()).expect("an empty folder");
    let mut walk = Walk::new(8, 20);
    writeln!(std::io::stdout()).expect("a pipe");
    for number in 1.. {
        let second = walk.next();
        let mut out = std::io::stdout();
        let said = writeln!(out, "simulated {number}").and_then(|()| out.flush());
        if said.is_err() {
            return;
        }
        recorder.second(&second).expect("disk");
    }
}

fn minimal(seed: u64) -> (LoadedScenario, Arc<Exercise>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron");
    let loaded = scenario::load(&path).expect("the minimal scenario");
    let exercise = Arc::new(Exercise::draw(loaded.scenario.clone(), seed));
    (loaded, exercise)
}

/// A leader that follows a plan by tick; gives up at a tick.
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

#[test]
fn interrupted_and_resumed_is_the_same_as_never_interrupted() {
    let whole = captured(1_400, |_| None).session;
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    drop(captured(700, |header| {
        Some(Recorder::create(&path, header).expect("an empty folder"))
    }));
    let bytes = std::fs::read(&path).expect("written");
    std::fs::write(&path, &bytes[..bytes.len() - 9]).expect("a torn tail");

    let mut resumed = resume(&path).expect("a whole record but for its tail");
    let torn = resumed.torn.expect("torn");
    assert_eq!(
        resumed.session.last_tick,
        Tick(torn.whole_seconds * TICK_HZ)
    );
    assert_eq!(
        std::fs::metadata(&path).expect("written").len(),
        torn.offset
    );
    let mut trainee = Planned {
        until: 1_400,
        now: 0,
    };
    let captured = run_resumed(
        &mut resumed.patrol,
        resumed.session,
        &mut trainee,
        Some(&mut resumed.recorder),
        &mut |_| {},
    );
    assert_eq!(captured.write_error, None);
    assert_same(&captured.session, &whole);
    let opened = groundsign::record::read(&path).expect("gone on with");
    assert_eq!(opened.loss, None);
    assert_same(&opened.session, &whole);
    assert!(replay(&opened.session).same());
}

#[test]
fn a_record_that_the_replay_does_not_meet_is_not_gone_on_with_nor_touched() {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    drop(captured(300, |header| {
        let mut header = header.clone();
        header.start_digest = Digest([0; 16]);
        Some(Recorder::create(&path, &header).expect("an empty folder"))
    }));
    let mut bytes = std::fs::read(&path).expect("written");
    bytes.extend([1, 2, 3]);
    std::fs::write(&path, &bytes).expect("a torn tail");
    assert!(matches!(resume(&path), Err(RecordError::Differs { .. })));
    assert_eq!(std::fs::read(&path).expect("still there"), bytes);
}

#[test]
fn a_session_that_cannot_be_written_down_is_whole_all_the_same() {
    let unwritten = captured(700, |header| {
        let folder = temporary();
        let path = folder.path().join("header.gsrec");
        drop(Recorder::create(&path, header).expect("an empty folder"));
        let room = std::fs::metadata(&path).expect("written").len() as usize + 500;
        Some(Recorder::onto(Full { room }, header).expect("room for the header"))
    });
    assert!(matches!(
        unwritten.write_error,
        Some(RecordError::WriteFailed { .. })
    ));
    assert_same(&unwritten.session, &captured(700, |_| None).session);
}

/// Story: the window showed the haze of a change of weather, but neither its rain nor its dusk.
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
        let reckoned = *live.patrol().world().resource::<Perception>().conditions();
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
