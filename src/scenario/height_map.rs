//! Decoded height maps: decoded when the scenario is checked, used when the land is built.

use std::io::Cursor;

use super::limits::MOST_SAMPLES;
use crate::source::problem::over_limit;
use crate::text::Message;

/// Memory limit of the decoder, bytes: two for each sample, and room for row buffers.
const MOST_UNPACKED_BYTES: usize = 2 * MOST_SAMPLES + (8 << 20);

/// 16-bit grey samples, row by row from the north-west.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeightMap {
    width: usize,
    height: usize,
    samples: Vec<u16>,
}

impl HeightMap {
    /// Decodes a PNG file, or tells why it is no height map.
    pub fn unpacked(bytes: &[u8]) -> Result<Self, Message> {
        let none = || Message::new("source-attachment-no-height-map");
        let limits = png::Limits {
            bytes: MOST_UNPACKED_BYTES,
        };
        let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
        // A file without a PNG header is another kind of file; one that fails later is damaged.
        let info = decoder.read_header_info().map_err(|_| none())?;
        let (width, height) = (info.width as usize, info.height as usize);
        let grey_16 = (png::ColorType::Grayscale, png::BitDepth::Sixteen);
        if (info.color_type, info.bit_depth) != grey_16 || width < 2 || height < 2 {
            return Err(none());
        }
        let samples = width.saturating_mul(height);
        if samples > MOST_SAMPLES {
            let (found, most) = (samples as f64, MOST_SAMPLES as f64);
            return Err(over_limit::sentence("limit-samples", found, most));
        }
        let mut reader = decoder.read_info().map_err(|error| damage(&error))?;
        let mut buffer = vec![0; 2 * samples];
        reader
            .next_frame(&mut buffer)
            .and_then(|_| reader.finish())
            .map_err(|error| damage(&error))?;
        Ok(Self {
            width,
            height,
            samples: buffer
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect(),
        })
    }

    /// Brightness (0..=1), interpolated bilinearly, at fractions of the extent from the west and north edges.
    pub fn brightness(&self, east: f32, south: f32) -> f32 {
        let x = east.clamp(0.0, 1.0) * (self.width - 1) as f32;
        let y = south.clamp(0.0, 1.0) * (self.height - 1) as f32;
        let (column, row) = (x as usize, y as usize);
        let (right, below) = (
            (column + 1).min(self.width - 1),
            (row + 1).min(self.height - 1),
        );
        let at = |row: usize, column: usize| {
            f32::from(self.samples[row * self.width + column]) / f32::from(u16::MAX)
        };
        let (u, v) = (x - column as f32, y - row as f32);
        let north = at(row, column) + u * (at(row, right) - at(row, column));
        let south = at(below, column) + u * (at(below, right) - at(below, column));
        north + v * (south - north)
    }
}

/// Why a file with a PNG header cannot be decoded.
fn damage(error: &png::DecodingError) -> Message {
    match error {
        png::DecodingError::IoError(_) => Message::new("source-attachment-cut-short"),
        png::DecodingError::LimitsExceeded => over_limit::sentence(
            "limit-unpacked-bytes",
            MOST_UNPACKED_BYTES as f64 + 1.0,
            MOST_UNPACKED_BYTES as f64,
        ),
        error => Message::new("source-attachment-damaged").with("why", error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(colour: png::ColorType, samples: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
        encoder.set_color(colour);
        encoder.set_depth(png::BitDepth::Sixteen);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(samples).expect("four samples");
        writer.finish().expect("an end");
        bytes
    }

    fn refused(bytes: &[u8]) -> String {
        HeightMap::unpacked(bytes).expect_err("it is refused").id
    }

    #[test]
    fn a_whole_picture_is_unpacked_and_its_corners_are_where_they_were() {
        let bytes = picture(
            png::ColorType::Grayscale,
            &[0xff, 0xff, 0, 0, 0, 0, 0x80, 0],
        );
        let map = HeightMap::unpacked(&bytes).expect("it is whole");
        assert_eq!(map.brightness(0.0, 0.0), 1.0);
        assert_eq!(map.brightness(1.0, 0.0), 0.0);
        assert!((map.brightness(1.0, 1.0) - 0.5).abs() < 1e-4);
    }

    #[test]
    fn a_picture_that_breaks_off_anywhere_is_refused() {
        let bytes = picture(png::ColorType::Grayscale, &[1; 8]);
        for kept in 0..bytes.len() {
            assert!(HeightMap::unpacked(&bytes[..kept]).is_err(), "{kept} bytes");
        }
        assert_eq!(
            refused(&bytes[..bytes.len() - 20]),
            "source-attachment-cut-short"
        );
    }

    #[test]
    fn a_picture_with_a_broken_byte_is_refused() {
        let whole = picture(png::ColorType::Grayscale, &[1; 8]);
        let data = whole.len() - 20;
        let mut broken = whole;
        broken[data] ^= 0xff;
        assert!(HeightMap::unpacked(&broken).is_err());
    }

    #[test]
    fn what_is_not_grey_or_no_picture_is_no_height_map() {
        let colours = picture(png::ColorType::Rgb, &[7; 24]);
        for bytes in [colours.as_slice(), b"", b"no picture at all"] {
            assert!(
                refused(bytes).starts_with("source-attachment-"),
                "{bytes:?}"
            );
        }
        assert_eq!(refused(&colours), "source-attachment-no-height-map");
    }
}
