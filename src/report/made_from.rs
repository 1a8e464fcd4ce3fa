//! The patrol that a scorecard or a debrief page was made from, as the file itself names it: a name of a file proves nothing.

use std::io::Read;
use std::path::Path;

use serde_json::Value;

use super::markup::Html;
use crate::files;
use crate::record::Header;
use crate::scoring::Scorecard;

/// Most bytes of a file that is looked into.
const MOST_BYTES: u64 = 64 << 20;

/// Endings of what is made from a record.
pub const ENDINGS: [&str; 2] = ["json", "html"];

/// The ending of tables, in which trainees are named.
pub const TABLE: &str = "csv";

/// True when a page, a scorecard or a table names a trainee: as a whole cell, element or value.
pub fn names(path: &Path, trainee: &str) -> bool {
    let Ok(text) = read(path) else {
        return false;
    };
    if files::has_ending(path, TABLE) {
        let mut cells = text.split([',', ';', '\t', '\n', '\r', '"', '\u{feff}']);
        return cells.any(|cell| cell.strip_prefix('\'').unwrap_or(cell) == trainee);
    }
    let mut html = Html::default();
    html.text(trainee);
    let shown = html.finish();
    text.contains(&format!(">{shown}<"))
        || text.contains(&format!("\"{shown}\""))
        || text.contains(&Value::from(trainee).to_string())
}

fn read(path: &Path) -> std::io::Result<String> {
    let mut text = Vec::new();
    let file = files::open(path)?;
    file.take(MOST_BYTES).read_to_end(&mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// The patrol that something was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFrom {
    trainee: String,
    scenario_hash: String,
    seed: u64,
    /// When it began, ISO 8601 in UTC; none where the record does not say.
    begun: Option<String>,
}

impl MadeFrom {
    /// What is made from a record.
    pub fn record(header: &Header) -> Self {
        Self {
            trainee: header.trainee().to_owned(),
            scenario_hash: header.scenario_hash.clone(),
            seed: header.seed,
            begun: header.recorded_at.clone(),
        }
    }

    /// What is made from a scorecard.
    pub fn card(card: &Scorecard) -> Self {
        Self {
            trainee: card.trainee.clone(),
            scenario_hash: card.scenario_hash.clone(),
            seed: card.seed,
            begun: card.provenance.recorded_at.clone(),
        }
    }

    /// True when the file says that it was made from this patrol.
    pub fn stands_in(&self, path: &Path) -> bool {
        read(path).is_ok_and(|text| {
            if files::has_ending(path, "json") {
                self.in_scorecard(&text)
            } else {
                text.contains(&self.tag())
            }
        })
    }

    fn in_scorecard(&self, text: &str) -> bool {
        let Ok(document) = serde_json::from_str::<Value>(text) else {
            return false;
        };
        let schema = document["schema"].as_str().unwrap_or_default();
        let seed = match &document["seed"] {
            Value::String(digits) => digits.parse().ok(),
            other => other.as_u64(),
        };
        schema.starts_with("groundsign.scorecard/")
            && document["trainee"] == self.trainee.as_str()
            && document["scenario"]["hash"] == self.scenario_hash.as_str()
            && seed == Some(self.seed)
            && document["record"]["date"].as_str() == self.begun.as_deref()
    }

    /// The tag in a page that names the patrol for programs: it opens the page's header.
    pub(super) fn tag(&self) -> String {
        let mut html = Html::default();
        html.raw("<header");
        html.attribute("data-trainee", &self.trainee);
        html.attribute("data-scenario", &self.scenario_hash);
        html.attribute("data-seed", &self.seed.to_string());
        html.attribute("data-begun", self.begun.as_deref().unwrap_or_default());
        html.raw(">");
        html.finish()
    }
}
