//! RON text as people write it: read whole, every problem at once, each at its very token.
//!
//! The `ron` crate says what is valid, and reads what is. Only when it refuses a text (or when a [`scan`] sees something
//! that RON lets pass and we do not) is the text read a second time, tolerantly: [`parser`] makes a tree that keeps
//! every token's place, [`tolerant`] reads the tree into the same types, notes every problem and puts stand-ins where
//! something is wrong, so that the rules can still judge all the rest ([`doubt`]). Letters that only look like the plain
//! ones are named and read as these (`twins`).

pub mod check;
pub mod doubt;
pub mod file;
pub mod free_words;
pub mod lexer;
pub mod limits;
pub mod locator;
pub mod misnamed;
pub mod parser;
pub mod place;
pub mod problem;
pub mod read;
pub mod render;
pub mod rule;
pub mod scan;
pub mod suggest;
pub mod token;
pub mod tolerant;
pub mod tree;
mod twins;

pub use check::{as_warnings, check};
pub use doubt::Doubt;
pub use free_words::free_words;
pub use locator::Locator;
pub use problem::{Codes, Problem};
pub use read::{Document, read};
pub use rule::{Complaints, Rule};
pub use suggest::suggest;
