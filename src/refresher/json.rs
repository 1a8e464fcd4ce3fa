//! What is due and what to play as JSON, under the schema `groundsign.refresh/2` in `assets/schema/refresh.schema.json`.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::plan::{Chosen, Longer, Refresher};
use super::state::State;
use crate::text::Catalogue;

/// The name and version of the schema.
pub const SCHEMA: &str = "groundsign.refresh/2";

#[derive(Serialize, JsonSchema)]
#[schemars(title = "groundsign.refresh/2")]
struct RefreshJson {
    /// `groundsign.refresh/2`.
    #[schemars(extend("const" = SCHEMA))]
    schema: String,
    /// Language of the words.
    language: String,
    /// Pseudonym.
    trainee: String,
    /// The day from which it is counted, ISO 8601.
    today: String,
    /// What is due on that day, the most faded first.
    due: Vec<SkillJson>,
    /// What is not due yet, the most faded first.
    held: Vec<SkillJson>,
    /// What to play, in order.
    play: Vec<PlayJson>,
    /// About how long all of it takes, minutes; more than asked for where nothing is as short.
    minutes: f32,
    /// Number of skills that are due and for which there is another time as short as this one.
    left_over: usize,
    /// Number of skills that are due and are called for by nothing as short as the session.
    longer: usize,
    /// Of those, the number that are called for by a whole patrol only.
    patrol_only: usize,
    /// Number of skills that are due and are called for by nothing that the trainee has not had.
    nowhere: usize,
    /// When to come back, ISO 8601; null where nothing has been shown yet.
    come_back: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct SkillJson {
    /// Stable id.
    id: String,
    /// What it is called.
    name: String,
    /// Times it was called for.
    called_for: u32,
    /// Of those, times it was right; half right counts half.
    right: f32,
    /// Day of the last practice.
    last: String,
    /// What is kept since the last practice, by the model, percent; null where nothing is there that could be kept.
    held_percent: Option<u8>,
    /// False when it was never once right, or was missed again and again of late.
    shown: bool,
    /// Day on which it is due.
    due: String,
}

#[derive(Serialize, JsonSchema)]
struct PlayJson {
    /// What is played: `patrol`, or the kind of a drill: `spot`, `report`, `distance`.
    kind: String,
    /// Id of the scenario.
    scenario: String,
    /// Its title.
    title: String,
    /// Seed of the variation, or number of the drill.
    seed: String,
    /// About how long it takes, minutes.
    minutes: f32,
    /// Ids of the skills for which it was chosen.
    trains: Vec<String>,
}

/// The answer.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// Pseudonym.
    pub trainee: &'a str,
    /// The day from which it is counted.
    pub today: Date,
    /// What is fading, and what to play against it.
    pub refresher: &'a Refresher,
}

/// The document.
pub fn document(answer: &Answer<'_>, catalogue: &Catalogue) -> String {
    let skill = |state: &State| SkillJson {
        id: state.skill.id(),
        name: catalogue.say(&state.skill.called(state.asks.as_ref())),
        called_for: state.called_for,
        right: state.right,
        last: state.last.to_string(),
        held_percent: state.held.map(|held| (held * 100.0).round() as u8),
        shown: state.held.is_some(),
        due: state.due.to_string(),
    };
    let refresher = answer.refresher;
    let play = |chosen: &Chosen| PlayJson {
        kind: chosen.offer.play.word().to_owned(),
        scenario: chosen.offer.scenario.clone(),
        title: chosen
            .offer
            .title
            .in_language(catalogue.language())
            .to_owned(),
        seed: chosen.offer.seed.to_string(),
        minutes: chosen.offer.minutes,
        trains: chosen
            .trains
            .iter()
            .map(|at| refresher.reasons()[*at].skill.id())
            .collect(),
    };
    let skills = |longer: Option<Longer>| longer.map_or(0, |longer| longer.skills);
    let document = RefreshJson {
        schema: SCHEMA.to_owned(),
        language: catalogue.language().to_owned(),
        trainee: answer.trainee.to_owned(),
        today: answer.today.to_string(),
        due: refresher.due.iter().map(skill).collect(),
        held: refresher.held.iter().map(skill).collect(),
        play: refresher.play.iter().map(play).collect(),
        minutes: refresher.takes(),
        left_over: refresher.left_over,
        longer: skills(refresher.drills) + skills(refresher.patrols),
        patrol_only: skills(refresher.patrols),
        nowhere: refresher.nowhere,
        come_back: refresher.come_back.map(|day| day.to_string()),
    };
    let mut text = serde_json::to_string_pretty(&document)
        .expect("the types have string keys and finite numbers only");
    text.push('\n');
    text
}

/// The JSON Schema of the document.
pub fn schema() -> String {
    let schema = schemars::schema_for!(RefreshJson);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}
