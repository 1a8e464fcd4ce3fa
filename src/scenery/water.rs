//! Water: each area as a sheet just above its bed, or level between its banks; open under bridges.

use bevy::math::Vec3;

use super::colour::{hex, mix, shade};
use super::mesh::Mesh;
use super::noise::rough;
use crate::scenario::budget::WATER_PART_M;
use crate::scenario::schema::{Area, Water};
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Least height of the sheet above the bed, metres.
const ABOVE_BED_M: f32 = 0.06;

/// Side of a square of the sheet, metres, when the water is small enough.
const SQUARE_M: f32 = 1.5;

/// Most squares of one water area, and of all together.
const MOST_SQUARES: (f32, f32) = (12_000.0, 60_000.0);

/// The sheet of one water area out of `of`.
pub(super) fn mesh(water: &Water, terrain: &Terrain, of: usize) -> Mesh {
    let Some((low, high)) = bounds(&water.area, terrain) else {
        return Mesh::default();
    };
    let (width_m, depth_m) = (high.0 - low.0, high.1 - low.1);
    let most = MOST_SQUARES.0.min(MOST_SQUARES.1 / of.max(1) as f32);
    let square_m = SQUARE_M.max((width_m * depth_m / most).sqrt());
    let (columns, rows) = (
        (width_m / square_m).ceil() as usize + 1,
        (depth_m / square_m).ceil() as usize + 1,
    );
    let sheet = Sheet {
        water,
        terrain,
        level: Level::of(&water.area, terrain),
    };
    let at = |column: usize, row: usize| {
        Point(
            low.0 + (column as f32 - 0.5) * square_m,
            low.1 + (row as f32 - 0.5) * square_m,
        )
    };
    let mut wet = vec![false; (columns + 1) * (rows + 1)];
    for row in 0..=rows {
        for column in 0..=columns {
            wet[row * (columns + 1) + column] = sheet.wet(at(column, row));
        }
    }
    let mut mesh = Mesh::default();
    for row in 0..rows {
        for column in 0..columns {
            // Counter-clockwise from the south-west.
            let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map(|(x, y)| {
                let (column, row) = (column + x, row + y);
                (at(column, row), wet[row * (columns + 1) + column])
            });
            if corners.iter().any(|corner| corner.1) {
                sheet.square(&mut mesh, corners);
            }
        }
    }
    mesh
}

fn bounds(area: &Area, terrain: &Terrain) -> Option<(Point, Point)> {
    let (points, reach_m) = match area {
        Area::Strip { line, width_m } => (line.as_slice(), width_m / 2.0),
        Area::Polygon { corners } => (corners.as_slice(), 0.0),
        Area::Disc { at, radius_m } => (std::slice::from_ref(at), *radius_m),
    };
    let first = *points.first()?;
    let (low, high) = points.iter().fold((first, first), |(low, high), p| {
        (
            Point(low.0.min(p.0), low.1.min(p.1)),
            Point(high.0.max(p.0), high.1.max(p.1)),
        )
    });
    let (from, to) = terrain.bounds();
    let low = Point((low.0 - reach_m).max(from.0), (low.1 - reach_m).max(from.1));
    let high = Point((high.0 + reach_m).min(to.0), (high.1 + reach_m).min(to.1));
    (low.0 < high.0 && low.1 < high.1).then_some((low, high))
}

/// Water level.
enum Level {
    /// Constant: a pond.
    Even(f32),
    /// Falling along a line: points with their levels.
    Along(Vec<(Point, f32)>),
}

