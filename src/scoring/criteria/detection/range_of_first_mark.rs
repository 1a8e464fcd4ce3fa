//! `range-of-first-mark`: from how far away were devices noticed?
//!
//! Measures for each scored device that was marked how far the trainee stood from it at the first mark, in whole
//! metres, as a multiple of its mandatory distance: 1 is the edge, below 1 is inside. Of several devices the nearest
//! mark counts. A device that came into view only nearer than the pack asks does not count: nobody can notice it from
//! there. More is better. Never evaluated when no device that counts was marked. Source: range of detection is one of
//! the field's measures; the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{Opportunity, device_at, distance_at_m, mandatory_m};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::{Figures, Message, number};
use crate::units::whole_m;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("range-of-first-mark", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let marked: Vec<(Option<f64>, Finding)> = evidence
        .facts
        .scored()
        .filter_map(|opportunity| of_device(evidence, opportunity))
        .collect();
    let nearest = marked
        .iter()
        .filter_map(|(times, _)| *times)
        .reduce(f64::min);
    let findings: Vec<Finding> = marked.into_iter().map(|(_, finding)| finding).collect();
    match nearest {
        Some(times) => Measurement::Is(times, findings),
        None if findings.is_empty() => Measurement::NotCalledFor,
        None => Measurement::Shown(None, findings),
    }
}

/// Range of the first mark as a multiple of the device's mandatory distance, none when it came into view too late to
/// count; none at all without a mark.
fn of_device(evidence: &Evidence<'_>, opportunity: &Opportunity) -> Option<(Option<f64>, Finding)> {
    let mark = evidence.facts.noticed(opportunity.device)?;
    let placed = evidence
        .exercise()
        .devices
        .get(opportunity.device.index())?;
    let mandatory_m = mandatory_m(evidence.pack, placed);
    let times = |range_m: f32| f64::from(whole_m(range_m) / mandatory_m.max(f32::EPSILON));
    let at = device_at(evidence.session, opportunity.device)?;
    let range_m = mark.aim.eye.point().distance_m(at);
    let opened_m = opportunity.opened.and_then(|opened| {
        distance_at_m(
            evidence.session,
            evidence.exercise().trainee(),
            opportunity.device,
            opened,
        )
    });
    let asked = evidence.pack.criterion(CRITERION.id()).map(|rule| rule.met);
    let too_late = opened_m.zip(asked).filter(|(opened_m, asked)| {
        // A mark from farther away proves that it was visible from there.
        times(*opened_m) < f64::from(*asked) && times(range_m) < f64::from(*asked)
    });
    let message = match too_late {
        Some((opened_m, asked)) => Message::new("finding-mark-range-too-late")
            .with("range", whole_m(opened_m))
            .with("asked", Figures::new(number(f64::from(asked)))),
        None => Message::new("finding-mark-range")
            .with("range", whole_m(range_m))
            .with("times", Figures::new(number(times(range_m)))),
    }
    .with("device", evidence.device_name(opportunity.device))
    .with("mandatory", Figures::new(number(f64::from(mandatory_m))));
    let counts = too_late.is_none().then(|| times(range_m));
    Some((counts, Finding::new(mark.tick, Some(mark.place), message)))
}
