//! `control-point-checked`: was the control point checked for further items?
//!
//! Measures 1 when a check was begun, by the trainee or by order, whose ring held the control point as it stood at the
//! end: the pack's near or far radius around the trainee, or around anybody of the patrol for a check that was ordered.
//! Unit `count`; `met` and `partly` are 1. Not met when the control point was not checked; never evaluated when none was
//! set up or no device bears a standing mark. Source: the rendezvous is nominated and searched (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::sim::action::{CheckRing, Order};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Point;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "control-point-checked",
    block: Block::SafeDistance,
    unit: "count",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let Some((placed, place, _)) = drill.control_point() else {
        return Measurement::NotCalledFor;
    };
    let halts = &evidence.pack.halts;
    let holds = |ring: CheckRing, middle: Point| {
        let radius_m = match ring {
            CheckRing::Near => halts.near_check_m.value,
            CheckRing::Far => halts.far_check_m.value,
        };
        middle.distance_m(place.point()) <= radius_m
    };
    let checked = drill.events().find(|(tick, event)| match event {
        Event::CheckBegun { ring, at } => holds(*ring, at.point()),
        Event::Ordered(Order::Check(ring)) => drill
            .patrol()
            .filter_map(|person| drill.at(person, *tick))
            .any(|here| holds(*ring, here)),
        _ => false,
    });
    match checked {
        Some((tick, _)) => {
            let message = Message::new("finding-control-point-checked");
            Measurement::Is(1.0, vec![Finding::new(tick, Some(place), message)])
        }
        None => {
            let message = Message::new("finding-control-point-unchecked");
            Measurement::NotDone(vec![Finding::new(placed, Some(place), message)])
        }
    }
}
