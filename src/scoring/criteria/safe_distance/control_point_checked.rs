//! `control-point-checked`: was the control point looked over before it was used?
//!
//! Measures 1 when a check was begun, by the trainee or by order, before the control point was set up where it stood at
//! the end, and its ring held the place: the pack's near or far radius around the trainee, or around anybody of the
//! patrol for a check that was ordered. 0.5 for a check begun only after that: a place is looked over before it is
//! occupied. Unit
//! `count`; `met` and `partly` are 1. Of several drills the worst counts. Not met when the control point was never
//! checked; never evaluated when none was set up or nothing bears a standing mark. Source: the rendezvous is nominated
//! and searched, the site gets a check before use (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::{Check, Drill};
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::action::CheckRing;
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("control-point-checked", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let Some((placed, place, _)) = drill.control_point() else {
        return Measurement::NotCalledFor;
    };
    let halts = &drill.evidence.pack.halts;
    let holds = |check: &&Check| {
        let radius_m = match check.ring {
            CheckRing::Near => halts.near_check_m.value,
            CheckRing::Far => halts.far_check_m.value,
        };
        check.holds(place.point(), radius_m)
    };
    let checks = drill.checks();
    let first = checks.iter().filter(holds).min_by_key(|check| check.from);
    match first {
        Some(check) if check.from <= placed => {
            let message = Message::new("finding-control-point-checked");
            Measurement::Is(1.0, vec![Finding::new(check.from, Some(place), message)])
        }
        Some(check) => {
            let message = Message::new("finding-control-point-checked-late");
            let finding = Finding::new(check.from, Some(place), message).good(false);
            Measurement::Is(0.5, vec![finding])
        }
        None => {
            let message = Message::new("finding-control-point-unchecked");
            Measurement::NotDone(vec![Finding::new(placed, Some(place), message)])
        }
    }
}
