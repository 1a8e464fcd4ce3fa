//! Careful: patrols by the book and finds everything that an attentive look can find. The test of whether a scenario
//! can be solved.

use rand_pcg::Pcg64Mcg;

use super::drill::{Drill, Habits};
use super::eyes::Eyes;
use super::{Brief, Trainee};

/// Name for the record.
pub const NAME: &str = "careful";

pub(super) fn build(brief: Brief, _luck: Pcg64Mcg) -> Box<dyn Trainee> {
    Box::new(Drill::new(NAME, brief, Habits::BY_THE_BOOK, Eyes::sure()))
}
