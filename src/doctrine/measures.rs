//! The units in which criteria measure, and the limits of critical errors where a pack gives none.

/// Hundredths of a whole: 80 is four in five.
pub const PERCENT: &str = "%";

/// Parts of one whole: 0.8 is four in five.
pub const SHARE: &str = "share";

/// The most that a criterion measured as a share can be asked to reach. Only a withdrawal can go beyond the whole that is
/// required, and a pack may ask for some more; nobody asks for half as much again.
pub fn most_share_of(criterion: &str) -> f32 {
    match criterion {
        "withdrawal-distance" => 1.5,
        _ => 1.0,
    }
}

/// How much nearer somebody may come after the mark when the pack gives no limit, metres: a few steps to the side for
/// another look are no approach.
pub const APPROACH_M: f32 = 5.0;

/// How far somebody may get from where they were at the mark on ground that nobody has walked when the pack gives no
/// limit, metres: the steps in which one comes to a stand.
pub const STAND_M: f32 = 5.0;

/// How far from walked ground one is past an item when the pack gives no limit, metres.
pub const CROSSING_M: f32 = 10.0;

/// How long a way may stay open when the pack gives no limit, seconds: time for a relief.
pub const RELIEF_S: f32 = 30.0;
