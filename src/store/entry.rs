//! What the store keeps of a scored record.

use super::heading;
use crate::record::header::Header;
use crate::record::{Mode, Opened, Signature};
use crate::report::tally::tally;
use crate::scenario::exercise::LEADER;
use crate::scenario::schema::Light;
use crate::scoring::scorecard::{
    DeviceDetection, DistanceSummary, Points, ReportSummary, Scorecard, Verdict,
};
use crate::scoring::statistics::Counts;
use crate::scoring::{Outcome, score};
use crate::sim::event::Ending;
use crate::text::Text;
use crate::units::Tick;
use crate::vocabulary::SignKind;

/// BLAKE3 of a record's bytes.
pub type RecordHash = [u8; 32];

/// What the store keeps of a scored record.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The record.
    pub hash: RecordHash,
    /// The same for a record and for what it becomes when the patrol is resumed.
    pub start: RecordHash,
    /// Pseudonym, or name of a virtual trainee or script.
    pub trainee: String,
    /// What was patrolled.
    pub scenario: Patrolled,
    /// What it was scored by.
    pub doctrine: ScoredBy,
    /// Seed of the variation.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// When it began, ISO 8601 in UTC; none where the record does not say.
    pub begun: Option<String>,
    /// True when it stops in the middle.
    pub broken_off: bool,
    /// The verdict.
    pub verdict: Verdict,
    /// Points over all blocks.
    pub points: Points,
    /// Length, seconds.
    pub duration_s: f32,
    /// Signal and noise trials.
    pub trials: Counts,
    /// Devices that could be noticed.
    pub opportunities: Vec<Opportunity>,
    /// Criteria that were called for.
    pub criteria: Vec<(String, Outcome)>,
    /// Report lines that could be judged.
    pub lines: Vec<LineOutcome>,
    /// Ids of the critical errors made.
    pub critical_errors: Vec<String>,
    /// Items with a required distance.
    pub distances: Vec<Kept>,
    /// Whether the record is signed.
    pub signature: Signature,
}

/// The scenario of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patrolled {
    /// Its id.
    pub id: String,
    /// Its hash.
    pub hash: String,
    /// Its title.
    pub title: Text,
}

/// The doctrine pack of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoredBy {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its hash.
    pub hash: String,
}

/// A device that could be noticed.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    /// Its short name in the scenario.
    pub device: String,
    /// Kind of the sign that could be noticed first.
    pub kind: SignKind,
    /// The light at that moment.
    pub light: Light,
    /// True for a second item.
    pub second_item: bool,
    /// Range of that sign at that moment, metres; none where the record does not say where the trainee stood.
    pub range_m: Option<f32>,
    /// Whether it was marked.
    pub found: bool,
    /// From the opportunity to the mark, seconds.
    pub taken_s: Option<f32>,
    /// From how far it was marked, metres.
    pub mark_range_m: Option<f32>,
}

/// A report line and how it came out.
#[derive(Debug, Clone, PartialEq)]
pub struct LineOutcome {
    /// Id of the form.
    pub form: String,
    /// What stands before the line.
    pub label: String,
    /// What it is about: a field of the doctrine by name.
    pub field: String,
    /// What is asked.
    pub asks: Text,
    /// How it came out.
    pub outcome: Outcome,
}

/// Distance kept from an item by the patrol.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kept {
    /// Required, metres.
    pub required_m: f32,
    /// Distance of the nearest of the patrol at the hand-over or the end, metres.
    pub achieved_m: f32,
    /// Longest time that one of them was inside, seconds.
    pub inside_s: f32,
}

impl Entry {
    /// Scores a record under its own doctrine.
    pub fn of(hash: RecordHash, opened: &Opened) -> Self {
        let card = score(&opened.session, &opened.doctrine.pack);
        Self::judged(hash, opened, &card)
    }

