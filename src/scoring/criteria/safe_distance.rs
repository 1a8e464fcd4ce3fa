//! Criteria of the safe-distance block, one a file.

mod after_incident;
pub mod civilians_cleared;
pub mod civilians_held;
pub mod clean_patrol_completed;
pub mod closest_approach_after_mark;
pub mod control_point_checked;
pub mod control_point_sited;
pub mod cordon_all_round;
pub mod cordon_posts;
pub mod counted_after_incident;
pub mod cover_after_incident;
pub mod drill_order;
pub mod everybody_at_distance;
pub mod handed_over;
pub mod hard_cover;
pub mod out_of_sight;
pub mod radio_discipline;
pub mod secondary_check;
mod shielded;
pub mod spacing_kept;
pub mod stop_after_mark;
pub mod suspected_area_left;
pub mod suspected_area_looked;
pub mod time_inside_ring;
pub mod warn_others;
pub mod withdrawal_distance;
pub mod withdrawal_on_known_ground;

use crate::scoring::Criterion;

/// The criteria of the block, about in the order in which they come up.
pub const ALL: &[&dyn Criterion] = &[
    &stop_after_mark::QUESTION,
    &warn_others::QUESTION,
    &cover_after_incident::QUESTION,
    &counted_after_incident::QUESTION,
    &suspected_area_looked::QUESTION,
    &suspected_area_left::QUESTION,
    &withdrawal_distance::QUESTION,
    &withdrawal_on_known_ground::QUESTION,
    &everybody_at_distance::QUESTION,
    &time_inside_ring::QUESTION,
    &closest_approach_after_mark::QUESTION,
    &hard_cover::QUESTION,
    &out_of_sight::QUESTION,
    &control_point_sited::QUESTION,
    &control_point_checked::QUESTION,
    &cordon_posts::QUESTION,
    &cordon_all_round::QUESTION,
    &civilians_cleared::QUESTION,
    &civilians_held::QUESTION,
    &secondary_check::QUESTION,
    &radio_discipline::QUESTION,
    &drill_order::QUESTION,
    &spacing_kept::QUESTION,
    &handed_over::QUESTION,
    &clean_patrol_completed::QUESTION,
];
