//! Heights of a `GeoTIFF` (OGC 19-008r4): stripes or tiles, as they come from the agencies that measure the earth.
//!
//! Only the stripes and tiles around the place that is wanted are unpacked, so that a file of a whole country can be read.

use std::io::Cursor;
use std::ops::Range;

use tiff::TiffError;
use tiff::decoder::{ChunkType, Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

use super::{Elevation, MOST_SAMPLES, Misread, known, too_many};
use crate::import::frame::Projection;
use crate::import::track::Fix;
use crate::text::Message;

/// Land around the place that is wanted, degrees of latitude: a kilometre and a half more than a patrol sees.
const AROUND_DEG: f64 = 0.02;

/// Keys of the directory.
mod key {
    pub(super) const MODEL_TYPE: u16 = 1_024;
    pub(super) const RASTER_TYPE: u16 = 1_025;
    pub(super) const GEOGRAPHIC: u16 = 2_048;
    pub(super) const PROJECTED: u16 = 3_072;
    pub(super) const METHOD: u16 = 3_075;
    pub(super) const UNIT: u16 = 3_076;
    pub(super) const ORIGIN_LONGITUDE: u16 = 3_080;
    pub(super) const ORIGIN_LATITUDE: u16 = 3_081;
    pub(super) const FALSE_EASTING: u16 = 3_082;
    pub(super) const FALSE_NORTHING: u16 = 3_083;
    pub(super) const SCALE: u16 = 3_092;
    /// A value of the model type: units are degrees.
    pub(super) const IN_DEGREES: u16 = 2;
    /// A value of the raster type: samples are nodes, not areas.
    pub(super) const POINTS: u16 = 2;
    /// A value of the method.
    pub(super) const TRANSVERSE_MERCATOR: u16 = 1;
    /// A value of the unit.
    pub(super) const METRE: u16 = 9_001;
    /// A value of any of them: other keys say more.
    pub(super) const OWN: u16 = 32_767;
}

type Tiff<'b> = Decoder<Cursor<&'b [u8]>>;

/// Reads a file, around some places or, where there are none, the whole of it.
pub(super) fn read(bytes: &[u8], near: &[Fix]) -> Result<Elevation, Misread> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = MOST_SAMPLES * 8;
    let mut decoder = Decoder::new(Cursor::new(bytes))
        .map_err(broken)?
        .with_limits(limits);
    let (columns, rows) = decoder.dimensions().map_err(broken)?;
    let size = (columns as usize, rows as usize);
    if size.0 < 2 || size.1 < 2 {
        return Err(no_place());
    }
    let keys = Keys::of(&mut decoder)?;
    let projection = keys.projection()?;
    let (scale, tie) = placed(&mut decoder)?;
    // Where the tie is to the corner of a pixel, its middle is half a pixel on.
    let half = match keys.number(key::RASTER_TYPE) {
        Some(key::POINTS) => 0.0,
        _ => 0.5,
    };
    let mut whole = Elevation {
        samples: Vec::new(),
        columns: size.0,
        rows: size.1,
        first: (
            tie.place.0 + (half - tie.pixel.0) * scale.0,
            tie.place.1 - (half - tie.pixel.1) * scale.1,
        ),
        step: scale,
        projection,
    };
    let (across, down) = window(&whole, near);
    let count = across.len().saturating_mul(down.len());
    if count > MOST_SAMPLES {
        return Err(too_many());
    }
    let hole = decoder
        .get_tag_ascii_string(Tag::GdalNodata)
        .ok()
        .and_then(|said| said.trim().trim_end_matches('\0').parse::<f64>().ok());
    let samples = unpacked(&mut decoder, size, &across, &down)?;
    whole.samples = known(samples, hole.map(|hole| hole as f32));
    whole.first.0 += across.start as f64 * scale.0;
    whole.first.1 -= down.start as f64 * scale.1;
    (whole.columns, whole.rows) = (across.len(), down.len());
    Ok(whole)
}

