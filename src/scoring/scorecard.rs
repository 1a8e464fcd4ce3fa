//! The scorecard: everything that a session's score consists of, independent of language.

use super::criterion::{Criterion, Evidence, Finding, Judgement, Outcome, Sense};
use super::distance::{Reached, Shield};
use super::facts::{Facts, MarkOutcome};
use super::provenance::Provenance;
use super::statistics::Counts;
use super::verdict::{self, Grounds};
use super::{criteria, critical, detection, distance, report_truth};
use crate::doctrine::schema::{Block, BlockWeight, CriterionRule, Field};
use crate::doctrine::{LoadedPack, Pack};
use crate::record::{Mode, Session};
use crate::scenario::exercise::{DeviceId, PersonId};
use crate::sim::Digest;
use crate::sim::action::MarkId;
use crate::sim::event::{Ending, Event};
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
    /// Trainee.
    pub trainee: String,
    /// Ready, not yet or incomplete.
    pub verdict: Verdict,
    /// Reasons, most weighty first; never empty.
    pub reasons: Vec<Message>,
    /// What to train next, most useful first; empty for a trainee who is ready and lost no points.
    pub train_next: Vec<Message>,
    /// Points over all blocks, of those that the patrol could show.
    pub points: Points,
    /// The blocks in the pack's order.
    pub blocks: Vec<BlockScore>,
    /// Critical errors made, in the pack's order.
    pub critical_errors: Vec<CriticalError>,
    /// Noticing, in counts.
    pub detection: DetectionSummary,
    /// The report of the first drill, line by line; none when none was sent.
    pub report: Option<ReportSummary>,
    /// The briefing at its hand-over, line by line; none when none was given.
    pub briefing: Option<ReportSummary>,
    /// Further reports and briefings: those of later drills, and the report after an incident.
    pub other_reports: Vec<ReportSummary>,
    /// Distances from the item in question: the first thing marked, else the first device whose mandatory distance
    /// was entered unaware.
    pub distance: DistanceSummary,
    /// Distances from every other thing marked or walked into.
    pub other_distances: Vec<DistanceSummary>,
    /// The incident, if any.
    pub incident: Option<Finding>,
    /// How it ended.
    pub ending: Ending,
    /// Length of the session, seconds.
    pub duration_s: f32,
    /// Digest of the last whole second.
    pub digest: Digest,
    /// Where the score comes from.
    pub provenance: Provenance,
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

/// Points earned of those that the patrol could show.
#[derive(Debug, Clone, Copy, Default, PartialEq, serde::Serialize, schemars::JsonSchema)]
pub struct Points {
    /// Earned.
    pub earned: f32,
    /// Shown in this session: the points of the criteria that were called for. What was never evaluated counts in neither.
    pub possible: f32,
}

/// A block's score.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockScore {
    /// Which.
    pub block: Block,
    /// Its points.
    pub points: Points,
    /// Points of the block that this patrol could not show: those of the criteria never evaluated. They are neither
    /// earned nor lost, and are not redistributed.
    pub not_shown: f32,
    /// Its criteria in the pack's order.
    pub criteria: Vec<CriterionScore>,
}

/// A criterion's score.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionScore {
    /// Its id.
    pub id: &'static str,
    /// Outcome.
    pub outcome: Outcome,
    /// What was measured.
    pub measured: Option<f64>,
    /// The threshold from the pack.
    pub expected: f64,
    /// The threshold for half the points.
    pub expected_partly: f64,
    /// Direction of its scale.
    pub sense: Sense,
    /// The unit of what is measured and expected.
    pub unit: &'static str,
    /// Its weight in the block.
    pub weight: f32,
    /// Its points: the block's, shared by weight; none when never evaluated.
    pub points: Points,
    /// Id of the pack's source for the threshold.
    pub source: String,
    /// Evidence.
    pub findings: Vec<Finding>,
}

/// A critical error that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct CriticalError {
    /// Its id; its title is the message `critical-<id>`.
    pub id: &'static str,
    /// Id of the pack's source for it.
    pub source: String,
    /// Occurrences; never empty.
    pub findings: Vec<Finding>,
}

