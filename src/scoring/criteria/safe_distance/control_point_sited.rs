//! `control-point-sited`: was the control point set up in a good place?
//!
//! Measures 0.5 for the required distance from every item known and 0.5 for no line of sight to any of them (or the
//! preferred distance), for the control point as it stood at the end. Unit `share`; more is better. Not met when none was
//! set up. Never evaluated when no device bears a standing mark. Source: a safe area out of direct line of sight (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "control-point-sited",
    block: Block::SafeDistance,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let Some((tick, place, in_sight_of)) = drill.control_point() else {
        let message = Message::new("finding-no-control-point");
        let here = drill.trainee_place(drill.settled);
        return Measurement::NotDone(vec![Finding::new(drill.settled, here, message)]);
    };
    let at = place.point();
    let far_enough = drill.items.iter().all(|item| item.share(at) >= 1.0);
    let hidden = drill
        .items
        .iter()
        .all(|item| !in_sight_of.contains(&item.device) || item.range_m(at) >= item.preferred_m);
    let findings = [
        (!far_enough, "finding-control-point-too-near"),
        (!hidden, "finding-control-point-in-sight"),
        (far_enough && hidden, "finding-control-point-good"),
    ]
    .into_iter()
    .filter(|(so, _)| *so)
    .map(|(_, id)| Finding::new(tick, Some(place), Message::new(id)).good(far_enough && hidden));
    let share = (f64::from(u8::from(far_enough)) + f64::from(u8::from(hidden))) / 2.0;
    Measurement::Is(share, findings.collect())
}
