//! Incidents: that one has happened, where, and nothing else about it.

use bevy::prelude::*;

use crate::units::{Point, Tick};

/// Incidents so far, in order.
#[derive(Resource, Debug, Clone, Default)]
pub struct Incidents {
    all: Vec<Incident>,
    settled: usize,
}

/// One of them, as everybody near it knows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Incident {
    /// When.
    pub tick: Tick,
    /// Where.
    pub at: Point,
    /// How many other people are hurt. Of the patrol nobody is shown to be.
    pub casualties: u32,
}

impl Incidents {
    /// Those that the specialists have not settled yet.
    pub fn open(&self) -> &[Incident] {
        &self.all[self.settled..]
    }

    pub(super) fn happens(&mut self, incident: Incident) {
        self.all.push(incident);
    }

    /// The specialists have settled what there was.
    pub(super) fn settle(&mut self) {
        self.settled = self.all.len();
    }
}
