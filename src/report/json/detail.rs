//! Parts of the document below its blocks: findings, devices, report lines, people.

use schemars::JsonSchema;
use serde::Serialize;

use super::{neat, thousandths};
use crate::report::Material;
use crate::scenario::exercise::DeviceId;
use crate::scoring::Outcome;
use crate::scoring::distance::{Reached, Shield};
use crate::scoring::facts::MarkOutcome;
use crate::scoring::judgement::Finding;
use crate::scoring::scorecard::{CriticalError, DetectionSummary, DistanceSummary, ReportSummary};
use crate::units::dtg::Clock;
use crate::units::{Place, Tick};

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceJson {
    /// Metres east of the scenario's origin.
    pub x: f32,
    /// Metres north of the scenario's origin.
    pub y: f32,
    /// Metres above the origin's elevation.
    pub z: f32,
    /// Grid reference of the 10 m square.
    pub mgrs: String,
}

/// A moment, a place and a sentence.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingJson {
    /// Tick of the simulation, 64 a second.
    pub tick: u32,
    /// Seconds into the patrol.
    pub time_s: f32,
    /// By the exercise's clock, ISO 8601; null where it has none.
    pub at: Option<String>,
    /// Where; null when nowhere in particular.
    pub place: Option<PlaceJson>,
    /// What.
    pub message: String,
    /// Stable id of what, whatever the language.
    pub id: String,
}

/// A critical error that was made.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriticalErrorJson {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Id of the pack's source for it.
    pub source: String,
    /// When and where.
    pub findings: Vec<FindingJson>,
}

/// Noticing, in counts.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DetectionJson {
    /// Devices with an opportunity that were marked.
    pub hits: u32,
    /// Devices with an opportunity that were not.
    pub misses: u32,
    /// Harmless things that bear a standing mark: look-alikes and bare places, each once.
    pub false_alarms: u32,
    /// Look-alikes that could be noticed and were not marked.
    pub correct_rejections: u32,
    /// 95 % interval of the hit rate, 0..1; null without an opportunity.
    pub hit_rate_interval: Option<[f64; 2]>,
    /// 95 % interval of the share of harmless things that were marked, 0..1; null without any.
    pub false_alarm_interval: Option<[f64; 2]>,
    /// Device by device.
    pub per_device: Vec<DeviceJson>,
    /// Mark by mark.
    pub marks: Vec<MarkJson>,
}

/// Noticing one device.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeviceJson {
    /// Its name in the scenario.
    pub id: String,
    /// When it could first be noticed, seconds into the patrol; null when never: then it is not scored.
    pub opportunity_s: Option<f32>,
    /// From where that was; null when never.
    pub noticeable_from: Option<VantageJson>,
    /// When a sign of it was first in view.
    pub viewed_s: Option<f32>,
    /// When it was marked.
    pub marked_s: Option<f32>,
    /// From how far it was marked, metres.
    pub mark_range_m: Option<f32>,
    /// True when it is a second item.
    pub secondary: bool,
    /// When its mandatory distance was entered.
    pub entered_mandatory_s: Option<f32>,
}

/// Where the trainee stood when a device could first be noticed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VantageJson {
    /// The trainee's eye.
    pub place: PlaceJson,
    /// From there to the sign, metres.
    pub range_m: f32,
    /// From there to the sign, degrees clockwise from grid north.
    pub bearing_deg: f32,
}

/// A mark and what it was on.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkJson {
    /// Tick of the simulation.
    pub tick: u32,
    /// Seconds into the patrol.
    pub time_s: f32,
    /// By the exercise's clock, ISO 8601; null where it has none.
    pub at: Option<String>,
    /// Where.
    pub place: PlaceJson,
    /// True when it was on a sign of a device.
    pub hit: bool,
    /// Name of the device it was on.
    pub device: Option<String>,
    /// True when it was on a look-alike.
    pub look_alike: bool,
}

/// The report line by line.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportJson {
    /// Id of the format.
    pub format: String,
    /// Seconds from the first mark to sending, or to the briefing.
    pub after_s: Option<f32>,
    /// The lines in order.
    pub lines: Vec<ReportLineJson>,
}

/// A line of the report against the truth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportLineJson {
    /// What stands before it.
    pub label: String,
    /// What it is about: `unit-and-grid`.
    pub field: String,
    /// What is asked.
    pub asks: String,
    /// What was said.
    pub said: String,
    /// What was true.
    pub truth: String,
    /// Right, half right, wrong; never evaluated when this session gives no truth for it.
    pub verdict: Outcome,
    /// Why, when it is not right.
    pub why: Option<String>,
    /// Stable id of `why`, whatever the language.
    pub why_id: Option<String>,
}

/// Distance kept by everybody.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DistanceJson {
    /// Name of the device it is kept from; null when it was none.
    pub device: Option<String>,
    /// True for the place of an incident after which the exercise went on.
    pub incident: bool,
    /// What it is called in the report.
    pub called: String,
    /// Required, metres.
    pub required_m: Option<f32>,
    /// Why it is this much; null when nothing is required.
    pub reason: Option<String>,
    /// Up to how far being out of sight and behind cover is asked, metres.
    pub cover_asked_within_m: Option<f32>,
    /// Person by person.
    pub per_person: Vec<PersonJson>,
}

/// Distance kept by one person.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonJson {
    /// Their name in the scenario.
    pub id: String,
    /// Distance when the cordon was handed over, else when the session ended; whole metres, rounded down.
    pub achieved_m: f32,
    /// Closest after the first mark; whole metres, rounded down.
    pub closest_after_mark_m: f32,
    /// Time inside the required distance after the first mark, seconds.
    pub inside_s: f32,
    /// Whether they got to the required distance, and if not, why.
    pub reached: Reached,
    /// Out of sight of the item.
    pub out_of_sight: Shield,
    /// Behind hard cover.
    pub hard_cover: Shield,
    /// One of the local people: out of sight and hard cover are not judged.
    pub local: bool,
    /// Of the local people: in a house beyond the mandatory distance.
    pub in_shelter: bool,
}

