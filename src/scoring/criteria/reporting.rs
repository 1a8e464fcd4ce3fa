//! Criteria of the reporting block, one a file.

pub mod access;
pub mod briefing_complete;
pub mod briefing_given;
pub mod briefing_true;
pub mod casualties;
pub mod complete;
pub mod contact;
pub mod contamination;
pub mod form;
pub mod from_safe_place;
pub mod grid;
pub mod impact;
pub mod item;
mod line;
pub mod major_incident;
pub mod measures;
pub mod priority;
pub mod sent;
pub mod threatened;
pub mod time_of_discovery;
pub mod time_to_report;
pub mod unit;

use crate::scoring::Criterion;

/// The criteria of the block, in the order of a report.
pub const ALL: &[&dyn Criterion] = &[
    &sent::QUESTION,
    &complete::QUESTION,
    &form::QUESTION,
    &time_of_discovery::QUESTION,
    &unit::QUESTION,
    &grid::QUESTION,
    &contact::QUESTION,
    &item::QUESTION,
    &contamination::QUESTION,
    &threatened::QUESTION,
    &impact::QUESTION,
    &measures::QUESTION,
    &priority::QUESTION,
    &major_incident::QUESTION,
    &access::QUESTION,
    &casualties::QUESTION,
    &time_to_report::QUESTION,
    &from_safe_place::QUESTION,
    &briefing_given::QUESTION,
    &briefing_complete::QUESTION,
    &briefing_true::QUESTION,
];
