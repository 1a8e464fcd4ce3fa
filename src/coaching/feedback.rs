//! Immediate feedback on a mark: what it was on, as scoring matches it.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::SignId;
use crate::scoring::facts::{Facts, MarkFact, MarkOutcome};
use crate::scoring::report_truth;
use crate::text::Message;
use crate::units::Tick;
use crate::vocabulary::SignKind;

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
        MarkOutcome::Hit { device, sign } => {
            let lesson = &exercise.devices.get(device.index())?.device.lesson;
            let fitting = exercise.signs.get(sign.index())?.sign.kinds();
            of_kind(mark.kind, &fitting).with("lesson", lesson)
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

/// What is said of the kind that a mark on a sign of a device gives.
fn of_kind(said: SignKind, fitting: &[SignKind]) -> Message {
    let others = fitting.iter().copied().filter(|kind| *kind != said);
    let others: Vec<Message> = others.map(report_truth::kind).collect();
    let (right, alone) = (fitting.contains(&said), others.is_empty());
    let message = Message::new(match (right, alone) {
        (true, true) => return Message::new("coach-hit"),
        (true, false) => "coach-hit-of-several",
        (false, _) => "coach-hit-of-another-kind",
    });
    message
        .with("said", report_truth::kind(said))
        .with("others", report_truth::list(others))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;
    use crate::text::Catalogue;

    #[test]
    fn whoever_marks_a_thing_that_two_kinds_fit_is_told_that_both_are_right() {
        let fitting = [SignKind::WarningClue, SignKind::Environment];
        for language in ["en", "fr", "es", "ar"] {
            let catalogue = Catalogue::read(&assets::folder(), language).expect("shipped");
            let name = |of| catalogue.say(&report_truth::kind(of));
            for said in fitting {
                let words = catalogue.say(&of_kind(said, &fitting).with("lesson", ""));
                assert!(
                    fitting.iter().all(|of| words.contains(&name(*of))),
                    "{language}: {words}"
                );
            }
            let other = of_kind(SignKind::LocalBehaviour, &fitting).with("lesson", "");
            let words = catalogue.say(&other);
            assert!(words.contains(&name(SignKind::LocalBehaviour)), "{words}");
        }
        let alone = of_kind(SignKind::WarningClue, &[SignKind::WarningClue]);
        assert_eq!(alone, Message::new("coach-hit"));
    }
}
