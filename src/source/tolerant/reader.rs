//! The reader of one value: serde's entry point.

mod access;
mod deserializer;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::{Deserializer, Visitor};

use super::expected::{Expected, found, hint, shown};
use super::stand_in::StandIn;
use super::{Halt, MOST_VISITS, Notes, learn_refusal};
use crate::source::place;
use crate::source::problem::{
    Problem, given_twice, not_finite, syntax, unknown_field, wrong_value,
};
use crate::source::tree::{Extensions, Kind, Node, Span};
use crate::text::Message;
use access::{FieldsAccess, ItemsAccess};

/// Reads one node.
#[derive(Clone, Copy)]
pub(super) struct Reader<'s, 'n, 't> {
    pub(super) notes: &'s RefCell<Notes>,
    pub(super) extensions: Extensions,
    pub(super) node: &'n Node<'t>,
}

impl<'s, 'n, 't> Reader<'s, 'n, 't> {
    pub(super) fn of(self, node: &'n Node<'t>) -> Self {
        Self { node, ..self }
    }

    /// Notes a problem of a token.
    pub(super) fn complain(self, at: Span, problem: impl FnOnce(Range<usize>) -> Problem) {
        let mut notes = self.notes.borrow_mut();
        notes.complain(at.start as usize, || problem(at.range()));
    }

