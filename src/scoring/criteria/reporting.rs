//! Criteria of the reporting block, one a file.

pub mod access;
pub mod briefing_complete;
pub mod briefing_given;
pub mod briefing_true;
pub mod casualties;
pub mod casualty_report_sent;
pub mod casualty_report_true;
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
pub const ALL: &[&Criterion] = &[
    &sent::CRITERION,
    &complete::CRITERION,
    &form::CRITERION,
    &time_of_discovery::CRITERION,
    &unit::CRITERION,
    &grid::CRITERION,
    &contact::CRITERION,
    &item::CRITERION,
    &contamination::CRITERION,
    &threatened::CRITERION,
    &impact::CRITERION,
    &measures::CRITERION,
    &priority::CRITERION,
    &major_incident::CRITERION,
    &access::CRITERION,
    &casualties::CRITERION,
    &time_to_report::CRITERION,
    &from_safe_place::CRITERION,
    &briefing_given::CRITERION,
    &briefing_complete::CRITERION,
    &briefing_true::CRITERION,
    &casualty_report_sent::CRITERION,
    &casualty_report_true::CRITERION,
];
