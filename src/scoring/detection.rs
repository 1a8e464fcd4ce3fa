//! Detection counts.

use super::evidence::Evidence;
use super::facts::{MarkFact, MarkOutcome, Opportunity, Vantage, device_at};
use super::statistics::{Counts, trials, wilson};
use crate::scenario::exercise::DeviceId;
use crate::units::{Place, Tick};

/// Noticing, in counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetectionSummary {
    /// Scored devices that were marked.
    pub hits: u32,
    /// Scored devices that were not.
    pub misses: u32,
    /// Harmless things that bear a standing mark (see [`super::facts::Harmless`]).
    pub false_alarms: u32,
    /// Look-alikes that could be noticed and were not marked.
    pub correct_rejections: u32,
    /// 95 % interval of the hit rate; none without an opportunity.
    pub hit_rate_interval: Option<(f64, f64)>,
    /// 95 % interval of the share of harmless things that were marked; none without any.
    pub false_alarm_interval: Option<(f64, f64)>,
    /// Device by device.
    pub per_device: Vec<DeviceDetection>,
    /// Mark by mark, the first [`MOST_MARKS`].
    pub marks: Vec<(Tick, Place, MarkOutcome)>,
    /// Signal and noise trials as [`super::statistics`] defines them, for pooling over sessions.
    pub trials: Counts,
    /// Confidence (0..1) of every standing mark, and whether it was on a device.
    pub forecasts: Vec<(f64, bool)>,
}

/// Noticing one device.
#[derive(Debug, Clone, PartialEq)]
pub struct DeviceDetection {
    /// Which.
    pub device: DeviceId,
    /// Its short name in the scenario.
    pub name: String,
    /// When it could first be noticed, seconds into the patrol; none when it is not scored, because there never was a
    /// fair chance (see [`super::facts::Opportunity::scored`]).
    pub opportunity_s: Option<f32>,
    /// From where that was; none when it is not scored.
    pub vantage: Option<Vantage>,
    /// When a sign of it was first viewed.
    pub viewed_s: Option<f32>,
    /// When it was marked.
    pub marked_s: Option<f32>,
    /// From how far, metres.
    pub mark_range_m: Option<f32>,
    /// True when it is a second item.
    pub secondary: bool,
    /// When its mandatory distance was entered, if it was.
    pub entered_mandatory_s: Option<f32>,
}

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
        vantage: opportunity.vantage.filter(|_| opportunity.scored),
        viewed_s: opportunity.first_viewed.map(Tick::seconds),
        marked_s: mark.map(|mark| mark.tick.seconds()),
        mark_range_m: mark
            .zip(at)
            .map(|(mark, at)| mark.aim.eye.point().distance_m(at)),
        secondary: placed.is_some_and(|placed| placed.secondary_to.is_some()),
        entered_mandatory_s: opportunity.entered_mandatory.map(Tick::seconds),
    }
}
