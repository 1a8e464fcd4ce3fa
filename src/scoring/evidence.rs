//! What scoring may look at, and what the people and things in it are called.

use super::facts::{Facts, Forms};
use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::Exercise;
use crate::scenario::exercise::{DeviceId, LookAlikeId, PersonId};
use crate::text::{Message, Text};

/// What a criterion may look at.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The record.
    pub session: &'a Session,
    /// The doctrine in force.
    pub pack: &'a Pack,
    /// What several criteria need, worked out once.
    pub facts: &'a Facts,
}

impl<'a> Evidence<'a> {
    /// The variation patrolled.
    pub fn exercise(&self) -> &'a Exercise {
        &self.session.exercise
    }

    /// The forms that the trainee had.
    pub(super) fn forms(&self) -> &'a Forms {
        self.facts.forms(self.session, self.pack)
    }

    /// What a person is called; their number when the exercise has no such person.
    pub fn person_name(&self, person: PersonId) -> Message {
        let exercise = self.exercise();
        if person.index() < exercise.people.len() {
            exercise.person_called(person)
        } else {
            Message::new("report-words").with("words", format!("#{}", person.0))
        }
    }

    /// What a device is called; its number when the exercise has no such device.
    pub fn device_name(&self, device: DeviceId) -> Text {
        self.exercise().devices.get(device.index()).map_or_else(
            || Text::english(format!("#{}", device.0)),
            |placed| placed.device.called(),
        )
    }

    /// What a look-alike is called; its number when the exercise has no such look-alike.
    pub fn look_alike_name(&self, look_alike: LookAlikeId) -> Text {
        let placed = self.exercise().look_alikes.get(look_alike.index());
        placed.map_or_else(
            || Text::english(format!("#{}", look_alike.0)),
            |placed| placed.look_alike.called(),
        )
    }
}
