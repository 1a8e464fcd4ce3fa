//! What is scored: blocks, criteria, critical errors, and what is asked to be ready.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Sourced, Sure};

/// Default share of a block that must be shown: a proposal of this program.
const LEAST_SHOWN: f32 = 0.25;

/// Points, thresholds and pass rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// Blocks and their share of 100 points.
    pub blocks: Vec<BlockWeight>,
    /// Criteria in force.
    pub criteria: Vec<CriterionRule>,
    /// Critical errors in force, by id.
    pub critical_errors: Vec<CriticalRule>,
    /// What makes a trainee ready.
    pub pass: PassRule,
    /// Least time for which a device must be noticeable at the planned pace, seconds.
    pub least_opportunity_s: Sourced<f32>,
}

/// A block of criteria.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Block {
    /// Noticing.
    Detection,
    /// Reporting.
    Reporting,
    /// Keeping everybody at a safe distance.
    SafeDistance,
}

/// A block's points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockWeight {
    /// Which.
    pub block: Block,
    /// Points out of 100.
    pub points: f32,
    /// Source of the points.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

/// A criterion's weight in its block and its thresholds; the criterion's own documentation defines them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionRule {
    /// The criterion's id.
    #[schemars(extend("names" = "criterion"))]
    pub id: String,
    /// Weight relative to the block's other criteria in force.
    pub weight: f32,
    /// Unit of `met` and `partly`, for readers of the file; always the criterion's own, as `groundsign show PACK` prints it.
    #[serde(default)]
    pub unit: Option<String>,
    /// Threshold for met, in the criterion's unit.
    pub met: f32,
    /// Threshold for partly met; equal to `met` when there is no partial result.
    pub partly: f32,
    /// True when it must be met or partly met for readiness, whatever the points.
    #[serde(default)]
    pub required: bool,
    /// Source of the threshold.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

/// A critical error in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriticalRule {
    /// The critical error's id.
    pub id: String,
    /// How far it may go before it counts, as the critical error's own documentation defines, unit included. Without
    /// one its own default applies; most have none.
    #[serde(default)]
    pub limit: Option<f32>,
    /// Source.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

/// What makes a trainee ready: no critical error, every required criterion, and enough points in every block of which
/// the patrol showed enough.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassRule {
    /// Least share of points per block, 0..1, for the blocks that count.
    pub least_share: Vec<(Block, Sourced<f32>)>,
    /// Share of a block's points that a patrol must have shown for the block to bear on the verdict, 0..1, so that
    /// one small thing neither carries nor fails a block. A quarter by default.
    #[serde(default)]
    pub least_shown: Option<Sourced<f32>>,
    /// True when walking unaware through a scored device's mandatory distance is *not yet*.
    pub unaware_entry_is_not_yet: Sourced<bool>,
    /// From which number on marking harmless things is a pattern, and *not yet*; none when it never is.
    #[serde(default)]
    pub false_alarm_pattern: Option<FalseAlarmPattern>,
}

/// A pattern of false alarms: marking one harmless thing from afar is right conduct, marking most of what is there
/// carries no information. Both conditions must hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FalseAlarmPattern {
    /// Least number of harmless things marked.
    pub at_least: Sourced<u32>,
    /// Least share of the noticeable harmless things that were marked, 0..1.
    pub share: Sourced<f32>,
}

impl PassRule {
    /// Share of a block's points that a patrol must have shown for the block to bear on the verdict, 0..1.
    pub fn least_shown(&self) -> f32 {
        self.least_shown
            .as_ref()
            .map_or(LEAST_SHOWN, |share| share.value)
    }
}
