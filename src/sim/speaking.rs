//! Speaking to local people: origin and range of a voice or signal, and whether it is understood.

use super::action::{Means, SPEAKING_M, VOICE_M};
use super::people::People;
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::{Patrol, Role};
use crate::units::Point;

/// An utterance on its way to those in reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Speech {
    /// Means actually used: without an interpreter near or a loudhailer carried it falls back to gestures.
    pub(super) by: Means,
    /// Origin.
    pub(super) from: Point,
    /// True when spoken in the people's own language.
    pub(super) interpreted: bool,
}

impl Speech {
    /// What the trainee calls out by these means. An interpreter within speaking distance of the trainee calls with
    /// their own voice, or through the loudhailer when that is used.
    pub(super) fn called_out(wanted: Means, exercise: &Exercise, people: &People) -> Self {
        let here = people.at(exercise.trainee());
        let interpreter = interpreter_near(exercise, people, here);
        let by_trainee = |by, interpreted| Self {
            by,
            from: here,
            interpreted,
        };
        match (wanted, interpreter) {
            (Means::Interpreter, Some(interpreter)) => Self {
                by: Means::Interpreter,
                from: people.at(interpreter),
                interpreted: true,
            },
            (Means::Loudhailer, _) if exercise.scenario.patrol.loudhailer => {
                by_trainee(Means::Loudhailer, interpreter.is_some())
            }
            _ => by_trainee(Means::Gestures, false),
        }
    }

    /// True when it reaches a place.
    pub(super) fn reaches(&self, at: Point) -> bool {
        self.from.distance_m(at) <= self.by.reach_m()
    }
}

/// The patrol's interpreter within speaking distance of a place, the nearest of several.
pub(super) fn interpreter_near(
    exercise: &Exercise,
    people: &People,
    at: Point,
) -> Option<PersonId> {
    let patrol = exercise.scenario.patrol.people.iter().enumerate();
    patrol
        .filter(|(_, member)| member.role == Role::Interpreter)
        .map(|(index, _)| PersonId(index as u16))
        .map(|person| (person, people.at(person).distance_m(at)))
        .filter(|(_, range_m)| *range_m <= SPEAKING_M)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(person, _)| person)
}

/// Range of a warning, metres.
pub(super) fn warning_reach_m(patrol: &Patrol) -> f32 {
    if patrol.loudhailer {
        Means::Loudhailer.reach_m()
    } else {
        VOICE_M
    }
}
