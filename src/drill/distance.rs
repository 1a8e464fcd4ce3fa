//! The distance drill: something has been found, and the map lies there. Where does the patrol stop, which way does it go
//! back, where is the control point? Judged by the pack's distances, the ground that is known to be safe and the line of
//! sight, with the thresholds of the criteria of a patrol.
//!
//! Distances are taken from the find as it is drawn on the map, in whole metres rounded down, as on a patrol.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::bank::{Bank, dice};
use super::find::Find;
use crate::doctrine::Required;
use crate::doctrine::criteria::known;
use crate::scoring::distance::ON_WALKED_M;
use crate::scoring::{Judgement, Outcome};
use crate::sim::exposure::{device_point, is_in_sight};
use crate::sim::known_way::TURN_M;
use crate::text::Message;
use crate::units::place::{distance_to_line_m, length_m, point_along};
use crate::units::{Point, reaches, whole_m};

/// Situations of a drill.
pub const SITUATIONS: usize = 3;

/// Time for a situation, seconds: a proposal of this program.
pub const DISTANCE_LIMIT_S: f32 = 120.0;

/// A stop this many times as far as required is far from the distance that was asked for: a proposal of this program. It is
/// as safe, and it shows that the distance is not known.
const FAR_TOO_FAR: f32 = 1.5;

/// A drawn way is looked at in steps of this length, metres.
const STEP_M: f32 = 1.0;

/// Most points of a drawn way.
pub const MOST_POINTS: usize = 64;

/// What was found, and what is asked.
#[derive(Debug, Clone)]
pub struct Situation {
    /// What was found, and from where.
    pub find: Find,
    /// The distance to keep, and why.
    pub required: Required,
    /// Range within which one has to be out of its sight, metres.
    pub hidden_within_m: f32,
    /// The way walked so far, the oldest point first.
    pub walked: Vec<Point>,
}

/// What was drawn on the map.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// Where the patrol stops.
    pub stop: Option<Point>,
    /// Points of the way there, after the place where the patrol is; none for a straight way.
    pub way: Vec<Point>,
    /// Where the control point is.
    pub control_point: Option<Point>,
    /// Time from the first sight of the map, milliseconds.
    pub after_ms: u32,
}

/// A question of the drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Where does the patrol stop?
    Stop,
    /// Which way does it go there?
    Way,
    /// Where is the control point?
    ControlPoint,
}

impl Part {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::Stop, Self::Way, Self::ControlPoint];

    /// The criterion of a patrol that it trains.
    pub fn criterion(self) -> &'static str {
        match self {
            Self::Stop => "withdrawal-distance",
            Self::Way => "withdrawal-on-known-ground",
            Self::ControlPoint => "control-point-sited",
        }
    }
}

/// The answer to a part, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct PartJudged {
    /// Which.
    pub part: Part,
    /// How it came out.
    pub outcome: Outcome,
    /// Why.
    pub why: Message,
}

/// A distance drill.
pub struct Distances {
    bank: Arc<Bank>,
    situations: Vec<Situation>,
    drawn: Vec<Drawn>,
}

impl Distances {
    /// Begins one. None where nothing can be found.
    pub fn begin(bank: &Arc<Bank>, seed: u64) -> Option<Self> {
        let mut luck = dice(&bank.scenario, seed, "distance drill");
        let pack = &bank.doctrine.pack;
        let situations: Vec<Situation> = bank
            .finds(SITUATIONS, &mut luck)
            .into_iter()
            .map(|find| Situation {
                required: pack.required_for(find.known(pack)),
                hidden_within_m: pack.cover_asked_within_m(find.known(pack)),
                walked: find.walked(),
                find,
            })
            .collect();
        (!situations.is_empty()).then(|| Self {
            bank: Arc::clone(bank),
            situations,
            drawn: Vec::new(),
        })
    }

    /// The views of its scenario.
    pub fn bank(&self) -> &Arc<Bank> {
        &self.bank
    }

    /// Every situation.
    pub fn situations(&self) -> &[Situation] {
        &self.situations
    }

    /// The situation to be answered; none when the drill is over.
    pub fn situation(&self) -> Option<&Situation> {
        self.situations.get(self.drawn.len())
    }

    /// Number of the situation to be answered, from 0.
    pub fn number(&self) -> usize {
        self.drawn.len()
    }

    /// What was drawn so far.
    pub fn drawn(&self) -> &[Drawn] {
        &self.drawn
    }

