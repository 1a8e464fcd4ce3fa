//! The answer to a criterion: what was measured, how good that is, and what it rests on.

use serde::{Deserialize, Serialize};

pub use crate::doctrine::criteria::Sense;
use crate::doctrine::schema::CriterionRule;
use crate::text::Message;
use crate::units::{Place, Tick};

/// The answer to a criterion.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Done as the doctrine asks.
    Met,
    /// Half way.
    PartlyMet,
    /// Not done, though it was called for.
    NotMet,
    /// It was not called for in this session, or cannot be told. Never a pass: no points, and none possible.
    NeverEvaluated,
}

/// Something a criterion rests on: a moment, a place and a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// When.
    pub tick: Tick,
    /// Where, if anywhere.
    pub place: Option<Place>,
    /// What.
    pub message: Message,
    /// How this one was, where it can differ from the answer of its criterion: of five steps in order one is not done.
    pub outcome: Option<Outcome>,
}

/// Findings that an answer keeps at the most: who presses the mark key for half an hour must not make a page that no
/// machine opens.
const MOST_FINDINGS: usize = 200;

/// The first findings, how many are left out, and the last, which may sum them up.
pub(super) fn shortened(mut findings: Vec<Finding>) -> Vec<Finding> {
    let over = findings.len().saturating_sub(MOST_FINDINGS);
    if over > 0
        && let Some(last) = findings.pop()
    {
        findings.truncate(MOST_FINDINGS - 2);
        let message = Message::new("finding-more").with("count", over + 1);
        findings.push(Finding::new(last.tick, None, message));
        findings.push(last);
    }
    findings
}

/// A criterion's answer with its evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The answer.
    pub outcome: Outcome,
    /// Share of the criterion's points earned, 0..1; 0 when never evaluated.
    pub share: f32,
    /// What was measured, in the criterion's unit.
    pub measured: Option<f64>,
    /// What it rests on, earliest first.
    pub findings: Vec<Finding>,
}

impl Judgement {
    /// Not called for in this session.
    pub fn never() -> Self {
        Self {
            outcome: Outcome::NeverEvaluated,
            share: 0.0,
            measured: None,
            findings: Vec::new(),
        }
    }

    /// Called for and measured in the criterion's unit: met, partly met (half the points) or not, by the rule's
    /// thresholds.
    pub fn measured(
        measured: f64,
        sense: Sense,
        rule: &CriterionRule,
        findings: Vec<Finding>,
    ) -> Self {
        // In the threshold's own precision: 0.8 measured meets a threshold written 0.8.
        let reaches = |threshold: f32| match sense {
            Sense::AtLeast => measured as f32 >= threshold,
            Sense::AtMost => measured as f32 <= threshold,
        };
        let (outcome, share) = if reaches(rule.met) {
            (Outcome::Met, 1.0)
        } else if reaches(rule.partly) {
            (Outcome::PartlyMet, 0.5)
        } else {
            (Outcome::NotMet, 0.0)
        };
        Self {
            outcome,
            share,
            measured: Some(measured),
            findings,
        }
    }

    /// Called for and not done at all, so that there is nothing to measure.
    pub fn not_done(findings: Vec<Finding>) -> Self {
        Self {
            outcome: Outcome::NotMet,
            share: 0.0,
            measured: None,
            findings,
        }
    }
}

impl Finding {
    /// A finding at a moment and place.
    pub fn new(tick: Tick, place: Option<Place>, message: Message) -> Self {
        Self {
            tick,
            place,
            message,
            outcome: None,
        }
    }

    /// The outcome to show beside it under a criterion: its own, else the criterion's. One fault among what is met all the
    /// same is a remark: none.
    pub fn shown_under(&self, criterion: Outcome) -> Option<Outcome> {
        match (criterion, self.outcome) {
            (Outcome::Met, Some(Outcome::NotMet | Outcome::PartlyMet)) => None,
            (_, own) => own.or(Some(criterion)),
        }
    }

    /// The same, said to be good or bad by itself.
    pub fn good(self, good: bool) -> Self {
        let outcome = if good { Outcome::Met } else { Outcome::NotMet };
        Self {
            outcome: Some(outcome),
            ..self
        }
    }
}

/// What a criterion measured, before any threshold.
#[derive(Debug, Clone, PartialEq)]
pub enum Measurement {
    /// Not called for in this session, or it cannot be told.
    NotCalledFor,
    /// Called for and not done at all.
    NotDone(Vec<Finding>),
    /// So much, in the criterion's unit, with what it rests on.
    Is(f64, Vec<Finding>),
    /// Shown and not judged: too little to judge by, or for the instructor to judge. The findings say which.
    Shown(Option<f64>, Vec<Finding>),
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Story: "7 stretches passed without looking" had a cross, beside the criterion that was met.
    #[test]
    fn a_fault_among_what_is_met_all_the_same_is_shown_without_a_cross() {
        let finding = || Finding::new(Tick(0), None, Message::new("any"));
        let fault = finding().good(false);
        assert_eq!(fault.shown_under(Outcome::Met), None);
        assert_eq!(fault.shown_under(Outcome::PartlyMet), Some(Outcome::NotMet));
        assert_eq!(finding().shown_under(Outcome::Met), Some(Outcome::Met));
        assert_eq!(
            finding().good(true).shown_under(Outcome::NotMet),
            Some(Outcome::Met)
        );
    }
}
