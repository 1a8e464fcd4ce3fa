//! What covers the land: surfaces and water, answered exactly and fast.
//!
//! A coarse raster answers at once for each square that no edge crosses; the few others are answered from the areas
//! themselves, so that the edge of a road is where the scenario says, to the millimetre.

use crate::scenario::Scenario;
use crate::scenario::schema::{Area, Ground};
use crate::units::Point;
use crate::units::place::{distance_to_line_m, inside_polygon};

/// Side of a raster square, metres, when the land is small enough.
const SQUARE_M: f32 = 2.0;

/// Most raster squares: one byte each.
const MOST_SQUARES: f32 = 1_000_000.0;

/// What covers a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub(super) ground: Ground,
    pub(super) known_safe: bool,
    pub(super) deep_water: bool,
    pub(super) ford: bool,
}

/// Surfaces and water of a scenario.
#[derive(Debug, Clone)]
pub(super) struct Cover {
    bare: At,
    layers: Vec<Layer>,
    from: Point,
    square_m: f32,
    columns: usize,
    rows: usize,
    /// Index into `uniform`, or [`MIXED`].
    squares: Vec<u8>,
    uniform: Vec<At>,
}

const MIXED: u8 = u8::MAX;

#[derive(Debug, Clone)]
struct Layer {
    area: Area,
    low: Point,
    high: Point,
    lays: Lays,
}

#[derive(Debug, Clone, Copy)]
enum Lays {
    Surface { ground: Ground, known_safe: bool },
    Water { ford: bool },
}

impl Cover {
    pub(super) fn of(scenario: &Scenario, from: Point, to: Point) -> Self {
        let surfaces = scenario.surfaces.iter().map(|surface| {
            let lays = Lays::Surface {
                ground: surface.ground,
                known_safe: surface.known_safe,
            };
            Layer::new(&surface.area, lays)
        });
        let water = scenario
            .water
            .iter()
            .map(|water| Layer::new(&water.area, Lays::Water { ford: water.ford }));
        let (width_m, height_m) = (to.0 - from.0, to.1 - from.1);
        let square_m = SQUARE_M.max((width_m * height_m / MOST_SQUARES).sqrt());
        let columns = (width_m / square_m).ceil().max(1.0) as usize;
        let rows = (height_m / square_m).ceil().max(1.0) as usize;
        let mut cover = Self {
            bare: At {
                ground: scenario.terrain.ground,
                known_safe: false,
                deep_water: false,
                ford: false,
            },
            layers: surfaces.chain(water).collect(),
            from,
            square_m,
            columns,
            rows,
            squares: vec![0; columns * rows],
            uniform: Vec::new(),
        };
        cover.rasterise();
        cover
    }

    pub(super) fn at(&self, at: Point) -> At {
        match self.square(at).map(|square| self.squares[square]) {
            Some(known) if known != MIXED => self.uniform[usize::from(known)],
            _ => self.exactly(at),
        }
    }

    fn exactly(&self, at: Point) -> At {
        let mut found = self.bare;
        for layer in self.layers.iter().filter(|layer| layer.holds(at)) {
            match layer.lays {
                Lays::Surface { ground, known_safe } => {
                    (found.ground, found.known_safe) = (ground, known_safe);
                }
                Lays::Water { ford } => {
                    found.ford |= ford;
                    found.deep_water |= !ford;
                }
            }
        }
        // A ford is a way through deep water, and known-safe ground over it is a bridge.
        found.deep_water &= !found.ford && !found.known_safe;
        found
    }

    fn square(&self, at: Point) -> Option<usize> {
        let east = (at.0 - self.from.0) / self.square_m;
        let north = (at.1 - self.from.1) / self.square_m;
        let inside =
            east >= 0.0 && north >= 0.0 && east < self.columns as f32 && north < self.rows as f32;
        inside.then(|| north as usize * self.columns + east as usize)
    }

