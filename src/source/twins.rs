//! Look-alike and invisible letters in a file: read as the plain ones that were meant, and each complained about once.

use std::borrow::Cow;

use super::look_alike::what;
pub(super) use super::look_alike::{
    is_double_quote, is_invisible, is_quote, is_single_quote, is_unit_sign, plain_twin,
};
use super::problem::{Problem, syntax};
use super::token::Token;
use crate::text::{Message, normal, plain, plainly};

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
    let what = what(letter);
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
