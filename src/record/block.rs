//! Content of a block: the header, or one simulated second.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::format::{LIMIT_HEADER_BYTES, LIMIT_SECOND_BYTES};
use super::frames::{Predictor, as_recorded};
use super::header::Header;
use crate::sim::action::Acted;
use crate::sim::event::Event;
use crate::sim::observation::Observation;
use crate::sim::{Digest, TickOutput};
use crate::units::{TICK_HZ, Tick};

/// Input, events and state of one simulated second.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Second {
    /// The last tick simulated in it.
    pub last_tick: Tick,
    /// Actions, with the tick that consumed them.
    pub actions: Vec<(Tick, Acted)>,
    /// Events, with their tick.
    pub events: Vec<(Tick, Event)>,
    /// Observations, in tick order.
    pub observations: Vec<Observation>,
    /// Digests, with the tick after which they were taken.
    pub digests: Vec<(Tick, Digest)>,
}

impl Second {
    /// Adds one tick's input and output. Observations are rounded as on disk, so that a session scores the same from
    /// memory as from its record.
    pub fn add(&mut self, actions: &[Acted], output: TickOutput) {
        let tick = output.tick;
        self.last_tick = tick;
        self.actions
            .extend(actions.iter().map(|acted| (tick, acted.clone())));
        self.events
            .extend(output.events.into_iter().map(|event| (tick, event)));
        self.observations
            .extend(output.observation.as_ref().map(as_recorded));
        self.digests
            .extend(output.digest.map(|digest| (tick, digest)));
    }
}

impl Second {
    /// Split into single seconds.
    pub(super) fn each(&self) -> Vec<Self> {
        let mut each = Vec::new();
        let mut after = Tick(0);
        while after < self.last_tick {
            let until = Tick((after.0 - after.0 % TICK_HZ).saturating_add(TICK_HZ));
            let until = until.min(self.last_tick);
            each.push(Self {
                last_tick: until,
                actions: between(&self.actions, after, until, |entry| entry.0),
                events: between(&self.events, after, until, |entry| entry.0),
                observations: between(&self.observations, after, until, |seen| seen.tick),
                digests: between(&self.digests, after, until, |entry| entry.0),
            });
            after = until;
        }
        each
    }
}

/// The entries of the ticks after one and up to another.
fn between<T: Clone>(
    entries: &[T],
    after: Tick,
    until: Tick,
    tick_of: impl Fn(&T) -> Tick,
) -> Vec<T> {
    let first = entries.partition_point(|entry| tick_of(entry) <= after);
    let behind = entries.partition_point(|entry| tick_of(entry) <= until);
    entries[first..behind].to_vec()
}

/// Why a payload cannot be unpacked.
#[derive(Debug, PartialEq)]
pub(super) enum PayloadError {
    /// It exceeds the size limit when unpacked.
    OverLimit { limit: usize },
    /// It does not decode.
    Malformed(String),
}

/// A second in its serialised form: ticks relative to the second's start, observations as numbers.
#[derive(Serialize, Deserialize)]
struct Packed<Action, Event> {
    ticks: u32,
    actions: Vec<(u32, Action)>,
    events: Vec<(u32, Event)>,
    digests: Vec<(u32, Digest)>,
    frames: Vec<i64>,
}

pub(super) fn pack_header(header: &Header) -> Vec<u8> {
    pack(header)
}

/// Decodes a header in the form of some format.
pub(super) fn unpack_header<Form: DeserializeOwned>(payload: &[u8]) -> Result<Form, PayloadError> {
    unpack(payload, LIMIT_HEADER_BYTES).map(|(header, _)| header)
}

/// Encodes a second that begins after the tick `before`.
pub(super) fn pack_second(second: &Second, before: Tick, predictor: &mut Predictor) -> Vec<u8> {
    let since = |tick: Tick| tick.0.wrapping_sub(before.0);
    pack(&Packed {
        ticks: since(second.last_tick),
        actions: second.actions.iter().map(|(t, a)| (since(*t), a)).collect(),
        events: second.events.iter().map(|(t, e)| (since(*t), e)).collect(),
        digests: second
            .digests
            .iter()
            .map(|(t, d)| (since(*t), *d))
            .collect(),
        frames: predictor.pack(&second.observations),
    })
}

/// Decodes a second, its actions in the form that `acted` reads; also returns its unpacked size in bytes.
pub(super) fn unpack_second<Action: DeserializeOwned>(
    payload: &[u8],
    before: Tick,
    predictor: &mut Predictor,
    acted: fn(Action) -> Acted,
) -> Result<(Second, usize), PayloadError> {
    let (packed, bytes): (Packed<Action, Event>, usize) = unpack(payload, LIMIT_SECOND_BYTES)?;
    let actions = packed.actions.into_iter();
    let malformed = |why: &str| PayloadError::Malformed(why.to_owned());
    let last_tick = before
        .0
        .checked_add(packed.ticks)
        .map(Tick)
        .filter(|_| (1..=TICK_HZ).contains(&packed.ticks))
        .ok_or_else(|| malformed("it is not a second or a part of one"))?;
    let observations = predictor
        .unpack(&packed.frames)
        .ok_or_else(|| malformed("its observations are not observations"))?;
    let second = Second {
        last_tick,
        actions: from_start(
            actions.map(|(since, action)| (since, acted(action))),
            before,
        ),
        events: from_start(packed.events.into_iter(), before),
        observations,
        digests: from_start(packed.digests.into_iter(), before),
    };
    let in_order = rises(
        second.actions.iter().map(|(tick, _)| *tick),
        before,
        last_tick,
    ) && rises(
        second.events.iter().map(|(tick, _)| *tick),
        before,
        last_tick,
    ) && rises(
        second.digests.iter().map(|(tick, _)| *tick),
        before,
        last_tick,
    ) && rises(
        second.observations.iter().map(|o| o.tick),
        before,
        last_tick,
    );
    if in_order {
        Ok((second, bytes))
    } else {
        Err(malformed("its ticks are out of order"))
    }
}

