//! Heights of the land: SRTM tiles (`.hgt`), `GeoTIFF` in degrees or in UTM, and ESRI grids (`.asc`).
//!
//! A sample of SRTM is the height *at* a node; a pixel of a `GeoTIFF` or a cell of an ESRI grid is the height of an area and
//! counts at its middle, unless the file says that its points are nodes.

use std::io::Cursor;
use std::path::Path;

use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

use super::Misread;
use super::frame::Utm;
use super::track::Fix;
use crate::files;
use crate::text::Message;

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
    /// The zone of its metres; none when its units are degrees.
    utm: Option<Utm>,
}

/// Reads a file by its ending. `zone` is the UTM zone of an `.asc` file in metres, which does not say its own.
pub fn read(path: &Path, bytes: &[u8], zone: u8) -> Result<Elevation, Misread> {
    if files::has_ending(path, "hgt") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        hgt(&name, bytes)
    } else if files::has_ending(path, "tif") || files::has_ending(path, "tiff") {
        geo_tiff(bytes)
    } else if files::has_ending(path, "asc") {
        asc(&super::xml::text_of(bytes), zone)
    } else {
        Err(Misread::new("import-dem-ending"))
    }
}

impl Elevation {
    /// Height at a place, metres above sea level, between the nearest four samples; none outside the file and in its holes.
    pub fn height_m(&self, at: Fix) -> Option<f32> {
        let (east, north) = match &self.utm {
            Some(utm) => utm.metres(at)?,
            None => (at.longitude_deg, at.latitude_deg),
        };
        let x = (east - self.first.0) / self.step.0;
        let y = (self.first.1 - north) / self.step.1;
        // Half a sample beyond the outermost middles still belongs to them.
        let reach = |value: f64, count: usize| (-0.5..=count as f64 - 0.5).contains(&value);
        if !reach(x, self.columns) || !reach(y, self.rows) {
            return None;
        }
        let x = x.clamp(0.0, (self.columns - 1) as f64);
        let y = y.clamp(0.0, (self.rows - 1) as f64);
        let (column, row) = (x as usize, y as usize);
        let (u, v) = ((x - column as f64) as f32, (y - row as f64) as f32);
        let (mut sum, mut weights) = (0.0, 0.0);
        for (down, of_row) in [(0, 1.0 - v), (1, v)] {
            for (right, of_column) in [(0, 1.0 - u), (1, u)] {
                let (row, column) = (
                    (row + down).min(self.rows - 1),
                    (column + right).min(self.columns - 1),
                );
                let height_m = self.samples[row * self.columns + column];
                let weight = of_row * of_column;
                if weight > 0.0 && height_m.is_finite() {
                    sum += weight * height_m;
                    weights += weight;
                }
            }
        }
        // Where most of the weight is a hole, this is one.
        (weights > 0.5).then(|| sum / weights)
    }
}

/// Fills holes of a grid, rows of `columns`, from their neighbours, nearest first; the number of holes. None when there is
/// nothing but holes.
pub fn filled(heights: &mut [Option<f32>], columns: usize) -> Option<usize> {
    let holes = heights.iter().filter(|height| height.is_none()).count();
    if holes == heights.len() {
        return None;
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
        utm: None,
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
        utm: if in_degrees { None } else { Utm::zone(zone) },
    })
}

fn too_many() -> Misread {
    Message::new("import-too-many-samples")
        .with("most", MOST_SAMPLES)
        .into()
}

/// Keys of a `GeoTIFF` (OGC 19-008r4).
mod key {
    pub(super) const RASTER_TYPE: u16 = 1_025;
    pub(super) const MODEL_TYPE: u16 = 1_024;
    pub(super) const PROJECTED: u16 = 3_072;
    /// Samples are nodes, not areas.
    pub(super) const POINTS: u16 = 2;
    /// Units are degrees.
    pub(super) const GEOGRAPHIC: u16 = 2;
}

