//! Plain text: what an author, a trainee or a file name says is shown verbatim, so it may hold nothing hidden, no
//! markup, and nothing that a terminal or a page would interpret.
//!
//! One rule, by Unicode category, for scenarios, packs, scripts, names and the headers of records: [`strange`] for
//! texts of several lines, [`strange_in_line`] for single lines. What is shown unchecked (a file name, a line of a
//! refused file) goes through [`harmless`] or [`in_a_line`]; [`on_a_terminal`] is the last filter.

use std::borrow::Cow;

use unicode_general_category::{GeneralCategory, get_general_category};

/// Shown in place of a letter that may not be shown.
const REPLACEMENT: char = '\u{fffd}';

/// The first thing in a text that is not plain; an invisible one by its code point. Lines may end as on Unix or on
/// Windows.
pub fn strange(words: &str) -> Option<String> {
    hidden(words, Lines::Several).or_else(|| markup(words))
}

/// The same for single-line text: a name, an id, a field of a record's header.
pub fn strange_in_line(words: &str) -> Option<String> {
    hidden(words, Lines::One).or_else(|| markup(words))
}

/// Replaces everything that a terminal would interpret or that a page cannot hold; keeps line breaks.
pub fn harmless(words: &str) -> Cow<'_, str> {
    replaced(words, |letter| {
        (letter != '\n' && letter != '\t' && is_harmful(letter)).then_some(REPLACEMENT)
    })
}

/// The same in one line, without direction overrides: nothing put into a sentence can pass for another one.
pub fn in_a_line(words: &str) -> Cow<'_, str> {
    replaced(words, |letter| match letter {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        letter if is_harmful(letter) || turns_writing(letter) => Some(REPLACEMENT),
        _ => None,
    })
}

/// A file's text for a terminal: as [`in_a_line`], line by line, with every byte offset kept.
pub fn in_place(text: &str) -> Cow<'_, str> {
    let harmful = |letter: char| {
        !matches!(letter, '\n' | '\r' | '\t') && (is_harmful(letter) || turns_writing(letter))
    };
    if !text.contains(harmful) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter.len_utf8() {
            _ if !harmful(letter) => shown.push(letter),
            1 => shown.push('?'),
            2 => shown.push('¿'),
            3 => shown.push(REPLACEMENT),
            _ => shown.extend([REPLACEMENT, '?']),
        }
    }
    Cow::Owned(shown)
}

/// Filters output to a terminal: of all escape sequences only colours and line endings pass.
pub fn on_a_terminal(printed: &str) -> Cow<'_, str> {
    if !printed.contains(|letter| letter != '\n' && letter != '\t' && is_harmful(letter)) {
        return Cow::Borrowed(printed);
    }
    let mut shown = String::with_capacity(printed.len());
    let mut rest = printed;
    while let Some(letter) = rest.chars().next() {
        let length = colour_length(rest);
        if length > 0 {
            shown.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        rest = &rest[letter.len_utf8()..];
        match letter {
            '\r' if rest.starts_with('\n') => {}
            '\n' | '\t' => shown.push(letter),
            letter if is_harmful(letter) => shown.push(REPLACEMENT),
            letter => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}

/// Length in bytes of a leading colour sequence (`ESC [ 1 ; 31 m`); 0 without one.
fn colour_length(text: &str) -> usize {
    let Some(inner) = text.strip_prefix("\x1b[") else {
        return 0;
    };
    let figures = inner
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b';' | b':'))
        .count();
    match inner.as_bytes().get(figures) {
        Some(b'm') => 2 + figures + 1,
        _ => 0,
    }
}

/// Whether a text may have several lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Several,
}

/// The code point of the first letter that cannot be shown.
fn hidden(words: &str, lines: Lines) -> Option<String> {
    let mut joins = None;
    words
        .char_indices()
        .find(|&(at, letter)| match letter {
            '\n' => lines == Lines::One,
            '\r' => lines == Lines::One || !words[at + 1..].starts_with('\n'),
            letter if is_joiner(letter) => {
                !*joins.get_or_insert_with(|| words.contains(needs_joiners))
            }
            letter => is_hidden(letter),
        })
        .map(|(_, letter)| number(letter))
}

/// A letter's code point: `U+00A0`.
pub fn number(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// True for a letter that is invisible, changes how others show, or is no character.
fn is_hidden(letter: char) -> bool {
    use GeneralCategory::{
        Control, Format, LineSeparator, ParagraphSeparator, Surrogate, Unassigned,
    };
    // Letters by category that show nothing, and the replacement of lost letters.
    let shows_nothing = matches!(
        letter,
        '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{ffa0}'
            | '\u{fffc}'
            | '\u{fffd}'
    );
    // Arabic and Syriac signs that enclose the figures after them: format characters by category only.
    let encloses_figures = matches!(
        letter,
        '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}'
    );
    let by_category = matches!(
        get_general_category(letter),
        Control | Format | LineSeparator | ParagraphSeparator | Surrogate | Unassigned
    );
    shows_nothing || (by_category && !encloses_figures)
}

/// Joiners, non-joiners and direction marks. Arabic, Hebrew and the scripts of India need them; elsewhere they only
/// hide.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}'..='\u{200f}' | '\u{61c}')
}

fn needs_joiners(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{1cff}' | '\u{a840}'..='\u{abff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{11fff}' | '\u{1e800}'..='\u{1efff}')
        && !is_joiner(letter)
        && get_general_category(letter) == GeneralCategory::OtherLetter
}

/// True for what a terminal interprets, for what turns the writing around without an end that the program sets, and for what XML
/// forbids.
fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || is_override(letter)
        || matches!(letter, '\u{fdd0}'..='\u{fdef}')
        || u32::from(letter) & 0xfffe == 0xfffe
}

