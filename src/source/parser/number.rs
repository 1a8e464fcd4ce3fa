//! Numbers as people write them elsewhere: with a decimal comma, thousands apart, a unit, a percent sign, as a fraction.
//!
//! Where only one number can be meant it is read as that. Where it cannot be told, or depends on the unit, the value stays as it
//! was written, which no number is: a stand-in takes its place, and nothing else is said of it.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::Parser;
use crate::source::problem::{Problem, syntax};
use crate::source::token::Token;
use crate::source::tree::{Field, Kind, Node, Span};

/// Digits of a group of thousands.
const GROUP: usize = 3;

impl<'t> Parser<'t> {
    /// True when the number here follows the number of the last field with nothing but a comma between: `5,5`.
    pub(super) fn goes_on_after_comma(&self, fields: &[Field<'t>]) -> bool {
        fields.last().is_some_and(|field| {
            let value = &field.value;
            value.kind == Kind::Number
                && self.between(value) == Some(",")
                && are_digits(self.here())
                && are_digits(unsigned(&value.text))
        })
    }

    /// Reads a comma in a number as a decimal point, with a complaint. Before three digits it may as well part thousands.
    pub(super) fn decimal_comma(&mut self, fields: &mut [Field<'t>]) {
        let (_, decimals) = self.advance();
        let Some(field) = fields.last_mut() else {
            return;
        };
        let span = Span::new(field.value.span.start as usize, decimals.end as usize);
        let (written, behind) = (self.lexer.text(span), self.lexer.text(decimals));
        let decimal = format!("{}.{behind}", field.value.text);
        let before = unsigned(&field.value.text);
        let may_be_thousands =
            behind.len() == GROUP && before.len() <= GROUP && !before.starts_with('0');
        let problem = if may_be_thousands {
            let whole = format!("{}{behind}", field.value.text);
            syntax::comma_in_number(span.range(), written, &whole, &decimal)
        } else {
            syntax::decimal_comma(span.range(), written, &decimal)
        };
        self.complain(problem);
        field.value.span = span;
        field.value.whole = span;
        field.value.text = match may_be_thousands {
            true => Cow::Borrowed(written),
            false => Cow::Owned(decimal),
        };
    }

    /// A number with what was written behind it and does not belong there; any other node as it is.
    pub(super) fn with_what_follows(&mut self, node: Node<'t>) -> Node<'t> {
        if node.kind != Kind::Number || self.mistakes() >= super::MOST_MISTAKES {
            return node;
        }
        if let Some((number, unit)) = with_unit(&node.text) {
            // Other things behind a number make no sense: the type says what belongs here.
            if unit.chars().all(char::is_alphabetic) {
                self.complain(unit_behind(node.span, &node.text, number, unit));
            }
            return node;
        }
        let Some(between) = self.between(&node).map(str::to_owned) else {
            return node;
        };
        let is_apart = !between.is_empty() && between.chars().all(|letter| letter == ' ');
        match self.token {
            Token::Number if is_apart && matches!(&*node.text, "-" | "+") => {
                let mut node = self.longer(node);
                let meant = node.text.replace(' ', "");
                self.complain(syntax::sign_apart(node.span.range(), &node.text, &meant));
                node.text = Cow::Owned(meant.trim_start_matches('+').to_owned());
                node
            }
            Token::Number
                if is_apart
                    && self.here().len() == GROUP
                    && are_digits(self.here())
                    && unsigned(&node.text).len() <= GROUP
                    && are_digits(unsigned(&node.text)) =>
            {
                let mut node = node;
                while self.token == Token::Number
                    && self.here().len() == GROUP
                    && are_digits(self.here())
                    && self.between(&node) == Some(" ")
                {
                    node = self.longer(node);
                }
                let meant = node.text.replace(' ', "");
                self.complain(syntax::digits_apart(node.span.range(), &node.text, &meant));
                node.text = Cow::Owned(meant);
                node
            }
            Token::Word if is_apart && !self.is_name_of_field() => {
                let (number, unit) = (node.text.to_string(), self.here());
                let node = self.longer(node);
                self.complain(unit_behind(node.span, &node.text, &number, unit));
                node
            }
            Token::Other if self.here() == "%" => {
                let share = node.text.parse::<f64>().ok();
                let node = self.longer(node);
                let share = share.map(|percent| (percent / 100.0).to_string());
                self.complain(syntax::percent(
                    node.span.range(),
                    &node.text,
                    share.as_deref(),
                ));
                node
            }
            Token::Other if self.here() == "/" => {
                let above = node.text.parse::<f64>().ok();
                let node = self.longer(node);
                if self.token != Token::Number {
                    self.complain(syntax::unexpected(node.span.range(), &node.text));
                    return node;
                }
                let below = self.here().parse::<f64>().ok();
                let node = self.longer(node);
                self.complain_of_fraction(node.span, above.zip(below));
                node
            }
            _ => node,
        }
    }

    /// A fraction in one sign, `½`, with a complaint.
    pub(super) fn sign_of_a_fraction(&mut self) -> Option<Node<'t>> {
        let plain: String = self.here().nfkd().collect();
        let (above, below) = plain.split_once('\u{2044}')?;
        let parts = above.parse::<f64>().ok().zip(below.parse::<f64>().ok());
        let span = self.span;
        let node = Node {
            span,
            whole: span,
            text: Cow::Borrowed(self.here()),
            kind: Kind::Number,
        };
        self.advance();
        self.complain_of_fraction(span, parts);
        Some(node)
    }

    fn complain_of_fraction(&mut self, span: Span, parts: Option<(f64, f64)>) {
        let value = parts
            .map(|(above, below)| above / below)
            .filter(|value| value.is_finite());
        // More digits than anybody writes say no more.
        let value = value.map(|value| ((value * 1e4).round() / 1e4).to_string());
        let written = self.lexer.text(span);
        self.complain(syntax::fraction(span.range(), written, value.as_deref()));
    }

    /// The node with the token here at its end, in the letters of the file.
    fn longer(&mut self, node: Node<'t>) -> Node<'t> {
        let (_, last) = self.advance();
        let span = Span::new(node.span.start as usize, last.end as usize);
        Node {
            span,
            whole: span,
            text: Cow::Borrowed(self.lexer.text(span)),
            kind: node.kind,
        }
    }

    /// What stands between a value and the token here.
    fn between(&self, value: &Node<'_>) -> Option<&'t str> {
        self.text
            .get(value.span.end as usize..self.span.start as usize)
    }

    /// True when the word here has a colon behind it, or an equals sign in the place of one.
    fn is_name_of_field(&self) -> bool {
        let after = self.text[self.span.end as usize..].trim_start();
        after.starts_with([':', '=', '('])
    }
}

/// The complaint about a unit. What number to write is said only for units that fields have: 9 km are not 9.
fn unit_behind(span: Span, written: &str, number: &str, unit: &str) -> Problem {
    let is_of_fields = matches!(unit, "m" | "s" | "deg" | "mps");
    syntax::unit(span.range(), written, is_of_fields.then_some(number))
}

/// A number with letters behind it, and both parts; none for a plain number and for what RON writes with letters.
fn with_unit(text: &str) -> Option<(&str, &str)> {
    let end = text.find(char::is_alphabetic)?;
    let (number, unit) = text.split_at(end);
    let is_number = number.parse::<f64>().is_ok_and(f64::is_finite);
    let is_known = text.parse::<f64>().is_ok() || ron::from_str::<ron::Value>(text).is_ok();
    (is_number && !is_known).then_some((number, unit))
}

fn unsigned(text: &str) -> &str {
    text.trim_start_matches(['+', '-'])
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
