//! `vulnerable-points-scanned`: was each vulnerable point looked over before it was entered?
//!
//! Measures, in percent, the share of the vulnerable points entered during the search (see `vulnerable-point-halts`)
//! whose place and whose both sides, one azimuth bin of the pack to the left and to the right, lay in the central view
//! for a quarter of a second before the trainee came within the radius. A look counts from as far off as the pack says
//! (`vulnerable_point_seen_from_m`); through binoculars from as many times farther as they magnify, and the view and
//! the bins are as much narrower. What stands between the eye and the point is not taken into account. More is better.
//! Never evaluated when none was entered. Source: look before one goes (route planning and halts); the threshold is the
//! pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

use super::percent;
use super::vulnerable_points::entered;

/// See the file's manual.
pub const CRITERION: Criterion =
    Criterion::of("vulnerable-points-scanned", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let entered = entered(evidence);
    if entered.is_empty() {
        return Measurement::NotCalledFor;
    }
    let scanned: Vec<bool> = entered
        .iter()
        .map(|one| one.looked_over(evidence))
        .collect();
    let findings = entered
        .iter()
        .zip(&scanned)
        .map(|(one, scanned)| {
            let id = if *scanned {
                "finding-point-scanned"
            } else {
                "finding-point-not-scanned"
            };
            Finding::new(
                one.tick,
                Some(one.point.at.at_height(0.0)),
                Message::new(id).with("point", &one.point.name),
            )
            .good(*scanned)
        })
        .collect();
    let count = scanned.iter().filter(|scanned| **scanned).count();
    Measurement::Is(percent(count, entered.len()), findings)
}