    fn centre(&self, column: usize, row: usize) -> Point {
        Point(
            self.from.0 + (column as f32 + 0.5) * self.square_m,
            self.from.1 + (row as f32 + 0.5) * self.square_m,
        )
    }

    fn rasterise(&mut self) {
        self.uniform.push(self.bare);
        // A little more than half the diagonal: an edge further from the centre does not cross the square.
        let reach_m = self.square_m * 0.75;
        let mut touched = vec![false; self.squares.len()];
        for layer in &self.layers {
            let clamp = |value: f32, most: usize| (value.max(0.0) as usize).min(most - 1);
            let low_column = clamp(
                (layer.low.0 - reach_m - self.from.0) / self.square_m,
                self.columns,
            );
            let high_column = clamp(
                (layer.high.0 + reach_m - self.from.0) / self.square_m,
                self.columns,
            );
            let low_row = clamp(
                (layer.low.1 - reach_m - self.from.1) / self.square_m,
                self.rows,
            );
            let high_row = clamp(
                (layer.high.1 + reach_m - self.from.1) / self.square_m,
                self.rows,
            );
            for row in low_row..=high_row {
                for column in low_column..=high_column {
                    let square = row * self.columns + column;
                    touched[square] = true;
                    if layer.edge_within(self.centre(column, row), reach_m) {
                        self.squares[square] = MIXED;
                    }
                }
            }
        }
        for row in 0..self.rows {
            for column in 0..self.columns {
                let square = row * self.columns + column;
                if !touched[square] || self.squares[square] == MIXED {
                    continue;
                }
                let found = self.exactly(self.centre(column, row));
                let known = self.uniform.iter().position(|&at| at == found);
                let index = known.unwrap_or_else(|| {
                    self.uniform.push(found);
                    self.uniform.len() - 1
                });
                self.squares[square] = u8::try_from(index).unwrap_or(MIXED);
            }
        }
    }
}

impl Layer {
    fn new(area: &Area, lays: Lays) -> Self {
        let (points, reach_m) = match area {
            Area::Strip { line, width_m } => (line.clone(), width_m / 2.0),
            Area::Polygon { corners } => (corners.clone(), 0.0),
            Area::Disc { at, radius_m } => (vec![*at], *radius_m),
        };
        let fold = |start: f32, pick: fn(f32, f32) -> f32, axis: fn(&Point) -> f32| {
            points.iter().map(axis).fold(start, pick)
        };
        let (east, north) = (|p: &Point| p.0, |p: &Point| p.1);
        Self {
            low: Point(
                fold(f32::MAX, f32::min, east) - reach_m,
                fold(f32::MAX, f32::min, north) - reach_m,
            ),
            high: Point(
                fold(f32::MIN, f32::max, east) + reach_m,
                fold(f32::MIN, f32::max, north) + reach_m,
            ),
            area: area.clone(),
            lays,
        }
    }

    fn holds(&self, at: Point) -> bool {
        let near = (self.low.0..=self.high.0).contains(&at.0)
            && (self.low.1..=self.high.1).contains(&at.1);
        near && holds(&self.area, at)
    }

    fn edge_within(&self, at: Point, reach_m: f32) -> bool {
        let distance_m = match &self.area {
            Area::Strip { line, width_m } => (distance_to_line_m(at, line) - width_m / 2.0).abs(),
            Area::Polygon { corners } => {
                let around: Vec<Point> = corners.iter().chain(corners.first()).copied().collect();
                distance_to_line_m(at, &around)
            }
            Area::Disc {
                at: centre,
                radius_m,
            } => (at.distance_m(*centre) - radius_m).abs(),
        };
        distance_m <= reach_m
    }
}

/// True when an area holds a point.
pub fn holds(area: &Area, at: Point) -> bool {
    match area {
        Area::Strip { line, width_m } => distance_to_line_m(at, line) <= width_m / 2.0,
        Area::Polygon { corners } => inside_polygon(at, corners),
        Area::Disc {
            at: centre,
            radius_m,
        } => at.distance_m(*centre) <= *radius_m,
    }
}
