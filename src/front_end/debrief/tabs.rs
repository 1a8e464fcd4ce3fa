//! The tabs of the debrief.

use crate::front_end::widget::OneOf;

/// A tab of the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    /// The verdict, why, and the next step.
    Verdict,
    /// The patrol played again.
    Happened,
    /// What was looked at and what was not.
    Looks,
    /// Points, criterion by criterion.
    Points,
    /// The map with the way walked.
    Map,
    /// How far away everybody was.
    Distances,
    /// The report against the truth.
    Report,
    /// What to train next.
    Next,
}

impl OneOf for Tab {
    const GROUP: &'static str = "debrief-tabs";
    const ALL: &'static [Self] = &[
        Self::Verdict,
        Self::Happened,
        Self::Looks,
        Self::Points,
        Self::Map,
        Self::Distances,
        Self::Report,
        Self::Next,
    ];

    fn called(self) -> &'static str {
        match self {
            Self::Verdict => "verdict",
            Self::Happened => "happened",
            Self::Looks => "looks",
            Self::Points => "points",
            Self::Map => "map",
            Self::Distances => "distances",
            Self::Report => "report",
            Self::Next => "next",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Verdict => "debrief-tab-verdict",
            Self::Happened => "debrief-tab-happened",
            Self::Looks => "debrief-looks",
            Self::Points => "debrief-points",
            Self::Map => "debrief-map",
            Self::Distances => "sheet-distance",
            Self::Report => "sheet-report",
            Self::Next => "sheet-train-next",
        }
    }
}
