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

/// What may stand within figures and between them and their unit: `2026-02-11 08:10Z`, `1:6000`, `200 m`.
const WITHIN_FIGURES: &str = " -–:./+_";
/// What ends a figure and has no direction of its own.
const BEHIND_FIGURES: &str = "%°";

/// Text for a drawing, where every line runs from left to right: a number after Arabic words would be torn from its
/// unit. Removes what could close the embedding early.
pub fn drawn(words: &str) -> Cow<'_, str> {
    let words = plain::harmless(words);
    if words.contains(from_the_right) {
        let words = with_figures_in_order(&words);
        Cow::Owned(format!("{EMBED}{words}{END_EMBED}"))
    } else {
        words
    }
}

/// Marks each run of figures as one from left to right: behind Arabic letters the parts of a date, or a number and its unit,
/// would else change places.
fn with_figures_in_order(words: &str) -> String {
    let mut marked = String::with_capacity(words.len());
    let mut within = false;
    for letter in words.chars() {
        if letter.is_alphanumeric() && !from_the_right(letter) {
            if !within && letter.is_numeric() {
                marked.push(LEFT_TO_RIGHT_MARK);
            }
            within = true;
            marked.push(letter);
        } else if within && BEHIND_FIGURES.contains(letter) {
            marked.extend([letter, LEFT_TO_RIGHT_MARK]);
        } else {
            within = within && WITHIN_FIGURES.contains(letter);
            marked.push(letter);
        }
    }
    marked
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

    /// Story: under the title of an Arabic map the date was 11-02-2026, and lines were "m 200" apart.
    #[test]
    fn the_parts_of_a_date_and_a_number_with_its_unit_keep_their_order_in_arabic() {
        const MARK: char = LEFT_TO_RIGHT_MARK;
        for (said, marked) in [
            (
                "في 2026-02-11 08:10Z، 1",
                format!("في {MARK}2026-02-11 08:10Z، {MARK}1"),
            ),
            (
                "خط كل 200 m: اقرأ 3 أرقام",
                format!("خط كل {MARK}200 m: اقرأ {MARK}3 أرقام"),
            ),
            ("على ورق A4", "على ورق A4".to_owned()),
            ("نسبة 40 % هنا", format!("نسبة {MARK}40 %{MARK} هنا")),
        ] {
            assert_eq!(drawn(said), format!("{EMBED}{marked}{END_EMBED}"));
        }
    }

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
