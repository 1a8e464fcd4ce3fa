//! Patrols of people of a course that are not what the course gave them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::record::Mode;

/// A session of somebody enrolled, on a scenario of the course, that does not count for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stray {
    /// Pseudonym.
    pub trainee: String,
    /// Id of the scenario.
    pub scenario: String,
    /// The seed that was patrolled, up to 64 bits.
    pub seed: String,
    /// The seed that was given.
    pub given: String,
    /// Whether the scenario had the text of the course.
    pub same_text: bool,
    /// How it was played; null for a mode that this program does not know.
    pub mode: Option<Mode>,
}

/// In what a patrol is not the one that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Differs {
    /// Somebody changed the scenario.
    Text,
    /// It is another variation.
    Seed,
    /// It was not assessed.
    Mode,
}

impl Stray {
    /// In what it is not what was given; the first of several.
    pub fn differs(&self) -> Differs {
        match (self.same_text, self.seed == self.given) {
            (false, _) => Differs::Text,
            (true, false) => Differs::Seed,
            (true, true) => Differs::Mode,
        }
    }
}
