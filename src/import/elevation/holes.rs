//! Holes of a grid of heights.

/// Fills holes of a grid, rows of `columns`: between their sides, and at the edge of what is known from their neighbours,
/// nearest first; the number of holes. None when there is nothing but holes.
pub fn filled(heights: &mut [Option<f32>], columns: usize) -> Option<usize> {
    let holes = heights.iter().filter(|height| height.is_none()).count();
    if holes == heights.len() {
        return None;
    }
    let between = between_sides(heights, columns);
    for (height, between) in heights.iter_mut().zip(between) {
        *height = height.or(between);
    }
    while heights.iter().any(Option::is_none) {
        let before = heights.to_vec();
        for index in 0..before.len() {
            if before[index].is_some() {
                continue;
            }
            let column = index % columns;
            let beside = [
                (column > 0).then(|| index - 1),
                (column + 1 < columns).then(|| index + 1),
                index.checked_sub(columns),
                Some(index + columns).filter(|below| *below < before.len()),
            ];
            let known: Vec<f32> = beside
                .into_iter()
                .flatten()
                .filter_map(|near| before[near])
                .collect();
            if !known.is_empty() {
                heights[index] = Some(known.iter().sum::<f32>() / known.len() as f32);
            }
        }
    }
    Some(holes)
}

/// Heights on straight lines between the sides of each hole, along rows and columns, the shorter line counting for more; none
/// where a side is missing.
fn between_sides(heights: &[Option<f32>], columns: usize) -> Vec<Option<f32>> {
    let rows = heights.len() / columns;
    let along_rows = (0..rows).map(|row| (row * columns, 1, columns));
    let along_columns = (0..columns).map(|column| (column, columns, rows));
    let mut sums = vec![(0.0, 0.0); heights.len()];
    for (first, step, count) in along_rows.chain(along_columns) {
        let mut side: Option<(usize, f32)> = None;
        for index in 0..count {
            let Some(height_m) = heights[first + index * step] else {
                continue;
            };
            if let Some((before, before_m)) = side {
                let span = (index - before) as f32;
                for hole in before + 1..index {
                    let share = (hole - before) as f32 / span;
                    let (sum, weights) = &mut sums[first + hole * step];
                    *sum += (before_m + share * (height_m - before_m)) / span;
                    *weights += 1.0 / span;
                }
            }
            side = Some((index, height_m));
        }
    }
    let middle = |(sum, weights): (f32, f32)| (weights > 0.0).then(|| sum / weights);
    sums.into_iter().map(middle).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A slope of a metre each sample eastwards and two southwards, with holes.
    fn slope(is_hole: impl Fn(usize, usize) -> bool) -> Vec<Option<f32>> {
        let places = (0..12_usize).flat_map(|row| (0..10_usize).map(move |column| (row, column)));
        places
            .map(|(row, column)| (!is_hole(row, column)).then(|| (column + 2 * row) as f32))
            .collect()
    }

    /// Story: a column without heights on a slope of 10 % became a step of 1.7 m, made of one neighbour.
    #[test]
    fn a_hole_between_known_heights_continues_the_slope() {
        let whole = slope(|_, _| false);
        let column = |_, column| (4..7).contains(&column);
        let island = |row, column| (3..8).contains(&row) && (2..7).contains(&column);
        for mut holed in [slope(column), slope(island)] {
            let holes = holed.iter().filter(|height| height.is_none()).count();
            assert_eq!(filled(&mut holed, 10), Some(holes));
            for (is, was) in holed.iter().flatten().zip(whole.iter().flatten()) {
                assert!((is - was).abs() < 0.01, "{is} {was}");
            }
        }
    }

    #[test]
    fn at_the_edge_the_nearest_heights_count_and_nothing_is_made_of_nothing() {
        let mut holed = slope(|_, column| column == 9);
        assert_eq!(filled(&mut holed, 10), Some(12));
        assert!(holed.iter().all(Option::is_some));
        assert_eq!(filled(&mut [None; 20], 10), None);
    }
}
