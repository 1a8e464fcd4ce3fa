//! Incidents after which an exercise goes on.

use crate::record::Session;
use crate::scenario::schema::Happening;
use crate::sim::event::{Ending, Event};
use crate::units::{Point, Tick};

/// That something has happened, where, and how many people are hurt as the patrol was told. Of the patrol itself nobody is
/// ever shown to be hurt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Incident {
    /// When.
    pub tick: Tick,
    /// Where.
    pub at: Point,
    /// How many people are hurt.
    pub casualties: u32,
}

impl Incident {
    /// The incidents of a session that did not end with one, in order.
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
