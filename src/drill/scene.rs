//! The scene of a report drill: a patrol that has found something, stepped back to a safe place and is about to report. It is
//! written as a record of that patrol would be, so that the report is judged by the very rules of a patrol's report.

use std::collections::BTreeSet;

use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::bank::Bank;
use super::find::Find;
use crate::doctrine::{Known, Pack};
use crate::record::{Header, Mode, Session};
use crate::scenario::LoadedScenario;
use crate::scenario::exercise::{Person, PersonId};
use crate::sim::Digest;
use crate::sim::action::{CheckRing, MarkId, Measure, Order, Sightline, Stance};
use crate::sim::event::Event;
use crate::sim::exposure::{device_point, is_in_sight};
use crate::sim::observation::Observation;
use crate::units::place::{length_m, point_along};
use crate::units::{Place, Point, Tick};

/// Pace of the patrol on its route and back, metres a second.
const PACE_MPS: f32 = 1.2;

/// The patrol goes back by so much more than it has to, metres: nobody stops on the line itself.
const OVER_M: f32 = 3.0;

/// Steps by which a place to stop is looked for on the way back, metres.
const STEP_M: f32 = 1.0;

/// Time from standing safe until the report is asked for, seconds.
const SETTLED_S: std::ops::Range<f32> = 60.0..240.0;

/// The scene.
#[derive(Debug, Clone)]
pub struct Scene {
    /// What was found, and from where.
    pub find: Find,
    /// When it was found.
    pub discovered: Tick,
    /// When the report is asked for.
    pub ready: Tick,
    /// Where the patrol leader stands then.
    pub stands: Place,
    /// What has been done since.
    pub measures: BTreeSet<Measure>,
    /// Number of cordon posts manned.
    pub posts: u32,
    /// The record up to the report.
    pub(super) session: Session,
}

impl Scene {
    /// The scene of a find.
    pub(super) fn of(bank: &Bank, find: Find, luck: &mut Pcg64Mcg) -> Self {
        let walked = find.walked();
        let required_m = asked_m(&find, &bank.doctrine.pack);
        let back_along_m = stop_along_m(&find, &walked, required_m + OVER_M);
        let back_m = length_m(&walked) - back_along_m;
        let walking = |metres: f32| metres / PACE_MPS;
        let discovered = Tick::from_seconds(walking(length_m(&walked)).max(60.0));
        let after = |seconds: f32| Tick(discovered.0 + Tick::from_seconds(seconds).0);
        let safe_s = 8.0 + walking(back_m);
        let ready = after(safe_s + luck.random_range(SETTLED_S));
        let place = |at: Point| at.at_height(bank.terrain().height_m(at));
        let stands = place(point_along(&walked, back_along_m));

        let loaded = LoadedScenario {
            scenario: bank.scenario.clone(),
            doctrine: bank.doctrine.clone(),
            warnings: Vec::new(),
            seal: None,
        };
        let seed = find.exercise.seed;
        let header = Header::of(&loaded, seed, Mode::Practise, "", Digest::default());
        let mut scene = Self {
            session: Session::begin(header, find.exercise.clone()),
            find,
            discovered,
            ready,
            stands,
            measures: BTreeSet::new(),
            posts: 0,
        };
        scene.noticed();
        let mut done = |measure, chance| {
            let done = luck.random_bool(chance);
            if done {
                scene.measures.insert(measure);
            }
            done
        };
        // One is left out now and then: whoever reports what is always done reports what was not.
        let warned = done(Measure::Warned, 0.8);
        let checked = done(Measure::SecondaryChecked, 0.5);
        let control_point = done(Measure::ControlPointSet, 0.5);
        let cordon = done(Measure::CordonPosted, 0.4);
        let device = device_point(bank.terrain(), scene.find.at());
        let in_sight = is_in_sight(&bank.sight(), bank.terrain(), device, stands.point());
        if warned {
            scene.happens(after(4.0), Event::Warned);
        }
        let order = Order::Withdraw {
            from: scene.find.at(),
            distance_m: required_m,
        };
        scene.happens(after(8.0), Event::Ordered(order));
        scene.stand(discovered, &walked, length_m(&walked));
        let safe = after(safe_s);
        scene.stand(safe, &walked, back_along_m);
        scene.measures.insert(Measure::Withdrawn);
        if checked {
            let ring = CheckRing::Near;
            scene.happens(after(safe_s + 10.0), Event::CheckBegun { ring, at: stands });
        }
        if control_point {
            let placed = Event::ControlPointPlaced {
                at: stands,
                in_sight_of: in_sight.then_some(scene.find.device).into_iter().collect(),
            };
            scene.happens(after(safe_s + 30.0), placed);
        }
        if cordon {
            let patrol = scene.find.exercise.patrol_size() as u16;
            for person in (1..patrol).rev().take(2).map(PersonId) {
                let at = scene.person(person, &walked, back_along_m);
                let manned = Event::PostManned {
                    person,
                    at: place(at),
                };
                scene.happens(after(safe_s + 45.0), manned);
                scene.posts += 1;
            }
        }
        scene.stand(ready, &walked, back_along_m);
        scene.session.last_tick = ready;
        scene
    }

