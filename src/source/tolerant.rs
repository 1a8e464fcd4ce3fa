//! Tolerant reading of a tree into a value: each mistake is noted at its place and a stand-in is put for it, so that
//! one reading finds them all and still yields a whole value.
//!
//! Most mistakes are noticed before serde's own code sees them, and a stand-in of the requested type is given at
//! once. Two are not: a missing field (only the type knows whether it is optional), and a value that its type refuses
//! for reasons of its own. Then the reading is aborted, what was learned is kept, and the document is read again.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use serde::de::{self, DeserializeOwned};

use super::doubt::Doubt;
use super::limits::MOST_PROBLEMS;
use super::problem::{Problem, over_limit, wrong_value};
use super::tree::{Node, Span, Tree};
use crate::text::Message;

mod expected;
mod reader;
mod stand_in;
mod variant;

use reader::Reader;

/// Result of a tolerant reading.
#[derive(Debug)]
pub struct Reading<T> {
    /// The value, with stand-ins; none when not even stand-ins could complete it.
    pub value: Option<T>,
    /// Every problem, by place.
    pub problems: Vec<Problem>,
    /// Where the stand-ins are.
    pub doubt: Doubt,
}

/// Values visited in all readings of one document together: enough to read the largest twice over and any real one as
/// often as needed.
const MOST_VISITS: usize = 1_000_000;

/// Reads a tree. `reported` holds the places (first bytes of tokens) of problems already reported.
pub fn read_tree<T: DeserializeOwned>(tree: &Tree<'_>, reported: BTreeSet<u32>) -> Reading<T> {
    let notes = RefCell::new(Notes {
        reported,
        ..Notes::default()
    });
    let value = loop {
        notes.borrow_mut().begin();
        let reader = Reader {
            notes: &notes,
            extensions: tree.extensions,
            node: &tree.root,
        };
        match T::deserialize(reader) {
            Ok(value) => break Some(value),
            Err(Halt::ReadAgain) if notes.borrow().may_read_again() => {}
            Err(_) => break None,
        }
    };
    let notes = notes.into_inner();
    let mut problems: Vec<Problem> = notes.problems.into_values().collect();
    if let Some(first_hidden) = problems.get(MOST_PROBLEMS) {
        let hidden = notes.count - MOST_PROBLEMS;
        let more = over_limit::more_problems(first_hidden.span.clone(), hidden);
        problems.truncate(MOST_PROBLEMS);
        problems.push(more);
    }
    Reading {
        // With more problems than are shown, findings of the rules would not be shown either.
        value: value.filter(|_| notes.count <= MOST_PROBLEMS),
        problems,
        doubt: Doubt::new(notes.stand_ins, notes.names_lost, notes.fields_lost),
    }
}

/// What is known about the document from earlier readings, and what this reading found.
#[derive(Default)]
struct Notes {
    reported: BTreeSet<u32>,
    visits: usize,
    /// Fields found to be required, by struct (its name and the names of its fields).
    required: BTreeMap<(String, &'static [&'static str]), BTreeSet<&'static str>>,
    /// Values refused by their type.
    refused: BTreeMap<Span, Problem>,
    /// The first by place, one more than is shown; each with a serial number, so that two at one place keep their
    /// order.
    problems: BTreeMap<(u32, usize), Problem>,
    /// Number of problems, those not kept included.
    count: usize,
    /// Misspelt names corrected in this reading.
    guesses: usize,
    stand_ins: Vec<String>,
    names_lost: bool,
    fields_lost: bool,
    path: String,
}

impl Notes {
    fn begin(&mut self) {
        self.problems.clear();
        self.count = 0;
        self.guesses = 0;
        self.stand_ins.clear();
        self.names_lost = false;
        self.fields_lost = false;
        self.path.clear();
    }

    /// Whether another reading can still reveal a new problem, within bounds.
    fn may_read_again(&self) -> bool {
        self.visits < MOST_VISITS && self.count <= MOST_PROBLEMS
    }

    /// Notes a problem at a place. Built only when it is one of those shown: building is the most expensive part, and
    /// a file may have hundreds of thousands.
    fn complain(&mut self, start: usize, problem: impl FnOnce() -> Problem) {
        let start = start as u32;
        if self.reported.contains(&start) {
            return;
        }
        self.count += 1;
        let full = self.problems.len() > MOST_PROBLEMS;
        let beyond = |(&(last, _), _): (&(u32, usize), &Problem)| full && start >= last;
        if self.problems.last_key_value().is_some_and(beyond) {
            return;
        }
        let problem = problem().at(self.path.clone());
        self.problems.insert((start, self.count), problem);
        if full {
            self.problems.pop_last();
        }
    }

    fn stand_in(&mut self) {
        if self.stand_ins.len() < 2 * MOST_PROBLEMS {
            self.stand_ins.push(self.path.clone());
        }
    }

    /// The name that was probably meant; none after too many corrections.
    fn guess(&mut self, written: &str, names: &'static [&'static str]) -> Option<&'static str> {
        self.guesses += 1;
        if self.guesses > MOST_PROBLEMS {
            return None;
        }
        super::suggest(written, names.iter().copied())
    }

    /// Descends into a field; returns the path length to restore.
    fn go_to_field(&mut self, name: &str) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        length
    }

    /// Descends into an item; returns the path length to restore.
    fn go_to_item(&mut self, index: usize) -> usize {
        let length = self.path.len();
        self.path.push_str(&format!("[{index}]"));
        length
    }

    fn go_back(&mut self, length: usize) {
        self.path.truncate(length);
    }
}

/// Why a reading was aborted.
#[derive(Debug)]
enum Halt {
    /// A required field is missing; the reader of the struct knows which struct.
    Missing(&'static str),
    /// A type refused a value; the reader of the value knows which.
    Refused(String),
    /// Something was learned: read again.
    ReadAgain,
}

impl Display for Halt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(field) => write!(f, "missing field {field}"),
            Self::Refused(why) => f.write_str(why),
            Self::ReadAgain => f.write_str("read again"),
        }
    }
}

impl std::error::Error for Halt {}

impl de::Error for Halt {
    fn custom<T: Display>(message: T) -> Self {
        Self::Refused(message.to_string())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}

/// Notes that the type refused this node's value, so that the next reading puts a stand-in for it.
fn learn_refusal(notes: &RefCell<Notes>, node: &Node<'_>, halt: Halt) -> Halt {
    if let Halt::Refused(why) = &halt {
        let message = Message::new("source-wrong-value-because").with("why", why.as_str());
        let problem = wrong_value::because(node.span.range(), message);
        if notes
            .borrow_mut()
            .refused
            .insert(node.span, problem)
            .is_none()
        {
            return Halt::ReadAgain;
        }
    }
    halt
}

#[cfg(test)]
mod tests;
