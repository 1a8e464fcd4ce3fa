//! Rules of doctrine packs, one a file.
//!
//! To add one: write its file (the `//!` head is its manual, see `groundsign check --explain`), list it here under
//! the next free code, write its sentence `d0xx` in `assets/lang/en/doctrine-rules.ftl`, and add a case to
//! `tests/doctrine.rs`, which fails for a rule without one.

mod azimuth_bin_uneven;
mod beyond_content_line;
mod block_without_criteria;
mod blocks_not_hundred;
mod core_criterion_left_out;
mod core_criterion_not_required;
mod distances_out_of_order;
mod doubt_below_every_class;
mod drill_in_a_circle;
mod drill_needs_missing_step;
mod elevation_edges_unsorted;
mod example_left;
mod far_check_nearer;
mod letters_without_glyph;
mod limit_without_use;
mod malformed_id;
mod malformed_version_or_date;
mod markup_in_text;
mod near_content_line;
mod nothing_in_it;
mod number_out_of_range;
mod pack_id_differs_from_file;
mod priority_without_last_row;
mod radio_kind_missing;
mod repeated_id;
mod repeated_report_line;
mod retired_critical_error;
mod source_without_address;
mod template_words_left;
mod text_without_english;
mod threshold_in_another_unit;
mod thresholds_crossed;
mod touching_not_critical;
mod unit_not_the_criterions;
mod unknown_criterion;
mod unknown_critical_error;
mod unknown_form_in_force;
mod unknown_report_in_force;
mod unknown_source;
mod unused_source;
mod weight_or_threshold_out_of_range;

use super::Pack;
use crate::source::Rule;

/// Rules that scoring depends on, so that they stay errors for a pack from a record.
pub const NEEDED: &[&str] = &[];

/// Every rule, in order of codes.
pub const ALL: &[Rule<Pack>] = &[
    malformed_id::RULE,
    repeated_id::RULE,
    unknown_source::RULE,
    unused_source::RULE,
    distances_out_of_order::RULE,
    number_out_of_range::RULE,
    doubt_below_every_class::RULE,
    unknown_report_in_force::RULE,
    repeated_report_line::RULE,
    blocks_not_hundred::RULE,
    weight_or_threshold_out_of_range::RULE,
    thresholds_crossed::RULE,
    unknown_criterion::RULE,
    unknown_critical_error::RULE,
    touching_not_critical::RULE,
    drill_needs_missing_step::RULE,
    drill_in_a_circle::RULE,
    priority_without_last_row::RULE,
    azimuth_bin_uneven::RULE,
    elevation_edges_unsorted::RULE,
    text_without_english::RULE,
    malformed_version_or_date::RULE,
    example_left::RULE,
    radio_kind_missing::RULE,
    block_without_criteria::RULE,
    nothing_in_it::RULE,
    far_check_nearer::RULE,
    source_without_address::RULE,
    beyond_content_line::RULE,
    near_content_line::RULE,
    markup_in_text::RULE,
    retired_critical_error::RULE,
    threshold_in_another_unit::RULE,
    core_criterion_left_out::RULE,
    core_criterion_not_required::RULE,
    unit_not_the_criterions::RULE,
    template_words_left::RULE,
    limit_without_use::RULE,
    unknown_form_in_force::RULE,
    letters_without_glyph::RULE,
];

/// A pack's id and its file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// The file's name; empty when it has none.
    pub file_name: String,
}

/// Rules about a pack and its file, in order of codes; they follow those of [`ALL`].
pub const OF_THE_FILE: &[Rule<Named>] = &[pack_id_differs_from_file::RULE];
