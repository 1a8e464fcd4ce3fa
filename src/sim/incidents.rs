//! Incidents: the fact and the place, and nothing else.

use bevy::prelude::*;

use crate::units::{Point, Tick};

/// Incidents so far, in order.
#[derive(Resource, Debug, Clone, Default)]
pub struct Incidents {
    all: Vec<Incident>,
    settled: usize,
}

/// An incident as known to everybody near it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Incident {
    /// Time.
    pub tick: Tick,
    /// Place.
    pub at: Point,
    /// Casualties among other people; never shown for the patrol.
    pub casualties: u32,
}

impl Incidents {
    /// Incidents not yet settled by the specialists.
    pub fn open(&self) -> &[Incident] {
        &self.all[self.settled..]
    }

    pub(super) fn happens(&mut self, incident: Incident) {
        self.all.push(incident);
    }

    /// Marks all as settled by the specialists.
    pub(super) fn settle(&mut self) {
        self.settled = self.all.len();
    }
}
