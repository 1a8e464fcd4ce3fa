//! Results of a class as JSON, `assets/schema/cohort.schema.json`. Ids and numbers only, no sentences.

use schemars::JsonSchema;
use serde::Serialize;

use crate::scoring::cohort::Cohort;
use crate::scoring::statistics::Estimate;

/// The name and version of the schema.
pub const SCHEMA: &str = "groundsign.cohort/2";

#[derive(Serialize, JsonSchema)]
#[schemars(title = "groundsign.cohort/2")]
struct CohortJson<'a> {
    /// `groundsign.cohort/2`.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Share of devices found, with its 95 % interval.
    hit_rate: Option<Estimate>,
    /// Share of noise trials marked, with its 95 % interval.
    false_alarm_rate: Option<Estimate>,
    /// Sensitivity d′ of everybody pooled; null with too few signals.
    d_prime: Option<Estimate>,
    /// Criterion c of everybody pooled; null with too few signals.
    criterion_c: Option<Estimate>,
    #[serde(flatten)]
    cohort: &'a Cohort,
}

/// The document.
pub fn document(cohort: &Cohort) -> String {
    let document = CohortJson {
        schema: SCHEMA,
        hit_rate: cohort.counts.hit_rate(),
        false_alarm_rate: cohort.counts.false_alarm_rate(),
        d_prime: cohort.counts.d_prime(),
        criterion_c: cohort.counts.criterion(),
        cohort,
    };
    let mut text = serde_json::to_string_pretty(&document)
        .expect("the types have string keys and finite or null numbers only");
    text.push('\n');
    text
}

/// The JSON Schema of the document.
pub fn schema() -> String {
    let schema = schemars::schema_for!(CohortJson<'_>);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}
