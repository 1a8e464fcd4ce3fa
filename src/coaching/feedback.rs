//! Immediate feedback on a mark: what it was on, as scoring matches it.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::SignId;
use crate::scoring::facts::{Facts, MarkFact, MarkOutcome};
use crate::text::Message;
use crate::units::Tick;

/// Feedback on a mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    /// As a message, with the author's lesson.
    pub message: Message,
    /// The sign, when it belongs to a device: it may be pointed out from now on.
    pub sign: Option<SignId>,
}

/// Feedback on the mark of a tick; none without one.
pub fn feedback(session: &Session, pack: &Pack, tick: Tick) -> Option<Feedback> {
    let facts = Facts::of(session, pack);
    let mark = facts.marks.iter().find(|mark| mark.tick == tick)?;
    Some(Feedback {
        message: words(session, mark)?,
        sign: match mark.outcome {
            MarkOutcome::Hit { sign, .. } => Some(sign),
            MarkOutcome::FalseAlarm { .. } => None,
        },
    })
}

fn words(session: &Session, mark: &MarkFact) -> Option<Message> {
    let exercise = &session.exercise;
    Some(match mark.outcome {
        MarkOutcome::Hit { device, .. } => {
            let placed = exercise.devices.get(device.index())?;
            Message::new("coach-hit").with("lesson", &placed.device.lesson)
        }
        MarkOutcome::FalseAlarm {
            look_alike: Some(id),
        } => {
            let placed = exercise.look_alikes.get(id.index())?;
            let lesson = &placed.look_alike.lesson;
            match placed.look_alike.shown() {
                Some(shown) => Message::new("coach-look-alike-shown")
                    .with("lesson", lesson)
                    .with("shown", shown),
                None => Message::new("coach-look-alike").with("lesson", lesson),
            }
        }
        MarkOutcome::FalseAlarm { look_alike: None } => Message::new("coach-nothing"),
    })
}
