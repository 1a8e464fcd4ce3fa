//! `transmitted-inside-radius`: a radio was used too near to an item.
//!
//! Made by every transmission from inside the pack's radius for the patrol's radio of a device that bears a standing mark
//! by then, measured from the device and from the sign marked both. An item that nobody has noticed is no matter of radio
//! discipline. `limit` is not used. Source: the pack's radio radii.

use super::Gate;
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::distance::Drill;
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const GATE: Gate = Gate {
    id: "transmitted-inside-radius",
    find,
};

fn find(evidence: &Evidence<'_>, _limit: Option<f32>) -> Vec<Finding> {
    let Some(drill) = Drill::of(evidence) else {
        return Vec::new();
    };
    let radius_m = evidence
        .pack
        .silent_within_m(evidence.session.scenario().patrol.radio);
    drill
        .events()
        .filter_map(|(tick, event)| match event {
            Event::Transmitted { from } => {
                let (item, range_m) = drill.nearest(from.point(), tick)?;
                let message = Message::new("critical-finding-transmitted")
                    .with("device", evidence.device_name(item.device))
                    .with("metres", range_m.round())
                    .with("radius", radius_m.round());
                (range_m < radius_m).then(|| Finding::new(tick, Some(*from), message))
            }
            _ => None,
        })
        .collect()
}
