//! Text direction, in a sentence and in a drawing.

use std::borrow::Cow;

use super::plain;

/// Opens a run with a direction of its own, taken from its first letter: Unicode's first strong isolate.
pub const ISOLATE: char = '\u{2068}';
/// Closes it.
pub const END_ISOLATE: char = '\u{2069}';
/// Invisible right-to-left letter.
pub const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// Opens right-to-left text in a left-to-right line. The bundled fonts have a glyph for it and none for isolates.
const EMBED: char = '\u{202b}';
/// Closes it.
const END_EMBED: char = '\u{202c}';

/// True for a letter of a right-to-left script.
pub fn from_the_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The first letter outside all isolates.
pub fn first_own_letter(said: &str) -> Option<char> {
    let mut within = 0_u32;
    said.chars().find(|letter| {
        match *letter {
            ISOLATE => within += 1,
            END_ISOLATE => within = within.saturating_sub(1),
            _ => {}
        }
        within == 0 && letter.is_alphabetic()
    })
}

/// Text for a drawing, where every line runs from left to right: a number after Arabic words would be torn from its
/// unit. Removes what could close the embedding early.
pub fn drawn(words: &str) -> Cow<'_, str> {
    let words = plain::harmless(words);
    if words.contains(from_the_right) {
        Cow::Owned(format!("{EMBED}{words}{END_EMBED}"))
    } else {
        words
    }
}
