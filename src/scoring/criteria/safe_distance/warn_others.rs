//! `warn-others`: were the others warned?
//!
//! Measures the seconds from the first standing mark of a drill, or from an incident, to the first warning; 0 for a
//! warning given after the sign was first viewed and before it was marked. Of several drills the worst counts. Unit
//! `s`; less is better. Not met without a warning. Never evaluated when nothing bears a standing mark and nothing has
//! happened. Source: warn the others (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("warn-others", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let warned = drill
        .events_from(drill.noticed())
        .find(|(_, event)| matches!(event, Event::Warned))
        .map(|(tick, _)| tick);
    let Some(warned) = warned else {
        let message = Message::new("finding-never-warned");
        let place = drill.trainee_place(drill.settled);
        return Measurement::NotDone(vec![Finding::new(drill.settled, place, message)]);
    };
    let after_s = warned.seconds_since(drill.since).max(0.0);
    let message = Message::new("finding-warned-after")
        .with("since", drill.begun_by())
        .with("seconds", after_s);
    let finding = Finding::new(warned, drill.trainee_place(warned), message);
    Measurement::Is(f64::from(after_s), vec![finding])
}
