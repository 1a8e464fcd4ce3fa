//! Heights of the land: base relief, then land forms in file order.

use std::ops::RangeInclusive;

use fastnoise_lite::{FastNoiseLite, FractalType, NoiseType};

use super::Grid;
use crate::scenario::Scenario;
use crate::scenario::schema::{LandForm, Relief};
use crate::units::Point;
use crate::units::maths::hypot;
use crate::units::place::{length_m, nearest_on_segment};

/// Width of the transition beside a levelled bed, in widths of the bed on either side.
const SHOULDER_WIDTHS: f32 = 0.5;

/// Every sample's height, metres above the origin.
pub(super) fn heights(scenario: &Scenario, grid: &Grid) -> Vec<f32> {
    let mut heights = base(scenario, grid);
    for form in &scenario.terrain.land_forms {
        add(form, grid, &mut heights);
    }
    heights
}

fn base(scenario: &Scenario, grid: &Grid) -> Vec<f32> {
    match &scenario.terrain.relief {
        Relief::Flat => vec![0.0; grid.rows * grid.columns],
        Relief::Seeded {
            seed,
            amplitude_m,
            wavelength_m,
        } => {
            let mut noise = FastNoiseLite::with_seed(*seed as i32);
            noise.set_noise_type(Some(NoiseType::OpenSimplex2));
            noise.set_fractal_type(Some(FractalType::FBm));
            noise.set_fractal_octaves(Some(3));
            noise.set_frequency(Some(1.0 / wavelength_m.max(1.0)));
            sampled(grid, |at| amplitude_m * noise.get_noise_2d(at.0, at.1))
        }
        Relief::Heightmap { low_m, high_m, .. } => {
            let map = scenario
                .height_map()
                .expect("a scenario is given out with the height map that it names");
            sampled(grid, |at| {
                let east = (at.0 - grid.from.0) / (grid.to.0 - grid.from.0);
                let south = (grid.to.1 - at.1) / (grid.to.1 - grid.from.1);
                low_m + (high_m - low_m) * map.brightness(east, south)
            })
        }
    }
}

fn sampled(grid: &Grid, height: impl Fn(Point) -> f32) -> Vec<f32> {
    (0..grid.columns)
        .flat_map(|column| (0..grid.rows).map(move |row| (row, column)))
        .map(|(row, column)| height(grid.sample(row, column)))
        .collect()
}

fn add(form: &LandForm, grid: &Grid, heights: &mut [f32]) {
    match form {
        LandForm::Hill {
            at,
            radius_m,
            height_m,
        } => near_line(grid, &[*at, *at], *radius_m, |index, distance_m, _| {
            heights[index] += height_m * smooth(1.0 - distance_m / radius_m);
        }),
        LandForm::Ridge {
            line,
            width_m,
            height_m,
        } => near_line(grid, line, width_m / 2.0, |index, distance_m, _| {
            heights[index] += height_m * smooth(1.0 - 2.0 * distance_m / width_m);
        }),
        LandForm::Level {
            line,
            width_m,
            height_m,
        } => {
            let (Some(&start), Some(&end)) = (line.first(), line.last()) else {
                return;
            };
            let own = |at: Point| heights[nearest_sample(grid, at)];
            let (start_m, end_m) = match height_m {
                Some(height_m) => (*height_m, *height_m),
                None => (own(start), own(end)),
            };
            // The bed extends one diagonal beyond its edge, so that every cell it touches is level.
            let (cell_width, cell_height) = grid.spacing();
            let bed_m = width_m / 2.0 + hypot(cell_width, cell_height);
            let shoulder_m = width_m * SHOULDER_WIDTHS;
            near_line(
                grid,
                line,
                bed_m + shoulder_m,
                |index, distance_m, share| {
                    let level_m = start_m + (end_m - start_m) * share;
                    let hold = smooth(1.0 - (distance_m - bed_m) / shoulder_m);
                    heights[index] += hold * (level_m - heights[index]);
                },
            );
        }
    }
}

