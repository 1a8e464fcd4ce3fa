//! The drill after a find, and the one on ground that may be mined.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Sourced, Sure};
use crate::text::Text;

/// Default length of a steady look, seconds: a proposal of this program.
const CONFIRM_LOOK_S: f32 = 3.0;

/// The immediate-action drill: steps with their prerequisites. The list is in the order taught.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Drill {
    /// What people call it: `5 Cs`.
    pub name: Text,
    /// Steps in the order taught.
    pub steps: Vec<DrillStep>,
    /// How long a confirming look without optics and without another angle lasts, standing, seconds; three by
    /// default.
    #[serde(default)]
    pub confirm_look_s: Option<Sourced<f32>>,
    /// Where the drill comes from.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
    /// Note for the reader, as with [`Sourced::note`].
    #[serde(default)]
    pub note: Text,
}

/// One step of the drill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillStep {
    /// Which step.
    pub step: Step,
    /// What to do.
    pub says: Text,
    /// Prerequisite steps.
    #[serde(default)]
    pub needs: Vec<Step>,
}

/// Steps that the program can observe.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Step {
    /// Confirm from where you are.
    Confirm,
    /// Withdraw everybody.
    Clear,
    /// Tell others.
    Communicate,
    /// Post the cordon.
    Cordon,
    /// Look for further items.
    Check,
    /// Let nobody in until the specialists take over.
    Control,
}

/// The drill on ground that may be mined, for everybody on foot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroundDrill {
    /// What people call it: `M.I.N.E.D.`.
    pub name: Text,
    /// Steps in the order taught.
    pub steps: Vec<GroundStep>,
    /// What else holds there, each with its own source.
    #[serde(default)]
    pub rules: Vec<GroundRule>,
    /// Where the drill comes from.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
    /// Note for the reader, as with [`Sourced::note`].
    #[serde(default)]
    pub note: Text,
}

/// One step of the drill on ground that may be mined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroundStep {
    /// Which step.
    pub act: GroundAct,
    /// What to do.
    pub says: Text,
}

/// What one does on ground that may be mined.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum GroundAct {
    /// Every movement stops.
    Stop,
    /// Warn the others and call for help.
    Warn,
    /// Note what else is to be seen, and where the last certainly safe surface is.
    Note,
    /// Decide: back over ground already walked, if safe ground can be reached so.
    Decide,
    /// Else stay, and wait for help.
    Stay,
}

/// A rule for ground that may be mined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroundRule {
    /// The rule.
    pub says: Text,
    /// Where it comes from.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

impl Drill {
    /// How long a confirming look without optics and without another angle lasts, standing, seconds.
    pub fn confirm_look_s(&self) -> f32 {
        self.confirm_look_s
            .as_ref()
            .map_or(CONFIRM_LOOK_S, |look| look.value)
    }
}
