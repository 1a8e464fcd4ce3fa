//! `secondary-check`: was the new place checked for further items?
//!
//! Measures 1 when a check, by the trainee or by order, was begun or still going on while everybody of the patrol was
//! at the required distance from every item known: the new place was looked over, and the last of the patrol had come
//! in. 0.5 when one was begun after the first mark, but was over before that. A check of the trainee's goes on until
//! they move off, one that was ordered until the next order. Of several drills the worst counts. Unit `share`; more is
//! better. Not met without a check. Never evaluated when nothing bears a standing mark. Source: check cordon positions,
//! control point and surroundings for secondary items (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("secondary-check", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let checks = drill.checks();
    let finding = |tick, id: &str| Finding::new(tick, drill.trainee_place(tick), Message::new(id));
    let in_time = checks
        .iter()
        .find_map(|check| drill.checked_with_everybody_in(check));
    match (in_time, checks.first()) {
        (Some(tick), _) => Measurement::Is(1.0, vec![finding(tick, "finding-checked-new-place")]),
        (None, Some(check)) => {
            let early = finding(check.from, "finding-checked-too-near");
            Measurement::Is(0.5, vec![early])
        }
        (None, None) => Measurement::NotDone(vec![finding(drill.settled, "finding-never-checked")]),
    }
}
