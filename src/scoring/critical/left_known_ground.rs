//! `left-known-ground`: somebody stepped onto unknown ground near an item, though a known way was there.
//!
//! Made when anybody of the patrol leaves known ground (ground walked before, a known-safe surface, the route's width)
//! inside the required distance of a device that bears a standing mark. There is always a known way: the one that was
//! walked. `limit` is not used. Source: go back the way you came; unknown ground is not to be entered (doctrine pack).

use super::Gate;
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::distance::Drill;
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const GATE: Gate = Gate {
    id: "left-known-ground",
    find,
};

fn find(evidence: &Evidence<'_>, _limit: Option<f32>) -> Vec<Finding> {
    let Some(drill) = Drill::of(evidence) else {
        return Vec::new();
    };
    drill
        .events()
        .filter_map(|(tick, event)| match event {
            Event::LeftKnownGround { person, at } => {
                let near = drill
                    .known_at(tick)
                    .any(|item| item.share(at.point()) < 1.0);
                let message = Message::new("critical-finding-left-known-ground")
                    .with("person", evidence.person_name(*person));
                near.then(|| Finding::new(tick, Some(*at), message))
            }
            _ => None,
        })
        .collect()
}
