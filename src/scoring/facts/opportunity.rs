//! Opportunities of devices, and their results.

use std::collections::BTreeSet;

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::{DeviceId, LookAlikeId, Owner, PlacedDevice, SignId};
use crate::sim::event::Event;
use crate::sim::observation::FRAME_EVERY_TICKS;
use crate::units::Tick;
use crate::units::tick::TICK_S;

use super::item::mandatory_m;
use super::{MarkFact, MarkOutcome, Opportunity, Search, Vantage, trainee_at};

/// A time span in which a sign of a device was resolvable, end exclusive.
#[derive(Debug, Clone, Copy)]
pub(in crate::scoring) struct Span {
    from: Tick,
    until: Tick,
}

impl Span {
    /// Its first tick.
    pub(in crate::scoring) fn from(self) -> Tick {
        self.from
    }

    /// True when the sign was resolvable at a tick.
    pub(in crate::scoring) fn holds(self, tick: Tick) -> bool {
        self.from <= tick && tick < self.until
    }
}

/// The opportunities of every device, in id order.
pub(super) fn all(
    session: &Session,
    pack: &Pack,
    marks: &[MarkFact],
    search: &Search,
) -> Vec<Opportunity> {
    let spans = resolvable_spans(session);
    session
        .exercise
        .devices
        .iter()
        .map(|placed| {
            let own: Vec<(SignId, Span)> = spans
                .iter()
                .filter(|(sign, _)| owned_by(session, *sign, placed.id))
                .copied()
                .collect();
            of_device(session, pack, marks, placed, &own, search)
        })
        .collect()
}

/// Look-alikes with a resolvable sign or a mark, in id order.
pub(super) fn look_alikes(session: &Session, marks: &[MarkFact]) -> Vec<LookAlikeId> {
    let resolvable = session.events.iter().filter_map(|(_, event)| {
        let (Event::SignResolvable { sign, .. } | Event::SignViewed { sign, .. }) = event else {
            return None;
        };
        match session.exercise.signs.get(sign.index())?.owner {
            Owner::LookAlike(look_alike) => Some(look_alike),
            Owner::Device(_) => None,
        }
    });
    let marked = marks.iter().filter_map(|mark| match mark.outcome {
        MarkOutcome::FalseAlarm { look_alike } => look_alike,
        MarkOutcome::Hit { .. } => None,
    });
    let noticeable: BTreeSet<LookAlikeId> = resolvable.chain(marked).collect();
    noticeable.into_iter().collect()
}

fn of_device(
    session: &Session,
    pack: &Pack,
    marks: &[MarkFact],
    placed: &PlacedDevice,
    spans: &[(SignId, Span)],
    search: &Search,
) -> Opportunity {
    let track = Track::of(session, pack, placed);
    let on_it = || {
        marks
            .iter()
            .enumerate()
            .filter(|(_, mark)| mark.device() == Some(placed.id))
    };
    let first_hit = on_it()
        .find(|(_, mark)| mark.withdrawn.is_none())
        .map(|(index, _)| index);
    let hit_from_outside = first_hit
        .map(|index| &marks[index])
        .filter(|mark| track.outside_at(mark.tick));
    let resolvable_outside = spans
        .iter()
        .filter_map(|(sign, span)| Some((track.first_outside(*span)?, *sign)))
        .min();
    let by_mark = hit_from_outside.and_then(|mark| Some((mark.tick, mark.sign()?)));
    let opened = resolvable_outside.into_iter().chain(by_mark).min();
    let least_s = pack.scoring.least_opportunity_s.value;
    let entered_unaware = track.entries.iter().copied().find(|entry| {
        !on_it().any(|(_, mark)| mark.stood_at(*entry))
            && track.noticeable_s(spans, |tick| tick <= *entry) >= least_s
    });
    // A second item is searched for to the end; the route's next item only while the patrol searches.
    let looked_for = |tick| placed.secondary_to.is_some() || search.holds(tick);
    let long_enough = || track.noticeable_s(spans, looked_for) >= least_s;
    Opportunity {
        device: placed.id,
        opened: opened.map(|(tick, _)| tick),
        vantage: opened.and_then(|(tick, sign)| vantage(session, tick, sign)),
        entered_mandatory: track.entries.first().copied(),
        entered_unaware,
        first_viewed: first_view(session, placed.id),
        first_hit,
        scored: hit_from_outside.is_some() || entered_unaware.is_some() || long_enough(),
    }
}

