//! The rules a scenario must keep, one a file.

use std::path::PathBuf;

use super::RawScenario;
use crate::doctrine::Pack;
use crate::source::Rule;

/// What scenario rules look at.
#[derive(Debug, Clone)]
pub struct Subject {
    /// What the file says.
    pub raw: RawScenario,
    /// The doctrine pack it names, when that could be read.
    pub pack: Option<Pack>,
    /// The folder that its own files stand in.
    pub folder: PathBuf,
    /// The file's name without `.ron`.
    pub file_stem: String,
}

/// Every rule, in the order of their codes.
pub const ALL: &[Rule<Subject>] = &[];
