//! Problems found by reading itself; one a file, each with its manual in its `//!` text.

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
pub mod unsigned_pack;
pub mod wrong_value;

use std::ops::Range;
use std::path::Path;

use super::look_alike::InName;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Message;

/// Kind of problem; together with the kind of file it determines the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The file cannot be read, or is not text.
    Unreadable = 1,
    /// Not RON.
    Syntax,
    /// Unknown field.
    UnknownField,
    /// A required field is missing.
    MissingField,
    /// A value of the wrong type, or out of its range.
    WrongValue,
    /// A limit is exceeded.
    OverLimit,
    /// Written for a later version of the program.
    NewerFormat,
    /// A reference to another file that may not be read.
    AttachmentOutside,
    /// Unknown doctrine pack.
    UnknownDoctrinePack,
    /// Unknown choice.
    UnknownChoice,
    /// A field or an entry given twice.
    GivenTwice,
    /// NaN or infinite.
    NotFinite,
    /// The named doctrine pack has errors of its own.
    DoctrinePackFaulty,
    /// A scenario pack that nobody signed.
    UnsignedPack,
}

/// Every kind, in the order of its codes: its name and the source text whose `//!` lines are its manual.
pub const ALL: [(Kind, &str, &str); 14] = [
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
    (
        Kind::UnsignedPack,
        "unsigned-pack",
        include_str!("problem/unsigned_pack.rs"),
    ),
];

/// Codes of reading problems for one kind of file; each kind has its own letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Codes([&'static str; 14]);

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
            concat!($letter, "014"),
        ])
    };
}

impl Codes {
    /// Scenarios.
    pub const SCENARIO: Self = codes!("S");
    /// Doctrine packs.
    pub const DOCTRINE: Self = codes!("D");
    /// Trainee scripts; their own rules took some of the low numbers first.
    pub const SCRIPT: Self = Self([
        "T001", "T002", "T004", "T005", "T006", "T007", "T031", "T032", "T033", "T008", "T009",
        "T030", "T034", "T035",
    ]);

    /// The code of a kind of problem.
    pub fn of(&self, kind: Kind) -> &'static str {
        self.0[kind as usize - 1]
    }
}

/// The manual of a reading problem's code, as Markdown; none when the code is not one of these.
pub fn manual(code: &str) -> Option<String> {
    [Codes::SCENARIO, Codes::DOCTRINE, Codes::SCRIPT]
        .iter()
        .find_map(|codes| {
            ALL.iter()
                .find(|(kind, _, _)| codes.of(*kind).eq_ignore_ascii_case(code))
        })
        .map(|(_, _, source)| super::rule::manual(source))
}

/// One problem, not yet assigned to a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Kind.
    pub kind: Kind,
    /// Byte range of the token.
    pub span: Range<usize>,
    /// Path in the document.
    pub path: String,
    /// What is wrong, and what was expected.
    pub message: Message,
    /// How to mend it.
    pub hint: Option<Message>,
}

impl Problem {
    /// A problem without a path and without a hint.
    pub fn new(kind: Kind, span: Range<usize>, message: Message) -> Self {
        Self {
            kind,
            span,
            path: String::new(),
            message,
            hint: None,
        }
    }

    /// Sets the path.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Sets the hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Option<Message>>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The diagnostic for a file.
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

/// The problem of an unknown name: at the one letter that is not plain when that is what is wrong with it.
fn unknown_name(
    kind: Kind,
    span: Range<usize>,
    message: Message,
    found: &str,
    choices: &[&str],
) -> Problem {
    match InName::first(found) {
        Some(letter) if span.len() == found.len() => {
            let within = letter.span();
            let span = span.start + within.start..span.start + within.end;
            Problem::new(kind, span, message).hint(letter.hint(found))
        }
        _ => Problem::new(kind, span, message).hint(did_you_mean(found, choices)),
    }
}

/// "Did you mean …?", when one of the choices is close enough.
fn did_you_mean(word: &str, choices: &[&str]) -> Option<Message> {
    super::suggest(word, choices.iter().copied())
        .map(|meant| Message::new("source-hint-did-you-mean").with("name", meant))
}

/// Names joined into a list.
pub(crate) fn in_a_row(names: &[&str]) -> String {
    names.join(", ")
}
