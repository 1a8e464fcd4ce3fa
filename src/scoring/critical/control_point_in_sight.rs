//! `control-point-in-sight`: the control point stood in line of sight of an item.
//!
//! Made when the control point, as it stood at the hand-over (else at the end), was in line of sight of a device that
//! bears a standing mark and nearer to it than its preferred distance. Whoever moves it in time has made no error.
//! `limit` is not used. Source: out of direct line of sight (doctrine pack).

use super::Gate;
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::distance::Drill;
use crate::text::Message;

/// See the file's manual.
pub const GATE: Gate = Gate {
    id: "control-point-in-sight",
    find,
};

fn find(evidence: &Evidence<'_>, _limit: Option<f32>) -> Vec<Finding> {
    let Some(drill) = Drill::of(evidence) else {
        return Vec::new();
    };
    let Some((tick, place, in_sight_of)) = drill.control_point() else {
        return Vec::new();
    };
    drill
        .items
        .iter()
        .filter(|item| {
            in_sight_of.contains(&item.device) && item.range_m(place.point()) < item.preferred_m
        })
        .map(|item| {
            let message = Message::new("critical-finding-control-point")
                .with("device", evidence.device_name(item.device))
                .with("metres", item.range_m(place.point()).round());
            Finding::new(tick, Some(place), message)
        })
        .collect()
}
