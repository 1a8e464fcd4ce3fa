//! `devices-found`: were the devices that could be noticed marked before their mandatory distance was entered?
//!
//! Measures, in percent, the share of scored devices (see [`crate::scoring::facts::Opportunity::scored`]) that bear a
//! standing mark and were not walked into unmarked; second items count too. More is better. Never evaluated when no
//! device could be noticed: a clean patrol is judged by `false-alarms`. Source: hits and misses are the base of every
//! study of detection training; the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{Opportunity, device_at, trainee_at};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

use super::percent;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("devices-found", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let scored: Vec<&Opportunity> = evidence.facts.scored().collect();
    if scored.is_empty() {
        return Measurement::NotCalledFor;
    }
    let found = scored
        .iter()
        .filter(|device| in_time(evidence, device))
        .count();
    let findings = scored
        .iter()
        .map(|device| finding(evidence, device))
        .collect();
    Measurement::Is(percent(found, scored.len()), findings)
}

fn in_time(evidence: &Evidence<'_>, opportunity: &Opportunity) -> bool {
    opportunity.entered_unaware.is_none() && evidence.facts.hit_on(opportunity.device).is_some()
}

fn finding(evidence: &Evidence<'_>, opportunity: &Opportunity) -> Finding {
    let name = evidence.device_name(opportunity.device);
    let mark = evidence.facts.hit_on(opportunity.device);
    match (mark, opportunity.entered_unaware) {
        (Some(mark), None) => Finding::new(
            mark.tick,
            Some(mark.place),
            Message::new("finding-device-found").with("device", name),
        )
        .good(true),
        (mark, Some(entered)) => {
            let id = match mark {
                Some(_) => "finding-device-found-late",
                None => "finding-device-walked-into",
            };
            let here = evidence.session.observation_at(entered);
            let place =
                here.map(|here| trainee_at(evidence.session, here).at_height(here.eye.up_m));
            Finding::new(entered, place, Message::new(id).with("device", name)).good(false)
        }
        (None, None) => {
            let place = device_at(evidence.session, opportunity.device);
            Finding::new(
                opportunity.opened.unwrap_or_default(),
                place.map(|place| place.at_height(0.0)),
                Message::new("finding-device-missed").with("device", name),
            )
            .good(false)
        }
    }
}
