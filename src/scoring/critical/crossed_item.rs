//! `crossed-item`: somebody went on past an item that was marked.
//!
//! Made when anybody of the patrol, inside the required distance of what bears a standing mark, comes to its far side: more
//! than 90° round it from where the trainee stood at the mark and from where they stood themselves, and more than `limit`
//! metres from all ground that the patrol had walked by then (so that a winding way back is no crossing); not after the
//! specialists have said what it was and the way is open again. Without a `limit` in the pack 10 m. Source: never go on
//! past a suspected item (doctrine pack).

use super::Gate;
use crate::scoring::distance::{Drill, crossings};
use crate::scoring::evidence::Evidence;
use crate::scoring::judgement::Finding;

/// See the file's manual.
pub const GATE: Gate = Gate::of("crossed-item", find);

fn find(evidence: &Evidence<'_>, _limit: Option<f32>) -> Vec<Finding> {
    let drills = Drill::owed(evidence);
    let found = drills.iter().flat_map(|drill| {
        let crossings = crossings(drill).into_iter();
        crossings.map(|crossing| crossing.finding(drill))
    });
    found.collect()
}
