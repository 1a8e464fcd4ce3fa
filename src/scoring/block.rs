//! A block's score: its criteria judged, and its points shared among them.

use super::criteria;
use super::criterion::Criterion;
use super::evidence::Evidence;
use super::judgement::{Finding, Judgement, Outcome, Sense};
use crate::doctrine::schema::{Block, BlockWeight, CriterionRule};

/// Points earned of those that the patrol could show.
#[derive(Debug, Clone, Copy, Default, PartialEq, serde::Serialize, schemars::JsonSchema)]
pub struct Points {
    /// Earned.
    pub earned: f32,
    /// Shown in this session: the points of the criteria that were called for. What was never evaluated counts in neither.
    pub possible: f32,
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::default(), |sum, next| Self {
            earned: sum.earned + next.earned,
            possible: sum.possible + next.possible,
        })
    }
}

/// A block's score.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockScore {
    /// Which.
    pub block: Block,
    /// Its points.
    pub points: Points,
    /// Points of the block that this patrol could not show: those of the criteria that were never evaluated. They are
    /// neither earned nor lost, and no other criterion gets them.
    pub not_shown: f32,
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
    /// The threshold for half the points.
    pub expected_partly: f64,
    /// Whether more is better.
    pub sense: Sense,
    /// The unit of what is measured and expected.
    pub unit: &'static str,
    /// Its weight in the block.
    pub weight: f32,
    /// Its points: the block's by the criterion's share of all its weights; none when it was never evaluated.
    pub points: Points,
    /// Id of the pack's source for the threshold.
    pub source: String,
    /// What it rests on.
    pub findings: Vec<Finding>,
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

/// Judges the criteria of a block. Its points are shared by weight among all criteria in force, those that this patrol did
/// not call for included: points are given for what was shown, and one small thing carries no block. What was not called
/// for is [`BlockScore::not_shown`].
pub(super) fn score(evidence: &Evidence<'_>, weight: &BlockWeight) -> BlockScore {
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