    /// Answers the situation. Gives how each part came out; none when the drill is over.
    pub fn answer(&mut self, drawn: Drawn) -> Option<Vec<PartJudged>> {
        let judged = self.judge(self.situation()?, &drawn);
        self.drawn.push(drawn);
        Some(judged)
    }

    /// Every situation answered, with how its parts came out.
    pub fn passed(&self) -> impl Iterator<Item = (&Situation, &Drawn, Vec<PartJudged>)> {
        let answered = self.situations.iter().zip(&self.drawn);
        answered.map(|(situation, drawn)| (situation, drawn, self.judge(situation, drawn)))
    }

    /// Judges what was drawn.
    pub fn judge(&self, situation: &Situation, drawn: &Drawn) -> Vec<PartJudged> {
        Part::ALL
            .into_iter()
            .map(|part| {
                let (outcome, why) = match part {
                    Part::Stop => situation.stop(drawn, &self.bank),
                    Part::Way => situation.way(drawn, &self.bank),
                    Part::ControlPoint => situation.control_point(drawn, &self.bank),
                };
                PartJudged { part, outcome, why }
            })
            .collect()
    }

    /// What somebody draws who does it as it should be done: back on the ground walked to the distance, the control point
    /// there or, where there is one, at the nearest place farther back that is out of sight.
    pub fn exact(&self, situation: &Situation) -> Drawn {
        let walked = &situation.walked;
        let whole_m = length_m(walked);
        let back = |from_m: f32| {
            let steps = 0..=(from_m / STEP_M) as u32;
            steps.map(move |step| from_m - step as f32 * STEP_M)
        };
        let at = |along_m: f32| point_along(walked, along_m);
        let stop_m = back(whole_m)
            .find(|along_m| situation.is_clear(at(*along_m)))
            .unwrap_or(0.0);
        let hidden = back(stop_m)
            .map(at)
            .find(|place| situation.is_clear(*place) && !situation.is_seen(*place, &self.bank));
        let mut way: Vec<Point> = back(whole_m)
            .take_while(|along_m| *along_m > stop_m)
            .step_by(10)
            .map(at)
            .collect();
        way.truncate(MOST_POINTS);
        Drawn {
            stop: Some(at(stop_m)),
            way,
            control_point: Some(hidden.unwrap_or(at(stop_m))),
            after_ms: 40_000,
        }
    }

    /// What somebody draws who goes on instead: straight ahead past the find, and the control point in full view of it.
    pub fn careless(&self, situation: &Situation) -> Drawn {
        let (here, at) = (situation.find.here(), situation.find.at());
        let beyond = here.towards(here.bearing_deg(at), here.distance_m(at) * 1.5);
        Drawn {
            stop: Some(beyond),
            way: Vec::new(),
            control_point: Some(here.lerp(at, 0.5)),
            after_ms: 25_000,
        }
    }
}

/// A share measured, by the pack's thresholds of the criterion; without any, all is right and half is half right.
fn outcome(bank: &Bank, part: Part, share: f64) -> Outcome {
    let id = part.criterion();
    match bank.doctrine.pack.criterion(id).zip(known(id)) {
        Some((rule, known)) => Judgement::measured(share, known.sense, rule, Vec::new()).outcome,
        None if share >= 1.0 => Outcome::Met,
        None if share >= 0.5 => Outcome::PartlyMet,
        None => Outcome::NotMet,
    }
}

impl Situation {
    /// Range of a place from the find, metres.
    pub fn range_m(&self, place: Point) -> f32 {
        place.distance_m(self.find.at())
    }

    /// Whether a place is at the required distance.
    pub fn is_clear(&self, place: Point) -> bool {
        reaches(self.range_m(place), self.required.metres)
    }

    /// Whether somebody who stands there is in sight of the find and near enough for that to matter.
    fn is_seen(&self, place: Point, bank: &Bank) -> bool {
        let device = device_point(bank.terrain(), self.find.at());
        !reaches(self.range_m(place), self.hidden_within_m)
            && is_in_sight(&bank.sight(), bank.terrain(), device, place)
    }

    /// Whether ground is known to be safe: walked by the patrol, or declared safe.
    fn is_known(&self, place: Point, bank: &Bank) -> bool {
        distance_to_line_m(place, &self.walked) <= ON_WALKED_M || bank.terrain().known_safe(place)
    }

