//! The rules a scenario must keep, one a file.
//!
//! Each file's `//!` text is that rule's manual: `groundsign check --explain S020` prints it. S001 to S019 belong to
//! the loader (reading, syntax, limits, migrations); rules that need the scenario to be walked live in
//! `rehearsal`. A code is never used again for another rule.
//!
//! # How to add a rule
//!
//! 1. Take the next free code and a name for the bad pattern, in kebab-case.
//! 2. Write `rules/<name>.rs`: the manual as `//!` text under the four headings that the others have, then `RULE`,
//!    then `check`. One rule finds one thing; where the advice differs, write two.
//! 3. In `check`, go through the scenario with the lists of `inventory.rs`, name the very token in the path, and build
//!    the path only once something is wrong. Keep the work near linear: a scenario may hold thousands of things
//!    (`footprint.rs` has a grid for questions of place).
//! 4. Choose `Error` for what makes a scenario wrong or unfair, `Warning` for what is probably unmeant.
//! 5. Name its module here, and list it in [`ALL`] at the place of its code.
//! 6. `cargo test --test scenario_rules` and `--test languages` then ask for the sentences `sNNN` (what is wrong, with
//!    the values found and what was expected) and `sNNN-hint` (what to do) in `assets/lang/*/scenario-rules.ftl`, and for
//!    `tests/fixtures/scenario_rules/<CODE>-<name>.ron` with failing and passing cases.

mod advises_contact;
mod amount;
mod approach_misses_start;
mod approach_missing;
mod approach_past_device;
mod area_size;
mod author_blank;
mod bearing_out_of_range;
mod call_signs_alike;
mod cell_size;
mod chance_never_drawn;
mod child_in_patrol;
mod civilian_over_hazard;
mod civilian_pace;
mod civilian_sets_out_never;
mod civilian_through_solid;
mod comms_card_incomplete;
mod crossing_polygon;
mod device_named_as_look_alike;
mod device_out_of_reach;
mod device_revealed_twice;
mod device_threatens_nothing;
mod device_without_sign;
mod devices_together;
mod draw_beyond_sites;
mod draw_kept_apart;
mod draw_turned_round;
mod duplicate_asset;
mod duplicate_device;
mod duplicate_inject;
mod duplicate_look_alike;
mod duplicate_map_feature;
mod duplicate_person;
mod duplicate_sign;
mod duplicate_site;
mod duplicate_vulnerable_point;
mod duplicate_waypoint;
mod elevation;
mod empty_text;
mod every_seed_alike;
mod family_of_one;
mod feature_off_terrain;
mod footprint;
mod hazard_radius;
mod hesitation_out_of_range;
mod holding_away_from_site;
mod id_differs_from_file;
mod incident_off_terrain;
mod inject_after_the_end;
mod inject_does_nothing;
mod inject_out_of_reach;
pub(super) mod inventory;
mod known_safe_at_device;
mod knows_and_never_met;
mod knows_of_empty_place;
mod knows_of_unknown;
mod knows_without_words;
mod land_too_steep;
mod language_hole;
mod latitude_longitude;
mod leader_not_first;
mod leg_doubles_back;
mod leg_through_solid;
mod leg_through_water;
mod leg_width;
mod leg_without_length;
mod lesson_missing;
mod letters_without_glyph;
mod lie_against_look;
mod light_against_sun;
mod light_stays_to_the_end;
mod look_against_kind;
mod look_alike_conclusive;
mod look_alike_danger_sign;
mod look_alike_on_device_sign;
mod look_alike_shown_by_nothing;
mod look_alike_without_sign;
mod looks_like_degrees;
mod lopsided_weights;
mod malformed_date;
mod malformed_id;
mod malformed_language;
mod malformed_short_name;
mod malformed_time;
mod markup_in_text;
mod naming;
mod near_content_line;
mod no_frequency;
mod no_look_alike;
mod no_mode;
mod no_objective;
mod no_source;
mod nobody_to_interpret;
mod nowhere_to_report;
mod objective_criterion_not_judged;
mod optics_figures;
mod origin_left_blank;
mod pace_not_on_foot;
mod patrol_too_small;
mod person_off_terrain;
mod places;
mod plants_in_patch;
mod purpose_against_modes;
mod relief_shape;
mod report_without_assets;
mod required_criterion_off;
mod route_off_terrain;
mod runner_to_off_the_way;
mod secondary_at_primarys_site;
mod secondary_in_a_ring;
mod secondary_to_a_secondary;
mod secondary_to_itself;
mod shown_open_without_vehicle;
mod sign_age;
mod sign_contrast;
mod sign_far_from_device;
mod sign_height;
mod sign_id_shared;
mod sign_inside_building;
mod sign_size;
mod sign_too_small_to_see;
mod site_always_empty;
mod site_off_terrain;
mod site_without_chance;
mod solid_size;
mod spacing;
mod speaks_of_construction;
mod speaks_of_disposal;
mod specialists_times;
mod start_too_near;
mod structure_without_vulnerable_point;
mod suspected_area_off_terrain;
mod suspected_area_off_the_way;
mod teach_prevalence;
mod tells_nobody_there;
mod terrain_corners;
mod test_holds_too_many;
mod test_never_clean;
mod text_too_long;
mod text_without_english;
mod time_limit_tight;
mod time_limit_too_short;
mod too_few_points;
mod too_few_waypoints;
mod traits_against_kind;
mod two_leaders;
mod unit_blank;
mod unknown_civilian;
mod unknown_class;
mod unknown_criterion;
mod unknown_excluded_site;
mod unknown_language;
mod unknown_placeable;
mod unknown_primary;
mod unknown_revealed_device;
mod unknown_runner;
mod unknown_station;
mod unknown_zone;
mod untranslated;
mod vehicle_on_route;
mod visibility;
mod vulnerable_point_off_route;
mod vulnerable_point_radius;
mod warning_far_from_device;
mod way_back;
mod way_back_tight;
mod way_back_too_short;
mod way_narrowed;
mod waypoint_off_the_way;
mod waypoints_together;
mod weapon_words;
mod weight_not_positive;
mod who_against_kind;
mod wind_speed;
mod zone_far_from_longitude;

