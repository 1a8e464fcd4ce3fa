//! SVG charts of a scored session. Nothing is computed here; the numbers are the scorecard's and the review's.
//!
//! Colours are those of Okabe and Ito (<https://jfly.uni-koeln.de/color/>), and line, shape or words repeat every
//! distinction, so that a page printed in grey loses nothing. Axes run from left to right in every language, as on
//! every instrument; the viewer shapes the text.

mod axis;
mod confidence;
mod coverage;
mod distance;
mod kept;
mod noticing;
mod points;
mod progress;
pub mod year;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::prelude::{
    Circle, Color, IntoDrawingArea, IntoTextStyle, PathElement, Polygon, RGBColor, Rectangle,
    SVGBackend, ShapeStyle, Text, WHITE,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};

use super::layout::broken;
use crate::text::direction;
pub use confidence::confidence;
pub use coverage::coverage;
pub use distance::distance;
pub use kept::kept;
pub use noticing::noticing;
pub use points::points;
pub use progress::{Curve, progress};

/// A chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Caption, also used as text alternative.
    pub says: String,
    /// The drawing.
    pub svg: String,
}

/// Width of a full-width chart, pixels; on A4 a pixel is a little less than a fifth of a millimetre.
const WIDTH_PX: u32 = 1_000;

/// Width of a half-width chart, pixels.
const HALF_PX: u32 = 600;

/// Height of body text, pixels: about 8 points on A4.
const LETTER_PX: f64 = 17.0;

const INK: RGBColor = RGBColor(0x1a, 0x1a, 0x1a);
const FAINT: RGBColor = RGBColor(0x5b, 0x64, 0x6d);
const LINE: RGBColor = RGBColor(0xd5, 0xda, 0xdf);
const BLUE: RGBColor = RGBColor(0x00, 0x72, 0xb2);
const SKY: RGBColor = RGBColor(0x56, 0xb4, 0xe9);
const GREEN: RGBColor = RGBColor(0x00, 0x9e, 0x73);
const VERMILLION: RGBColor = RGBColor(0xd5, 0x5e, 0x00);
const PURPLE: RGBColor = RGBColor(0xcc, 0x79, 0xa7);
const ORANGE: RGBColor = RGBColor(0xe6, 0x9f, 0x00);

/// The drawing area of a part of a chart.
type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Writing into a string cannot fail; a chart without enough room can, and is then left out.
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// A drawing of this size; none without enough room.
fn drawing(
    (width_px, height_px): (u32, u32),
    draw: impl FnOnce(&Area<'_>) -> Drawn,
) -> Option<String> {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (width_px, height_px)).into_drawing_area();
        area.fill(&WHITE).ok()?;
        draw(&area).ok()?;
        area.present().ok()?;
    }
    Some(svg)
}

/// Anchor of a text at its point.
#[derive(Debug, Clone, Copy)]
enum At {
    Start,
    Middle,
    End,
}

/// Text style.
#[derive(Debug, Clone, Copy)]
struct Letters {
    size_px: f64,
    colour: RGBColor,
    bold: bool,
    at: At,
}

fn letters(size_px: f64, colour: RGBColor, bold: bool, at: At) -> Letters {
    Letters {
        size_px,
        colour,
        bold,
        at,
    }
}

impl Letters {
    /// As a plotters style, whose font size is 1.24 times the letters' height.
    fn style(&self) -> TextStyle<'_> {
        let style = if self.bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        };
        let font = FontDesc::new(FontFamily::Name("Noto Sans"), self.size_px * 1.24, style);
        let across = match self.at {
            At::Start => HPos::Left,
            At::Middle => HPos::Center,
            At::End => HPos::Right,
        };
        font.into_text_style(&(WIDTH_PX, WIDTH_PX))
            .color(&self.colour)
            .pos(Pos::new(across, VPos::Center))
    }
}

fn write(area: &Area<'_>, words: &str, at: (i32, i32), letters: Letters) -> Drawn {
    area.draw(&Text::new(
        direction::drawn(words).into_owned(),
        at,
        letters.style(),
    ))
}

/// Estimated width of a text, pixels; generous, because no font is available to measure.
fn room_px(words: &str, letters: Letters) -> i32 {
    let share = if letters.bold { 0.64 } else { 0.58 };
    (words.chars().count() as f64 * letters.size_px * share).ceil() as i32
}

