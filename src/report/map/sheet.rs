//! The sheet: which way up, at which scale, and where a point of the land comes to lie on paper.

use super::Map;
use crate::scenario::exercise::Person;
use crate::units::Point;

/// A4, millimetres.
const A4_MM: (f32, f32) = (297.0, 210.0);

/// Scales that a ruler or a protractor reads easily.
const SCALES: &[u32] = &[
    250, 500, 750, 1_000, 1_250, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 7_500, 10_000, 12_500,
    15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000,
];

/// Land kept free around everything that matters, share of its size.
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

    pub(super) fn holds(&self, (x, y): (f32, f32)) -> bool {
        (self.left..=self.right()).contains(&x) && (self.top..=self.bottom()).contains(&y)
    }
}

/// One sheet.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// Width and height.
    pub(super) page_mm: (f32, f32),
    /// Where the land is drawn.
    pub(super) frame: Frame,
    /// Where the legend stands.
    pub(super) legend: Frame,
    /// The scale is one to this.
    pub(super) scale: u32,
    middle: Point,
}

impl Sheet {
    /// The sheet and the largest scale on which everything that matters has room.
    pub(super) fn around(map: &Map) -> Self {
        let (from, to) = extent(map);
        let size_m = (
            (to.0 - from.0).max(20.0) * (1.0 + 2.0 * EDGE),
            (to.1 - from.1).max(20.0) * (1.0 + 2.0 * EDGE),
        );
        let wide = Self::landscape(size_m);
        let tall = Self::portrait(size_m);
        let mut sheet = if tall.scale < wide.scale { tall } else { wide };
        sheet.middle = from.lerp(to, 0.5);
        sheet
    }

    fn landscape(size_m: (f32, f32)) -> Self {
        let frame = Frame {
            left: 14.0,
            top: 25.0,
            width: 214.0,
            height: 168.0,
        };
        let legend = Frame {
            left: frame.right() + 6.0,
            top: frame.top,
            width: A4_MM.0 - frame.right() - 16.0,
            height: frame.height,
        };
        Self::with(A4_MM, frame, legend, size_m)
    }

    fn portrait(size_m: (f32, f32)) -> Self {
        let frame = Frame {
            left: 14.0,
            top: 25.0,
            width: 132.0,
            height: 255.0,
        };
        let legend = Frame {
            left: frame.right() + 6.0,
            top: frame.top,
            width: A4_MM.1 - frame.right() - 16.0,
            height: frame.height,
        };
        Self::with((A4_MM.1, A4_MM.0), frame, legend, size_m)
    }

    fn with(page_mm: (f32, f32), frame: Frame, legend: Frame, size_m: (f32, f32)) -> Self {
        let needed = (size_m.0 / frame.width).max(size_m.1 / frame.height) * 1000.0;
        let round_up = || (needed / 50_000.0).ceil() as u32 * 50_000;
        let scale = SCALES
            .iter()
            .copied()
            .find(|&scale| scale as f32 >= needed)
            .unwrap_or_else(round_up);
        Self {
            page_mm,
            frame,
            legend,
            scale,
            middle: Point::default(),
        }
    }

    /// Millimetres on paper of a length on the ground.
    pub(super) fn length_mm(&self, length_m: f32) -> f32 {
        length_m * 1000.0 / self.scale as f32
    }

    /// Where a point of the land lies on the page.
    pub(super) fn at(&self, point: Point) -> (f32, f32) {
        (
            self.frame.left + self.frame.width / 2.0 + self.length_mm(point.0 - self.middle.0),
            self.frame.top + self.frame.height / 2.0 - self.length_mm(point.1 - self.middle.1),
        )
    }

    /// Where a line of the land lies on the page.
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

/// The smallest rectangle around all that matters, held to the terrain.
fn extent(map: &Map) -> (Point, Point) {
    let scenario = &map.exercise.scenario;
    let mut points = scenario.route.approach.clone();
    points.extend(map.exercise.route_line());
    points.extend(scenario.route.vulnerable_points.iter().map(|vp| vp.at));
    points.extend(scenario.assets.iter().map(|asset| asset.at));
    points.extend(scenario.buildings.iter().map(|building| building.at));
    if map.instructor {
        points.extend(scenario.sites.iter().map(|site| site.at));
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
