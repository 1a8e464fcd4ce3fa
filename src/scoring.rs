//! Scoring: computes a [`Scorecard`] from a session and a doctrine pack. Pure; reads the record, never a world.

pub mod criteria;
pub mod criterion;
pub mod critical;
pub mod detection;
pub mod distance;
pub mod facts;
pub mod provenance;
pub mod report_truth;
pub mod review;
pub mod scorecard;
pub mod statistics;
pub mod verdict;

pub use criterion::{Criterion, Evidence, Finding, Judgement, Outcome};
pub use provenance::Provenance;
pub use review::Review;
pub use scorecard::{Scorecard, score};
