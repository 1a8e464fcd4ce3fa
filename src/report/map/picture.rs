//! PNG from SVG, with the bundled fonts and no other, so that the picture is the same on every machine.

use std::path::PathBuf;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::assets;
use crate::text::Message;

/// Most pixels of a side.
pub const LIMIT_PX: u32 = 8_192;

/// The bundled fonts, in `assets/fonts`.
const FONT_FILES: [&str; 3] = [
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
];

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The text is not a drawing.
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
    /// The picture would be empty or larger than [`LIMIT_PX`].
    #[error("a picture {0} pixels wide cannot be made")]
    Size(u32),
    /// It could not be packed as PNG.
    #[error("cannot write PNG: {0}")]
    Unwritable(String),
}

impl PictureError {
    /// In words for the reader.
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

/// Draws an SVG document as a PNG file, `width_px` wide (an A4 sheet at 200 dots an inch is 2 339 wide).
pub fn png(svg: &str, width_px: u32) -> Result<Vec<u8>, PictureError> {
    pixels(svg, width_px)?
        .encode_png()
        .map_err(|why| PictureError::Unwritable(why.to_string()))
}

/// Draws an SVG document, `width_px` wide.
pub fn pixels(svg: &str, width_px: u32) -> Result<Pixmap, PictureError> {
    let mut fonts = fontdb::Database::new();
    for file in FONT_FILES {
        let path = assets::folder().join("fonts").join(file);
        let font = std::fs::read(&path).map_err(|why| PictureError::NoFont {
            path,
            why: why.to_string(),
        })?;
        fonts.load_font_data(font);
    }
    let options = Options {
        font_family: "Noto Sans".to_owned(),
        fontdb: Arc::new(fonts),
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
