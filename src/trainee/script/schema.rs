//! A script as written by its author: the serde types of the RON file.
//!
//! Bearings are degrees clockwise from grid north; points are metres east and north of the scenario's origin.

use serde::{Deserialize, Serialize};

use crate::scenario::schema::{Look, SignKind};
use crate::sim::action::{Answer, Channel, CheckRing, Means, Refuge, Stance};

/// The format this build reads.
pub const FORMAT: u32 = 1;

/// A script file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// Version of the file format.
    pub format: u32,
    /// What the session shows, for the instructor.
    #[serde(default)]
    pub about: String,
    /// Steps, in order.
    pub steps: Vec<Step>,
}

/// A step. The next begins when it is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Step {
    /// Walk: along the route to a waypoint or vulnerable point, straight to any other place.
    WalkTo {
        /// Destination.
        to: Spot,
        /// Pace, metres a second; the planned pace when left out.
        #[serde(default)]
        pace_mps: Option<f32>,
    },
    /// Walk on along the route.
    WalkOn {
        /// Distance, metres.
        distance_m: f32,
        /// Pace, metres a second; the planned pace when left out.
        #[serde(default)]
        pace_mps: Option<f32>,
    },
    /// Walk back along the trail, then the approach.
    WalkBack {
        /// Distance, metres.
        distance_m: f32,
        /// Pace, metres a second; a brisk walk when left out.
        #[serde(default)]
        pace_mps: Option<f32>,
    },
    /// Walk back along the trail to a distance from a place.
    WalkBackFrom {
        /// The place.
        from: Spot,
        /// Distance, metres.
        distance_m: f32,
        /// Pace, metres a second; a brisk walk when left out.
        #[serde(default)]
        pace_mps: Option<f32>,
    },
    /// Stand still.
    Halt,
    /// Wait for a time.
    Wait {
        /// Duration, seconds.
        time_s: f32,
    },
    /// Wait until a condition holds.
    WaitUntil {
        /// The condition.
        condition: Condition,
        /// Longest wait, seconds.
        #[serde(default)]
        at_most_s: Option<f32>,
    },
    /// Change stance.
    Stance(Stance),
    /// Look in a direction.
    Look {
        /// Bearing, degrees.
        bearing_deg: f32,
        /// Pitch, degrees up.
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
    /// Look from one side of the way ahead to the other.
    Scan {
        /// Start, degrees to the right of the way ahead (negative: to the left).
        from_deg: f32,
        /// End, likewise.
        to_deg: f32,
        /// Pitch, degrees up.
        #[serde(default)]
        pitch_deg: f32,
    },
    /// Raise or lower the binoculars.
    UseOptics(bool),
    /// Mark the target of the look.
    Mark {
        /// Kind of sign.
        kind: SignKind,
        /// Confidence, percent.
        confidence_percent: u8,
    },
    /// Look at a place and mark it.
    MarkAt {
        /// Where.
        at: Spot,
        /// Height above the ground there, metres.
        #[serde(default)]
        above_ground_m: f32,
        /// Kind of sign.
        kind: SignKind,
        /// Confidence, percent.
        confidence_percent: u8,
    },
    /// Withdraw a mark; the first is number 1.
    WithdrawMark {
        /// Which.
        mark: u16,
    },
    /// Check the near ring: look all round, low and high.
    NearCheck,
    /// Check the far ring: look all round, low and high.
    FarCheck,
    /// Give the patrol an order.
    Order(PatrolOrder),
    /// Warn everybody in reach.
    Warn,
    /// Set up the incident control point.
    ControlPoint {
        /// Where.
        at: Spot,
    },
    /// Send a member of the patrol to a cordon post.
    Cordon {
        /// Who, by short name.
        person: String,
        /// Where.
        at: Spot,
    },
    /// Use the radio for anything but the report.
    Transmit,
    /// Send the report that is asked for: of a find, or, on the pack's form for it, of an incident.
    Report {
        /// Channel.
        #[serde(default = "by_radio")]
        channel: Channel,
        /// The place reported. When left out: an incident that is not reported yet, else the first mark that stands.
        #[serde(default)]
        item: Option<Spot>,
        /// Answers that replace those by the book, by label.
        #[serde(default)]
        instead: Vec<Line>,
    },
    /// Hand over to the specialists, and wait for their result.
    HandOver,
    /// Hand over with a briefing on the pack's form, by the book; without a briefing when the pack has no form.
    Brief {
        /// The place it is about; the first mark that stands when left out.
        #[serde(default)]
        item: Option<Spot>,
        /// Answers that replace those by the book, by label.
        #[serde(default)]
        instead: Vec<Line>,
    },
    /// Count the patrol.
    CountPatrol,
    /// Ask a local person about the way ahead.
    Ask {
        /// The local person nearest to this place; by default, to oneself.
        #[serde(default = "here")]
        near: Spot,
        /// Means of speaking.
        by: Means,
    },
    /// Tell the local people to leave or to take shelter.
    DirectCivilians {
        /// The place to leave.
        from: Spot,
        /// Distance, metres.
        distance_m: f32,
        /// Means of speaking.
        by: Means,
        /// Destination.
        #[serde(default = "out")]
        to: Refuge,
    },
    /// Abandon the route. The patrol ends at the start: walk there with `WalkBack`.
    TurnBack,
    /// Touch the target of the look. Always wrong.
    Touch,
    /// Branch.
    When {
        /// The condition.
        condition: Condition,
        /// Steps when it holds.
        then: Vec<Step>,
        /// Steps when it does not.
        #[serde(default)]
        otherwise: Vec<Step>,
    },
    /// Repeat these steps until a condition holds; then stop at once, even in the middle of a step.
    Until {
        /// The condition.
        condition: Condition,
        /// The steps.
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
    /// An asset of the map, by short name.
    Asset(String),
    /// A mark, by number: the first is 1.
    Mark(u16),
    /// The nearest noticeable thing in view.
    NearestThing,
    /// One's own place.
    Here,
    /// Back along the trail.
    Back {
        /// Distance, metres.
        distance_m: f32,
    },
}

/// An order to the patrol.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PatrolOrder {
    /// Halt.
    Halt,
    /// Check the ring around one's own place.
    Check(CheckRing),
    /// Withdraw along the trail.
    Withdraw {
        /// The place to leave.
        from: Spot,
        /// Distance, metres.
        distance_m: f32,
    },
    /// Take cover.
    TakeCover {
        /// The place to be shielded from.
        from: Spot,
    },
    /// Fall in again and follow.
    Resume,
    /// Go back together, the last person leading.
    GoBack,
}

