//! A group's session for programs: JSON under the schema `groundsign.group/1`, kept in `assets/schema/group.schema.json`.

use schemars::JsonSchema;
use serde::Serialize;

use super::field::Field;
use super::file::{GroupRecord, Replayed};
use super::session::{Round, Vote};
use crate::drill::json::OutcomeJson;
use crate::vocabulary::SignKind;

/// Name and version of the schema.
pub const SCHEMA: &str = "groundsign.group/1";

/// A session.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "groundsign.group/1")]
pub struct GroupJson {
    /// `groundsign.group/1`.
    #[schemars(extend("const" = SCHEMA))]
    schema: String,
    /// Id of the scenario.
    scenario: String,
    /// BLAKE3 of the scenario's text and of every file that it names.
    scenario_hash: String,
    /// Seed, up to 64 bits: a text, because a number in JavaScript has 53.
    #[schemars(regex(pattern = "^[0-9]{1,20}$"))]
    seed: String,
    /// The course to which it belongs; null for none.
    course: Option<String>,
    /// When it was begun, ISO 8601 in UTC.
    date: Option<String>,
    /// View by view.
    views: Vec<RoundJson>,
    /// The first view, from 1, that is not the one voted on then; null when all are.
    differs_at: Option<usize>,
}

/// A view and how the class voted on it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RoundJson {
    /// Number, from 1.
    number: usize,
    /// Kind of what was out of place; null where nothing was.
    kind: Option<SignKind>,
    /// Probability that an attentive look notices it, 0..1; null in a clean view.
    notice_probability: Option<f32>,
    /// What came of what most hands said.
    outcome: OutcomeJson,
    /// Where the sign is.
    places: Vec<OptionJson>,
    /// What to do next; empty where it was not voted on.
    next: Vec<OptionJson>,
}

/// An option and the hands for it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OptionJson {
    /// A field's letter or `nothing`; `go-on`, a step of the drill or `nearer`.
    option: String,
    /// Hands raised.
    hands: u32,
    /// Whether it was right.
    right: bool,
}

/// The document.
pub fn document(record: &GroupRecord, replayed: &Replayed) -> GroupJson {
    let rounds = replayed.rounds.iter().enumerate();
    GroupJson {
        schema: SCHEMA.to_owned(),
        scenario: replayed.scenario.clone(),
        scenario_hash: record.header.scenario_hash.clone(),
        seed: record.header.seed.to_string(),
        course: record.course.clone(),
        date: record.header.recorded_at.clone(),
        views: rounds
            .map(|(number, round)| view(number, round, replayed))
            .collect(),
        differs_at: replayed.differs_at.map(|number| number + 1),
    }
}

fn view(number: usize, round: &Round, replayed: &Replayed) -> RoundJson {
    let place = |option: usize| {
        let field = Field::ALL.get(option);
        field.map_or_else(|| "nothing".to_owned(), |field| field.letter().to_string())
    };
    let next = |option: usize| {
        let option = replayed.options.get(option);
        option.map_or_else(String::new, |(next, _)| next.word().to_owned())
    };
    RoundJson {
        number: number + 1,
        kind: round.kind,
        notice_probability: round.view.item().map(|item| item.notice),
        outcome: round.outcome.into(),
        places: options(&round.places, place),
        next: round
            .next
            .as_ref()
            .map_or_else(Vec::new, |vote| options(vote, next)),
    }
}

fn options(vote: &Vote, word: impl Fn(usize) -> String) -> Vec<OptionJson> {
    let options = 0..vote.hands.options();
    options
        .map(|option| OptionJson {
            option: word(option),
            hands: vote.hands.of(option),
            right: vote.is_right(option),
        })
        .collect()
}

/// The JSON Schema of the document.
pub fn schema() -> String {
    let schema = schemars::schema_for!(GroupJson);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
