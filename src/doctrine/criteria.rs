//! The criteria and critical errors that a pack can put in force, by id: the interface between doctrine and scoring.
//!
//! Judging is in `scoring`, which doctrine does not depend on: a criterion there refers to its row here, and does not
//! compile without one.
//!
//! # A new criterion
//!
//! 1. Its row in [`CRITERIA`], in its block.
//! 2. Its file in `scoring/criteria/<block>/`, whose head is its manual, and its line in that block's list.
//! 3. Its texts `criterion-…`, `advice-…` and `measures-…`: the tests of doctrine and of languages name those that
//!    are missing.
//! 4. Its row in the packs that put it in force, with its source.
//!
//! A new critical error goes the same way: its row in [`CRITICAL_ERRORS`], its file in `scoring/critical/` and its
//! line there, its texts `critical-…`, `critical-advice-…` and `measures-critical-…`, its row in every pack.

use super::measures::{APPROACH_M, CROSSING_M, PERCENT, RELIEF_S, SHARE, STAND_M};
use super::schema::Block;

/// Direction of a criterion's scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Met at the threshold or above.
    AtLeast,
    /// Met at the threshold or below.
    AtMost,
}

/// A criterion as pack authors know it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownCriterion {
    /// Id, kebab-case, never changed: packs and old scorecards refer to it. Title, advice and measure are the
    /// messages `criterion-<id>`, `advice-<id>` and `measures-<id>`.
    pub id: &'static str,
    /// The block that its points count in.
    pub block: Block,
    /// Unit of its measurement and thresholds: [`PERCENT`], [`SHARE`], `m`, `s`, `min`, `x` (times), `count`; empty
    /// for a bare number.
    pub unit: &'static str,
    /// Direction of its scale.
    pub sense: Sense,
    /// The most that it can measure; infinite for what has no end, as metres and seconds. A threshold above is out of reach.
    pub most: f32,
}

/// The most that a unit can measure.
const fn most_of(unit: &str) -> f32 {
    match unit.as_bytes() {
        b"%" => 100.0,
        b"share" => 1.0,
        _ => f32::INFINITY,
    }
}

/// Something that was done or was not: 1 or 0.
const fn done(id: &'static str, block: Block) -> KnownCriterion {
    KnownCriterion {
        most: 1.0,
        ..at_least(id, block, "count")
    }
}

const fn at_least(id: &'static str, block: Block, unit: &'static str) -> KnownCriterion {
    KnownCriterion {
        id,
        block,
        unit,
        sense: Sense::AtLeast,
        most: most_of(unit),
    }
}

const fn at_most(id: &'static str, block: Block, unit: &'static str) -> KnownCriterion {
    KnownCriterion {
        id,
        block,
        unit,
        sense: Sense::AtMost,
        most: most_of(unit),
    }
}

/// Every criterion, block by block.
pub const CRITERIA: &[KnownCriterion] = &[
    at_least("devices-found", Block::Detection, PERCENT),
    at_most("false-alarms", Block::Detection, PERCENT),
    at_least("range-of-first-mark", Block::Detection, "x"),
    at_most("time-to-mark", Block::Detection, "s"),
    at_most("confidence-calibration", Block::Detection, ""),
    at_least("sign-kind-named", Block::Detection, PERCENT),
    at_least("vulnerable-points-scanned", Block::Detection, PERCENT),
    at_least("vulnerable-point-halts", Block::Detection, PERCENT),
    at_least("near-check-coverage", Block::Detection, PERCENT),
    at_least("far-check-coverage", Block::Detection, PERCENT),
    at_least("look-above-head-height", Block::Detection, PERCENT),
    at_least("secondary-search", Block::Detection, PERCENT),
    at_least("secondary-found", Block::Detection, PERCENT),
    at_most("search-pace", Block::Detection, "x"),
    at_least("route-viewed", Block::Detection, PERCENT),
    done("people-asked", Block::Detection),
    at_least("report-sent", Block::Reporting, SHARE),
    at_least("report-complete", Block::Reporting, SHARE),
    at_least("report-form", Block::Reporting, SHARE),
    at_most("report-time-of-discovery", Block::Reporting, "min"),
    at_least("report-unit", Block::Reporting, SHARE),
    at_most("report-grid", Block::Reporting, "m"),
    at_least("report-contact", Block::Reporting, SHARE),
    at_least("report-item", Block::Reporting, SHARE),
    at_least("report-contamination", Block::Reporting, SHARE),
    at_least("report-threatened", Block::Reporting, SHARE),
    at_least("report-impact", Block::Reporting, SHARE),
    at_least("report-measures", Block::Reporting, SHARE),
    at_least("report-priority", Block::Reporting, SHARE),
    at_least("report-major-incident", Block::Reporting, SHARE),
    at_least("report-access", Block::Reporting, SHARE),
    at_least("report-casualties", Block::Reporting, SHARE),
    at_most("time-to-report", Block::Reporting, "s"),
    at_least("report-from-safe-place", Block::Reporting, SHARE),
    done("briefing-given", Block::Reporting),
    at_least("briefing-complete", Block::Reporting, SHARE),
    at_least("briefing-true", Block::Reporting, SHARE),
    at_most("casualty-report-sent", Block::Reporting, "s"),
    at_least("casualty-report-true", Block::Reporting, SHARE),
    at_most("stop-after-mark", Block::SafeDistance, "s"),
    at_most("warn-others", Block::SafeDistance, "s"),
    at_most("cover-after-incident", Block::SafeDistance, "s"),
    at_most("counted-after-incident", Block::SafeDistance, "s"),
    at_least("suspected-area-looked", Block::SafeDistance, PERCENT),
    at_least("suspected-area-left", Block::SafeDistance, SHARE),
    // Only a withdrawal can exceed what is required. A pack may ask for somewhat more, but not for half as much again.
    KnownCriterion {
        most: 1.5,
        ..at_least("withdrawal-distance", Block::SafeDistance, SHARE)
    },
    at_least("withdrawal-on-known-ground", Block::SafeDistance, SHARE),
    at_least("everybody-at-distance", Block::SafeDistance, SHARE),
    at_most("time-inside-ring", Block::SafeDistance, "s"),
    at_least("closest-approach-after-mark", Block::SafeDistance, SHARE),
    at_least("hard-cover", Block::SafeDistance, SHARE),
    at_least("out-of-sight", Block::SafeDistance, SHARE),
    at_least("control-point-sited", Block::SafeDistance, SHARE),
    done("control-point-checked", Block::SafeDistance),
    at_least("cordon-posts", Block::SafeDistance, "count"),
    at_least("cordon-all-round", Block::SafeDistance, SHARE),
    at_least("civilians-cleared", Block::SafeDistance, SHARE),
    at_least("civilians-held", Block::SafeDistance, SHARE),
    at_least("secondary-check", Block::SafeDistance, SHARE),
    at_most("radio-discipline", Block::SafeDistance, "count"),
    at_least("drill-order", Block::SafeDistance, SHARE),
    at_least("spacing-kept", Block::SafeDistance, SHARE),
    done("handed-over", Block::SafeDistance),
    at_least("clean-patrol-completed", Block::SafeDistance, SHARE),
];

