//! `drill-order`: was each step of the drill done after what it needs?
//!
//! Measures the share of the steps of the pack's drill that were done at a moment when everything the step needs had been
//! done: prerequisites, not one fixed order. Done is: Confirm, the first standing mark; Clear, the whole patrol at the
//! required distance; Communicate, a report sent; Cordon, a post manned; Check, a check begun after the mark; Control,
//! the control point set up. A step done early and done again in time counts. Unit `share`; more is better. Never
//! evaluated when no device bears a standing mark or the pack's drill has no steps. Source: the pack's drill; at least
//! five published orders disagree, so content and prerequisites are scored (doctrine pack).

use std::collections::BTreeMap;

use crate::doctrine::schema::{Block, Step};
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::sim::action::Order;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Tick;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "drill-order",
    block: Block::SafeDistance,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let steps = &evidence.pack.drill.steps;
    if steps.is_empty() {
        return Measurement::NotCalledFor;
    }
    let done: BTreeMap<Step, Vec<Tick>> = steps
        .iter()
        .map(|step| (step.step, moments(&drill, step.step)))
        .collect();
    let first = |step: &Step| done.get(step).and_then(|ticks| ticks.first().copied());
    let mut credited = 0_u32;
    let mut findings = Vec::new();
    for step in steps {
        let ticks = &done[&step.step];
        let in_order = ticks.iter().find(|tick| {
            // What the pack's drill does not hold cannot be asked for first.
            step.needs
                .iter()
                .filter(|need| done.contains_key(need))
                .all(|need| first(need).is_some_and(|first| first <= **tick))
        });
        let (id, tick, good) = match (in_order, ticks.first()) {
            (Some(tick), _) => {
                credited += 1;
                ("finding-step-done", *tick, true)
            }
            (None, Some(tick)) => ("finding-step-too-early", *tick, false),
            (None, None) => ("finding-step-not-done", drill.settled, false),
        };
        let message = Message::new(id).with("step", &step.says);
        findings.push(Finding::new(tick, drill.trainee_place(tick), message).good(good));
    }
    Measurement::Is(f64::from(credited) / steps.len() as f64, findings)
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
