//! The criteria, one a file.

use super::Criterion;

/// Every criterion the program knows; a pack puts them in force by id.
pub const ALL: &[&dyn Criterion] = &[];
