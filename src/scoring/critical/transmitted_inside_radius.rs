//! `transmitted-inside-radius`: a radio was used too near to an item.
//!
//! Made by every transmission from inside the pack's radius, for the patrol's radio, of what bears a standing mark by then:
//! of the item and of the sign marked both. An item that nobody has noticed is no matter of radio discipline. `limit` is
//! not used. Source: the pack's radio radii.

use super::Gate;
use crate::scoring::distance::Drill;
use crate::scoring::evidence::Evidence;
use crate::scoring::judgement::Finding;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::whole_m;

/// See the file's manual.
pub const GATE: Gate = Gate::of("transmitted-inside-radius", find);

fn find(evidence: &Evidence<'_>, _limit: Option<f32>) -> Vec<Finding> {
    let radius_m = evidence
        .pack
        .silent_within_m(evidence.session.scenario().patrol.radio);
    let drills = Drill::owed(evidence);
    let sent = drills.iter().flat_map(|drill| {
        drill.events().filter_map(move |(tick, event)| match event {
            Event::Transmitted { from } => {
                let (item, range_m) = drill.within(from.point(), tick, radius_m)?;
                let message = Message::new("critical-finding-transmitted")
                    .with("device", item.called(evidence))
                    .with("metres", whole_m(range_m))
                    .with("radius", radius_m);
                Some(Finding::new(tick, Some(*from), message))
            }
            _ => None,
        })
    });
    sent.collect()
}
