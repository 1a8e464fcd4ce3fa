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
pub const ALL: &[&dyn Criterion] = &[
    &devices_found::QUESTION,
    &false_alarms::QUESTION,
    &range_of_first_mark::QUESTION,
    &time_to_mark::QUESTION,
    &confidence_calibration::QUESTION,
    &sign_kind_named::QUESTION,
    &vulnerable_points_scanned::QUESTION,
    &vulnerable_point_halts::QUESTION,
    &near_check_coverage::QUESTION,
    &far_check_coverage::QUESTION,
    &look_above_head_height::QUESTION,
    &secondary_search::QUESTION,
    &secondary_found::QUESTION,
    &search_pace::QUESTION,
    &route_viewed::QUESTION,
    &people_asked::QUESTION,
];

/// A share as percent; 0 of nothing.
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    100.0 * part as f64 / whole as f64
}

/// The mean of some numbers; none of nothing.
fn mean(numbers: &[f64]) -> Option<f64> {
    if numbers.is_empty() {
        return None;
    }
    Some(numbers.iter().sum::<f64>() / numbers.len() as f64)
}