/// Calls back for each sample within reach of a line: its index, its distance from the line, and the position of its
/// nearest point along the line (0..=1).
fn near_line(grid: &Grid, line: &[Point], reach_m: f32, mut each: impl FnMut(usize, f32, f32)) {
    let whole_m = length_m(line).max(f32::MIN_POSITIVE);
    let window = Window::around(grid, line, reach_m);
    let mut nearest = vec![(f32::INFINITY, 0.0); window.samples()];
    let mut before_m = 0.0;
    for pair in line.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let leg_m = a.distance_m(b);
        let leg = Window::around(grid, pair, reach_m);
        for column in leg.columns.clone() {
            for row in leg.rows_of_column(grid, column, (a, b), reach_m) {
                let at = grid.sample(row, column);
                let (foot, share) = nearest_on_segment(at, a, b);
                let slot = &mut nearest[window.index(row, column)];
                let distance_m = at.distance_m(foot);
                if distance_m < slot.0 {
                    *slot = (distance_m, (before_m + share * leg_m) / whole_m);
                }
            }
        }
        before_m += leg_m;
    }
    for column in window.columns.clone() {
        for row in window.rows.clone() {
            let (distance_m, along) = nearest[window.index(row, column)];
            if distance_m <= reach_m {
                each(grid.index(row, column), distance_m, along);
            }
        }
    }
}

/// A rectangle of samples.
struct Window {
    columns: RangeInclusive<usize>,
    rows: RangeInclusive<usize>,
}

impl Window {
    /// The samples that may be within reach of a line.
    fn around(grid: &Grid, line: &[Point], reach_m: f32) -> Self {
        let fold = |start: f32, pick: fn(f32, f32) -> f32, axis: fn(&Point) -> f32| {
            line.iter().map(axis).fold(start, pick)
        };
        let (east, north) = (|at: &Point| at.0, |at: &Point| at.1);
        let north_west = grid.cell(Point(
            fold(f32::INFINITY, f32::min, east) - reach_m,
            fold(f32::NEG_INFINITY, f32::max, north) + reach_m,
        ));
        let south_east = grid.cell(Point(
            fold(f32::NEG_INFINITY, f32::max, east) + reach_m,
            fold(f32::INFINITY, f32::min, north) - reach_m,
        ));
        Self {
            columns: north_west.column..=south_east.column + 1,
            rows: north_west.row..=south_east.row + 1,
        }
    }

    /// The rows of a column of this window, around a single segment, that may be within reach: a segment across the
    /// whole land touches a few of each column.
    fn rows_of_column(
        &self,
        grid: &Grid,
        column: usize,
        (a, b): (Point, Point),
        reach_m: f32,
    ) -> RangeInclusive<usize> {
        let (width_m, height_m) = grid.spacing();
        // A margin of one cell absorbs rounding.
        let (beside_m, above_m) = (reach_m + width_m, reach_m + height_m);
        let (run, rise) = (b.0 - a.0, b.1 - a.1);
        let off_m = grid.sample(0, column).0 - a.0;
        let share = |at_m: f32| (at_m / run).clamp(0.0, 1.0);
        let (from, to) = if run == 0.0 {
            (0.0, 1.0)
        } else {
            (share(off_m - beside_m), share(off_m + beside_m))
        };
        let (one, other) = (a.1 + rise * from, a.1 + rise * to);
        let north = grid.cell(Point(a.0, one.max(other) + above_m)).row;
        let south = grid.cell(Point(a.0, one.min(other) - above_m)).row + 1;
        north.max(*self.rows.start())..=south.min(*self.rows.end())
    }

    fn samples(&self) -> usize {
        self.columns.clone().count() * self.rows.clone().count()
    }

    fn index(&self, row: usize, column: usize) -> usize {
        (column - self.columns.start()) * self.rows.clone().count() + row - self.rows.start()
    }
}

fn nearest_sample(grid: &Grid, at: Point) -> usize {
    let cell = grid.cell(at);
    grid.index(
        cell.row + usize::from(cell.south > 0.5),
        cell.column + usize::from(cell.east > 0.5),
    )
}

/// Smoothstep from 0 to 1.
fn smooth(share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}
