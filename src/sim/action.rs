//! The only way in: what a trainee can do in a tick. Values, never devices, so that a window, a script, a virtual
//! trainee and a replay are the same thing to the simulation.
//!
//! # A new action or order
//!
//! 1. Its variant at the end of [`TraineeAction`] or [`Order`]: records hold the order of variants, and a test in
//!    `tests/record` fails for one that stands between others.
//! 2. The compiler then names where it is carried out (`sim/orders.rs` or `sim/obey.rs`) and told
//!    (`sim/event.rs`, `scoring/review/moments.rs`, the window's `hud/captions.rs`).
//! 3. Its button in `front_end/hud/orders.rs`, its step in `trainee/script/schema.rs` with a line in the guide, and where
//!    the coach asks for it its step in `coaching/pupil.rs`. The test of languages names the texts that are missing.

use serde::{Deserialize, Serialize};

use crate::scenario::exercise::{PersonId, Seat};
use crate::units::{Place, Point};
pub use crate::vocabulary::SPEAKING_M;
use crate::vocabulary::{SignKind, listed};

/// Something the trainee does. Continuous ones (move, look, optics, stance) hold until changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum TraineeAction {
    /// Walk.
    Move {
        /// Where to, degrees clockwise from grid north.
        bearing_deg: f32,
        /// How fast, metres a second; held to what the stance allows.
        pace_mps: f32,
    },
    /// Stand still.
    Stop,
    /// Stand, kneel or lie.
    Stance(Stance),
    /// Look.
    Look {
        /// Where to, degrees clockwise from grid north.
        bearing_deg: f32,
        /// How far up, degrees, -90..90.
        pitch_deg: f32,
    },
    /// Raise or lower the binoculars, if any are carried.
    Optics(bool),
    /// Mark what is looked at as suspicious.
    Mark {
        /// What kind of sign.
        kind: SignKind,
        /// How sure, percent, 0..100.
        confidence_percent: u8,
    },
    /// Take a mark back.
    WithdrawMark(MarkId),
    /// Begin a check of the ring around one's own place; it goes on until the trainee moves off.
    Check(CheckRing),
    /// Tell the patrol what to do.
    Order(Order),
    /// Shout or signal a warning to everybody near.
    Warn,
    /// Set up the incident control point at a place.
    PlaceControlPoint {
        /// Where.
        at: Point,
    },
    /// Send one of the patrol to a cordon post.
    PostCordon {
        /// Who.
        person: PersonId,
        /// Where.
        at: Point,
    },
    /// Use the radio for anything but the report.
    Transmit,
    /// Send the report.
    SendReport(Report),
    /// Hand the cordon over to the specialists: tells them what is known, ends the patrol's part.
    HandOver,
    /// Give up the route and go home; ends the patrol when the start is reached.
    TurnBack,
    /// Touch what is looked at, when it is in reach. Always wrong.
    Touch,
    /// Tell the local people whom it reaches to leave a place or to go into shelter, the nearest to it first.
    DirectCivilians(Direction),
    /// Ask a local person within speaking distance what they know of the way ahead.
    Ask {
        /// Who is asked.
        person: PersonId,
        /// How one speaks to them.
        by: Means,
    },
    /// Hand the cordon over with a briefing, written on the pack's hand-over form.
    Brief(Report),
    /// Count one's own people.
    CountPatrol,
}

/// An action, and whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Acted {
    /// The seat that it comes from.
    pub seat: Seat,
    /// What is done.
    pub action: TraineeAction,
}

impl Seat {
    /// What comes from this seat in a tick, in order.
    pub fn does(self, actions: &[TraineeAction]) -> Vec<Acted> {
        let acted = |action: &TraineeAction| Acted {
            seat: self,
            action: action.clone(),
        };
        actions.iter().map(acted).collect()
    }
}