/// Noticing, in counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetectionSummary {
    /// Scored devices that were marked.
    pub hits: u32,
    /// Scored devices that were not marked.
    pub misses: u32,
    /// Harmless things that bear a standing mark (see [`super::facts::Harmless`]).
    pub false_alarms: u32,
    /// Look-alikes that could be noticed and were not marked.
    pub correct_rejections: u32,
    /// 95 % interval of the hit rate; none without an opportunity.
    pub hit_rate_interval: Option<(f64, f64)>,
    /// 95 % interval of the share of harmless things that were marked; none without any.
    pub false_alarm_interval: Option<(f64, f64)>,
    /// Device by device.
    pub per_device: Vec<DeviceDetection>,
    /// By mark, the first [`super::detection::MOST_MARKS`].
    pub marks: Vec<(Tick, Place, MarkOutcome)>,
    /// Signal and noise trials as [`super::statistics`] defines them, for pooling over sessions.
    pub trials: Counts,
    /// Confidence (0..1) of every standing mark, and whether it was on a device.
    pub forecasts: Vec<(f64, bool)>,
}

/// Noticing one device.
#[derive(Debug, Clone, PartialEq)]
pub struct DeviceDetection {
    /// Which.
    pub device: DeviceId,
    /// Its short name in the scenario.
    pub name: String,
    /// When it first became noticeable, seconds into the patrol; none when not scored, because there never was a fair
    /// chance (see [`super::facts::Opportunity::scored`]).
    pub opportunity_s: Option<f32>,
    /// When a sign of it was first viewed.
    pub viewed_s: Option<f32>,
    /// When it was marked.
    pub marked_s: Option<f32>,
    /// Range of the mark, metres.
    pub mark_range_m: Option<f32>,
    /// True when it is a second item.
    pub secondary: bool,
    /// When its mandatory distance was entered, if ever.
    pub entered_mandatory_s: Option<f32>,
}

/// The report line by line.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSummary {
    /// Id of the form it was written on.
    pub format: String,
    /// Name of that form.
    pub name: Text,
    /// Seconds from the first mark to sending, or to the briefing.
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
    /// Its field.
    pub field: Field,
    /// The answer, as a message.
    pub said: Message,
    /// The truth, as a message.
    pub truth: Message,
    /// Right, half right, wrong; never evaluated when this session gives no truth for it.
    pub outcome: Outcome,
    /// Why, when it is not right.
    pub why: Option<Message>,
}

/// Everybody's distance from one place: the item, or for a mark on no device the mark.
#[derive(Debug, Clone, PartialEq)]
pub struct DistanceSummary {
    /// The device it is kept from; none when the mark was on no device, or nothing was marked or walked into.
    pub device: Option<DeviceId>,
    /// The first standing mark on it; none when walked into unaware, and for the place of an incident.
    pub mark: Option<MarkId>,
    /// True for the place of an incident after which the exercise went on.
    pub incident: bool,
    /// Display name.
    pub name: Message,
    /// Required, metres.
    pub required_m: Option<f32>,
    /// The required distance with its reason: `unknown: in doubt 400 m`.
    pub reason: Option<Message>,
    /// Up to how far being out of sight and behind cover is asked, metres.
    pub cover_asked_within_m: Option<f32>,
    /// By person, in id order.
    pub per_person: Vec<PersonDistance>,
}

/// Distance kept by one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonDistance {
    /// Who.
    pub person: PersonId,
    /// Their name in the scenario.
    pub name: String,
    /// True for local people: whether they are out of sight or behind cover is not judged.
    pub local: bool,
    /// True for local people who were in a house beyond the mandatory distance at the time of `achieved_m`.
    pub in_shelter: bool,
    /// Distance when the cordon was handed over, else when the session ended; whole metres, rounded down.
    pub achieved_m: f32,
    /// Closest after the first mark, until the way was open again; whole metres, rounded down.
    pub closest_after_mark_m: f32,
    /// Time inside the required distance after the first mark, seconds.
    pub inside_s: f32,
    /// Whether they got to the required distance, and if not, why.
    pub reached: Reached,
    /// Whether they were out of sight of the item at the time of `achieved_m`.
    pub out_of_sight: Shield,
    /// Whether they were behind hard cover then.
    pub hard_cover: Shield,
}

impl Default for DistanceSummary {
    /// For a patrol that marked nothing and walked into nothing.
    fn default() -> Self {
        Self {
            device: None,
            mark: None,
            incident: false,
            name: Message::new("report-none"),
            required_m: None,
            reason: None,
            cover_asked_within_m: None,
            per_person: Vec::new(),
        }
    }
}

impl Scorecard {
    /// Completed with the pack it was scored under and the one in force on the patrol.
    pub fn under(self, doctrine: &LoadedPack, recorded: &LoadedPack) -> Self {
        Self {
            provenance: self.provenance.under(doctrine, recorded),
            ..self
        }
    }
}