/// Width of the longest of several texts, within limits; longer ones are wrapped by [`lines`].
fn widest_px<'a>(
    words: impl Iterator<Item = &'a str>,
    letters: Letters,
    limits: std::ops::RangeInclusive<i32>,
) -> i32 {
    let widest = words.map(|words| room_px(words, letters)).max();
    widest
        .unwrap_or_default()
        .clamp(*limits.start(), *limits.end())
}

/// Wraps a text to a width.
fn lines(words: &str, letters: Letters, room_px: i32) -> Vec<String> {
    let letter_px = self::room_px("mmmmmmmmmm", letters).max(10) as usize;
    broken(words, room_px.max(0) as usize * 10 / letter_px)
}

/// Draws wrapped text around its point.
fn write_within(
    area: &Area<'_>,
    words: &str,
    (x, y): (i32, i32),
    letters: Letters,
    room_px: i32,
) -> Drawn {
    let parts = lines(words, letters, room_px);
    let step_px = (letters.size_px * 1.15) as i32;
    let top = y - step_px * (parts.len() as i32 - 1) / 2;
    for (row, part) in parts.iter().enumerate() {
        write(area, part, (x, top + step_px * row as i32), letters)?;
    }
    Ok(())
}

fn stroke(colour: RGBColor, width_px: u32) -> ShapeStyle {
    colour.stroke_width(width_px)
}

fn line(area: &Area<'_>, points: &[(i32, i32)], style: ShapeStyle) -> Drawn {
    area.draw(&PathElement::new(points.to_vec(), style))
}

fn bar(area: &Area<'_>, from: (i32, i32), to: (i32, i32), style: ShapeStyle) -> Drawn {
    area.draw(&Rectangle::new([from, to], style))
}

fn disc(area: &Area<'_>, at: (i32, i32), radius_px: u32, style: ShapeStyle) -> Drawn {
    area.draw(&Circle::new(at, radius_px, style))
}

fn triangle(area: &Area<'_>, (x, y): (i32, i32), half_px: i32, style: ShapeStyle) -> Drawn {
    let corners = vec![
        (x, y - half_px),
        (x + half_px, y + half_px),
        (x - half_px, y + half_px),
    ];
    area.draw(&Polygon::new(corners, style))
}

fn cross(area: &Area<'_>, (x, y): (i32, i32), half_px: i32, style: ShapeStyle) -> Drawn {
    line(
        area,
        &[(x - half_px, y - half_px), (x + half_px, y + half_px)],
        style,
    )?;
    line(
        area,
        &[(x - half_px, y + half_px), (x + half_px, y - half_px)],
        style,
    )
}

fn tick(area: &Area<'_>, (x, y): (i32, i32), half_px: i32, style: ShapeStyle) -> Drawn {
    let points = [
        (x - half_px, y),
        (x - half_px / 3, y + half_px * 2 / 3),
        (x + half_px, y - half_px * 2 / 3),
    ];
    line(area, &points, style)
}

/// A legend row of swatches and words, from the left.
struct Legend<'a, 'b> {
    area: &'a Area<'b>,
    x: i32,
    y: i32,
}

impl Legend<'_, '_> {
    /// Adds an entry and advances by its width.
    fn add(&mut self, words: &str, swatch: impl FnOnce(&Area<'_>, (i32, i32)) -> Drawn) -> Drawn {
        swatch(self.area, (self.x + 14, self.y))?;
        let at = (self.x + 36, self.y);
        let style = letters(LETTER_PX, INK, false, At::Start);
        write(self.area, words, at, style)?;
        self.x += 66 + room_px(words, style);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Story: the French name of a block was cut off at the edge of its chart, and a Spanish person's at the other.
    #[test]
    fn long_words_get_room_or_a_line_more() {
        let bold = letters(LETTER_PX, INK, true, At::End);
        let words = "Distance de sécurité";
        let room = widest_px([words, "Radio"].into_iter(), bold, 50..=230);
        assert_eq!(lines(words, bold, room), [words]);
        assert_eq!(lines(words, bold, 150), ["Distance de", "sécurité"]);
    }

    #[test]
    fn words_in_a_chart_cannot_become_markup() {
        let svg = drawing((WIDTH_PX, 40), |area| {
            write(
                area,
                "<script>&\"",
                (10, 10),
                letters(LETTER_PX, INK, false, At::Start),
            )
        })
        .expect("there is room");
        assert!(svg.contains("&lt;script&gt;&amp;&quot;"));
    }
}
