//! The results for programs: JSON under the schema `groundsign.results/1`, kept in `assets/schema/results.schema.json`.
//! Field names are English and stable; sentences are in the language asked for.

use schemars::JsonSchema;
use serde::Serialize;

use super::outing::{Outing, State};
use super::results::Results;
use crate::record::Mode;
use crate::scoring::scorecard::{Points, Verdict};
use crate::text::{Catalogue, Message};
use crate::vocabulary::SignKind;

/// The name and version of the schema.
pub const SCHEMA: &str = "groundsign.results/1";

/// What trainees have done.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "groundsign.results/1")]
pub struct ResultsJson {
    /// `groundsign.results/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: String,
    /// Language of the sentences.
    pub language: String,
    /// Everybody who has been on a patrol, by pseudonym.
    pub trainees: Vec<TraineeJson>,
}

/// What one trainee has done.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TraineeJson {
    /// Pseudonym, or name of a virtual trainee or script.
    pub name: String,
    /// What to train next, most useful first: the advice of the last patrol that was not without fault.
    pub train_next: Vec<String>,
    /// Stable ids of `train_next`, one for each.
    pub train_next_ids: Vec<String>,
    /// Kinds of sign missed in the last patrols.
    pub missed: Vec<SignKind>,
    /// The patrols, latest first.
    pub outings: Vec<OutingJson>,
}

/// One patrol.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutingJson {
    /// Path of the record below the folder of records.
    pub record: String,
    /// When it began, ISO 8601 in UTC; where the record does not say, when it was written last.
    pub date: String,
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Seed of the variation, up to 64 bits: a text, because a number in JavaScript has 53.
    #[schemars(regex(pattern = "^[0-9]{1,20}$"))]
    pub seed: String,
    /// How it was played.
    pub mode: Mode,
    /// How far it came.
    pub state: StateJson,
    /// Ready, not yet or incomplete; null while it is not over.
    pub verdict: Option<Verdict>,
    /// Points over all blocks; null while it is not over.
    pub points: Option<Points>,
    /// How long it lasted, seconds.
    pub duration_s: f32,
    /// What to train after it, most useful first.
    pub train_next: Vec<String>,
    /// Stable ids of `train_next`, one for each.
    pub train_next_ids: Vec<String>,
}

/// How far a patrol came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StateJson {
    /// To its end.
    Over,
    /// It stopped in the middle and can be resumed.
    BrokenOff,
    /// It stopped in the middle and was laid aside.
    LaidAside,
}

/// The results as a document's content.
pub fn results(results: &Results, catalogue: &Catalogue) -> ResultsJson {
    let went = |name: &&String| !results.outings(name).is_empty();
    ResultsJson {
        schema: SCHEMA.to_owned(),
        language: catalogue.language().to_owned(),
        trainees: results
            .by_name
            .keys()
            .filter(went)
            .map(|name| {
                let next = results.train_next(name);
                TraineeJson {
                    name: name.clone(),
                    train_next: said(&next, catalogue),
                    train_next_ids: ids(&next),
                    missed: results.missed(name).into_iter().collect(),
                    outings: results
                        .outings(name)
                        .into_iter()
                        .map(|outing| of(outing, catalogue))
                        .collect(),
                }
            })
            .collect(),
    }
}

fn of(outing: &Outing, catalogue: &Catalogue) -> OutingJson {
    let result = outing.result();
    let next = result.map_or(&[][..], |result| &result.train_next);
    OutingJson {
        record: outing.record.display().to_string(),
        date: outing.when().to_string(),
        scenario: outing.scenario.clone(),
        title: outing.title.in_language(catalogue.language()).to_owned(),
        seed: outing.seed.to_string(),
        mode: outing.mode,
        state: match outing.state {
            State::Over(_) => StateJson::Over,
            State::BrokenOff => StateJson::BrokenOff,
            State::LaidAside => StateJson::LaidAside,
        },
        verdict: result.map(|result| result.verdict.into()),
        points: result.map(|result| result.points()),
        duration_s: outing.duration_s,
        train_next: said(next, catalogue),
        train_next_ids: ids(next),
    }
}

fn said(messages: &[Message], catalogue: &Catalogue) -> Vec<String> {
    messages
        .iter()
        .map(|message| catalogue.say(message))
        .collect()
}

fn ids(messages: &[Message]) -> Vec<String> {
    messages.iter().map(|message| message.id.clone()).collect()
}

/// The document.
pub fn document(all: &Results, catalogue: &Catalogue) -> String {
    let mut text = serde_json::to_string_pretty(&results(all, catalogue))
        .expect("the types have string keys and finite or null numbers only");
    text.push('\n');
    text
}

/// The JSON Schema of the document.
pub fn schema() -> String {
    let schema = schemars::schema_for!(ResultsJson);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}