use std::path::PathBuf;
use std::sync::OnceLock;

use super::RawScenario;
use crate::doctrine::Pack;
use crate::source::doubt::Reach;
use crate::source::{Complaints, Rule};
use crate::text::content_line::Finding;
pub(super) use malformed_short_name::is_short_name;

/// Input of the scenario rules.
#[derive(Debug, Clone)]
pub struct Subject {
    /// What the file says.
    pub raw: RawScenario,
    /// The doctrine pack in force, when it could be read.
    pub pack: Option<Pack>,
    /// The folder of the scenario's own files.
    pub folder: PathBuf,
    /// The file's name; empty when it has none.
    pub file_name: String,
    /// Texts that cross the content line, found on first use.
    pub crossings: OnceLock<Vec<Crossing>>,
}

/// A text that crosses the content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    /// Its path.
    pub path: String,
    /// The findings.
    pub findings: Vec<Finding>,
}

/// Rules that the simulation depends on: land with a size, places on it, possible figures. A scenario that breaks one
/// cannot be patrolled, so they are errors for one from a record too, as the [limits](super::limits) are. Every other
/// rule concerns the quality of an exercise, and an old record opens without it.
pub const NEEDED: &[&str] = &[
    "S048", "S049", "S050", "S052", "S054", "S055", "S057", "S058", "S059", "S061", "S062", "S063",
    "S064", "S075", "S085", "S086", "S089", "S092", "S093", "S106", "S108", "S109", "S110", "S111",
    "S112", "S115", "S116", "S117", "S120", "S124", "S143", "S220", "S222", "S224", "S226",
];