/// Criteria that every doctrine requires and no pack may leave out: the item is reported, the patrol withdraws far
/// enough, nobody is left too near, and a patrol without items is completed.
pub const CORE_CRITERIA: &[&str] = &[
    "report-sent",
    "withdrawal-distance",
    "everybody-at-distance",
    "clean-patrol-completed",
];

/// Required by every doctrine as well: local people are told to leave the danger area. Packs older than this
/// criterion lack it, so leaving it out is a warning and no error.
pub const CORE_SINCE_CRITERIA: &[&str] = &["civilians-cleared"];

/// A critical error as pack authors know it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownCriticalError {
    /// Id, kebab-case, never changed. Title, advice and measure are the messages `critical-<id>`,
    /// `critical-advice-<id>` and `measures-critical-<id>`.
    pub id: &'static str,
    /// Its default limit, with unit; none for one without a limit.
    pub own_limit: Option<(f32, &'static str)>,
}

const fn critical(id: &'static str, own_limit: Option<(f32, &'static str)>) -> KnownCriticalError {
    KnownCriticalError { id, own_limit }
}

/// Every critical error.
pub const CRITICAL_ERRORS: &[KnownCriticalError] = &[
    critical("touched-item", None),
    critical("approached-after-mark", Some((APPROACH_M, "m"))),
    critical("left-known-ground", Some((STAND_M, "m"))),
    critical("transmitted-inside-radius", None),
    critical("crossed-item", Some((CROSSING_M, "m"))),
    critical("cordon-left-open", Some((RELIEF_S, "s"))),
];

/// The critical error of an id.
pub const fn known_critical_error(id: &str) -> Option<&'static KnownCriticalError> {
    let mut index = 0;
    while index < CRITICAL_ERRORS.len() {
        if same(CRITICAL_ERRORS[index].id, id) {
            return Some(&CRITICAL_ERRORS[index]);
        }
        index += 1;
    }
    None
}

/// Retired critical errors, each with the criterion that has replaced it. A pack that still lists one loads, and the
/// row has no effect.
pub const RETIRED_CRITICAL_ERRORS: &[(&str, &str)] =
    &[("control-point-in-sight", "control-point-sited")];

/// The criterion that has replaced a retired critical error.
pub fn retired(id: &str) -> Option<&'static str> {
    RETIRED_CRITICAL_ERRORS
        .iter()
        .find(|(old, _)| *old == id)
        .map(|(_, criterion)| *criterion)
}

/// The criterion of an id.
pub const fn known(id: &str) -> Option<&'static KnownCriterion> {
    let mut index = 0;
    while index < CRITERIA.len() {
        if same(CRITERIA[index].id, id) {
            return Some(&CRITERIA[index]);
        }
        index += 1;
    }
    None
}

/// String equality in const context, where `==` is not available.
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}
