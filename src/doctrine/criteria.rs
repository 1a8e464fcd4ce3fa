//! The criteria and critical errors that a pack can put in force, by name: what doctrine knows of scoring.
//!
//! The judging itself is in `scoring`, which doctrine never sees; a test holds the two lists together.

use super::schema::Block;

/// A criterion as a pack's author needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownCriterion {
    /// Its id.
    pub id: &'static str,
    /// The block its points count in.
    pub block: Block,
    /// True when it is met at `met` or more; false when at `met` or less.
    pub more_is_better: bool,
}

const fn more(id: &'static str, block: Block) -> KnownCriterion {
    KnownCriterion {
        id,
        block,
        more_is_better: true,
    }
}

const fn less(id: &'static str, block: Block) -> KnownCriterion {
    KnownCriterion {
        id,
        block,
        more_is_better: false,
    }
}

/// Every criterion there is, block by block.
pub const CRITERIA: &[KnownCriterion] = &[
    more("devices-found", Block::Detection),
    less("false-alarms", Block::Detection),
    more("range-of-first-mark", Block::Detection),
    less("time-to-mark", Block::Detection),
    less("confidence-calibration", Block::Detection),
    more("sign-kind-named", Block::Detection),
    more("vulnerable-points-scanned", Block::Detection),
    more("vulnerable-point-halts", Block::Detection),
    more("near-check-coverage", Block::Detection),
    more("far-check-coverage", Block::Detection),
    more("look-above-head-height", Block::Detection),
    more("secondary-search", Block::Detection),
    more("secondary-found", Block::Detection),
    less("search-pace", Block::Detection),
    more("route-viewed", Block::Detection),
    more("people-asked", Block::Detection),
    more("report-sent", Block::Reporting),
    more("report-complete", Block::Reporting),
    more("report-form", Block::Reporting),
    less("report-time-of-discovery", Block::Reporting),
    more("report-unit", Block::Reporting),
    less("report-grid", Block::Reporting),
    more("report-contact", Block::Reporting),
    more("report-item", Block::Reporting),
    more("report-contamination", Block::Reporting),
    more("report-threatened", Block::Reporting),
    more("report-impact", Block::Reporting),
    more("report-measures", Block::Reporting),
    more("report-priority", Block::Reporting),
    more("report-major-incident", Block::Reporting),
    more("report-access", Block::Reporting),
    more("report-casualties", Block::Reporting),
    less("time-to-report", Block::Reporting),
    more("report-from-safe-place", Block::Reporting),
    more("briefing-given", Block::Reporting),
    more("briefing-complete", Block::Reporting),
    more("briefing-true", Block::Reporting),
    less("casualty-report-sent", Block::Reporting),
    more("casualty-report-true", Block::Reporting),
    less("stop-after-mark", Block::SafeDistance),
    less("warn-others", Block::SafeDistance),
    less("cover-after-incident", Block::SafeDistance),
    less("counted-after-incident", Block::SafeDistance),
    more("suspected-area-looked", Block::SafeDistance),
    more("suspected-area-left", Block::SafeDistance),
    more("withdrawal-distance", Block::SafeDistance),
    more("withdrawal-on-known-ground", Block::SafeDistance),
    more("everybody-at-distance", Block::SafeDistance),
    less("time-inside-ring", Block::SafeDistance),
    more("closest-approach-after-mark", Block::SafeDistance),
    more("hard-cover", Block::SafeDistance),
    more("out-of-sight", Block::SafeDistance),
    more("control-point-sited", Block::SafeDistance),
    more("control-point-checked", Block::SafeDistance),
    more("cordon-posts", Block::SafeDistance),
    more("cordon-all-round", Block::SafeDistance),
    more("civilians-cleared", Block::SafeDistance),
    more("civilians-held", Block::SafeDistance),
    more("secondary-check", Block::SafeDistance),
    less("radio-discipline", Block::SafeDistance),
    more("drill-order", Block::SafeDistance),
    more("spacing-kept", Block::SafeDistance),
    more("handed-over", Block::SafeDistance),
    more("clean-patrol-completed", Block::SafeDistance),
];

/// What every doctrine asks for and no pack may leave out: the item is reported, the patrol goes back far enough, nobody
/// is left too near, and a way without anything is walked to its end.
pub const CORE_CRITERIA: &[&str] = &[
    "report-sent",
    "withdrawal-distance",
    "everybody-at-distance",
    "clean-patrol-completed",
];

/// Asked for by every doctrine as much: local people are told to leave the danger area. Packs written before this program
/// could ask for it do not have it, so that leaving it out is a warning and no error.
pub const CORE_SINCE_CRITERIA: &[&str] = &["civilians-cleared"];

/// Every critical error there is.
pub const CRITICAL_ERRORS: &[&str] = &[
    "touched-item",
    "approached-after-mark",
    "left-known-ground",
    "transmitted-inside-radius",
    "crossed-item",
    "cordon-left-open",
];

/// Critical errors that there were once, each with the criterion that asks for the same now. A pack that still lists one
/// loads, and the row has no effect.
pub const RETIRED_CRITICAL_ERRORS: &[(&str, &str)] =
    &[("control-point-in-sight", "control-point-sited")];

/// The criterion that took the place of a critical error that is none any more.
pub fn retired(id: &str) -> Option<&'static str> {
    RETIRED_CRITICAL_ERRORS
        .iter()
        .find(|(old, _)| *old == id)
        .map(|(_, criterion)| *criterion)
}

/// The criterion of that id.
pub fn known(id: &str) -> Option<&'static KnownCriterion> {
    CRITERIA.iter().find(|criterion| criterion.id == id)
}
