//! Trainee actions: the simulation's only input. Plain values, independent of input devices, so that a window, a
//! script, a virtual trainee and a replay look the same to the simulation.
//!
//! # A new action or order
//!
//! 1. Its variant at the end of [`TraineeAction`] or [`Order`]: records depend on the order of variants, and a test
//!    in `tests/record` fails for one inserted between others.
//! 2. The compiler then names where it is carried out (`sim/orders.rs` or `sim/obey.rs`) and reported
//!    (`sim/event.rs`, `scoring/review/moments.rs`, the window's `hud/captions.rs`).
//! 3. Its button in `front_end/hud/orders.rs`, its step in `trainee/script/schema.rs` with a line in the guide, and
//!    where the coach asks for it its step in `coaching/pupil.rs`. The test of languages names the texts that are
//!    missing.

use serde::{Deserialize, Serialize};

use crate::scenario::exercise::{PersonId, Seat};
use crate::units::{Place, Point};
pub use crate::vocabulary::SPEAKING_M;
use crate::vocabulary::{SignKind, listed};

/// An action of the trainee. Continuous ones (move, look, optics, stance) hold until changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum TraineeAction {
    /// Walk.
    Move {
        /// Bearing, degrees clockwise from grid north.
        bearing_deg: f32,
        /// Pace, metres a second; limited by the stance.
        pace_mps: f32,
    },
    /// Stand still.
    Stop,
    /// Change stance.
    Stance(Stance),
    /// Look.
    Look {
        /// Bearing, degrees clockwise from grid north.
        bearing_deg: f32,
        /// Pitch, degrees, -90..90.
        pitch_deg: f32,
    },
    /// Raise or lower the binoculars, if any are carried.
    Optics(bool),
    /// Mark what is in the crosshair as suspicious.
    Mark {
        /// Kind of sign.
        kind: SignKind,
        /// Confidence, percent, 0..100.
        confidence_percent: u8,
    },
    /// Withdraw a mark.
    WithdrawMark(MarkId),
    /// Begin a check of the ring around one's own place; it ends when the trainee moves off.
    Check(CheckRing),
    /// Give the patrol an order.
    Order(Order),
    /// Shout or signal a warning to everybody in reach.
    Warn,
    /// Set up the incident control point.
    PlaceControlPoint {
        /// Where.
        at: Point,
    },
    /// Send a member of the patrol to a cordon post.
    PostCordon {
        /// Who.
        person: PersonId,
        /// Where.
        at: Point,
    },
    /// Transmit anything but the report.
    Transmit,
    /// Send the report.
    SendReport(Report),
    /// Hand the cordon over to the specialists with what is known; ends the patrol's part.
    HandOver,
    /// Abandon the route and go home; ends the patrol at the start.
    TurnBack,
    /// Touch what is in the crosshair, when in reach. Always wrong.
    Touch,
    /// Direct the local people in reach to leave a place or to take shelter, the nearest to it first.
    DirectCivilians(Direction),
    /// Ask a local person within speaking distance about the way ahead.
    Ask {
        /// Who is asked.
        person: PersonId,
        /// Means of speaking.
        by: Means,
    },
    /// Hand the cordon over with a briefing on the pack's hand-over form.
    Brief(Report),
    /// Count the patrol.
    CountPatrol,
    /// An instructor shows a class what is out of place. Nothing in the simulation depends on it; the record keeps it, so
    /// that a score says it.
    PointOut,
    /// Call out to the local people within speaking distance: whoever passes stops and waits to be asked.
    Hail,
}

/// An action with its seat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Acted {
    /// The seat it comes from.
    pub seat: Seat,
    /// The action.
    pub action: TraineeAction,
}

impl Seat {
    /// Actions of this seat in a tick, in order.
    pub fn does(self, actions: &[TraineeAction]) -> Vec<Acted> {
        let acted = |action: &TraineeAction| Acted {
            seat: self,
            action: action.clone(),
        };
        actions.iter().map(acted).collect()
    }
}

/// An instruction to local people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Direction {
    /// Means of speaking.
    pub by: Means,
    /// The place to leave.
    pub from: Point,
    /// Distance to keep, metres.
    pub distance_m: f32,
    /// Destination.
    pub to: Refuge,
}

/// How one speaks to people who may not share one's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Means {
    /// Voice and gestures.
    Gestures,
    /// Through the patrol's interpreter.
    Interpreter,
    /// With a loudhailer.
    Loudhailer,
}

