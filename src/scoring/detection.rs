//! Detection counts.

use super::criterion::Evidence;
use super::facts::{MarkFact, Opportunity, device_at};
use super::scorecard::{DetectionSummary, DeviceDetection};
use super::statistics::{trials, wilson};
use crate::units::Tick;

/// Marks listed and drawn one by one, the first of a session; all of them count.
pub const MOST_MARKS: usize = 500;

/// Summary of detection.
pub fn summary(evidence: &Evidence<'_>) -> DetectionSummary {
    let facts = evidence.facts;
    let trials = trials::of(evidence);
    let standing: Vec<&MarkFact> = facts.standing_marks().collect();
    DetectionSummary {
        hits: trials.hits,
        misses: trials.misses,
        false_alarms: facts.harmless.marked,
        correct_rejections: facts.harmless.things - facts.harmless.marked,
        hit_rate_interval: wilson(trials.hits, trials.signals()),
        false_alarm_interval: wilson(facts.harmless.marked, facts.harmless.things),
        per_device: facts
            .opportunities
            .iter()
            .map(|opportunity| of_device(evidence, opportunity))
            .collect(),
        marks: facts
            .marks
            .iter()
            .take(MOST_MARKS)
            .map(|mark| (mark.tick, mark.place, mark.outcome))
            .collect(),
        trials,
        forecasts: standing
            .iter()
            .map(|mark| {
                let confidence = f64::from(mark.confidence_percent) / 100.0;
                (confidence, mark.device().is_some())
            })
            .collect(),
    }
}

fn of_device(evidence: &Evidence<'_>, opportunity: &Opportunity) -> DeviceDetection {
    let device = opportunity.device;
    let mark = evidence.facts.hit_on(device);
    let at = device_at(evidence.session, device);
    let placed = evidence.exercise().devices.get(device.index());
    DeviceDetection {
        device,
        name: placed.map_or_else(
            || format!("#{}", device.0),
            |placed| placed.device.id.clone(),
        ),
        opportunity_s: opportunity
            .opened
            .filter(|_| opportunity.scored)
            .map(Tick::seconds),
        viewed_s: opportunity.first_viewed.map(Tick::seconds),
        marked_s: mark.map(|mark| mark.tick.seconds()),
        mark_range_m: mark
            .zip(at)
            .map(|(mark, at)| mark.aim.eye.point().distance_m(at)),
        secondary: placed.is_some_and(|placed| placed.secondary_to.is_some()),
        entered_mandatory_s: opportunity.entered_mandatory.map(Tick::seconds),
    }
}