    fn happens(&mut self, tick: Tick, event: Event) {
        self.session.events.push((tick, event));
    }

    /// What was seen of the thing, and the mark on it.
    fn noticed(&mut self) {
        let eye = self.find.view.eye;
        let own: BTreeSet<_> = self.find.seen().collect();
        let shown = self.find.view.shown.clone();
        for shown in shown.iter().filter(|shown| own.contains(&shown.sign)) {
            let range_m = eye.distance_m(shown.at);
            let resolvable = Event::SignResolvable {
                sign: shown.sign,
                range_m,
                probability: shown.notice,
            };
            self.happens(self.discovered, resolvable);
            let viewed = Event::SignViewed {
                sign: shown.sign,
                range_m,
                optics: false,
            };
            self.happens(self.discovered, viewed);
        }
        let Some(marked) = shown.iter().find(|shown| shown.sign == self.find.sign) else {
            return;
        };
        let aim = Sightline {
            eye,
            bearing_deg: eye.point().bearing_deg(marked.at.point()),
            pitch_deg: super::bank::pitch_to(eye, marked.at),
        };
        let mark = Event::Marked {
            mark: MarkId(0),
            aim,
            place: Some(marked.at),
            kind: self.find.exercise.signs[marked.sign.index()].sign.kind,
            confidence_percent: 80,
            visible: vec![(marked.sign, marked.at)],
        };
        self.happens(self.discovered, mark);
    }

    /// Everybody in file, the leader so far along the way; the local people where they begin their day.
    fn stand(&mut self, tick: Tick, walked: &[Point], along_m: f32) {
        let people = (0..self.find.exercise.people.len() as u16)
            .map(|person| self.person(PersonId(person), walked, along_m))
            .collect();
        let eye = self.find.view.eye;
        self.session.observations.push(Observation {
            tick,
            eye,
            look_bearing_deg: eye.point().bearing_deg(self.find.at()),
            look_pitch_deg: 0.0,
            optics: false,
            stance: Stance::Standing,
            speed_mps: 0.0,
            people,
        });
    }

    fn person(&self, person: PersonId, walked: &[Point], along_m: f32) -> Point {
        match &self.find.exercise.people[person.index()] {
            Person::Patrol(_) => {
                let spacing_m = self.find.exercise.scenario.patrol.spacing_m;
                point_along(walked, along_m - spacing_m * f32::from(person.0))
            }
            Person::Civilian(civilian) => civilian.path.first().copied().unwrap_or_default(),
        }
    }

    /// Fingerprint of all of it.
    pub(super) fn digest(&self) -> [u8; 8] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.find.view.digest());
        hasher.update(&self.find.device.0.to_le_bytes());
        let bytes = postcard::to_stdvec(&self.session.events).unwrap_or_default();
        hasher.update(&bytes);
        hasher.update(&self.ready.0.to_le_bytes());
        let mut digest = [0; 8];
        digest.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
        digest
    }
}

/// The distance that the patrol keeps, metres: that of the class where it can be told, or the one in doubt, whichever is more.
pub(super) fn asked_m(find: &Find, pack: &Pack) -> f32 {
    let own_m = pack.required_for(find.known(pack)).metres;
    own_m.max(pack.required_for(Known::Nothing).metres)
}

/// How far along the way walked the leader stops on the way back: as near as everybody is at the distance; at its beginning
/// where it is too short.
fn stop_along_m(find: &Find, walked: &[Point], distance_m: f32) -> f32 {
    let (whole_m, spacing_m) = (length_m(walked), find.exercise.scenario.patrol.spacing_m);
    let clear = |along_m: f32| {
        (0..find.exercise.patrol_size()).all(|place| {
            let at = point_along(walked, along_m - spacing_m * place as f32);
            at.distance_m(find.at()) >= distance_m
        })
    };
    (0..=(whole_m / STEP_M) as u32)
        .map(|step| whole_m - step as f32 * STEP_M)
        .find(|along_m| clear(*along_m))
        .unwrap_or(0.0)
}
