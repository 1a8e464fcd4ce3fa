//! Detection: what marks are on, when devices could be noticed, each criterion at its threshold, and the verdict.

mod common;

#[path = "scoring_detection/criteria.rs"]
mod criteria;
#[path = "scoring_detection/facts.rs"]
mod facts;
#[path = "scoring_detection/scorecard.rs"]
mod scorecard;
