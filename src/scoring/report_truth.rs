//! The report line by line against the truth.

use super::criterion::Evidence;
use super::scorecard::ReportSummary;

/// The report that was sent, line by line; none when none was sent.
pub fn summary(evidence: &Evidence<'_>) -> Option<ReportSummary> {
    let _ = evidence;
    None
}
