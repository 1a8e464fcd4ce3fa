//! What a map lacks of the place for which it is used.

use super::super::track::Fix;
use super::Extract;
use crate::text::Message;

/// So near to its nodes a map has something to say, degrees.
const NEAR_DEG: f64 = 0.004;

/// What of a map cannot be used along a walk.
pub(in crate::import) fn lacks(map: &Extract, walk: &[Fix]) -> Vec<Message> {
    let mut told = Vec::new();
    if map.broken_nodes > 0 {
        told.push(Message::new("import-broken-nodes").with("count", map.broken_nodes));
    }
    if let Some((low, high)) = corners(map)
        && !walk.iter().any(|fix| is_between(*fix, low, high))
    {
        let middle = |a: f64, b: f64| format!("{:.2}", f64::midpoint(a, b));
        told.push(
            Message::new("import-map-elsewhere")
                .with("latitude", middle(low.latitude_deg, high.latitude_deg))
                .with("longitude", middle(low.longitude_deg, high.longitude_deg)),
        );
    }
    told
}

/// South-western and north-eastern corner of what a map shows.
fn corners(map: &Extract) -> Option<(Fix, Fix)> {
    let first = *map.nodes.values().next()?;
    Some(map.nodes.values().fold((first, first), |(low, high), fix| {
        let low = Fix {
            latitude_deg: low.latitude_deg.min(fix.latitude_deg),
            longitude_deg: low.longitude_deg.min(fix.longitude_deg),
        };
        let high = Fix {
            latitude_deg: high.latitude_deg.max(fix.latitude_deg),
            longitude_deg: high.longitude_deg.max(fix.longitude_deg),
        };
        (low, high)
    }))
}

fn is_between(fix: Fix, low: Fix, high: Fix) -> bool {
    let within =
        |value: f64, low: f64, high: f64| (low - NEAR_DEG..=high + NEAR_DEG).contains(&value);
    within(fix.latitude_deg, low.latitude_deg, high.latitude_deg)
        && within(fix.longitude_deg, low.longitude_deg, high.longitude_deg)
}
