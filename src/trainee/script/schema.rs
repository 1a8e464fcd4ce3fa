//! A script as its author writes it: the serde mirror of the RON file.
//!
//! Bearings are degrees clockwise from grid north; points are metres east and north of the scenario's origin.

use serde::{Deserialize, Serialize};

use crate::scenario::schema::{Look, SignKind};
use crate::sim::action::{Answer, Channel, CheckRing, Means, Refuge, Stance};

/// The format this build reads.
pub const FORMAT: u32 = 1;

/// A whole script file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// Version of the file format.
    pub format: u32,
    /// What the session shows; for the instructor.
    #[serde(default)]
    pub about: String,
    /// What is done, in order.
    pub steps: Vec<Step>,
}

/// One thing to do. The next begins when it is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Step {
    /// Walk: along the route to a waypoint or vulnerable point, straight to any other place.
    WalkTo {
        /// Where to.
        to: Spot,
        /// How fast, metres a second; the planned pace when left out.
        #[serde(default)]
        pace_mps: Option<f32>,
    },
    /// Walk on along the route.
    WalkOn {
        /// How far, metres.
        distance_m: f32,
        /// How fast, metres a second; the planned pace when left out.
        #[serde(default)]
        pace_mps: Option<f32>,
    },
    /// Walk back on the way that was walked, then on the approach.
    WalkBack {
        /// How far, metres.
        distance_m: f32,
        /// How fast, metres a second; a brisk walk when left out.
        #[serde(default)]
        pace_mps: Option<f32>,
    },
    /// Walk back on the way that was walked until far enough from a place.
    WalkBackFrom {
        /// From what.
        from: Spot,
        /// How far from it, metres.
        distance_m: f32,
        /// How fast, metres a second; a brisk walk when left out.
        #[serde(default)]
        pace_mps: Option<f32>,
    },
    /// Stand still.
    Halt,
    /// Stay for a time.
    Wait {
        /// How long, seconds.
        time_s: f32,
    },
    /// Stay until something is so.
    WaitUntil {
        /// What.
        condition: Condition,
        /// Not longer than this, seconds.
        #[serde(default)]
        at_most_s: Option<f32>,
    },
    /// Stand, kneel or lie.
    Stance(Stance),
    /// Look in a direction.
    Look {
        /// Bearing, degrees.
        bearing_deg: f32,
        /// Up, degrees.
        #[serde(default)]
        pitch_deg: f32,
    },
    /// Look at a place.
    LookAt {
        /// Where.
        at: Spot,
        /// Height above the ground there, metres.
        #[serde(default)]
        above_ground_m: f32,
    },
    /// Look from one side of the way on to the other.
    Scan {
        /// From here, degrees to the right of the way on (negative: to the left).
        from_deg: f32,
        /// To here.
        to_deg: f32,
        /// Up, degrees.
        #[serde(default)]
        pitch_deg: f32,
    },
    /// Raise or lower the binoculars.
    UseOptics(bool),
    /// Mark what is looked at.
    Mark {
        /// What kind of sign.
        kind: SignKind,
        /// How sure, percent.
        confidence_percent: u8,
    },
    /// Look at a place and mark it.
    MarkAt {
        /// Where.
        at: Spot,
        /// Height above the ground there, metres.
        #[serde(default)]
        above_ground_m: f32,
        /// What kind of sign.
        kind: SignKind,
        /// How sure, percent.
        confidence_percent: u8,
    },
    /// Take a mark back; the first is number 1.
    WithdrawMark {
        /// Which.
        mark: u16,
    },
    /// Check the near ring: look all round, low and high.
    NearCheck,
    /// Check the far ring: look all round, low and high.
    FarCheck,
    /// Tell the patrol what to do.
    Order(PatrolOrder),
    /// Warn everybody near.
    Warn,
    /// Set up the incident control point.
    ControlPoint {
        /// Where.
        at: Spot,
    },
    /// Send one of the patrol to a cordon post.
    Cordon {
        /// Who, by short name.
        person: String,
        /// Where.
        at: Spot,
    },
    /// Use the radio for anything but the report.
    Transmit,
    /// Send the report.
    Report {
        /// How it goes.
        #[serde(default = "by_radio")]
        channel: Channel,
        /// The place reported; the first mark when left out.
        #[serde(default)]
        item: Option<Spot>,
        /// Lines that are not to be answered by the book, by label.
        #[serde(default)]
        instead: Vec<Line>,
    },
    /// Hand over to the specialists.
    HandOver,
    /// Hand over with a briefing, every line by the book.
    Brief {
        /// The place spoken of; the first mark when left out.
        #[serde(default)]
        item: Option<Spot>,
        /// Lines that are not to be answered by the book, by label.
        #[serde(default)]
        instead: Vec<Line>,
    },
    /// Count the patrol.
    CountPatrol,
    /// Ask a local person what they know of the way ahead.
    Ask {
        /// Whom: the local person nearest to this place; to where one stands when left out.
        #[serde(default = "here")]
        near: Spot,
        /// How one speaks to them.
        by: Means,
    },
    /// Tell the local people to leave or to go into shelter.
    DirectCivilians {
        /// From what.
        from: Spot,
        /// How far, metres.
        distance_m: f32,
        /// How one speaks to them.
        by: Means,
        /// Where they are sent.
        #[serde(default = "out")]
        to: Refuge,
    },
    /// Give up the route. The patrol ends once one is back at the start: walk there with `WalkBack`.
    TurnBack,
    /// Touch what is looked at. Always wrong.
    Touch,
    /// Do one thing or another.
    When {
        /// What decides.
        condition: Condition,
        /// Done when it is so.
        then: Vec<Step>,
        /// Done when it is not.
        #[serde(default)]
        otherwise: Vec<Step>,
    },
    /// Do these steps, again and again, until something is so; then break off, in the middle of a step if need be.
    Until {
        /// What.
        condition: Condition,
        /// What is done till then.
        steps: Vec<Step>,
    },
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Spot {
    /// A point: metres east, metres north.
    At(f32, f32),
    /// A waypoint of the route, by short name.
    Waypoint(String),
    /// A vulnerable point of the route card, by short name.
    VulnerablePoint(String),
    /// Something of the map that a report can name, by short name.
    Asset(String),
    /// A mark, by number: the first is 1.
    Mark(u16),
    /// The nearest thing in view that stands out from the ground.
    NearestThing,
    /// Where one stands.
    Here,
    /// Back on the way that was walked.
    Back {
        /// How far, metres.
        distance_m: f32,
    },
}