impl Level {
    fn of(area: &Area, terrain: &Terrain) -> Self {
        let lowest = |points: &mut dyn Iterator<Item = Point>| {
            points
                .map(|at| terrain.height_m(at))
                .fold(f32::MAX, f32::min)
        };
        match area {
            Area::Disc { at, radius_m } => Self::Even(lowest(
                &mut (0..16).map(|n| at.towards(n as f32 * 22.5, *radius_m)),
            )),
            Area::Polygon { corners } => {
                let mut around = corners.iter().zip(corners.iter().cycle().skip(1));
                Self::Even(lowest(&mut around.by_ref().flat_map(|(a, b)| {
                    (0..4).map(move |part| a.lerp(*b, part as f32 / 4.0))
                })))
            }
            Area::Strip { line, width_m } => {
                let mut along = Vec::new();
                for pair in line.windows(2) {
                    let length_m = pair[0].distance_m(pair[1]);
                    let parts = ((length_m / WATER_PART_M).ceil() as usize).clamp(1, 400);
                    let bearing_deg = pair[0].bearing_deg(pair[1]);
                    for part in 0..=parts {
                        let at = pair[0].lerp(pair[1], part as f32 / parts as f32);
                        let banks = [90.0, -90.0].map(|turn_deg| {
                            terrain.height_m(at.towards(bearing_deg + turn_deg, width_m / 2.0))
                        });
                        along.push((at, banks[0].min(banks[1])));
                    }
                }
                Self::Along(along)
            }
        }
    }

    fn at(&self, at: Point) -> f32 {
        match self {
            Self::Even(level_m) => *level_m,
            Self::Along(along) => along
                .windows(2)
                .map(|pair| {
                    let (foot, share) = nearest_on_segment(at, pair[0].0, pair[1].0);
                    (
                        at.distance_m(foot),
                        pair[0].1 + (pair[1].1 - pair[0].1) * share,
                    )
                })
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .map_or(f32::MIN, |nearest| nearest.1),
        }
    }
}

struct Sheet<'a> {
    water: &'a Water,
    terrain: &'a Terrain,
    level: Level,
}

impl Sheet<'_> {
    fn wet(&self, at: Point) -> bool {
        let bridge = !self.terrain.deep_water_at(at) && !self.terrain.ford_at(at);
        self.water.area.holds(at) && !bridge
    }

    /// Where the edge of the water crosses from a wet corner to a dry one.
    fn edge(&self, wet: Point, dry: Point) -> Point {
        let (mut inside, mut outside) = (0.0, 1.0);
        for _ in 0..6 {
            let middle = (inside + outside) / 2.0;
            if self.wet(wet.lerp(dry, middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        wet.lerp(dry, inside)
    }

    /// The wet part of a square.
    fn square(&self, mesh: &mut Mesh, corners: [(Point, bool); 4]) {
        let mut around = Vec::with_capacity(8);
        for number in 0..4 {
            let ((a, a_wet), (b, b_wet)) = (corners[number], corners[(number + 1) % 4]);
            if a_wet {
                around.push(a);
            }
            match (a_wet, b_wet) {
                (true, false) => around.push(self.edge(a, b)),
                (false, true) => around.push(self.edge(b, a)),
                _ => {}
            }
        }
        let numbers: Vec<u32> = around.iter().map(|&at| self.corner(mesh, at)).collect();
        for pair in numbers[1..].windows(2) {
            mesh.indices.extend([numbers[0], pair[0], pair[1]]);
        }
    }

    fn corner(&self, mesh: &mut Mesh, at: Point) -> u32 {
        let bed_m = self.terrain.height_m(at);
        let up_m = (self.level.at(at) - 0.05).max(bed_m + ABOVE_BED_M);
        let deep = if self.water.ford { 0.25 } else { 0.8 };
        let deep = (deep + (up_m - bed_m) * 0.4 + 0.2 * rough(at, 9.0, 41)).clamp(0.0, 1.0);
        let colour = mix(hex(0x8d_8468), hex(0x47_5f62), deep);
        let colour = shade(colour, 1.0 + 0.1 * rough(at, 3.0, 42));
        let lean = Vec3::new(0.05 * rough(at, 2.0, 43), 1.0, 0.05 * rough(at, 2.0, 44));
        mesh.corner(at.at_height(up_m).world(), lean.normalize(), colour)
    }
}
