//! Hand-made records: sessions written down moment by moment, without any simulation, for tests of what reads a record.
//!
//! ```ignore
//! let course = Course::clean().device("bag", "small", Point(2.0, 20.0));
//! let session = Record::of(&course)
//!     .walk_to(Point(0.0, -60.0), 1.2)
//!     .resolvable("bag-sign")
//!     .halt(20.0)
//!     .marks("bag-sign", SignKind::WarningClue, 80)
//!     .ends(Ending::HandedOver);
//! ```
//!
//! The builder keeps a clock. What changes the state (walking, looking) takes effect at once; time passes only in
//! [`Record::at`], [`Record::wait`], [`Record::halt`], [`Record::walk_to`] and [`Record::scan`], which write an
//! observation every [`FRAME_EVERY_TICKS`] ticks.

#![allow(dead_code, reason = "each test file uses its own part of the builder")]

use std::path::Path;
use std::sync::Arc;

use groundsign::doctrine::Pack;
use groundsign::record::header::AtControls;
use groundsign::record::{Header, Mode, Session};
use groundsign::scenario::exercise::{
    DeviceId, LEADER, LookAlikeId, Owner, PersonId, PlacedDevice, PlacedLookAlike, PlacedSign,
    Seat, SignId,
};
use groundsign::scenario::schema::{Device, HarmlessCause, Lie, Look, LookAlike, Placement, Sign};
use groundsign::scenario::{Exercise, LoadedScenario, load_text};
use groundsign::sim::Digest;
use groundsign::sim::action::{MarkId, Sightline, Stance, TraineeAction};
use groundsign::sim::event::{Ending, Event};
use groundsign::sim::observation::{FRAME_EVERY_TICKS, Observation};
use groundsign::text::Text;
use groundsign::units::{Place, Point, TICK_HZ, Tick};
use groundsign::vocabulary::SignKind;

/// Height of a standing person's eye, metres.
pub const EYE_M: f32 = 1.65;

/// An exercise made for a test, and a doctrine pack.
///
/// Land, route and patrol are those of `tests/fixtures/minimal.ron` (from (0, -150) north to a bend and vulnerable
/// point at (0, 20), on to (0, 150), 1.2 m/s); devices and look-alikes are added by the test.
#[derive(Debug, Clone)]
pub struct Course {
    /// The variation.
    pub exercise: Arc<Exercise>,
    /// The doctrine of `tests/fixtures/minimal-doctrine.ron`, a copy that a test may change.
    pub pack: Pack,
    loaded: LoadedScenario,
}

impl Course {
    /// A clean course: no device, no look-alike.
    pub fn clean() -> Self {
        Self::edited(|text| text)
    }