/// A line of the report with an answer of the script's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Label of the line: `4`.
    pub label: String,
    /// The answer.
    pub says: Answer,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// This much time has passed, seconds.
    AtTime(f32),
    /// One is near a place.
    Near {
        /// The place.
        to: Spot,
        /// Radius, metres.
        within_m: f32,
    },
    /// Something noticeable is in view.
    Sees {
        /// Within this range, metres.
        #[serde(default)]
        within_m: Option<f32>,
        /// Of this kind.
        #[serde(default)]
        kind: Option<SignKind>,
        /// Of this appearance.
        #[serde(default)]
        look: Option<Look>,
    },
    /// A radio message has been received.
    Heard,
    /// Everybody has carried out the last order, or mans a post.
    EverybodyDone,
    /// Everybody is at least this far from a place.
    EverybodyAway {
        /// The place.
        from: Spot,
        /// Distance, metres.
        distance_m: f32,
    },
    /// A local person is near.
    CivilianWithin {
        /// Distance, metres.
        distance_m: f32,
    },
    /// The specialists have come.
    SpecialistsHere,
    /// The specialists have opened the way again.
    RouteReopened,
    /// An incident has happened.
    Incident,
    /// Negation.
    Not(Box<Condition>),
    /// Conjunction.
    All(Vec<Condition>),
    /// Disjunction.
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
