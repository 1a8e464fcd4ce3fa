//! Letters that look like plain ones or cannot be seen, as word processors, chats and keyboards of other scripts give them,
//! and what was meant.

use std::ops::Range;

use crate::text::{Message, plain, plainly};

/// The plain letter that one looks like; none for a plain letter and for one without a look-alike.
pub(super) fn plain_twin(letter: char) -> Option<char> {
    match letter {
        letter if is_double_quote(letter) => Some('"'),
        letter if letter.is_ascii() => None,
        letter if is_single_quote(letter) => Some('\''),
        letter => plainly(letter).filter(|plain| *plain != letter && *plain != ' '),
    }
}

/// The Latin letter that a Cyrillic or Greek one is drawn as.
fn latin_twin(letter: char) -> Option<char> {
    const FROM: &str = "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχ";
    const TO: &str = "ABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXaivopux";
    let place = FROM.chars().position(|from| from == letter)?;
    TO.chars().nth(place)
}

/// A letter in a name that only looks like another, or cannot be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InName {
    /// Its byte offset in the name.
    pub(crate) at: usize,
    letter: char,
}

impl InName {
    /// The first one in a name that is plain otherwise; none in a name of another script.
    pub(crate) fn first(name: &str) -> Option<Self> {
        let (at, letter) = name.char_indices().find(|(_, letter)| !letter.is_ascii())?;
        meant(name).is_ascii().then_some(Self { at, letter })
    }

    /// Bytes of the name that the letter takes.
    pub(crate) fn span(self) -> Range<usize> {
        self.at..self.at + self.letter.len_utf8()
    }

    /// The letter, its place in the name, and what to type.
    pub(crate) fn hint(self, name: &str) -> Message {
        let id = match is_invisible(self.letter) {
            true => "source-hint-name-invisible",
            false => "source-hint-name-twin",
        };
        Message::new(id)
            .with("what", what(self.letter))
            .with("number", plain::number(self.letter))
            .with("place", name[..self.at].chars().count() + 1)
            .with("meant", meant(name))
    }
}

/// A name as it was meant, with plain letters.
fn meant(name: &str) -> String {
    let plain = |letter: char| match latin_twin(letter) {
        Some(latin) => Some(latin),
        None if is_invisible(letter) => None,
        None => Some(plain_twin(letter).unwrap_or(letter)),
    };
    name.chars().filter_map(plain).collect()
}

/// True for a typographic double quote: `“` for `"`.
pub(super) fn is_double_quote(letter: char) -> bool {
    matches!(
        letter,
        '`' | '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{2033}' | '\u{ff02}'
    )
}

/// True for a typographic single quote: `‘` for `'`.
pub(super) fn is_single_quote(letter: char) -> bool {
    matches!(letter, '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{ff07}')
}

/// True for whitespace that RON does not know, and for invisible marks.
pub(super) fn is_invisible(letter: char) -> bool {
    !letter.is_ascii() && matches!(plainly(letter), None | Some(' '))
}

/// True for a unit sign after a number.
pub(super) fn is_unit_sign(letter: char) -> bool {
    matches!(letter, '°' | '˚' | '€')
}

/// True for any quote, plain or typographic.
pub(super) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'') || is_double_quote(letter) || is_single_quote(letter)
}

/// What kind of letter it is.
pub(super) fn what(letter: char) -> Message {
    Message::new(match letter {
        '\u{a0}' | '\u{202f}' => "source-twin-no-break-space",
        '\u{ad}' => "source-twin-soft-hyphen",
        '\u{2212}' => "source-twin-minus",
        letter if is_double_quote(letter) || is_single_quote(letter) => "source-twin-quote",
        letter if is_invisible(letter) && plainly(letter).is_some() => "source-twin-blank",
        letter if is_invisible(letter) => "source-twin-mark",
        letter => match plain_twin(letter) {
            Some('0'..='9') => "source-twin-digit",
            Some('-') => "source-twin-dash",
            _ if ('\u{370}'..='\u{3ff}').contains(&letter) => "source-twin-greek",
            _ if ('\u{400}'..='\u{52f}').contains(&letter) => "source-twin-cyrillic",
            _ => "source-twin-other",
        },
    })
}
