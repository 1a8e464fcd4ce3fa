//! `crossed-item`: somebody went on past an item that was marked.
//!
//! Made when anybody of the patrol, inside the required distance of a device that bears a standing mark, comes to its far
//! side: more than 90° round it from where the trainee stood at the mark and from where they stood themselves, and more
//! than `limit` metres from all ground that the patrol had walked by then (so that a winding way back is no crossing).
//! Without a `limit` in the pack 10 m. Source: never go on past a suspected item (doctrine pack).

use super::Gate;
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::distance::{Drill, crossings};

/// See the file's manual.
pub const GATE: Gate = Gate {
    id: "crossed-item",
    find,
};

fn find(evidence: &Evidence<'_>, limit: Option<f32>) -> Vec<Finding> {
    let Some(drill) = Drill::of(evidence) else {
        return Vec::new();
    };
    crossings(&drill, limit)
        .into_iter()
        .map(|crossing| crossing.finding(evidence))
        .collect()
}
