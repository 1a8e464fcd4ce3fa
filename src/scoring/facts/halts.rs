//! Halts of the trainee.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::sim::event::Event;
use crate::units::{Place, Tick};

/// A stop longer than the pack's `halt_after_s`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Halt {
    /// Start.
    pub from: Tick,
    /// End: moving off, or the end of the session.
    pub until: Tick,
    /// Place.
    pub at: Place,
}

impl Halt {
    /// Duration, seconds.
    pub fn length_s(&self) -> f32 {
        self.until.seconds_since(self.from)
    }
}

/// Every stop of a session, however short: pairs of [`Event::Stopped`] and the next [`Event::MovedOff`].
#[derive(Debug)]
pub struct Stops<'a> {
    session: &'a Session,
    next: usize,
}

impl<'a> Stops<'a> {
    /// The stops of a session.
    pub fn of(session: &'a Session) -> Self {
        Self { session, next: 0 }
    }
}

impl Iterator for Stops<'_> {
    type Item = Halt;

    fn next(&mut self) -> Option<Halt> {
        let events = self.session.events.get(self.next..)?;
        let (offset, from, at) =
            events
                .iter()
                .enumerate()
                .find_map(|(offset, (tick, event))| match event {
                    Event::Stopped { at } => Some((offset, *tick, *at)),
                    _ => None,
                })?;
        let moved_off =
            events
                .iter()
                .enumerate()
                .skip(offset + 1)
                .find_map(|(offset, (tick, event))| {
                    matches!(event, Event::MovedOff { .. }).then_some((offset, *tick))
                });
        let (until, consumed) = moved_off
            .map_or((self.session.last_tick, events.len()), |(offset, tick)| {
                (tick, offset + 1)
            });
        self.next += consumed;
        Some(Halt {
            from,
            until: until.max(from),
            at,
        })
    }
}

/// The stops that are halts under the pack. Successive stops within the near check's radius of each other are one
/// halt: a step aside does not call for a new check of the same ground. Only the time stood counts for its length: short looks
/// from places near each other are no halt because of the way between them.
pub(super) fn of(session: &Session, pack: &Pack) -> Vec<Halt> {
    let near_m = pack.halts.near_check_m.value;
    let mut halts: Vec<(Halt, f32)> = Vec::new();
    for stop in Stops::of(session) {
        match halts.last_mut() {
            Some((last, stood_s)) if last.at.point().distance_m(stop.at.point()) <= near_m => {
                last.until = stop.until;
                *stood_s += stop.length_s();
            }
            _ => halts.push((stop, stop.length_s())),
        }
    }
    halts.retain(|(_, stood_s)| *stood_s > pack.halts.halt_after_s.value);
    halts.into_iter().map(|(halt, _)| halt).collect()
}
