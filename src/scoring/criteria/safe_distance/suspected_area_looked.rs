//! `suspected-area-looked`: was the ground around looked at before anybody moved?
//!
//! Measures, where somebody of the patrol stood in a suspected area when something was marked or happened, how much of
//! the ground around the trainee looked at before they moved from there: in percent of the pack's azimuth × elevation
//! bins below the horizon, from when the trainee last stood still, or from the mark when they were walking, to the
//! first step beyond 5 m, or to the hand-over (else the end) for whoever stayed. Unit `%`; more is better. Of several
//! drills the worst counts. Never evaluated when nobody stood in such an area. Source: note what else can be seen, and
//! where the last safe ground is, before anything else (doctrine pack).

use crate::doctrine::measures::STAND_M;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::Drill;
use crate::scoring::facts::{covered, person_at};
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::text::{Figures, Message, number};
use crate::units::Tick;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("suspected-area-looked", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    if drill.in_suspected_area().is_empty() {
        return Measurement::NotCalledFor;
    }
    let Some(stood) = drill.at(drill.trainee(), drill.since) else {
        return Measurement::NotCalledFor;
    };
    let moved = drill
        .observations(drill.since, drill.settled)
        .find(|seen| {
            person_at(seen, drill.trainee()).is_none_or(|at| at.distance_m(stood) > STAND_M)
        })
        .map_or(drill.settled, |seen| seen.tick);
    let evidence = drill.evidence;
    let coverage = covered(
        evidence.session,
        evidence.pack,
        standing_since(drill),
        moved,
    );
    let percent = 100.0 * coverage.ground();
    let message =
        Message::new("finding-ground-looked-at").with("percent", Figures::new(number(percent)));
    let finding = Finding::new(drill.since, drill.trainee_place(drill.since), message);
    Measurement::Is(percent, vec![finding])
}

/// Since when the trainee stood still at the mark; the mark itself when walking.
fn standing_since(drill: &Drill<'_>) -> Tick {
    let before = drill.evidence.session.events.iter().rev();
    before
        .filter(|(tick, _)| *tick <= drill.since)
        .find_map(|(tick, event)| match event {
            Event::Stopped { .. } => Some(*tick),
            Event::MovedOff { .. } => Some(drill.since),
            _ => None,
        })
        .unwrap_or(drill.since)
}
