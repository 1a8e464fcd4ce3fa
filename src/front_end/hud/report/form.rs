//! Forms of answers: which widget a field asks for, and what is wrong with the form of an answer. Never whether it is
//! true.

use serde::{Deserialize, Serialize};

use crate::doctrine::schema::Field;
use crate::sim::action::{Answer, Measure};
use crate::text::Message;
use crate::units::dtg::Dtg;
use crate::units::grid::GridFrame;

/// How a line is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Words.
    Words,
    /// A date-time group.
    DateTime,
    /// A grid reference.
    Grid,
    /// Words and a grid reference.
    WordsAndGrid,
    /// A stand-off class and kinds of sign.
    Item,
    /// Some of the map's assets.
    Assets,
    /// One effect.
    Impact,
    /// Some of the measures.
    Measures,
    /// One of the pack's priorities.
    Priority,
    /// Yes or no.
    YesNo,
    /// A number.
    Number,
    /// Some of the ways in which an item comes to be known.
    SeenHow,
}

/// The form a field asks for, as the scoring reads it.
pub fn form_of(field: Field) -> Form {
    match field {
        Field::DateTimeOfDiscovery => Form::DateTime,
        Field::Unit | Field::Contact | Field::Access | Field::Services => Form::Words,
        Field::UnitAndGrid => Form::WordsAndGrid,
        Field::Grid => Form::Grid,
        Field::Item | Field::Hazards | Field::OtherHazards => Form::Item,
        Field::Contamination | Field::MajorIncident => Form::YesNo,
        Field::Threatened => Form::Assets,
        Field::MissionImpact => Form::Impact,
        Field::Measures => Form::Measures,
        Field::Priority => Form::Priority,
        Field::Casualties | Field::CordonPosts | Field::CiviliansInside => Form::Number,
        Field::SeenHow => Form::SeenHow,
    }
}

/// The answer before anything was said. Nothing is filled in for anybody: no list, no "no" and no zero.
pub fn empty_answer(form: Form) -> Answer {
    match form {
        Form::Words => Answer::Words(String::new()),
        Form::DateTime => Answer::DateTime(String::new()),
        Form::Grid => Answer::Grid(String::new()),
        Form::WordsAndGrid => Answer::WordsAndGrid(String::new(), String::new()),
        _ => Answer::Empty,
    }
}

/// What is wrong with the form of an answer; nothing for one left empty, which is allowed and said on the read-back.
pub fn problem(field: Field, answer: &Answer, frame: &GridFrame) -> Option<Message> {
    let grid = |said: &str| {
        (!said.trim().is_empty())
            .then(|| frame.read(said).err().map(|why| why.message()))
            .flatten()
    };
    match (form_of(field), answer) {
        (Form::DateTime, Answer::DateTime(said)) if !said.trim().is_empty() => {
            Dtg::read(said).err().map(|why| why.message())
        }
        (Form::Grid, Answer::Grid(said)) | (Form::WordsAndGrid, Answer::WordsAndGrid(_, said)) => {
            grid(said)
        }
        (Form::Item, Answer::Item { signs, .. }) if signs.is_empty() => {
            Some(Message::new("form-no-signs"))
        }
        _ => None,
    }
}

/// True when nothing was said.
pub(in crate::front_end) fn is_empty(answer: &Answer) -> bool {
    match answer {
        Answer::Empty => true,
        Answer::Words(words) | Answer::DateTime(words) | Answer::Grid(words) => {
            words.trim().is_empty()
        }
        Answer::WordsAndGrid(words, grid) => words.trim().is_empty() || grid.trim().is_empty(),
        _ => false,
    }
}

/// Measures in the order of the drill.
pub(in crate::front_end) const MEASURES: [Measure; 6] = [
    Measure::Marked,
    Measure::Warned,
    Measure::Withdrawn,
    Measure::CordonPosted,
    Measure::ControlPointSet,
    Measure::SecondaryChecked,
];
