//! Renders SVG to PNG with the bundled fonts only, so that the image is the same on every machine.

use std::path::PathBuf;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{FallbackSelectionFn, FontResolver, Options, Tree, fontdb};

use crate::text::Message;
use crate::{assets, files};

/// Largest side, pixels.
pub const LIMIT_PX: u32 = 8_192;

/// The default font.
const BASE: &str = "NotoSans-Regular.ttf";

/// Why rendering failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The text is not valid SVG.
    #[error("not an SVG drawing: {0}")]
    NotADrawing(String),
    /// A bundled font cannot be read.
    #[error("cannot read the font {path}: {why}")]
    NoFont {
        /// The font's file.
        path: PathBuf,
        /// The operating system's reason.
        why: String,
    },
    /// The image would be empty or larger than [`LIMIT_PX`].
    #[error("a picture {0} pixels wide cannot be made")]
    Size(u32),
    /// PNG encoding failed.
    #[error("cannot write PNG: {0}")]
    Unwritable(String),
}

impl PictureError {
    /// As a message for the reader.
    pub fn message(&self) -> Message {
        match self {
            Self::NotADrawing(why) => Message::new("map-not-a-drawing").with("why", why),
            Self::NoFont { path, why } => Message::new("map-no-font")
                .with("path", path.display().to_string())
                .with("why", why),
            Self::Size(width_px) => Message::new("map-picture-size")
                .with("width_px", width_px.to_string())
                .with("limit_px", LIMIT_PX.to_string()),
            Self::Unwritable(why) => Message::new("map-picture-unwritable").with("why", why),
        }
    }
}

/// Renders an SVG document as PNG, `width_px` wide (an A4 sheet at 200 dots an inch is 2 339 wide).
pub fn png(svg: &str, width_px: u32) -> Result<Vec<u8>, PictureError> {
    let unwritable = |why: png::EncodingError| PictureError::Unwritable(why.to_string());
    let pixels = pixels(svg, width_px)?;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .add_text_chunk("Software".to_owned(), files::MADE_BY.to_owned())
        .map_err(unwritable)?;
    let mut writer = encoder.write_header().map_err(unwritable)?;
    writer
        .write_image_data(&pixels.take_demultiplied())
        .map_err(unwritable)?;
    writer.finish().map_err(unwritable)?;
    Ok(bytes)
}

/// Renders an SVG document, `width_px` wide.
pub fn pixels(svg: &str, width_px: u32) -> Result<Pixmap, PictureError> {
    let options = Options {
        font_family: "Noto Sans".to_owned(),
        fontdb: bundled()?,
        font_resolver: FontResolver {
            select_fallback: fallback(),
            ..FontResolver::default()
        },
        ..Options::default()
    };
    let tree =
        Tree::from_str(svg, &options).map_err(|why| PictureError::NotADrawing(why.to_string()))?;
    let scale = width_px as f32 / tree.size().width();
    let height_px = (tree.size().height() * scale).round() as u32;
    if width_px > LIMIT_PX || height_px > LIMIT_PX {
        return Err(PictureError::Size(width_px));
    }
    let mut pixels = Pixmap::new(width_px, height_px).ok_or(PictureError::Size(width_px))?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    Ok(pixels)
}

/// Every font of the folder, the default first. The renderer shapes a mixed-script run only with a font that has all
/// of its letters: the Arabic fonts have the Latin ones too.
fn bundled() -> Result<Arc<fontdb::Database>, PictureError> {
    let folder = assets::folder().join("fonts");
    let read = |path: PathBuf| {
        std::fs::read(&path).map_err(|why| PictureError::NoFont {
            path,
            why: why.to_string(),
        })
    };
    let others = ["ttf", "otf"]
        .into_iter()
        .filter_map(|ending| files::files_in(&folder, ending).ok())
        .flatten()
        .filter(|path| !path.ends_with(BASE));
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(read(folder.join(BASE))?);
    for path in others {
        fonts.load_font_data(read(path)?);
    }
    Ok(Arc::new(fonts))
}

/// A face with a letter that the first of those used lacks, of the same weight if there is one.
fn fallback() -> FallbackSelectionFn<'static> {
    let first_with = FontResolver::default_fallback_selector();
    Box::new(move |letter, used, fonts| {
        let weight = fonts.face(*used.first()?)?.weight;
        let other_weights = fonts.faces().filter(|face| face.weight != weight);
        let mut passed_over = used.to_vec();
        passed_over.extend(other_weights.map(|face| face.id));
        first_with(letter, &passed_over, fonts).or_else(|| first_with(letter, used, fonts))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::direction;

    /// Story: on the Arabic map and charts a number stood before the words it follows, and its unit after them.
    #[test]
    fn a_number_after_arabic_words_stays_with_its_unit() {
        let drawn = |words: &str| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"40\"><text x=\"390\" y=\"30\" \
                 font-size=\"20\" text-anchor=\"end\">{words}</text></svg>"
            );
            pixels(&svg, 400).expect("a picture")
        };
        // The right end, where the line begins.
        let begin = |picture: &Pixmap| -> Vec<u8> {
            let (width, from) = (picture.width() as usize, 350);
            let pixels = picture.pixels().iter().enumerate();
            pixels
                .filter(|(index, _)| index % width >= from)
                .map(|(_, pixel)| pixel.alpha())
                .collect()
        };
        let word = "\u{627}\u{644}\u{645}\u{637}\u{644}\u{648}\u{628}\u{629}";
        let line = format!("{word} 300 m");
        let alone = begin(&drawn(word));
        assert_eq!(begin(&drawn(&direction::drawn(&line))), alone);
        assert_ne!(begin(&drawn(&line)), alone);
    }

    /// Story: on the Arabic map and charts boxes stood in place of the words beside Latin letters.
    #[test]
    fn an_arabic_word_that_joins_letters_is_drawn_beside_latin_ones() {
        let drawn = |words: &str| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"40\"><text x=\"200\" y=\"30\" \
                 font-size=\"20\" text-anchor=\"middle\">{words}</text></svg>"
            );
            pixels(&svg, 400).expect("a picture")
        };
        // The amount of ink does not change with neighbours: a missing-glyph box has far more than a letter.
        let ink = |picture: &Pixmap| -> u64 {
            picture
                .pixels()
                .iter()
                .map(|pixel| u64::from(pixel.alpha()))
                .sum()
        };
        let (word, latin) = (
            "\u{627}\u{644}\u{625}\u{644}\u{632}\u{627}\u{645}\u{64a}\u{629}",
            "46 m",
        );
        let apart = ink(&drawn(word)) + ink(&drawn(latin));
        let together = ink(&drawn(&format!("{latin} {word}")));
        assert!(
            together.abs_diff(apart) * 20 < apart,
            "{together} instead of {apart}"
        );
    }
}
