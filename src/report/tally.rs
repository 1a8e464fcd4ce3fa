//! Points for display, in hundredths that add up, so that checking the arithmetic by hand gives the sums shown.
//!
//! Points of a criterion are rounded half up, each by itself: the same formula shows the same figure everywhere. A
//! block shows the sum of its criteria as shown, and the total the sum of its blocks.

use crate::scoring::scorecard::{Points, Scorecard};

/// The points of a scorecard in hundredths.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// Total.
    pub whole: Points,
    /// Blocks, in the scorecard's order.
    pub blocks: Vec<BlockTally>,
}

/// The points of a block in hundredths.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockTally {
    /// Points of the block.
    pub points: Points,
    /// Points that this patrol could not show: together with the points possible they make the whole block.
    pub not_shown: f32,
    /// Criteria, in the scorecard's order.
    pub criteria: Vec<Points>,
}

/// A scorecard's points as every report shows them.
pub fn tally(card: &Scorecard) -> Tally {
    let blocks: Vec<Vec<Hundredths>> = card
        .blocks
        .iter()
        .map(|block| {
            let criteria = block.criteria.iter();
            criteria
                .map(|criterion| Hundredths::of(criterion.points))
                .collect()
        })
        .collect();
    Tally {
        whole: Hundredths::sum(blocks.iter().flatten()).points(),
        blocks: blocks
            .iter()
            .zip(&card.blocks)
            .map(|(criteria, block)| {
                let shown = Hundredths::sum(criteria);
                BlockTally {
                    points: shown.points(),
                    not_shown: rest_of(block.points.possible + block.not_shown, shown),
                    criteria: criteria.iter().map(|points| points.points()).collect(),
                }
            })
            .collect(),
    }
}

/// Points in whole hundredths, for exact sums.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Hundredths {
    earned: i64,
    possible: i64,
}

impl Hundredths {
    fn of(points: Points) -> Self {
        Self {
            earned: hundredths(points.earned),
            possible: hundredths(points.possible),
        }
    }

    fn sum<'a>(parts: impl IntoIterator<Item = &'a Self>) -> Self {
        parts.into_iter().fold(Self::default(), |sum, part| Self {
            earned: sum.earned + part.earned,
            possible: sum.possible + part.possible,
        })
    }

    fn points(self) -> Points {
        Points {
            earned: self.earned as f32 / 100.0,
            possible: self.possible as f32 / 100.0,
        }
    }
}

/// What completes the points possible, as shown, to the whole block.
fn rest_of(block: f32, shown: Hundredths) -> f32 {
    (hundredths(block) - shown.possible).max(0) as f32 / 100.0
}

/// Rounds half up, ignoring single-precision noise below a ten-thousandth.
fn hundredths(points: f32) -> i64 {
    let ten_thousandths = (f64::from(points) * 10_000.0).round();
    (ten_thousandths / 100.0 + 0.5).floor() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(earned: f32, possible: f32) -> Hundredths {
        Hundredths::of(Points { earned, possible })
    }

    #[test]
    fn the_same_formula_shows_the_same_figure() {
        let parts = [35.0_f32 * 2.0 / 33.0; 7].map(|points| of(points, points));
        assert!(parts.iter().all(|part| *part == parts[0]));
        assert_eq!(parts[0].points().earned, 2.12);
    }

    #[test]
    fn a_half_is_rounded_up_whatever_single_precision_made_of_it() {
        assert_eq!(hundredths(1.005), 101);
        assert_eq!(hundredths(0.125), 13);
        assert_eq!(hundredths(0.124_9), 12);
    }

    /// Story: 21.26 points were shown of a block of 25, and 3.79 not: 25.05 in all.
    #[test]
    fn what_is_shown_and_what_is_not_make_the_whole_block() {
        let parts = vec![of(25.0 / 33.0, 25.0 / 33.0); 28];
        let shown = Hundredths::sum(&parts);
        assert_eq!(shown.points().possible + rest_of(25.0, shown), 25.0);
        assert_eq!(rest_of(25.0, of(25.08, 25.08)), 0.0);
    }

    #[test]
    fn what_is_shown_above_is_the_sum_of_what_is_shown_below() {
        let third = 10.0 / 3.0;
        let parts = [of(third, third), of(0.0, third), of(third / 2.0, third)];
        let sum = Hundredths::sum(&parts);
        assert_eq!((sum.earned, sum.possible), (333 + 167, 999));
    }
}
