//! Spatial index of rectangles: a uniform grid.

use bevy::math::Vec2;

/// Rectangles, sorted into a grid.
#[derive(Debug, Clone)]
pub struct Neighbourhood {
    low: Vec2,
    cell: Vec2,
    cells: Vec<Vec<u32>>,
}

/// Cells along one side of the grid.
const SIDE: usize = 64;

impl Neighbourhood {
    /// Indexes rectangles, each given by its corners.
    pub fn new(bounds: impl Iterator<Item = (Vec2, Vec2)> + Clone) -> Self {
        let start = (Vec2::splat(f32::INFINITY), Vec2::splat(f32::NEG_INFINITY));
        let (low, high) = bounds.clone().fold(start, |(low, high), (from, to)| {
            (low.min(from), high.max(to))
        });
        let cell = ((high - low) / SIDE as f32).max(Vec2::splat(0.01));
        let mut grid = Self {
            low,
            cell,
            cells: vec![Vec::new(); SIDE * SIDE],
        };
        for (index, (from, to)) in bounds.enumerate() {
            let (from, to) = (grid.cell_of(from), grid.cell_of(to));
            for row in from.1..=to.1 {
                for column in from.0..=to.0 {
                    grid.cells[row * SIDE + column].push(index as u32);
                }
            }
        }
        grid
    }

    /// The rectangles that may touch the one with these corners, each once, in order.
    pub fn near(&self, from: Vec2, to: Vec2) -> Vec<usize> {
        let (from, to) = (self.cell_of(from), self.cell_of(to));
        let mut found: Vec<usize> = (from.1..=to.1)
            .flat_map(|row| self.cells[row * SIDE + from.0..=row * SIDE + to.0.max(from.0)].iter())
            .flatten()
            .map(|&index| index as usize)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Column and row; clamped to the grid, NaN included.
    fn cell_of(&self, place: Vec2) -> (usize, usize) {
        let share = (place - self.low) / self.cell;
        let held = |value: f32| (value.max(0.0) as usize).min(SIDE - 1);
        (held(share.x), held(share.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_neighbourhood_never_leaves_out_what_touches() {
        let spots: Vec<(Vec2, Vec2)> = (0..250_u8)
            .map(|i| {
                let at = Vec2::new(f32::from(i) * 7.3 % 101.0, f32::from(i) * 3.1 % 57.0);
                (at, at + Vec2::splat(1.0 + f32::from(i % 9)))
            })
            .collect();
        let grid = Neighbourhood::new(spots.iter().copied());
        for (from, to) in &spots {
            let (from, to) = (*from - Vec2::ONE, *to + Vec2::ONE);
            let near = grid.near(from, to);
            for (index, (low, high)) in spots.iter().enumerate() {
                let touches = low.cmple(to).all() && high.cmpge(from).all();
                assert!(!touches || near.contains(&index));
            }
        }
        assert!(
            Neighbourhood::new(std::iter::empty())
                .near(Vec2::ZERO, Vec2::ONE)
                .is_empty()
        );
        let odd = [(Vec2::NAN, Vec2::NAN), (Vec2::ZERO, Vec2::INFINITY)];
        Neighbourhood::new(odd.into_iter()).near(Vec2::NAN, Vec2::ONE);
    }
}
