//! The time after an incident after which the exercise goes on: what its report is held against.
//!
//! It is kept away from like anything that nobody knows: nobody can tell whether there is a second item.

use crate::doctrine::Known;
use crate::scoring::criterion::Evidence;
use crate::scoring::distance::{Drill, Item};
use crate::scoring::facts::Incident;
use crate::sim::event::Event;
use crate::units::Tick;

/// From the first incident after which the exercise went on to the hand-over, as a drill about the place where it happened.
pub(super) fn drill_after_incident<'a>(evidence: &'a Evidence<'a>) -> Option<Drill<'a>> {
    let session = evidence.session;
    let incident = Incident::gone_on_after(session).into_iter().next()?;
    let handed_over = session
        .events
        .iter()
        .find(|(tick, event)| *tick >= incident.tick && *event == Event::HandedOver);
    let settled = handed_over.map_or(session.last_tick, |(tick, _)| *tick);
    let pack = evidence.pack;
    let item = Item {
        device: None,
        look_alike: None,
        mark: None,
        since: incident.tick,
        until: settled,
        at: incident.at,
        shown_at: incident.at,
        mandatory_m: pack.mandatory_of(None),
        required: pack.required_for(Known::Nothing),
        cover_asked_within_m: pack.cover_asked_within_m(Known::Nothing),
    };
    Some(Drill {
        evidence,
        items: vec![item],
        since: incident.tick,
        settled,
        after: Tick(0),
    })
}
