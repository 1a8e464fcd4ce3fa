//! Events of the current tick.

use bevy::prelude::*;

use super::event::Event;

/// Events of this tick, in order.
#[derive(Resource, Debug, Default)]
pub struct TickEvents(pub Vec<Event>);

impl TickEvents {
    /// Appends an event.
    pub fn push(&mut self, event: Event) {
        self.0.push(event);
    }
}
