//! The patrol, its task, and the assets that its reports can name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Who;
use crate::text::Text;
use crate::units::Point;
use crate::vocabulary::{Impact, Radio, Worth};

/// The patrol, all on foot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Patrol {
    /// Name of the reporting unit, as in line 2.
    pub unit: String,
    /// Members in order of march; the first is the trainee, who leads. By default a leader, a second in command, a
    /// signaller and a medic.
    #[serde(default = "section")]
    pub people: Vec<Member>,
    /// Distance between successive members, metres; 5 by default.
    #[serde(default = "five_metres")]
    pub spacing_m: f32,
    /// Binoculars carried, if any.
    #[serde(default)]
    pub optics: Option<Optics>,
    /// The radio the trainee carries; hand-held by default.
    #[serde(default = "hand_held")]
    pub radio: Radio,
    /// True when the trainee carries a loudhailer.
    #[serde(default)]
    pub loudhailer: bool,
    /// The task, and how much a blocked route affects it.
    pub mission: Mission,
}

fn section() -> Vec<Member> {
    let jobs = [
        ("leader", Role::Leader),
        ("second", Role::SecondInCommand),
        ("signaller", Role::Signaller),
        ("medic", Role::Medic),
    ];
    let member = |(id, role): (&str, Role)| Member {
        id: id.to_owned(),
        name: Text::default(),
        role,
        who: None,
    };
    jobs.map(member).into()
}

fn five_metres() -> f32 {
    5.0
}

fn hand_held() -> Radio {
    Radio::HandHeld
}

/// A member of the patrol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Short name; a role, with or without a number, is translated for the reader.
    #[schemars(extend("names" = "member"))]
    pub id: String,
    /// Display name; derived from the short name and the role when empty.
    #[serde(default)]
    pub name: Text,
    /// Role.
    pub role: Role,
    /// Woman or man, where it matters: some local people talk to one and not to the other.
    #[serde(default)]
    pub who: Option<Who>,
}

/// Role in the patrol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Role {
    /// Leads.
    Leader,
    /// Second in command.
    SecondInCommand,
    /// Carries the radio.
    Signaller,
    /// First aid.
    Medic,
    /// Interpreter.
    Interpreter,
    /// Police or military observer.
    Observer,
    /// Everyone else.
    Soldier,
}

/// Binoculars.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Optics {
    /// Magnification, times.
    pub magnification: f32,
    /// True field of view, degrees.
    pub field_of_view_deg: f32,
}

/// The task, and what a blocked route does to it (report lines 7 and 9).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// The task in one sentence.
    pub task: Text,
    /// Effect on the mission when the route is closed; it is delayed by default.
    #[serde(default = "delayed")]
    pub if_route_closed: Impact,
}

fn delayed() -> Impact {
    Impact::Delayed
}

/// Radio data as on the comms card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comms {
    /// Own call sign.
    #[schemars(extend("names" = "station"))]
    pub own: String,
    /// Call sign of headquarters.
    #[schemars(extend("names" = "station"))]
    pub headquarters: String,
    /// Call signs of other stations that may call the patrol.
    #[serde(default)]
    #[schemars(extend("names" = "station"))]
    pub stations: Vec<String>,
    /// Frequency or channel as spoken: `41.750 MHz`, `channel 7`.
    pub frequency: String,
    /// The member who carries messages by hand when the radio may not be used.
    #[serde(default)]
    #[schemars(extend("wants" = ["member"]))]
    pub runner: Option<String>,
    /// Time from the arrival of the first report until the specialists come, seconds; two minutes by default.
    #[serde(default = "two_minutes")]
    pub specialists_after_s: f32,
    /// Where a message carried by hand is handed over: on or beside the way walked. Defaults to the first point of
    /// the approach, from where headquarters can be reached.
    #[serde(default)]
    pub runner_to: Option<Point>,
    /// Time from the hand-over until the specialists' result, seconds; twenty by default. The exercise skips their
    /// work.
    #[serde(default = "twenty_seconds")]
    pub specialists_work_s: f32,
}

impl Default for Comms {
    /// A blank card, which [`crate::scenario::defaults`] fills in.
    fn default() -> Self {
        Self {
            own: String::new(),
            headquarters: String::new(),
            stations: Vec::new(),
            frequency: String::new(),
            runner: None,
            specialists_after_s: two_minutes(),
            runner_to: None,
            specialists_work_s: twenty_seconds(),
        }
    }
}

fn two_minutes() -> f32 {
    120.0
}

fn twenty_seconds() -> f32 {
    20.0
}

/// An asset that a report can name as threatened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Short name.
    #[schemars(extend("names" = "asset"))]
    pub id: String,
    /// Name on the map.
    pub name: Text,
    /// What it is.
    pub kind: AssetKind,
    /// Where.
    pub at: Point,
    /// Worth to the mission (priority rule of the pack).
    pub worth: Worth,
}

/// Kinds of asset.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum AssetKind {
    /// People.
    People,
    /// A vehicle.
    Vehicle,
    /// A building or installation.
    Facility,
    /// A road, bridge or path.
    Route,
}