/// True for direction overrides and embeddings, and for isolates, which the program sets too.
fn turns_writing(letter: char) -> bool {
    is_override(letter) || matches!(letter, '\u{2066}'..='\u{2069}')
}

/// True for direction overrides and embeddings, which no text of the program has.
fn is_override(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}')
}

fn replaced(words: &str, by: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    if !words.contains(|letter| by(letter).is_some()) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(
        words
            .chars()
            .map(|letter| by(letter).unwrap_or(letter))
            .collect(),
    )
}

fn markup(words: &str) -> Option<String> {
    between(words, '<', '>', |inner| {
        inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
    })
    .or_else(|| {
        between(words, '&', ';', |inner| {
            inner.len() <= 8
                && inner
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'#')
        })
    })
}

fn between(words: &str, open: char, close: char, fits: fn(&str) -> bool) -> Option<String> {
    words.match_indices(open).find_map(|(start, _)| {
        // No tag is longer; without the limit a text of opening marks only would take quadratic time.
        let rest = &words[start + 1..];
        let end = rest.char_indices().nth(LONGEST_TAG);
        let rest = &rest[..end.map_or(rest.len(), |(end, _)| end)];
        let inner = &rest[..rest.find(close)?];
        (!inner.is_empty() && fits(inner)).then(|| format!("{open}{inner}{close}"))
    })
}

/// Longest tag recognised, characters.
const LONGEST_TAG: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    /// Story: a noncharacter passed the check and made the map invalid XML; a soft hyphen makes two names look alike.
    #[test]
    fn what_cannot_be_seen_is_refused_by_its_category() {
        for letter in [
            '\u{0}',
            '\u{3}',
            '\t',
            '\u{1b}',
            '\u{7f}',
            '\u{85}',
            '\u{9b}',
            '\u{ad}',
            '\u{180e}',
            '\u{200b}',
            '\u{2028}',
            '\u{2029}',
            '\u{202a}',
            '\u{202e}',
            '\u{2060}',
            '\u{2067}',
            '\u{378}',
            '\u{3164}',
            '\u{fdd0}',
            '\u{feff}',
            '\u{fffd}',
            '\u{fffe}',
            '\u{ffff}',
            '\u{e0041}',
            '\u{10ffff}',
        ] {
            assert_eq!(strange(&format!("a{letter}b")), Some(number(letter)));
        }
    }

    #[test]
    fn words_of_every_script_and_its_own_marks_pass() {
        for words in [
            "two\nlines",
            "two\r\nlines",
            "Le puits\u{a0}: à l’est, 5\u{202f}m",
            "نمی\u{200c}دانم",
            "شارع\u{200f} 5",
            "क्\u{200d}ष",
            "العام \u{600}٢٠٢٦",
            "地雷 ⚠\u{fe0f} é e\u{301} ½ −3 °",
            "a < b & c; d > e",
        ] {
            assert_eq!(strange(words), None, "{words}");
        }
    }

    #[test]
    fn a_joiner_among_letters_that_join_nothing_only_hides() {
        assert_eq!(strange("a\u{200d}lpha"), Some("U+200D".to_owned()));
        assert_eq!(strange("alpha\u{200f}"), Some("U+200F".to_owned()));
    }

    #[test]
    fn a_line_has_no_end_within_it_and_a_lone_return_is_none() {
        assert_eq!(strange("a\rb"), Some("U+000D".to_owned()));
        assert_eq!(strange("a\r"), Some("U+000D".to_owned()));
        assert_eq!(strange_in_line("a\nb"), Some("U+000A".to_owned()));
        assert_eq!(strange_in_line("a\r\nb"), Some("U+000D".to_owned()));
        assert_eq!(strange_in_line("a b"), None);
    }

    /// Story: a trainee's name in a record cleared the screen, and a line break in it forged a line of the score.
    #[test]
    fn nothing_but_colour_reaches_a_terminal() {
        let name = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\r\nready 100\u{202e}";
        let shown = in_a_line(name);
        assert!(
            !shown.contains(|c: char| c.is_control()) && !shown.contains('\u{202e}'),
            "{shown:?}"
        );
        assert_eq!(
            on_a_terminal("\u{1b}[1;31mred\u{1b}[0m\r\n"),
            "\u{1b}[1;31mred\u{1b}[0m\n"
        );
        for escape in [
            "\u{1b}[2J",
            "\u{1b}]8;;x\u{1b}\\",
            "\u{1b}",
            "\u{1b}[",
            "\u{1b}[1;m2",
            "\u{9b}1m",
            "a\rb",
            "\u{8}",
        ] {
            let colourless = on_a_terminal(escape).replace("\u{1b}[1;m", "");
            assert!(!colourless.contains(|c: char| c.is_control()), "{escape:?}");
        }
    }

    #[test]
    fn a_page_stays_a_page() {
        assert_eq!(harmless("a\u{ffff}\u{1}b\nc"), "a\u{fffd}\u{fffd}b\nc");
        assert!(matches!(harmless("plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_source_line_keeps_the_place_of_every_byte() {
        let line = "a\u{1b}\u{85}\u{202e}\u{1ffff}b\r\n";
        let shown = in_place(line);
        assert_eq!(shown.len(), line.len());
        assert_eq!(shown.find('b'), line.find('b'));
        assert!(!shown.contains(['\u{1b}', '\u{85}', '\u{202e}', '\u{1ffff}']));
    }
}
