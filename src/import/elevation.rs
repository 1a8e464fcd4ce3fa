//! Heights of the land: SRTM tiles (`.hgt`), `GeoTIFF` in degrees or in metres, and ESRI grids (`.asc`).
//!
//! A sample of SRTM is the height *at* a node; a pixel of a `GeoTIFF` or a cell of an ESRI grid is the height of an area and
//! counts at its middle, unless the file says that its points are nodes.

mod geo_tiff;
mod holes;
mod mosaic;

use std::path::Path;

use super::Misread;
use super::frame::Projection;
use super::track::Fix;
use crate::files;
use crate::text::Message;

pub use holes::filled;
pub use mosaic::Mosaic;

/// Samples of one file: a tile of 1″ has 13 million.
const MOST_SAMPLES: usize = 40_000_000;

/// What SRTM writes where it has no height.
const VOID: i16 = i16::MIN;

/// Lowest and highest land of the earth with room, metres: anything beyond marks a hole.
const POSSIBLE_M: std::ops::RangeInclusive<f32> = -600.0..=9_000.0;

/// The heights of one file.
#[derive(Debug, Clone)]
pub struct Elevation {
    /// Rows from the north, samples from the west; NaN in holes.
    samples: Vec<f32>,
    columns: usize,
    rows: usize,
    /// Place of the north-western sample, in the file's units, east first.
    first: (f64, f64),
    /// Distance between samples eastwards and southwards.
    step: (f64, f64),
    /// What its metres are; none when its units are degrees.
    projection: Option<Projection>,
}

/// Reads a file by its ending. `zone` is the UTM zone of an `.asc` file in metres, which does not say its own. Of a large
/// file the part around the places of `near` is enough; of what has none it is the whole.
pub fn read(path: &Path, bytes: &[u8], zone: u8, near: &[Fix]) -> Result<Elevation, Misread> {
    if files::has_ending(path, "hgt") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        hgt(&name, bytes)
    } else if files::has_ending(path, "tif") || files::has_ending(path, "tiff") {
        geo_tiff::read(bytes, near)
    } else if files::has_ending(path, "asc") {
        asc(&super::xml::text_of(bytes), zone)
    } else {
        Err(Misread::new("import-dem-ending"))
    }
}

/// What a file knows of a place.
struct Known {
    height_m: f32,
    /// 1 between samples, falling to 0 a whole step beyond the outermost.
    weight: f32,
    /// True up to half a step beyond the outermost samples, whose height still counts there.
    inside: bool,
}

impl Elevation {
    /// Height at a place, metres above sea level, between the nearest four samples; none outside the file and in its holes.
    pub fn height_m(&self, at: Fix) -> Option<f32> {
        let known = self.known(at).filter(|known| known.inside);
        known.map(|known| known.height_m)
    }

    /// Distance between samples on the ground, metres: the longer one.
    pub fn spacing_m(&self) -> f64 {
        const DEGREE_M: f64 = 111_320.0;
        let longer = self.step.0.max(self.step.1);
        match self.projection {
            Some(_) => longer,
            None => longer * DEGREE_M,
        }
    }

    fn known(&self, at: Fix) -> Option<Known> {
        let (x, y) = self.sample_at(at)?;
        let beyond = |value: f64, count: usize| (-value).max(value - (count - 1) as f64).max(0.0);
        let beyond = (beyond(x, self.columns), beyond(y, self.rows));
        // Also false for what is no number.
        if !(beyond.0 < 1.0 && beyond.1 < 1.0) {
            return None;
        }
        let height_m = self.between(x, y)?;
        Some(Known {
            height_m,
            weight: ((1.0 - beyond.0) * (1.0 - beyond.1)) as f32,
            inside: beyond.0 <= 0.5 && beyond.1 <= 0.5,
        })
    }

    /// Height between the nearest four samples.
    fn between(&self, x: f64, y: f64) -> Option<f32> {
        let x = x.clamp(0.0, (self.columns - 1) as f64);
        let y = y.clamp(0.0, (self.rows - 1) as f64);
        let (column, row) = (x as usize, y as usize);
        let (u, v) = ((x - column as f64) as f32, (y - row as f64) as f32);
        let mut height_m = 0.0;
        for (down, of_row) in [(0, 1.0 - v), (1, v)] {
            for (right, of_column) in [(0, 1.0 - u), (1, u)] {
                let row = (row + down).min(self.rows - 1);
                let column = (column + right).min(self.columns - 1);
                let weight = of_row * of_column;
                if weight > 0.0 {
                    height_m += weight * self.samples[row * self.columns + column];
                }
            }
        }
        // Beside a hole of the file one side alone would make a step.
        height_m.is_finite().then_some(height_m)
    }
}

