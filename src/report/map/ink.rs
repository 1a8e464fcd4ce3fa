//! Colours, lines and text sizes of the map.

use svg::node::element::{Circle, Path, Polygon, Rectangle, Text};

use crate::scenario::schema::{Ground, WallKind};
use crate::text::{Catalogue, Message, direction};

/// Bundled in `assets/fonts`; the rest are fallbacks for viewers without them.
pub(super) const FONTS: &str = "Noto Sans, Noto Sans Arabic, Helvetica, Arial, sans-serif";

/// Height of body text on paper, millimetres (7.4 points: the least that is easily read on A4).
pub(super) const TEXT_MM: f32 = 2.6;

pub(super) const INK: &str = "#1a1a1a";
pub(super) const GREY: &str = "#7a7a7a";
pub(super) const BLUE: &str = "#0072b2";
pub(super) const VERMILLION: &str = "#d55e00";
pub(super) const GREEN: &str = "#00795a";
pub(super) const PURPLE: &str = "#a3467a";
/// Words in the colour of a thing, dark enough to be read in small print and without colour.
pub(super) fn of_words(colour: &'static str) -> &'static str {
    match colour {
        VERMILLION => "#a34700",
        GREY => "#5c5c5c",
        BLUE => "#005a8c",
        other => other,
    }
}

pub(super) const WATER: &str = "#a9d4ee";
pub(super) const WATER_EDGE: &str = "#3f8fc0";
pub(super) const CONTOUR: &str = "#b08a5a";
pub(super) const BUILDING: &str = "#5e5a57";
pub(super) const PLANT: &str = "#5d8a3a";

/// Light enough for contrast with everything drawn on it.
pub(super) fn tint(ground: Ground) -> &'static str {
    match ground {
        Ground::Paved => "#cfcfd2",
        Ground::Laterite => "#eac9ae",
        Ground::Gravel => "#dedad2",
        Ground::Earth => "#f0e6d2",
        Ground::Sand => "#faf3da",
        Ground::Rock => "#ddd7d0",
        Ground::Grass => "#e9f0d6",
        Ground::Field => "#f1ecc4",
        Ground::Mud => "#d9cbb3",
    }
}

/// Colour and dash pattern of a wall.
pub(super) fn wall(kind: WallKind) -> (&'static str, &'static str) {
    match kind {
        WallKind::Stone => (INK, "none"),
        WallKind::Mud => ("#8a6a45", "none"),
        WallKind::Fence => (GREY, "0.3 0.8"),
        WallKind::Hedge => (PLANT, "1.2 0.4"),
    }
}

/// Rounded to hundredths of a millimetre: finer than any printer.
pub(super) fn mm(length_mm: f32) -> f32 {
    (length_mm * 100.0).round() / 100.0
}

/// A polyline on the page.
pub(super) fn line(points: &[(f32, f32)], colour: &str, width_mm: f32) -> Path {
    Path::new()
        .set("d", way(points, false))
        .set("fill", "none")
        .set("stroke", colour)
        .set("stroke-width", mm(width_mm))
        .set("stroke-linejoin", "round")
        .set("stroke-linecap", "round")
}

/// A filled polygon.
pub(super) fn shape(points: &[(f32, f32)], fill: &str) -> Path {
    Path::new().set("d", way(points, true)).set("fill", fill)
}

/// A filled disc.
pub(super) fn disc(at: (f32, f32), radius_mm: f32, fill: &str) -> Circle {
    Circle::new()
        .set("cx", mm(at.0))
        .set("cy", mm(at.1))
        .set("r", mm(radius_mm))
        .set("fill", fill)
}

/// A ring.
pub(super) fn ring(at: (f32, f32), radius_mm: f32, colour: &str, width_mm: f32) -> Circle {
    disc(at, radius_mm, "none")
        .set("stroke", colour)
        .set("stroke-width", mm(width_mm))
}

/// A square.
pub(super) fn square(at: (f32, f32), half_mm: f32, fill: &str) -> Rectangle {
    Rectangle::new()
        .set("x", mm(at.0 - half_mm))
        .set("y", mm(at.1 - half_mm))
        .set("width", mm(2.0 * half_mm))
        .set("height", mm(2.0 * half_mm))
        .set("fill", fill)
}

/// A diamond.
pub(super) fn diamond(at: (f32, f32), half_mm: f32, fill: &str) -> Polygon {
    let (x, y) = at;
    corners(
        &[
            (x, y - half_mm),
            (x + half_mm, y),
            (x, y + half_mm),
            (x - half_mm, y),
        ],
        fill,
    )
}

/// A triangle, point up.
pub(super) fn triangle(at: (f32, f32), half_mm: f32, fill: &str) -> Polygon {
    let (x, y) = at;
    corners(
        &[
            (x, y - 1.15 * half_mm),
            (x + half_mm, y + 0.6 * half_mm),
            (x - half_mm, y + 0.6 * half_mm),
        ],
        fill,
    )
}

/// Text; `at` is the start of the baseline.
pub(super) fn text(words: &str, at: (f32, f32), size_mm: f32) -> Text {
    Text::new(direction::drawn(words))
        .set("x", mm(at.0))
        .set("y", mm(at.1))
        .set("font-size", mm(size_mm))
        .set("fill", INK)
}

/// A sentence as text, in which each name keeps its own direction.
pub(super) fn sentence(
    message: &Message,
    at: (f32, f32),
    size_mm: f32,
    catalogue: &Catalogue,
) -> Text {
    let said = catalogue.say_isolated(message);
    let drawn = direction::drawn_sentence(&said, catalogue.right_to_left());
    Text::new(drawn)
        .set("x", mm(at.0))
        .set("y", mm(at.1))
        .set("font-size", mm(size_mm))
        .set("fill", INK)
}

fn corners(points: &[(f32, f32)], fill: &str) -> Polygon {
    let list: Vec<String> = points
        .iter()
        .map(|(x, y)| format!("{},{}", mm(*x), mm(*y)))
        .collect();
    Polygon::new()
        .set("points", list.join(" "))
        .set("fill", fill)
}

fn way(points: &[(f32, f32)], closed: bool) -> String {
    let mut way = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let letter = if index == 0 { 'M' } else { 'L' };
        way.push_str(&format!("{letter}{} {}", mm(*x), mm(*y)));
    }
    if closed {
        way.push('Z');
    }
    way
}
