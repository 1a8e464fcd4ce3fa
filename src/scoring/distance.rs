//! The distance kept by everybody.

use super::criterion::Evidence;
use super::scorecard::DistanceSummary;

/// The distance kept by everybody from the item in question.
pub fn summary(evidence: &Evidence<'_>) -> DistanceSummary {
    let _ = evidence;
    DistanceSummary::default()
}
