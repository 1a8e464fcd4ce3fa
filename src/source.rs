//! Reads RON text written by people: every problem at once, each at its token.
//!
//! The `ron` crate decides what is valid, and reads what is. Only when it refuses a text (or when [`scan`] sees
//! something that RON accepts and this program does not) is the text read a second time, tolerantly: [`parser`] makes
//! a tree that keeps every token's place, [`tolerant`] reads the tree into the same types, notes every problem and
//! puts stand-ins for faulty values, so that the rules can still judge the rest ([`doubt`]). Look-alike letters are
//! named and read as the plain ones (`twins`).

pub mod check;
pub mod doubt;
pub mod file;
pub mod free_words;
pub mod kind;
pub mod layout;
pub mod lexer;
pub mod limits;
pub mod locator;
mod look_alike;
pub mod misnamed;
pub mod parser;
pub mod place;
pub mod problem;
pub mod read;
pub mod render;
pub mod rule;
pub mod scan;
pub mod splice;
pub mod suggest;
pub mod token;
pub mod tolerant;
pub mod tree;
mod twins;

pub use check::{as_warnings, check};
pub use doubt::Doubt;
pub use free_words::free_words;
pub use locator::Locator;
pub(crate) use look_alike::InName;
pub use problem::{Codes, Problem};
pub use read::{Document, read};
pub use rule::{Complaints, Rule};
pub use suggest::suggest;
