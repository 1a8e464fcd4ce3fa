//! The rules a doctrine pack must keep, one a file.

use super::Pack;
use crate::source::Rule;

/// Every rule, in the order of their codes.
pub const ALL: &[Rule<Pack>] = &[];
