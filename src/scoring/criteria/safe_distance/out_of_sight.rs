//! `out-of-sight`: was everybody out of sight of the item at the end?
//!
//! Measures, of those of the patrol of whom it is asked at the hand-over (else at the end), the share that was not in
//! line of sight of any item known. It is asked of whoever is nearer than the preferred distance of the class that was
//! told from a conclusive sign, else of the in-doubt row; not of runners on the way with a report. Whether somebody was
//! in sight is a fact of the record, whatever the pack says. Of several drills the worst counts. Unit `share`; more is
//! better. Never evaluated when nothing bears a standing mark, it is asked of nobody, or the record does not tell what
//! stood between. Source: not being able to see the item is better protection (doctrine pack).

use super::shielded;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::Drill;
use crate::scoring::judgement::Measurement;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("out-of-sight", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    shielded::share(
        drill,
        |drill, person, item| drill.out_of_sight(person, item, drill.settled),
        "finding-in-sight",
    )
}
