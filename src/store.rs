//! What trainees have done on this machine, by pseudonym: one file of the data folder, for the window and the command
//! line alike.
//!
//! The records are the truth and the file only a list of them: what is missing, because the file was lost or the program
//! was killed, is read again from the records ([`mod@reconcile`]).
//!
//! | file | job |
//! |---|---|
//! | [`results`] | who has done what, and what follows from it |
//! | [`outing`] | one patrol that somebody went on |
//! | `weakness` | what a session shows was missed, and what to train next |
//! | [`mod@reconcile`] | outings read from records |
//! | [`file`](mod@file) | the list on disk, with the number of its format |
//! | [`pseudonym`] | under what name somebody trains |
//! | [`json`] | the list for programs |

pub mod file;
pub mod json;
pub mod outing;
pub mod pseudonym;
pub mod reconcile;
pub mod results;
mod weakness;

use std::path::{Path, PathBuf};

pub use file::{Unread, open, read, write};
pub use outing::{Achieved, Judged, Outing, State};
pub use reconcile::{Found, Tried, reconcile};
pub use results::Results;

/// The folder of a data folder that takes records, in a folder for each trainee.
pub fn records(data_folder: &Path) -> PathBuf {
    data_folder.join("records")
}
