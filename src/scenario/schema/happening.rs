//! People who live there, and what happens on the way.

use serde::{Deserialize, Serialize};

use super::{Knows, Weather, Who};
use crate::text::Text;
use crate::units::Point;

/// A local person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Civilian {
    /// Short name.
    pub id: String,
    /// Name in the debrief; from the short name where none is given.
    #[serde(default)]
    pub name: Text,
    /// Who they are.
    pub kind: CivilianKind,
    /// Where they walk, from the first point on.
    pub path: Vec<Point>,
    /// Pace, metres a second.
    pub pace_mps: f32,
    /// When they set out, seconds after the patrol begins.
    #[serde(default)]
    pub starts_at_s: f32,
    /// What they do at the end of the path.
    #[serde(default)]
    pub then: AtPathEnd,
    /// Woman, man, girl or boy, where it matters.
    #[serde(default)]
    pub who: Option<Who>,
    /// A word of the author's own: people who have the same one are a family and stay together.
    #[serde(default)]
    pub family: Option<String>,
    /// How long they stand undecided once they are told to go, seconds, 0..600: told in their own language they go then;
    /// told by a sign or in a foreign one they wait to be told again.
    #[serde(default)]
    pub hesitates_s: f32,
    /// True when they and the patrol have a language in common, so that no interpreter is needed.
    #[serde(default)]
    pub shares_language: bool,
    /// What they can tell of the way ahead: of these the first that the variation bears out.
    #[serde(default)]
    pub knows: Vec<Knows>,
}

/// Who a local person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CivilianKind {
    /// A grown person.
    Adult,
    /// A child.
    Child,
    /// Someone with animals.
    Herder,
    /// Someone with a cart or bicycle.
    Trader,
}

/// What a civilian does at the end of the path.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AtPathEnd {
    /// Stays there.
    #[default]
    Stay,
    /// Walks back, and so on.
    Return,
    /// Starts again from the first point by the path's own way.
    Loop,
}

/// Something that happens at a time or place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Short name.
    pub id: String,
    /// When it happens; it happens once.
    pub when: Trigger,
    /// What happens.
    pub what: Happening,
}

/// When an inject happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Trigger {
    /// At a time.
    At {
        /// Seconds after the patrol begins.
        time_s: f32,
    },
    /// When the trainee comes near a point.
    Near {
        /// The point.
        at: Point,
        /// How near, metres.
        within_m: f32,
    },
    /// After the first mark that still stands.
    AfterMark {
        /// Seconds after it.
        delay_s: f32,
    },
    /// After the control point is set up.
    AfterControlPoint {
        /// Seconds after it.
        delay_s: f32,
    },
    /// After the first report has arrived: at once by radio, later by hand.
    AfterReport {
        /// Seconds after it.
        delay_s: f32,
    },
}

/// What an inject does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Happening {
    /// A message over the radio.
    RadioMessage {
        /// Who calls.
        from: String,
        /// What they say.
        words: Text,
    },
    /// The weather turns.
    Weather(Weather),
    /// Civilians leave what they do and walk to a point.
    CiviliansApproach {
        /// Which.
        civilians: Vec<String>,
        /// Where to.
        to: Point,
    },
    /// A device's signs become visible.
    Reveal {
        /// Which device.
        device: String,
    },
    /// Something has happened to other people, farther on or beside the way. Only that it has, and where: nothing more is
    /// told or shown.
    Incident {
        /// Where.
        at: Point,
        /// How many people are hurt.
        casualties: u32,
    },
}

/// Whether an exercise ends with something or goes on after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Afterwards {
    /// It ends.
    #[default]
    Ends,
    /// It goes on.
    GoesOn,
}
