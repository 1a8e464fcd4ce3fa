//! A group's session in words.

use super::field::Field;
use super::next::Next;
use super::session::{Round, Vote};
use crate::doctrine::schema::Drill;
use crate::drill::Outcome;
use crate::text::Message;

/// An option of the question where the sign is.
pub fn place(option: usize) -> Message {
    match Field::ALL.get(option) {
        Some(field) => Message::new("group-field").with("letter", field.letter().to_string()),
        None => Message::new("group-nothing"),
    }
}

/// An option of the question what to do next; a step of the drill in the pack's own words.
pub fn next(next: Next, drill: &Drill) -> Message {
    let step = match next {
        Next::GoOn => return Message::new("group-go-on"),
        Next::Nearer => return Message::new("group-nearer"),
        Next::Step(step) => step,
    };
    let found = drill.steps.iter().find(|of| of.step == step);
    let says = found.map(|of| of.says.clone()).unwrap_or_default();
    Message::new("group-step").with("says", says)
}

/// What came of what most hands said, in one sentence.
pub fn outcome(round: &Round) -> Message {
    let about_fields = |id: &str| Message::new(id).with("fields", right_fields(&round.places));
    match round.outcome {
        Outcome::Hit(_) => about_fields("group-hit"),
        Outcome::Miss(_) => about_fields("group-miss"),
        Outcome::MissElsewhere(_) => about_fields("group-miss-elsewhere"),
        Outcome::FalseAlarm(_) => Message::new("group-false-alarm"),
        Outcome::Clean if round.places.chosen().is_none() => Message::new("group-clean-no-hands"),
        Outcome::Clean => Message::new("group-clean"),
    }
}

/// `B / E`.
fn right_fields(places: &Vote) -> String {
    let fields = Field::ALL
        .iter()
        .filter(|field| places.is_right(**field as usize));
    let letters: Vec<String> = fields.map(|field| field.letter().to_string()).collect();
    letters.join(" / ")
}

/// Hands for what was right, of all.
pub fn right_hands(vote: &Vote) -> Message {
    Message::new("group-right-hands")
        .with("right", vote.right_hands())
        .with("all", vote.hands.total())
}

/// Whether the class said what to do next rightly; none as long as it was not voted on.
pub fn next_outcome(round: &Round) -> Option<Message> {
    let vote = round.next.as_ref()?;
    Some(Message::new(match vote.chosen() {
        None => "group-next-no-hands",
        Some(_) if vote.was_right() => "group-next-right",
        Some(_) => "group-next-wrong",
    }))
}
