//! The lesson's objectives, judged by the criteria that the scenario names for each.
//!
//! An objective is *not met* when one of its criteria is not met. It is *not shown* when one was never evaluated
//! though the patrol gave the occasion: a trainee who makes no halt does not show how a halt is made. What cannot
//! occur in a variation gates nothing: a patrol with nothing to find requires no report.

use super::Grounds;
use crate::scenario::schema::{VulnerablePoint, VulnerablePointKind};
use crate::scoring::evidence::Evidence;
use crate::scoring::judgement::Outcome;
use crate::text::{Message, Text};

/// An objective that a patrol did not meet or did not show.
pub(super) struct Open<'a> {
    text: &'a Text,
    /// Its criteria that were not met.
    pub(super) not_met: Vec<&'static str>,
    /// Its criteria that were never evaluated though they could have been.
    pub(super) not_shown: Vec<&'static str>,
}

/// Open objectives after a patrol, in the scenario's order.
pub(super) fn open<'a>(grounds: &Grounds<'a>) -> Vec<Open<'a>> {
    let evidence = grounds.evidence;
    let objectives = &evidence.session.scenario().objectives;
    objectives
        .iter()
        .filter_map(|objective| {
            let behind = |outcome: Outcome| {
                grounds
                    .blocks
                    .iter()
                    .flat_map(|block| &block.criteria)
                    .filter(move |criterion| criterion.outcome == outcome)
                    .map(|criterion| criterion.id)
                    .filter(|id| objective.criteria().iter().any(|named| named == id))
            };
            let open = Open {
                text: objective.text(),
                not_met: behind(Outcome::NotMet).collect(),
                not_shown: behind(Outcome::NeverEvaluated)
                    .filter(|id| had_occasion(evidence, id))
                    .collect(),
            };
            (!open.not_met.is_empty() || !open.not_shown.is_empty()).then_some(open)
        })
        .collect()
}

/// Objectives that could not occur in this variation: they do not affect readiness.
pub(super) fn without_occasion(grounds: &Grounds<'_>) -> impl Iterator<Item = Message> {
    let judged: Vec<&str> = grounds
        .blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .filter(|criterion| criterion.outcome != Outcome::NeverEvaluated)
        .map(|criterion| criterion.id)
        .collect();
    let objectives = grounds.evidence.session.scenario().objectives.iter();
    objectives
        .filter(move |objective| {
            let criteria = objective.criteria();
            let asked = |id: &String| judged.contains(&id.as_str());
            !criteria.is_empty() && !criteria.iter().any(asked)
        })
        .map(|objective| {
            Message::new("verdict-objective-no-occasion").with("objective", objective.text())
        })
}

impl Open<'_> {
    /// The reason for *not yet*; none when nothing was done wrongly.
    pub(super) fn not_met(&self) -> Option<Message> {
        self.reason("verdict-objective-not-met", &self.not_met)
    }

    /// The reason for *incomplete*; none when all was shown.
    pub(super) fn not_shown(&self) -> Option<Message> {
        self.reason("verdict-objective-not-shown", &self.not_shown)
    }

    fn reason(&self, id: &str, criteria: &[&str]) -> Option<Message> {
        let titles = criteria
            .iter()
            .map(|id| Message::new(format!("criterion-{id}")));
        let listed = titles.reduce(|before, next| {
            Message::new("report-list")
                .with("before", before)
                .with("next", next)
        })?;
        Some(
            Message::new(id)
                .with("objective", self.text)
                .with("criteria", listed),
        )
    }
}

/// True when a criterion that was never evaluated could have been: the trainee could have shown it and did not.
///
/// Ground is checked on any patrol that halts, and any patrol can. The far check belongs to a long halt: a patrol
/// without a find walked on to the customary halting place, if the route card names one. All the rest follows from a
/// find; where there was an item to find and it was missed, the rest was not shown.
fn had_occasion(evidence: &Evidence<'_>, criterion: &str) -> bool {
    let found = evidence.facts.first_hit().is_some();
    let to_be_found = evidence.facts.scored().next().is_some();
    match criterion {
        "near-check-coverage" | "look-above-head-height" => true,
        "far-check-coverage" => {
            let points = &evidence.exercise().scenario.route.vulnerable_points;
            let halts_there =
                |point: &VulnerablePoint| point.kind == VulnerablePointKind::HaltingPlace;
            !found && points.iter().any(halts_there)
        }
        "secondary-found" | "clean-patrol-completed" | "false-alarms" => false,
        // After an incident they are always judged.
        "cover-after-incident"
        | "counted-after-incident"
        | "casualty-report-sent"
        | "casualty-report-true" => false,
        _ => to_be_found && !found,
    }
}
