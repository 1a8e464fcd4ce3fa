//! The form of a look: how much of the rectangle that a scenario gives it is there to be seen, what holds it up, and how high
//! what is said to lie flat stands out of the ground.
//!
//! Chosen, after the things themselves and how `scenery` draws them: two sticks as thick as a wrist, crossed in a square,
//! cover a quarter of it; a heap narrows upwards; tape is seen with the posts that it hangs on; loose soil lies a few
//! centimetres high.

use super::Edition;
use crate::scenario::schema::{Lie, Look, Sign};

/// Width of a post or a stick that holds a sign up, metres.
const POST_M: f32 = 0.04;

/// Stones that are wider than this many times their height are a row, the others a heap.
const ROW: f32 = 4.0;

/// The form of a look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Form {
    /// Share of its rectangle that it fills, 0..=1.
    pub(super) filled: f32,
    /// Height below the rectangle that belongs to it: of what holds it up, metres.
    pub(super) held_m: f32,
    /// Mean height of one that lies flat, metres.
    pub(super) relief_m: f32,
}

impl Form {
    /// All of its rectangle, and nothing else.
    const WHOLE: Self = Self {
        filled: 1.0,
        held_m: 0.0,
        relief_m: 0.0,
    };

    /// The form of a sign as an edition of the model has it.
    pub(super) fn of(sign: &Sign, edition: Edition) -> Self {
        if edition != Edition::Formed {
            return Self::WHOLE;
        }
        if sign.lies == Lie::Flat {
            return Self::flat(sign.look);
        }
        let (width_m, height_m) = sign.size_m;
        match sign.look {
            Look::CrossedSticks => Self::filling(0.24),
            Look::Stones if width_m <= height_m * ROW => Self::filling(0.65),
            Look::Tape => Self::held(sign, 1.0),
            Look::Line => Self::held(sign, 0.5),
            _ => Self::WHOLE,
        }
    }

    fn filling(filled: f32) -> Self {
        Self {
            filled,
            ..Self::WHOLE
        }
    }

    /// Between two posts, filling this share of its own rectangle.
    fn held(sign: &Sign, filled: f32) -> Self {
        let (width_m, height_m) = (sign.size_m.0.max(0.0), sign.size_m.1.max(0.0));
        let held_m = sign.above_ground_m.max(0.0);
        let there_m2 = width_m * height_m * filled + 2.0 * POST_M * held_m;
        let whole_m2 = (width_m * (height_m + held_m)).max(f32::MIN_POSITIVE);
        Self {
            filled: (there_m2 / whole_m2).min(1.0),
            held_m,
            ..Self::WHOLE
        }
    }

    fn flat(look: Look) -> Self {
        let (filled, relief_m) = match look {
            // Prints and treads with ground between them.
            Look::Tracks => (0.5, 0.0),
            Look::DisturbedSoil => (1.0, 0.07),
            // Stalks at its rim still stand.
            Look::FlattenedPlants => (1.0, 0.1),
            Look::Crater => (1.0, 0.1),
            _ => (1.0, 0.0),
        };
        Self {
            filled,
            relief_m,
            ..Self::WHOLE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::example::placed;
    use crate::units::Point;

    fn form(look: Look, change: impl FnOnce(&mut Sign)) -> Form {
        let sign = placed(0, Point(0.0, 0.0), |sign| {
            sign.look = look;
            change(sign);
        });
        Form::of(&sign.sign, Edition::Formed)
    }

    #[test]
    fn earlier_editions_take_every_sign_for_its_whole_rectangle() {
        for look in Look::ALL {
            let sign = placed(0, Point(0.0, 0.0), |sign| sign.look = *look).sign;
            for edition in Edition::EARLIER {
                assert_eq!(Form::of(&sign, edition), Form::WHOLE, "{look:?}");
            }
        }
    }

    #[test]
    fn tape_counts_with_its_posts_and_no_sign_fills_more_than_its_rectangle() {
        let hung = form(Look::Tape, |sign| {
            (sign.size_m, sign.above_ground_m) = ((2.0, 0.1), 0.8);
            sign.lies = Lie::Standing;
        });
        assert!((hung.filled * 2.0 * 0.9 - 0.264).abs() < 1e-4, "{hung:?}");
        for look in Look::ALL {
            for size_m in [(0.0, 0.0), (0.02, 0.02), (8.0, 2.0)] {
                for lies in [Lie::Flat, Lie::Standing] {
                    let form = form(*look, |sign| (sign.size_m, sign.lies) = (size_m, lies));
                    assert!((0.0..=1.0).contains(&form.filled), "{look:?}: {form:?}");
                }
            }
        }
    }
}