/// The columns and rows that are wanted: at least two of each.
fn window(whole: &Elevation, near: &[Fix]) -> (Range<usize>, Range<usize>) {
    let mut reach: Option<[f64; 4]> = None;
    for fix in near {
        let wide_deg = AROUND_DEG / fix.latitude_deg.to_radians().cos().max(0.05);
        for (north, east) in [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)] {
            let corner = Fix {
                latitude_deg: fix.latitude_deg + north * AROUND_DEG,
                longitude_deg: fix.longitude_deg + east * wide_deg,
            };
            if let Some((x, y)) = whole.sample_at(corner) {
                let [left, right, top, bottom] = reach.unwrap_or([x, x, y, y]);
                reach = Some([left.min(x), right.max(x), top.min(y), bottom.max(y)]);
            }
        }
    }
    let Some([left, right, top, bottom]) = reach else {
        return (0..whole.columns, 0..whole.rows);
    };
    let part = |from: f64, to: f64, count: usize| {
        let from = from.floor().clamp(0.0, (count - 2) as f64) as usize;
        let to = to.ceil().clamp(0.0, (count - 1) as f64) as usize + 1;
        from..to.max(from + 2)
    };
    (
        part(left, right, whole.columns),
        part(top, bottom, whole.rows),
    )
}

/// The samples of a window, row by row.
fn unpacked(
    decoder: &mut Tiff<'_>,
    size: (usize, usize),
    across: &Range<usize>,
    down: &Range<usize>,
) -> Result<Vec<f32>, Misread> {
    let (wide, high) = decoder.chunk_dimensions();
    let (wide, high) = (wide as usize, high as usize);
    if wide == 0 || high == 0 {
        return Err(no_place());
    }
    let sizes = match decoder.get_chunk_type() {
        ChunkType::Strip => Tag::StripByteCounts,
        ChunkType::Tile => Tag::TileByteCounts,
    };
    let sizes: Vec<u64> = decoder
        .find_tag_unsigned_vec(sizes)
        .map_err(broken)?
        .unwrap_or_default();
    let in_a_row = size.0.div_ceil(wide);
    let mut samples = vec![f32::NAN; across.len() * down.len()];
    for chunk_row in down.start / high..down.end.div_ceil(high) {
        for chunk_column in across.start / wide..across.end.div_ceil(wide) {
            let chunk = chunk_row * in_a_row + chunk_column;
            // A stripe or tile without bytes is a hole as a whole.
            if sizes.get(chunk) == Some(&0) {
                continue;
            }
            let read = decoder.read_chunk(chunk as u32).map_err(broken)?;
            let read = metres(read);
            let (left, top) = (chunk_column * wide, chunk_row * high);
            let (chunk_wide, chunk_high) = (wide.min(size.0 - left), high.min(size.1 - top));
            if read.len() != chunk_wide * chunk_high {
                return Err(Misread::new("import-tiff-bands"));
            }
            let columns = across.start.max(left)..across.end.min(left + chunk_wide);
            for row in down.start.max(top)..down.end.min(top + chunk_high) {
                let from = (row - top) * chunk_wide + columns.start - left;
                let to = (row - down.start) * across.len() + columns.start - across.start;
                samples[to..to + columns.len()].copy_from_slice(&read[from..from + columns.len()]);
            }
        }
    }
    Ok(samples)
}

fn metres(read: DecodingResult) -> Vec<f32> {
    match read {
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
    }
}

/// A pixel whose place is known, column and row, and that place.
struct Tie {
    pixel: (f64, f64),
    place: (f64, f64),
}

