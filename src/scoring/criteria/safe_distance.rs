//! Criteria of the safe-distance block.

use crate::scoring::Criterion;

/// The criteria of the block.
pub const ALL: &[&dyn Criterion] = &[];
