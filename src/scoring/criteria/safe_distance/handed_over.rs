//! `handed-over`: was the cordon handed over to the specialists?
//!
//! Measures 1 when it was, in every drill. Unit `count`; `met` and `partly` are 1. Never evaluated when nothing bears a
//! standing mark. Source: control goes on until the specialists take over (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("handed-over", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let handed_over = drill
        .events()
        .find(|(_, event)| **event == Event::HandedOver);
    match handed_over {
        Some((tick, _)) => {
            let message = Message::new("finding-handed-over");
            let place = drill.trainee_place(tick);
            Measurement::Is(1.0, vec![Finding::new(tick, place, message)])
        }
        None => {
            let message = Message::new("finding-not-handed-over");
            let place = drill.trainee_place(drill.settled);
            Measurement::NotDone(vec![Finding::new(drill.settled, place, message)])
        }
    }
}
