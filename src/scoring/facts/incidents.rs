//! Incidents after which an exercise goes on.

use crate::record::Session;
use crate::scenario::schema::Happening;
use crate::sim::event::{Ending, Event};
use crate::units::{Point, Tick};

/// The fact and the place of an incident, and the casualties as reported to the patrol. Nobody of the patrol is ever
/// shown as hurt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Incident {
    /// Time.
    pub tick: Tick,
    /// Place.
    pub at: Point,
    /// Casualties.
    pub casualties: u32,
}

impl Incident {
    /// Incidents of a session that did not end with one, in order.
    pub fn gone_on_after(session: &Session) -> Vec<Self> {
        if session.ending() == Ending::Incident {
            return Vec::new();
        }
        let injects = &session.scenario().injects;
        session
            .events
            .iter()
            .filter_map(|(tick, event)| {
                let (at, casualties) = match event {
                    Event::Incident { device, at, .. } => {
                        let placed = session.exercise.devices.get(device.index());
                        let at = placed.map_or(at.point(), |placed| placed.device.at);
                        (at, 0)
                    }
                    Event::Injected { inject } => match injects.get(usize::from(*inject))?.what {
                        Happening::Incident { at, casualties } => (at, casualties),
                        _ => return None,
                    },
                    _ => return None,
                };
                Some(Self {
                    tick: *tick,
                    at,
                    casualties,
                })
            })
            .collect()
    }
}