/// What local people are told to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Direction {
    /// How they are spoken to.
    pub by: Means,
    /// What to get away from.
    pub from: Point,
    /// How far, metres.
    pub distance_m: f32,
    /// Where to.
    pub to: Refuge,
}

/// How one speaks to people whose language one may not share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Means {
    /// By voice and gestures.
    Gestures,
    /// Through the patrol's interpreter.
    Interpreter,
    /// With a loudhailer.
    Loudhailer,
}

/// A loud voice in the open is understood this far, metres. A proposal of this program, for a calm day.
pub const VOICE_M: f32 = 60.0;

impl Means {
    /// How far it reaches, metres: proposals of this program, to be confirmed by trial on the mission's own ground.
    ///
    /// Gestures: a raised arm that waves and points is still read at 100 m by whoever looks that way, and the voice makes
    /// them look. The interpreter: a loud voice, from where the interpreter stands. Loudhailer: what is published for
    /// hand-held ones runs from more than 250 m for a small one (ed.newdu.com, Electric Megaphone) to 1,000 m and more for
    /// 35 watts (spiegato.com, Megaphon); 500 m lies between, for a calm day.
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
    /// Away, out of the ring.
    Out,
    /// Into a building near by, away from windows, for those who cannot leave in time.
    Shelter,
}

/// Number of a mark: the first of a patrol is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MarkId(pub u16);

impl MarkId {
    /// The number that people call it by: the first of a patrol is mark 1.
    pub fn shown(self) -> u32 {
        u32::from(self.0) + 1
    }
}

/// How one stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stance {
    /// Upright.
    #[default]
    Standing,
    /// On a knee.
    Kneeling,
    /// Flat on the ground.
    Lying,
}

/// Which ring a check looks at; the doctrine pack gives the radius.
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
    /// Stand where you are.
    Halt,
    /// Check the near or far ring around your own place.
    Check(CheckRing),
    /// Go back the way we came, as far as this from the place named.
    Withdraw {
        /// What to get away from.
        from: Point,
        /// How far, metres.
        distance_m: f32,
    },
    /// Get behind the nearest hard cover within a few steps on safe ground, out of sight of the place named; whoever
    /// finds none lies down.
    TakeCover {
        /// What to be covered from.
        from: Point,
    },
    /// Follow in file again.
    Resume,
}

/// A report as sent: answers in the order of the format's lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Id of the pack's report format.
    pub format: String,
    /// How it goes.
    pub channel: Channel,
    /// One answer a line; a line left out is empty.
    pub lines: Vec<Answer>,
}

/// How a report goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Channel {
    /// By radio, from where the trainee stands.
    Radio,
    /// Carried by the runner.
    Runner,
}

/// What a report line says. A [`crate::doctrine::schema::Field`] takes one of these forms; any other is a wrong form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// Nothing.
    Empty,
    /// Words: unit, contact, access, services.
    Words(String),
    /// A date-time group: `291435ZMAY26`.
    DateTime(String),
    /// A grid reference: `30QXF 1234 5678`.
    Grid(String),
    /// Words and a grid reference: reporting unit and location.
    WordsAndGrid(String, String),
    /// Stand-off class of the pack (none when it cannot be told) and the kinds of sign seen.
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
    /// Priority, by the pack's short name.
    Priority(String),
    /// Yes or no: contamination seen, major incident declared.
    YesNo(bool),
    /// A number: casualties, posts, people.
    Number(u32),
    /// How the item was noticed.
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

/// Protective measures that the simulation can see being true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// Others were warned.
    Warned,
    /// The patrol was withdrawn.
    Withdrawn,
    /// Cordon posts are held.
    CordonPosted,
    /// The control point is set up.
    ControlPointSet,
    /// The ground around was checked for further items.
    SecondaryChecked,
    /// The place was marked from where the trainee stood.
    Marked,
}

/// Where something was aimed: an eye and a direction.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Sightline {
    /// The eye.
    pub eye: Place,
    /// Degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Degrees up.
    pub pitch_deg: f32,
}