    /// Notes a type mismatch; returns a stand-in.
    pub(super) fn mistake(self, expected: Expected) -> StandIn<'s> {
        self.replace(expected, |span| {
            wrong_value::problem(span, expected.message(), found(self.node))
                .hint(hint(expected, self.node))
        })
    }

    /// Notes a problem of this node; returns a stand-in.
    pub(super) fn replace(
        self,
        expected: Expected,
        problem: impl FnOnce(Range<usize>) -> Problem,
    ) -> StandIn<'s> {
        self.complain(self.node.span, problem);
        let mut notes = self.notes.borrow_mut();
        notes.stand_in();
        let held_names = match (expected, &self.node.kind) {
            (Expected::Values(_) | Expected::Number, _) => false,
            (_, Kind::List(_) | Kind::Tuple(_) | Kind::Fields(_)) => true,
            (expected, _) => matches!(expected, Expected::Fields | Expected::List),
        };
        let is_id = notes.path == "id" || notes.path.ends_with(".id");
        notes.names_lost |= held_names || is_id;
        drop(notes);
        StandIn::quiet(self.notes)
    }

    /// A stand-in when the type refused this node in an earlier reading. To be called first.
    fn refused(self) -> Result<Option<StandIn<'s>>, Halt> {
        let known = {
            let mut notes = self.notes.borrow_mut();
            notes.visits += 1;
            if notes.visits > MOST_VISITS {
                return Err(Halt::ReadAgain);
            }
            notes.refused.get(&self.node.span).cloned()
        };
        Ok(known.map(|problem| self.replace(Expected::Anything, |_| problem)))
    }

    fn learn(self, halt: Halt) -> Halt {
        learn_refusal(self.notes, self.node, halt)
    }

    fn whole_number(self, least: i128, most: i128) -> Option<i128> {
        let Kind::Number = self.node.kind else {
            self.mistake(Expected::WholeNumber);
            return None;
        };
        let text = &self.node.text;
        let number = ron::from_str::<u64>(text)
            .map(i128::from)
            .or_else(|_| ron::from_str::<i64>(text).map(i128::from));
        let beyond_all = || {
            let digits = text.trim_start_matches(['+', '-']);
            digits.len() > 18
                && digits
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'_')
        };
        match number {
            Ok(number) if (least..=most).contains(&number) => return Some(number),
            Err(_) if !beyond_all() => {
                self.mistake(Expected::WholeNumber);
            }
            _ => {
                self.replace(Expected::WholeNumber, |span| {
                    wrong_value::out_of_range(
                        span,
                        &shown(self.node),
                        &least.to_string(),
                        &most.to_string(),
                    )
                });
            }
        }
        None
    }

    fn number(self, largest: f64) -> Option<f64> {
        let number = match self.node.kind {
            Kind::Number => ron::from_str::<f64>(&self.node.text).ok(),
            Kind::Word if is_not_finite(&self.node.text) => Some(f64::NAN),
            _ => None,
        };
        match number {
            // NaN fails this comparison.
            Some(number) if number.abs() <= largest => return Some(number),
            Some(_) => {
                self.replace(Expected::Number, |span| {
                    not_finite::problem(span, &shown(self.node))
                });
            }
            None => {
                self.mistake(Expected::Number);
            }
        }
        None
    }

    fn string(self) -> Option<String> {
        let Kind::Text = self.node.kind else {
            self.mistake(Expected::Text);
            return None;
        };
        match ron::from_str::<String>(&self.node.text) {
            Ok(text) => Some(text),
            Err(error) => {
                // RON's error ends just past the unknown escape.
                let place = error.span.end;
                let end = place::offset_of(&self.node.text, place.line, place.col);
                let start = self.node.text[..end].rfind('\\').unwrap_or(0);
                self.replace(Expected::Text, |token| {
                    let escape = token.start + start..token.start + end;
                    syntax::said_by_ron(escape, &error.code.to_string())
                });
                None
            }
        }
    }

    /// The items of a list, wrong kind of brackets accepted.
    fn list_items(self) -> Option<&'n [Node<'t>]> {
        match &self.node.kind {
            Kind::List(items) => Some(items),
            Kind::Tuple(items) if self.node.text.is_empty() && items.len() != 1 => {
                self.wrong_brackets(Expected::List);
                Some(items)
            }
            _ => {
                self.mistake(Expected::List);
                None
            }
        }
    }

    /// The values of a tuple, wrong kind of brackets accepted.
    fn tuple_items(self, len: usize) -> Option<&'n [Node<'t>]> {
        match &self.node.kind {
            Kind::Tuple(items) if items.len() == len => Some(items),
            Kind::List(items) if items.len() == len => {
                self.wrong_brackets(Expected::Values(len));
                Some(items)
            }
            Kind::Tuple(items) => {
                self.mistake(Expected::Values(len));
                Some(items)
            }
            _ => {
                self.mistake(Expected::Values(len));
                None
            }
        }
    }

    fn wrong_brackets(self, expected: Expected) {
        self.complain(self.node.span, |span| {
            wrong_value::problem(span, expected.message(), found(self.node))
        });
    }

    fn wrong_name(self, name: &'static str) {
        if let Some(written) = self.node.name()
            && self.node.kind != Kind::Word
            && written != name
        {
            let id = match name {
                "" => "source-wrong-value-no-name",
                _ => "source-wrong-value-name",
            };
            self.complain(self.node.span, |span| {
                let message = Message::new(id)
                    .with("found", written)
                    .with("expected", name);
                wrong_value::because(span, message).hint(Message::new("source-hint-no-name"))
            });
        }
    }

    /// The fields of a struct, doubled brackets accepted.
    fn bracket_with_fields(self) -> Option<Self> {
        match &self.node.kind {
            Kind::Fields(_) => Some(self),
            Kind::Tuple(items) => match &items[..] {
                [] => Some(self),
                [only] if matches!(only.kind, Kind::Fields(_)) && only.text.is_empty() => {
                    self.complain(only.span, |span| {
                        wrong_value::because(span, Message::new("source-wrong-value-double"))
                    });
                    Some(self.of(only))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Reads named fields: of a struct, or of a variant.
    pub(super) fn fields<'de, V: Visitor<'de>>(
        self,
        name: &str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        let Some(bracket) = self.bracket_with_fields() else {
            let stand_in = self.mistake(Expected::Fields);
            return stand_in.deserialize_struct("", fields, visitor);
        };
        let entries = bracket.sort_fields(name, fields);
        let access = FieldsAccess {
            reader: bracket,
            entries: entries.into_iter(),
            value: None,
        };
        visitor.visit_map(access).map_err(|halt| match halt {
            Halt::Missing(field) => {
                let key = (name.to_owned(), fields);
                let mut notes = self.notes.borrow_mut();
                if notes.required.entry(key).or_default().insert(field) {
                    Halt::ReadAgain
                } else {
                    Halt::Refused(format!("missing field {field}"))
                }
            }
            halt => halt,
        })
    }

    /// Sorts the fields written: each known one once, then the missing required ones.
    fn sort_fields(
        self,
        name: &str,
        fields: &'static [&'static str],
    ) -> Vec<(&'static str, Option<&'n Node<'t>>)> {
        let written: &[_] = match &self.node.kind {
            Kind::Fields(written) => written,
            _ => &[],
        };
        let known = |name: &str| fields.iter().copied().find(|field| *field == name);
        let there: BTreeSet<&str> = written
            .iter()
            .filter_map(|field| known(&field.name))
            .collect();
        let mut seen = BTreeSet::new();
        let mut entries = Vec::new();
        for field in written {
            let meant = known(&field.name).or_else(|| {
                self.complain(field.key, |span| {
                    unknown_field::problem(span, &field.name, fields)
                });
                // A misspelt field is read as the one meant, unless that one is there too.
                let meant = self.notes.borrow_mut().guess(&field.name, fields);
                meant.filter(|meant| !there.contains(meant))
            });
            match meant {
                Some(meant) if seen.insert(meant) => entries.push((meant, Some(&field.value))),
                Some(meant) => {
                    self.complain(field.key, |span| given_twice::problem(span, meant));
                }
                None if is_leaf(&field.value) => {}
                None => {
                    let mut notes = self.notes.borrow_mut();
                    notes.names_lost = true;
                    notes.fields_lost = true;
                }
            }
        }
        let required = self
            .notes
            .borrow()
            .required
            .get(&(name.to_owned(), fields))
            .cloned();
        entries.extend(
            required
                .into_iter()
                .flatten()
                .filter(|field| !seen.contains(field))
                .map(|field| (field, None)),
        );
        entries
    }

    /// Reads a fixed number of values.
    pub(super) fn values<'de, V: Visitor<'de>>(
        self,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Halt> {
        let items = self.tuple_items(len).unwrap_or(&[]);
        visitor
            .visit_seq(ItemsAccess {
                reader: self,
                items,
                next: 0,
                least: len,
                most: len,
            })
            .map_err(|halt| self.learn(halt))
    }
}

fn is_leaf(node: &Node<'_>) -> bool {
    matches!(
        node.kind,
        Kind::Word | Kind::Number | Kind::Text | Kind::Letter | Kind::Map(_)
    )
}

fn is_not_finite(word: &str) -> bool {
    matches!(
        word,
        "NaN" | "NaNf32" | "NaNf64" | "inf" | "inff32" | "inff64"
    )
}
