//! A session: input, events, state, and digests for verifying a replay.

use std::sync::Arc;

use super::block::Second;
use super::header::Header;
use crate::scenario::schema::{Happening, Weather};
use crate::scenario::{Exercise, Scenario};
use crate::sim::Digest;
use crate::sim::action::{Acted, TraineeAction};
use crate::sim::event::{Ending, Event};
use crate::sim::observation::Observation;
use crate::units::Tick;

/// One session.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its header.
    pub header: Header,
    /// The variation, drawn again from the header.
    pub exercise: Arc<Exercise>,
    /// Actions, in order; the tick is the one that consumed the action.
    pub actions: Vec<(Tick, Acted)>,
    /// Events, in order.
    pub events: Vec<(Tick, Event)>,
    /// Observations, thinned; ascending ticks.
    pub observations: Vec<Observation>,
    /// A digest for each whole second.
    pub digests: Vec<(Tick, Digest)>,
    /// The last tick simulated.
    pub last_tick: Tick,
}

impl Session {
    /// An empty session.
    pub fn begin(header: Header, exercise: Arc<Exercise>) -> Self {
        Self {
            header,
            exercise,
            actions: Vec::new(),
            events: Vec::new(),
            observations: Vec::new(),
            digests: Vec::new(),
            last_tick: Tick(0),
        }
    }

    /// Appends one second.
    pub fn add(&mut self, second: Second) {
        self.actions.extend(second.actions);
        self.events.extend(second.events);
        self.observations.extend(second.observations);
        self.digests.extend(second.digests);
        self.last_tick = second.last_tick;
    }

    /// Actions of the scored seat, in order.
    pub fn trainee_actions(&self) -> impl DoubleEndedIterator<Item = (Tick, &TraineeAction)> {
        let own = |(_, acted): &&(Tick, Acted)| acted.seat == self.exercise.scored;
        let of_the_trainee = self.actions.iter().filter(own);
        of_the_trainee.map(|(tick, acted)| (*tick, &acted.action))
    }

    /// How it ended; aborted when the record simply stops.
    pub fn ending(&self) -> Ending {
        self.events
            .iter()
            .rev()
            .find_map(|(_, event)| match event {
                Event::Ended(ending) => Some(*ending),
                _ => None,
            })
            .unwrap_or(Ending::BrokenOff)
    }

    /// The scenario patrolled.
    pub fn scenario(&self) -> &Scenario {
        &self.exercise.scenario
    }

    /// The weather at a tick: the scenario's own, or an inject's.
    pub fn weather_at(&self, tick: Tick) -> &Weather {
        let until = self.events.partition_point(|(at, _)| *at <= tick);
        let changes = self.events[..until].iter().rev();
        changes
            .map(|(_, event)| event)
            .find_map(|event| brought_by(event, self.scenario()))
            .unwrap_or(&self.scenario().weather)
    }

    /// The observation at a tick or the last before it; the first one for an earlier tick.
    pub fn observation_at(&self, tick: Tick) -> Option<&Observation> {
        let after = self
            .observations
            .partition_point(|observation| observation.tick <= tick);
        self.observations.get(after.saturating_sub(1))
    }
}

/// The weather set by an event, if any.
pub(super) fn brought_by<'a>(event: &Event, scenario: &'a Scenario) -> Option<&'a Weather> {
    let Event::Injected { inject } = event else {
        return None;
    };
    match &scenario.injects.get(usize::from(*inject))?.what {
        Happening::Weather(weather) => Some(weather),
        _ => None,
    }
}
