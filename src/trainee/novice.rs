//! Novice: means well, looks mostly straight ahead, makes no halts and no checks, misses much and takes some harmless
//! things for dangerous ones. After a find follows the briefing card.

use rand_pcg::Pcg64Mcg;

use super::drill::{Directs, Drill, Habits};
use super::eyes::{Eyes, Skill};
use super::{Brief, Trainee};

/// Name for the record.
pub const NAME: &str = "novice";

/// A proposal of this program, to be replaced by figures from trials. Untrained operators found about a third of what
/// trained ones found (Staszewski and Davison 2000); novices' criterion wanders.
pub(crate) const SKILL: Skill = Skill {
    notice: 0.4,
    recognise: 0.6,
    alarm: 0.3,
    dismiss: 0.3,
};

const HABITS: Habits = Habits {
    look_aside_deg: 20.0,
    looks_high_and_low: false,
    halts_and_checks: false,
    uses_optics: false,
    marks_in_doubt: false,
    asks: false,
    directs: Directs::OnceByGestures,
};

pub(super) fn build(brief: Brief, luck: Pcg64Mcg) -> Box<dyn Trainee> {
    Box::new(Drill::new(
        NAME,
        brief,
        HABITS,
        Eyes::with_chance(SKILL, luck),
    ))
}