fn geo_tiff(bytes: &[u8]) -> Result<Elevation, Misread> {
    let broken = |error: tiff::TiffError| -> Misread {
        Message::new("import-tiff")
            .with("why", error.to_string())
            .into()
    };
    let mut limits = Limits::default();
    limits.decoding_buffer_size = MOST_SAMPLES * 8;
    let mut decoder = Decoder::new(Cursor::new(bytes))
        .map_err(broken)?
        .with_limits(limits);
    let (columns, rows) = decoder.dimensions().map_err(broken)?;
    let (columns, rows) = (columns as usize, rows as usize);
    if columns.saturating_mul(rows) > MOST_SAMPLES {
        return Err(too_many());
    }
    let no_place = || Misread::new("import-tiff-no-place");
    let mut figures = |tag| decoder.get_tag_f64_vec(tag).ok();
    // A scale and one tied pixel; or a matrix, of which only one that does not turn the picture is read.
    let (scale, tie) = match (
        figures(Tag::ModelPixelScaleTag),
        figures(Tag::ModelTiepointTag),
        figures(Tag::ModelTransformationTag).as_deref(),
    ) {
        (Some(scale), Some(tie), _) => (scale, tie),
        (
            _,
            _,
            Some(
                &[
                    east,
                    turn,
                    _,
                    from_east,
                    other_turn,
                    north,
                    _,
                    from_north,
                    ..,
                ],
            ),
        ) if turn == 0.0 && other_turn == 0.0 => {
            let tie = vec![0.0, 0.0, 0.0, from_east, from_north, 0.0];
            (vec![east, -north, 0.0], tie)
        }
        _ => return Err(no_place()),
    };
    let keys = decoder
        .get_tag_u16_vec(Tag::GeoKeyDirectoryTag)
        .map_err(|_| no_place())?;
    let key = |id: u16| {
        keys.chunks_exact(4)
            .skip(1)
            .find(|entry| entry[0] == id)
            .map(|entry| entry[3])
    };
    let hole: Option<f32> = decoder
        .get_tag_ascii_string(Tag::GdalNodata)
        .ok()
        .and_then(|said| said.trim().trim_end_matches('\0').parse().ok());
    let (&[step_east, step_south, ..], &[column, row, _, east, north, ..]) = (&scale[..], &tie[..])
    else {
        return Err(no_place());
    };
    if columns < 2 || rows < 2 || !(step_east > 0.0 && step_south > 0.0) {
        return Err(no_place());
    }
    let utm = match (key(key::MODEL_TYPE), key(key::PROJECTED)) {
        (Some(key::GEOGRAPHIC), _) => None,
        // WGS 84 / UTM north and south.
        (_, Some(code @ (32_601..=32_660 | 32_701..=32_760))) => Utm::zone((code % 100) as u8),
        (_, code) => {
            let code = code.map_or_else(|| "–".to_owned(), |code| code.to_string());
            return Err(Message::new("import-tiff-projection")
                .with("code", code)
                .into());
        }
    };
    let south = matches!(key(key::PROJECTED), Some(32_701..=32_760)) && utm.is_some();
    // Where the tie is to the corner of a pixel, its middle is half a pixel on.
    let half = if key(key::RASTER_TYPE) == Some(key::POINTS) {
        0.0
    } else {
        0.5
    };
    let first_east = east + (half - column) * step_east;
    let first_north = north - (half - row) * step_south - if south { 10_000_000.0 } else { 0.0 };
    let samples: Vec<f32> = match decoder.read_image().map_err(broken)? {
        DecodingResult::U8(samples) => samples.into_iter().map(f32::from).collect(),
        DecodingResult::I8(samples) => samples.into_iter().map(f32::from).collect(),
        DecodingResult::U16(samples) => samples.into_iter().map(f32::from).collect(),
        DecodingResult::I16(samples) => samples.into_iter().map(f32::from).collect(),
        DecodingResult::U32(samples) => samples.into_iter().map(|sample| sample as f32).collect(),
        DecodingResult::I32(samples) => samples.into_iter().map(|sample| sample as f32).collect(),
        DecodingResult::U64(samples) => samples.into_iter().map(|sample| sample as f32).collect(),
        DecodingResult::I64(samples) => samples.into_iter().map(|sample| sample as f32).collect(),
        DecodingResult::F16(samples) => samples.into_iter().map(f32::from).collect(),
        DecodingResult::F32(samples) => samples,
        DecodingResult::F64(samples) => samples.into_iter().map(|sample| sample as f32).collect(),
    };
    if samples.len() != columns * rows {
        return Err(Misread::new("import-tiff-bands"));
    }
    Ok(Elevation {
        samples: known(samples, hole),
        columns,
        rows,
        first: (first_east, first_north),
        step: (step_east, step_south),
        utm,
    })
}
