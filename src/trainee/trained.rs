//! Trained: the same drill as careful, with a person's probability of missing things.

use rand_pcg::Pcg64Mcg;

use super::drill::{Drill, Habits};
use super::eyes::{Eyes, Skill};
use super::{Brief, Trainee};

/// Name for the record.
pub const NAME: &str = "trained";

/// A proposal of this program, to be replaced by figures from trials. Trained operators found 94 % of what there was
/// to find, about three times the share that untrained ones found (Staszewski and Davison 2000).
pub(crate) const SKILL: Skill = Skill {
    notice: 0.94,
    recognise: 0.95,
    alarm: 0.03,
    dismiss: 0.03,
};

pub(super) fn build(brief: Brief, luck: Pcg64Mcg) -> Box<dyn Trainee> {
    Box::new(Drill::new(
        NAME,
        brief,
        Habits::BY_THE_BOOK,
        Eyes::with_chance(SKILL, luck),
    ))
}
