//! The sheet: orientation, scale, and the projection of the land onto paper.

use bevy::math::ops;
use svg::node::element::Rectangle;

use super::ink::{TEXT_MM, mm};
use super::{Map, Up};
use crate::scenario::exercise::Person;
use crate::units::Point;

/// A4, millimetres.
const A4_MM: (f32, f32) = (297.0, 210.0);

/// Scales that match rulers and protractors.
const SCALES: &[u32] = &[
    50, 100, 200, 250, 500, 750, 1_000, 1_250, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 6_000,
    7_500, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000,
];

/// Right and bottom margin.
const EDGE_MM: f32 = 10.0;
/// Left margin: room for grid labels.
const LEFT_MM: f32 = 14.0;
/// Top margin: room for the title.
const TOP_MM: f32 = 25.0;
/// Space below the land: room for grid labels and scale bar.
const FOOT_MM: f32 = 17.0;
/// Largest height of land with the legend below it.
const HIGHEST_BELOW_MM: f32 = 112.0;

/// What sums of lengths on the page differ by, millimetres.
const ROUNDING_MM: f32 = 0.01;

/// Margin around the extent, as a share of its size.
const EDGE: f32 = 0.06;

/// A rectangle on the page, millimetres; `top` counts downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Frame {
    pub(super) fn right(&self) -> f32 {
        self.left + self.width
    }

    pub(super) fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// Its outline, to fill, stroke or clip with.
    pub(super) fn outline(&self) -> Rectangle {
        Rectangle::new()
            .set("x", mm(self.left))
            .set("y", mm(self.top))
            .set("width", mm(self.width))
            .set("height", mm(self.height))
    }

    /// Where a line first meets the frame, on its way from one end to the other (Liang and Barsky).
    pub(super) fn enters(&self, a: (f32, f32), b: (f32, f32)) -> Option<(f32, f32)> {
        let (right, down) = (b.0 - a.0, b.1 - a.1);
        let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
        for (towards, room) in [
            (-right, a.0 - self.left),
            (right, self.right() - a.0),
            (-down, a.1 - self.top),
            (down, self.bottom() - a.1),
        ] {
            if towards == 0.0 {
                if room < -ROUNDING_MM {
                    return None;
                }
            } else if towards < 0.0 {
                enter = enter.max(room / towards);
            } else {
                leave = leave.min(room / towards);
            }
        }
        (enter < leave).then_some((a.0 + enter * right, a.1 + enter * down))
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }

    pub(super) fn holds(&self, (x, y): (f32, f32)) -> bool {
        (self.left..=self.right()).contains(&x) && (self.top..=self.bottom()).contains(&y)
    }
}

/// One sheet.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// Width and height.
    pub(super) page_mm: (f32, f32),
    /// Area of the land.
    pub(super) frame: Frame,
    /// Area of legend and details: beside the land or below it.
    pub(super) margin: Frame,
    /// Scale denominator.
    pub(super) scale: u32,
    /// Height of labels, grid numbers and legend, millimetres.
    pub(super) print_mm: f32,
    middle: Point,
    /// Bearing of the page's upper edge, degrees.
    pub(super) up_deg: f32,
}

impl Sheet {
    /// Chooses layout and the largest scale that fits the extent.
    pub(super) fn around(map: &Map, up: Up) -> Self {
        let points = what_matters(map, up);
        let turns = match up {
            Up::North => vec![0.0],
            // Upwards, or from left to right.
            Up::AlongRoute => {
                let along_deg = trend_deg(&map.exercise.route_line());
                vec![along_deg, along_deg - 90.0]
            }
        };
        let mut best: Option<Self> = None;
        for up_deg in turns {
            for other in Self::layouts(&points, up_deg) {
                if best.as_ref().is_none_or(|best| other.scale < best.scale) {
                    best = Some(other);
                }
            }
        }
        best.unwrap_or_else(|| Self::below((20.0, 20.0), Point::default(), 0.0))
    }

