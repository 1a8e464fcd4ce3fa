//! A drill in words.

use super::bank::View;
use super::outcome::{Outcome, Tally};
use crate::scenario::Exercise;
use crate::scenario::exercise::{Owner, SignId};
use crate::text::{Message, Text};

/// Whether an answer was right, in one sentence.
pub fn outcome(outcome: Outcome) -> Message {
    Message::new(match outcome {
        Outcome::Hit(_) => "drill-hit",
        Outcome::Miss(_) => "drill-miss",
        Outcome::MissElsewhere(_) => "drill-miss-elsewhere",
        Outcome::FalseAlarm(Some(_)) => "drill-false-alarm",
        Outcome::FalseAlarm(None) => "drill-false-alarm-nothing",
        Outcome::Clean => "drill-clean",
    })
}

/// What the sign in question looks like, and the author's lesson on it; none without one.
pub fn lesson(exercise: &Exercise, sign: SignId) -> Option<(Message, Text)> {
    let placed = exercise.signs.get(sign.index())?;
    let lesson = match placed.owner {
        Owner::Device(id) => {
            let mut devices = exercise.devices.iter();
            devices
                .find(|placed| placed.id == id)?
                .device
                .lesson
                .clone()
        }
        Owner::LookAlike(id) => {
            let mut look_alikes = exercise.look_alikes.iter();
            look_alikes
                .find(|placed| placed.id == id)?
                .look_alike
                .lesson
                .clone()
        }
    };
    Some((placed.sign.look.called(), lesson))
}

/// The sign that the feedback is about: what was out of place, else what was marked, else the harmless thing most easily taken
/// for a sign.
pub fn subject(view: &View, outcome: Outcome) -> Option<SignId> {
    match outcome {
        Outcome::Hit(sign) | Outcome::Miss(sign) | Outcome::MissElsewhere(sign) => Some(sign),
        Outcome::FalseAlarm(sign) => sign.or(view.shown.first().map(|shown| shown.sign)),
        Outcome::Clean => view.shown.first().map(|shown| shown.sign),
    }
}

/// The whole in counts.
pub fn counts(tally: &Tally) -> Message {
    Message::new("drill-counts")
        .with("found", tally.hits)
        .with("items", tally.hits + tally.misses)
        .with("alarms", tally.false_alarms)
        .with("clean", tally.correct_rejections)
}

/// How far the hits can be trusted; none without an item.
pub fn interval(tally: &Tally) -> Option<Message> {
    let (low, high) = tally.hit_rate_interval()?;
    let message = Message::new("sheet-interval");
    Some(
        message
            .with("low", (low * 100.0).round())
            .with("high", (high * 100.0).round()),
    )
}
