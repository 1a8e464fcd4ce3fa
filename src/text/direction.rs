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
/// Invisible left-to-right letter: what follows an embedding would else be drawn into it.
const LEFT_TO_RIGHT_MARK: char = '\u{200e}';

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

/// A sentence for a drawing, of which every argument is in isolates. In a language that runs from left to right each argument
/// keeps its own direction and the sentence its order.
pub fn drawn_sentence(said: &str, right_to_left: bool) -> String {
    let isolates = [ISOLATE, END_ISOLATE];
    if right_to_left {
        return drawn(&said.replace(isolates, "")).into_owned();
    }
    let pieces = said.split(isolates).map(|piece| {
        let drawn = drawn(piece);
        if drawn.ends_with(END_EMBED) {
            Cow::Owned(format!("{drawn}{LEFT_TO_RIGHT_MARK}"))
        } else {
            drawn
        }
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Story: on a map of an Arabic place the English line under the title ran from right to left, its date reversed.
    #[test]
    fn a_sentence_keeps_its_order_around_a_name_of_another_direction() {
        let said =
            format!("{ISOLATE}مسار & Piste{END_ISOLATE}, {ISOLATE}2026-02-11{END_ISOLATE} 10:00Z");
        let drawn = drawn_sentence(&said, false);
        let name = format!("{EMBED}مسار & Piste{END_EMBED}{LEFT_TO_RIGHT_MARK}");
        assert_eq!(drawn, format!("{name}, 2026-02-11 10:00Z"));
        assert!(drawn_sentence(&said, true).starts_with(EMBED));
        assert_eq!(drawn_sentence("plain", false), "plain");
    }
}