    /// Every layout with the page turned so.
    fn layouts(points: &[Point], up_deg: f32) -> [Self; 3] {
        let turned = Turn::of(up_deg);
        let on_page = |at: &Point| turned.on_page(*at);
        let first = points.first().map(on_page).unwrap_or_default();
        let (mut from, mut to) = (first, first);
        for at in points.iter().map(on_page) {
            from = Point(from.0.min(at.0), from.1.min(at.1));
            to = Point(to.0.max(at.0), to.1.max(at.1));
        }
        let size_m = (
            (to.0 - from.0).max(20.0) * (1.0 + 2.0 * EDGE),
            (to.1 - from.1).max(20.0) * (1.0 + 2.0 * EDGE),
        );
        let middle = turned.on_land(from.lerp(to, 0.5));
        [
            Self::beside(A4_MM, 214.0, size_m, middle, up_deg),
            Self::below(size_m, middle, up_deg),
            Self::beside((A4_MM.1, A4_MM.0), 132.0, size_m, middle, up_deg),
        ]
    }

    /// A detail of one place, in a frame of its own.
    pub(super) fn detail(&self, frame: Frame, middle: Point, half_m: f32) -> Self {
        let needed = 2000.0 * half_m / frame.width.min(frame.height);
        Self {
            page_mm: self.page_mm,
            frame,
            margin: frame,
            scale: at_least(needed),
            print_mm: self.print_mm,
            middle,
            up_deg: self.up_deg,
        }
    }

    /// With the legend beside the land.
    fn beside(
        page_mm: (f32, f32),
        width: f32,
        size_m: (f32, f32),
        middle: Point,
        up_deg: f32,
    ) -> Self {
        let frame = Frame {
            left: LEFT_MM,
            top: TOP_MM,
            width,
            height: page_mm.1 - TOP_MM - FOOT_MM,
        };
        let margin = Frame {
            left: frame.right() + 6.0,
            top: frame.top,
            width: page_mm.0 - frame.right() - 6.0 - EDGE_MM,
            height: page_mm.1 - frame.top - EDGE_MM,
        };
        let needed = (size_m.0 / frame.width).max(size_m.1 / frame.height) * 1000.0;
        Self {
            page_mm,
            frame,
            margin,
            scale: at_least(needed),
            print_mm: TEXT_MM,
            middle,
            up_deg,
        }
    }

    /// With the legend below land that is much wider than high.
    fn below(size_m: (f32, f32), middle: Point, up_deg: f32) -> Self {
        let width = A4_MM.0 - LEFT_MM - EDGE_MM;
        let needed = (size_m.0 / width).max(size_m.1 / HIGHEST_BELOW_MM) * 1000.0;
        let scale = at_least(needed);
        let height = (1.3 * size_m.1 * 1000.0 / scale as f32).clamp(60.0, HIGHEST_BELOW_MM);
        let frame = Frame {
            left: LEFT_MM,
            top: TOP_MM,
            width,
            height,
        };
        let top = frame.bottom() + FOOT_MM;
        let margin = Frame {
            left: frame.left,
            top,
            width,
            height: A4_MM.1 - top - EDGE_MM,
        };
        Self {
            page_mm: A4_MM,
            frame,
            margin,
            scale,
            print_mm: TEXT_MM,
            middle,
            up_deg,
        }
    }

    /// The same with labels and grid numbers of this height, millimetres.
    pub(super) fn in_print(self, print_mm: f32) -> Self {
        Self { print_mm, ..self }
    }

    /// True when legend and details are below the land.
    pub(super) fn margin_is_below(&self) -> bool {
        self.margin.top > self.frame.bottom()
    }

    /// True when the page is turned so far that grid lines of both kinds end on each of its edges.
    pub(super) fn is_askew(&self) -> bool {
        const NEARLY_DEG: f32 = 3.0;
        let off_deg = self.up_deg.rem_euclid(90.0);
        off_deg.min(90.0 - off_deg) > NEARLY_DEG
    }

    /// A length on the ground in millimetres on paper.
    pub(super) fn length_mm(&self, length_m: f32) -> f32 {
        length_m * 1000.0 / self.scale as f32
    }

    /// Page position of a point.
    pub(super) fn at(&self, point: Point) -> (f32, f32) {
        let beside = Point(point.0 - self.middle.0, point.1 - self.middle.1);
        let Point(right_m, up_m) = Turn::of(self.up_deg).on_page(beside);
        (
            self.frame.left + self.frame.width / 2.0 + self.length_mm(right_m),
            self.frame.top + self.frame.height / 2.0 - self.length_mm(up_m),
        )
    }

