//! The scorecard as JSON under the schema `groundsign.scorecard/2`, published in
//! `assets/schema/scorecard.schema.json`.
//!
//! These types mirror the scorecard, so that the program's own types can change without breaking consumers. Field
//! names are English and stable; sentences are in the requested language.

mod compare;
mod detail;

use schemars::JsonSchema;
use serde::Serialize;

use super::Material;
use super::tally::{BlockTally, tally};
use crate::doctrine::schema::Block;
use crate::record::Mode;
use crate::scoring::Outcome;
use crate::scoring::judgement::Sense;
use crate::scoring::scorecard::{BlockScore, Points, Scorecard, Verdict};
use crate::sim::event::Ending;
pub use compare::same_score;
pub use detail::{
    CriticalErrorJson, DetectionJson, DeviceJson, DistanceJson, FindingJson, MarkJson, PersonJson,
    PlaceJson, ReportJson, ReportLineJson,
};

/// Name and version of the schema.
pub const SCHEMA: &str = "groundsign.scorecard/2";

/// A scored session.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "groundsign.scorecard/2")]
pub struct ScorecardJson {
    /// `groundsign.scorecard/2`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: String,
    /// Language of the sentences.
    pub language: String,
    /// What was patrolled.
    pub scenario: ScenarioJson,
    /// What it was scored by.
    pub doctrine: DoctrineJson,
    /// When, by which program and under which rules the patrol was recorded, and what scored it.
    pub record: RecordJson,
    /// Seed of the variation, up to 64 bits: a text, because a number in JavaScript has 53.
    #[schemars(regex(pattern = "^[0-9]{1,20}$"))]
    pub seed: String,
    /// How it was played.
    pub mode: Mode,
    /// Pseudonym, or name of a virtual trainee or script.
    pub trainee: String,
    /// Ready, not yet or incomplete.
    pub verdict: Verdict,
    /// Why, most weighty first.
    pub reasons: Vec<String>,
    /// Stable ids of `reasons`, one for each, whatever the language.
    pub reason_ids: Vec<String>,
    /// What to train next, most useful first.
    pub train_next: Vec<String>,
    /// Stable ids of `train_next`, one for each.
    pub train_next_ids: Vec<String>,
    /// Points over all blocks.
    pub points: Points,
    /// The blocks in the pack's order.
    pub blocks: Vec<BlockJson>,
    /// Errors that gate the verdict whatever the points.
    pub critical_errors: Vec<CriticalErrorJson>,
    /// Noticing, in counts.
    pub detection: DetectionJson,
    /// The report line by line; null when none was sent.
    pub report: Option<ReportJson>,
    /// The briefing at the hand-over line by line; null when none was given.
    pub briefing: Option<ReportJson>,
    /// Further reports and briefings: those of later drills, and the report after an incident.
    pub other_reports: Vec<ReportJson>,
    /// Distance kept by everybody from the item in question: the first marked, or the one walked into unaware.
    pub distance: DistanceJson,
    /// The same for every other item that was marked or walked into.
    pub other_distances: Vec<DistanceJson>,
    /// The incident: of the patrol's own making, or one after which the exercise went on; null when nothing happened.
    pub incident: Option<FindingJson>,
    /// How it ended.
    pub ending: Ending,
    /// Length of the session, seconds.
    pub duration_s: f32,
    /// Digest of the last whole second, hexadecimal.
    pub digest: String,
}

/// The scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioJson {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// BLAKE3 of its text and of every file it names.
    pub hash: String,
}

/// The doctrine pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoctrineJson {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// BLAKE3 of its text; null where only the rules themselves were at hand.
    pub hash: Option<String>,
}

/// Where the score comes from.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordJson {
    /// When the record was begun, ISO 8601 in UTC; null where none was kept or an older program kept it.
    pub date: Option<String>,
    /// The program that recorded the patrol, its build and its system.
    pub program: String,
    /// Version of the program that scored it.
    pub scored_by: String,
    /// The pack in force on the patrol when it is scored under another one; null when it is not.
    pub recorded_under: Option<PackNameJson>,
    /// When an instructor showed a class what is out of place, seconds into the patrol: what was noticed after that says
    /// little.
    pub pointed_out_s: Vec<f32>,
}

/// A doctrine pack by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackNameJson {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// A block of criteria.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockJson {
    /// Which.
    pub id: BlockId,
    /// Its points.
    pub points: Points,
    /// Points of the block that this patrol could not show; neither earned nor lost.
    pub not_shown: f32,
    /// Its criteria in the pack's order.
    pub criteria: Vec<CriterionJson>,
}

/// A block's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlockId {
    /// Noticing.
    Detection,
    /// Reporting.
    Reporting,
    /// Keeping everybody at a safe distance.
    SafeDistance,
}

/// One question and its answer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionJson {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The answer. One that was never evaluated is no pass and counts in no points.
    pub verdict: Outcome,
    /// What was measured.
    pub measured: Option<f64>,
    /// The threshold from the pack.
    pub expected: f64,
    /// The threshold for half the points; equal to `expected` where there is no half way.
    pub expected_partly: f64,
    /// Whether more or less is better.
    pub direction: Direction,
    /// The unit of what is measured and expected.
    pub unit: String,
    /// Its weight in the block.
    pub weight: f32,
    /// Its points.
    pub points: Points,
    /// Id of the pack's source for the threshold.
    pub source: String,
    /// What it rests on, earliest first.
    pub findings: Vec<FindingJson>,
}

