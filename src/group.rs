//! Group mode: one projector, one instructor and a class. The room votes where the sign is and what to do next, and then
//! sees what was there and how it voted.
//!
//! ```text
//! scenario ─► drill::Bank ─► drill::Course: which view next; what most hands say is the answer that it follows
//!          ─► a view in six lettered fields ─► hands for each field, or for nothing
//!          ─► what to do next ─► hands for each option
//!          ─► Round: what was right, and how many hands said so; a file from which all of it follows again
//! ```
//!
//! Hands are counted and nobody is named: what comes of it goes to a course, never to a person.
//!
//! | file | job |
//! |---|---|
//! | [`field`] | the six fields of a view |
//! | [`hands`] | hands counted |
//! | [`next`] | what can be done next |
//! | [`session`] | a session under way |
//! | [`mod@file`] | a session on disk, and worked out again from it |
//! | [`wording`], [`json`] | a session in words, and for programs |

pub mod field;
pub mod file;
pub mod hands;
pub mod json;
pub mod next;
pub mod session;
pub mod wording;

pub use field::Field;
pub use file::{EXTENSION, GroupError, GroupRecord, Replayed, read, replay, write};
pub use hands::{Hands, MOST_HANDS};
pub use next::Next;
pub use session::{Asks, Group, PLACES, Round, Vote};
