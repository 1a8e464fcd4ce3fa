//! The sheet: orientation, scale, and the projection of the land onto paper.

use svg::node::element::Rectangle;

use super::Map;
use super::ink::mm;
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
    middle: Point,
}

impl Sheet {
    /// Chooses layout and the largest scale that fits the extent.
    pub(super) fn around(map: &Map) -> Self {
        let (from, to) = extent(map);
        let size_m = (
            (to.0 - from.0).max(20.0) * (1.0 + 2.0 * EDGE),
            (to.1 - from.1).max(20.0) * (1.0 + 2.0 * EDGE),
        );
        let middle = from.lerp(to, 0.5);
        let mut best = Self::beside(A4_MM, 214.0, size_m, middle);
        for other in [
            Self::below(size_m, middle),
            Self::beside((A4_MM.1, A4_MM.0), 132.0, size_m, middle),
        ] {
            if other.scale < best.scale {
                best = other;
            }
        }
        best
    }

    /// A detail of one place, in a frame of its own.
    pub(super) fn detail(&self, frame: Frame, middle: Point, half_m: f32) -> Self {
        let needed = 2000.0 * half_m / frame.width.min(frame.height);
        Self {
            page_mm: self.page_mm,
            frame,
            margin: frame,
            scale: at_least(needed),
            middle,
        }
    }

    /// With the legend beside the land.
    fn beside(page_mm: (f32, f32), width: f32, size_m: (f32, f32), middle: Point) -> Self {
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
            middle,
        }
    }

    /// With the legend below land that is much wider than high.
    fn below(size_m: (f32, f32), middle: Point) -> Self {
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
            middle,
        }
    }

    /// True when legend and details are below the land.
    pub(super) fn margin_is_below(&self) -> bool {
        self.margin.top > self.frame.bottom()
    }

    /// A length on the ground in millimetres on paper.
    pub(super) fn length_mm(&self, length_m: f32) -> f32 {
        length_m * 1000.0 / self.scale as f32
    }

    /// Page position of a point.
    pub(super) fn at(&self, point: Point) -> (f32, f32) {
        (
            self.frame.left + self.frame.width / 2.0 + self.length_mm(point.0 - self.middle.0),
            self.frame.top + self.frame.height / 2.0 - self.length_mm(point.1 - self.middle.1),
        )
    }

    /// Page positions of a line.
    pub(super) fn line(&self, points: &[Point]) -> Vec<(f32, f32)> {
        points.iter().map(|point| self.at(*point)).collect()
    }

    /// South-west and north-east corner of the land within the frame.
    pub(super) fn land(&self) -> (Point, Point) {
        let half = |length_mm: f32| length_mm * self.scale as f32 / 2000.0;
        let (east, north) = (half(self.frame.width), half(self.frame.height));
        (
            Point(self.middle.0 - east, self.middle.1 - north),
            Point(self.middle.0 + east, self.middle.1 + north),
        )
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

/// Bounding rectangle of everything that matters, clamped to the terrain.
fn extent(map: &Map) -> (Point, Point) {
    let scenario = &map.exercise.scenario;
    let mut points = scenario.route.approach.clone();
    points.extend(map.exercise.route_line());
    points.extend(scenario.route.vulnerable_points.iter().map(|vp| vp.at));
    points.extend(scenario.assets.iter().map(|asset| asset.at));
    points.extend(scenario.buildings.iter().map(|building| building.at));
    if map.instructor {
        if !map.leaves_out() {
            points.extend(scenario.sites.iter().map(|site| site.at));
        }
        for person in &map.exercise.people {
            if let Person::Civilian(civilian) = person {
                points.extend(&civilian.path);
            }
        }
    }
    if let Some(session) = map.session {
        let seen = session.observations.iter().flat_map(|now| &now.people);
        points.extend(seen.filter(|at| at.0.is_finite() && at.1.is_finite()));
    }
    let terrain = &scenario.terrain;
    let mut from = points.first().copied().unwrap_or(terrain.from);
    let mut to = from;
    for point in points {
        from = Point(from.0.min(point.0), from.1.min(point.1));
        to = Point(to.0.max(point.0), to.1.max(point.1));
    }
    (
        Point(from.0.max(terrain.from.0), from.1.max(terrain.from.1)),
        Point(to.0.min(terrain.to.0), to.1.min(terrain.to.1)),
    )
}
