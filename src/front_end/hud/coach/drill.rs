//! The drill after a hit: the next step of the pack's drill that was not done yet. What counts as done is what scoring
//! counts (`drill-order`): a step done after everything that it needs.

use std::collections::BTreeMap;

use crate::doctrine::schema::{DrillStep, Step};
use crate::scoring::criterion::Evidence;
use crate::scoring::distance::Drill;
use crate::sim::action::Order;
use crate::sim::event::Event;
use crate::units::Tick;

/// The step to go on with, in the order that the pack teaches; none before a hit and when all is done.
pub(super) fn next_step<'a>(evidence: &'a Evidence<'a>) -> Option<&'a DrillStep> {
    let drill = Drill::of(evidence)?;
    let steps = &evidence.pack.drill.steps;
    let done: BTreeMap<Step, Vec<Tick>> = steps
        .iter()
        .map(|step| (step.step, moments(&drill, step.step)))
        .collect();
    let in_order = |step: &DrillStep, tick: &Tick| {
        // What the pack's drill does not hold cannot be asked for first.
        step.needs
            .iter()
            .filter_map(|need| done.get(need))
            .all(|ticks| ticks.first().is_some_and(|first| first <= tick))
    };
    steps
        .iter()
        .find(|step| !done[&step.step].iter().any(|tick| in_order(step, tick)))
}

/// When a step was done.
fn moments(drill: &Drill<'_>, step: Step) -> Vec<Tick> {
    let happened = |wanted: fn(&Event) -> bool| {
        drill
            .events()
            .filter(|(_, event)| wanted(event))
            .map(|(tick, _)| tick)
            .collect()
    };
    match step {
        Step::Confirm => vec![drill.since],
        Step::Clear => drill.cleared().into_iter().collect(),
        Step::Communicate => happened(|event| matches!(event, Event::ReportSent { .. })),
        Step::Cordon => happened(|event| matches!(event, Event::PostManned { .. })),
        Step::Check => happened(|event| {
            matches!(
                event,
                Event::CheckBegun { .. } | Event::Ordered(Order::Check(_))
            )
        }),
        Step::Control => happened(|event| matches!(event, Event::ControlPointPlaced { .. })),
    }
}