/// Scores a session under a pack. Works for any record, however odd: what it does not show is not evaluated.
pub fn score(session: &Session, pack: &Pack) -> Scorecard {
    let facts = Facts::of(session, pack);
    let evidence = Evidence {
        session,
        pack,
        facts: &facts,
    };
    let blocks: Vec<BlockScore> = pack
        .scoring
        .blocks
        .iter()
        .map(|weight| score_block(&evidence, weight))
        .collect();
    let critical_errors = critical::judge(&evidence);
    let incident = incident(&evidence);
    let grounds = Grounds {
        evidence: &evidence,
        blocks: &blocks,
        critical_errors: &critical_errors,
        incident: incident.as_ref(),
    };
    let (verdict, reasons) = verdict::of(&grounds);
    let train_next = verdict::train_next(&grounds);
    let mut distances = distance::summaries(&evidence).into_iter();
    let scenario = session.scenario();
    Scorecard {
        scenario_id: scenario.id.clone(),
        scenario_title: scenario.title.clone(),
        scenario_hash: session.header.scenario_hash.clone(),
        doctrine_id: pack.id.clone(),
        doctrine_version: pack.version.clone(),
        seed: session.header.seed,
        mode: session.header.mode,
        trainee: session.header.trainee().to_owned(),
        verdict,
        reasons,
        train_next,
        points: blocks.iter().map(|block| block.points).sum(),
        detection: detection::summary(&evidence),
        report: report_truth::summary(&evidence),
        briefing: report_truth::briefing(&evidence),
        other_reports: report_truth::others(&evidence),
        distance: distances.next().unwrap_or_default(),
        other_distances: distances.collect(),
        blocks,
        critical_errors,
        incident,
        ending: session.ending(),
        duration_s: session.last_tick.seconds(),
        digest: session
            .digests
            .last()
            .map_or_else(Digest::default, |(_, digest)| *digest),
        provenance: Provenance::of(session),
    }
}

/// Judges the criteria of a block. Its points are shared by weight among all criteria in force, including those that
/// this patrol did not call for: points are given for what was shown, and one small thing carries no block. What was
/// not called for is [`BlockScore::not_shown`].
fn score_block(evidence: &Evidence<'_>, weight: &BlockWeight) -> BlockScore {
    let off = &evidence.session.scenario().criteria_off;
    let judged: Vec<(&CriterionRule, &Criterion, Judgement)> = evidence
        .pack
        .scoring
        .criteria
        .iter()
        .filter(|rule| !off.contains(&rule.id))
        .filter_map(|rule| Some((rule, criteria::find(&rule.id)?)))
        .filter(|(_, criterion)| criterion.block() == weight.block)
        .map(|(rule, criterion)| (rule, criterion, criterion.judge(evidence, rule)))
        .collect();
    let total: f32 = judged.iter().map(|(rule, _, _)| rule.weight.max(0.0)).sum();
    let share_of = |rule: &CriterionRule| {
        if total > 0.0 {
            weight.points * rule.weight.max(0.0) / total
        } else {
            0.0
        }
    };
    let not_shown = judged
        .iter()
        .filter(|(_, _, judgement)| judgement.outcome == Outcome::NeverEvaluated)
        .map(|(rule, _, _)| share_of(rule))
        .sum();
    let criteria: Vec<CriterionScore> = judged
        .into_iter()
        .map(|(rule, criterion, judgement)| {
            let possible = match judgement.outcome {
                Outcome::NeverEvaluated => 0.0,
                _ => share_of(rule),
            };
            CriterionScore {
                id: criterion.id(),
                outcome: judgement.outcome,
                measured: judgement.measured,
                expected: f64::from(rule.met),
                expected_partly: f64::from(rule.partly),
                sense: criterion.sense(),
                unit: criterion.unit(),
                weight: rule.weight,
                points: Points {
                    earned: possible * judgement.share,
                    possible,
                },
                source: rule.source.clone(),
                findings: judgement.findings,
            }
        })
        .collect();
    BlockScore {
        block: weight.block,
        points: criteria.iter().map(|criterion| criterion.points).sum(),
        not_shown,
        criteria,
    }
}

impl BlockScore {
    /// Share of the block's points that this patrol could show, 0..1.
    pub fn shown(&self) -> f32 {
        let whole = self.points.possible + self.not_shown;
        if whole > 0.0 {
            self.points.possible / whole
        } else {
            0.0
        }
    }
}

/// The first incident.
fn incident(evidence: &Evidence<'_>) -> Option<Finding> {
    evidence.session.events.iter().find_map(|(tick, event)| {
        let Event::Incident { device, at, .. } = event else {
            return None;
        };
        let message =
            Message::new("finding-incident").with("device", evidence.device_name(*device));
        Some(Finding::new(*tick, Some(*at), message))
    })
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::default(), |sum, next| Self {
            earned: sum.earned + next.earned,
            possible: sum.possible + next.possible,
        })
    }
}
