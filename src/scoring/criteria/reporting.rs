//! Criteria of the reporting block.

use crate::scoring::Criterion;

/// The criteria of the block.
pub const ALL: &[&dyn Criterion] = &[];
