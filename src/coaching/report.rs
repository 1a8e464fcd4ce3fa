//! The report that the coach leads to: what the trainee knows and has done, line by line.

use crate::scoring::report_truth;
use crate::sim::action::{Channel, Measure};
use crate::text::Message;
use crate::trainee::refuge::Danger;
use crate::trainee::report::{Known, compose};
use crate::units::Tick;

use super::advice::{Advice, Prompt};
use super::coach::Scene;

/// A report of the first mark, by radio from where one may transmit, else by the runner.
pub(super) fn report(scene: &Scene<'_>, dangers: &[Danger], clear: bool) -> Option<Advice> {
    let (first, _) = scene.memory.hits().next()?;
    let mut signs: Vec<_> = scene.memory.hits().map(|(mark, _)| mark.kind).collect();
    signs.sort_unstable();
    signs.dedup();
    let known = Known {
        item: first.place,
        discovered: first.tick,
        class: None,
        signs,
        required_m: dangers.first()?.required_m,
        measures: measures(scene, first.tick, clear),
    };
    let channel = channel(scene, dangers);
    let report = compose(scene.brief, &known, channel);
    let lines = scene.pack().report_in_force()?.lines.iter();
    let said = lines
        .zip(&report.lines)
        .map(|(line, answer)| {
            let said = report_truth::said(Some(answer), scene.pack(), scene.session.scenario());
            Message::new("coach-report-line")
                .with("label", &line.label)
                .with("answer", said)
        })
        .reduce(|before, next| {
            Message::new("coach-report-lines")
                .with("before", before)
                .with("next", next)
        })?;
    let id = match channel {
        Channel::Radio => "coach-report-radio",
        Channel::Runner => "coach-report-runner",
    };
    let message = Message::new(id).with("lines", said);
    Some(Advice::new(Prompt::Report(report), message))
}

/// What has been done since a mark, as the record will show it.
fn measures(scene: &Scene<'_>, since: Tick, clear: bool) -> Vec<Measure> {
    let memory = scene.memory;
    let done = |tick: Option<Tick>| tick.is_some_and(|tick| tick >= since);
    let posted = scene.view.patrol.iter().any(|comrade| comrade.at_post);
    [
        (Measure::Warned, done(memory.warned)),
        (Measure::Withdrawn, clear),
        (Measure::CordonPosted, posted),
        (Measure::ControlPointSet, done(memory.control_point)),
        (Measure::SecondaryChecked, done(memory.checked)),
        (Measure::Marked, true),
    ]
    .into_iter()
    .filter_map(|(measure, done)| done.then_some(measure))
    .collect()
}

/// The runner carries what may not be sent from here.
fn channel(scene: &Scene<'_>, dangers: &[Danger]) -> Channel {
    let silent_m = scene.pack().silent_within_m(scene.brief.patrol.radio);
    let inside = dangers
        .iter()
        .any(|danger| danger.at.point().distance_m(scene.here()) <= silent_m);
    if inside && scene.brief.comms.runner.is_some() {
        Channel::Runner
    } else {
        Channel::Radio
    }
}
