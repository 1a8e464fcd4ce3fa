//! When somebody of the patrol was led nearer because the only known ground leads there: what nobody is blamed for.

use super::Drill;
use crate::scenario::exercise::PersonId;
use crate::sim::event::Event;
use crate::units::Tick;

impl Drill<'_> {
    /// From when the program had said that somebody's only way leads nearer, up to when they were there or were told
    /// something else.
    pub fn led_nearer(&self, person: PersonId) -> Vec<(Tick, Tick)> {
        let begins = self.events().filter(|(_, event)| {
            matches!(event, Event::OnlyWayNearer { people } if people.contains(&person))
        });
        begins
            .map(|(from, _)| {
                let mut later = self.events_from(from).filter(|(tick, _)| *tick > from);
                let end = later.find(|(_, event)| ends(event, person));
                (from, end.map_or(self.settled, |(tick, _)| tick))
            })
            .collect()
    }
}

fn ends(event: &Event, person: PersonId) -> bool {
    match event {
        Event::Ordered(_) => true,
        Event::OrderDone { person: who }
        | Event::PostManned { person: who, .. }
        | Event::CordonPosted { person: who, .. } => *who == person,
        Event::RunnersBack { people } => people.contains(&person),
        _ => false,
    }
}