    /// A clean course whose scenario text was changed before it was read.
    pub fn edited(edit: impl FnOnce(String) -> String) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron");
        let text = std::fs::read_to_string(&path).expect("the fixture is there");
        let loaded =
            load_text(&path, edit(text), &[]).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let mut exercise = Exercise::draw(Arc::clone(&loaded.scenario), 1);
        exercise.devices.clear();
        exercise.look_alikes.clear();
        exercise.signs.clear();
        Self {
            exercise: Arc::new(exercise),
            pack: loaded.doctrine.pack.clone(),
            loaded,
        }
    }

    /// Adds a device of a class of the pack (`small`: 25, 100 and 150 m; `vehicle`: 60, 140 and 180 m) with one sign,
    /// a warning clue at the same place, named `<name>-sign`.
    #[must_use]
    pub fn device(mut self, name: &str, class: &str, at: Point) -> Self {
        let exercise = Arc::make_mut(&mut self.exercise);
        let sign = sign(&format!("{name}-sign"), SignKind::WarningClue, at);
        let id = DeviceId(exercise.devices.len() as u16);
        let sign_id = place_sign(exercise, Owner::Device(id), sign.clone());
        exercise.devices.push(PlacedDevice {
            id,
            site: 0,
            device: Device {
                id: name.into(),
                name: Text::default(),
                class: class.into(),
                placement: Placement::Verge,
                at,
                hazard_radius_m: 5.0,
                secondary_to: None,
                signs: vec![sign],
                lesson: Text::default(),
            },
            secondary_to: None,
            signs: vec![sign_id],
        });
        self
    }

    /// Adds a sign to a device.
    #[must_use]
    pub fn sign_of(mut self, device: &str, name: &str, kind: SignKind, at: Point) -> Self {
        let device = self.device_id(device);
        let exercise = Arc::make_mut(&mut self.exercise);
        let added = sign(name, kind, at);
        let id = place_sign(exercise, Owner::Device(device), added.clone());
        let placed = &mut exercise.devices[device.index()];
        placed.signs.push(id);
        placed.device.signs.push(added);
        self
    }

    /// Gives a sign another kind and look.
    #[must_use]
    pub fn looks_like(mut self, sign: &str, kind: SignKind, look: Look) -> Self {
        let sign = self.sign(sign);
        let sign = &mut Arc::make_mut(&mut self.exercise).signs[sign.index()].sign;
        (sign.kind, sign.look) = (kind, look);
        self
    }

    /// Makes a sign conclusive.
    #[must_use]
    pub fn conclusive(mut self, sign: &str) -> Self {
        let sign = self.sign(sign);
        let exercise = Arc::make_mut(&mut self.exercise);
        exercise.signs[sign.index()].sign.conclusive = true;
        self
    }

    /// Makes the device added last a second item to another.
    #[must_use]
    pub fn secondary_to(mut self, primary: &str) -> Self {
        let primary = self.device_id(primary);
        let exercise = Arc::make_mut(&mut self.exercise);
        let last = exercise.devices.last_mut().expect("a device was added");
        last.secondary_to = Some(primary);
        self
    }

    /// Adds a look-alike with one sign, a warning clue, named `<name>-sign`.
    #[must_use]
    pub fn look_alike(mut self, name: &str, at: Point) -> Self {
        let exercise = Arc::make_mut(&mut self.exercise);
        let sign = sign(&format!("{name}-sign"), SignKind::WarningClue, at);
        let id = LookAlikeId(exercise.look_alikes.len() as u16);
        let sign_id = place_sign(exercise, Owner::LookAlike(id), sign.clone());
        exercise.look_alikes.push(PlacedLookAlike {
            id,
            site: 0,
            look_alike: LookAlike {
                id: name.into(),
                name: Text::default(),
                cause: HarmlessCause::Farming,
                shown_by: Vec::new(),
                signs: vec![sign],
                lesson: Text::default(),
            },
            signs: vec![sign_id],
        });
        self
    }

    /// The sign of that short name.
    pub fn sign(&self, name: &str) -> SignId {
        let found = self.exercise.signs.iter().find(|s| s.sign.id == name);
        found.unwrap_or_else(|| panic!("no sign {name}")).id
    }

    /// The device of that short name.
    pub fn device_id(&self, name: &str) -> DeviceId {
        let found = self.exercise.devices.iter().find(|d| d.device.id == name);
        found.unwrap_or_else(|| panic!("no device {name}")).id
    }

    /// Where a sign is.
    pub fn sign_place(&self, sign: SignId) -> Place {
        self.exercise.signs[sign.index()].sign.at.at_height(0.0)
    }
}

fn sign(id: &str, kind: SignKind, at: Point) -> Sign {
    Sign {
        id: id.into(),
        kind,
        look: Look::DisturbedSoil,
        traits: Vec::new(),
        at,
        size_m: (0.5, 0.5),
        lies: Lie::Flat,
        above_ground_m: 0.0,
        contrast: 0.5,
        age_days: 0.0,
        conclusive: false,
    }
}

