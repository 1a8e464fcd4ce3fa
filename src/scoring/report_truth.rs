//! Reports line by line against the truth, as far as it could be known from the trainee's place.
//!
//! A form is data: any combination of [`Field`]s works. Each field asks for one or
//! two [`Aspect`]s; each aspect has one type of answer, one truth and one measure of the answer's accuracy. A report
//! is *due* once something bears a standing mark; it is judged by the form it was written on, whatever pack the
//! record is scored under.
//!
//! Where several items are marked a report is held against the one that it names (see `about`), and so is the hand-over
//! briefing. Several reports are judged each for what it is: a short first one by whether it could be sent from there
//! ([`Kind`]), and of the full ones the last about each item counts line by line, so that corrections are possible.

mod about;
mod access;
mod aspect;
mod check;
mod dispatch;
mod handover;
mod item;
mod measures;
mod names;
mod place_and_time;
mod sent;
mod threat;
mod words;

pub use aspect::Aspect;
pub use check::Line;
pub use dispatch::Dispatch;
pub use sent::{Kind, Sent};
pub use words::{impact, kind, list, measure, said, seen_how};

use super::evidence::Evidence;

use super::distance::Drill;
use super::judgement::Outcome;
use crate::doctrine::criteria::known;
use crate::doctrine::schema::{Field, ReportFormat, ReportLine};
use crate::sim::event::Event;
use crate::text::{Message, Text};

/// The report line by line.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSummary {
    /// Id of the form it was written on.
    pub format: String,
    /// What people call that form.
    pub name: Text,
    /// Seconds from the first mark on the item to sending, or to the briefing.
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

/// The first report sent that was called for, line by line in its own form; none when none was sent. One that nothing
/// called for, or on another form than the one asked for after an incident, is shown, and not judged.
pub fn summary(evidence: &Evidence<'_>) -> Option<ReportSummary> {
    let called_for = called_for(&Drill::owed(evidence));
    let judged = called_for.iter().find_map(summary_of);
    judged.or_else(|| sent_without_cause(evidence))
}

/// The briefing at the first hand-over, line by line; none when none was due or given.
pub fn briefing(evidence: &Evidence<'_>) -> Option<ReportSummary> {
    summary_of(&Dispatch::briefing(&Drill::of(evidence)?)?)
}

/// Every report called for, in order: of what was marked, and after an incident.
fn called_for<'a>(drills: &[Drill<'a>]) -> Vec<Dispatch<'a>> {
    let both = |drill: &Drill<'a>| {
        let of_marks = Dispatch::each(drill).into_iter();
        of_marks.chain(Dispatch::after_incident(drill))
    };
    drills.iter().flat_map(both).collect()
}

/// Further reports and briefings: those about other items and of later drills, and one after an incident besides that of
/// what was marked.
pub fn others(evidence: &Evidence<'_>) -> Vec<ReportSummary> {
    let drills = Drill::owed(evidence);
    let briefings = drills.iter().skip(1).filter_map(Dispatch::briefing);
    let reports = called_for(&drills);
    let reports = reports.iter().filter_map(summary_of).skip(1);
    let briefings = briefings.filter_map(|dispatch| summary_of(&dispatch));
    reports.chain(briefings).collect()
}

fn summary_of(dispatch: &Dispatch<'_>) -> Option<ReportSummary> {
    let sent = dispatch.sent?;
    Some(ReportSummary {
        format: sent.report.format.clone(),
        name: dispatch.form.name.clone(),
        after_s: Some(sent.tick.seconds_since(dispatch.item().since)),
        lines: scores(dispatch),
    })
}

/// Every line of the form with its outcome.
pub fn scores(dispatch: &Dispatch<'_>) -> Vec<ReportLineScore> {
    let lines = dispatch.form.lines.iter();
    lines.map(|line| score(dispatch, line)).collect()
}

/// The last report sent, which nothing called for: shown, not judged.
fn sent_without_cause(evidence: &Evidence<'_>) -> Option<ReportSummary> {
    let mut events = evidence.session.events.iter().rev();
    let report = events.find_map(|(_, event)| match event {
        Event::ReportSent { report, .. } => Some(report),
        _ => None,
    })?;
    let form: Option<&ReportFormat> = evidence.forms().find(&report.format, evidence.pack);
    let lines = form.map_or(&[][..], |form| &form.lines);
    Some(ReportSummary {
        format: report.format.clone(),
        name: form.map_or_else(|| Text::english(&report.format), |form| form.name.clone()),
        after_s: None,
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
        list(checked.iter().map(|(_, line)| part(line).clone()).collect())
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

/// By the pack's thresholds, never evaluated where the instructor judges. When the pack does not score the aspect, or
/// the aspect has no criterion: all is right, half is half right.
fn outcome(dispatch: &Dispatch<'_>, aspect: Aspect, line: &Line) -> Outcome {
    if line.open {
        return Outcome::NeverEvaluated;
    }
    let Some(measured) = line.measured else {
        return Outcome::NotMet;
    };
    let rule = aspect
        .criterion()
        .and_then(|id| Some((dispatch.evidence().pack.criterion(id)?, known(id)?)));
    match rule {
        Some((rule, known)) => {
            super::Judgement::measured(measured, known.sense, rule, Vec::new()).outcome
        }
        None => aspect.plain_outcome(measured),
    }
}
