//! `stop-after-mark`: did the trainee stop at once?
//!
//! Measures the seconds from the first standing mark of a drill, or from an incident, until the trainee stands still; 0
//! for whoever stood when marking, or had given the order to their own feet before it: a halt and a mark in one tick is
//! a halt. Of several drills the worst counts. Unit `s`; less is better. Not met when the trainee never stood still
//! again. Never evaluated when nothing bears a standing mark and nothing has happened. Source: stop at once (doctrine
//! pack).

use crate::record::Session;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::action::TraineeAction;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Tick;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("stop-after-mark", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let session = drill.evidence.session;
    let stopped = if had_halted(session, drill.since) || stood(session, drill.since) {
        Some(drill.since)
    } else {
        drill
            .events()
            .find(|(_, event)| matches!(event, Event::Stopped { .. }))
            .map(|(tick, _)| tick)
    };
    let Some(stopped) = stopped else {
        let message = Message::new("finding-never-stopped").with("since", drill.begun_by());
        let place = drill.trainee_place(drill.since);
        return Measurement::NotDone(vec![Finding::new(drill.since, place, message)]);
    };
    let after_s = stopped.seconds_since(drill.since);
    let message = Message::new("finding-stopped-after")
        .with("since", drill.begun_by())
        .with("seconds", after_s);
    let finding = Finding::new(stopped, drill.trainee_place(stopped), message);
    Measurement::Is(f64::from(after_s), vec![finding])
}

/// True when the last movement action before the mark was a stop.
fn had_halted(session: &Session, marked: Tick) -> bool {
    let actions: Vec<(Tick, &TraineeAction)> = session.trainee_actions().collect();
    let mark = actions
        .iter()
        .position(|(tick, action)| *tick == marked && matches!(action, TraineeAction::Mark { .. }));
    let Some(mark) = mark else { return false };
    let before = actions[..mark].iter().rev();
    before
        .map(|(_, action)| *action)
        .find_map(|action| match action {
            TraineeAction::Stop => Some(true),
            TraineeAction::Move { pace_mps, .. } => Some(*pace_mps <= 0.0),
            _ => None,
        })
        .unwrap_or(true)
}

/// True when the trainee stood still at a tick.
fn stood(session: &Session, marked: Tick) -> bool {
    let before = session.events.iter().rev();
    before
        .filter(|(tick, _)| *tick <= marked)
        .find_map(|(tick, event)| match event {
            Event::Stopped { .. } => Some(true),
            // Moving off in the tick of the mark means standing while marking: the two came in one order.
            Event::MovedOff { .. } => (*tick < marked).then_some(false),
            _ => None,
        })
        .unwrap_or(true)
}
