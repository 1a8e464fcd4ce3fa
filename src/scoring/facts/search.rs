//! When the patrol was searching.
//!
//! From the first item found its task is the drill; once the way is open again it searches on. A mark on something
//! harmless interrupts the search as well, since nobody can know: until the way is open again, or until the trainee
//! has walked on from the place of the mark.

use crate::record::Session;
use crate::sim::event::Event;
use crate::units::Tick;

use super::{MarkFact, Progress};

/// Progress along the route since a mark that counts as walking on, metres: more than the steps in which one stops.
const WALKED_ON_M: f32 = 5.0;

/// Time spans of searching.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search {
    /// First and last tick of each, both included, in order.
    spans: Vec<(Tick, Tick)>,
}

impl Search {
    /// The search of a session, interrupted by every mark that was not withdrawn.
    pub(super) fn of(session: &Session, marks: &[MarkFact], progress: &Progress) -> Self {
        let mut spans = Vec::new();
        let mut from = Tick(0);
        for mark in marks.iter().filter(|mark| mark.withdrawn.is_none()) {
            if from <= mark.tick {
                spans.push((from, mark.tick));
            }
            match resumed(session, progress, mark) {
                Some(resumed) => from = from.max(resumed),
                None => return Self { spans },
            }
        }
        spans.push((from, session.last_tick.max(from)));
        Self { spans }
    }

    /// True when the patrol was searching at a tick.
    pub fn holds(&self, tick: Tick) -> bool {
        self.spans
            .iter()
            .any(|(from, until)| (*from..=*until).contains(&tick))
    }

    /// The last tick of the search.
    pub fn last(&self) -> Tick {
        self.spans.last().map_or(Tick(0), |(_, until)| *until)
    }
}

/// When the search resumed after a mark; none when never.
fn resumed(session: &Session, progress: &Progress, mark: &MarkFact) -> Option<Tick> {
    let reopened = session
        .events
        .iter()
        .find(|(tick, event)| *tick > mark.tick && matches!(event, Event::RouteReopened))
        .map(|(tick, _)| *tick);
    if mark.device().is_some() {
        return reopened;
    }
    let marked_at_m = progress.at(mark.tick);
    let walked_on = progress
        .along_m
        .iter()
        .find(|(tick, along_m)| *tick > mark.tick && *along_m > marked_at_m + WALKED_ON_M)
        .map(|(tick, _)| *tick);
    reopened.into_iter().chain(walked_on).min()
}
