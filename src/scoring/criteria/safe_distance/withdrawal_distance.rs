//! `withdrawal-distance`: how far did the trainee withdraw?
//!
//! Measures the distance the trainee had reached at the hand-over (else at the end), divided by the distance required
//! from the item; of several items known the one where the share is least. The required distance is the class's own when
//! the report named the class rightly, else the in-doubt distance if that is more. Distance is taken from the device or
//! from the sign that was marked, whichever is farther. Unit `share`; more is better: 1 is enough. Not met when nobody withdrew: when somebody went
//! on past the item, or the trainee stayed where the mark was made, inside the required distance. Never evaluated when no device bears a standing mark.
//! Source: the pack's stand-off table.

use crate::doctrine::schema::Block;
use crate::scenario::exercise::TRAINEE;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "withdrawal-distance",
    block: Block::SafeDistance,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    if let Some(finding) = drill.not_withdrawn() {
        return Measurement::NotDone(vec![finding]);
    }
    let Some(share) = drill.share_at(TRAINEE, drill.settled) else {
        return Measurement::NotCalledFor;
    };
    let findings = drill
        .at(TRAINEE, drill.settled)
        .into_iter()
        .flat_map(|here| drill.items.iter().map(move |item| (here, item)))
        .map(|(here, item)| {
            let message = Message::new("finding-distance-reached")
                .with("device", evidence.device_name(item.device))
                .with("metres", item.range_m(here).round())
                .with("required", item.required_m.round());
            Finding::new(drill.settled, Some(here.at_height(0.0)), message)
        })
        .collect();
    Measurement::Is(f64::from(share), findings)
}
