//! Which way words run, in a sentence and in a drawing.

use std::borrow::Cow;

use super::plain;

/// Before a part of a line that has a direction of its own, as its first letter says: Unicode's first strong isolate.
pub const ISOLATE: char = '\u{2068}';
/// After it.
pub const END_ISOLATE: char = '\u{2069}';
/// An invisible letter that is read from right to left.
pub const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// Before words that run from right to left in a line that does not. The bundled fonts have it, and no isolate.
const EMBED: char = '\u{202b}';
/// After them.
const END_EMBED: char = '\u{202c}';

/// True for a letter of a script that runs from right to left.
pub fn from_the_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The first letter outside everything that was put in.
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

/// Words for a drawing, where every line runs from left to right: a number after Arabic words would be torn from its unit.
/// Nothing in them can end the drawing.
pub fn drawn(words: &str) -> Cow<'_, str> {
    let words = plain::harmless(words);
    if words.contains(from_the_right) {
        Cow::Owned(format!("{EMBED}{words}{END_EMBED}"))
    } else {
        words
    }
}
