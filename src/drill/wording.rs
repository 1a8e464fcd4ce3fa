//! A drill in words.

use super::bank::View;
use super::distance::{Distances, Part, PartJudged, Situation};
use super::find::Find;
use super::outcome::{Outcome, Tally};
use super::reporting::Judged;
use crate::doctrine::Pack;
use crate::scenario::Exercise;
use crate::scenario::exercise::{Owner, SignId};
use crate::scoring::Outcome::Met;
use crate::scoring::report_truth::list;
use crate::text::{Figures, Message, Text, number};
use crate::units::whole_m;

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

/// What was found, and what of it can be told: what a distance drill says before it asks.
pub fn found(situation: &Situation, pack: &Pack) -> Vec<Message> {
    let find = &situation.find;
    let looks = find
        .seen()
        .map(|sign| find.exercise.signs[sign.index()].sign.look.called());
    let metres = whole_m(situation.range_m(find.here()));
    vec![
        Message::new("drill-distance-found")
            .with("looks", list(looks.collect()))
            .with("metres", metres),
        told(find, pack),
    ]
}

/// Whether what it is can be told from here, and what it is then.
pub fn told(find: &Find, pack: &Pack) -> Message {
    if !find.can_be_told() {
        return Message::new("drill-slip-not-told");
    }
    let class = &find.placed().device.class;
    let named = Message::new("drill-slip-told");
    match pack.class(class) {
        Some(class) => named.with("class", &class.name),
        None => named.with("class", class.as_str()),
    }
}

/// A report drill in counts.
pub fn report_counts(judged: &Judged) -> Message {
    Message::new("drill-report-counts")
        .with("right", Figures::new(number(f64::from(judged.right()))))
        .with("judged", judged.judged())
}

/// A distance drill in counts.
pub fn distance_counts(distances: &Distances) -> Message {
    let parts: Vec<PartJudged> = distances.passed().flat_map(|(_, _, parts)| parts).collect();
    let right = parts.iter().filter(|part| part.outcome == Met).count();
    Message::new("drill-distance-counts")
        .with("right", right)
        .with("of", parts.len())
}

/// What a part of a distance drill asks.
pub fn asks(part: Part) -> Message {
    Message::new(match part {
        Part::Stop => "drill-distance-ask-stop",
        Part::Way => "drill-distance-ask-way",
        Part::ControlPoint => "drill-distance-ask-control-point",
    })
}
