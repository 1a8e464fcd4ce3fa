//! Points as they are shown: in tenths that add up, so that whoever checks the arithmetic by hand comes to the sums that
//! stand above it.
//!
//! The whole is rounded, halves up. What was earned of it and what was lost are each handed down to the blocks, and from
//! there to their criteria, by largest remainder (Hamilton's method): everything gets its whole tenths, and the tenths
//! that are left go where most was cut off. No figure is a tenth or more beside the exact one, apart from what is half
//! earned, where both halves are rounded. What was met still shows all its points as earned, what was not met none.

use crate::scoring::scorecard::{Points, Scorecard};

/// The points of a scorecard in tenths.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// Of everything.
    pub whole: Points,
    /// Of the blocks, in the scorecard's order.
    pub blocks: Vec<BlockTally>,
}

/// The points of a block in tenths.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockTally {
    /// Of the block.
    pub points: Points,
    /// Of the block, what this patrol could not show: with the points possible it makes the whole block.
    pub not_shown: f32,
    /// Of its criteria, in the scorecard's order.
    pub criteria: Vec<Points>,
}

/// A scorecard's points as every report shows them.
pub fn tally(card: &Scorecard) -> Tally {
    let whole = Tenths::rounded(card.points);
    let blocks = whole.shared(card.blocks.iter().map(|block| block.points));
    Tally {
        whole: whole.points(),
        blocks: card
            .blocks
            .iter()
            .zip(blocks)
            .map(|(block, tenths)| BlockTally {
                points: tenths.points(),
                not_shown: tenths.missing_to(block.points.possible + block.not_shown),
                criteria: tenths
                    .shared(block.criteria.iter().map(|criterion| criterion.points))
                    .into_iter()
                    .map(Tenths::points)
                    .collect(),
            })
            .collect(),
    }
}

/// Tenths of a point.
#[derive(Debug, Clone, Copy)]
struct Tenths {
    earned: i64,
    lost: i64,
}

impl Tenths {
    fn rounded(points: Points) -> Self {
        let earned = tenths(points.earned).round() as i64;
        let possible = tenths(points.possible).round() as i64;
        Self {
            earned,
            lost: possible - earned,
        }
    }

    fn shared(self, parts: impl Iterator<Item = Points> + Clone) -> Vec<Self> {
        let earned = by_largest_remainder(self.earned, parts.clone().map(|part| part.earned));
        let lost = parts.map(|part| part.possible - part.earned);
        let lost = by_largest_remainder(self.lost, lost);
        earned
            .into_iter()
            .zip(lost)
            .map(|(earned, lost)| Self { earned, lost })
            .collect()
    }

    /// What is missing to a whole.
    fn missing_to(self, whole: f32) -> f32 {
        let missing = tenths(whole).round() as i64 - self.earned - self.lost;
        missing.max(0) as f32 / 10.0
    }

    fn points(self) -> Points {
        Points {
            earned: self.earned as f32 / 10.0,
            possible: (self.earned + self.lost) as f32 / 10.0,
        }
    }
}

/// Tenths to a thousandth: the tail that single precision leaves behind decides nothing.
fn tenths(points: f32) -> f64 {
    (f64::from(points) * 10_000.0).round() / 1000.0
}

/// Whole parts of a sum; of two that had as much cut off the first goes first. Parts that do not belong to the sum (no
/// sharing out of less than a whole each makes it) are rounded each by itself.
fn by_largest_remainder(sum: i64, parts: impl Iterator<Item = f32>) -> Vec<i64> {
    let exact: Vec<f64> = parts.map(tenths).collect();
    let mut whole: Vec<i64> = exact.iter().map(|part| part.floor() as i64).collect();
    let left = sum - whole.iter().sum::<i64>();
    let cut_off = |i: usize| exact[i] - exact[i].floor();
    let mut by_cut: Vec<usize> = (0..exact.len()).filter(|i| cut_off(*i) > 0.0).collect();
    by_cut.sort_by(|a, b| cut_off(*b).total_cmp(&cut_off(*a)));
    match usize::try_from(left) {
        Ok(left) if left <= by_cut.len() => {
            for i in &by_cut[..left] {
                whole[*i] += 1;
            }
            whole
        }
        _ => exact.iter().map(|part| part.round() as i64).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seventeen_equal_parts_of_forty_add_up_to_forty() {
        let parts = [40.0_f32 / 17.0; 17];
        let shared = by_largest_remainder(400, parts.into_iter());
        assert_eq!(shared.iter().sum::<i64>(), 400);
        assert!(shared.iter().all(|part| [23, 24].contains(part)));
    }

    #[test]
    fn the_most_cut_off_goes_up_first() {
        let shared = by_largest_remainder(100, [3.34_f32, 3.39, 3.27].into_iter());
        assert_eq!(shared, [33, 34, 33]);
        assert_eq!(by_largest_remainder(1, [0.05, 0.05].into_iter()), [1, 0]);
        assert_eq!(by_largest_remainder(250, [25.000_002].into_iter()), [250]);
    }

    #[test]
    fn what_was_met_or_missed_is_so_in_tenths_too() {
        let of = |earned: f32, possible: f32| Points { earned, possible };
        let third = 10.0 / 3.0;
        let parts = [of(third, third), of(0.0, third), of(third / 2.0, third)];
        let block = Tenths::rounded(of(5.0, 10.0));
        let shared = block.shared(parts.into_iter());
        assert_eq!(shared.iter().map(|part| part.earned).sum::<i64>(), 50);
        assert_eq!(shared.iter().map(|part| part.lost).sum::<i64>(), 50);
        assert_eq!((shared[0].lost, shared[1].earned), (0, 0));
    }

    #[test]
    fn parts_that_are_not_of_the_sum_are_rounded() {
        assert_eq!(
            by_largest_remainder(999, [1.24, 2.26].into_iter()),
            [12, 23]
        );
        assert_eq!(by_largest_remainder(0, [1.24].into_iter()), [12]);
    }
}
