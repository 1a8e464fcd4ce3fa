//! `drill-order`: was each step of the drill done after what it needs?
//!
//! Measures the share of the steps of the pack's drill that were done while everything the step needs had been done:
//! prerequisites, not one fixed order. Done is: Confirm, the thing looked at again from where one stands: through
//! binoculars, from another angle, or for some seconds while standing, and without coming nearer; Clear, the whole
//! patrol at the required distance by going back, not by going on; Communicate, a report sent; Cordon, every way in that the
//! patrol could close held from outside the required distance, or a post where no way is known; Check, a check begun after the mark; Control, the control point set up. What needs
//! Confirm needs the mark and no more. A step done early and done again in time, or still going on then, counts. Of
//! several drills the worst counts. Unit `share`; more is better. Never evaluated when nothing bears a standing mark or
//! the pack's drill has no steps. Source: the pack's drill; at least five published orders disagree, so content and
//! prerequisites are scored (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::{Drill, StepDone, steps};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("drill-order", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let steps = steps(drill);
    if steps.is_empty() {
        return Measurement::NotCalledFor;
    }
    let credited = steps
        .iter()
        .filter(|(_, done)| matches!(done, StepDone::InOrder(_)))
        .count();
    let findings = steps
        .iter()
        .map(|(step, done)| {
            let (id, tick, good) = match *done {
                StepDone::InOrder(tick) => ("finding-step-done", tick, true),
                StepDone::TooEarly(tick) => ("finding-step-too-early", tick, false),
                StepDone::No => ("finding-step-not-done", drill.settled, false),
            };
            let message = Message::new(id).with("step", &step.says);
            Finding::new(tick, drill.trainee_place(tick), message).good(good)
        })
        .collect();
    Measurement::Is(credited as f64 / steps.len() as f64, findings)
}
