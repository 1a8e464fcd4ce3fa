//! Who goes, with which task, and what a report of theirs can name.

use serde::{Deserialize, Serialize};

use super::Who;
use crate::text::Text;
use crate::units::Point;
use crate::vocabulary::{Impact, Radio, Worth};

/// Who goes on patrol, all on foot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Patrol {
    /// The reporting unit, as line 2 names it.
    pub unit: String,
    /// People in the order of march; the first is the trainee, who leads.
    pub people: Vec<Member>,
    /// Distance between one and the next, metres.
    pub spacing_m: f32,
    /// Binoculars carried, if any.
    #[serde(default)]
    pub optics: Option<Optics>,
    /// The radio the trainee carries.
    pub radio: Radio,
    /// True when the trainee carries a loudhailer.
    #[serde(default)]
    pub loudhailer: bool,
    /// The task that a blocked route affects, and how much.
    pub mission: Mission,
}

/// One of the patrol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Short name; one that says the role, with a number or without, is said in the reader's language.
    pub id: String,
    /// Name in the team and the debrief; from the short name and the role where none is given.
    #[serde(default)]
    pub name: Text,
    /// What they do.
    pub role: Role,
    /// Woman or man, where it matters: some local people talk to one and not to the other.
    #[serde(default)]
    pub who: Option<Who>,
}

/// What a member of the patrol does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Leads.
    Leader,
    /// Second in command.
    SecondInCommand,
    /// Carries the radio.
    Signaller,
    /// First aid.
    Medic,
    /// Speaks the language.
    Interpreter,
    /// Observes, police or military.
    Observer,
    /// Everyone else.
    Soldier,
}

/// Binoculars.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Optics {
    /// Magnification, times.
    pub magnification: f32,
    /// True field of view, degrees.
    pub field_of_view_deg: f32,
}

/// The task, and what a blocked route does to it (report lines 7 and 9).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// The task in one sentence.
    pub task: Text,
    /// What it means when the route is closed.
    pub if_route_closed: Impact,
}

/// Radio data as on the comms card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comms {
    /// Own call sign.
    pub own: String,
    /// Call sign of headquarters.
    pub headquarters: String,
    /// Frequency or channel as one says it: `41.750 MHz`, `channel 7`.
    pub frequency: String,
    /// Which of the patrol can carry a message by hand when the radio may not be used.
    #[serde(default)]
    pub runner: Option<String>,
    /// How long after the first report has arrived the specialists come to take over, seconds; two minutes when left out.
    #[serde(default = "two_minutes")]
    pub specialists_after_s: f32,
    /// Where a message carried by hand is handed on: on or beside the way that the patrol has come. The first point of the
    /// approach when left out, from where headquarters can be reached.
    #[serde(default)]
    pub runner_to: Option<Point>,
    /// How long after the hand-over the specialists say what it was, seconds; twenty seconds when left out. The exercise
    /// skips their work.
    #[serde(default = "twenty_seconds")]
    pub specialists_work_s: f32,
}

fn two_minutes() -> f32 {
    120.0
}

fn twenty_seconds() -> f32 {
    20.0
}

/// Something that a report can name as threatened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Short name.
    pub id: String,
    /// Name on the map.
    pub name: Text,
    /// What it is.
    pub kind: AssetKind,
    /// Where.
    pub at: Point,
    /// How much the mission needs it (priority rule of the pack).
    pub worth: Worth,
}

/// Kinds of asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