fn by_the_clock(material: &Material<'_>, tick: Tick) -> Option<String> {
    let when = &material.scenario.when;
    let clock = Clock::starting(&when.date, &when.time, when.zone)?;
    Some(clock.iso(tick))
}

pub(super) fn finding(material: &Material<'_>, finding: &Finding) -> FindingJson {
    FindingJson {
        tick: finding.tick.0,
        time_s: neat(finding.tick.seconds()),
        at: by_the_clock(material, finding.tick),
        place: finding.place.map(|at| place(material, at)),
        message: material.say(&finding.message),
        id: finding.message.id.clone(),
    }
}

pub(super) fn findings(material: &Material<'_>, all: &[Finding]) -> Vec<FindingJson> {
    all.iter().map(|one| finding(material, one)).collect()
}

pub(super) fn critical_error(material: &Material<'_>, error: &CriticalError) -> CriticalErrorJson {
    CriticalErrorJson {
        id: error.id.to_owned(),
        title: material.critical_title(error.id),
        source: error.source.clone(),
        findings: findings(material, &error.findings),
    }
}

pub(super) fn detection(material: &Material<'_>, summary: &DetectionSummary) -> DetectionJson {
    DetectionJson {
        hits: summary.hits,
        misses: summary.misses,
        false_alarms: summary.false_alarms,
        correct_rejections: summary.correct_rejections,
        hit_rate_interval: summary
            .hit_rate_interval
            .map(|(low, high)| [thousandths(low), thousandths(high)]),
        false_alarm_interval: summary
            .false_alarm_interval
            .map(|(low, high)| [thousandths(low), thousandths(high)]),
        per_device: summary
            .per_device
            .iter()
            .map(|device| DeviceJson {
                id: device.name.clone(),
                opportunity_s: device.opportunity_s.map(neat),
                noticeable_from: device.vantage.map(|vantage| VantageJson {
                    place: place(material, vantage.eye),
                    range_m: neat(vantage.range_m()),
                    bearing_deg: neat(vantage.bearing_deg()),
                }),
                viewed_s: device.viewed_s.map(neat),
                marked_s: device.marked_s.map(neat),
                mark_range_m: device.mark_range_m.map(neat),
                secondary: device.secondary,
                entered_mandatory_s: device.entered_mandatory_s.map(neat),
            })
            .collect(),
        marks: summary
            .marks
            .iter()
            .map(|(tick, at, outcome)| mark(material, *tick, *at, *outcome))
            .collect(),
    }
}

pub(super) fn report(material: &Material<'_>, report: &ReportSummary) -> ReportJson {
    let lines = report.lines.iter().map(|line| ReportLineJson {
        label: line.label.clone(),
        field: kebab(&format!("{:?}", line.field)),
        asks: line
            .asks
            .in_language(material.catalogue.language())
            .to_owned(),
        said: material.say(&line.said),
        truth: material.say(&line.truth),
        verdict: line.outcome,
        why: line.why.as_ref().map(|why| material.say(why)),
        why_id: line.why.as_ref().map(|why| why.id.clone()),
    });
    ReportJson {
        format: report.format.clone(),
        after_s: report.after_s.map(neat),
        lines: lines.collect(),
    }
}

pub(super) fn distance(material: &Material<'_>, distance: &DistanceSummary) -> DistanceJson {
    DistanceJson {
        device: distance.device.map(|device| device_name(material, device)),
        incident: distance.incident,
        called: material.say(&distance.name),
        required_m: distance.required_m.map(neat),
        reason: distance.reason.as_ref().map(|reason| material.say(reason)),
        cover_asked_within_m: distance.cover_asked_within_m.map(neat),
        per_person: distance
            .per_person
            .iter()
            .map(|person| PersonJson {
                id: person.name.clone(),
                achieved_m: neat(person.achieved_m),
                closest_after_mark_m: neat(person.closest_after_mark_m),
                inside_s: neat(person.inside_s),
                reached: person.reached,
                out_of_sight: person.out_of_sight,
                hard_cover: person.hard_cover,
                local: person.local,
                in_shelter: person.in_shelter,
            })
            .collect(),
    }
}

fn mark(material: &Material<'_>, tick: Tick, at: Place, outcome: MarkOutcome) -> MarkJson {
    let (hit, device, look_alike) = match outcome {
        MarkOutcome::Hit { device, .. } => (true, Some(device_name(material, device)), false),
        MarkOutcome::FalseAlarm { look_alike } => (false, None, look_alike.is_some()),
    };
    MarkJson {
        tick: tick.0,
        time_s: neat(tick.seconds()),
        at: by_the_clock(material, tick),
        place: place(material, at),
        hit,
        device,
        look_alike,
    }
}

fn place(material: &Material<'_>, place: Place) -> PlaceJson {
    PlaceJson {
        x: neat(place.east_m),
        y: neat(place.north_m),
        z: neat(place.up_m),
        mgrs: material.grid(place),
    }
}

/// The device's name in the scenario; its index when the scorecard does not list it.
fn device_name(material: &Material<'_>, id: DeviceId) -> String {
    material
        .card
        .detection
        .per_device
        .iter()
        .find(|device| device.device == id)
        .map_or_else(|| id.0.to_string(), |device| device.name.clone())
}

/// `UnitAndGrid` as `unit-and-grid`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for (i, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && i > 0 {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}