impl Elevation {
    /// Column and row of a place, as if the file had no edges.
    fn sample_at(&self, at: Fix) -> Option<(f64, f64)> {
        let (east, north) = match &self.projection {
            Some(projection) => projection.metres(at)?,
            None => (at.longitude_deg, at.latitude_deg),
        };
        Some((
            (east - self.first.0) / self.step.0,
            (self.first.1 - north) / self.step.1,
        ))
    }
}

fn possible(height_m: f32) -> f32 {
    if POSSIBLE_M.contains(&height_m) {
        height_m
    } else {
        f32::NAN
    }
}

/// Heights as they are known: no number in a hole of the file, and where no land can be.
fn known(samples: Vec<f32>, hole: Option<f32>) -> Vec<f32> {
    let known = |height_m| {
        if Some(height_m) == hole {
            f32::NAN
        } else {
            possible(height_m)
        }
    };
    samples.into_iter().map(known).collect()
}

/// A tile of one degree; its name says where its south-western corner is: `N14W004`.
fn hgt(name: &str, bytes: &[u8]) -> Result<Elevation, Misread> {
    let nodes = match bytes.len() / 2 {
        1_442_401 => 1_201,
        12_967_201 => 3_601,
        _ => return Err(Misread::new("import-hgt-size")),
    };
    let corner = || -> Option<(f64, f64)> {
        let name = name.get(..7)?.to_ascii_uppercase();
        let side = |letter: &str, plus: &str, minus: &str| match letter {
            _ if letter == plus => Some(1.0),
            _ if letter == minus => Some(-1.0),
            _ => None,
        };
        let north = side(name.get(..1)?, "N", "S")? * name.get(1..3)?.parse::<f64>().ok()?;
        let east = side(name.get(3..4)?, "E", "W")? * name.get(4..7)?.parse::<f64>().ok()?;
        Some((east, north))
    };
    let (east, north) = corner().ok_or_else(|| Misread::new("import-hgt-name"))?;
    let step = 1.0 / (nodes - 1) as f64;
    Ok(Elevation {
        samples: bytes
            .chunks_exact(2)
            .map(|pair| match i16::from_be_bytes([pair[0], pair[1]]) {
                VOID => f32::NAN,
                metres => possible(f32::from(metres)),
            })
            .collect(),
        columns: nodes,
        rows: nodes,
        first: (east, north + 1.0),
        step: (step, step),
        projection: None,
    })
}

fn asc(text: &str, zone: u8) -> Result<Elevation, Misread> {
    let mut figures: std::collections::BTreeMap<String, f64> = std::collections::BTreeMap::new();
    let mut samples: Vec<f32> = Vec::new();
    for (line, words) in text.lines().enumerate() {
        let mut words = words.split_whitespace().peekable();
        let wrong = |said: &str| {
            let said: String = said.chars().take(40).collect();
            Misread::from(Message::new("import-no-figure").with("said", said))
                .at(line as u32 + 1, 1)
        };
        let heads = words
            .peek()
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()));
        if heads && samples.is_empty() {
            let name = words.next().unwrap_or_default().to_ascii_lowercase();
            let value = words.next().unwrap_or_default();
            figures.insert(name, value.parse().map_err(|_| wrong(value))?);
            continue;
        }
        for word in words {
            samples.push(word.parse().map_err(|_| wrong(word))?);
            if samples.len() > MOST_SAMPLES {
                return Err(too_many());
            }
        }
    }
    let figure = |name: &str| figures.get(name).copied();
    let needed = |name: &str| {
        figure(name)
            .ok_or_else(|| Misread::from(Message::new("import-asc-lacks").with("name", name)))
    };
    let (columns, rows) = (needed("ncols")? as usize, needed("nrows")? as usize);
    let cell = needed("cellsize")?;
    // Corners are of the cell, half a cell before its middle.
    let middle = |centre: &str, corner: &str| match figure(centre) {
        Some(centre) => Ok(centre),
        None => needed(corner).map(|corner| corner + cell / 2.0),
    };
    let (west, south) = (
        middle("xllcenter", "xllcorner")?,
        middle("yllcenter", "yllcorner")?,
    );
    if columns < 2 || rows < 2 || columns.saturating_mul(rows) != samples.len() || cell <= 0.0 {
        return Err(Misread::new("import-asc-size"));
    }
    let hole = figure("nodata_value").unwrap_or(-9_999.0) as f32;
    let north = south + (rows - 1) as f64 * cell;
    let in_degrees = west.abs() <= 360.0 && north.abs() <= 90.0;
    Ok(Elevation {
        samples: known(samples, Some(hole)),
        columns,
        rows,
        first: (west, north),
        step: (cell, cell),
        projection: if in_degrees {
            None
        } else {
            Projection::utm(zone)
        },
    })
}

fn too_many() -> Misread {
    Message::new("import-too-many-samples")
        .with("most", MOST_SAMPLES)
        .into()
}
