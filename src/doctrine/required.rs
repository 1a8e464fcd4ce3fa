//! Required distance from an item, with its reason: one rule for briefing, map, coach and score.
//!
//! When in doubt, the in-doubt row applies. A class's own row applies once the class was named correctly after a
//! conclusive sign of it was seen: a lucky guess shortens nothing. Where the class could be told (from such a sign,
//! or because a vehicle shows its size) and was not, the larger of the two applies, so that leaving it unnamed
//! shortens nothing either.

use super::Pack;
use super::schema::StandOffClass;
use crate::text::{Figures, Message, number};

/// What is known about the class of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known<'a> {
    /// Nothing conclusive was seen.
    Nothing,
    /// The class could be told from what was seen (a conclusive sign, or a vehicle), but was not named in a way that
    /// counts.
    CouldBeTold(&'a str),
    /// A conclusive sign was seen and the class was named correctly.
    Told(&'a str),
}

/// A required distance with its reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Required {
    /// Metres.
    pub metres: f32,
    /// The row of the pack, and why it applies.
    pub why: Why,
}

/// Which row of the stand-off table applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The row of this class, named from a conclusive sign.
    Class(String),
    /// The row of this class, which could have been told and requires more than the in-doubt row.
    CouldBeTold(String),
    /// The row of this class, the most demanding of the possible ones.
    MayBe(String),
    /// The in-doubt row.
    InDoubt,
}

impl Pack {
    /// The required distance from an item, by what is known of it. A class that the pack does not have counts as
    /// unknown.
    pub fn required_for(&self, known: Known<'_>) -> Required {
        let in_doubt_m = self.distances.in_doubt_m.value;
        match self.row_for(known) {
            Some((row, why)) => Required {
                metres: row.required_m.value,
                why,
            },
            None => Required {
                metres: in_doubt_m,
                why: Why::InDoubt,
            },
        }
    }

    /// What everybody must keep from a thing that may be of any class, metres: in doubt, or more where it could be of a class
    /// that needs more. Only what is as large as a vehicle can be of a class that a vehicle carries.
    pub fn required_of_any(&self, large: bool) -> f32 {
        let classes = self.distances.classes.iter();
        classes
            .filter(|class| !class.vehicle_borne || large)
            .map(|class| class.required_m.value)
            .fold(self.distances.in_doubt_m.value, f32::max)
    }

    /// Range within which people must be out of sight of the item and behind cover, metres: the preferred distance of
    /// the row that applies.
    pub fn cover_asked_within_m(&self, known: Known<'_>) -> f32 {
        match self.row_for(known) {
            Some((row, _)) => row.preferred_m.value,
            None => self.distances.in_doubt_preferred_m(),
        }
    }

    /// The distances shown around an item of a class, on a map or in a briefing, before anything is reported: the
    /// class's own first, then the in-doubt one.
    pub fn rings_of(&self, class: &str) -> Vec<Required> {
        let own = self.class(class).map(|row| Required {
            metres: row.required_m.value,
            why: Why::Class(row.id.clone()),
        });
        own.into_iter()
            .chain([self.required_for(Known::Nothing)])
            .collect()
    }

    /// Mandatory distance, metres: of the class; the smallest of all while the class is unknown.
    pub fn mandatory_of(&self, class: Option<&str>) -> f32 {
        let told = class.and_then(|class| self.class(class));
        let classes = self.distances.classes.iter();
        classes
            .filter(|row| told.is_none_or(|told| told.id == row.id))
            .map(|row| row.mandatory_m.value)
            .reduce(f32::min)
            .unwrap_or(0.0)
    }

    /// The class's row, where it applies.
    fn row_for(&self, known: Known<'_>) -> Option<(&StandOffClass, Why)> {
        match known {
            Known::Nothing => None,
            Known::CouldBeTold(class) => {
                let row = self.class(class)?;
                let asks_more = row.required_m.value > self.distances.in_doubt_m.value;
                asks_more.then(|| (row, Why::CouldBeTold(row.id.clone())))
            }
            Known::Told(class) => {
                let row = self.class(class)?;
                Some((row, Why::Class(row.id.clone())))
            }
        }
    }
}

impl Required {
    /// The distance with its reason, for people: `unknown: in doubt 400 m`.
    pub fn message(&self, pack: &Pack) -> Message {
        let distance = Figures::new(format!("{} m", number(f64::from(self.metres))));
        let named = |id: &str, class: &str| match pack.class(class) {
            Some(row) => Message::new(id).with("class", &row.name),
            None => Message::new(id).with("class", class),
        };
        match &self.why {
            Why::Class(class) => named("required-class", class),
            Why::CouldBeTold(class) => named("required-could-be-told", class),
            Why::MayBe(class) => named("required-may-be", class),
            Why::InDoubt => Message::new("required-in-doubt"),
        }
        .with("distance", distance)
    }
}
