//! The problems that reading itself can find in a file; one a file, each with its manual in its `//!` text.

pub mod attachment_outside;
pub mod doctrine_pack_faulty;
pub mod given_twice;
pub mod missing_field;
pub mod newer_format;
pub mod not_finite;
pub mod over_limit;
pub mod syntax;
pub mod unknown_choice;
pub mod unknown_doctrine_pack;
pub mod unknown_field;
pub mod unreadable;
pub mod wrong_value;

use std::ops::Range;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Message;

/// What kind of problem; with the kind of file it makes the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The file cannot be read, or is not text.
    Unreadable = 1,
    /// Not RON.
    Syntax,
    /// A field that does not exist.
    UnknownField,
    /// A field that must be there and is not.
    MissingField,
    /// Not the kind of value that belongs there, or out of its range.
    WrongValue,
    /// More or larger than is allowed.
    OverLimit,
    /// Written for a later version of the program.
    NewerFormat,
    /// Another file is named that may not be read.
    AttachmentOutside,
    /// The doctrine pack named does not exist.
    UnknownDoctrinePack,
    /// A choice that does not exist.
    UnknownChoice,
    /// A field or an entry that is there twice.
    GivenTwice,
    /// Not a number, or infinite.
    NotFinite,
    /// The doctrine pack named has errors of its own.
    DoctrinePackFaulty,
}

/// Every kind, in the order of its codes: its name and the source text whose `//!` lines are its manual.
pub const ALL: [(Kind, &str, &str); 13] = [
    (
        Kind::Unreadable,
        "unreadable",
        include_str!("problem/unreadable.rs"),
    ),
    (Kind::Syntax, "syntax", include_str!("problem/syntax.rs")),
    (
        Kind::UnknownField,
        "unknown-field",
        include_str!("problem/unknown_field.rs"),
    ),
    (
        Kind::MissingField,
        "missing-field",
        include_str!("problem/missing_field.rs"),
    ),
    (
        Kind::WrongValue,
        "wrong-value",
        include_str!("problem/wrong_value.rs"),
    ),
    (
        Kind::OverLimit,
        "over-limit",
        include_str!("problem/over_limit.rs"),
    ),
    (
        Kind::NewerFormat,
        "newer-format",
        include_str!("problem/newer_format.rs"),
    ),
    (
        Kind::AttachmentOutside,
        "attachment-outside",
        include_str!("problem/attachment_outside.rs"),
    ),
    (
        Kind::UnknownDoctrinePack,
        "unknown-doctrine-pack",
        include_str!("problem/unknown_doctrine_pack.rs"),
    ),
    (
        Kind::UnknownChoice,
        "unknown-choice",
        include_str!("problem/unknown_choice.rs"),
    ),
    (
        Kind::GivenTwice,
        "given-twice",
        include_str!("problem/given_twice.rs"),
    ),
    (
        Kind::NotFinite,
        "not-finite",
        include_str!("problem/not_finite.rs"),
    ),
    (
        Kind::DoctrinePackFaulty,
        "doctrine-pack-faulty",
        include_str!("problem/doctrine_pack_faulty.rs"),
    ),
];

/// Codes of reading problems for one kind of file; each kind has its own letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Codes([&'static str; 13]);

macro_rules! codes {
    ($letter:literal) => {
        Self([
            concat!($letter, "001"),
            concat!($letter, "002"),
            concat!($letter, "003"),
            concat!($letter, "004"),
            concat!($letter, "005"),
            concat!($letter, "006"),
            concat!($letter, "007"),
            concat!($letter, "008"),
            concat!($letter, "009"),
            concat!($letter, "010"),
            concat!($letter, "011"),
            concat!($letter, "012"),
            concat!($letter, "013"),
        ])
    };
}

impl Codes {
    /// Scenarios.
    pub const SCENARIO: Self = codes!("S");
    /// Doctrine packs.
    pub const DOCTRINE: Self = codes!("D");
    /// Trainee scripts; their own rules had some of the low numbers first.
    pub const SCRIPT: Self = Self([
        "T001", "T002", "T004", "T005", "T006", "T007", "T031", "T032", "T033", "T008", "T009",
        "T030", "T034",
    ]);

    /// The code of a kind of problem.
    pub fn of(&self, kind: Kind) -> &'static str {
        self.0[kind as usize - 1]
    }
}

/// The manual of a code of reading problems, as Markdown; none when the code is not one of these.
pub fn manual(code: &str) -> Option<String> {
    [Codes::SCENARIO, Codes::DOCTRINE, Codes::SCRIPT]
        .iter()
        .find_map(|codes| {
            ALL.iter()
                .find(|(kind, _, _)| codes.of(*kind).eq_ignore_ascii_case(code))
        })
        .map(|(_, _, source)| super::rule::manual(source))
}

/// One problem, before it is known in which file.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What kind.
    pub kind: Kind,
    /// Bytes of the very token.
    pub span: Range<usize>,
    /// Where in the document.
    pub path: String,
    /// What is wrong, and what was expected.
    pub message: Message,
    /// What to do.
    pub hint: Option<Message>,
}

impl Problem {
    /// A problem without a place in the document's structure and without a hint.
    pub fn new(kind: Kind, span: Range<usize>, message: Message) -> Self {
        Self {
            kind,
            span,
            path: String::new(),
            message,
            hint: None,
        }
    }

    /// With its place in the document's structure.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// With what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Option<Message>>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The finding that a person sees.
    pub fn in_file(self, file: &Path, codes: &Codes) -> Diagnostic {
        Diagnostic {
            code: codes.of(self.kind),
            severity: Severity::Error,
            file: file.to_owned(),
            span: self.span,
            path: self.path,
            message: self.message,
            hint: self.hint,
        }
    }
}

/// "Did you mean …?", when one of the choices is close enough.
pub(crate) fn did_you_mean(word: &str, choices: &[&str]) -> Option<Message> {
    super::suggest(word, choices.iter().copied())
        .map(|meant| Message::new("source-hint-did-you-mean").with("name", meant))
}

/// Names as a person reads them in a row.
pub(crate) fn in_a_row(names: &[&str]) -> String {
    names.join(", ")
}
