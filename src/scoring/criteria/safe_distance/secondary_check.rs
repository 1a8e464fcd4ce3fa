//! `secondary-check`: was the new place checked for further items?
//!
//! Measures 1 when a check was begun, by the trainee or by order, while the trainee was at the required distance from
//! every item known; 0.5 when one was begun after the first mark, but nearer. Unit `share`; more is better. Not met
//! without a check. Never evaluated when no device bears a standing mark. Source: check cordon positions, control point and surroundings for secondary items
//! (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scenario::exercise::TRAINEE;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::sim::action::Order;
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "secondary-check",
    block: Block::SafeDistance,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let mut best: Option<(f64, Finding)> = None;
    for (tick, event) in drill.events() {
        if !matches!(
            event,
            Event::CheckBegun { .. } | Event::Ordered(Order::Check(_))
        ) {
            continue;
        }
        let far = drill
            .share_at(TRAINEE, tick)
            .is_some_and(|share| share >= 1.0);
        let (share, id) = if far {
            (1.0, "finding-checked-new-place")
        } else {
            (0.5, "finding-checked-too-near")
        };
        if best.as_ref().is_none_or(|(best, _)| share > *best) {
            let place = drill.trainee_place(tick);
            best = Some((share, Finding::new(tick, place, Message::new(id))));
        }
    }
    match best {
        Some((share, finding)) => Measurement::Is(share, vec![finding]),
        None => {
            let message = Message::new("finding-never-checked");
            let place = drill.trainee_place(drill.settled);
            Measurement::NotDone(vec![Finding::new(drill.settled, place, message)])
        }
    }
}