fn place_sign(exercise: &mut Exercise, owner: Owner, sign: Sign) -> SignId {
    let id = SignId(exercise.signs.len() as u16);
    exercise.signs.push(PlacedSign {
        id,
        owner,
        sign,
        revealed_by: None,
    });
    id
}

/// A session under construction.
#[derive(Debug, Clone)]
pub struct Record {
    course: Course,
    now: Tick,
    here: Point,
    others: Vec<Point>,
    look: (f32, f32),
    optics: bool,
    pace_mps: f32,
    still: bool,
    marks: u16,
    session: Session,
}

impl Record {
    /// Begins a record: the trainee stands at the first waypoint and looks north, the rest of the patrol stands behind to
    /// the south at the patrol's spacing, civilians at the start of their paths; the time is zero.
    pub fn of(course: &Course) -> Self {
        let exercise = &course.exercise;
        let here = exercise.scenario.route.waypoints[0].at;
        let spacing_m = exercise.scenario.patrol.spacing_m;
        let patrol =
            (1..exercise.patrol_size()).map(|rank| Point(here.0, here.1 - rank as f32 * spacing_m));
        let civilians = exercise
            .scenario
            .civilians
            .iter()
            .map(|civilian| civilian.path.first().copied().unwrap_or_default());
        let others = patrol.chain(civilians).collect();
        let header = Header {
            build: "hand-made".into(),
            scenario_file: "hand-made.ron".into(),
            scenario_text: course.loaded.scenario.origin().text.clone(),
            attachments: Vec::new(),
            scenario_hash: course.loaded.scenario.origin().hash.clone(),
            doctrine_file: "hand-made-doctrine.ron".into(),
            doctrine_text: course.loaded.doctrine.text.clone(),
            doctrine_hash: course.loaded.doctrine.hash.clone(),
            seed: exercise.seed,
            mode: Mode::Practise,
            seats: AtControls::alone("hand"),
            scored: Seat::LEADER,
            start_digest: Digest::default(),
            recorded_at: None,
            seal: None,
        };
        let mut record = Self {
            course: course.clone(),
            now: Tick(0),
            here,
            others,
            look: (0.0, 0.0),
            optics: false,
            pace_mps: 0.0,
            still: true,
            marks: 0,
            session: Session {
                header,
                exercise: Arc::clone(exercise),
                actions: Vec::new(),
                events: Vec::new(),
                observations: Vec::new(),
                digests: Vec::new(),
                last_tick: Tick(0),
            },
        };
        record.observe();
        record
    }

    /// The time, seconds.
    pub fn time_s(&self) -> f32 {
        self.now.seconds()
    }

    /// The tick.
    pub fn tick(&self) -> Tick {
        self.now
    }

    /// Advances time to a moment, seconds from the start.
    pub fn at(self, time_s: f32) -> Self {
        let until = Tick::from_seconds(time_s);
        self.until(until)
    }

    /// Advances time, seconds.
    pub fn wait(self, seconds: f32) -> Self {
        let until = Tick(self.now.0 + Tick::from_seconds(seconds).0);
        self.until(until)
    }

    /// Walks straight to a point; the rest of the patrol keeps its distances. Emits `MovedOff` after a stop.
    pub fn walk_to(mut self, to: Point, pace_mps: f32) -> Self {
        self = self.moves_off();
        self.pace_mps = pace_mps;
        let from = self.here;
        let (others, start) = (self.others.clone(), self.now);
        let patrol = self.course.exercise.patrol_size().saturating_sub(1);
        let ticks = (from.distance_m(to) / pace_mps * TICK_HZ as f32).round() as u32;
        for step in 1..=ticks {
            let share = step as f32 / ticks as f32;
            self.here = from.lerp(to, share);
            for (index, before) in others.iter().take(patrol).enumerate() {
                self.others[index] = Point(
                    before.0 + self.here.0 - from.0,
                    before.1 + self.here.1 - from.1,
                );
            }
            self = self.until(Tick(start.0 + step));
        }
        self.pace_mps = 0.0;
        self
    }

