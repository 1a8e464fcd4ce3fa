//! Terms shared by scenarios and doctrine packs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A list of words: the enum as it is written, and `ALL`, so that whoever offers a choice offers every one.
macro_rules! listed {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$word_about:meta])* $word:ident,)+ }) => {
        $(#[$about])*
        pub enum $name { $($(#[$word_about])* $word,)+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$(Self::$word,)+];
        }
    };
}
pub(crate) use listed;

/// Near enough to talk with somebody in an ordinary voice, metres: to ask a local person, to tell the interpreter what to
/// say, to stop somebody at a post. A proposal of this program.
pub const SPEAKING_M: f32 = 15.0;

/// Local people nearer than this are seen by somebody of the patrol and pointed out, metres. A proposal of this program: at
/// this distance somebody who walks in the open is 12 minutes of arc tall, well above what the naked eye resolves.
pub const CIVILIANS_SEEN_M: f32 = 500.0;

/// Kind of radio; the doctrine pack gives each its own radius.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Radio {
    /// Carried.
    HandHeld,
    /// Built into a vehicle.
    Vehicle,
}

listed! {
    /// Effect on the mission.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
    pub enum Impact {
        /// None.
        None,
        /// Less can be done.
        Reduced,
        /// It takes longer.
        Delayed,
        /// It cannot go on.
        Stopped,
    }
}

/// How much the mission needs an asset.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Worth {
    /// Has value, nothing hangs on it.
    NonCritical,
    /// Important.
    Important,
    /// Vital.
    Vital,
}

/// First level of the taxonomy: the chapters of the handbook that trainees carry.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum SignKind {
    /// Put there to warn: official signs, tape, crossed sticks, painted stones.
    WarningSign,
    /// Ground sign, something out of place.
    WarningClue,
    /// Signs of fighting or military activity.
    MilitaryActivity,
    /// Overgrown ways, dead animals, wrecks, unusual objects.
    Environment,
    /// What local people do, or do not do.
    LocalBehaviour,
}
