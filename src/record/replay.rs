//! Replay: simulates the patrol again from the recorded actions and compares it tick by tick with the record.

use super::difference::{Difference, Differing};
use super::frames::as_recorded;
use super::session::Session;
use crate::sim::action::Acted;
use crate::sim::perception::Edition;
use crate::sim::{Digest, Patrol, TickOutput};
use crate::text::Message;
use crate::units::Tick;

/// Result of a replay.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplayReport {
    /// Number of equal digests, the initial one included.
    pub digests_compared: u32,
    /// The first difference, if any.
    pub first_difference: Option<Difference>,
    /// The build that made the record, when it is not this one: a difference is then to be expected and proves
    /// nothing.
    pub other_build: Option<String>,
}

impl ReplayReport {
    /// True when the replay equals the record.
    pub fn same(&self) -> bool {
        self.first_difference.is_none()
    }

    /// As a message for the reader.
    pub fn message(&self) -> Message {
        let Some(difference) = self.first_difference else {
            return Message::new("record-replay-same").with("digests", self.digests_compared);
        };
        difference.message(self.other_build.as_deref())
    }
}

/// A session's patrol at tick 0, with the edition of the perception under which it was recorded: the one that meets the
/// fingerprint of its start. The edition in force where none does.
pub(super) fn patrol_of(session: &Session) -> Patrol {
    let in_force = Patrol::new(session.exercise.clone());
    let meets = |patrol: &Patrol| patrol.digest() == session.header.start_digest;
    if meets(&in_force) {
        return in_force;
    }
    Edition::EARLIER
        .into_iter()
        .map(|edition| Patrol::perceiving_by(edition, session.exercise.clone()))
        .find(meets)
        .unwrap_or(in_force)
}

/// Simulates a session again.
pub fn replay(session: &Session) -> ReplayReport {
    let mut patrol = patrol_of(session);
    let mut comparison = Comparison::new(session);
    let result = comparison.walk(&mut patrol);
    ReplayReport {
        digests_compared: comparison.digests_compared,
        first_difference: result.err(),
        other_build: session.header.other_build(),
    }
}

/// Steps through a session alongside a patrol.
pub(super) struct Comparison<'a> {
    session: &'a Session,
    actions: usize,
    events: usize,
    observations: usize,
    digests: usize,
    /// Equal digests so far.
    pub(super) digests_compared: u32,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(session: &'a Session) -> Self {
        Self {
            session,
            actions: 0,
            events: 0,
            observations: 0,
            digests: 0,
            digests_compared: 0,
        }
    }

    /// Takes a patrol from tick 0 to the last tick of the session.
    pub(super) fn walk(&mut self, patrol: &mut Patrol) -> Result<(), Difference> {
        self.digest(Tick(0), self.session.header.start_digest, patrol.digest())?;
        while patrol.tick() < self.session.last_tick {
            if patrol.ended().is_some() {
                return Err(differs(patrol.tick(), Differing::Length));
            }
            let actions = self.actions_at(Tick(patrol.tick().0 + 1));
            let output = patrol.step(&actions);
            self.compare(&output)?;
        }
        Ok(())
    }

    fn actions_at(&mut self, tick: Tick) -> Vec<Acted> {
        take_at(&self.session.actions, &mut self.actions, tick, |entry| {
            entry.0
        })
        .iter()
        .map(|(_, acted)| acted.clone())
        .collect()
    }

    fn compare(&mut self, output: &TickOutput) -> Result<(), Difference> {
        let (session, tick) = (self.session, output.tick);
        let digests = take_at(&session.digests, &mut self.digests, tick, |entry| entry.0);
        match (digests, output.digest) {
            ([], None) => {}
            ([(_, recorded)], Some(replayed)) => self.digest(tick, *recorded, replayed)?,
            _ => return Err(differs(tick, Differing::Length)),
        }
        let events = take_at(&session.events, &mut self.events, tick, |entry| entry.0);
        if !events.iter().map(|(_, event)| event).eq(&output.events) {
            return Err(differs(tick, Differing::Events));
        }
        let observations = take_at(&session.observations, &mut self.observations, tick, |o| {
            o.tick
        });
        let replayed = output.observation.as_ref().map(as_recorded);
        if !observations.iter().eq(&replayed) {
            return Err(differs(tick, Differing::Observation));
        }
        Ok(())
    }

    fn digest(&mut self, tick: Tick, recorded: Digest, replayed: Digest) -> Result<(), Difference> {
        if recorded != replayed {
            return Err(differs(tick, Differing::State { recorded, replayed }));
        }
        self.digests_compared += 1;
        Ok(())
    }
}

fn differs(tick: Tick, what: Differing) -> Difference {
    Difference { tick, what }
}

/// The entries of one tick, from `next` on.
fn take_at<'a, T>(
    entries: &'a [T],
    next: &mut usize,
    tick: Tick,
    tick_of: impl Fn(&T) -> Tick,
) -> &'a [T] {
    let rest = &entries[*next..];
    let count = rest
        .iter()
        .take_while(|entry| tick_of(entry) <= tick)
        .count();
    *next += count;
    &rest[..count]
}
