//! `vulnerable-points-scanned`: was each vulnerable point looked over before it was entered?
//!
//! Measures, in percent, the share of the vulnerable points entered during the search (see `vulnerable-point-halts`)
//! whose place and whose both sides, one azimuth bin of the pack to the left and to the right, lay in the central view for
//! a quarter of a second before the trainee came within the radius, from no farther than twice the pack's
//! `short_of_vulnerable_point_m` from its edge. More is better. Never evaluated when none was entered. Source: look before
//! one goes (route planning and halts); the threshold is the pack's.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::facts::{looked_beside, trainee_at};
use crate::text::Message;
use crate::units::Tick;

use super::percent;
use super::vulnerable_points::{Entered, entered};

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "vulnerable-points-scanned",
    block: Block::Detection,
    unit: "%",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let entered = entered(evidence);
    if entered.is_empty() {
        return Measurement::NotCalledFor;
    }
    let scanned: Vec<bool> = entered
        .iter()
        .map(|one| is_scanned(evidence, one))
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

fn is_scanned(evidence: &Evidence<'_>, one: &Entered<'_>) -> bool {
    let halts = &evidence.pack.halts;
    let near_m = one.point.radius_m + 2.0 * halts.short_of_vulnerable_point_m.value;
    let aside_deg = halts.azimuth_bin_deg.value;
    [-aside_deg, 0.0, aside_deg].into_iter().all(|aside_deg| {
        looked_beside(
            evidence.session,
            one.point.at,
            aside_deg,
            Tick(0),
            Tick(one.tick.0.saturating_sub(1)),
            |observation| trainee_at(observation).distance_m(one.point.at) <= near_m,
        )
    })
}
