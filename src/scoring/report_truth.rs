//! The report line by line against the truth, as far as it could be known from where the trainee stood.
//!
//! A layout is data: any format made of [`Field`](crate::doctrine::schema::Field)s works. Each field asks for one or two [`Aspect`]s; each aspect has
//! one form of answer, one truth and one way to measure how near the answer came. A report is *owed* once a device
//! bears a standing mark. After a false alarm alone there is no truth to hold a report against, so nothing is judged.
//!
//! Of several reports the last one about the item in question counts, so that people may correct themselves.

mod aspect;
mod dispatch;
mod item;
mod measures;
mod names;
mod place_and_time;
mod threat;
mod words;

pub use aspect::{Aspect, Line};
pub use dispatch::Dispatch;
pub use words::{impact, kind, measure, said, seen_how};

use super::criteria;
use super::criterion::{Evidence, Outcome};
use super::facts::MarkOutcome;
use super::scorecard::{ReportLineScore, ReportSummary};
use crate::doctrine::schema::ReportLine;
use crate::sim::event::Event;
use crate::text::Message;

/// The report that was sent, line by line in the layout in force; none when none was sent.
pub fn summary(evidence: &Evidence<'_>) -> Option<ReportSummary> {
    let format = evidence.pack.report_in_force()?;
    let Some(dispatch) = Dispatch::of(evidence) else {
        return sent_without_cause(evidence);
    };
    let sent = dispatch.sent?;
    Some(ReportSummary {
        format: sent.report.format.clone(),
        after_s: Some(sent.tick.seconds_since(dispatch.drill.since)),
        lines: format
            .lines
            .iter()
            .map(|line| score(&dispatch, line))
            .collect(),
    })
}

/// A report on a patrol that marked no device: shown, not judged.
fn sent_without_cause(evidence: &Evidence<'_>) -> Option<ReportSummary> {
    let report = evidence
        .session
        .events
        .iter()
        .rev()
        .find_map(|(_, event)| match event {
            Event::ReportSent { report, .. } => Some(report),
            _ => None,
        })?;
    let format = evidence
        .pack
        .reports
        .iter()
        .find(|format| format.id == report.format);
    let after_s = evidence
        .facts
        .standing_marks()
        .find(|mark| matches!(mark.outcome, MarkOutcome::Hit { .. }))
        .map(|mark| mark.tick.seconds());
    let lines = format.map_or(&[][..], |format| &format.lines);
    Some(ReportSummary {
        format: report.format.clone(),
        after_s,
        lines: lines
            .iter()
            .enumerate()
            .map(|(index, line)| ReportLineScore {
                label: line.label.clone(),
                asks: line.asks.clone(),
                field: line.field,
                said: said(
                    report.lines.get(index),
                    evidence.pack,
                    evidence.session.scenario(),
                ),
                truth: Message::new("report-truth-none"),
                outcome: Outcome::NeverEvaluated,
                why: None,
            })
            .collect(),
    })
}

fn score(dispatch: &Dispatch<'_>, line: &ReportLine) -> ReportLineScore {
    let checked: Vec<(Aspect, Line)> = Aspect::of(line.field)
        .iter()
        .map(|aspect| (*aspect, aspect.check(dispatch)))
        .collect();
    // A line is as good as its weaker half.
    let worst = checked
        .iter()
        .map(|(aspect, line)| (outcome(dispatch, *aspect, line), line))
        .max_by_key(|(outcome, _)| *outcome);
    let joined = |part: fn(&Line) -> &Message| {
        words::list(checked.iter().map(|(_, line)| part(line).clone()).collect())
    };
    let evidence = dispatch.evidence();
    ReportLineScore {
        label: line.label.clone(),
        asks: line.asks.clone(),
        field: line.field,
        said: said(
            dispatch.answer(line.field),
            evidence.pack,
            evidence.session.scenario(),
        ),
        truth: joined(|line| &line.truth),
        outcome: worst.map_or(Outcome::NeverEvaluated, |(outcome, _)| outcome),
        why: worst
            .filter(|(outcome, _)| *outcome != Outcome::Met)
            .and_then(|(_, line)| line.why.clone()),
    }
}

/// By the pack's thresholds; a pack that does not score the aspect, or an aspect without a criterion, gives right for
/// all of it and half right for half.
fn outcome(dispatch: &Dispatch<'_>, aspect: Aspect, line: &Line) -> Outcome {
    let Some(measured) = line.measured else {
        return Outcome::NotMet;
    };
    let rule = aspect
        .criterion()
        .and_then(|id| Some((dispatch.evidence().pack.criterion(id)?, criteria::find(id)?)));
    match rule {
        Some((rule, criterion)) => {
            super::Judgement::measured(measured, criterion.sense(), rule, Vec::new()).outcome
        }
        None => aspect.plain_outcome(measured),
    }
}
