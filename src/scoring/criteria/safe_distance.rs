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

/// The criteria of the block, roughly in the order in which they apply.
pub const ALL: &[&Criterion] = &[
    &stop_after_mark::CRITERION,
    &warn_others::CRITERION,
    &cover_after_incident::CRITERION,
    &counted_after_incident::CRITERION,
    &suspected_area_looked::CRITERION,
    &suspected_area_left::CRITERION,
    &withdrawal_distance::CRITERION,
    &withdrawal_on_known_ground::CRITERION,
    &everybody_at_distance::CRITERION,
    &time_inside_ring::CRITERION,
    &closest_approach_after_mark::CRITERION,
    &hard_cover::CRITERION,
    &out_of_sight::CRITERION,
    &control_point_sited::CRITERION,
    &control_point_checked::CRITERION,
    &cordon_posts::CRITERION,
    &cordon_all_round::CRITERION,
    &civilians_cleared::CRITERION,
    &civilians_held::CRITERION,
    &secondary_check::CRITERION,
    &radio_discipline::CRITERION,
    &drill_order::CRITERION,
    &spacing_kept::CRITERION,
    &handed_over::CRITERION,
    &clean_patrol_completed::CRITERION,
];
