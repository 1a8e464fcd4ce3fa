//! `secondary-found`: were the second items found?
//!
//! Measures, in percent, the share of scored second items that bear a standing mark and were not walked into unmarked.
//! More is better. Never evaluated when no second item could be noticed. Source: a second item in the same scene is
//! missed more often once a first is found (subsequent search misses), so it is counted apart; the threshold is the
//! pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{Opportunity, device_at};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

use super::percent;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("secondary-found", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let seconds: Vec<(&Opportunity, bool)> = evidence
        .facts
        .scored()
        .filter(|opportunity| is_second(evidence, opportunity))
        .map(|opportunity| {
            let found = opportunity.first_hit.is_some() && opportunity.entered_unaware.is_none();
            (opportunity, found)
        })
        .collect();
    if seconds.is_empty() {
        return Measurement::NotCalledFor;
    }
    let found = seconds.iter().filter(|(_, found)| *found).count();
    let findings = seconds
        .iter()
        .map(|(opportunity, found)| {
            let mark = evidence.facts.hit_on(opportunity.device);
            let opened = opportunity.opened.unwrap_or_default();
            let id = if *found {
                "finding-second-found"
            } else {
                "finding-second-missed"
            };
            Finding::new(
                mark.map_or(opened, |mark| mark.tick),
                device_at(evidence.session, opportunity.device).map(|at| at.at_height(0.0)),
                Message::new(id).with("device", evidence.device_name(opportunity.device)),
            )
            .good(*found)
        })
        .collect();
    Measurement::Is(percent(found, seconds.len()), findings)
}

fn is_second(evidence: &Evidence<'_>, opportunity: &Opportunity) -> bool {
    let devices = &evidence.exercise().devices;
    devices
        .get(opportunity.device.index())
        .is_some_and(|placed| placed.secondary_to.is_some())
}