/// On which side of a threshold it is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// At the threshold or above.
    AtLeast,
    /// At the threshold or below.
    AtMost,
}

/// Converts a scorecard.
pub fn scorecard(material: &Material<'_>) -> ScorecardJson {
    let card = material.card;
    let shown = tally(card);
    let ids = |messages: &[crate::text::Message]| {
        messages.iter().map(|message| message.id.clone()).collect()
    };
    let sentences = |messages: &[crate::text::Message]| {
        messages
            .iter()
            .map(|message| material.say(message))
            .collect()
    };
    ScorecardJson {
        schema: SCHEMA.to_owned(),
        language: material.catalogue.language().to_owned(),
        scenario: ScenarioJson {
            id: card.scenario_id.clone(),
            title: card
                .scenario_title
                .in_language(material.catalogue.language())
                .to_owned(),
            hash: card.scenario_hash.clone(),
        },
        doctrine: DoctrineJson {
            id: card.doctrine_id.clone(),
            version: card.doctrine_version.clone(),
            hash: card.provenance.doctrine_hash.clone(),
        },
        record: record(card),
        seed: card.seed.to_string(),
        mode: card.mode,
        trainee: card.trainee.clone(),
        verdict: card.verdict,
        reasons: sentences(&card.reasons),
        reason_ids: ids(&card.reasons),
        train_next: sentences(&card.train_next),
        train_next_ids: ids(&card.train_next),
        points: points(shown.whole),
        blocks: card
            .blocks
            .iter()
            .zip(&shown.blocks)
            .map(|(score, shown)| block(material, score, shown))
            .collect(),
        critical_errors: card
            .critical_errors
            .iter()
            .map(|error| detail::critical_error(material, error))
            .collect(),
        detection: detail::detection(material, &card.detection),
        report: card
            .report
            .as_ref()
            .map(|report| detail::report(material, report)),
        briefing: card
            .briefing
            .as_ref()
            .map(|briefing| detail::report(material, briefing)),
        other_reports: card
            .other_reports
            .iter()
            .map(|report| detail::report(material, report))
            .collect(),
        distance: detail::distance(material, &card.distance),
        other_distances: card
            .other_distances
            .iter()
            .map(|distance| detail::distance(material, distance))
            .collect(),
        incident: card
            .incident
            .as_ref()
            .map(|incident| detail::finding(material, incident)),
        ending: card.ending,
        duration_s: neat(card.duration_s),
        digest: card.digest.to_string(),
    }
}

/// The JSON document.
pub fn document(material: &Material<'_>) -> String {
    let mut text = serde_json::to_string_pretty(&scorecard(material))
        .expect("the types have string keys and finite or null numbers only");
    text.push('\n');
    text
}

/// The JSON Schema of the document.
pub fn schema() -> String {
    let schema = schemars::schema_for!(ScorecardJson);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}

/// Rounded to thousandths, to drop noise of binary fractions.
fn thousandths(value: f64) -> f64 {
    let rounded = (value * 1000.0).round() / 1000.0;
    // Leaves values too large to scale unchanged, and avoids "-0".
    if rounded.is_finite() {
        rounded + 0.0
    } else {
        value
    }
}

/// As [`thousandths`], in single precision.
fn neat(value: f32) -> f32 {
    thousandths(f64::from(value)) as f32
}

fn points(points: Points) -> Points {
    Points {
        earned: neat(points.earned),
        possible: neat(points.possible),
    }
}

fn record(card: &Scorecard) -> RecordJson {
    let from = &card.provenance;
    RecordJson {
        date: from.recorded_at.clone(),
        program: from.recorded_by.clone(),
        scored_by: from.scored_by.to_owned(),
        recorded_under: from.recorded_under.as_ref().map(|pack| PackNameJson {
            id: pack.id.clone(),
            version: pack.version.clone(),
        }),
        pointed_out_s: from
            .pointed_out
            .iter()
            .map(|tick| neat(tick.seconds()))
            .collect(),
    }
}

fn block(material: &Material<'_>, score: &BlockScore, shown: &BlockTally) -> BlockJson {
    BlockJson {
        id: match score.block {
            Block::Detection => BlockId::Detection,
            Block::Reporting => BlockId::Reporting,
            Block::SafeDistance => BlockId::SafeDistance,
        },
        points: points(shown.points),
        not_shown: neat(shown.not_shown),
        criteria: score
            .criteria
            .iter()
            .zip(&shown.criteria)
            .map(|(criterion, shown)| CriterionJson {
                id: criterion.id.to_owned(),
                title: material.criterion_title(criterion.id),
                verdict: criterion.outcome,
                measured: criterion.measured.map(thousandths),
                expected: thousandths(criterion.expected),
                expected_partly: thousandths(criterion.expected_partly),
                direction: match criterion.sense {
                    Sense::AtLeast => Direction::AtLeast,
                    Sense::AtMost => Direction::AtMost,
                },
                unit: criterion.unit.to_owned(),
                weight: neat(criterion.weight),
                points: points(*shown),
                source: criterion.source.clone(),
                findings: detail::findings(material, &criterion.findings),
            })
            .collect(),
    }
}
