//! `counted-after-incident`: was the patrol counted?
//!
//! Measures the seconds from an incident after which the exercise went on to the first count of the patrol. Of several
//! incidents the longest time counts. Unit `s`; less is better. Not met when nobody counted before the patrol's part was
//! over. Never evaluated without such an incident. Source: know that everybody is there before anything else is done
//! (proposal of this program, doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::Measurement;
use crate::sim::event::Event;

use super::after_incident::{Words, first_after};

/// See the file's manual.
pub const CRITERION: Criterion =
    Criterion::of("counted-after-incident", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let words = Words {
        done: "finding-counted-after",
        never: "finding-never-counted",
    };
    first_after(drill, &words, |event| {
        matches!(event, Event::Counted { .. })
    })
}