    /// Page positions of a line.
    pub(super) fn line(&self, points: &[Point]) -> Vec<(f32, f32)> {
        points.iter().map(|point| self.at(*point)).collect()
    }

    /// South-west and north-east corner of the land within the frame; of all that it touches, when the page is turned.
    pub(super) fn land(&self) -> (Point, Point) {
        let half = |length_mm: f32| length_mm * self.scale as f32 / 2000.0;
        let (right, up) = (half(self.frame.width), half(self.frame.height));
        let turned = Turn::of(self.up_deg);
        let (east, north) = (
            right * turned.cos.abs() + up * turned.sin.abs(),
            right * turned.sin.abs() + up * turned.cos.abs(),
        );
        (
            Point(self.middle.0 - east, self.middle.1 - north),
            Point(self.middle.0 + east, self.middle.1 + north),
        )
    }
}

/// How the land is turned on the page.
#[derive(Debug, Clone, Copy)]
struct Turn {
    sin: f32,
    cos: f32,
}

impl Turn {
    /// With a bearing at the upper edge.
    fn of(up_deg: f32) -> Self {
        let radians = up_deg.to_radians();
        Self {
            sin: ops::sin(radians),
            cos: ops::cos(radians),
        }
    }

    /// From east and north to right and up.
    fn on_page(self, at: Point) -> Point {
        Point(
            at.0 * self.cos - at.1 * self.sin,
            at.0 * self.sin + at.1 * self.cos,
        )
    }

    /// From right and up to east and north.
    fn on_land(self, at: Point) -> Point {
        Point(
            at.0 * self.cos + at.1 * self.sin,
            at.1 * self.cos - at.0 * self.sin,
        )
    }
}

/// The bearing along which a line stretches farthest, from its first to its last half.
fn trend_deg(line: &[Point]) -> f32 {
    let count = line.len().max(1) as f32;
    let sum = line.iter().fold(Point::default(), |sum, at| {
        Point(sum.0 + at.0, sum.1 + at.1)
    });
    let middle = Point(sum.0 / count, sum.1 / count);
    let (mut east, mut north, mut both) = (0.0, 0.0, 0.0);
    for at in line {
        let (e, n) = (at.0 - middle.0, at.1 - middle.1);
        east += e * e;
        north += n * n;
        both += e * n;
    }
    // The principal axis, as a bearing.
    let axis_deg = 90.0 - 0.5 * ops::atan2(2.0 * both, east - north).to_degrees();
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return 0.0;
    };
    let ahead = Turn::of(axis_deg).on_page(Point(last.0 - first.0, last.1 - first.1));
    if ahead.1 < 0.0 {
        axis_deg + 180.0
    } else {
        axis_deg
    }
}

/// The largest usual scale that is no larger than needed.
fn at_least(needed: f32) -> u32 {
    SCALES
        .iter()
        .copied()
        .find(|&scale| scale as f32 >= needed)
        .unwrap_or_else(|| (needed / 50_000.0).ceil() as u32 * 50_000)
}

/// Points that the page must show, each within the terrain. A page along the route shows what is on the route.
fn what_matters(map: &Map, up: Up) -> Vec<Point> {
    let scenario = &map.exercise.scenario;
    let mut points = scenario.route.approach.clone();
    points.extend(map.exercise.route_line());
    points.extend(scenario.route.vulnerable_points.iter().map(|vp| vp.at));
    points.extend(scenario.assets.iter().map(|asset| asset.at));
    if up == Up::North {
        points.extend(scenario.buildings.iter().map(|building| building.at));
    }
    if map.instructor {
        if !map.leaves_out() {
            points.extend(scenario.sites.iter().map(|site| site.at));
        }
        for person in map.exercise.people.iter().filter(|_| up == Up::North) {
            if let Person::Civilian(civilian) = person {
                points.extend(&civilian.path);
            }
        }
    }
    if let Some(session) = map.session {
        let seen = session.observations.iter().flat_map(|now| &now.people);
        points.extend(seen.filter(|at| at.0.is_finite() && at.1.is_finite()));
    }
    let (from, to) = (scenario.terrain.from, scenario.terrain.to);
    for at in &mut points {
        *at = Point(at.0.max(from.0).min(to.0), at.1.max(from.1).min(to.1));
    }
    points
}
