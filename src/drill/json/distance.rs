//! A distance drill for programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::distance::{Distances, Part};
use super::super::file::DrillRecord;
use crate::scoring::Outcome;
use crate::text::Catalogue;
use crate::units::{Point, whole_m};

/// Name and version of the schema.
const SCHEMA: &str = "groundsign.distance-drill/1";

/// A distance drill.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "groundsign.distance-drill/1")]
pub struct DistanceDrillJson {
    /// `groundsign.distance-drill/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: String,
    /// Language of the words.
    pub language: String,
    /// Id of the scenario's text: BLAKE3 of it and of every file that it names.
    pub scenario_hash: String,
    /// Seed, up to 64 bits: a text, because a number in JavaScript has 53.
    #[schemars(regex(pattern = "^[0-9]{1,20}$"))]
    pub seed: String,
    /// Pseudonym, or name of a virtual trainee.
    pub trainee: String,
    /// When it was begun, ISO 8601 in UTC.
    pub date: Option<String>,
    /// Situation by situation, as far as they were answered.
    pub situations: Vec<SituationJson>,
    /// The first situation, from 1, that is not the one answered then; null when all are.
    pub differs_at: Option<usize>,
}

/// A situation and what was drawn.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SituationJson {
    /// Number, from 1.
    pub number: usize,
    /// Required distance, metres.
    pub required_m: f32,
    /// Range of the find from where the patrol was, whole metres.
    pub range_m: f32,
    /// Range of the stop, whole metres; null where none was drawn.
    pub stop_m: Option<f32>,
    /// Range of the control point, whole metres; null where none was drawn.
    pub control_point_m: Option<f32>,
    /// Time to the answer, milliseconds.
    pub after_ms: u32,
    /// Part by part.
    pub parts: Vec<PartJson>,
}

/// A part of the answer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartJson {
    /// Which.
    pub part: Part,
    /// How it came out.
    pub outcome: Outcome,
    /// Why.
    pub why: String,
}

/// The document of a distance drill.
pub fn distance_document(
    drill: &DrillRecord,
    distances: &Distances,
    differs_at: Option<usize>,
    catalogue: &Catalogue,
) -> DistanceDrillJson {
    let passed = distances.passed().enumerate();
    let situations = passed.map(|(number, (situation, drawn, parts))| {
        let range_m = |place: Point| whole_m(situation.range_m(place));
        SituationJson {
            number: number + 1,
            required_m: situation.required.metres,
            range_m: range_m(situation.find.here()),
            stop_m: drawn.stop.map(range_m),
            control_point_m: drawn.control_point.map(range_m),
            after_ms: drawn.after_ms,
            parts: parts
                .into_iter()
                .map(|judged| PartJson {
                    part: judged.part,
                    outcome: judged.outcome,
                    why: catalogue.say(&judged.why),
                })
                .collect(),
        }
    });
    DistanceDrillJson {
        schema: SCHEMA.to_owned(),
        language: catalogue.language().to_owned(),
        scenario_hash: drill.header.scenario_hash.clone(),
        seed: drill.header.seed.to_string(),
        trainee: drill.header.trainee().to_owned(),
        date: drill.header.recorded_at.clone(),
        situations: situations.collect(),
        differs_at: differs_at.map(|number| number + 1),
    }
}
