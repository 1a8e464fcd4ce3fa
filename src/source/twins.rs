//! Look-alike and invisible letters, as word processors, chats and keyboards of other scripts put in place of plain
//! ones, and what was meant.

use std::borrow::Cow;

use super::problem::{Problem, syntax};
use super::token::Token;
use crate::text::{Message, normal, plain, plainly};

/// The plain letter that one looks like; none for a plain letter and for one without a look-alike.
pub(super) fn plain_twin(letter: char) -> Option<char> {
    match letter {
        letter if letter.is_ascii() => None,
        letter if is_double_quote(letter) => Some('"'),
        letter if is_single_quote(letter) => Some('\''),
        letter => plainly(letter).filter(|plain| *plain != letter && *plain != ' '),
    }
}

/// True for a typographic double quote: `“` for `"`.
pub(super) fn is_double_quote(letter: char) -> bool {
    matches!(
        letter,
        '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{2033}' | '\u{ff02}'
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
    matches!(letter, '°' | '˚' | '%' | '€')
}

/// True for any quote, plain or typographic.
pub(super) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'') || is_double_quote(letter) || is_single_quote(letter)
}

/// A token in plain letters; the lexer has complained about its look-alikes already.
pub(super) fn plain_token(token: Token, text: &str) -> Cow<'_, str> {
    let inside = || text.trim_start_matches(is_quote).trim_end_matches(is_quote);
    let first = text.chars().next().unwrap_or(' ');
    let last = text.chars().next_back().unwrap_or(' ');
    match token {
        Token::Number | Token::Word => normal(text),
        Token::Text
            if is_double_quote(first) || is_single_quote(first) || is_double_quote(last) =>
        {
            Cow::Owned(format!("\"{}\"", inside().replace('"', "\\\"")))
        }
        Token::Letter if is_single_quote(first) => Cow::Owned(format!("'{}'", inside())),
        _ => Cow::Borrowed(text),
    }
}

/// The complaint about a look-alike, and what to type instead.
pub(super) fn problem(at: usize, letter: char) -> Problem {
    let span = at..at + letter.len_utf8();
    let number = plain::number(letter);
    let what = Message::new(match letter {
        '\u{a0}' | '\u{202f}' => "source-twin-no-break-space",
        '\u{ad}' => "source-twin-soft-hyphen",
        '\u{2212}' => "source-twin-minus",
        letter if is_double_quote(letter) || is_single_quote(letter) => "source-twin-quote",
        letter if is_invisible(letter) && plainly(letter).is_some() => "source-twin-blank",
        letter if is_invisible(letter) => "source-twin-mark",
        letter => match plain_twin(letter) {
            Some('0'..='9') => "source-twin-digit",
            Some('-') => "source-twin-dash",
            _ => "source-twin-other",
        },
    });
    if is_unit_sign(letter) {
        let message = Message::new("source-syntax-unit-sign").with("found", letter.to_string());
        return syntax::twin(span, message).hint(Message::new("source-hint-take-out"));
    }
    if is_invisible(letter) {
        let hint = match plainly(letter) {
            Some(_) => "source-hint-type-space",
            None => "source-hint-take-out",
        };
        let message = Message::new("source-syntax-invisible")
            .with("what", what)
            .with("number", number);
        return syntax::twin(span, message).hint(Message::new(hint));
    }
    let plain = plain_twin(letter).unwrap_or(letter).to_string();
    let message = Message::new("source-syntax-twin")
        .with("found", letter.to_string())
        .with("what", what)
        .with("number", number)
        .with("plain", plain.as_str());
    syntax::twin(span, message).hint(Message::new("source-hint-type").with("plain", plain))
}
