//! Criteria of the detection block: noticing, and the looking that makes noticing possible. One a file; the head of
//! each file is its manual.

pub mod confidence_calibration;
pub mod devices_found;
pub mod false_alarms;
pub mod far_check_coverage;
mod halt_coverage;
pub mod look_above_head_height;
pub mod near_check_coverage;
pub mod people_asked;
pub mod range_of_first_mark;
pub mod route_viewed;
pub mod search_pace;
pub mod secondary_found;
pub mod secondary_search;
pub mod sign_kind_named;
pub mod time_to_mark;
pub mod vulnerable_point_halts;
mod vulnerable_points;
pub mod vulnerable_points_scanned;

use crate::scoring::Criterion;

/// The criteria of the block.
pub const ALL: &[&Criterion] = &[
    &devices_found::CRITERION,
    &false_alarms::CRITERION,
    &range_of_first_mark::CRITERION,
    &time_to_mark::CRITERION,
    &confidence_calibration::CRITERION,
    &sign_kind_named::CRITERION,
    &vulnerable_points_scanned::CRITERION,
    &vulnerable_point_halts::CRITERION,
    &near_check_coverage::CRITERION,
    &far_check_coverage::CRITERION,
    &look_above_head_height::CRITERION,
    &secondary_search::CRITERION,
    &secondary_found::CRITERION,
    &search_pace::CRITERION,
    &route_viewed::CRITERION,
    &people_asked::CRITERION,
];

/// A share in percent; 0 of nothing.
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    100.0 * part as f64 / whole as f64
}

/// The mean; none without numbers.
fn mean(numbers: &[f64]) -> Option<f64> {
    if numbers.is_empty() {
        return None;
    }
    Some(numbers.iter().sum::<f64>() / numbers.len() as f64)
}
