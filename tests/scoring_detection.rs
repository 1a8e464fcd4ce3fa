//! Detection: what marks are on, when devices could be noticed, each criterion at its threshold, and the verdict; reports
//! judged each for what it is, and the briefing at the hand-over.

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