    fn stop(&self, drawn: &Drawn, bank: &Bank) -> (Outcome, Message) {
        let Some(stop) = drawn.stop else {
            return (Outcome::NotMet, Message::new("drill-distance-nothing"));
        };
        let (metres, asked_m) = (whole_m(self.range_m(stop)), self.required.metres);
        let said = |id| {
            Message::new(id)
                .with("metres", metres)
                .with("required", self.required.message(&bank.doctrine.pack))
        };
        if !self.is_clear(stop) {
            let share = (metres / asked_m).min(0.99);
            let outcome = outcome(bank, Part::Stop, f64::from(share));
            return (outcome, said("drill-distance-too-near"));
        }
        if !self.is_known(stop, bank) {
            return (Outcome::NotMet, said("drill-distance-stop-unknown-ground"));
        }
        if metres > asked_m * FAR_TOO_FAR {
            return (Outcome::PartlyMet, said("drill-distance-far-too-far"));
        }
        (Outcome::Met, said("drill-distance-stop-good"))
    }

    fn way(&self, drawn: &Drawn, bank: &Bank) -> (Outcome, Message) {
        let Some(stop) = drawn.stop else {
            return (Outcome::NotMet, Message::new("drill-distance-nothing"));
        };
        let here = self.find.here();
        let mut line = vec![here];
        line.extend(drawn.way.iter().copied());
        line.push(stop);
        let length = length_m(&line);
        if length < STEP_M {
            return (Outcome::NotMet, Message::new("drill-distance-no-way"));
        }
        let steps = (length / STEP_M).ceil() as u32;
        let points: Vec<Point> = (0..=steps)
            .map(|step| point_along(&line, length * step as f32 / steps as f32))
            .collect();
        let nearest_m = |points: &mut dyn Iterator<Item = Point>| {
            points
                .map(|at| self.range_m(at))
                .fold(f32::INFINITY, f32::min)
        };
        // Where the way walked leads nearer before it leads away there is no better one.
        let back_nearest_m = nearest_m(&mut self.back_until_clear());
        let drawn_nearest_m = nearest_m(&mut points.iter().copied());
        if drawn_nearest_m + TURN_M < back_nearest_m.min(self.range_m(here)) {
            let nearer_m = whole_m(self.range_m(here) - drawn_nearest_m);
            return (
                Outcome::NotMet,
                Message::new("drill-distance-way-nearer").with("metres", nearer_m),
            );
        }
        let known = points.iter().filter(|at| self.is_known(**at, bank)).count();
        let share = known as f64 / points.len() as f64;
        if known < points.len() {
            let unknown_m = ((1.0 - share) * f64::from(length)).ceil();
            let said = Message::new("drill-distance-way-unknown-ground").with("metres", unknown_m);
            return (outcome(bank, Part::Way, share), said);
        }
        (Outcome::Met, Message::new("drill-distance-way-good"))
    }

    /// The way walked, from here back until it is clear.
    fn back_until_clear(&self) -> impl Iterator<Item = Point> {
        let whole_m = length_m(&self.walked);
        let steps = 0..=(whole_m / STEP_M) as u32;
        steps
            .map(move |step| point_along(&self.walked, whole_m - step as f32 * STEP_M))
            .take_while(|at| !self.is_clear(*at))
    }

    /// Half for the distance, half for being out of sight or beyond where that is asked, as of a patrol's control point.
    fn control_point(&self, drawn: &Drawn, bank: &Bank) -> (Outcome, Message) {
        let Some(place) = drawn.control_point else {
            return (Outcome::NotMet, Message::new("drill-distance-nothing"));
        };
        let (far, hidden) = (self.is_clear(place), !self.is_seen(place, bank));
        let id = match (far, hidden) {
            (true, true) => "drill-distance-control-point-good",
            (true, false) => "drill-distance-control-point-in-sight",
            (false, true) => "drill-distance-control-point-too-near",
            (false, false) => "drill-distance-control-point-too-near-in-sight",
        };
        let said = Message::new(id)
            .with("metres", whole_m(self.range_m(place)))
            .with("required", self.required.message(&bank.doctrine.pack))
            .with("asked", self.hidden_within_m);
        let half = |good: bool| f64::from(u8::from(good)) / 2.0;
        (
            outcome(bank, Part::ControlPoint, half(far) + half(hidden)),
            said,
        )
    }

    /// Fingerprint of all of it.
    pub(super) fn digest(&self) -> [u8; 8] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.find.view.digest());
        hasher.update(&self.find.device.0.to_le_bytes());
        hasher.update(&self.required.metres.to_bits().to_le_bytes());
        let mut digest = [0; 8];
        digest.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
        digest
    }
}
