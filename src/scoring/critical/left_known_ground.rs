//! `left-known-ground`: somebody stepped onto unknown ground near an item or in a suspected area, though a known way was there.
//!
//! Made when anybody of the patrol leaves known ground inside the required distance of what bears a standing mark or of an
//! incident, or walks off their own tracks in a suspected area in which they stood when something was marked. Known is
//! what somebody of the patrol has walked in this patrol, the approach included, and every surface declared safe; a road
//! that nobody has walked yet is not. There is always a known way: the one that was walked. `limit` is not used. Source:
//! go back the way you came; unknown ground is not to be entered (doctrine pack).

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
    let drills = Drill::owed(evidence);
    let left = drills.iter().flat_map(|drill| {
        drill.events().filter_map(|(tick, event)| match event {
            Event::LeftKnownGround { person, at } => {
                let near = !drill.is_clear_at(at.point(), tick);
                let message = Message::new("critical-finding-left-known-ground")
                    .with("person", evidence.person_name(*person));
                near.then(|| Finding::new(tick, Some(*at), message))
            }
            _ => None,
        })
    });
    let strayed = drills.iter().flat_map(|drill| {
        let inside = drill.in_suspected_area().into_iter();
        inside.filter_map(|person| {
            let (tick, here) = drill.strayed(person)?;
            let message = Message::new("critical-finding-strayed")
                .with("person", evidence.person_name(person));
            Some(Finding::new(tick, Some(here.at_height(0.0)), message))
        })
    });
    left.chain(strayed).collect()
}
