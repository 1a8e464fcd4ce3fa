//! Kinds of drill.

use serde::Serialize;

/// A kind of drill.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Views to search.
    Spot,
    /// A report to fill in.
    Report,
    /// Distances on the map.
    Distance,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Spot, Self::Report, Self::Distance];

    /// Its word on the command line and in the store.
    pub fn word(self) -> &'static str {
        match self {
            Self::Spot => "spot",
            Self::Report => "report",
            Self::Distance => "distance",
        }
    }

    /// The kind of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Id of the message that names it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Spot => "drill-title",
            Self::Report => "drill-report-title",
            Self::Distance => "drill-distance-title",
        }
    }
}