/// An order to the patrol.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PatrolOrder {
    /// Stand where you are.
    Halt,
    /// Check the ring around your own place.
    Check(CheckRing),
    /// Go back the way we came.
    Withdraw {
        /// From what.
        from: Spot,
        /// How far, metres.
        distance_m: f32,
    },
    /// Get behind cover.
    TakeCover {
        /// From what.
        from: Spot,
    },
    /// Follow again.
    Resume,
}

/// A line of the report that is not answered by the book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Label of the line: `4`.
    pub label: String,
    /// What it says.
    pub says: Answer,
}

/// Something that is so or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// The patrol is this old or older, seconds.
    AtTime(f32),
    /// One stands near a place.
    Near {
        /// Which.
        to: Spot,
        /// How near, metres.
        within_m: f32,
    },
    /// Something in view stands out from the ground.
    Sees {
        /// Not farther than this, metres.
        #[serde(default)]
        within_m: Option<f32>,
        /// Of this kind.
        #[serde(default)]
        kind: Option<SignKind>,
        /// That looks like this.
        #[serde(default)]
        look: Option<Look>,
    },
    /// A message has come over the radio.
    Heard,
    /// Everybody has done the last order, or holds a post.
    EverybodyDone,
    /// Everybody is at least this far from a place.
    EverybodyAway {
        /// From what.
        from: Spot,
        /// How far, metres.
        distance_m: f32,
    },
    /// A local person is near.
    CivilianWithin {
        /// How near, metres.
        distance_m: f32,
    },
    /// The specialists have come.
    SpecialistsHere,
    /// The specialists have opened the way again.
    RouteReopened,
    /// An incident has happened.
    Incident,
    /// It is not so.
    Not(Box<Condition>),
    /// All of them are so.
    All(Vec<Condition>),
    /// At least one of them is so.
    Any(Vec<Condition>),
}

fn here() -> Spot {
    Spot::Here
}

fn out() -> Refuge {
    Refuge::Out
}

fn by_radio() -> Channel {
    Channel::Radio
}
