//! `cover-after-incident`: was everybody sent into cover at once?
//!
//! Measures the seconds from an incident after which the exercise went on to the first order to take cover, or to
//! withdraw, whichever came first. Of several incidents the longest time counts. Unit `s`; less is better. Not met when
//! neither was ordered before the patrol's part was over. Never evaluated without such an incident. Source: after an
//! incident cover first, since there may be a second item (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::Measurement;
use crate::sim::action::Order;
use crate::sim::event::Event;

use super::after_incident::{Words, first_after};

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("cover-after-incident", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let words = Words {
        done: "finding-cover-after",
        never: "finding-no-cover",
    };
    first_after(drill, &words, |event| {
        matches!(
            event,
            Event::Ordered(Order::TakeCover { .. } | Order::Withdraw { .. })
        )
    })
}
