//! One scenario under the hands of its author: a text, and what it means.
//!
//! Every edit is a splice of the text, so that comments, order and layout of everything else stay the author's. A text that
//! does not load is never taken over: the edit is refused with its findings. What was done is written down at once, beside
//! the file, so that undo reaches back to the first edit, over a crash too.
//!
//! | file | job |
//! |---|---|
//! | [`document`] | the text, its scenario, edits, undo and redo |
//! | [`edit`], `edited` | what can be done, as splices |
//! | `copies`, `rename` | new short names, and who refers to them |
//! | `shift` | what moves, and what moves along |
//! | `written` | points, bearings and short names in a text, by path |
//! | [`form`], [`label`], [`fill`] | every field of a thing as the format tells it; its name; what is filled in, as edits |
//! | `format`, `names`, `blank`, `worded` | content beside its format; names to refer to; new values; values as text |
//! | [`thing`] | the things of a scenario: kind, short name, place |
//! | `history`, `journal` | steps of the text; their file |
//! | [`place`] | the folder beside a scenario, with its journal and backups |
//! | [`found`] | findings, each with the thing it is about |
//! | [`palette`] | ready things that drop in whole |
//! | [`seen`] | from where on the route a sign can be made out |
//! | [`hardness`] | what virtual novices notice of its items |
//! | [`snap`] | where what is dragged comes to lie |
//! | [`walk`] | the scenario from a point of its route on |
//! | [`measure`] | distances and bearings |

mod blank;
mod copies;
pub mod document;
pub mod edit;
mod edited;
pub mod fill;
pub mod form;
mod format;
pub mod found;
pub mod hardness;
mod history;
mod journal;
pub mod label;
pub mod measure;
mod names;
pub mod palette;
pub mod place;
mod rename;
pub mod seen;
mod shift;
pub mod snap;
pub mod thing;
pub mod walk;
mod worded;
mod written;

pub use document::{CannotOpen, Document, Opened, Refused, Saved, Unsaved};
pub use edit::{Align, Edit};
pub use found::Found;
pub use hardness::Noticed;
pub use palette::Piece;
pub use seen::{Seen, Sighted};
pub use thing::{Thing, ThingKind};