/// The size of a pixel, and one that is tied to a place; or a matrix, of which only one that does not turn the picture is
/// read.
fn placed(decoder: &mut Tiff<'_>) -> Result<((f64, f64), Tie), Misread> {
    let mut figures = |tag| decoder.get_tag_f64_vec(tag).ok();
    let scale = figures(Tag::ModelPixelScaleTag);
    let tie = figures(Tag::ModelTiepointTag);
    let matrix = figures(Tag::ModelTransformationTag);
    let (scale, tie) = match (scale.as_deref(), tie.as_deref(), matrix.as_deref()) {
        (Some(&[east, south, ..]), Some(&[column, row, _, x, y, ..]), _) => (
            (east, south),
            Tie {
                pixel: (column, row),
                place: (x, y),
            },
        ),
        (_, _, Some(&[east, turn, _, x, other_turn, north, _, y, ..]))
            if turn == 0.0 && other_turn == 0.0 =>
        {
            let tie = Tie {
                pixel: (0.0, 0.0),
                place: (x, y),
            };
            ((east, -north), tie)
        }
        _ => return Err(no_place()),
    };
    if scale.0 > 0.0 && scale.1 > 0.0 {
        Ok((scale, tie))
    } else {
        Err(no_place())
    }
}

/// The keys of a file.
struct Keys {
    directory: Vec<u16>,
    figures: Vec<f64>,
}

impl Keys {
    fn of(decoder: &mut Tiff<'_>) -> Result<Self, Misread> {
        Ok(Self {
            directory: decoder
                .get_tag_u16_vec(Tag::GeoKeyDirectoryTag)
                .map_err(|_| no_place())?,
            figures: decoder
                .get_tag_f64_vec(Tag::GeoDoubleParamsTag)
                .unwrap_or_default(),
        })
    }

    fn entry(&self, id: u16) -> Option<&[u16]> {
        let mut entries = self.directory.chunks_exact(4).skip(1);
        entries.find(|entry| entry[0] == id)
    }

    /// A key that is a number.
    fn number(&self, id: u16) -> Option<u16> {
        self.entry(id)
            .filter(|entry| entry[1] == 0)
            .map(|entry| entry[3])
    }

    /// A key that is a figure; as where it is not given.
    fn figure(&self, id: u16, otherwise: f64) -> f64 {
        self.entry(id)
            .filter(|entry| entry[1] == 34_736)
            .and_then(|entry| self.figures.get(usize::from(entry[3])))
            .copied()
            .unwrap_or(otherwise)
    }

    /// What its metres are; none when its units are degrees.
    fn projection(&self) -> Result<Option<Projection>, Misread> {
        if self.number(key::MODEL_TYPE) == Some(key::IN_DEGREES) {
            return Ok(None);
        }
        let code = self.number(key::PROJECTED);
        let found = match code {
            None | Some(key::OWN) => self.transverse_mercator(),
            Some(code) => Projection::of_epsg(code),
        };
        match found {
            Some(projection) => Ok(Some(projection)),
            None => {
                let code = code.map_or_else(|| "–".to_owned(), |code| code.to_string());
                Err(Message::new("import-tiff-projection")
                    .with("code", code)
                    .into())
            }
        }
    }

    /// UTM, and what is like it, where it is told by its figures.
    fn transverse_mercator(&self) -> Option<Projection> {
        let in_metres = matches!(self.number(key::UNIT), None | Some(key::METRE));
        // Datums that differ from that of satellites by a metre or two.
        let near = [None, Some(4_326), Some(4_258), Some(4_269), Some(key::OWN)];
        let is_one = self.number(key::METHOD) == Some(key::TRANSVERSE_MERCATOR)
            && in_metres
            && near.contains(&self.number(key::GEOGRAPHIC));
        let figure = |id, otherwise| self.figure(id, otherwise);
        let proj = format!(
            "+proj=tmerc +lat_0={} +lon_0={} +k={} +x_0={} +y_0={}",
            figure(key::ORIGIN_LATITUDE, 0.0),
            figure(key::ORIGIN_LONGITUDE, 0.0),
            figure(key::SCALE, 1.0),
            figure(key::FALSE_EASTING, 0.0),
            figure(key::FALSE_NORTHING, 0.0),
        );
        is_one.then(|| Projection::of(&proj))?
    }
}

fn broken(error: TiffError) -> Misread {
    let id = match error {
        TiffError::UnsupportedError(_) => "import-tiff-unsupported",
        _ => "import-tiff",
    };
    Message::new(id).with("why", error.to_string()).into()
}

fn no_place() -> Misread {
    Misread::new("import-tiff-no-place")
}
