//! The steps of the pack's drill: when each was done, and whether everything that it needs was done by then.
//!
//! Done is: Confirm, the first standing mark; Clear, the whole patrol at the required distance; Communicate, a report
//! sent; Cordon, a post held; Check, a check begun after the mark; Control, the control point set up.

use std::collections::BTreeMap;

use super::Drill;
use crate::doctrine::schema::{DrillStep, Step};
use crate::sim::action::Order;
use crate::sim::event::Event;
use crate::units::Tick;

/// How a step was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepDone {
    /// First after everything that it needs.
    InOrder(Tick),
    /// Only ever before something that it needs; the first time.
    TooEarly(Tick),
    /// Never.
    No,
}

/// Every step, in the order that the pack teaches. What the pack's drill does not hold cannot be asked for first.
pub fn steps<'a>(drill: &Drill<'a>) -> Vec<(&'a DrillStep, StepDone)> {
    let taught = &drill.evidence.pack.drill.steps;
    let done: BTreeMap<Step, Vec<Tick>> = taught
        .iter()
        .map(|step| (step.step, moments(drill, step.step)))
        .collect();
    let how = |step: &DrillStep| {
        let ticks = &done[&step.step];
        let in_order = ticks.iter().find(|tick| {
            let mut needed = step.needs.iter().filter_map(|need| done.get(need));
            needed.all(|ticks| ticks.first().is_some_and(|first| first <= *tick))
        });
        match (in_order, ticks.first()) {
            (Some(tick), _) => StepDone::InOrder(*tick),
            (None, Some(tick)) => StepDone::TooEarly(*tick),
            (None, None) => StepDone::No,
        }
    };
    taught.iter().map(|step| (step, how(step))).collect()
}

/// Every moment at which a step was done, in order.
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
