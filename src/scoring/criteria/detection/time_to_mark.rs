//! `time-to-mark`: how long did it take from the first view of a device's sign to the mark?
//!
//! Measures for each scored device that was marked the seconds from the first view of one of its signs (or, when no view
//! was recorded before the mark, from the moment it could be noticed) to the first mark on it; the mean over the devices
//! counts. The clock starts no earlier than the moment from which the sign can be recognised as something out of place with the
//! naked eye, which the debrief tells: a glimpse through binoculars from farther off is a chance, not a duty. The finding says when
//! that was and from how far. Each device has its own clock, whatever else was marked meanwhile. Less is better. Never evaluated when no device was marked. Source: response time is one of the field's
//! measures; the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{MarkFact, Opportunity};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::{Message, clock};
use crate::units::{Tick, whole_m};

use super::mean;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("time-to-mark", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let (times, findings): (Vec<f64>, Vec<Finding>) = evidence
        .facts
        .scored()
        .filter_map(|opportunity| of_device(evidence, opportunity))
        .unzip();
    mean(&times).map_or(Measurement::NotCalledFor, |mean| {
        Measurement::Is(mean, findings)
    })
}

fn of_device(evidence: &Evidence<'_>, opportunity: &Opportunity) -> Option<(f64, Finding)> {
    let mark = evidence.facts.noticed(opportunity.device)?;
    let from = opportunity
        .first_viewed
        .filter(|viewed| *viewed <= mark.tick)
        .max(opportunity.opened)?;
    let time_s = mark.tick.seconds_since(from).max(0.0);
    let message = match range_of_mark_m(evidence, mark, from) {
        Some(range_m) => Message::new("finding-mark-time-from")
            .with("time", clock(from.seconds()))
            .with("range", whole_m(range_m)),
        None => Message::new("finding-mark-time"),
    }
    .with("device", evidence.device_name(opportunity.device))
    .with("seconds", time_s);
    let finding = Finding::new(mark.tick, Some(mark.place), message);
    Some((f64::from(time_s), finding))
}

/// How far the sign that was marked was from the trainee at a tick, metres.
fn range_of_mark_m(evidence: &Evidence<'_>, mark: &MarkFact, tick: Tick) -> Option<f32> {
    let sign = evidence.exercise().signs.get(mark.sign()?.index())?;
    let eye = evidence.session.observation_at(tick)?.eye;
    Some(eye.point().distance_m(sign.sign.at))
}
