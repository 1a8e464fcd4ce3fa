//! Protective measures: those reported against those really taken by then. Omissions and inventions both count.

use std::collections::BTreeSet;

use super::aspect::Found;
use super::dispatch::Dispatch;
use super::words;
use crate::sim::action::{Measure, Order};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Tick;

/// Share of the measures reported or taken that were both.
pub(super) fn taken(dispatch: &Dispatch<'_>, said: &[Measure]) -> Found {
    let Done { certain, open } = Done::by(dispatch);
    let said: BTreeSet<Measure> = said
        .iter()
        .copied()
        .filter(|measure| !open.contains(measure))
        .collect();
    let either = said.union(&certain).count();
    let both = said.intersection(&certain).count();
    let list =
        |measures: Vec<Measure>| words::list(measures.into_iter().map(words::measure).collect());
    let not_done: Vec<Measure> = said.difference(&certain).copied().collect();
    let not_said: Vec<Measure> = certain.difference(&said).copied().collect();
    let why = if not_done == [Measure::Marked] {
        Some(Message::new("report-why-not-marked"))
    } else if !not_done.is_empty() {
        Some(Message::new("report-why-not-done").with("measures", list(not_done)))
    } else if !not_said.is_empty() {
        Some(Message::new("report-why-not-said").with("measures", list(not_said)))
    } else {
        None
    };
    let share = if either == 0 {
        1.0
    } else {
        both as f64 / either as f64
    };
    Ok((share, why))
}

pub(super) fn truth(dispatch: &Dispatch<'_>) -> Message {
    let Done { certain, open } = Done::by(dispatch);
    let named = |measures: BTreeSet<Measure>| measures.into_iter().map(words::measure).collect();
    words::list_with(named(certain), named(open))
}

pub(super) fn nothing_done(dispatch: &Dispatch<'_>) -> bool {
    Done::by(dispatch).certain.is_empty()
}

/// Measures by the time of the report.
struct Done {
    /// Certainly taken.
    certain: BTreeSet<Measure>,
    /// Optional: a withdrawal under way or not needed (everybody stands beyond the required distance without having
    /// moved). Never that the place was marked: a mark is the trainee's own note, and nothing stands on the ground.
    open: BTreeSet<Measure>,
}

impl Done {
    fn by(dispatch: &Dispatch<'_>) -> Self {
        let drill = &dispatch.drill;
        let until = dispatch.known_until();
        let events = || drill.events().filter(move |(tick, _)| *tick <= until);
        let happened = |wanted: fn(&Event) -> bool| events().any(|(_, event)| wanted(event));
        let mut certain = BTreeSet::new();
        let mut open = BTreeSet::new();
        if happened(|event| matches!(event, Event::Warned)) {
            certain.insert(Measure::Warned);
        }
        if happened(|event| matches!(event, Event::ControlPointPlaced { .. })) {
            certain.insert(Measure::ControlPointSet);
        }
        if !drill.posts_at(until).is_empty() {
            certain.insert(Measure::CordonPosted);
        }
        if happened(|event| {
            matches!(
                event,
                Event::CheckBegun { .. } | Event::Ordered(Order::Check(_))
            )
        }) {
            certain.insert(Measure::SecondaryChecked);
        }
        let was_clear = drill.cleared().is_some_and(|cleared| cleared <= until);
        if farther_than_at_first(dispatch, until) {
            let withdrawn = if was_clear { &mut certain } else { &mut open };
            withdrawn.insert(Measure::Withdrawn);
        } else if clear_at(dispatch, until) {
            open.insert(Measure::Withdrawn);
        }
        Self { certain, open }
    }
}

/// True when the whole patrol kept the required distance at a tick.
fn clear_at(dispatch: &Dispatch<'_>, tick: Tick) -> bool {
    let drill = &dispatch.drill;
    drill.patrol().all(|person| {
        drill
            .share_at(person, tick)
            .is_some_and(|share| share >= 1.0)
    })
}

/// True when every member was farther from the item at a tick than at the mark.
fn farther_than_at_first(dispatch: &Dispatch<'_>, tick: Tick) -> bool {
    let (drill, item) = (&dispatch.drill, dispatch.item());
    drill.patrol().all(|person| {
        let range_m = |tick| drill.at(person, tick).map(|here| item.range_m(here));
        matches!((range_m(item.since), range_m(tick)), (Some(first), Some(then)) if then > first)
    })
}
