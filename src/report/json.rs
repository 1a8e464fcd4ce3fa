//! The scorecard for programs: JSON under the schema `groundsign.scorecard/1`, kept in
//! `assets/schema/scorecard.schema.json`.
//!
//! The types here mirror the scorecard, so that the program can change inside without breaking whoever reads its
//! output. Field names are English and stable; sentences are in the language asked for.

mod detail;

use schemars::JsonSchema;
use serde::Serialize;

use super::Material;
use crate::doctrine::schema::Block;
use crate::record::Mode;
use crate::scoring::Outcome;
use crate::scoring::scorecard::{Points, Verdict};
use crate::sim::event::Ending;
pub use detail::{
    CriticalErrorJson, DetectionJson, DeviceJson, DistanceJson, FindingJson, MarkJson, PersonJson,
    PlaceJson, ReportJson, ReportLineJson,
};

/// The name and version of the schema.
pub const SCHEMA: &str = "groundsign.scorecard/1";

/// A scored session.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "groundsign.scorecard/1")]
pub struct ScorecardJson {
    /// `groundsign.scorecard/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: String,
    /// Language of the sentences.
    pub language: String,
    /// What was patrolled.
    pub scenario: ScenarioJson,
    /// What it was scored by.
    pub doctrine: DoctrineJson,
    /// Seed of the variation.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// Pseudonym, or name of a virtual trainee or script.
    pub trainee: String,
    /// Ready, not yet or incomplete.
    pub verdict: Verdict,
    /// Why, most weighty first.
    pub reasons: Vec<String>,
    /// What to train next, most useful first.
    pub train_next: Vec<String>,
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
    /// Distance kept by everybody from the item in question: the first marked, or the one walked into unaware.
    pub distance: DistanceJson,
    /// The same for every other item that was marked or walked into.
    pub other_distances: Vec<DistanceJson>,
    /// What happened; null when nothing did.
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
    /// The unit of both.
    pub unit: String,
    /// Its points.
    pub points: Points,
    /// Id of the pack's source for the threshold.
    pub source: String,
    /// What it rests on, earliest first.
    pub findings: Vec<FindingJson>,
}

/// The scorecard as JSON types.
pub fn scorecard(material: &Material<'_>) -> ScorecardJson {
    let card = material.card;
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
        },
        seed: card.seed,
        mode: card.mode,
        trainee: card.trainee.clone(),
        verdict: card.verdict,
        reasons: sentences(&card.reasons),
        train_next: sentences(&card.train_next),
        points: points(card.points),
        blocks: card
            .blocks
            .iter()
            .map(|score| block(material, score))
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

/// The scorecard as one JSON document.
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

/// A number to thousandths: the tail that binary fractions leave behind is no measurement.
fn thousandths(value: f64) -> f64 {
    let rounded = (value * 1000.0).round() / 1000.0;
    // Beyond what can be multiplied there are no thousandths; no "-0" either.
    if rounded.is_finite() {
        rounded + 0.0
    } else {
        value
    }
}

/// The same in single precision.
fn neat(value: f32) -> f32 {
    thousandths(f64::from(value)) as f32
}

fn points(points: Points) -> Points {
    Points {
        earned: neat(points.earned),
        possible: neat(points.possible),
    }
}

fn block(material: &Material<'_>, score: &crate::scoring::scorecard::BlockScore) -> BlockJson {
    BlockJson {
        id: match score.block {
            Block::Detection => BlockId::Detection,
            Block::Reporting => BlockId::Reporting,
            Block::SafeDistance => BlockId::SafeDistance,
        },
        points: points(score.points),
        not_shown: neat(score.not_shown),
        criteria: score
            .criteria
            .iter()
            .map(|criterion| CriterionJson {
                id: criterion.id.to_owned(),
                title: material.criterion_title(criterion.id),
                verdict: criterion.outcome,
                measured: criterion.measured.map(thousandths),
                expected: thousandths(criterion.expected),
                unit: criterion.unit.to_owned(),
                points: points(criterion.points),
                source: criterion.source.clone(),
                findings: detail::findings(material, &criterion.findings),
            })
            .collect(),
    }
}
