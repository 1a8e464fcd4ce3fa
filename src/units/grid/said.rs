//! Splits a grid reference into its parts.

use crate::text::{Message, normal};

/// Why text is not a grid reference.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAGrid {
    /// Empty.
    #[error("no grid reference was given")]
    Empty,
    /// A character that no grid reference has.
    #[error("{0:?} has no place in a grid reference")]
    BadCharacter(char),
    /// The letters before the digits are neither zone, band and square nor a square alone.
    #[error("{0:?} is not the beginning of a grid reference such as 30QXF")]
    BadLetters(String),
    /// No such zone, band and square exists.
    #[error("there is no grid square {0}")]
    NoSuchSquare(String),
    /// Easting and northing differ in digits.
    #[error("{0} digits do not make an easting and a northing of the same length")]
    UnequalHalves(usize),
    /// No digits, or more than five each.
    #[error("{0} digits; a grid reference has 2, 4, 6, 8 or 10")]
    DigitCount(usize),
}

impl NotAGrid {
    /// As a message for the reader.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("grid-empty"),
            Self::BadCharacter(character) => {
                Message::new("grid-bad-character").with("character", character.to_string())
            }
            Self::BadLetters(letters) => {
                Message::new("grid-bad-letters").with("letters", letters.as_str())
            }
            Self::NoSuchSquare(square) => {
                Message::new("grid-no-such-square").with("square", square.as_str())
            }
            Self::UnequalHalves(digits) => {
                Message::new("grid-unequal-halves").with("digits", *digits)
            }
            Self::DigitCount(digits) => Message::new("grid-digit-count").with("digits", *digits),
        }
    }
}

/// The parts of a grid reference, as given.
pub(super) struct Parts {
    /// Zone, when given.
    pub(super) zone: Option<i32>,
    /// Band and square when the zone is given, else the square or nothing.
    pub(super) letters: String,
    /// Easting followed by northing.
    pub(super) digits: String,
}

impl Parts {
    pub(super) fn of(said: &str) -> Result<Self, NotAGrid> {
        let said = &*normal(said);
        let is_gap = |c: char| c.is_whitespace() || matches!(c, '-' | '.' | ',' | '/' | '_');
        if let Some(bad) = said
            .chars()
            .find(|&c| !is_gap(c) && !c.is_ascii_alphanumeric())
        {
            return Err(NotAGrid::BadCharacter(bad));
        }
        let plain: String = said.chars().filter(|&c| !is_gap(c)).collect();
        let plain = plain.to_ascii_uppercase();
        if plain.is_empty() {
            return Err(NotAGrid::Empty);
        }
        let (head, digits) = match plain.rfind(|c: char| c.is_ascii_alphabetic()) {
            Some(last) => plain.split_at(last + 1),
            None => ("", plain.as_str()),
        };
        let letters_at = head.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(0);
        let (zone, letters) = head.split_at(letters_at);
        let bad_head = || NotAGrid::BadLetters(head.to_owned());
        let zone = match (zone.len(), letters.len()) {
            (0, 0 | 2) => None,
            (1 | 2, 3) => Some(zone.parse::<i32>().map_err(|_| bad_head())?),
            _ => return Err(bad_head()),
        };
        if !letters.chars().all(|c| c.is_ascii_alphabetic()) {
            return Err(bad_head());
        }
        let halves: Vec<&str> = said
            .split(is_gap)
            .filter(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()))
            .collect();
        let said_in_halves = halves.len() == 2 && halves.concat() == digits;
        if digits.len() % 2 == 1 || (said_in_halves && halves[0].len() != halves[1].len()) {
            return Err(NotAGrid::UnequalHalves(digits.len()));
        }
        if digits.is_empty() || digits.len() > 10 {
            return Err(NotAGrid::DigitCount(digits.len()));
        }
        Ok(Self {
            zone,
            letters: letters.to_owned(),
            digits: digits.to_owned(),
        })
    }
}
