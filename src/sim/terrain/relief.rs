//! Heights of the land: base relief, then land forms in the order of the file.

use std::io::Cursor;

use fastnoise_lite::{FastNoiseLite, FractalType, NoiseType};

use super::Grid;
use crate::scenario::Scenario;
use crate::scenario::schema::{LandForm, Relief};
use crate::units::Point;
use crate::units::maths::hypot;
use crate::units::place::{length_m, nearest_on_segment};

/// Most bytes that unpacking a height map may take: 4096 × 4096 grey samples of 16 bits and some room.
const MOST_PICTURE_BYTES: usize = 40 << 20;

/// How far the land around is drawn up to a levelled bed, in widths of the bed on either side.
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
        Relief::Heightmap {
            file,
            low_m,
            high_m,
        } => {
            let picture = scenario
                .origin()
                .attachments
                .iter()
                .find(|(name, _)| name == file)
                .and_then(|(_, bytes)| Picture::read(bytes));
            match picture {
                Some(picture) => sampled(grid, |at| {
                    let east = (at.0 - grid.from.0) / (grid.to.0 - grid.from.0);
                    let south = (grid.to.1 - at.1) / (grid.to.1 - grid.from.1);
                    low_m + (high_m - low_m) * picture.brightness(east, south)
                }),
                None => vec![*low_m; grid.rows * grid.columns],
            }
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
            // The bed reaches one diagonal beyond its edge, so that every cell it touches is level.
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

/// Calls back for each sample within reach of a line: its index, its distance from the line, and how far along the line
/// its nearest point is (0..=1).
fn near_line(grid: &Grid, line: &[Point], reach_m: f32, mut each: impl FnMut(usize, f32, f32)) {
    let whole_m = length_m(line).max(f32::MIN_POSITIVE);
    let mut nearest = vec![(f32::INFINITY, 0.0); grid.rows * grid.columns];
    let mut before_m = 0.0;
    for pair in line.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let leg_m = a.distance_m(b);
        let north_west = grid.cell(Point(a.0.min(b.0) - reach_m, a.1.max(b.1) + reach_m));
        let south_east = grid.cell(Point(a.0.max(b.0) + reach_m, a.1.min(b.1) - reach_m));
        for column in north_west.column..=south_east.column + 1 {
            for row in north_west.row..=south_east.row + 1 {
                let at = grid.sample(row, column);
                let (foot, share) = nearest_on_segment(at, a, b);
                let slot = &mut nearest[grid.index(row, column)];
                let distance_m = at.distance_m(foot);
                if distance_m < slot.0 {
                    *slot = (distance_m, (before_m + share * leg_m) / whole_m);
                }
            }
        }
        before_m += leg_m;
    }
    for (index, (distance_m, along)) in nearest.into_iter().enumerate() {
        if distance_m <= reach_m {
            each(index, distance_m, along);
        }
    }
}

fn nearest_sample(grid: &Grid, at: Point) -> usize {
    let cell = grid.cell(at);
    grid.index(
        cell.row + usize::from(cell.south > 0.5),
        cell.column + usize::from(cell.east > 0.5),
    )
}

/// Rises smoothly from 0 at 0 to 1 at 1.
fn smooth(share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

/// A height map unpacked: brightness 0..=1, row by row from the north-west.
struct Picture {
    width: usize,
    height: usize,
    brightness: Vec<f32>,
}

impl Picture {
    fn read(bytes: &[u8]) -> Option<Self> {
        let limits = png::Limits {
            bytes: MOST_PICTURE_BYTES,
        };
        let decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
        let mut reader = decoder.read_info().ok()?;
        let size = reader.output_buffer_size()?;
        if size > MOST_PICTURE_BYTES {
            return None;
        }
        let mut buffer = vec![0; size];
        let info = reader.next_frame(&mut buffer).ok()?;
        if info.color_type != png::ColorType::Grayscale {
            return None;
        }
        let brightness = match info.bit_depth {
            png::BitDepth::Sixteen => buffer
                .chunks_exact(2)
                .map(|pair| f32::from(u16::from_be_bytes([pair[0], pair[1]])) / f32::from(u16::MAX))
                .collect(),
            png::BitDepth::Eight => buffer
                .iter()
                .map(|&byte| f32::from(byte) / f32::from(u8::MAX))
                .collect(),
            _ => return None,
        };
        let (width, height) = (info.width as usize, info.height as usize);
        (width > 0 && height > 0).then_some(Self {
            width,
            height,
            brightness,
        })
    }

    /// Brightness at shares of the way from the west and north edges, between the four samples around.
    fn brightness(&self, east: f32, south: f32) -> f32 {
        let x = east.clamp(0.0, 1.0) * (self.width - 1) as f32;
        let y = south.clamp(0.0, 1.0) * (self.height - 1) as f32;
        let (column, row) = (x as usize, y as usize);
        let (right, below) = (
            (column + 1).min(self.width - 1),
            (row + 1).min(self.height - 1),
        );
        let at = |row: usize, column: usize| self.brightness[row * self.width + column];
        let (u, v) = (x - column as f32, y - row as f32);
        let north = at(row, column) + u * (at(row, right) - at(row, column));
        let south = at(below, column) + u * (at(below, right) - at(below, column));
        north + v * (south - north)
    }
}
