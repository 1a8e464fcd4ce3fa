//! A report drill for programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::file::DrillRecord;
use super::super::reporting::{Filled, Judged};
use crate::scoring::Outcome;
use crate::text::Catalogue;

/// Name and version of the schema.
const SCHEMA: &str = "groundsign.report-drill/1";

/// A report drill.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "groundsign.report-drill/1")]
pub struct ReportDrillJson {
    /// `groundsign.report-drill/1`.
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
    /// Whether the report was sent; false for one that was broken off.
    pub sent: bool,
    /// Whether it was sent before the time ran out.
    pub in_time: bool,
    /// Time to the sending, milliseconds.
    pub after_ms: u32,
    /// Lines that could be judged.
    pub judged: usize,
    /// Of those, lines that were right; half right counts half.
    pub right: f32,
    /// Line by line.
    pub lines: Vec<LineJson>,
    /// Whether the scene is not the one that was reported on then.
    pub differs: bool,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineJson {
    /// What stands before it.
    pub label: String,
    /// What is asked.
    pub asks: String,
    /// What it is about: a field of the doctrine by name.
    pub field: String,
    /// What was said.
    pub said: String,
    /// What was true.
    pub truth: String,
    /// How it came out.
    pub outcome: Outcome,
    /// Why, where it is not right.
    pub why: Option<String>,
}

/// The document of a report drill.
pub fn report_document(
    drill: &DrillRecord,
    filled: &Filled,
    judged: &Judged,
    differs: bool,
    catalogue: &Catalogue,
) -> ReportDrillJson {
    let language = catalogue.language();
    let lines = judged.lines.iter().map(|line| LineJson {
        label: line.label.clone(),
        asks: line.asks.in_language(language).to_owned(),
        field: format!("{:?}", line.field),
        said: catalogue.say(&line.said),
        truth: catalogue.say(&line.truth),
        outcome: line.outcome,
        why: line.why.as_ref().map(|why| catalogue.say(why)),
    });
    ReportDrillJson {
        schema: SCHEMA.to_owned(),
        language: language.to_owned(),
        scenario_hash: drill.header.scenario_hash.clone(),
        seed: drill.header.seed.to_string(),
        trainee: drill.header.trainee().to_owned(),
        date: drill.header.recorded_at.clone(),
        sent: filled.sent,
        in_time: judged.in_time,
        after_ms: filled.after_ms,
        judged: judged.judged(),
        right: judged.right(),
        lines: lines.collect(),
        differs,
    }
}
