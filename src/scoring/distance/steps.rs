//! The steps of the pack's drill: when each was done, and whether everything that it needs was done by then.
//!
//! - Confirm: the thing was looked at again without coming nearer, see [`super::confirm`]. What needs Confirm needs the
//!   mark and no more: nobody waits inside the ring until they are sure.
//! - Clear: the whole patrol at the required distance by going back; not when somebody went past an item or on along the
//!   route, or was inside again in the end.
//! - Communicate: a report sent.
//! - Cordon: every way in that the patrol could close is held from outside the required distance, for as long as all are; where
//!   no way is known, a post. The ways are those of `cordon-all-round`.
//! - Check: a check begun after the mark, for as long as it goes on.
//! - Control: the control point set up, from then on.
//!
//! A step that lasts counts when what it needs is done while it lasts: a rear post set outside the ring during the
//! withdrawal is a cordon once the patrol is clear.

use std::collections::BTreeMap;

use super::{Drill, openings};
use crate::doctrine::schema::{DrillStep, Step};
use crate::sim::event::Event;
use crate::units::{Place, Tick};

/// How a step was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepDone {
    /// First time after all its prerequisites.
    InOrder(Tick),
    /// Only before a prerequisite; the first time.
    TooEarly(Tick),
    /// Never.
    No,
}

/// Time span of a step: from, until.
type Span = (Tick, Tick);

/// Every step, in the order taught by the pack. Steps missing from the pack's drill cannot be prerequisites. An
/// incident needs no confirmation.
pub fn steps<'a>(drill: &Drill<'a>) -> Vec<(&'a DrillStep, StepDone)> {
    let sure = drill.of_marks().is_none();
    let taught: Vec<&DrillStep> = drill
        .evidence
        .pack
        .drill
        .steps
        .iter()
        .filter(|step| !(sure && step.step == Step::Confirm))
        .collect();
    let done: BTreeMap<Step, Vec<Span>> = taught
        .iter()
        .map(|step| (step.step, spans(drill, step.step)))
        .collect();
    let first = |need: &Step| match need {
        Step::Confirm => Some(drill.since),
        other => done[other].first().map(|(from, _)| *from),
    };
    let how = |step: &DrillStep| {
        let spans = &done[&step.step];
        let needs = step.needs.iter().filter(|need| done.contains_key(need));
        let needed: Option<Vec<Tick>> = needs.map(first).collect();
        let in_order = needed.and_then(|needed| {
            let ready = needed.into_iter().max().unwrap_or(drill.since);
            let fits = spans.iter().find(|(_, until)| *until >= ready)?;
            Some(fits.0.max(ready))
        });
        match (in_order, spans.first()) {
            (Some(tick), _) => StepDone::InOrder(tick),
            (None, Some((tick, _))) => StepDone::TooEarly(*tick),
            (None, None) => StepDone::No,
        }
    };
    taught.into_iter().map(|step| (step, how(step))).collect()
}

/// Every time span of a step, in order.
fn spans(drill: &Drill<'_>, step: Step) -> Vec<Span> {
    let from_then_on = |tick: Tick| (tick, drill.settled);
    match step {
        Step::Confirm => drill
            .confirmed()
            .map(|tick| (tick, tick))
            .into_iter()
            .collect(),
        Step::Clear => drill
            .cleared_for_good()
            .map(from_then_on)
            .into_iter()
            .collect(),
        Step::Communicate => drill
            .events()
            .filter(|(_, event)| matches!(event, Event::ReportSent { .. }))
            .map(|(tick, _)| (tick, tick))
            .collect(),
        Step::Cordon => cordoned(drill),
        Step::Check => drill
            .checks()
            .into_iter()
            .map(|check| (check.from, check.until))
            .collect(),
        Step::Control => drill
            .events()
            .filter(|(_, event)| matches!(event, Event::ControlPointPlaced { .. }))
            .map(|(tick, _)| from_then_on(tick))
            .collect(),
    }
}

/// When every way in was held.
fn cordoned(drill: &Drill<'_>) -> Vec<Span> {
    let posts: Vec<(Tick, Tick, Place)> = drill
        .posts()
        .into_iter()
        .map(|(from, until, place)| (from.max(drill.since), until, place))
        .filter(|(from, _, place)| drill.is_clear_at(place.point(), *from))
        .collect();
    let openings = openings(drill, drill.first());
    let held = |tick: Tick| {
        let manned = || {
            posts
                .iter()
                .filter(move |(from, until, _)| (*from..=*until).contains(&tick))
        };
        openings
            .iter()
            .all(|opening| manned().any(|(_, _, post)| opening.held_by(*post, drill.first())))
            && manned().next().is_some()
    };
    let begins = posts.iter().map(|(from, _, _)| *from);
    begins
        .filter(|from| held(*from))
        .map(|from| {
            let ends = posts.iter().map(|(_, until, _)| *until);
            let opened = ends
                .filter(|end| *end >= from && !held(Tick(end.0.saturating_add(1))))
                .min();
            (from, opened.unwrap_or(drill.settled))
        })
        .collect()
}