/// Every rule, in order of codes.
pub const ALL: &[Rule<Subject>] = &[
    // Names
    malformed_id::RULE,
    malformed_short_name::RULE,
    id_differs_from_file::RULE,
    duplicate_person::RULE,
    duplicate_site::RULE,
    duplicate_device::RULE,
    duplicate_look_alike::RULE,
    duplicate_sign::RULE,
    duplicate_waypoint::RULE,
    duplicate_vulnerable_point::RULE,
    duplicate_asset::RULE,
    duplicate_inject::RULE,
    duplicate_map_feature::RULE,
    // References
    unknown_class::RULE,
    unknown_primary::RULE,
    secondary_to_itself::RULE,
    secondary_in_a_ring::RULE,
    secondary_to_a_secondary::RULE,
    secondary_at_primarys_site::RULE,
    unknown_civilian::RULE,
    unknown_revealed_device::RULE,
    device_revealed_twice::RULE,
    unknown_runner::RULE,
    unknown_criterion::RULE,
    required_criterion_off::RULE,
    inject_after_the_end::RULE,
    inject_out_of_reach::RULE,
    inject_does_nothing::RULE,
    // Land
    terrain_corners::RULE,
    cell_size::RULE,
    relief_shape::RULE,
    land_too_steep::RULE,
    too_few_points::RULE,
    crossing_polygon::RULE,
    area_size::RULE,
    solid_size::RULE,
    plants_in_patch::RULE,
    // Route
    route_off_terrain::RULE,
    site_off_terrain::RULE,
    person_off_terrain::RULE,
    feature_off_terrain::RULE,
    too_few_waypoints::RULE,
    leg_without_length::RULE,
    leg_width::RULE,
    pace_not_on_foot::RULE,
    approach_misses_start::RULE,
    approach_missing::RULE,
    way_back_too_short::RULE,
    way_back_tight::RULE,
    nowhere_to_report::RULE,
    leg_through_solid::RULE,
    leg_through_water::RULE,
    vehicle_on_route::RULE,
    way_narrowed::RULE,
    vulnerable_point_off_route::RULE,
    vulnerable_point_radius::RULE,
    looks_like_degrees::RULE,
    time_limit_too_short::RULE,
    time_limit_tight::RULE,
    // Devices and signs
    device_without_sign::RULE,
    look_alike_without_sign::RULE,
    device_out_of_reach::RULE,
    start_too_near::RULE,
    approach_past_device::RULE,
    known_safe_at_device::RULE,
    hazard_radius::RULE,
    sign_far_from_device::RULE,
    warning_far_from_device::RULE,
    holding_away_from_site::RULE,
    sign_height::RULE,
    sign_inside_building::RULE,
    sign_too_small_to_see::RULE,
    sign_size::RULE,
    sign_contrast::RULE,
    sign_age::RULE,
    look_against_kind::RULE,
    traits_against_kind::RULE,
    lie_against_look::RULE,
    bearing_out_of_range::RULE,
    look_alike_conclusive::RULE,
    look_alike_danger_sign::RULE,
    look_alike_on_device_sign::RULE,
    devices_together::RULE,
    structure_without_vulnerable_point::RULE,
    civilian_through_solid::RULE,
    civilian_over_hazard::RULE,
    // Units and ranges
    latitude_longitude::RULE,
    origin_left_blank::RULE,
    elevation::RULE,
    visibility::RULE,
    wind_speed::RULE,
    spacing::RULE,
    optics_figures::RULE,
    civilian_pace::RULE,
    civilian_sets_out_never::RULE,
    malformed_date::RULE,
    malformed_time::RULE,
    unknown_zone::RULE,
    zone_far_from_longitude::RULE,
    light_against_sun::RULE,
    // Draws
    weight_not_positive::RULE,
    lopsided_weights::RULE,
    site_without_chance::RULE,
    site_always_empty::RULE,
    draw_turned_round::RULE,
    draw_beyond_sites::RULE,
    chance_never_drawn::RULE,
    every_seed_alike::RULE,
    teach_prevalence::RULE,
    test_holds_too_many::RULE,
    test_never_clean::RULE,
    no_look_alike::RULE,
    // Words
    text_without_english::RULE,
    language_hole::RULE,
    empty_text::RULE,
    malformed_language::RULE,
    markup_in_text::RULE,
    text_too_long::RULE,
    untranslated::RULE,
    lesson_missing::RULE,
    // Content line
    speaks_of_construction::RULE,
    speaks_of_disposal::RULE,
    advises_contact::RULE,
    // Patrol and report
    patrol_too_small::RULE,
    leader_not_first::RULE,
    unit_blank::RULE,
    comms_card_incomplete::RULE,
    call_signs_alike::RULE,
    report_without_assets::RULE,
    device_threatens_nothing::RULE,
    author_blank::RULE,
    no_source::RULE,
    no_objective::RULE,
    no_mode::RULE,
    purpose_against_modes::RULE,
    light_stays_to_the_end::RULE,
    // Content line, in doubt
    near_content_line::RULE,
    // Slips, and lessons that hold
    objective_criterion_not_judged::RULE,
    unknown_placeable::RULE,
    waypoint_off_the_way::RULE,
    leg_doubles_back::RULE,
    waypoints_together::RULE,
    two_leaders::RULE,
    unknown_station::RULE,
    no_frequency::RULE,
    sign_id_shared::RULE,
    device_named_as_look_alike::RULE,
    weapon_words::RULE,
    unknown_language::RULE,
    // Course of the exercise
    suspected_area_off_terrain::RULE,
    suspected_area_off_the_way::RULE,
    incident_off_terrain::RULE,
    runner_to_off_the_way::RULE,
    specialists_times::RULE,
    // Local people
    family_of_one::RULE,
    hesitation_out_of_range::RULE,
    knows_of_unknown::RULE,
    knows_without_words::RULE,
    knows_of_empty_place::RULE,
    tells_nobody_there::RULE,
    nobody_to_interpret::RULE,
    knows_and_never_met::RULE,
    who_against_kind::RULE,
    child_in_patrol::RULE,
    // How texts are shown
    letters_without_glyph::RULE,
    // What shows that a look-alike is harmless
    look_alike_shown_by_nothing::RULE,
    shown_open_without_vehicle::RULE,
    // Draws that keep devices apart
    unknown_excluded_site::RULE,
    draw_kept_apart::RULE,
];

/// What each rule judges by besides the place it complains about.
pub(super) fn looked_at() -> Reach {
    let told = |rule: &Rule<Subject>| Some((rule.code, rule.looks_at?));
    ALL.iter().filter_map(told).collect()
}
