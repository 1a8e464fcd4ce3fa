//! Scoring: computes a [`Scorecard`] from a session and a doctrine pack. Pure; reads the record, never a world.

pub mod block;
pub mod cohort;
pub mod criteria;
pub mod criterion;
pub mod critical;
pub mod detection;
pub mod distance;
pub mod evidence;
pub mod facts;
pub mod judgement;
pub mod pool;
pub mod provenance;
pub mod report_truth;
pub mod review;
pub mod scorecard;
pub mod statistics;
pub mod verdict;

pub use criterion::Criterion;
pub use evidence::Evidence;
pub use judgement::{Finding, Judgement, Outcome};
pub use provenance::Provenance;
pub use review::Review;
pub use scorecard::{Scorecard, score};
