//! `clean-patrol-completed`: was a patrol without any device walked to its end?
//!
//! Measures how far along its line the route was walked, as a share of its length. Unit `share`; more is better: 1 is the
//! whole route. Evaluated only when the variation holds no device: whoever stops there for good has given up
//! the task for nothing. Not after an incident: that way is closed, and nobody is to walk over its place. To mark something
//! harmless from afar and do the drill is no stopping for good: once the
//! specialists have opened the way again the route is walked on; a session that ended with the hand-over could not show
//! the rest. Nor is it for nothing to turn back before suspected ground: nobody can see that it is clean. Source: a clean
//! patrol completed calmly is a full score (design of the program, derived).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::record::Session;
use crate::scoring::distance::Drill;
use crate::scoring::facts::Incident;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::{Ending, Event};
use crate::text::Message;
use crate::units::Tick;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("clean-patrol-completed", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    if !evidence.exercise().devices.is_empty() {
        return Measurement::NotCalledFor;
    }
    let session = evidence.session;
    if session.ending() == Ending::HandedOver && Drill::of(evidence).is_some() {
        return Measurement::NotCalledFor;
    }
    if !Incident::gone_on_after(session).is_empty()
        || (session.ending() == Ending::TurnedBack && stayed_off_suspected_ground(session))
    {
        return Measurement::NotCalledFor;
    }
    let progress = &evidence.facts.progress;
    let share = if session.ending() == Ending::RouteCompleted || progress.route_m <= 0.0 {
        1.0
    } else {
        f64::from(progress.at(session.last_tick) / progress.route_m).clamp(0.0, 1.0)
    };
    let message = Message::new("finding-route-walked").with("percent", (share * 100.0).floor());
    let place = session
        .observation_at(session.last_tick)
        .map(|seen| seen.eye);
    Measurement::Is(share, vec![Finding::new(session.last_tick, place, message)])
}

/// True where there is suspected ground, and nobody of the patrol set foot on it.
fn stayed_off_suspected_ground(session: &Session) -> bool {
    let entered = |(_, event): &(Tick, Event)| matches!(event, Event::SuspectedAreaEntered { .. });
    !session.scenario().suspected_areas.is_empty() && !session.events.iter().any(entered)
}