/// Range at which a loud voice is understood in the open, metres. A proposal of this program, for a calm day.
pub const VOICE_M: f32 = 60.0;

impl Means {
    /// Range, metres: proposals of this program, to be confirmed by trial on the mission's own ground.
    ///
    /// Gestures: a waving and pointing arm can be read at 100 m by anyone looking that way, and the voice attracts
    /// attention. Interpreter: a loud voice, from where the interpreter stands. Loudhailer: published ranges of
    /// hand-held ones run from more than 250 m for a small one (ed.newdu.com, Electric Megaphone) to 1,000 m and more
    /// for 35 watts (spiegato.com, Megaphon); 500 m lies between, for a calm day.
    pub const fn reach_m(self) -> f32 {
        match self {
            Self::Gestures => 100.0,
            Self::Interpreter => VOICE_M,
            Self::Loudhailer => 500.0,
        }
    }
}

/// Where people in danger are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Refuge {
    /// Out of the ring.
    Out,
    /// Into a nearby building, away from windows, for those who cannot leave in time.
    Shelter,
}

/// Number of a mark: the first of a patrol is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MarkId(pub u16);

impl MarkId {
    /// The number shown to people: the first of a patrol is mark 1.
    pub fn shown(self) -> u32 {
        u32::from(self.0) + 1
    }
}

/// Stance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stance {
    /// Standing.
    #[default]
    Standing,
    /// Kneeling.
    Kneeling,
    /// Prone.
    Lying,
}

/// Ring of a check; the doctrine pack gives the radius.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CheckRing {
    /// 5 metres.
    Near,
    /// 20 or 25 metres.
    Far,
}

/// An order to the patrol.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// Halt.
    Halt,
    /// Check the near or far ring around one's own place.
    Check(CheckRing),
    /// Withdraw along the trail to a distance from a place.
    Withdraw {
        /// The place to leave.
        from: Point,
        /// Distance, metres.
        distance_m: f32,
    },
    /// Take the nearest hard cover within a few steps on safe ground, shielded from the place; without any, lie down.
    TakeCover {
        /// The place to be shielded from.
        from: Point,
    },
    /// Fall in again and follow.
    Resume,
    /// Go back together by the way we came: the file turns round, its last person leads and the trainee goes last.
    GoBack,
}

/// A report as sent: answers in the order of the form's lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Id of the pack's report form.
    pub format: String,
    /// Channel.
    pub channel: Channel,
    /// One answer per line; a missing line is empty.
    pub lines: Vec<Answer>,
}

/// Channel of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Channel {
    /// By radio, from where the trainee stands.
    Radio,
    /// By runner.
    Runner,
}

/// Answer to a report line. A [`crate::doctrine::schema::Field`] takes one of these types; any other is a wrong type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// No answer.
    Empty,
    /// Text: unit, contact, access, services.
    Words(String),
    /// A date-time group: `291435ZMAY26`.
    DateTime(String),
    /// A grid reference: `30QXF 1234 5678`.
    Grid(String),
    /// Text and a grid reference: reporting unit and location.
    WordsAndGrid(String, String),
    /// Stand-off class of the pack (none when unknown) and the kinds of sign seen.
    Item {
        /// Class.
        class: Option<String>,
        /// Kinds of sign.
        signs: Vec<SignKind>,
    },
    /// Assets threatened, by short name.
    Assets(Vec<String>),
    /// Effect on the mission.
    Impact(crate::vocabulary::Impact),
    /// Measures taken.
    Measures(Vec<Measure>),
    /// Priority, by the pack's id.
    Priority(String),
    /// Yes or no: contamination seen, major incident declared.
    YesNo(bool),
    /// A number: casualties, posts, people.
    Number(u32),
    /// How the item was discovered.
    SeenHow(Vec<SeenHow>),
}

listed! {
    /// How an item came to be known.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum SeenHow {
        /// With the naked eye.
        NakedEye,
        /// Through the binoculars.
        Optics,
        /// Local people spoke of it.
        Told,
    }
}

/// Protective measures that the simulation can verify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// Others were warned.
    Warned,
    /// The patrol was withdrawn.
    Withdrawn,
    /// Cordon posts are manned.
    CordonPosted,
    /// The control point is set up.
    ControlPointSet,
    /// The ground around was checked for further items.
    SecondaryChecked,
    /// The place was marked from the trainee's position.
    Marked,
}

/// A line of sight: an eye and a direction.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Sightline {
    /// The eye.
    pub eye: Place,
    /// Bearing, degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Pitch, degrees up.
    pub pitch_deg: f32,
}
