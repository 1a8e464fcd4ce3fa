//! What has happened in the tick being simulated.

use bevy::prelude::*;

use super::event::Event;

/// Events of this tick, in the order in which they happened.
#[derive(Resource, Debug, Default)]
pub struct TickEvents(pub Vec<Event>);

impl TickEvents {
    /// Notes that something happened.
    pub fn push(&mut self, event: Event) {
        self.0.push(event);
    }
}