    /// The same of a record that was scored.
    pub(super) fn judged(hash: RecordHash, opened: &Opened, card: &Scorecard) -> Self {
        let header = &opened.session.header;
        Self {
            hash,
            start: start_of(header).unwrap_or(hash),
            trainee: heading::trainee(header).unwrap_or_default(),
            scenario: Patrolled {
                id: card.scenario_id.clone(),
                hash: card.scenario_hash.clone(),
                title: card.scenario_title.clone(),
            },
            doctrine: ScoredBy {
                id: card.doctrine_id.clone(),
                version: card.doctrine_version.clone(),
                hash: opened.doctrine.hash.clone(),
            },
            seed: card.seed,
            mode: card.mode,
            begun: heading::begun(header),
            broken_off: card.ending == Ending::BrokenOff,
            verdict: card.verdict,
            points: tally(card).whole,
            duration_s: card.duration_s,
            trials: card.detection.trials,
            opportunities: opportunities(opened, card),
            criteria: criteria(card),
            lines: lines(card),
            critical_errors: card
                .critical_errors
                .iter()
                .map(|error| error.id.to_owned())
                .collect(),
            distances: distances(card),
            signature: opened.signature,
        }
    }
}

/// What a record and its continuation have in common; none where nothing tells two patrols of one variation apart.
pub(super) fn start_of(header: &Header) -> Option<RecordHash> {
    let begun = header.recorded_at.as_deref()?;
    let mut hash = blake3::Hasher::new();
    for part in [
        begun,
        header.trainee(),
        &header.scenario_hash,
        &header.doctrine_hash,
        &header.seed.to_string(),
        &header.start_digest.to_string(),
    ] {
        hash.update(part.as_bytes());
        hash.update(&[0]);
    }
    Some(hash.finalize().into())
}

fn opportunities(opened: &Opened, card: &Scorecard) -> Vec<Opportunity> {
    let of = |device: &DeviceDetection| {
        let exercise = &opened.session.exercise;
        let opened_s = device.opportunity_s?;
        let first_sign = || exercise.devices.get(device.device.index())?.signs.first();
        let sign = match device.vantage {
            Some(vantage) => vantage.sign,
            None => *first_sign()?,
        };
        let weather = opened.session.weather_at(Tick::from_seconds(opened_s));
        Some(Opportunity {
            device: device.name.clone(),
            kind: exercise.signs.get(sign.index())?.sign.kind,
            light: weather.light,
            second_item: device.secondary,
            range_m: device.vantage.map(|vantage| vantage.range_m()),
            found: device.marked_s.is_some(),
            taken_s: device.marked_s.map(|marked_s| marked_s - opened_s),
            mark_range_m: device.mark_range_m,
        })
    };
    card.detection.per_device.iter().filter_map(of).collect()
}

fn criteria(card: &Scorecard) -> Vec<(String, Outcome)> {
    card.blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .filter(|criterion| criterion.outcome != Outcome::NeverEvaluated)
        .map(|criterion| (criterion.id.to_owned(), criterion.outcome))
        .collect()
}

fn lines(card: &Scorecard) -> Vec<LineOutcome> {
    let of = |report: &ReportSummary| {
        let lines = report.lines.iter();
        let judged = lines.filter(|line| line.outcome != Outcome::NeverEvaluated);
        judged
            .map(|line| LineOutcome {
                form: report.format.clone(),
                label: line.label.clone(),
                field: format!("{:?}", line.field),
                asks: line.asks.clone(),
                outcome: line.outcome,
            })
            .collect::<Vec<LineOutcome>>()
    };
    let all = card.report.iter().chain(&card.briefing);
    all.chain(&card.other_reports).flat_map(of).collect()
}

fn distances(card: &Scorecard) -> Vec<Kept> {
    let of = |distance: &DistanceSummary| {
        let patrol = || distance.per_person.iter().filter(|person| !person.local);
        let leader = patrol().find(|person| person.person == LEADER)?;
        Some(Kept {
            required_m: distance.required_m?,
            achieved_m: patrol()
                .map(|person| person.achieved_m)
                .fold(leader.achieved_m, f32::min),
            inside_s: patrol()
                .map(|person| person.inside_s)
                .fold(leader.inside_s, f32::max),
        })
    };
    let all = std::iter::once(&card.distance).chain(&card.other_distances);
    all.filter_map(of).collect()
}