    /// As [`Self::walk_to`], sweeping the look from one side of the way to the other every two seconds.
    pub fn search_to(mut self, to: Point, pace_mps: f32) -> Self {
        let ahead_deg = self.here.bearing_deg(to);
        let hop_m = 2.0 * pace_mps;
        for aside_deg in [-45.0, 0.0, 45.0].into_iter().cycle() {
            let left_m = self.here.distance_m(to);
            self = self.looks(ahead_deg + aside_deg, -3.0);
            if left_m <= hop_m {
                break;
            }
            let next = self.here.towards(ahead_deg, hop_m);
            self = self.walk_to(next, pace_mps);
        }
        self.walk_to(to, pace_mps)
    }

    /// Moves off without walking yet.
    pub fn moves_off(mut self) -> Self {
        if self.still {
            self.still = false;
            let from = self.feet();
            self = self.event(Event::MovedOff { from });
        }
        self
    }

    /// Stops.
    pub fn stops(mut self) -> Self {
        self.still = true;
        let at = self.feet();
        self.event(Event::Stopped { at })
    }

    /// Stops and stands for a time, seconds.
    pub fn halt(self, seconds: f32) -> Self {
        self.stops().wait(seconds)
    }

    /// Puts somebody other than the trainee somewhere at once.
    pub fn person_at(mut self, person: PersonId, at: Point) -> Self {
        if person == LEADER {
            self.here = at;
        } else {
            self.others[person.index() - 1] = at;
        }
        self
    }

    /// Puts everybody of the patrol somewhere at once.
    pub fn patrol_at(mut self, at: Point) -> Self {
        for person in 0..self.course.exercise.patrol_size() {
            self = self.person_at(PersonId(person as u16), at);
        }
        self
    }

    /// Looks somewhere, degrees.
    pub fn looks(mut self, bearing_deg: f32, pitch_deg: f32) -> Self {
        self.look = (bearing_deg, pitch_deg);
        self
    }

    /// Looks level towards a point.
    pub fn looks_at(self, at: Point) -> Self {
        let bearing_deg = self.here.bearing_deg(at);
        self.looks(bearing_deg, 0.0)
    }

    /// Raises or lowers the binoculars.
    pub fn optics(mut self, up: bool) -> Self {
        self.optics = up;
        self
    }

    /// Looks all round at each of these pitches, half a second for every 20 degrees.
    pub fn scan(mut self, pitches_deg: &[f32]) -> Self {
        for &pitch_deg in pitches_deg {
            for step in 0..18 {
                self = self.looks(10.0 + step as f32 * 20.0, pitch_deg).wait(0.5);
            }
        }
        self
    }

    /// A sign became resolvable.
    pub fn resolvable(self, sign: &str) -> Self {
        let sign = self.course.sign(sign);
        let range_m = self.eye().distance_m(self.course.sign_place(sign));
        self.event(Event::SignResolvable {
            sign,
            range_m,
            probability: 0.5,
        })
    }

    /// A sign was lost.
    pub fn lost(self, sign: &str) -> Self {
        let sign = self.course.sign(sign);
        self.event(Event::SignLost { sign })
    }

    /// A sign was viewed.
    pub fn viewed(self, sign: &str) -> Self {
        let sign = self.course.sign(sign);
        let range_m = self.eye().distance_m(self.course.sign_place(sign));
        let optics = self.optics;
        self.event(Event::SignViewed {
            sign,
            range_m,
            optics,
        })
    }

    /// Marks a sign exactly.
    pub fn marks(self, sign: &str, kind: SignKind, confidence_percent: u8) -> Self {
        let sign = self.course.sign(sign);
        let at = self.course.sign_place(sign);
        self.marks_place(at, kind, confidence_percent, vec![(sign, at)])
    }

