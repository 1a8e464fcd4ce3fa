//! `radio-discipline`: was the radio silent near the item?
//!
//! Measures the transmissions, for a report or anything else, sent from within the pack's radius for the patrol's radio of
//! an item that was marked by then. Of the distance to the device and to the sign marked the greater counts. Unit
//! `count`; less is better: `met` 0. Never evaluated when no device bears a standing mark. Source: the pack's radio radii.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "radio-discipline",
    block: Block::SafeDistance,
    unit: "count",
    sense: Sense::AtMost,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let radius_m = evidence
        .pack
        .silent_within_m(evidence.session.scenario().patrol.radio);
    let findings: Vec<Finding> = drill
        .events()
        .filter_map(|(tick, event)| match event {
            Event::Transmitted { from } => {
                let (item, range_m) = drill.nearest(from.point(), tick)?;
                let message = Message::new("finding-transmitted-near")
                    .with("device", evidence.device_name(item.device))
                    .with("metres", range_m.round())
                    .with("radius", radius_m.round());
                (range_m < radius_m).then(|| Finding::new(tick, Some(*from), message).good(false))
            }
            _ => None,
        })
        .collect();
    Measurement::Is(findings.len() as f64, findings)
}
