//! `touched-item`: something suspicious was touched.
//!
//! Made by every touch of a sign, whether it turns out to belong to a device or not: nobody can know before touching it.
//! `limit` is not used. Source: do not go in, do not touch, report (doctrine pack).

use super::Gate;
use crate::scoring::evidence::Evidence;
use crate::scoring::judgement::Finding;
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const GATE: Gate = Gate::of("touched-item", find);

fn find(evidence: &Evidence<'_>, _limit: Option<f32>) -> Vec<Finding> {
    evidence
        .session
        .events
        .iter()
        .filter_map(|(tick, event)| match event {
            Event::Touched { device, at } => {
                let message = match device {
                    Some(device) => Message::new("critical-finding-touched")
                        .with("device", evidence.device_name(*device)),
                    None => Message::new("critical-finding-touched-harmless"),
                };
                Some(Finding::new(*tick, Some(*at), message))
            }
            _ => None,
        })
        .collect()
}