    /// Marks a place with these signs in sight.
    pub fn marks_place(
        mut self,
        at: Place,
        kind: SignKind,
        confidence_percent: u8,
        visible: Vec<(SignId, Place)>,
    ) -> Self {
        let mark = MarkId(self.marks);
        self.marks += 1;
        let aim = self.aim_at(at);
        self.event(Event::Marked {
            mark,
            aim,
            place: Some(at),
            kind,
            confidence_percent,
            visible,
        })
    }

    /// An action of the trainee in this tick.
    pub fn action(mut self, action: TraineeAction) -> Self {
        let own = self.session.exercise.scored.does(&[action]);
        self.session
            .actions
            .extend(own.into_iter().map(|acted| (self.now, acted)));
        self
    }

    /// Hands the cordon over; the specialists give their result for each of these marks, and open the way again.
    pub fn hands_over(self, said: &[(u16, Option<&str>)]) -> Self {
        let mut record = self.event(Event::HandedOver).wait(1.0);
        for (mark, device) in said {
            let device = device.map(|name| record.course.device_id(name));
            record = record.event(Event::SpecialistsSaid {
                mark: MarkId(*mark),
                device,
            });
        }
        record.event(Event::RouteReopened).wait(1.0)
    }

    /// Withdraws a mark.
    pub fn withdraws_mark(self, mark: u16) -> Self {
        self.event(Event::MarkWithdrawn { mark: MarkId(mark) })
    }

    /// The line of sight from the eye to a place.
    pub fn aim_at(&self, at: Place) -> Sightline {
        let eye = self.eye();
        let over_ground_m = eye.point().distance_m(at.point());
        Sightline {
            eye,
            bearing_deg: eye.point().bearing_deg(at.point()),
            pitch_deg: (at.up_m - eye.up_m).atan2(over_ground_m).to_degrees(),
        }
    }

    /// Any other event now.
    pub fn event(mut self, event: Event) -> Self {
        self.session.events.push((self.now, event));
        self
    }

    /// The whole route walked at its planned pace, reaching every waypoint and entering every vulnerable point.
    pub fn walk_route(mut self) -> Self {
        let route = self.course.exercise.scenario.route.clone();
        for (index, pair) in route.waypoints.windows(2).enumerate() {
            self = self.walk_to(pair[1].at, pair[0].pace_mps);
            self = self.event(Event::WaypointReached {
                waypoint: index as u16 + 1,
            });
        }
        self
    }

    /// Ends the session.
    pub fn ends(self, ending: Ending) -> Session {
        self.event(Event::Ended(ending)).build()
    }

    /// The session without an end.
    pub fn build(mut self) -> Session {
        self.observe();
        self.session.last_tick = self.now;
        self.session
    }

    fn until(mut self, until: Tick) -> Self {
        while self.now < until {
            self.now = Tick(self.now.0 + 1);
            if self.now.0.is_multiple_of(FRAME_EVERY_TICKS) {
                self.observe();
            }
            if self.now.0.is_multiple_of(TICK_HZ) {
                self.session.digests.push((self.now, Digest::default()));
            }
        }
        self
    }

    /// Where the trainee's feet are.
    pub fn feet(&self) -> Place {
        self.here.at_height(0.0)
    }

    fn eye(&self) -> Place {
        self.here.at_height(EYE_M)
    }

    fn observe(&mut self) {
        let people = std::iter::once(self.here)
            .chain(self.others.iter().copied())
            .collect();
        let observation = Observation {
            tick: self.now,
            eye: self.eye(),
            look_bearing_deg: self.look.0,
            look_pitch_deg: self.look.1,
            optics: self.optics,
            stance: Stance::Standing,
            speed_mps: if self.still { 0.0 } else { self.pace_mps },
            people,
        };
        match self.session.observations.last_mut() {
            Some(last) if last.tick == self.now => *last = observation,
            _ => self.session.observations.push(observation),
        }
    }
}
