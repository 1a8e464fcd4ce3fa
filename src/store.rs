//! What trainees have done, by pseudonym: one database in the data folder, for the window and the command line alike.
//!
//! The records are the truth and the database only an index of them: what is missing, because it was lost or the program
//! was killed, is read again from the records ([`mod@reconcile`], [`import`]).
//!
//! | file | job |
//! |---|---|
//! | [`database`] | the file on disk: opening, journals, changes |
//! | [`migrations`] | its tables, by numbered steps |
//! | [`error`] | why it cannot be read or written, and what to do |
//! | [`salvage`] | what can still be read of a damaged one |
//! | [`entry`] | what is kept of a scored record |
//! | [`mod@import`], `add`, `keeps` | records into it, each once |
//! | [`drills`] | what is kept of a drill, and drills into it |
//! | [`server`] | the same tables on a `PostgreSQL` server |
//! | `sql` | what both understand |
//! | [`collected`] | copies of the records that came from elsewhere |
//! | [`merge`] | another store into this one |
//! | [`mod@cohort`] | results of a class or of one trainee |
//! | [`outcomes`] | what one trainee's sessions show, day by day |
//! | [`course`] | who is enrolled, and who patrols which variation |
//! | [`outbox`] | what waits for a learning record store |
//! | [`mod@group`] | what classes voted on together |
//! | [`list`], [`results`], [`outing`] | what the window lists: who has done what, and what follows from it |
//! | [`unread`] | why that list was not read |
//! | `weakness` | what a session shows was missed, and what to train next |
//! | [`mod@reconcile`] | outings read from records |
//! | [`file`](mod@file) | the list of older programs |
//! | [`heading`] | who trained and when, as far as a file can be believed |
//! | [`pseudonym`], `privacy` | under what name somebody trains; real names, and the right to be forgotten |
//! | [`own`], [`own_files`] | everything about a trainee, for that trainee |
//! | [`signatures`] | whether records are signed |
//! | [`background`] | sex and age group, where they are kept |
//! | [`json`] | the list for programs |

mod add;
mod aside;
pub mod background;
pub mod cohort;
pub mod collected;
pub mod course;
pub mod database;
pub mod drills;
pub mod entry;
pub mod error;
pub mod file;
pub mod group;
pub mod heading;
pub mod import;
pub mod json;
mod keeps;
pub mod list;
pub mod merge;
pub mod migrations;
pub mod outbox;
pub mod outcomes;
pub mod outing;
pub mod own;
pub mod own_files;
mod privacy;
pub mod pseudonym;
pub mod reconcile;
pub mod results;
pub mod salvage;
pub mod server;
pub mod signatures;
mod sql;
pub mod unread;
mod weakness;
mod words;

use std::path::{Path, PathBuf};

pub use add::Added;
pub use database::Database;
pub use drills::DrillEntry;
pub use entry::Entry;
pub use error::StoreError;
pub use keeps::Keeps;
pub use list::{open, read, read_all, write};
pub use outing::{Achieved, Judged, Outing, State};
pub use privacy::Renamed;
pub use reconcile::{Found, Tried, reconcile};
pub use results::Results;
pub use server::{Server, Shared};
pub use unread::Unread;

/// The folder of a data folder that takes group sessions.
pub fn groups(data_folder: &Path) -> PathBuf {
    data_folder.join("groups")
}

/// The folder of a data folder that takes records, in a folder for each trainee.
pub fn records(data_folder: &Path) -> PathBuf {
    data_folder.join("records")
}
