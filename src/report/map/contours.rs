//! Contour lines by marching squares over sampled heights.

use svg::node::element::Group;

use super::ink::{CONTOUR, TEXT_MM, line, mm, text};
use super::margin::Legend;
use super::sheet::Sheet;
use crate::scenario::Scenario;
use crate::text::Message;
use crate::units::Point;

/// Sampling interval on paper, millimetres.
const SAMPLE_MM: f32 = 2.0;

/// Contour intervals, metres.
const STEPS_M: &[f32] = &[1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0];

/// Most contour levels on a map.
const MOST: f32 = 12.0;

/// Interval of index contours, which are heavy and labelled.
const HEAVY_EVERY: i32 = 5;

pub(super) fn contours(
    scenario: &Scenario,
    height_m: &dyn Fn(Point) -> f32,
    sheet: &Sheet,
    legend: &mut Legend,
) -> Group {
    let (mut from, mut to) = sheet.land();
    let terrain = &scenario.terrain;
    from = Point(from.0.max(terrain.from.0), from.1.max(terrain.from.1));
    to = Point(to.0.min(terrain.to.0), to.1.min(terrain.to.1));
    let group = Group::new();
    if from.0 >= to.0 || from.1 >= to.1 {
        return group;
    }
    let samples = Samples::of(from, to, sheet, |at| {
        height_m(at) + scenario.place.elevation_m
    });
    let (low, high) = samples.range();
    let Some(step) = STEPS_M.iter().find(|&&step| (high - low) / step <= MOST) else {
        return group;
    };
    if high - low < 0.6 * step {
        return group;
    }
    legend.add_message(
        Message::new("map-contour").with("step_m", *step),
        line(
            &[(0.0, 3.0), (2.5, 1.4), (5.5, 2.6), (8.0, 1.0)],
            CONTOUR,
            0.25,
        ),
    );
    let levels = (low / step).ceil() as i32..=(high / step).floor() as i32;
    levels.fold(group, |group, level| {
        draw_level(group, &samples, level, *step, sheet)
    })
}

fn draw_level(
    mut group: Group,
    samples: &Samples,
    level: i32,
    step_m: f32,
    sheet: &Sheet,
) -> Group {
    let height_m = level as f32 * step_m;
    let heavy = level % HEAVY_EVERY == 0;
    let pieces = samples.cut_at(height_m);
    for [a, b] in &pieces {
        let width = if heavy { 0.26 } else { 0.14 };
        group = group.add(line(&[sheet.at(*a), sheet.at(*b)], CONTOUR, width));
    }
    if heavy && let Some([a, b]) = pieces.get(pieces.len() / 3) {
        let (x, y) = sheet.at(a.lerp(*b, 0.5));
        group = group.add(
            text(
                &format!("{height_m:.0}"),
                (x, y + 0.3 * TEXT_MM),
                0.8 * TEXT_MM,
            )
            .set("fill", CONTOUR)
            .set("text-anchor", "middle")
            .set("stroke", "#ffffff")
            .set("stroke-width", mm(0.5))
            .set("paint-order", "stroke"),
        );
    }
    group
}

/// Height samples on a grid.
struct Samples {
    points: Vec<Vec<Point>>,
    heights_m: Vec<Vec<f32>>,
}

impl Samples {
    fn of(from: Point, to: Point, sheet: &Sheet, height_m: impl Fn(Point) -> f32) -> Self {
        let count = |metres: f32| (sheet.length_mm(metres) / SAMPLE_MM).ceil().max(1.0) as usize;
        let (columns, rows) = (count(to.0 - from.0), count(to.1 - from.1));
        let points: Vec<Vec<Point>> = (0..=rows)
            .map(|row| {
                let north = from.1 + (to.1 - from.1) * row as f32 / rows as f32;
                (0..=columns)
                    .map(|column| {
                        Point(
                            from.0 + (to.0 - from.0) * column as f32 / columns as f32,
                            north,
                        )
                    })
                    .collect()
            })
            .collect();
        let heights_m = points
            .iter()
            .map(|row| row.iter().map(|at| height_m(*at)).collect())
            .collect();
        Self { points, heights_m }
    }

    fn range(&self) -> (f32, f32) {
        let heights = || self.heights_m.iter().flatten().copied();
        (
            heights().fold(f32::MAX, f32::min),
            heights().fold(f32::MIN, f32::max),
        )
    }

    /// The contour at a height, as short line segments.
    fn cut_at(&self, height_m: f32) -> Vec<[Point; 2]> {
        let mut pieces = Vec::new();
        for row in 1..self.points.len() {
            for column in 1..self.points[row].len() {
                let corners = [
                    (row - 1, column - 1),
                    (row - 1, column),
                    (row, column),
                    (row, column - 1),
                ];
                let crossings: Vec<Point> = (0..4)
                    .filter_map(|side| {
                        self.crossing(corners[side], corners[(side + 1) % 4], height_m)
                    })
                    .collect();
                pieces.extend(crossings.chunks_exact(2).map(|pair| [pair[0], pair[1]]));
            }
        }
        pieces
    }

    fn crossing(&self, a: (usize, usize), b: (usize, usize), height_m: f32) -> Option<Point> {
        let (from, to) = (self.heights_m[a.0][a.1], self.heights_m[b.0][b.1]);
        if (from < height_m) == (to < height_m) {
            return None;
        }
        let share = (height_m - from) / (to - from);
        Some(self.points[a.0][a.1].lerp(self.points[b.0][b.1], share))
    }
}
