//! Water: each area as a sheet just above its bed, or level between its banks; open under bridges. Its rim lies on the ground
//! and has the ground's colour, as shallow water has, and the ground beside it is wet.

use bevy::math::Vec3;

use super::clear::Clear;
use super::colour::{hex, mix, shade};
use super::ground;
use super::mesh::Mesh;
use super::noise::rough;
use super::surface::Surface;
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

/// Depth up to which the bed is seen, and distance from the rim at which water is as deep as it gets, metres.
const SHALLOW_M: f32 = 0.1;
const DEEP_FROM_RIM_M: f32 = 5.0;

/// Width of the wet ground along the rim, metres; it keeps this far off every sign.
const WET_M: f32 = 1.1;
const OFF_SIGNS_M: f32 = 1.5;

/// The sheet of one water area out of `of`, and the wet ground along it.
pub(super) fn meshes(water: &Water, terrain: &Terrain, clear: &Clear<'_>, of: usize) -> [Mesh; 2] {
    let Some((low, high)) = bounds(&water.area, terrain) else {
        return [Mesh::default(), Mesh::default()];
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
    let covered: Vec<bool> = (0..wet.len())
        .map(|number| {
            let (row, column) = (number / (columns + 1), number % (columns + 1));
            wet[number] || sheet.goes_on(at(column, row))
        })
        .collect();
    let from_rim = steps_from_rim(&covered, columns + 1);
    let [mut mesh, mut margin] = [Mesh::default(), Mesh::default()];
    for row in 0..rows {
        for column in 0..columns {
            // Counter-clockwise from the south-west.
            let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map(|(x, y)| {
                let (column, row) = (column + x, row + y);
                let number = row * (columns + 1) + column;
                let rim_m = (wet[number]).then(|| f32::from(from_rim[number]) * square_m);
                (at(column, row), rim_m)
            });
            if corners.iter().any(|corner| corner.1.is_some()) {
                for [a, b] in sheet.square(&mut mesh, corners) {
                    if clear.of_signs(a, OFF_SIGNS_M) {
                        sheet.wet_ground(&mut margin, a, b);
                    }
                }
            }
        }
    }
    [mesh, margin]
}

/// For each corner of a grid of so many columns the number of steps to the nearest that is dry.
fn steps_from_rim(wet: &[bool], columns: usize) -> Vec<u8> {
    let mut steps: Vec<u8> = wet
        .iter()
        .map(|wet| if *wet { u8::MAX } else { 0 })
        .collect();
    let rows = wet.len() / columns;
    let near = |steps: &[u8], number: usize, beside: Option<usize>| {
        let step = beside.map_or(0, |other| steps[other].saturating_add(1));
        steps[number].min(step)
    };
    for number in 0..steps.len() {
        let (row, column) = (number / columns, number % columns);
        steps[number] = near(&steps, number, (column > 0).then(|| number - 1));
        steps[number] = near(&steps, number, (row > 0).then(|| number - columns));
    }
    for number in (0..steps.len()).rev() {
        let (row, column) = (number / columns, number % columns);
        let right = (column + 1 < columns).then(|| number + 1);
        steps[number] = near(&steps, number, right);
        let above = (row + 1 < rows).then(|| number + columns);
        steps[number] = near(&steps, number, above);
    }
    steps
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

    /// True where another water goes on: a ford in a river has no rim towards it.
    fn goes_on(&self, at: Point) -> bool {
        self.terrain.deep_water_at(at) || self.terrain.ford_at(at)
    }

    /// Distance from the rim at the edge towards a dry corner, metres.
    fn rim_m(&self, dry: Point) -> f32 {
        if self.goes_on(dry) {
            DEEP_FROM_RIM_M
        } else {
            0.0
        }
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

    /// The wet part of a square, of corners with their distance from the rim if they are wet. Returns the pieces of the rim
    /// in it, with the water to their left.
    fn square(&self, mesh: &mut Mesh, corners: [(Point, Option<f32>); 4]) -> Vec<[Point; 2]> {
        let mut around: Vec<(Point, f32)> = Vec::with_capacity(8);
        for number in 0..4 {
            let ((a, a_m), (b, b_m)) = (corners[number], corners[(number + 1) % 4]);
            if let Some(rim_m) = a_m {
                around.push((a, rim_m));
            }
            match (a_m, b_m) {
                (Some(_), None) => around.push((self.edge(a, b), self.rim_m(b))),
                (None, Some(_)) => around.push((self.edge(b, a), self.rim_m(a))),
                _ => {}
            }
        }
        let numbers: Vec<u32> = around
            .iter()
            .map(|&(at, rim_m)| self.corner(mesh, at, rim_m))
            .collect();
        for pair in numbers[1..].windows(2) {
            mesh.indices.extend([numbers[0], pair[0], pair[1]]);
        }
        let next = around.iter().cycle().skip(1);
        around
            .iter()
            .zip(next)
            .filter(|(a, b)| a.1 == 0.0 && b.1 == 0.0)
            .map(|(a, b)| [a.0, b.0])
            .collect()
    }

    fn corner(&self, mesh: &mut Mesh, at: Point, rim_m: f32) -> u32 {
        let bed_m = self.terrain.height_m(at);
        let up_m = (self.level.at(at) - 0.05).max(bed_m + ABOVE_BED_M);
        let shallow = up_m - bed_m < SHALLOW_M;
        let share = (rim_m / DEEP_FROM_RIM_M).clamp(0.0, 1.0);
        let deep = if self.water.ford { 0.25 } else { 0.8 };
        let deep = (deep + (up_m - bed_m) * 0.4 + 0.3 * rough(at, 9.0, 41)).clamp(0.0, 1.0);
        let water = mix(hex(0x7c_6e50), hex(0x3e_5048), deep * share);
        let water = shade(water, 1.0 + 0.16 * rough(at, 3.0, 42));
        let bed = shade(ground::colour_at(self.terrain, at), 0.5);
        // What little water covers shows through it.
        let seen = if shallow { 0.85 - 0.75 * share } else { 0.0 };
        let lean = Vec3::new(0.07 * rough(at, 2.4, 43), 1.0, 0.07 * rough(at, 2.4, 44));
        let up_m = if shallow && rim_m == 0.0 {
            bed_m + 0.012
        } else {
            up_m
        };
        let colour = mix(water, bed, seen);
        mesh.corner(at.at_height(up_m).world(), lean.normalize(), colour)
    }

    /// Wet ground beside a piece of the rim that has the water to its left, darkest at the water.
    fn wet_ground(&self, mesh: &mut Mesh, a: Point, b: Point) {
        let row = [a, b].map(|at| {
            let outside = (0..8).fold(Point(0.0, 0.0), |sum, side| {
                let there = Point(0.0, 0.0).towards(45.0 * side as f32, 1.0);
                if self.wet(Point(at.0 + there.0, at.1 + there.1)) {
                    sum
                } else {
                    Point(sum.0 + there.0, sum.1 + there.1)
                }
            });
            let long = outside.distance_m(Point(0.0, 0.0)).max(1e-3);
            let wide_m = WET_M * (0.75 + 0.5 * rough(at, 4.0, 45)) / long;
            let out = Point(at.0 + outside.0 * wide_m, at.1 + outside.1 * wide_m);
            [(at, 0.5), (out, 1.0)]
        });
        let [[a, a_out], [b, b_out]] = row.map(|pair| {
            pair.map(|(at, light)| {
                let own = shade(ground::colour_at(self.terrain, at), light);
                let kind = Surface::of(ground::kind_at(self.terrain, at));
                let place = at.at_height(self.terrain.height_m(at) + 0.018);
                mesh.corner(place.world(), self.terrain.normal(at), kind.painted(own))
            })
        });
        mesh.indices.extend([a, a_out, b_out, a, b_out, b]);
    }
}
