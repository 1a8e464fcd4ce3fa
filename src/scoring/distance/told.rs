//! Record of a local person told to leave.

use super::Drill;
use crate::scenario::exercise::PersonId;
use crate::sim::event::Event;
use crate::units::{Place, Tick, reaches};

/// How a local person was told to leave, and their response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// First time.
    pub first: Tick,
    /// Number of times.
    pub times: u32,
    /// When they began to comply; none while hesitating.
    pub heeds: Option<Tick>,
    /// True when they had nowhere to go.
    pub nowhere: bool,
}

impl Told {
    /// What a person was told up to the end of the patrol's part; none when never told to leave.
    pub fn of(drill: &Drill<'_>, civilian: PersonId) -> Option<Self> {
        let mut told: Option<Self> = None;
        for (tick, event) in up_to_the_end(drill) {
            match event {
                Event::CivilianDirected {
                    civilian: who,
                    heeds,
                    ..
                } if *who == civilian => {
                    let told = told.get_or_insert(Self {
                        first: tick,
                        times: 0,
                        heeds: None,
                        nowhere: false,
                    });
                    told.times += 1;
                    if *heeds {
                        told.heeds = told.heeds.or(Some(tick));
                        told.nowhere = false;
                    }
                }
                Event::CivilianCannotLeave { civilian: who } if *who == civilian => {
                    if let Some(told) = &mut told {
                        told.nowhere = true;
                    }
                }
                _ => {}
            }
        }
        told
    }

    /// True when complying at a tick.
    pub fn heeded_by(&self, tick: Tick) -> bool {
        self.heeds.is_some_and(|heeds| heeds <= tick)
    }
}

/// Position of a local person in shelter at the end of the patrol's part, if beyond the mandatory distance of every
/// known item.
pub fn sheltered(drill: &Drill<'_>, civilian: PersonId) -> Option<Place> {
    let went_in = |event: &Event| match event {
        Event::CivilianSheltered { civilian: who, at } if *who == civilian => Some(*at),
        _ => None,
    };
    let at = up_to_the_end(drill).find_map(|(_, event)| went_in(event))?;
    let far_enough = drill
        .known_at(drill.settled)
        .all(|item| reaches(item.range_m(at.point()), item.mandatory_m));
    far_enough.then_some(at)
}

fn up_to_the_end<'a>(drill: &Drill<'a>) -> impl Iterator<Item = (Tick, &'a Event)> + use<'a> {
    let settled = drill.settled;
    let events = drill.evidence.session.events.iter();
    events
        .take_while(move |(tick, _)| *tick <= settled)
        .map(|(tick, event)| (*tick, event))
}