fn vantage(session: &Session, tick: Tick, sign: SignId) -> Option<Vantage> {
    Some(Vantage {
        eye: session.observation_at(tick)?.eye,
        sign,
        at: session.exercise.signs.get(sign.index())?.sign.at,
    })
}

fn first_view(session: &Session, device: DeviceId) -> Option<Tick> {
    session.events.iter().find_map(|(tick, event)| match event {
        Event::SignViewed { sign, .. } if owned_by(session, *sign, device) => Some(*tick),
        _ => None,
    })
}

fn owned_by(session: &Session, sign: SignId, device: DeviceId) -> bool {
    session
        .exercise
        .signs
        .get(sign.index())
        .is_some_and(|placed| placed.owner == Owner::Device(device))
}

/// Time spans in which each sign was resolvable.
pub(in crate::scoring) fn resolvable_spans(session: &Session) -> Vec<(SignId, Span)> {
    let end = Tick(session.last_tick.0.saturating_add(1));
    let mut spans: Vec<(SignId, Span)> = Vec::new();
    for (tick, event) in &session.events {
        match event {
            Event::SignResolvable { sign, .. } => spans.push((
                *sign,
                Span {
                    from: *tick,
                    until: end.max(Tick(tick.0.saturating_add(1))),
                },
            )),
            Event::SignLost { sign } => {
                let open = spans
                    .iter_mut()
                    .rev()
                    .find(|(of, span)| of == sign && span.until >= end);
                if let Some((_, span)) = open {
                    span.until = (*tick).max(span.from);
                }
            }
            _ => {}
        }
    }
    spans
}

/// The trainee relative to a device's mandatory distance over time.
struct Track {
    /// At each observation: tick, and whether outside.
    outside: Vec<(Tick, bool)>,
    /// Ticks of entering, from outside or at the very start.
    entries: Vec<Tick>,
}

impl Track {
    fn of(session: &Session, pack: &Pack, placed: &PlacedDevice) -> Self {
        let mandatory_m = mandatory_m(pack, placed);
        let outside: Vec<(Tick, bool)> = session
            .observations
            .iter()
            .map(|observation| {
                let range_m = trainee_at(session, observation).distance_m(placed.device.at);
                (observation.tick, range_m > mandatory_m)
            })
            .collect();
        let mut entries = Vec::new();
        let mut was_outside = true;
        for (tick, is_outside) in &outside {
            if was_outside && !is_outside {
                entries.push(*tick);
            }
            was_outside = *is_outside;
        }
        Self { outside, entries }
    }

    /// Whether the trainee was outside at a tick; true when the record has no position.
    fn outside_at(&self, tick: Tick) -> bool {
        let after = self.outside.partition_point(|(at, _)| *at <= tick);
        self.outside
            .get(after.saturating_sub(1))
            .is_none_or(|(_, outside)| *outside)
    }

    /// The first tick of a span with the trainee outside.
    fn first_outside(&self, span: Span) -> Option<Tick> {
        if span.until <= span.from {
            return None;
        }
        if self.outside_at(span.from) {
            return Some(span.from);
        }
        self.outside
            .iter()
            .find(|(tick, outside)| *outside && span.holds(*tick))
            .map(|(tick, _)| *tick)
    }

    /// How long the device could be noticed from outside, seconds, over the moments that `counts` accepts.
    fn noticeable_s(&self, spans: &[(SignId, Span)], counts: impl Fn(Tick) -> bool) -> f32 {
        let frames = self
            .outside
            .iter()
            .filter(|(tick, outside)| *outside && counts(*tick))
            .filter(|(tick, _)| spans.iter().any(|(_, span)| span.holds(*tick)))
            .count();
        frames as f32 * FRAME_EVERY_TICKS as f32 * TICK_S
    }
}
