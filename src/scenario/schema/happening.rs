//! Local people and events.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Knows, Weather, Who};
use crate::text::Text;
use crate::units::Point;

/// A local person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Civilian {
    /// Short name.
    #[schemars(extend("names" = "civilian"))]
    pub id: String,
    /// Name in the debrief; derived from the short name when empty.
    #[serde(default)]
    pub name: Text,
    /// Kind of person.
    pub kind: CivilianKind,
    /// Path walked, from the first point on.
    pub path: Vec<Point>,
    /// Pace, metres a second.
    pub pace_mps: f32,
    /// Departure, seconds after the patrol begins.
    #[serde(default)]
    pub starts_at_s: f32,
    /// Behaviour at the end of the path.
    #[serde(default)]
    pub then: AtPathEnd,
    /// Woman, man, girl or boy, where it matters.
    #[serde(default)]
    pub who: Option<Who>,
    /// Family tag, freely chosen: people with the same one stay together.
    #[serde(default)]
    pub family: Option<String>,
    /// How long they hesitate when told to leave, seconds, 0..600. Told in their own language they then go; told by a
    /// sign or in a foreign one they wait to be told again.
    #[serde(default)]
    pub hesitates_s: f32,
    /// True when they share a language with the patrol, so that no interpreter is needed.
    #[serde(default)]
    pub shares_language: bool,
    /// What they can tell about the way ahead: the first entry that is true in the variation.
    #[serde(default)]
    pub knows: Vec<Knows>,
}

/// Kind of local person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum CivilianKind {
    /// An adult.
    Adult,
    /// A child.
    Child,
    /// Someone with animals.
    Herder,
    /// Someone with a cart or bicycle.
    Trader,
}

/// Behaviour at the end of the path.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum AtPathEnd {
    /// Stays there.
    #[default]
    Stay,
    /// Walks back and forth.
    Return,
    /// Starts again from the first point without turning back.
    Loop,
}

/// An event at a time or place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Short name.
    #[schemars(extend("names" = "inject"))]
    pub id: String,
    /// Trigger; fires once.
    pub when: Trigger,
    /// Effect.
    pub what: Happening,
}

/// Trigger of an inject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Trigger {
    /// At a fixed time.
    At {
        /// Seconds after the patrol begins.
        time_s: f32,
    },
    /// When the trainee comes near a point.
    Near {
        /// The point.
        at: Point,
        /// Trigger radius, metres.
        within_m: f32,
    },
    /// After the first mark that still stands.
    AfterMark {
        /// Delay, seconds.
        delay_s: f32,
    },
    /// After the control point is set up.
    AfterControlPoint {
        /// Delay, seconds.
        delay_s: f32,
    },
    /// After the first report has arrived: at once by radio, later by runner.
    AfterReport {
        /// Delay, seconds.
        delay_s: f32,
    },
}

/// Effect of an inject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Happening {
    /// A message over the radio.
    RadioMessage {
        /// Calling station.
        #[schemars(extend("wants" = ["station"]))]
        from: String,
        /// The message.
        words: Text,
    },
    /// Changes the weather.
    Weather(Weather),
    /// Civilians interrupt their walk and go to a point.
    CiviliansApproach {
        /// Which.
        #[schemars(extend("wants" = ["civilian"]))]
        civilians: Vec<String>,
        /// Destination.
        to: Point,
    },
    /// Reveals a device's signs.
    Reveal {
        /// Which device.
        #[schemars(extend("wants" = ["device"]))]
        device: String,
    },
    /// An incident to other people, farther on or beside the way. Only the fact and the place: nothing more is told
    /// or shown.
    Incident {
        /// Where.
        at: Point,
        /// Number of casualties.
        casualties: u32,
    },
}

/// Whether an exercise goes on after an event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Afterwards {
    /// It ends.
    #[default]
    Ends,
    /// It goes on.
    GoesOn,
}
