//! `hard-cover`: was everybody behind hard cover at the end?
//!
//! Measures, of those of the patrol of whom it is asked at the hand-over (else at the end), the share that had hard
//! cover between themselves and every item known. It is asked of whoever is nearer than the preferred distance of the
//! class that was told from a conclusive sign, else of the in-doubt row; not of runners on the way with a report. Of
//! several drills the worst counts. Unit `share`; more is better. Never evaluated when nothing bears a standing mark,
//! it is asked of nobody, or the record does not tell what stood between. Source: take frontal cover, and hard cover is
//! better than cover from view (doctrine pack).

use super::shielded;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::Drill;
use crate::scoring::judgement::Measurement;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("hard-cover", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    shielded::share(
        drill,
        |drill, person, item| drill.behind_cover(person, item, drill.settled),
        "finding-no-hard-cover",
    )
}
