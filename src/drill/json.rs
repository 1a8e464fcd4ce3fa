//! A drill for programs: JSON under the schema `groundsign.drill/1` for a spot drill, `groundsign.report-drill/1` and
//! `groundsign.distance-drill/1` for the others, kept in `assets/schema`.

mod distance;
mod report;

pub use distance::{DistanceDrillJson, distance_document};
pub use report::{ReportDrillJson, report_document};

use schemars::JsonSchema;
use serde::Serialize;

use super::bank::View;
use super::file::DrillRecord;
use super::outcome::{Answer, Answered, Outcome, Tally};
use super::replay::{Replayed, Spotted};

/// Name and version of the schema.
pub const SCHEMA: &str = "groundsign.drill/1";

/// A drill.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "groundsign.drill/1")]
pub struct DrillJson {
    /// `groundsign.drill/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: String,
    /// Id of the scenario's text: BLAKE3 of it and of every file that it names.
    pub scenario_hash: String,
    /// Seed, up to 64 bits: a text, because a number in JavaScript has 53.
    #[schemars(regex(pattern = "^[0-9]{1,20}$"))]
    pub seed: String,
    /// Pseudonym, or name of a virtual observer.
    pub trainee: String,
    /// When it was begun, ISO 8601 in UTC.
    pub date: Option<String>,
    /// In counts.
    pub tally: Tally,
    /// 95 % interval of the hit rate; null without an item.
    pub hit_rate_interval: Option<(f64, f64)>,
    /// Ease at which half is found: log-odds of the perception model's probability. Lower is better.
    pub threshold: f32,
    /// Standard deviation of it.
    pub threshold_deviation: f32,
    /// View by view.
    pub views: Vec<ViewJson>,
    /// The first view, from 1, that is not the one answered then; null when all are.
    pub differs_at: Option<usize>,
}

/// A view and its answer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewJson {
    /// Number, from 1.
    pub number: usize,
    /// Seed of the variation shown.
    #[schemars(regex(pattern = "^[0-9]{1,20}$"))]
    pub variation: String,
    /// Whether something was out of place.
    pub has_item: bool,
    /// Probability that an attentive look notices it, 0..1; null in a clean view.
    pub notice_probability: Option<f32>,
    /// What came of it.
    pub outcome: OutcomeJson,
    /// Whether the time ran out.
    pub time_up: bool,
    /// Time to the answer, milliseconds.
    pub after_ms: u32,
}

/// What came of a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeJson {
    /// Found.
    Hit,
    /// Not found.
    Miss,
    /// Not found, and something else was marked.
    MissElsewhere,
    /// Something harmless was marked.
    FalseAlarm,
    /// Rightly nothing.
    CorrectRejection,
}

impl From<Outcome> for OutcomeJson {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Hit(_) => Self::Hit,
            Outcome::Miss(_) => Self::Miss,
            Outcome::MissElsewhere(_) => Self::MissElsewhere,
            Outcome::FalseAlarm(_) => Self::FalseAlarm,
            Outcome::Clean => Self::CorrectRejection,
        }
    }
}

/// The document of a spot drill.
pub fn document(drill: &DrillRecord, replayed: &Replayed) -> DrillJson {
    let nothing = Spotted::nothing();
    let spotted = replayed.spotted().unwrap_or(&nothing);
    let views = spotted.passed.iter().enumerate();
    DrillJson {
        schema: SCHEMA.to_owned(),
        scenario_hash: drill.header.scenario_hash.clone(),
        seed: drill.header.seed.to_string(),
        trainee: drill.header.trainee().to_owned(),
        date: drill.header.recorded_at.clone(),
        tally: spotted.tally,
        hit_rate_interval: spotted.tally.hit_rate_interval(),
        threshold: spotted.threshold.0,
        threshold_deviation: spotted.threshold.1,
        views: views.map(|(number, passed)| view(number, passed)).collect(),
        differs_at: replayed.differs_at.map(|number| number + 1),
    }
}

fn view(number: usize, (view, answered, outcome): &(View, Answered, Outcome)) -> ViewJson {
    ViewJson {
        number: number + 1,
        variation: view.seed.to_string(),
        has_item: view.item().is_some(),
        notice_probability: view.item().map(|item| item.notice),
        outcome: (*outcome).into(),
        time_up: answered.answer == Answer::TimeUp,
        after_ms: answered.after_ms,
    }
}

/// The JSON Schema of a document.
pub fn schema<T: JsonSchema>() -> String {
    let schema = schemars::schema_for!(T);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
