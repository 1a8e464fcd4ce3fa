//! Detection: matching of marks, opportunities, each criterion at its threshold, and the verdict; reports by kind,
//! and the hand-over briefing.

mod common;

#[path = "scoring_detection/briefing.rs"]
mod briefing;
#[path = "scoring_detection/criteria.rs"]
mod criteria;
#[path = "scoring_detection/facts.rs"]
mod facts;
#[path = "scoring_detection/reports.rs"]
pub(crate) mod reports;
#[path = "scoring_detection/scorecard.rs"]
mod scorecard;
#[path = "scoring_detection/several_items.rs"]
mod several_items;
