//! Rasteriser: for each sample the nearest triangle.

use rayon::prelude::*;

/// Sample rows per work item.
const BAND: usize = 16;

/// Tolerance at edges, samples: closes gaps between neighbours.
const CLOSE: f32 = 0.01;

/// No triangle here.
pub(super) const NOTHING: u32 = u32::MAX;

/// A projected triangle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flat {
    /// Corners: across, down and inverse depth, clockwise on the picture.
    corners: [[f32; 3]; 3],
    /// Its part.
    pub(super) part: u32,
    /// Its index in that part.
    pub(super) triangle: u32,
}

/// The nearest surface at a sample.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    /// Inverse depth; zero where there is nothing.
    pub(super) near: f32,
    /// Index of the triangle, or [`NOTHING`].
    pub(super) flat: u32,
}

impl Flat {
    /// A front-facing triangle (counter-clockwise in space); none when back-facing or degenerate.
    pub(super) fn of(corners: [[f32; 3]; 3], part: u32, triangle: u32) -> Option<Self> {
        // Down is positive on a picture, so front faces have negative area.
        (area(&corners) < -1e-6).then_some(Self {
            corners,
            part,
            triangle,
        })
    }

    /// A double-sided triangle.
    pub(super) fn either_side(mut corners: [[f32; 3]; 3]) -> Option<Self> {
        if area(&corners) > 0.0 {
            corners.swap(1, 2);
        }
        Self::of(corners, 0, 0)
    }

    /// Bounds across and down.
    pub(super) fn bounds(&self) -> ([f32; 2], [f32; 2]) {
        let [a, b, c] = &self.corners;
        (
            [a[0].min(b[0]).min(c[0]), a[1].min(b[1]).min(c[1])],
            [a[0].max(b[0]).max(c[0]), a[1].max(b[1]).max(c[1])],
        )
    }

    /// False when it lies entirely beside a picture of this size.
    pub(super) fn touches(&self, width: usize, height: usize) -> bool {
        let (low, high) = self.bounds();
        high[0] >= 0.0 && high[1] >= 0.0 && low[0] <= width as f32 && low[1] <= height as f32
    }

    /// Gradients of the corners' weights across and down, and the weights at the origin.
    fn weights(&self) -> [[f32; 3]; 3] {
        let whole = area(&self.corners);
        [0, 1, 2].map(|number| {
            let (a, b) = (
                self.corners[(number + 1) % 3],
                self.corners[(number + 2) % 3],
            );
            let across = (a[1] - b[1]) / whole;
            let down = (b[0] - a[0]) / whole;
            [across, down, -(across * a[0] + down * a[1])]
        })
    }

    /// Perspective-correct weights of the corners at a point of the picture, and its inverse depth.
    pub(super) fn weights_at(&self, across: f32, down: f32) -> ([f32; 3], f32) {
        let weights = self.weights();
        let near = [0, 1, 2].map(|i| {
            let [by_across, by_down, start] = weights[i];
            (by_across * across + by_down * down + start).max(0.0) * self.corners[i][2]
        });
        let sum = (near[0] + near[1] + near[2]).max(f32::MIN_POSITIVE);
        (near.map(|part| part / sum), sum)
    }
}

fn area([a, b, c]: &[[f32; 3]; 3]) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
}

/// Samples with nothing yet.
pub(super) fn empty(width: usize, height: usize) -> Vec<Sample> {
    let nothing = Sample {
        near: 0.0,
        flat: NOTHING,
    };
    vec![nothing; width * height]
}

/// Puts the nearest triangle at each sample, row by row from the top, where it is nearer than what is there.
pub(super) fn draw(samples: &mut [Sample], flats: &[Flat], width: usize) {
    let height = samples.len() / width;
    let bands = height.div_ceil(BAND);
    let mut in_band: Vec<Vec<u32>> = vec![Vec::new(); bands];
    for (number, flat) in flats.iter().enumerate() {
        let (low, high) = flat.bounds();
        if high[1] < 0.0 || low[1] > height as f32 {
            continue;
        }
        let first = (low[1].max(0.0) as usize / BAND).min(bands - 1);
        let last = (high[1].max(0.0) as usize / BAND).min(bands - 1);
        for band in &mut in_band[first..=last] {
            band.push(number as u32);
        }
    }
    samples
        .par_chunks_mut(width * BAND)
        .zip(in_band)
        .enumerate()
        .for_each(|(band, (rows, numbers))| {
            for number in numbers {
                fill(rows, width, band * BAND, &flats[number as usize], number);
            }
        });
}

/// Rasterises one triangle into a band that begins at row `top`.
fn fill(rows: &mut [Sample], width: usize, top: usize, flat: &Flat, number: u32) {
    let (low, high) = flat.bounds();
    let count = rows.len() / width;
    let first_row = (low[1] - 0.5).ceil().max(top as f32) as usize;
    let last_row = ((high[1] - 0.5).floor()).min((top + count) as f32 - 1.0);
    let first = (low[0] - 0.5).ceil().max(0.0) as usize;
    let last = ((high[0] - 0.5).floor()).min(width as f32 - 1.0);
    if last_row < first_row as f32 || last < first as f32 {
        return;
    }
    let (last_row, last) = (last_row as usize, last as usize);
    let weights = flat.weights();
    // Tolerance of each weight, equivalent to a fraction of a sample.
    let miss = weights.map(|[across, down, _]| -CLOSE * (across.abs() + down.abs()));
    let near = |part: usize| {
        (0..3)
            .map(|i| weights[i][part] * flat.corners[i][2])
            .sum::<f32>()
    };
    let (near_across, near_down, near_start) = (near(0), near(1), near(2));
    for row in first_row..=last_row {
        let down = row as f32 + 0.5;
        // The span of the row inside the triangle.
        let (mut from, mut to) = (first as f32, last as f32);
        let mut outside = false;
        for (weight, miss) in weights.iter().zip(miss) {
            let [across, by_down, start] = *weight;
            let at_zero = by_down * down + start - miss + across * 0.5;
            if across > 1e-12 {
                from = from.max((-at_zero / across).ceil());
            } else if across < -1e-12 {
                to = to.min((-at_zero / across).floor());
            } else {
                outside |= at_zero < 0.0;
            }
        }
        if outside || from > to {
            continue;
        }
        let line = (row - top) * width;
        let base = near_down * down + near_start;
        for column in from as usize..=to as usize {
            let near = base + near_across * (column as f32 + 0.5);
            let sample = &mut rows[line + column];
            if near > sample.near {
                *sample = Sample { near, flat: number };
            }
        }
    }
}
