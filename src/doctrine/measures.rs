//! Units of measurement of criteria, and default limits of critical errors.

/// Hundredths of a whole: 80 is four fifths.
pub const PERCENT: &str = "%";

/// Fraction of a whole: 0.8 is four fifths.
pub const SHARE: &str = "share";

/// Default limit of coming nearer after the mark, metres: a few steps to the side for another look are no approach.
pub const APPROACH_M: f32 = 5.0;

/// Share of the required distance by which whoever had reached it may be back inside it: settling at the edge of the ring, and
/// the steps to cover, are no approach.
pub const REENTRY_SHARE: f32 = 0.1;

/// Default limit of leaving known ground after the mark, metres: the steps in which one comes to a halt.
pub const STAND_M: f32 = 5.0;

/// Default distance from walked ground that counts as past an item, metres.
pub const CROSSING_M: f32 = 10.0;

/// Default time that an approach may stay open, seconds: allows for a relief.
pub const RELIEF_S: f32 = 30.0;
