//! Which formats of a record there are.

/// The format this build writes. A change to anything that a block holds is a new format; older ones are read through
/// [`super::migrate`].
pub const FORMAT: u32 = 2;

/// The oldest format that is read.
pub const OLDEST_FORMAT: u32 = 1;
