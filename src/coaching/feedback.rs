//! Feedback on a mark, at once: what it was on, as scoring has it.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::SignId;
use crate::scoring::facts::{Facts, MarkFact, MarkOutcome};
use crate::text::Message;
use crate::units::Tick;

/// What a mark was on.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    /// In words, with the author's lesson.
    pub message: Message,
    /// The sign, when it was one of a device's: it may be pointed out from now on.
    pub sign: Option<SignId>,
}

/// Feedback on the mark of a tick; none when nothing was marked then.
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
            Message::new("coach-look-alike").with("lesson", &placed.look_alike.lesson)
        }
        MarkOutcome::FalseAlarm { look_alike: None } => Message::new("coach-nothing"),
    })
}
