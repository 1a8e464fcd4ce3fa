//! Colours, lines and text sizes of the map.

use std::f32::consts::PI;

use bevy::math::ops;
use svg::node::element::{Path, Polygon, Rectangle, Text};

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
pub(super) fn disc(at: (f32, f32), radius_mm: f32, fill: &str) -> Path {
    Path::new()
        .set("d", around(at, radius_mm))
        .set("fill", fill)
}

/// A ring.
pub(super) fn ring(at: (f32, f32), radius_mm: f32, colour: &str, width_mm: f32) -> Path {
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

/// Farthest that what [`around`] draws lies outside the circle, millimetres.
const OUTSIDE_MM: f32 = 0.01;

/// A circle, of parabolas: to draw an SVG circle, which is made of cubic curves, the renderer asks the machine's own maths,
/// and the pixels of a picture differ from system to system.
fn around(at: (f32, f32), radius_mm: f32) -> String {
    // A parabola that touches the circle at both ends lies outside by an eighth of the fourth power of half its angle.
    let half = (8.0 * OUTSIDE_MM / radius_mm).sqrt().sqrt();
    let pieces = (PI / half).ceil().clamp(8.0, 64.0);
    let half = PI / pieces;
    let tip_mm = radius_mm / ops::cos(half);
    let place = |halves: f32, far_mm: f32| {
        let (sin, cos) = ops::sin_cos(halves * half);
        format!("{} {}", mm(at.0 + far_mm * cos), mm(at.1 + far_mm * sin))
    };
    let mut way = format!("M{}", place(0.0, radius_mm));
    for piece in 0..pieces as u8 {
        let begin = 2.0 * f32::from(piece);
        let (tip, end) = (place(begin + 1.0, tip_mm), place(begin + 2.0, radius_mm));
        way.push_str(&format!("Q{tip} {end}"));
    }
    way.push('Z');
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_of_any_size_is_round() {
        for radius_mm in [0.35, 1.1, 8.0, 60.0, 600.0, 3000.0] {
            let way = around((20.0, -30.0), radius_mm);
            let figures: Vec<f32> = way
                .split(['M', 'Q', 'Z', ' '])
                .filter(|figure| !figure.is_empty())
                .map(|figure| figure.parse().expect("a number"))
                .collect();
            let places: Vec<(f32, f32)> = figures.chunks(2).map(|at| (at[0], at[1])).collect();
            for piece in places.windows(3).step_by(2) {
                for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
                    let between = |a: f32, tip: f32, b: f32| {
                        let other: f32 = 1.0 - share;
                        other * other * a + 2.0 * other * share * tip + share * share * b
                    };
                    let x = between(piece[0].0, piece[1].0, piece[2].0) - 20.0;
                    let y = between(piece[0].1, piece[1].1, piece[2].1) + 30.0;
                    let off_mm = (x * x + y * y).sqrt() - radius_mm;
                    assert!(off_mm.abs() < 0.03, "{radius_mm}: {off_mm} at {x} {y}");
                }
            }
            assert_eq!(places.first(), places.last());
        }
    }
}
