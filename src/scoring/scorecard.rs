//! The scorecard: everything a session's score consists of, still free of any language.

use super::criterion::{Finding, Outcome};
use super::facts::MarkOutcome;
use crate::doctrine::Pack;
use crate::doctrine::schema::{Block, Field};
use crate::record::{Mode, Session};
use crate::scenario::exercise::{DeviceId, PersonId};
use crate::sim::Digest;
use crate::sim::event::Ending;
use crate::text::{Message, Text};
use crate::units::{Place, Tick};

/// A scored session.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// Scenario id.
    pub scenario_id: String,
    /// Scenario title.
    pub scenario_title: Text,
    /// Scenario hash.
    pub scenario_hash: String,
    /// Doctrine pack id.
    pub doctrine_id: String,
    /// Doctrine pack version.
    pub doctrine_version: String,
    /// Seed of the variation.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// Who played.
    pub trainee: String,
    /// Ready, not yet or incomplete.
    pub verdict: Verdict,
    /// Why, most weighty first; never empty.
    pub reasons: Vec<Message>,
    /// What to train next, most useful first; empty for a trainee who is ready and lost no points.
    pub train_next: Vec<Message>,
    /// Points over all blocks that were evaluated.
    pub points: Points,
    /// The blocks in the pack's order.
    pub blocks: Vec<BlockScore>,
    /// Critical errors made, in the pack's order.
    pub critical_errors: Vec<CriticalError>,
    /// Noticing, in counts.
    pub detection: DetectionSummary,
    /// The report line by line; none when none was sent.
    pub report: Option<ReportSummary>,
    /// Distance kept by everybody.
    pub distance: DistanceSummary,
    /// What happened, if there was an incident.
    pub incident: Option<Finding>,
    /// How it ended.
    pub ending: Ending,
    /// Length of the session, seconds.
    pub duration_s: f32,
    /// Digest of the last whole second.
    pub digest: Digest,
}

/// The verdict.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Did what the doctrine asks.
    Ready,
    /// Something to train first.
    NotYet,
    /// The session does not show enough to say.
    Incomplete,
}

/// Points earned of those possible.
#[derive(Debug, Clone, Copy, Default, PartialEq, serde::Serialize, schemars::JsonSchema)]
pub struct Points {
    /// Earned.
    pub earned: f32,
    /// Possible in this session: criteria never evaluated count in neither.
    pub possible: f32,
}

/// A block's score.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockScore {
    /// Which.
    pub block: Block,
    /// Its points.
    pub points: Points,
    /// Its criteria in the pack's order.
    pub criteria: Vec<CriterionScore>,
}

/// A criterion's score.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionScore {
    /// Its id.
    pub id: &'static str,
    /// The answer.
    pub outcome: Outcome,
    /// What was measured.
    pub measured: Option<f64>,
    /// The threshold from the pack.
    pub expected: f64,
    /// The unit of both.
    pub unit: &'static str,
    /// Its points, after the block's weights are shared among the criteria that were evaluated.
    pub points: Points,
    /// Id of the pack's source for the threshold.
    pub source: String,
    /// What it rests on.
    pub findings: Vec<Finding>,
}

/// A critical error that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct CriticalError {
    /// Its id; its title is the message `critical-<id>`.
    pub id: &'static str,
    /// Id of the pack's source for it.
    pub source: String,
    /// When and where; never empty.
    pub findings: Vec<Finding>,
}

/// Noticing, in counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetectionSummary {
    /// Devices with an opportunity that were marked.
    pub hits: u32,
    /// Devices with an opportunity that were not.
    pub misses: u32,
    /// Standing marks that were on no device.
    pub false_alarms: u32,
    /// Look-alikes that could be noticed and were not marked.
    pub correct_rejections: u32,
    /// 95 % interval of the hit rate; none without an opportunity.
    pub hit_rate_interval: Option<(f64, f64)>,
    /// Device by device.
    pub per_device: Vec<DeviceDetection>,
    /// Mark by mark.
    pub marks: Vec<(Tick, Place, MarkOutcome)>,
}

/// Noticing one device.
#[derive(Debug, Clone, PartialEq)]
pub struct DeviceDetection {
    /// Which.
    pub device: DeviceId,
    /// Its name in the scenario.
    pub name: String,
    /// When it could first be noticed, seconds into the patrol; none when never (then it is not scored).
    pub opportunity_s: Option<f32>,
    /// When a sign of it was first viewed.
    pub viewed_s: Option<f32>,
    /// When it was marked.
    pub marked_s: Option<f32>,
    /// From how far, metres.
    pub mark_range_m: Option<f32>,
    /// True when it is a second item.
    pub secondary: bool,
    /// When its mandatory distance was entered, if it was.
    pub entered_mandatory_s: Option<f32>,
}

/// The report line by line.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSummary {
    /// Id of the format.
    pub format: String,
    /// Seconds from the first hit to sending.
    pub after_s: Option<f32>,
    /// The lines in order.
    pub lines: Vec<ReportLineScore>,
}

/// A line of the report against the truth.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportLineScore {
    /// What stands before it.
    pub label: String,
    /// What is asked.
    pub asks: Text,
    /// What it is about.
    pub field: Field,
    /// What was said, in words.
    pub said: Message,
    /// What was true, in words.
    pub truth: Message,
    /// Right, half right, wrong; never evaluated when this session gives no truth for it.
    pub outcome: Outcome,
    /// Why, when it is not right.
    pub why: Option<Message>,
}

/// Distance kept by everybody.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DistanceSummary {
    /// The item it is kept from, if any was noticed or approached.
    pub device: Option<DeviceId>,
    /// Required, metres.
    pub required_m: Option<f32>,
    /// Person by person, in id order.
    pub per_person: Vec<PersonDistance>,
}

/// Distance kept by one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonDistance {
    /// Who.
    pub person: PersonId,
    /// Their name in the scenario.
    pub name: String,
    /// Distance when the report was sent, the cordon was handed over or the session ended, whichever came first after
    /// the withdrawal; metres.
    pub achieved_m: f32,
    /// Closest after the first mark, metres.
    pub closest_after_mark_m: f32,
    /// Time inside the required distance after the first mark, seconds.
    pub inside_s: f32,
    /// True when out of sight of the item, or beyond the preferred distance, at the time of `achieved_m`.
    pub out_of_sight: bool,
    /// True when behind hard cover then.
    pub hard_cover: bool,
}

/// Scores a session under a pack.
pub fn score(session: &Session, pack: &Pack) -> Scorecard {
    let _ = (session, pack);
    todo!()
}
