//! Criteria of the detection block: noticing, and the looking that makes noticing possible.

pub mod devices_found;

use crate::scoring::Criterion;

/// The criteria of the block.
pub const ALL: &[&dyn Criterion] = &[&devices_found::DevicesFound];
