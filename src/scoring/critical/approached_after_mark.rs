//! `approached-after-mark`: somebody went nearer to an item after it was marked.
//!
//! Made when anybody of the patrol, inside the required distance of a device that bears a standing mark, is nearer to it
//! than the trainee and they themselves were at the mark by more than `limit` metres, to the device and to the sign
//! marked both. Without a `limit` in the pack 5 m: a few steps to the side for another look are no approach. Source:
//! confirm from where you are, do not approach (doctrine pack).

use super::Gate;
use crate::scenario::exercise::TRAINEE;
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::distance::Drill;
use crate::scoring::facts::person_at;
use crate::text::Message;

/// See the file's manual.
pub const GATE: Gate = Gate {
    id: "approached-after-mark",
    find,
};

/// Margin when the pack gives none, metres.
const MARGIN_M: f32 = 5.0;

fn find(evidence: &Evidence<'_>, limit: Option<f32>) -> Vec<Finding> {
    let Some(drill) = Drill::of(evidence) else {
        return Vec::new();
    };
    let margin_m = limit.unwrap_or(MARGIN_M);
    let mut findings = Vec::new();
    for item in &drill.items {
        let Some(trainee) = drill.at(TRAINEE, item.since) else {
            continue;
        };
        for person in drill.patrol() {
            let own = drill.at(person, item.since).unwrap_or(trainee);
            // Told at the closest moment, which is the one that the words are about.
            let nearest = drill
                .observations(item.since, drill.settled)
                .filter_map(|seen| {
                    let here = person_at(seen, person)?;
                    let nearer_m = item
                        .nearer_by_m(trainee, here)
                        .min(item.nearer_by_m(own, here));
                    (nearer_m > margin_m && item.share(here) < 1.0)
                        .then(|| (seen.tick, here, item.range_m(here)))
                })
                .min_by(|a, b| a.2.total_cmp(&b.2));
            let Some((tick, here, closest_m)) = nearest else {
                continue;
            };
            let message = Message::new("critical-finding-approached")
                .with("person", evidence.person_name(person))
                .with("device", evidence.device_name(item.device))
                .with("first", item.range_m(trainee).round())
                .with("metres", closest_m.round());
            findings.push(Finding::new(tick, Some(here.at_height(0.0)), message));
        }
    }
    findings
}