fn from_start<T>(entries: impl Iterator<Item = (u32, T)>, before: Tick) -> Vec<(Tick, T)> {
    let at = |since: u32| Tick(before.0.saturating_add(since));
    entries.map(|(t, entry)| (at(t), entry)).collect()
}

fn rises(ticks: impl Iterator<Item = Tick>, before: Tick, last: Tick) -> bool {
    let mut at_least = Tick(before.0.saturating_add(1));
    for tick in ticks {
        if tick < at_least || tick > last {
            return false;
        }
        at_least = tick;
    }
    true
}

const PLAIN: u8 = 0;
const DEFLATED: u8 = 1;

/// Encodes a value: one byte for the encoding, then postcard, deflated where that is shorter.
pub(super) fn pack(value: &impl Serialize) -> Vec<u8> {
    let mut plain = vec![PLAIN];
    plain.extend(postcard::to_allocvec(value).expect("memory takes every value"));
    let mut encoder = DeflateEncoder::new(vec![DEFLATED], Compression::default());
    let deflated = encoder
        .write_all(&plain[1..])
        .and_then(|()| encoder.finish());
    match deflated {
        Ok(deflated) if deflated.len() < plain.len() => deflated,
        _ => plain,
    }
}

fn unpack<T: DeserializeOwned>(payload: &[u8], limit: usize) -> Result<(T, usize), PayloadError> {
    let malformed = |why: &dyn std::fmt::Display| PayloadError::Malformed(why.to_string());
    let mut plain = Vec::new();
    match payload.split_first() {
        Some((&PLAIN, rest)) => plain.extend_from_slice(rest),
        Some((&DEFLATED, rest)) => {
            DeflateDecoder::new(rest)
                .take(limit as u64 + 1)
                .read_to_end(&mut plain)
                .map_err(|why| malformed(&why))?;
        }
        _ => return Err(malformed(&"it does not say how it is packed")),
    }
    if plain.len() > limit {
        return Err(PayloadError::OverLimit { limit });
    }
    match postcard::take_from_bytes(&plain) {
        Ok((value, [])) => Ok((value, plain.len())),
        Ok((_, rest)) => Err(malformed(&format_args!("{} bytes too many", rest.len()))),
        Err(why) => Err(malformed(&why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::exercise::Seat;
    use crate::sim::action::TraineeAction;

    fn by_hand(action: TraineeAction) -> Acted {
        Acted {
            seat: Seat(3),
            action,
        }
    }

    fn back(payload: &[u8]) -> Result<Second, PayloadError> {
        let mut predictor = Predictor::default();
        unpack_second(payload, Tick(64), &mut predictor, |acted: Acted| acted)
            .map(|(second, _)| second)
    }

    #[test]
    fn a_second_comes_back_bit_for_bit() {
        let second = Second {
            last_tick: Tick(128),
            actions: vec![
                (
                    Tick(65),
                    by_hand(TraineeAction::Look {
                        bearing_deg: 0.1 + 0.2,
                        pitch_deg: f32::MIN_POSITIVE,
                    }),
                ),
                (Tick(65), by_hand(TraineeAction::Stop)),
                (Tick(128), by_hand(TraineeAction::Optics(true))),
            ],
            events: vec![(Tick(100), Event::Warned)],
            observations: Vec::new(),
            digests: vec![(Tick(128), Digest([9; 16]))],
        };
        let payload = pack_second(&second, Tick(64), &mut Predictor::default());
        assert_eq!(back(&payload), Ok(second));
    }

    #[test]
    fn a_payload_that_unpacks_past_its_limit_is_refused() {
        let zeros = pack(&vec![0_i64; 5_000]);
        assert!(zeros.len() < 200);
        assert_eq!(
            unpack::<Vec<i64>>(&zeros, 5_001),
            Err(PayloadError::OverLimit { limit: 5_001 })
        );
        assert!(unpack::<Vec<i64>>(&zeros, 5_002).is_ok());
    }

    #[test]
    fn ticks_outside_their_second_are_refused() {
        for (tick, good) in [
            (Tick(64), false),
            (Tick(65), true),
            (Tick(128), true),
            (Tick(129), false),
        ] {
            let second = Second {
                last_tick: Tick(128),
                actions: vec![(tick, by_hand(TraineeAction::Stop))],
                ..Second::default()
            };
            let payload = pack_second(&second, Tick(64), &mut Predictor::default());
            assert_eq!(back(&payload).is_ok(), good, "tick {}", tick.0);
        }
    }
}
